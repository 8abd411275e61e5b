/**
 * vbcheck for any program of JavaScript: a page, a worker, a server. Pure: nothing of Node.js is needed. What the core
 * cannot do itself (inflate, deflate, CRC-32, UTF-8) a `Host` does for it:
 *
 *     const session = createSession(host);
 *     const result = await check(bytes, 'du-thao.docx', { session });
 *
 * Each function throws `ArgumentError` for an argument that it cannot take, and those that take phrases `ConfigError` for one that cannot
 * be used. A session keeps what documents share, their words included, until it is dropped. In Node.js the entry `vbcheck`
 * (src/index.ts) brings its own host, and the unified plugins.
 */
import { expectKind, expectOptions, expectSession, unknownName } from './argument-checks.ts';
import { rules as builtInRules } from '../rules/index.ts';
import { NO_CONFIGURATION, type ProfileChoice, settingsFor, type WrittenRuleSetting } from './config/configuration.ts';
import type { Draft } from './draft/draft.ts';
import { recognise } from './draft/recognise.ts';
import { phrasesOfProgram, type WrittenPhrase } from './config/own-phrases.ts';
import { annotateDocument } from './jobs/annotate.ts';
import { checkDocument, checkFile, type CheckOptions } from './jobs/check.ts';
import { fixDocument } from './jobs/fix.ts';
import { previewDocument } from './jobs/preview.ts';
import { readDocument } from './jobs/read.ts';
import type { Language } from './language/language.ts';
import type { AnnotatedDocument, FileResult, FixedDocument } from './lint/file-result.ts';
import type { Finding } from './lint/finding.ts';
import type { Rule } from './lint/rule.ts';
import type { Host } from './opc/host.ts';
import { openFile } from './opc/office-file.ts';
import { Session } from './opc/session.ts';
import { type Inspection, inspect as inspectDraft } from './report/inspection.ts';
import type { AgencySettings } from './skeleton/agency.ts';
import type { Bilingual } from './language/language.ts';
import { nearest } from './lint/nearest.ts';
import { createSkeleton, findKind, kindNames, SKELETON_KINDS } from './skeleton/index.ts';
import type { SkeletonKind } from './skeleton/kinds.ts';
import type { DocumentNode } from './tree/nodes.ts';
import { cleaned } from './write/clean.ts';
import type { Revision } from './write/revisions.ts';

export type { ProfileChoice, WrittenRuleSetting } from './config/configuration.ts';
export { ConfigError } from './config/error.ts';
export type { WrittenPhrase } from './config/own-phrases.ts';
export type { Draft, DraftDocument, OutlineItem, Profile, Segment } from './draft/draft.ts';
export { COMPONENTS, type Component } from './knowledge/components.ts';
export type { Bilingual, Language } from './language/language.ts';
export type {
  AnnotatedDocument,
  Counts,
  FileError,
  FileResult,
  FixedDocument,
  LeftReason,
} from './lint/file-result.ts';
export type { Change } from './lint/change.ts';
export type { Family } from './lint/families.ts';
export type { Finding, Fix, Location, Severity } from './lint/finding.ts';
export type { LintNote } from './lint/result.ts';
export type { LegalBasis, MessageWith, Report, Rule, RuleContext, RuleExample, RuleMeta } from './lint/rule.ts';
export {
  citation,
  componentTerm,
  defineRule,
  paragraphFormatChange,
  paragraphRemoval,
  runFormatChange,
  textChange,
} from './rule-helpers.ts';
export { ArgumentError } from './argument-checks.ts';
export { ReadError } from './opc/error.ts';
export type { Decoder, Host } from './opc/host.ts';
export type { Session } from './opc/session.ts';
export type { Inspection } from './report/inspection.ts';
export type { AgencySettings } from './skeleton/agency.ts';
export type { SkeletonKind } from './skeleton/kinds.ts';
export type * from './tree/format.ts';
export type * from './tree/nodes.ts';
export { ProtectedError } from './write/protection.ts';
export type { Revision } from './write/revisions.ts';

/** What jobs share. The same host may serve many sessions; documents of different people belong into different ones. */
export function createSession(host: Host): Session {
  expectKind('host', host, 'host');
  return new Session(host);
}

/** What a program may set; the same names as in a configuration file. */
export interface LintOptions {
  /** By rule id, `family/*` or `*`. */
  rules?: Record<string, WrittenRuleSetting>;
  /** Rules of one's own, run with the built-in ones. */
  plugins?: readonly Rule[];
  /** Of messages. Default: vi. */
  language?: Language;
  /** Which acts rule the documents. Default: `auto`, as each of them looks. */
  profile?: ProfileChoice;
  /** It is to be issued as it is: blanks are reported. Default: false, a draft. */
  final?: boolean;
  /** All hints of style, not only the few that a page may have. */
  allStyle?: boolean;
  /** Words that no rule of spelling reports. */
  words?: readonly string[];
  /**
   * Phrases of one's own, as data/phrase-list.schema.json has them: `{ phrases: 'làm cho', suggestions: 'thực hiện' }`. Keep
   * the list: what is made of it is made once. Throws `ConfigError` where one cannot be used.
   */
  phrases?: readonly WrittenPhrase[];
}

export interface InSession {
  /** Kept from one document to the next, and dropped with the last. */
  session: Session;
}

/** Every built-in rule. */
export const rules: readonly Rule[] = builtInRules;

/**
 * Checks the bytes of a .docx or of Markdown (`path` ends in .md). `path` is printed, and overrides of rules look at it;
 * nothing is read from there. Throws `ReadError` when the bytes cannot be read.
 */
