/** Checks files one after the other, each under the configuration of its folder. */
import type { Draft } from '../draft/draft.ts';
import { checkDocument } from '../jobs/check.ts';
import { readDocument } from '../jobs/read.ts';
import type { FileResult } from '../lint/file-result.ts';
import { type ConfiguredEntry, type Entry, type FilesOptions, prepareFiles, workedOn } from './prepare-files.ts';

export interface CheckedFile extends ConfiguredEntry {
  result: FileResult;
  /** Null when there is none: the file was left out or could not be read. */
  draft: Draft | null;
}

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* checkFiles(entries: readonly Entry[], options: FilesOptions): AsyncGenerator<CheckedFile> {
  for await (const prepared of prepareFiles(entries, options)) {
    const { entry, configuration, language } = prepared;
    const { result, made } = await workedOn(prepared, async ({ bytes, path, options: checking }) => {
      const { draft, result } = checkDocument(await readDocument(bytes, path), path, checking);
      return { result, made: draft };
    });
    yield { entry, configuration, language, result, draft: made };
  }
}
