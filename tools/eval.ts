/**
 * `npm run eval -- FOLDER [--verbose]`: measures recognition and rules on documents labelled by hand.
 *
 * The folder holds `<id>.docx` with `<id>.json`: `documentType`, `profile`, `labels` (component by paragraph
 * number, several joined by `+`) and `violations` (`paragraph`, requirement `ids`, `certain`). Labels are counted
 * for paragraphs that are not empty. A finding is true when a violation in its place names one of its requirements;
 * not every violation need be listed, so what stands against nothing is "unlisted" and has to be judged by reading.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index.ts';
import { checkDocument } from '../src/check.ts';
import type { Draft } from '../src/draft/draft.ts';
import { nodeHost } from '../src/host/node.ts';
import type { Finding } from '../src/lint/finding.ts';
import { readDocx } from '../src/read/docx/index.ts';

interface Labelled {
  documentType: string | null;
  profile: string;
  labels: Record<string, string>;
  violations: Violation[];
}

interface Violation {
  paragraph: number | null;
  ids: string[];
  /** False: doubtful; a finding about it is no more than a warning. */
  certain: boolean;
  note?: string;
}

interface RuleScore {
  true: number;
  unlisted: number;
  false: number;
}

/** Paragraphs between a finding and the violation that it means. */
const NEAR = 2;

/** Requirements that some rule decides. */
const DECIDED = new Set(
  rules.flatMap(({ meta }) => [
    ...meta.legalBasis,
    ...Object.values(meta.messages).flatMap(({ legalBasis }) => legalBasis ?? []),
  ]),
);

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run eval -- FOLDER [--verbose]');
  process.exit(2);
}
const verbose = flags.includes('--verbose');

const labels = { right: 0, all: 0 };
const documents = { rightType: 0, rightProfile: 0, all: 0 };
const confusions = new Map<string, string[]>();
const scores = new Map<string, RuleScore>();
const certain = { found: 0, all: 0 };
const missed: string[] = [];

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.docx'))
  .sort()) {
  const id = name.slice(0, -'.docx'.length);
  const labelled = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Labelled;
  const document = readDocx(readFileSync(join(folder, name)), nodeHost);
  const { draft, result } = checkDocument(document, name, { rules });
  if (result.error) console.log(`${id}: ${result.error.message}`);
  documents.all++;
  documents.rightType += Number(draft.documentType === labelled.documentType);
  documents.rightProfile += Number(draft.profile === labelled.profile);
  compareLabels(id, draft, labelled.labels);
  compareFindings(id, result.messages, labelled.violations);
}
print();

function compareLabels(id: string, draft: Draft, expected: Labelled['labels']): void {
  const sorted = (names: Iterable<string>): string => [...new Set(names)].sort().join('+');
  for (const paragraph of draft.paragraphs) {
    const should = sorted((expected[paragraph.index] ?? '?').split('+'));
    if (should === 'empty') continue;
    const is = sorted((draft.segmentsOf.get(paragraph) ?? []).map(({ component }) => component));
    labels.all++;
    if (is === should) labels.right++;
    else add(confusions, `${should} → ${is}`, `${id} ${paragraph.index}: ${paragraph.text.slice(0, 60)}`);
  }
}

function compareFindings(id: string, findings: readonly Finding[], violations: readonly Violation[]): void {
  const met = new Set<Violation>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const meant = violations.filter((violation) => means(finding, violation));
    for (const violation of meant) met.add(violation);
    const verdict =
      meant.length === 0
        ? 'unlisted'
        : finding.severity === 'error' && meant.every((violation) => !violation.certain)
          ? 'false'
          : 'true';
    const score = scores.get(finding.ruleId) ?? { true: 0, unlisted: 0, false: 0 };
    score[verdict]++;
    scores.set(finding.ruleId, score);
    if (verbose && verdict !== 'true')
      console.log(
        `${verdict}  ${id} ${finding.location.paragraph ?? '-'} ${finding.ruleId} (${finding.severity}): ${finding.message}`,
      );
  }
  for (const violation of violations) {
    // Requirements of rules that do not exist yet are no fault of those that do.
    if (!violation.certain || !violation.ids.some((requirement) => DECIDED.has(requirement))) continue;
    certain.all++;
    if (met.has(violation)) certain.found++;
    else missed.push(`${id} ${violation.paragraph ?? '-'} ${violation.ids.join(', ')}: ${violation.note ?? ''}`);
  }
}

function means({ legalBasis, location, also }: Finding, { ids, paragraph }: Violation): boolean {
  if (!ids.some((id) => legalBasis.includes(id))) return false;
  if (paragraph === null || location.paragraph === null || also.includes(paragraph)) return true;
  return Math.abs(paragraph - location.paragraph) <= NEAR;
}

function add(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function print(): void {
  const share = (part: number, all: number): string =>
    `${part}/${all} = ${all === 0 ? '–' : ((100 * part) / all).toFixed(2)} %`;
  console.log(`labels         ${share(labels.right, labels.all)}`);
  console.log(`document type  ${share(documents.rightType, documents.all)}`);
  console.log(`profile        ${share(documents.rightProfile, documents.all)}`);
  for (const [confusion, places] of [...confusions].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${confusion}: ${places.length}`);
    for (const place of places.slice(0, verbose ? undefined : 3)) console.log(`      ${place}`);
  }
  const total: RuleScore = { true: 0, unlisted: 0, false: 0 };
  console.log('\nerrors and warnings by rule            true  unlisted  false');
  for (const [rule, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`  ${rule.padEnd(34)}${row(score)}`);
    for (const key of ['true', 'unlisted', 'false'] as const) total[key] += score[key];
  }
  console.log(`  ${'all'.padEnd(34)}${row(total)}`);
  console.log(`precision      ${share(total.true, total.true + total.false)} of what the labels decide`);
  console.log(
    `               ${share(total.true, total.true + total.false + total.unlisted)} if all that is unlisted were false`,
  );
  console.log(`recall         ${share(certain.found, certain.all)} of the certain violations that a rule decides`);
  for (const line of missed) console.log(`  missed ${line}`);
}

function row({ true: right, unlisted, false: wrong }: RuleScore): string {
  return String(right).padStart(8) + String(unlisted).padStart(10) + String(wrong).padStart(7);
}
