/** The JSON output of `vbcheck` (docs/json.md). Keys always come in the same order. */
import type { FileResult, FixedDocument, LeftReason } from '../lint/file-result.ts';
import type { Finding, Fix } from '../lint/finding.ts';
import type { Written } from './fixes.ts';
import { type Summary, summarise } from './summary.ts';

export type JsonFinding = Omit<Finding, 'fix'> & { fix: Omit<Fix, 'changes'> | null };
export type JsonFile = Omit<FileResult, 'messages'> & { messages: JsonFinding[] };

export interface JsonReport {
  version: string;
  files: JsonFile[];
  summary: Summary;
}

export function jsonReport(files: readonly FileResult[], version: string): JsonReport {
  return { version, files: files.map(orderedFile), summary: summarise(files) };
}

/** One file of `vbcheck fix`. */
export interface FixReportFile {
  result: FileResult;
  fixed: FixedDocument | null;
  written: Written;
}

export interface JsonFixReport {
  version: string;
  files: (JsonFile & {
    /** Path of what was written, and of the old file kept; null: nothing. */
    output: string | null;
    backup: string | null;
    fixed: JsonFinding[];
    /** Why each of `messages` is left. */
    left: LeftReason[];
  })[];
  summary: Summary & { fixed: number };
}

export function fixReport(files: readonly FixReportFile[], version: string): JsonFixReport {
  return {
    version,
    files: files.map(({ result, fixed, written: { output, backup } }) => ({
      ...orderedFile(result),
      output,
      backup,
      fixed: fixed?.fixed.map(orderedFinding) ?? [],
      left: fixed?.left ?? [],
    })),
    summary: {
      ...summarise(files.map(({ result }) => result)),
      fixed: files.reduce((count, { fixed }) => count + (fixed?.fixed.length ?? 0), 0),
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

function orderedFile(file: FileResult): JsonFile {
  return {
    path: file.path,
    profile: file.profile,
    documentType: file.documentType,
    status: file.status,
    ...(file.error && { error: { code: file.error.code, message: file.error.message } }),
    messages: file.messages.map(orderedFinding),
    notes: file.notes.map(({ code, message }) => ({ code, message })),
    counts: { error: file.counts.error, warning: file.counts.warning, info: file.counts.info },
  };
}

function orderedFinding(finding: Finding): JsonFinding {
  const { part, paragraph, start, end, component, text } = finding.location;
  return {
    ruleId: finding.ruleId,
    family: finding.family,
    severity: finding.severity,
    message: finding.message,
    messageId: finding.messageId,
    legalBasis: finding.legalBasis,
    location: { part, paragraph, start, end, component, text },
    fix: finding.fix && { description: finding.fix.description, text: finding.fix.text, safe: finding.fix.safe },
    suggestions: finding.suggestions,
    also: finding.also,
  };
}
