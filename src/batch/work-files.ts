/** Works on files one after the other, each under the configuration of its folder. Writes nothing. */
import { nodeSession } from '../host/node.ts';
import { failedResult, type FileResult } from '../lint/file-result.ts';
import { type DocumentJob, type DocumentJobs, type JobName, workHere } from './document-work.ts';
import { Guard, type GuardMeans } from './guard.ts';
import { OTHER_WORK, type OtherJobName } from './other-work.ts';
import type { Entry } from './entry.ts';
import {
  type ConfiguredEntry,
  type ConfiguredFile,
  configureFiles,
  type FilesOptions,
  prepareFile,
} from './prepare-files.ts';
import { bytesOf, fileError } from './read-file.ts';

export interface WorkedFile<Name extends JobName> extends ConfiguredEntry {
  result: FileResult;
  /** Null when nothing was made, and `result` says why. */
  made: DocumentJobs[Name]['made'] | null;
  /** The document as it was read; null when it could not be, or is none. */
  bytes: Uint8Array | null;
}

/** `jobOf` may refuse what the person asks by throwing. Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* workFiles<Name extends OtherJobName>(
  entries: readonly Entry[],
  options: FilesOptions,
  jobOf: (configured: ConfiguredEntry) => DocumentJob<Name>,
  means: GuardMeans | undefined,
): AsyncGenerator<WorkedFile<Name>> {
  const session = nodeSession();
  const guard = new Guard(means, session.host);
  try {
    for await (const file of configureFiles(entries, options)) {
      const { entry, configuration, language } = file;
      const job = jobOf(file);
      const bytes = readOrRefused(file);
      const configured = { entry, configuration, language };
      if (!(bytes instanceof Uint8Array)) {
        yield { ...configured, result: bytes, made: null, bytes: null };
        continue;
      }
      const thread = await guard.threadFor(bytes, configuration);
      const { result, made } = thread
        ? // The thread takes the bytes that it gets.
          await thread.work(file, Uint8Array.from(bytes), job)
        : await workHere(OTHER_WORK, prepareFile(file, options, session, bytes), job);
      yield { ...configured, result, made, bytes };
    }
  } finally {
    await guard.end();
  }
}

function readOrRefused({ entry, language, result }: ConfiguredFile): Uint8Array | FileResult {
  if (result) return result;
  try {
    return bytesOf(entry);
  } catch (error) {
    return failedResult(entry.path, fileError(error, language));
  }
}