export async function check(bytes: Uint8Array, path: string, options: LintOptions & InSession): Promise<FileResult> {
  expectDocument(bytes, path, options);
  return (await checkFile(bytes, path, options.session, checkOptions(path, options))).result;
}

/** Checks a tree that was read before, as the unified plugins give it; `path` as for `check`. */
export function checkTree(
  document: DocumentNode,
  path: string,
  options: LintOptions & Partial<InSession>,
): { result: FileResult; draft: Draft } {
  expectKind('document', document, 'document');
  expectKind('path', path, 'string');
  expectOptions(options, builtInRules);
  return checkDocument(document, path, checkOptions(path, options), options.session?.memory);
}

/**
 * One self-contained HTML page (`vbcheck preview`): the document as it looks, its findings marked in place and listed
 * beside it. Throws `ReadError`.
 */
export async function preview(bytes: Uint8Array, path: string, options: LintOptions & InSession): Promise<string> {
  expectDocument(bytes, path, options);
  return (await previewDocument(bytes, path, options.session, checkOptions(path, options))).page;
}

export interface FixBytesOptions extends LintOptions {
  /** Also fixes that somebody should look at (`fix.safe` is false). */
  unsafe?: boolean;
  /** Changes are tracked under this name; `date`: ISO 8601 in UTC without fractions of a second. */
  track?: Revision;
  /** Which findings are to be mended; all when absent. */
  only?: (finding: Finding) => boolean;
}

/**
 * Mends the bytes of a .docx as `vbcheck fix` does. `bytes` of the result are the very bytes given when nothing was
 * mended; `result` holds what is left, `left` why. A document that is signed or protected is mended too
 * (`before.settings.protectedAgainstWriting`): whoever keeps the result has to ask first. Throws `ReadError` when the
 * bytes are no readable .docx.
 */
export function fix(bytes: Uint8Array, path: string, options: FixBytesOptions & InSession): FixedDocument {
  expectDocument(bytes, path, options);
  const { unsafe, track, only, session } = options;
  return fixDocument(bytes, path, session, { ...checkOptions(path, options), unsafe, revision: track, only });
}

export interface AnnotateBytesOptions extends LintOptions {
  /** Of the comments, ISO 8601 in UTC without fractions of a second (default: now); the same date gives the same bytes. */
  date?: string;
  /** Also into signed or protected documents. */
  force?: boolean;
}

/**
 * The .docx with a Word comment on the words of each finding; comments of an earlier run are replaced. Throws
 * `ReadError` and `ProtectedError`.
 */
export function annotate(
  bytes: Uint8Array,
  path: string,
  options: AnnotateBytesOptions & InSession,
): AnnotatedDocument {
  expectDocument(bytes, path, options);
  const { language = 'vi', force, session, date = new Date().toISOString().replace(/\.\d+Z$/, 'Z') } = options;
  return annotateDocument(bytes, path, session, { ...checkOptions(path, options), date, language, force });
}

/** The .docx without the comments of vbcheck; the very bytes that were given when it has none. Throws `ReadError`. */
export function clean(bytes: Uint8Array, options: InSession): Uint8Array {
  expectKind('bytes', bytes, 'bytes');
  expectSession(options);
  expectOptions(options, null);
  return cleaned(openFile(bytes, options.session)).bytes;
}

/** What is recognised in the bytes of a document. Throws `ReadError`. */
export async function inspect(bytes: Uint8Array, path: string, options: InSession): Promise<Inspection> {
  expectDocument(bytes, path, options);
  const { session } = options;
  const { document } = await readDocument(bytes, path, session);
  return inspectDraft(recognise(document, { memory: session.memory }), path);
}

const NO_TYPE = {
  vi: 'không có loại văn bản “{name}” (newDocumentTypes).',
  en: 'there is no type of document “{name}” (newDocumentTypes).',
} as const satisfies Bilingual;

/** Types of document that `newDocument` makes: the 29 of Điều 7, and copies. */
export const newDocumentTypes: readonly SkeletonKind[] = SKELETON_KINDS;

export interface NewDocumentOptions {
  /** What it does not say stays a blank. */
  agency?: AgencySettings;
  /** Of the date; this year by default. */
  year?: number;
}

/** The bytes of a correct .docx to start from. `type`: id, name or abbreviation; throws `ArgumentError` for others. */
export function newDocument(type: string, options: NewDocumentOptions & InSession): Uint8Array {
  expectKind('type', type, 'string');
  expectSession(options);
  expectOptions(options, null);
  const { agency, year = new Date().getFullYear(), session } = options;
  const kind = findKind(type);
  if (!kind) throw unknownName(NO_TYPE, type, nearest(type, kindNames()));
  return createSkeleton(kind.id, { agency, year }, session.host);
}

/** Throws `ArgumentError`. */
function expectDocument(bytes: unknown, path: unknown, options: unknown): void {
  expectKind('bytes', bytes, 'bytes');
  expectKind('path', path, 'string');
  expectSession(options);
  expectOptions(options, builtInRules);
}

function checkOptions(path: string, options: LintOptions): CheckOptions {
  const all = [...builtInRules, ...(options.plugins ?? [])];
  const layer = {
    matchesFile: null,
    documentTypes: null,
    rules: options.rules ?? {},
    profile: options.profile,
    final: options.final,
    allStyle: options.allStyle,
  };
  const configuration = {
    ...NO_CONFIGURATION,
    layers: [layer],
    words: options.words ?? [],
    ...(options.phrases && { phrases: phrasesOfProgram(options.phrases) }),
  };
  return {
    rules: all,
    language: options.language,
    settings: (type) => settingsFor(configuration, path, type, all),
    pluginFiles: new Map(options.plugins?.map(({ meta }) => [meta.id, null])),
  };
}
