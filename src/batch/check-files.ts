/** Checks files one after the other, each under the configuration of its folder. */
import { dirname } from 'node:path';
import {
  type CheckedDocument,
  checkDocument,
  type FileError,
  type FileResult,
  failedResult,
  internalError,
} from '../check.ts';
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
import { readDocument } from '../document.ts';
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
  const { path } = entry;
  const rules = rulesOf(configuration);
  const layer: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules: options.rules?.(rules) ?? {},
    profile: options.profile,
    final: options.final,
  };
  const failed = (error: FileError) => ({ draft: null, result: failedResult(path, error) });
  if ('code' in entry) return failed(problemError(entry, language));
  const absolute = 'absolute' in entry ? entry.absolute : path;
  if (configuration.isIgnored(absolute)) return { draft: null, result: ignoredResult(path, language) };
  try {
    const document = await readDocument('bytes' in entry ? entry.bytes : readBytes(absolute), path);
    const layered = {
      ...configuration,
      layers: [...configuration.layers, layer],
      words: [...configuration.words, ...(options.words ?? [])],
    };
    const settings = (type: string | null) => settingsFor(layered, absolute, type, rules);
    return tryChecking(() => checkDocument(document, path, { rules, settings, language }), failed, language);
  } catch (error) {
    return failed(fileError(error, language));
  }
}

/** A fault of the recogniser on one file must not stop the others. */
function tryChecking(
  run: () => CheckedDocument,
  failed: (error: FileError) => { draft: null; result: FileResult },
  language: Language,
): { result: FileResult; draft: Draft | null } {
  try {
    return run();
  } catch (error) {
    return failed(internalError(error, language));
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
