/** What every run over files does first: the configuration of its folder, the bytes, and what it is checked with. */
import { basename, dirname } from 'node:path';
import {
  type Layer,
  NO_CONFIGURATION,
  type ProfileChoice,
  type ResolvedConfiguration,
  settingsFor,
  type WrittenRuleSetting,
} from '../config/configuration.ts';
import type { CheckOptions } from '../jobs/check.ts';
import type { Language } from '../language/language.ts';
import { oncePer } from '../language/once.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import { filled } from '../language/template.ts';
import { failedResult, type FileResult, type LeftOutReason, uncheckedResult } from '../lint/file-result.ts';
import type { LintNote } from '../lint/result.ts';
import type { Rule } from '../lint/rule.ts';
import type { Session } from '../opc/session.ts';
import { Configurations, rulesOf } from './configurations.ts';
import type { Entry } from './entry.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { FILE_TEXTS, bytesOf, fileError, LEFT_OUT_TEXTS, placeOf, problemError } from './read-file.ts';

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
  /** All findings that say the same of one paragraph, not only those that a report lists. */
  everyRepeat?: boolean;
  /** False: whatever configurations and ignore files leave out is worked on. */
  ignore?: boolean;
  /** Words that no rule of spelling reports, besides those of the configuration. */
  words?: readonly string[];
  /** Gives rules whose time is taken. */
  timed?: ((rules: readonly Rule[]) => readonly Rule[]) | undefined;
  /** Phrases that rules of style report, besides those of the configuration. One array for all documents. */
  phrases?: readonly ListedPhrase[];
  /** False: no configuration is asked. */
  isConfigured?: boolean;
}

/** Those that hold for the documents of a run. */
export const configurationsFor = ({
  configurationFile,
  cwd,
  trust,
  isConfigured = true,
}: FilesOptions): Pick<Configurations, 'of'> =>
  isConfigured ? new Configurations(configurationFile, cwd, trust) : { of: () => Promise.resolve(NO_CONFIGURATION) };

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

/** An entry of which nothing was read yet. `result` not null: nothing has to be, and it says why. */
export interface ConfiguredFile extends ConfiguredEntry {
  /** Rule settings that beat the configuration. */
  rules: Readonly<Record<string, WrittenRuleSetting>>;
  result: FileResult | null;
}

/** One entry after the other, in their order. Throws `ConfigError`, and what `options.rules` throws. */
export async function* configureFiles(
  entries: readonly Entry[],
  options: FilesOptions,
): AsyncGenerator<ConfiguredFile> {
  const configurations = configurationsFor(options);
  const ignoreFiles = options.ignore === false ? null : new IgnoreFiles();
  for (const entry of entries) {
    const configuration = await configurations.of(folderOf(entry, options));
    const language = options.language ?? configuration.language ?? 'vi';
    const ignored = ignoreFiles && (await ignoredBy(entry, configuration, ignoreFiles, language));
    const rules = ignored ? {} : (options.rules?.(rulesOf(configuration)) ?? {});
    yield { entry, configuration, language, rules, result: ignored ?? noDocument(entry, language) };
  }
}

/** The folder whose configuration holds for an entry. */
export const folderOf = (entry: Entry, { cwd }: Pick<FilesOptions, 'cwd'>): string =>
  'absolute' in entry ? dirname(entry.absolute) : cwd;

/** Reads the document. `bytes`: what it holds where that is known. */
export function prepareFile(
  { entry, configuration, language, rules, result }: ConfiguredFile,
  options: FilesOptions,
  session: Session,
  bytes?: Uint8Array,
): PreparedFile {
  const configured = { entry, configuration, language };
  if (result) return { ...configured, document: null, result };
  const known = rulesOf(configuration);
  const place = placeOf(entry);
  const layered = layeredConfiguration(configuration, rules, options);
  try {
    const document: PreparedDocument = {
      path: entry.path,
      absolute: 'absolute' in entry ? entry.absolute : null,
      bytes: bytes ?? bytesOf(entry),
      options: {
        rules: options.timed?.(known) ?? known,
        settings: (type) => settingsFor(layered, place, type, known),
        language,
        pluginFiles: configuration.pluginFiles,
      },
      session,
    };
    return { ...configured, document, result: null };
  } catch (error) {
    return { ...configured, document: null, result: failedResult(entry.path, fileError(error, language)) };
  }
}

/** The configuration with what the options of the run add to it. */
export function layeredConfiguration(
  configuration: ResolvedConfiguration,
  rules: ConfiguredFile['rules'],
  options: FilesOptions,
): ResolvedConfiguration {
  const layer: Layer = {
    matchesFile: null,
    documentTypes: null,
    rules,
    profile: options.profile,
    final: options.final,
    // Which hints a page may have, and which places are listed, changes with what stands before: a baseline knows all of them.
    allStyle: options.allStyle ?? (configuration.baseline === undefined ? undefined : true),
    everyRepeat: options.everyRepeat || configuration.baseline !== undefined,
  };
  return {
    ...configuration,
    layers: [...configuration.layers, layer],
    words: [...configuration.words, ...(options.words ?? [])],
    phrases: options.phrases ? phrasesWith(configuration.phrases)(options.phrases) : configuration.phrases,
  };
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

/** What is said of an entry that is no document; null: it is one. */
function noDocument(entry: Entry, language: Language): FileResult | null {
  const { path } = entry;
  if ('leftOut' in entry) {
    const { leftOut } = entry;
    const code = leftOut === 'lock-file' || leftOut === 'own-output' ? leftOut : 'other-format';
    return skippedResult(path, leftOut, { code, message: LEFT_OUT_TEXTS[leftOut][language] });
  }
  return 'code' in entry ? failedResult(path, problemError(entry, language)) : null;
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
