/** The JSON output of `vbcheck` (docs/json.md). Keys always come in the same order. */
import type { FileResult } from '../check.ts';
import type { Finding, Fix } from '../lint/finding.ts';
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
