/** Checks files one after the other, each under the configuration of its folder. */
import { dirname } from 'node:path';
import { failedResult, type FileResult } from '../lint/file-result.ts';
import { checkDocument, type CheckOptions } from '../jobs/check.ts';
import {
  type Layer,
  type ProfileChoice,
  type ResolvedConfiguration,
  settingsFor,
  type WrittenRuleSetting,
} from '../config/configuration.ts';
import { Configurations, rulesOf } from '../batch/configurations.ts';
import type { Draft } from '../draft/draft.ts';
import type { Language } from '../language/language.ts';
import type { Rule } from '../lint/rule.ts';
import type { FileProblem, FoundFile } from './find-files.ts';
import { readDocument } from '../jobs/read.ts';
import { FILE_TEXTS, fileError, problemError, readBytes } from './read-file.ts';

/** A document that is no file, e.g. standard input. */
export interface GivenBytes {
  /** Name that says what it is and which configuration holds. */
  path: string;
  bytes: Uint8Array;
}

export type Entry = FoundFile | FileProblem | GivenBytes;

export interface CheckFilesOptions {
  cwd: string;
  /** Used instead of the configurations beside the documents. */
  configurationFile?: string;
  /** Undefined: as the configuration says, else Vietnamese. */
  language?: Language;
  /** Rule settings that beat the configuration; a function may refuse names by throwing. */
  rules?: (known: readonly Rule[]) => Record<string, WrittenRuleSetting>;
  profile?: ProfileChoice;
  final?: boolean;
  /** Words that no rule of spelling reports, besides those of the configuration. */
  words?: readonly string[];
}

export interface CheckedFile {
  result: FileResult;
  /** Null when there is none: the file was left out or could not be read. */
  draft: Draft | null;
  configuration: ResolvedConfiguration;
  language: Language;
}

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* checkFiles(entries: readonly Entry[], options: CheckFilesOptions): AsyncGenerator<CheckedFile> {
  const configurations = new Configurations(options.configurationFile, options.cwd);
  for (const entry of entries) {
    const folder = 'absolute' in entry ? dirname(entry.absolute) : options.cwd;
    const configuration = await configurations.of(folder);
    const language = options.language ?? configuration.language ?? 'vi';
    yield { ...(await checkEntry(entry, configuration, options, language)), configuration, language };
  }
}

async function checkEntry(
  entry: Entry,
  configuration: ResolvedConfiguration,
  options: CheckFilesOptions,
  language: Language,
): Promise<{ result: FileResult; draft: Draft | null }> {
  const prepared = prepareEntry(entry, configuration, options, language);
  if ('status' in prepared) return { draft: null, result: prepared };
  try {
    return checkDocument(await readDocument(prepared.bytes, entry.path), entry.path, prepared.options);
  } catch (error) {
    return { draft: null, result: failedResult(entry.path, fileError(error, language)) };
  }
}

/** The bytes of an entry and what they are checked with; or its result, when it is not checked. */
export function prepareEntry(
  entry: Entry,
  configuration: ResolvedConfiguration,
  options: CheckFilesOptions,
  language: Language,
): { bytes: Uint8Array; options: CheckOptions } | FileResult {
  const { path } = entry;
  const rules = rulesOf(configuration);
  const layer: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules: options.rules?.(rules) ?? {},
    profile: options.profile,
    final: options.final,
  };
  if ('code' in entry) return failedResult(path, problemError(entry, language));
  const absolute = 'absolute' in entry ? entry.absolute : path;
  if (configuration.isIgnored(absolute)) return ignoredResult(path, language);
  const layered = {
    ...configuration,
    layers: [...configuration.layers, layer],
    words: [...configuration.words, ...(options.words ?? [])],
  };
  const settings = (type: string | null) => settingsFor(layered, absolute, type, rules);
  try {
    return { bytes: 'bytes' in entry ? entry.bytes : readBytes(absolute), options: { rules, settings, language } };
  } catch (error) {
    return failedResult(path, fileError(error, language));
  }
}

function ignoredResult(path: string, language: Language): FileResult {
  return {
    path,
    profile: null,
    documentType: null,
    status: 'skipped',
    messages: [],
    notes: [{ code: 'ignored-by-configuration', message: FILE_TEXTS.ignored[language] }],
    counts: { error: 0, warning: 0, info: 0 },
  };
}
