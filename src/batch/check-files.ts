/** Checks files, each under the configuration of its folder; what is known of them comes in their order. */
import type { Layer } from '../config/configuration.ts';
import { nodeSession } from '../host/node.ts';
import { type CheckedFile, checkFile } from '../jobs/check.ts';
import { failedResult, type FileResult } from '../lint/file-result.ts';
import { bareRecord, type FileRecord, fileRecord, type RecordContent } from '../report/file-record.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import {
  bytesOf,
  type ConfiguredEntry,
  type ConfiguredFile,
  configureFiles,
  type Entry,
  type FilesOptions,
  layeredConfiguration,
  placeOf,
  prepareFile,
  prepareFiles,
  type PreparedFile,
  workedOn,
} from './prepare-files.ts';
import { fileError } from './read-file.ts';

export interface CheckedEntry extends ConfiguredEntry {
  record: FileRecord;
}

/** A document, and all that its findings depend on. */
export interface AskedDocument extends Pick<ConfiguredEntry, 'configuration' | 'language'> {
  bytes: Uint8Array;
  /** By what configurations know it. */
  place: string;
  /** Those of the configuration and of the run. */
  layers: readonly Layer[];
  options: FilesOptions;
}

/** What is known of files from earlier runs. */
export interface KnownRecords {
  /** One name for all that a record depends on; null: that cannot be told. */
  nameOf(document: AskedDocument, content: RecordContent): Promise<string | null>;
  /** Null: nothing is known. */
  find(name: string): FileRecord | null;
  keep(name: string, record: FileRecord): void;
  end(): void;
}

/** How files are checked; by itself in this thread, with nothing known. */
export interface CheckMeans {
  known?: KnownRecords | undefined;
  /** Makes the threads to check in, once so many documents are to be checked that they are worth it, and ends them early. */
  crew?: { worthwhile: number; make: (content: RecordContent) => Crew; stop: () => void } | undefined;
}

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` throws. */
export async function* checkFiles(
  entries: readonly Entry[],
  options: FilesOptions,
  content: RecordContent,
  means: CheckMeans = {},
): AsyncGenerator<CheckedEntry> {
  const checking = new Checking(entries, options, content, means);
  try {
    yield* inOrder(
      configureFiles(entries, options),
      (file) => checking.check(file),
      () => checking.width,
    );
  } finally {
    await checking.end();
  }
}

/** So many documents are checked here before threads are started where most may be known. */
const CHECKED_BEFORE_CREW = 20;
/** For each thread, so that none waits for a slow one. */
const STARTED_PER_THREAD = 8;
/** What is read of documents that wait for a thread. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

class Checking {
  readonly #options: FilesOptions;
  readonly #content: RecordContent;
  readonly #means: CheckMeans;
  readonly #session = nodeSession();
  #crew: Crew | null = null;
  /** Documents that nobody has looked at. */
  #remaining: number;
  #checked = 0;
  #waitingBytes = 0;

  constructor(entries: readonly Entry[], options: FilesOptions, content: RecordContent, means: CheckMeans) {
    this.#options = options;
    this.#content = content;
    this.#means = means;
    this.#remaining = means.crew ? entries.filter((entry) => 'absolute' in entry || 'bytes' in entry).length : 0;
  }

  /** So many files may be worked on at once. */
  get width(): number {
    return this.#crew && this.#waitingBytes < MOST_WAITING_BYTES ? this.#crew.threads * STARTED_PER_THREAD : 1;
  }

  async check(file: ConfiguredFile): Promise<CheckedEntry> {
    const { entry, configuration, language } = file;
    return { entry, configuration, language, record: await this.#recordOf(file) };
  }

  async end(): Promise<void> {
    await this.#crew?.end();
    this.#means.known?.end();
  }

  async #recordOf(file: ConfiguredFile): Promise<FileRecord> {
    if (file.result) return bareRecord(file.result);
    const { known } = this.#means;
    const { entry, configuration, language, rules } = file;
    const isOnDisk = 'absolute' in entry && !entry.read;
    if (!known && isOnDisk) return this.#checkedRecord(file, null);
    let bytes: Uint8Array;
    try {
      bytes = bytesOf(entry);
    } catch (error) {
      return bareRecord(failedResult(entry.path, fileError(error, language)));
    }
    if (!known) return this.#checkedRecord(file, bytes);
    const options = this.#options;
    const { layers } = layeredConfiguration(configuration, rules, options);
    const asked = { bytes, place: placeOf(entry), language, configuration, layers, options };
    const name = await known.nameOf(asked, this.#content);
    const found = name === null ? null : known.find(name);
    if (found) {
      this.#remaining--;
      found.result.path = entry.path;
      return found;
    }
    const record = await this.#checkedRecord(file, bytes);
    if (name !== null) known.keep(name, record);
    return record;
  }

  async #checkedRecord(file: ConfiguredFile, bytes: Uint8Array | null): Promise<FileRecord> {
    const { crew: means, known } = this.#means;
    const isWorthwhile = !known || this.#checked >= CHECKED_BEFORE_CREW;
    if (means && !this.#crew && isWorthwhile && this.#remaining >= means.worthwhile)
      this.#crew = means.make(this.#content);
    this.#remaining--;
    this.#checked++;
    if (!this.#crew)
      return recordOf(prepareFile(file, this.#options, this.#session, bytes ?? undefined), this.#content);
    const size = bytes?.byteLength ?? 0;
    this.#waitingBytes += size;
    try {
      return await this.#crew.record(file, bytes);
    } finally {
      this.#waitingBytes -= size;
    }
  }
}

/** What is known of a file after its check. */
export async function recordOf(prepared: PreparedFile, content: RecordContent): Promise<FileRecord> {
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

/** For who needs more of a document than its record. */
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
