/** Checks files, each under the configuration of its folder; what is known of them comes in their order. */
import type { Layer } from '../config/configuration.ts';
import { nodeSession } from '../host/node.ts';
import { checkFile } from '../jobs/check.ts';
import { failedResult } from '../lint/file-result.ts';
import { bareRecord, type FileRecord, fileRecord, type RecordContent } from '../report/file-record.ts';
import type { Crew } from './crew.ts';
import { type DocumentJob, workHere, type WorkTable } from './document-work.ts';
import { Guard, type GuardMeans } from './guard.ts';
import { inOrder } from './in-order.ts';
import type { Entry } from './entry.ts';
import {
  type ConfiguredEntry,
  type ConfiguredFile,
  configureFiles,
  type FilesOptions,
  layeredConfiguration,
  prepareFile,
  type Worked,
} from './prepare-files.ts';
import { bytesOf, fileError, placeOf } from './read-file.ts';

export interface CheckedEntry extends ConfiguredEntry {
  record: FileRecord;
  work: RecordWork;
}

/** What was done for a record. */
export interface RecordWork {
  /** `none`: there is no document. `guard`: in a thread of its own (guard.ts). */
  by: 'none' | 'cache' | 'main' | 'thread' | 'guard';
  /** Why it was not known: `new`, or nobody can tell what it depends on; null: nothing is remembered, or it was known. */
  unknown: 'new' | 'no-name' | null;
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
  /** Where they are kept, and under which build. */
  readonly place: string;
  /** One name for all that a record depends on; null: that cannot be told. */
  nameOf(document: AskedDocument, content: RecordContent): Promise<string | null>;
  /** Null: nothing is known. */
  find(name: string): FileRecord | null;
  keep(name: string, record: FileRecord): void;
  end(): void;
}

/** How files are checked; by itself in this thread, with nothing known. */
export interface CheckMeans {
  /** What there is, for `--debug`. */
  told?: readonly string[];
  known?: KnownRecords | undefined;
  crew?: CrewMeans | undefined;
}

/** Makes threads to check in, and ends them early. */
export interface CrewMeans extends GuardMeans {
  /** From so many documents on several are worth what they cost; null: they never are. */
  several: { threads: number; worthwhile: number; make: () => Crew } | null;
  stop: () => void;
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
  readonly #job: DocumentJob<'record'>;
  readonly #means: CheckMeans;
  readonly #session = nodeSession();
  #crew: Crew | null = null;
  readonly #guard: Guard;
  /** Documents that nobody has looked at. */
  #remaining: number;
  #checked = 0;
  #waitingBytes = 0;

  constructor(entries: readonly Entry[], options: FilesOptions, content: RecordContent, means: CheckMeans) {
    this.#options = options;
    this.#job = { name: 'record', asked: content };
    this.#means = means;
    this.#guard = new Guard(means.crew, this.#session.host);
    this.#remaining = means.crew?.several
      ? entries.filter((entry) => 'absolute' in entry || 'bytes' in entry).length
      : 0;
  }

  /** So many files may be worked on at once. */
  get width(): number {
    return this.#crew && this.#waitingBytes < MOST_WAITING_BYTES ? this.#crew.threads * STARTED_PER_THREAD : 1;
  }

  async check(file: ConfiguredFile): Promise<CheckedEntry> {
    const { entry, configuration, language } = file;
    return { entry, configuration, language, ...(await this.#recordOf(file)) };
  }

  async end(): Promise<void> {
    await this.#crew?.end();
    await this.#guard.end();
    this.#means.known?.end();
  }

  async #recordOf(file: ConfiguredFile): Promise<Recorded> {
    if (file.result) return { record: bareRecord(file.result), work: NO_WORK };
    const { known } = this.#means;
    const { entry, configuration, language, rules } = file;
    const isOnDisk = 'absolute' in entry && !entry.read;
    if (!known && isOnDisk) return this.#checkedRecord(file, null, null);
    let bytes: Uint8Array;
    try {
      bytes = bytesOf(entry);
    } catch (error) {
      return { record: bareRecord(failedResult(entry.path, fileError(error, language))), work: NO_WORK };
    }
    if (!known) return this.#checkedRecord(file, bytes, null);
    const options = this.#options;
    const { layers } = layeredConfiguration(configuration, rules, options);
    const asked = { bytes, place: placeOf(entry), language, configuration, layers, options };
    const name = await known.nameOf(asked, this.#job.asked);
    const found = name === null ? null : known.find(name);
    if (found) {
      this.#remaining--;
      found.result.path = entry.path;
      return { record: found, work: { by: 'cache', unknown: null } };
    }
    const checked = await this.#checkedRecord(file, bytes, name === null ? 'no-name' : 'new');
    if (name !== null) known.keep(name, checked.record);
    return checked;
  }

  async #checkedRecord(
    file: ConfiguredFile,
    bytes: Uint8Array | null,
    unknown: RecordWork['unknown'],
  ): Promise<Recorded> {
    const { crew: means, known } = this.#means;
    const several = means?.several;
    const isWorthwhile = !known || this.#checked >= CHECKED_BEFORE_CREW;
    if (several && !this.#crew && isWorthwhile && this.#remaining >= several.worthwhile) this.#crew = several.make();
    this.#remaining--;
    this.#checked++;
    if (!this.#crew) return this.#recordedHere(file, bytes ?? bytesThere(file.entry), unknown);
    const size = bytes?.byteLength ?? 0;
    this.#waitingBytes += size;
    try {
      return { record: recordFrom(await this.#crew.work(file, bytes, this.#job)), work: { by: 'thread', unknown } };
    } finally {
      this.#waitingBytes -= size;
    }
  }

  /** Without a crew. `bytes` null: they cannot be had. */
  async #recordedHere(
    file: ConfiguredFile,
    bytes: Uint8Array | null,
    unknown: RecordWork['unknown'],
  ): Promise<Recorded> {
    const thread = bytes && (await this.#guard.threadFor(bytes, file.configuration));
    const worked = thread
      ? await thread.work(file, bytes, this.#job)
      : await workHere(CHECK_WORK, prepareFile(file, this.#options, this.#session, bytes ?? undefined), this.#job);
    return { record: recordFrom(worked), work: { by: thread ? 'guard' : 'main', unknown } };
  }
}

type Recorded = Pick<CheckedEntry, 'record' | 'work'>;

const NO_WORK: RecordWork = { by: 'none', unknown: null };

/** Null: they cannot be read, which is said when the file is worked on. */
function bytesThere(entry: Entry): Uint8Array | null {
  try {
    return bytesOf(entry);
  } catch {
    return null;
  }
}

/** What a check does with a document. */
export const CHECK_WORK: WorkTable<'record'> = {
  async record({ bytes, path, session, options }, content) {
    const record = fileRecord(await checkFile(bytes, path, session, options), content);
    return { result: record.result, made: record };
  },
};

const recordFrom = ({ result, made }: Worked<FileRecord>): FileRecord => made ?? bareRecord(result);
