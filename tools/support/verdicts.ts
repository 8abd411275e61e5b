/**
 * Verdicts of readers on what was once reported: which of the true findings are still said, and which of the false ones
 * are gone. Documents need no labels for that, and a change shows what it wins together with what it loses.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/lint/finding.ts';

/** `<id>.verdicts.json` beside `<id>.docx`. */
export interface VerdictFile {
  findings: JudgedFinding[];
}

export interface JudgedFinding {
  rule: string;
  /** Name of the message. */
  message: string;
  /** Paragraph of the finding; null: the document as a whole. */
  paragraph: number | null;
  /** The marked words. */
  text: string;
  /** What a reader says; `debatable`: readers differ, so it counts for nothing; null: nobody has read it yet. */
  verdict: 'true' | 'false' | 'debatable' | null;
  /** Why. */
  note?: string;
}

export interface VerdictScore {
  trueKept: number;
  trueLost: number;
  falseGone: number;
  falseLeft: number;
  debatable: number;
  /** Said now, and judged by nobody. */
  unread: number;
}

const SUFFIX = '.verdicts.json';

/** Ids of the documents of a folder that have verdicts beside them, in order. */
export function judgedIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX) && existsSync(join(folder, name.replace(SUFFIX, '.docx'))))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();
}

export function readVerdicts(folder: string, id: string): JudgedFinding[] {
  return (JSON.parse(readFileSync(join(folder, id + SUFFIX), 'utf8')) as VerdictFile).findings;
}

/** Writes what is said now for a reader to judge, where no verdicts are yet. True: written. */
export function writeUnread(folder: string, id: string, findings: readonly Finding[]): boolean {
  const path = join(folder, id + SUFFIX);
  if (existsSync(path)) return false;
  const file: VerdictFile = { findings: findings.map((finding) => ({ ...nameOf(finding), verdict: null })) };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  return true;
}

function nameOf({ ruleId, messageId, location }: Finding): Omit<JudgedFinding, 'verdict' | 'note'> {
  return { rule: ruleId, message: messageId, paragraph: location.paragraph, text: location.text };
}

/** What a change did to the verdicts of one document. */
export interface JudgedDocument {
  /** True findings that are no longer said. */
  lost: JudgedFinding[];
  /** False findings that are still said. */
  left: JudgedFinding[];
  unread: Finding[];
}

/** Adds up verdicts by rule, over any number of documents. */
export class VerdictScores {
  readonly byRule = new Map<string, VerdictScore>();

  /** A verdict is on the finding of its rule, message and paragraph; of several the one with the same words. */
  add(findings: readonly Finding[], judged: readonly JudgedFinding[]): JudgedDocument {
    const unread = new Set(findings);
    const lost: JudgedFinding[] = [];
    const left: JudgedFinding[] = [];
    // Those with the same words first, lest another takes them.
    const bySameWords = new Map<JudgedFinding, Finding>();
    for (const same of [true, false]) {
      for (const verdict of judged) {
        if (bySameWords.has(verdict)) continue;
        const found = [...unread].find((finding) => isOf(finding, verdict, same));
        if (!found) continue;
        unread.delete(found);
        bySameWords.set(verdict, found);
      }
    }
    for (const verdict of judged) {
      const isSaid = bySameWords.has(verdict);
      const score = this.#score(verdict.rule);
      if (verdict.verdict === 'true') {
        if (isSaid) score.trueKept++;
        else score.trueLost++;
        if (!isSaid) lost.push(verdict);
      } else if (verdict.verdict === 'false') {
        if (isSaid) score.falseLeft++;
        else score.falseGone++;
        if (isSaid) left.push(verdict);
      } else if (isSaid && verdict.verdict === 'debatable') score.debatable++;
      else if (isSaid) score.unread++;
    }
    for (const { ruleId } of unread) this.#score(ruleId).unread++;
    return { lost, left, unread: [...unread] };
  }

  #score(rule: string): VerdictScore {
    let score = this.byRule.get(rule);
    if (!score) {
      score = { trueKept: 0, trueLost: 0, falseGone: 0, falseLeft: 0, debatable: 0, unread: 0 };
      this.byRule.set(rule, score);
    }
    return score;
  }
}

function isOf(finding: Finding, { rule, message, paragraph, text }: JudgedFinding, sameWords: boolean): boolean {
  const { ruleId, messageId, location } = finding;
  if (ruleId !== rule || messageId !== message || location.paragraph !== paragraph) return false;
  return !sameWords || location.text === text;
}
