/** What every run over files does first: the configuration of its folder, the bytes, and what it is checked with. */
import { basename, dirname } from 'node:path';
import {
  type Layer,
  type ProfileChoice,
  type ResolvedConfiguration,
  settingsFor,
  type WrittenRuleSetting,
} from '../config/configuration.ts';
import { nodeSession } from '../host/node.ts';
import type { CheckOptions } from '../jobs/check.ts';
import type { Language } from '../language/language.ts';
import { oncePer } from '../language/once.ts';
import type { ListedPhrase } from '../language/phrase-list.ts';
import { filled } from '../language/template.ts';
import { failedResult, type FileResult, type LeftOutReason, uncheckedResult } from '../lint/file-result.ts';
import type { LintNote } from '../lint/result.ts';
import type { Rule } from '../lint/rule.ts';
import type { Session } from '../opc/session.ts';
import { Configurations, rulesOf } from './configurations.ts';
import type { FileProblem, FoundFile, LeftOutFile } from './find-files.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { FILE_TEXTS, fileError, LEFT_OUT_TEXTS, problemError, readBytes } from './read-file.ts';

/** A document that is no file, e.g. standard input. */
export interface GivenBytes {
  /** Name that says what it is and which configuration holds. */
  path: string;
  bytes: Uint8Array;
}

export type Entry = FoundFile | FileProblem | LeftOutFile | GivenBytes;

/** Somebody has typed the very name of the file, or given the document. */
export const isNamed = (entry: Entry): boolean => ('leftOut' in entry ? entry.isNamed : !('searched' in entry));

export interface FilesOptions {
  cwd: string;
  /** Used instead of the configurations beside the documents. */
  configurationFile?: string;
  /** Programs that the configurations name may run, whatever the person has said of them before. */
  trust?: boolean;
  /** Undefined: as the configuration says, else Vietnamese. */
  language?: Language;
  /** Rule settings that beat the configuration; a function may refuse names by throwing. */
  rules?: (known: readonly Rule[]) => Record<string, WrittenRuleSetting>;
  profile?: ProfileChoice;
  final?: boolean;
  /** All hints of style, not only the few that a page may have. */
  allStyle?: boolean;
  /** False: whatever configurations and ignore files leave out is worked on. */
  ignore?: boolean;
  /** Words that no rule of spelling reports, besides those of the configuration. */
  words?: readonly string[];
  /** Phrases that rules of style report, besides those of the configuration. One array for all documents. */
  phrases?: readonly ListedPhrase[];
}

/** An entry and what holds for it. */
export interface ConfiguredEntry {
  entry: Entry;
  configuration: ResolvedConfiguration;
  language: Language;
}

/** A document that can be worked on. */
export interface PreparedDocument {
  path: string;
  /** Null: it is no file. */
  absolute: string | null;
  bytes: Uint8Array;
  options: CheckOptions;
  /** One for all documents of the run: those of one office share much. */
  session: Session;
}

/** `document` null: there is nothing to work on, and `result` says why. */
export type PreparedFile = ConfiguredEntry &
  ({ document: PreparedDocument; result: null } | { document: null; result: FileResult });

/** One entry after the other, in their order. Throws `ConfigError`, and what `options.rules` throws. */
export async function* prepareFiles(entries: readonly Entry[], options: FilesOptions): AsyncGenerator<PreparedFile> {
  const configurations = new Configurations(options.configurationFile, options.cwd, options.trust);
  const ignoreFiles = options.ignore === false ? null : new IgnoreFiles();
  const session = nodeSession();
  for (const entry of entries) {
    const folder = 'absolute' in entry ? dirname(entry.absolute) : options.cwd;
    const configuration = await configurations.of(folder);
    const language = options.language ?? configuration.language ?? 'vi';
    const ignored = ignoreFiles && (await ignoredBy(entry, configuration, ignoreFiles, language));
    const prepared = ignored ?? prepareEntry(entry, configuration, options, language, session);
    const configured = { entry, configuration, language };
    yield 'status' in prepared
      ? { ...configured, document: null, result: prepared }
      : { ...configured, document: prepared, result: null };
  }
}

