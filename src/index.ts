/**
 * vbcheck for programs. Two ways in:
 *
 * - unified: `unified().use(vbcheckDocx).use(vbcheckLint, options)` turns a VFile with the bytes of a
 *   .docx into messages on that VFile (`vbcheckMarkdown` reads Markdown).
 * - plain functions: `checkBytes` for one document, `checkPaths` for files under their configuration.
 */
import type { Node } from 'unist';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { rules as builtInRules } from '../rules/index.ts';
import { checkFiles } from './batch/check-files.ts';
import { findFiles } from './batch/find-files.ts';
import type { AnnotatedDocument, FileResult, FixedDocument } from './lint/file-result.ts';
import { annotateDocument } from './jobs/annotate.ts';
import { checkDocument, type CheckOptions } from './jobs/check.ts';
import { NO_CONFIGURATION, type ProfileChoice, settingsFor, type WrittenRuleSetting } from './config/configuration.ts';
import { readDocument } from './jobs/read.ts';
import type { Draft } from './draft/draft.ts';
import { recognise } from './draft/recognise.ts';
import { fixDocument } from './jobs/fix.ts';
import { nodeHost } from './host/node.ts';
import { citations } from './knowledge/requirements.ts';
import type { Language } from './language/language.ts';
import type { Finding, Severity } from './lint/finding.ts';
import type { Rule } from './lint/rule.ts';
import { readDocx } from './read/docx/index.ts';
import { readMarkdown } from './read/markdown/index.ts';
import { previewPage } from './jobs/preview.ts';
import { type Inspection, inspect } from './report/inspection.ts';
import { type JsonReport, jsonReport } from './report/json.ts';
import { createSkeleton, findKind, SKELETON_KINDS } from './skeleton/index.ts';
import type { AgencySettings } from './skeleton/agency.ts';
import type { SkeletonKind } from './skeleton/kinds.ts';
import type { DocumentNode } from './tree/nodes.ts';
import { VERSION } from './version.ts';
import type { Revision } from './write/revisions.ts';
import { cleaned } from './write/clean.ts';

export type {
  AnnotatedDocument,
  Counts,
  FileError,
  FileResult,
  FixedDocument,
  LeftReason,
} from './lint/file-result.ts';
export type { Configuration, ConfigurationOverride, WrittenRuleSetting } from './config/configuration.ts';
export { ConfigError } from './config/error.ts';
export type { Revision } from './write/revisions.ts';
export { COMPONENTS, type Component, componentTerm } from './knowledge/components.ts';
export type { Draft, DraftDocument, DocumentKind, OutlineItem, Profile, Segment } from './draft/draft.ts';
export { citation } from './knowledge/requirements.ts';
export type { Bilingual, Language } from './language/language.ts';
export type { Family, Finding, Fix, Location, Severity } from './lint/finding.ts';
export { defineRule, type Report, type Rule, type RuleContext, type RuleExample, type RuleMeta } from './lint/rule.ts';
export type { LintNote } from './lint/result.ts';
export { ReadError } from './opc/error.ts';
export type { Inspection } from './report/inspection.ts';
export type { JsonReport } from './report/json.ts';
export type { AgencySettings } from './skeleton/agency.ts';
export type { SkeletonKind } from './skeleton/kinds.ts';
export type * from './tree/format.ts';
export type * from './tree/nodes.ts';
export { ProtectedError } from './write/protection.ts';

/** What a program may set; the same names as in a configuration file. */
export interface LintOptions {
  /** By rule id, `family/*` or `*`. */
  rules?: Record<string, WrittenRuleSetting>;
  /** Rules of one's own, run with the built-in ones. */
  plugins?: readonly Rule[];
  /** Of messages. Default: vi. */
  language?: Language;
  profile?: ProfileChoice;
  final?: boolean;
  /** Words that no rule of spelling reports. */
  words?: readonly string[];
}

/** Every built-in rule. */
export const rules: readonly Rule[] = builtInRules;

/** Checks the bytes of a .docx or of Markdown (`path` ends in .md). Throws `ReadError` when they cannot be read. */
export async function checkBytes(bytes: Uint8Array, path: string, options: LintOptions = {}): Promise<FileResult> {
  return checkTree(await readDocument(bytes, path), path, options).result;
}

/**
 * One self-contained HTML page (`vbcheck preview`): the document as it looks, its findings marked in place and listed
 * beside it. Throws `ReadError`.
 */
