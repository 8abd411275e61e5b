/** Checks one document: recognise, lint, count. Pure; the readers and the command line stand around it. */
import type { Draft, Profile } from '../draft/draft.ts';
import { recognise } from '../draft/recognise.ts';
import type { Language } from '../language/language.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import type { Rule } from '../lint/rule.ts';
import type { LintNote } from '../lint/result.ts';
import { lint, type RuleSetting } from '../lint/runner.ts';
import type { DocumentNode } from '../tree/nodes.ts';

export type Counts = Record<Severity, number>;

/** What is known about one file after the run; the JSON output prints it (docs/json.md). */
export interface FileResult {
  path: string;
  profile: Profile | null;
  /** Id of the type, as in data/document-types.json; null when unknown. */
  documentType: string | null;
  /**
   * `checked`: at least one rule ran. `skipped`: none had anything to say about such a file, the
   * notes tell why. `failed`: the file could not be read, or the program itself failed on it.
   */
  status: 'checked' | 'skipped' | 'failed';
  error?: FileError;
  messages: Finding[];
  notes: LintNote[];
  counts: Counts;
}

export interface FileError {
  /** Stable, e.g. `file-not-found`, `internal-error`, or a code of the reader. */
  code: string;
  message: string;
}

/** What holds for a document of this type. */
export type SettingsOf = (documentType: string | null) => {
  rules?: ReadonlyMap<string, RuleSetting>;
  profile?: Profile | 'auto';
  final?: boolean;
  words?: readonly string[];
};

export interface CheckOptions {
  rules: readonly Rule[];
  settings?: SettingsOf;
  language?: Language;
}

export interface CheckedDocument {
  draft: Draft;
  result: FileResult;
}

export function checkDocument(document: DocumentNode, path: string, options: CheckOptions): CheckedDocument {
  const language = options.language ?? 'vi';
  let draft = recognise(document);
  const settings = options.settings?.(draft.documentType) ?? {};
  if (settings.profile && settings.profile !== 'auto') draft = { ...draft, profile: settings.profile };
  const { findings, notes, crashes, rulesRun } = lint(draft, options.rules, { ...settings, language });
  const result: FileResult = {
    path,
    profile: draft.profile,
    documentType: draft.documentType,
    status: rulesRun > 0 ? 'checked' : 'skipped',
    messages: findings,
    notes,
    counts: countSeverities(findings),
  };
  const [crash] = crashes;
  if (crash) {
    result.status = 'failed';
    result.error = internalError(crash.error, language, crash.ruleId);
  }
  return { draft, result };
}

/** The result of a file that could not be checked. */
export function failedResult(path: string, error: FileError): FileResult {
  return {
    path,
    profile: null,
    documentType: null,
    status: 'failed',
    error,
    messages: [],
    notes: [],
    counts: { error: 0, warning: 0, info: 0 },
  };
}

/** A fault of the program, not of the document. */
export function internalError(error: unknown, language: Language, ruleId?: string): FileError {
  const detail = error instanceof Error ? error.message : String(error);
  const place = ruleId === undefined ? '' : language === 'vi' ? ` ở quy tắc ${ruleId}` : ` in rule ${ruleId}`;
  const message = {
    vi: `Lỗi của chính vbcheck${place}, không phải của văn bản: ${detail}`,
    en: `A fault of vbcheck itself${place}, not of the document: ${detail}`,
  };
  return { code: 'internal-error', message: message[language] };
}

export function countSeverities(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
