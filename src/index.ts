/**
 * vbcheck for programs in Node.js. Two ways in:
 *
 * - unified: `unified().use(vbcheckDocx).use(vbcheckLint, options)` turns a VFile with the bytes of a
 *   .docx into messages on that VFile (`vbcheckMarkdown` reads Markdown).
 * - plain functions: `checkBytes` and its kin for one document, `checkPaths` for files under their configuration.
 *
 * They are those of `vbcheck/core` (src/core.ts) with a host given. Each takes a `session` (`createSession()`); a program
 * that checks many documents of one office keeps one for all of them, and nothing is kept without one.
 */
import type { Node } from 'unist';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { phrasesOfProgram } from './config/own-phrases.ts';
import { expectKind, expectOptions, expectPaths, expectSettings } from './argument-checks.ts';
import { checkFiles } from './batch/check-files.ts';
import { findFiles } from './batch/find-files.ts';
import { isNamed } from './batch/entry.ts';
import type { FilesOptions } from './batch/prepare-files.ts';
import {
  annotate,
  type AnnotateBytesOptions,
  type AnnotatedDocument,
  check,
  checkTree,
  clean,
  type FileResult,
  fix,
  type FixBytesOptions,
  type FixedDocument,
  inspect,
  type InSession,
  type LintOptions,
  newDocument as newDocumentIn,
  type NewDocumentOptions,
  preview,
  rules as builtInRules,
} from './core.ts';
import { nodeSession, openBytes } from './host/node.ts';
import type { Finding, Severity } from './lint/finding.ts';
import type { Session } from './opc/session.ts';
import { readDocx } from './read/docx/index.ts';
import { readMarkdown } from './read/markdown/index.ts';
import type { Inspection } from './report/inspection.ts';
import { isNoDocument } from './report/coverage.ts';
import { type JsonReport, jsonReport } from './report/json.ts';
import type { DocumentNode } from './tree/nodes.ts';
import { VERSION } from './version.ts';

export {
  ArgumentError,
  ConfigError,
  citation,
  type Component,
  COMPONENTS,
  componentTerm,
  defineRule,
  newDocumentTypes,
  paragraphFormatChange,
  paragraphRemoval,
  ProtectedError,
  ReadError,
  rules,
  runFormatChange,
  textChange,
} from './core.ts';
export type * from './core.ts';
export type { Configuration, ConfigurationOverride } from './config/configuration.ts';
export type { JsonFile, JsonFinding, JsonLeftOut, JsonReport } from './report/json.ts';

/** A session with the host of Node.js. */
export const createSession = (): Session => nodeSession();

function inSession<Options extends Partial<InSession>>(options: Options): Options & InSession {
  expectKind('options', options, 'object');
  return { ...options, session: options.session ?? nodeSession() };
}

/**
 * Checks the bytes of a .docx or of Markdown (`path` ends in .md); nothing is read from `path`. Throws `ReadError`, `ArgumentError`, and
 * `ConfigError` for a phrase that cannot be used.
 */
export function checkBytes(
  bytes: Uint8Array,
  path: string,
  options: LintOptions & Partial<InSession> = {},
): Promise<FileResult> {
  return check(bytes, path, inSession(options));
}

/** One self-contained HTML page: the document, its findings marked and listed. Throws as `checkBytes` does. */
export function previewBytes(
  bytes: Uint8Array,
  path: string,
  options: LintOptions & Partial<InSession> = {},
): Promise<string> {
  return preview(bytes, path, inSession(options));
}

/**
 * Mends the bytes of a .docx as `vbcheck fix` does; the very bytes given when nothing was mended. Signed or protected documents are
 * mended too: see `fix` of `vbcheck/core`. Throws as `checkBytes` does.
 */
export function fixBytes(
  bytes: Uint8Array,
  path: string,
  options: FixBytesOptions & Partial<InSession> = {},
): FixedDocument {
  return fix(bytes, path, inSession(options));
}