/** `made` null: nothing was made, and `result` says why. */
export interface Worked<Made> {
  result: FileResult;
  made: Made | null;
}

/**
 * What becomes of a prepared file: `work` on its document, or why there was none. What `work` throws is told as the
 * file's error.
 */
export async function workedOn<Made>(
  { document, result, entry, language }: PreparedFile,
  work: (document: PreparedDocument) => Worked<Made> | Promise<Worked<Made>>,
): Promise<Worked<Made>> {
  if (document === null) return { result, made: null };
  try {
    return await work(document);
  } catch (error) {
    return { result: failedResult(entry.path, fileError(error, language)), made: null };
  }
}

function prepareEntry(
  entry: Entry,
  configuration: ResolvedConfiguration,
  options: FilesOptions,
  language: Language,
  session: Session,
): PreparedDocument | FileResult {
  const { path } = entry;
  const rules = rulesOf(configuration);
  const layer: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules: options.rules?.(rules) ?? {},
    profile: options.profile,
    final: options.final,
    // Which hints a page may have changes with what stands before it: a baseline knows all of them.
    allStyle: options.allStyle ?? (configuration.baseline === undefined ? undefined : true),
  };
  if ('leftOut' in entry) {
    const { leftOut } = entry;
    const code = leftOut === 'lock-file' || leftOut === 'own-output' ? leftOut : 'other-format';
    return skippedResult(path, leftOut, { code, message: LEFT_OUT_TEXTS[leftOut][language] });
  }
  if ('code' in entry) return failedResult(path, problemError(entry, language));
  const absolute = 'absolute' in entry ? entry.absolute : null;
  // Documents that are no files go by their name.
  const place = absolute ?? path;
  const layered = {
    ...configuration,
    layers: [...configuration.layers, layer],
    words: [...configuration.words, ...(options.words ?? [])],
    phrases: options.phrases ? phrasesWith(configuration.phrases)(options.phrases) : configuration.phrases,
  };
  const settings = (type: string | null) => settingsFor(layered, place, type, rules);
  try {
    const bytes = 'bytes' in entry ? entry.bytes : readBytes(place);
    return {
      path,
      absolute,
      bytes,
      options: { rules, settings, language, pluginFiles: configuration.pluginFiles },
      session,
    };
  } catch (error) {
    return failedResult(path, fileError(error, language));
  }
}

/** Those of the configuration and one's own, as one array for all documents. */
const phrasesWith = oncePer((configured: readonly ListedPhrase[]) =>
  oncePer((own: readonly ListedPhrase[]): readonly ListedPhrase[] => [...configured, ...own]),
);

/** Null: nothing leaves the entry out. What the configuration says of a file beats what ignore files do. */
async function ignoredBy(
  entry: Entry,
  configuration: ResolvedConfiguration,
  ignoreFiles: IgnoreFiles,
  language: Language,
): Promise<FileResult | null> {
  if ('leftOut' in entry || 'code' in entry) return null;
  const { path } = entry;
  const verdict = configuration.ignoreVerdict('absolute' in entry ? entry.absolute : path);
  if (verdict === true)
    return skippedResult(path, 'ignored', { code: 'ignored-by-configuration', message: FILE_TEXTS.ignored[language] });
  if (verdict === false || !('absolute' in entry)) return null;
  const file = await ignoreFiles.leavingOut(entry.absolute, entry.searched);
  if (file === null) return null;
  const message = filled(FILE_TEXTS.ignoredByFile, { name: basename(file) })[language];
  return skippedResult(path, 'ignored', { code: 'ignored-by-file', message });
}

function skippedResult(path: string, leftOut: LeftOutReason, note: LintNote): FileResult {
  return { ...uncheckedResult(path, leftOut), notes: [note] };
}
