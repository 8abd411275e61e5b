/** Compares what was recognised and reported with the labels and violations that people found by hand. */
import { readdirSync } from 'node:fs';
import type { Draft } from '../../src/draft/draft.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { claimedBy } from './coverage-page.ts';

/** `<id>.json` beside `<id>.docx`. */
export interface Labelled {
  documentType: string | null;
  profile: string;
  /** Component by paragraph number, several joined by `+`. */
  labels: Record<string, string>;
  /** Not every violation need be listed. */
  violations: Violation[];
}

/** Ids of the documents of a folder that have labels beside them, in order. */
export function labelledIds(path: string): string[] {
  const names = new Set(readdirSync(path));
  return [...names]
    .filter((name) => name.endsWith('.docx'))
    .map((name) => name.slice(0, -'.docx'.length))
    .filter((id) => names.has(`${id}.json`))
    .sort();
}

export interface Violation {
  /** Null: the document as a whole. */
  paragraph: number | null;
  /** Requirement ids. */
  ids: string[];
  /** False: doubtful; a finding about it must be no more than a warning. */
  certain: boolean;
  note?: string;
}

export interface Confusion {
  /** Sorted components joined by `+`. */
  expected: string;
  found: string;
  paragraph: number;
  text: string;
}

export interface RuleScore {
  /** Errors and warnings that a listed violation stands behind. */
  true: number;
  /** Errors and warnings that no listed violation is about: to be judged by reading. */
  unlisted: number;
  /** Errors about violations that are only doubtful. */
  false: number;
  /** Certain violations that it found. */
  found: number;
  /** Certain violations of its requirements that no rule found. */
  missed: number;
}

export type Verdict = 'true' | 'unlisted' | 'false';

/** Paragraphs between a finding and the violation that it means. */
const NEAR = 2;

/** Labels of paragraphs that are not empty: how many are right, and those that are not. */
export function compareLabels(draft: Draft, labels: Labelled['labels']): { right: number; confusions: Confusion[] } {
  let right = 0;
  const confusions: Confusion[] = [];
  for (const paragraph of draft.paragraphs) {
    const expected = joinedComponents((labels[paragraph.index] ?? '?').split('+'));
    if (expected === 'empty') continue;
    const found = joinedComponents((draft.segmentsOf.get(paragraph) ?? []).map(({ component }) => component));
    if (found === expected) right++;
    else confusions.push({ expected, found, paragraph: paragraph.index, text: paragraph.text });
  }
  return { right, confusions };
}

/** The set of components, sorted, joined by `+`. */
export function joinedComponents(components: readonly string[]): string {
  return [...new Set(components)].sort().join('+');
}

/** Adds up findings and violations by rule, over any number of documents. */
export class RuleScores {
  readonly byRule = new Map<string, RuleScore>();
  /** Certain violations that some rule decides, each once. */
  readonly certain = { found: 0, missed: 0 };
  readonly #rulesOf = new Map<string, string[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      for (const id of claimedBy(rule)) this.#rulesOf.set(id, [...(this.#rulesOf.get(id) ?? []), rule.meta.id]);
    }
  }

  /** Judges the errors and warnings of one document; hints are no accusations. */
  add(
    findings: readonly Finding[],
    violations: readonly Violation[],
  ): { doubted: { finding: Finding; verdict: Verdict }[]; missed: Violation[] } {
    const doubted: { finding: Finding; verdict: Verdict }[] = [];
    const finders = new Map<Violation, Set<string>>();
    for (const finding of findings) {
      if (finding.severity === 'info') continue;
      const meant = violations.filter((violation) => isAbout(finding, violation));
      for (const violation of meant) finders.set(violation, (finders.get(violation) ?? new Set()).add(finding.ruleId));
      const verdict = verdictOn(finding, meant);
      this.#score(finding.ruleId)[verdict]++;
      if (verdict !== 'true') doubted.push({ finding, verdict });
    }
    const missed: Violation[] = [];
    for (const violation of violations) {
      if (!violation.certain) continue;
      const finder = finders.get(violation);
      if (finder) {
        for (const ruleId of finder) this.#score(ruleId).found++;
        this.certain.found++;
        continue;
      }
      // Requirements of rules that do not exist yet are no fault of those that do.
      const owners = new Set(violation.ids.flatMap((id) => this.#rulesOf.get(id) ?? []));
      for (const ruleId of owners) this.#score(ruleId).missed++;
      if (owners.size === 0) continue;
      this.certain.missed++;
      missed.push(violation);
    }
    return { doubted, missed };
  }

  #score(ruleId: string): RuleScore {
    let score = this.byRule.get(ruleId);
    if (!score) {
      score = { true: 0, unlisted: 0, false: 0, found: 0, missed: 0 };
      this.byRule.set(ruleId, score);
    }
    return score;
  }
}

function verdictOn({ severity }: Finding, meant: readonly Violation[]): Verdict {
  if (meant.length === 0) return 'unlisted';
  return severity === 'error' && meant.every(({ certain }) => !certain) ? 'false' : 'true';
}

/** They share a requirement, and a place: the paragraph or a neighbour of it. */
function isAbout({ legalBasis, location, also }: Finding, { ids, paragraph }: Violation): boolean {
  if (!ids.some((id) => legalBasis.includes(id))) return false;
  if (paragraph === null || location.paragraph === null || also.includes(paragraph)) return true;
  return Math.abs(paragraph - location.paragraph) <= NEAR;
}
