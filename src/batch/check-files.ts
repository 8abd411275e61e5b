/** Checks files one after the other, each under the configuration of its folder. */
import { type CheckedFile, checkFile } from '../jobs/check.ts';
import type { FileResult } from '../lint/file-result.ts';
import { type ConfiguredEntry, type Entry, type FilesOptions, prepareFiles, workedOn } from './prepare-files.ts';

export interface CheckedEntry extends ConfiguredEntry {
  result: FileResult;
  /** Null when there is none: the file was left out or could not be read. */
  checked: CheckedFile | null;
}

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* checkFiles(entries: readonly Entry[], options: FilesOptions): AsyncGenerator<CheckedEntry> {
  for await (const prepared of prepareFiles(entries, options)) {
    const { entry, configuration, language } = prepared;
    const { result, made } = await workedOn(prepared, async ({ bytes, path, session, options: checking }) => {
      const checked = await checkFile(bytes, path, session, checking);
      return { result: checked.result, made: checked };
    });
    yield { entry, configuration, language, result, checked: made };
  }
}
