/** What every run over files does first: the configuration of its folder, the bytes, and what it is checked with. */
import { dirname } from 'node:path';
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
import { failedResult, type FileResult, uncheckedResult } from '../lint/file-result.ts';
import type { LintNote } from '../lint/result.ts';
import type { Rule } from '../lint/rule.ts';
import type { Session } from '../opc/session.ts';
import { Configurations, rulesOf } from './configurations.ts';
import type { FileProblem, FoundFile } from './find-files.ts';
import { FILE_TEXTS, fileError, problemError, readBytes } from './read-file.ts';

/** A document that is no file, e.g. standard input. */
export interface GivenBytes {
  /** Name that says what it is and which configuration holds. */
  path: string;
  bytes: Uint8Array;
}

export type Entry = FoundFile | FileProblem | GivenBytes;

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
  /** Words that no rule of spelling reports, besides those of the configuration. */
  words?: readonly string[];
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
  const session = nodeSession();
  for (const entry of entries) {
    const folder = 'absolute' in entry ? dirname(entry.absolute) : options.cwd;
    const configuration = await configurations.of(folder);
    const language = options.language ?? configuration.language ?? 'vi';
    const prepared = prepareEntry(entry, configuration, options, language, session);
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
  };
  if ('code' in entry && entry.code === 'lock-file')
    return skippedResult(path, entry.code, FILE_TEXTS.lockFile[language]);
  if ('code' in entry) return failedResult(path, problemError(entry, language));
  const absolute = 'absolute' in entry ? entry.absolute : null;
  // Documents that are no files go by their name.
  const place = absolute ?? path;
  if (configuration.isIgnored(place))
    return skippedResult(path, 'ignored-by-configuration', FILE_TEXTS.ignored[language]);
  const layered = {
    ...configuration,
    layers: [...configuration.layers, layer],
    words: [...configuration.words, ...(options.words ?? [])],
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

function skippedResult(path: string, code: LintNote['code'], message: string): FileResult {
  return {
    ...uncheckedResult(path),
    notes: [{ code, message }],
  };
}
