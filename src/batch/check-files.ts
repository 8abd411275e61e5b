/** Checks files one after the other, each under the configuration of its folder. */
import { type CheckedFile, checkFile } from '../jobs/check.ts';
import type { FileResult } from '../lint/file-result.ts';
import { bareRecord, type FileRecord, fileRecord, type RecordContent } from '../report/file-record.ts';
import {
  type ConfiguredEntry,
  type Entry,
  type FilesOptions,
  prepareFiles,
  type PreparedFile,
  workedOn,
} from './prepare-files.ts';

export interface CheckedEntry extends ConfiguredEntry {
  record: FileRecord;
}

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* checkFiles(
  entries: readonly Entry[],
  options: FilesOptions,
  content: RecordContent,
): AsyncGenerator<CheckedEntry> {
  for await (const prepared of prepareFiles(entries, options)) {
    const { entry, configuration, language } = prepared;
    yield { entry, configuration, language, record: await recordOf(prepared, content) };
  }
}

async function recordOf(prepared: PreparedFile, content: RecordContent): Promise<FileRecord> {
  const { result, made } = await workedOn(prepared, async ({ bytes, path, session, options }) => {
    const record = fileRecord(await checkFile(bytes, path, session, options), content);
    return { result: record.result, made: record };
  });
  return made ?? bareRecord(result);
}

export interface CheckedDraft extends ConfiguredEntry {
  result: FileResult;
  /** Null when there is none: the file was left out or could not be read. */
  checked: CheckedFile | null;
}

/** The same for who needs more of a document than its record. */
export async function* checkDrafts(entries: readonly Entry[], options: FilesOptions): AsyncGenerator<CheckedDraft> {
  for await (const prepared of prepareFiles(entries, options)) {
    const { entry, configuration, language } = prepared;
    const { result, made } = await workedOn(prepared, async ({ bytes, path, session, options: checking }) => {
      const checked = await checkFile(bytes, path, session, checking);
      return { result: checked.result, made: checked };
    });
    yield { entry, configuration, language, result, checked: made };
  }
}
