/** The JSON output of `vbcheck` (docs/json.md). Keys always come in the same order. */
import type { FileResult, FixedDocument, LeftOutReason, LeftReason } from '../lint/file-result.ts';
import type { Correction } from '../lint/correction.ts';
import { FAMILIES } from '../lint/families.ts';
import { countOf, type Finding, type Fix } from '../lint/finding.ts';
import type { Written } from './fixes.ts';
import type { Interruption } from './formats/format.ts';
import { RunTotals, type Summary } from './summary.ts';

export type JsonFinding = Omit<Finding, 'fix'> & {
  fix: Omit<Fix, 'changes'> | null;
  /** Page of the manual, in the package and the repository; null for rules of a plugin. */
  manual: string | null;
};
export type JsonFile = Omit<FileResult, 'messages'> & { messages: JsonFinding[] };

/** What the answer of a run ends with that was ended before it was through. */
export const interrupted = (interruption: Interruption | null): { interrupted?: Interruption } =>
  interruption === null ? {} : { interrupted: interruption };

/** A file that a folder holds besides documents. */
export interface JsonLeftOut {
  path: string;
  reason: LeftOutReason;
}

export interface JsonReport {
  version: string;
  files: JsonFile[];
  leftOut: JsonLeftOut[];
  summary: Summary;
}

/** `apart`: what folders hold besides documents. */
export function jsonReport(
  files: readonly FileResult[],
  version: string,
  apart: readonly FileResult[] = [],
): JsonReport {
  return {
    version,
    files: files.map(orderedFile),
    leftOut: jsonLeftOut(apart),
    summary: RunTotals.of(files, apart).summary,
  };
}

export const jsonLeftOut = (apart: readonly FileResult[]): JsonLeftOut[] =>
  apart.flatMap(({ path, leftOut }) => (leftOut ? [{ path, reason: leftOut }] : []));

/** One file of `vbcheck fix`. */
export interface FixReportFile {
  result: FileResult;
  fixed: Pick<FixedDocument, 'fixed' | 'corrections' | 'left'> | null;
  written: Written;
}

export interface JsonFixReport {
  version: string;
  files: (JsonFile & {
    /** Path of what was written, and of the old file kept; null: nothing. */
    output: string | null;
    backup: string | null;
    /** Further names (hard links) of the old file, under which it is as it was. */
    otherNames: number;
    fixed: (JsonFinding & { correction: Correction })[];
    /** Why each of `messages` is left. */
    left: LeftReason[];
  })[];
  leftOut: JsonLeftOut[];
  summary: Summary & { fixed: number };
}

export function fixReport(
  files: readonly FixReportFile[],
  version: string,
  apart: readonly FileResult[] = [],
): JsonFixReport {
  return {
    version,
    files: files.map(({ result, fixed, written: { output, backup, otherNames } }) => ({
      ...orderedFile(result),
      output,
      backup,
      otherNames,
      fixed:
        fixed?.fixed.map((finding, i) => ({
          ...orderedFinding(finding),
          correction: fixed.corrections[i] as Correction,
        })) ?? [],
      left: fixed?.left ?? [],
    })),
    leftOut: jsonLeftOut(apart),
    summary: {
      ...RunTotals.of(
        files.map(({ result }) => result),
        apart,
      ).summary,
      fixed: files.flatMap(({ fixed }) => fixed?.fixed ?? []).reduce((count, finding) => count + countOf(finding), 0),
    },
  };
}

/** One file of `vbcheck annotate` or `vbcheck preview`. */
export type CopyReportFile = JsonFile & {
  /** Path of what was written; null: nothing. */
  output: string | null;
  /** Comments written, or taken out by `--clean`; a page has none. */
  comments?: number;
};

export function copyReportFile(
  result: FileResult,
  written: { output: string | null; comments?: number },
): CopyReportFile {
  return { ...orderedFile(result), ...written };
}

/** The answer of `vbcheck annotate` or `vbcheck preview`. `apart`: what folders hold besides documents. */
export const copyReport = (
  files: readonly CopyReportFile[],
  version: string,
  apart: readonly FileResult[],
): { version: string; files: readonly CopyReportFile[]; leftOut: JsonLeftOut[] } => ({
  version,
  files,
  leftOut: jsonLeftOut(apart),
});

export function orderedFile(file: FileResult): JsonFile {
  return {
    path: file.path,
    profile: file.profile,
    documentType: file.documentType,
    status: file.status,
    coverage: file.coverage,
    ...(file.leftOut && { leftOut: file.leftOut }),
    ...(file.error && { error: { code: file.error.code, message: file.error.message } }),
    messages: file.messages.map(orderedFinding),
    notes: file.notes.map(({ code, message }) => ({ code, message })),
    suppressed: file.suppressed,
    counts: { error: file.counts.error, warning: file.counts.warning, info: file.counts.info },
    ...(file.baselined !== undefined && { baselined: file.baselined }),
  };
}

/** `docs/rules/the-thuc/le-trang.md` */
const manualPage = (ruleId: string): string | null =>
  FAMILIES.some((family) => ruleId.startsWith(`${family}/`)) ? `docs/rules/${ruleId}.md` : null;

function orderedFinding(finding: Finding): JsonFinding {
  const { part, paragraph, start, end, component, text } = finding.location;
  const { page, unit, cell, words, also } = finding.place;
  return {
    ruleId: finding.ruleId,
    family: finding.family,
    severity: finding.severity,
    message: finding.message,
    messageId: finding.messageId,
    legalBasis: finding.legalBasis,
    basis: finding.basis,
    manual: manualPage(finding.ruleId),
    location: { part, paragraph, start, end, component, text },
    place: { page, unit, cell, words, also },
    fix: finding.fix && { description: finding.fix.description, text: finding.fix.text, safe: finding.fix.safe },
    suggestions: finding.suggestions,
    also: finding.also,
    ...(finding.more !== undefined && { more: finding.more }),
  };
}