export async function previewBytes(bytes: Uint8Array, path: string, options: LintOptions = {}): Promise<string> {
  return previewPage(bytes, checkTree(await readDocument(bytes, path), path, options), options.language ?? 'vi');
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
export function fixBytes(bytes: Uint8Array, path: string, options: FixBytesOptions = {}): FixedDocument {
  const { unsafe, track, only } = options;
  return fixDocument(bytes, path, nodeHost, { ...checkOptions(path, options), unsafe, revision: track, only });
}

/** What is recognised in the bytes of a document. Throws `ReadError`. */
export async function inspectBytes(bytes: Uint8Array, path: string): Promise<Inspection> {
  return inspect(recognise(await readDocument(bytes, path)), path);
}

/**
 * Checks files, folders and patterns under the configuration beside them, like the command line.
 * Unreadable files are in the result with an error; throws `ConfigError` for a wrong configuration.
 */
export async function checkPaths(
  paths: readonly string[],
  options: Omit<LintOptions, 'plugins'> & { cwd: string; configurationFile?: string },
): Promise<JsonReport> {
  const { rules: settings = {}, ...others } = options;
  const entries = await findFiles(paths, options.cwd);
  const results: FileResult[] = [];
  const checking = checkFiles(entries, { ...others, rules: () => settings });
  for await (const { result } of checking) results.push(result);
  return jsonReport(results, VERSION);
}

/** Types of document that `newDocument` makes: the 29 of Điều 7, and copies. */
export const newDocumentTypes: readonly SkeletonKind[] = SKELETON_KINDS;

/**
 * The bytes of a correct .docx to start from. `type`: id, name or abbreviation; throws `RangeError` for others. What
 * `agency` does not say stays a blank; `year` (of the date) is this year by default.
 */
export function newDocument(type: string, options: { agency?: AgencySettings; year?: number } = {}): Uint8Array {
  const { agency, year = new Date().getFullYear() } = options;
  return createSkeleton(findKind(type)?.id ?? type, { agency, year }, nodeHost);
}

/**
 * The .docx with a Word comment on the words of each finding; comments of an earlier run are replaced. `date`: of the
 * comments, ISO 8601 in UTC without fractions of a second (default: now); the same date gives the same bytes. `force`:
 * also into signed or protected documents. Throws `ReadError` and `ProtectedError`.
 */
export function annotateBytes(
  bytes: Uint8Array,
  path: string,
  options: LintOptions & { date?: string; force?: boolean } = {},
): AnnotatedDocument {
  const { language = 'vi', force, date = new Date().toISOString().replace(/\.\d+Z$/, 'Z') } = options;
  return annotateDocument(bytes, path, nodeHost, { ...checkOptions(path, options), date, language, force });
}

/** The .docx without the comments of vbcheck; the very bytes that were given when it has none. Throws `ReadError`. */
export function cleanBytes(bytes: Uint8Array): Uint8Array {
  return cleaned(bytes, nodeHost).bytes;
}

function checkTree(document: DocumentNode, path: string, options: LintOptions): { result: FileResult; draft: Draft } {
  return checkDocument(document, path, checkOptions(path, options));
}

function checkOptions(path: string, options: LintOptions): CheckOptions {
  const all = [...builtInRules, ...(options.plugins ?? [])];
  const layer = {
    matchesFile: null,
    documentTypes: null,
    rules: options.rules ?? {},
    profile: options.profile,
    final: options.final,
  };
  const configuration = { ...NO_CONFIGURATION, layers: [layer], words: options.words ?? [] };
  return { rules: all, language: options.language, settings: (type) => settingsFor(configuration, path, type, all) };
}

// ---------------------------------------------------------------- unified

/** unified plugin: a parser for VFiles whose value is the bytes of a .docx. */
export function vbcheckDocx(this: Processor): void {
  this.parser = (_text: string, file: VFile): Node => {
    if (typeof file.value === 'string')
      throw new TypeError('vbcheckDocx needs the bytes of the .docx as the value of the VFile');
    return asNode(readDocx(file.value ?? new Uint8Array(), nodeHost));
  };
}

/** unified plugin: a parser for Markdown that gives the same tree. */
export function vbcheckMarkdown(this: Processor): void {
  this.parser = (text: string): Node => asNode(readMarkdown(text));
}

/** Positions of our trees have offsets but neither line nor column: an XML part is one line. */
const asNode = (document: DocumentNode): Node => document as unknown as Node;

const FATAL: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined };

/**
 * unified plugin: puts findings on the VFile as messages and the whole result into
 * `file.data.vbcheck`. A message's line is the number of the paragraph in its part and its column the
 * offset in the paragraph's text plus one; `message.finding` has the whole finding.
 */
export function vbcheckLint(this: unknown, options: LintOptions = {}): (tree: Node, file: VFile) => void {
  return (tree, file) => {
    const { result } = checkTree(tree as DocumentNode, file.path ?? '', options);
    for (const finding of result.messages) addMessage(file, finding, options.language ?? 'vi');
    file.data.vbcheck = result;
  };
}

function addMessage(file: VFile, finding: Finding, language: Language): void {
  const { paragraph, start, end } = finding.location;
  const place =
    paragraph === null
      ? undefined
      : { start: { line: paragraph, column: start + 1 }, end: { line: paragraph, column: end + 1 } };
  const message = file.message(finding.message, {
    place,
    ruleId: finding.ruleId,
    source: 'vbcheck',
  });
  message.fatal = FATAL[finding.severity];
  message.actual = finding.location.text;
  message.expected = finding.fix?.text == null ? finding.suggestions : [finding.fix.text];
  message.note = citations(finding.legalBasis, language);
  Object.assign(message, { finding });
}