/**
 * The .docx with a Word comment on the words of each finding; comments of an earlier run are replaced. Throws as `checkBytes` does, and
 * `ProtectedError` where the document is signed or protected, without `force`.
 */
export function annotateBytes(
  bytes: Uint8Array,
  path: string,
  options: AnnotateBytesOptions & Partial<InSession> = {},
): AnnotatedDocument {
  return annotate(bytes, path, inSession(options));
}

/** The .docx without the comments of vbcheck; the very bytes given when it has none. Throws `ReadError`, `ArgumentError`. */
export function cleanBytes(bytes: Uint8Array, options: Partial<InSession> = {}): Uint8Array {
  return clean(bytes, inSession(options));
}

/** What is recognised in the bytes of a document. Throws `ReadError`, `ArgumentError`. */
export function inspectBytes(bytes: Uint8Array, path: string, options: Partial<InSession> = {}): Promise<Inspection> {
  return inspect(bytes, path, inSession(options));
}

/** The bytes of a correct .docx to start from. `type`: id, name or abbreviation; throws `ArgumentError` for others. */
export function newDocument(type: string, options: NewDocumentOptions & Partial<InSession> = {}): Uint8Array {
  return newDocumentIn(type, inSession(options));
}

export interface CheckPathsOptions extends Omit<LintOptions, 'plugins'> {
  /** Names are relative to it. Default: that of the process. */
  cwd?: string;
  /** Used instead of the configurations beside the documents. */
  configurationFile?: string;
  /** Programs that configurations name may run. */
  trust?: boolean;
  /** False: what configurations and ignore files leave out is checked, too. */
  ignore?: boolean;
}

/**
 * Checks files, folders and patterns under the configuration beside them, like the command line.
 * Unreadable files are in the result with an error; throws `ConfigError` for a wrong configuration, `ArgumentError`. Programs that a
 * configuration names run only with `trust`, or where the person has said `vbcheck trust`; `configurationFile` is trusted.
 */
export async function checkPaths(paths: readonly string[], options: CheckPathsOptions = {}): Promise<JsonReport> {
  expectPaths('paths', paths);
  expectOptions(options, null);
  const { rules: settings = {}, cwd = process.cwd(), phrases, ...others } = options;
  const entries = await findFiles(paths, cwd);
  const [results, apart]: [FileResult[], FileResult[]] = [[], []];
  const filesOptions: FilesOptions = {
    ...others,
    cwd,
    phrases: phrases && phrasesOfProgram(phrases),
    rules: (known) => {
      expectSettings(settings, known);
      return settings;
    },
  };
  for await (const { entry, record } of checkFiles(entries, filesOptions, { cited: false }))
    (isNoDocument(record.result, isNamed(entry)) ? apart : results).push(record.result);
  return jsonReport(results, VERSION, apart);
}

// ---------------------------------------------------------------- unified

/** unified plugin: a parser for VFiles whose value is the bytes of a .docx. Throws `ReadError`, and `ArgumentError` for a text. */
export function vbcheckDocx(this: Processor): void {
  this.parser = (_text: string, file: VFile): Node => {
    expectKind('value', file.value, 'bytes');
    return asNode(readDocx(openBytes(file.value as Uint8Array)));
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
 * UTF-16 offset in the paragraph's text plus one; `message.finding` has the whole finding. Throws `ArgumentError`.
 */
export function vbcheckLint(this: Processor, options: LintOptions = {}): (tree: Node, file: VFile) => void {
  expectOptions(options, builtInRules);
  // `process` asks for one; what is checked stays as it is.
  this.compiler ??= (_tree, file) => file.value;
  return (tree, file) => {
    const { result } = checkTree(tree as DocumentNode, file.path ?? '', options);
    for (const finding of result.messages) addMessage(file, finding);
    file.data.vbcheck = result;
  };
}

function addMessage(file: VFile, finding: Finding): void {
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
  message.note = finding.basis;
  Object.assign(message, { finding });
}
