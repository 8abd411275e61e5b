/** What is known about one file after a job: what the reports print and programs get. */
import type { Draft, Profile } from '../draft/draft.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { DocumentNode } from '../tree/nodes.ts';
import { faultPlace, faultPlaceOutside } from './fault-place.ts';
import type { Correction } from './correction.ts';
import { countOf, type Finding, type Severity } from './finding.ts';
import type { Coverage, LintNote, SuppressedFinding } from './result.ts';

export type Counts = Record<Severity, number>;

/**
 * Why nothing looked at a file: it is of a kind that vbcheck does not read, a configuration or an ignore file names it, Word
 * made it while a document was open, vbcheck made it of another file of the run, no rule is about it, or it failed.
 */
export const LEFT_OUT_REASONS = [
  'doc',
  'rtf',
  'odt',
  'pdf',
  'ignored',
  'lock-file',
  'own-output',
  'no-rule',
  'unreadable',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

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
  coverage: Coverage;
  /** Only where nothing looked at the file. */
  leftOut?: LeftOutReason;
  error?: FileError;
  messages: Finding[];
  notes: LintNote[];
  /** What comments in the document silence. */
  suppressed: SuppressedFinding[];
  counts: Counts;
  /** Findings that a baseline knows, which are in none of the above; only in runs with one. */
  baselined?: number;
}

export interface FileError {
  /** Stable, e.g. `file-not-found`, `internal-error`, or a code of the reader. */
  code: string;
  message: string;
}

/** A document, and what was found in it. */
export interface CheckedDocument {
  draft: Draft;
  result: FileResult;
}

/**
 * Why a finding is left: no fix is known (`manual`), somebody should look at it (`unsafe`), `only` leaves it out
 * (`unchosen`), the change cannot be tracked (`untrackable`), something would be lost that must stay (`impossible`), or the fix
 * was tried and the fault stays (`ineffective`): then it was not made.
 */
export type LeftReason = 'manual' | 'unsafe' | 'unchosen' | 'untrackable' | 'impossible' | 'ineffective';

export interface FixedDocument {
  /** The very bytes that were given when nothing was mended. */
  bytes: Uint8Array;
  /** The tree before and after. */
  before: DocumentNode;
  after: DocumentNode;
  /** What was mended, pass by pass, in the offsets of its pass. */
  fixed: Finding[];
  /** What became of each of `fixed`, for people. */
  corrections: Correction[];
  /** What is left, and the draft that it is found in. */
  result: FileResult;
  draft: Draft;
  /** Why, in the order of `result.messages`. */
  left: LeftReason[];
}

/** A document with a comment on the words of each finding. */
export interface AnnotatedDocument {
  bytes: Uint8Array;
  /** Comments written; a document without a single paragraph has no place for any. */
  count: number;
  result: FileResult;
}

/** The result of a file that nobody has checked. */
export function uncheckedResult(path: string, leftOut?: LeftOutReason): FileResult {
  return {
    path,
    profile: null,
    documentType: null,
    status: 'skipped',
    coverage: 'none',
    ...(leftOut && { leftOut }),
    messages: [],
    notes: [],
    suppressed: [],
    counts: { error: 0, warning: 0, info: 0 },
  };
}

/** The result of a file that could not be checked. */
export function failedResult(path: string, error: FileError): FileResult {
  return { ...uncheckedResult(path, 'unreadable'), status: 'failed', error };
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

/** A fault of a rule that is not of vbcheck. `file`: its module; null: a program has given the rule. */
export function pluginError(error: unknown, language: Language, ruleId: string, file: string | null): FileError {
  const place = file === null ? null : (faultPlace(error, file) ?? { file, line: null, column: null });
  const where = whereText(place, language);
  const message = {
    vi: `Lỗi của quy tắc riêng ${ruleId}${where}, không phải của văn bản hay của vbcheck: ${detailOf(error, 'vi')}`,
    en: `A fault of the rule ${ruleId}${where}, which is not of vbcheck, and not of the document: ${detailOf(error, 'en')}`,
  };
  return { code: 'plugin-error', message: message[language] };
}

/** What nobody has caught: a fault of code that a configuration names when it lies outside of `program`, the folder of ours. */
export function uncaughtError(error: unknown, language: Language, program: string): FileError {
  const place = faultPlaceOutside(error, program);
  if (place === null) return internalError(error, language);
  const where = whereText(place, language);
  const message = {
    vi: `Lỗi của mã mà cấu hình chạy${where}, không phải của văn bản hay của vbcheck: ${detailOf(error, 'vi')}`,
    en: `A fault of code that the configuration runs${where}, not of the document or of vbcheck: ${detailOf(error, 'en')}`,
  };
  return { code: 'plugin-error', message: message[language] };
}

/** An error with a text in both languages is one of ours, perhaps of another copy of the program that a plugin brings. */
function detailOf(error: unknown, language: Language): string {
  const text = error instanceof Error ? (error as { text?: Partial<Bilingual> | null }).text?.[language] : undefined;
  return typeof text === 'string' ? text : error instanceof Error ? error.message : String(error);
}

function whereText(
  place: { file: string; line: number | null; column: number | null } | null,
  language: Language,
): string {
  if (place === null) return '';
  const { file, line, column } = place;
  if (line === null) return ` (${file})`;
  return language === 'vi' ? ` (${file}, dòng ${line}, cột ${column})` : ` (${file}, line ${line}, column ${column})`;
}

export function countSeverities(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += countOf(finding);
  return counts;
}
