/**
 * What is known of documents from earlier runs, in flat files. Each is named by all that it depends on: what the document
 * holds, the program and its tables, what configurations and options say of its path, rules of one's own. So none is ever
 * out of date; what is not asked for any more is taken out by age and size.
 *
 * Two runs may share it, and each may be killed at any moment: a file is whole or is not there, and one that is damaged
 * counts as none. It holds words of documents, so that nobody else may look into it.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import type { Layer, ResolvedConfiguration } from '../config/configuration.ts';
import { readRegularFile } from '../config/regular-file.ts';
import { programsOf } from '../config/trust.ts';
import { CHECKSUM_LENGTH, checksumOf } from '../host/checksum.ts';
import { makeFolder } from '../host/make-folder.ts';
import { writeWhole } from '../host/write-whole.ts';
import { oncePer } from '../language/once.ts';
import type { FileRecord, RecordContent } from '../report/file-record.ts';
import type { AskedDocument, KnownRecords } from './check-files.ts';
import { readBytes } from './read-file.ts';

export interface CacheOptions {
  folder: string;
  /** Names the program and its tables: another build finds nothing of this one. */
  program: string;
  limits?: CacheLimits;
}

export interface CacheLimits {
  /** What was not asked for in so many days is taken out. */
  days: number;
  megabytes: number;
  /** So seldom the folder is gone through. */
  hoursBetween: number;
}

const LIMITS: CacheLimits = { days: 30, megabytes: 256, hoursBetween: 24 };
const MILLISECONDS_PER_HOUR = 3_600_000;
const MILLISECONDS_PER_DAY = 24 * MILLISECONDS_PER_HOUR;
const BYTES_PER_MEGABYTE = 1024 * 1024;
/** After so many new files the folder is gone through, however lately that was done. */
const MANY_NEW_FILES = 5_000;

const RECORD = /^[0-9a-f]{64}\.json$/;
/** When the folder was gone through. */
const TRIMMED = 'trimmed';
/** As of https://bford.info/cachedir/: programs that make copies pass such a folder over. */
const TAG = { name: 'CACHEDIR.TAG', content: 'Signature: 8a477f597d28d172789f06886806bc55\n# vbcheck\n' };
/** Of a document with so many findings that nobody keeps them. */
const LARGEST_RECORD_BYTES = 256 * BYTES_PER_MEGABYTE;

/** Where the system keeps what programs can make again. */
export function personalCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'vbcheck');
  if (LOCALAPPDATA) return join(LOCALAPPDATA, 'vbcheck', 'Cache');
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'vbcheck')
    : join(homedir(), '.cache', 'vbcheck');
}

/** Written by the build: stands for the program and its tables. Null: the program runs from its sources. */
export function programBuild(): string | null {
  try {
    return readFileSync(join(import.meta.dirname, 'build-id'), 'utf8');
  } catch {
    return null;
  }
}

export class RecordCache implements KnownRecords {
  readonly #folder: string;
  readonly #limits: CacheLimits;
  readonly #program: string;
  #kept = 0;
  /** The folder takes no more. */
  #isFull = false;

  /** Throws what the file system says where the folder cannot be made. */
  constructor({ folder, program, limits = LIMITS }: CacheOptions) {
    this.#folder = folder;
    this.#limits = limits;
    this.#program = program;
    makeFolder(folder, 0o700);
    try {
      writeFileSync(join(folder, TAG.name), TAG.content, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  get place(): string {
    return `${this.#folder}, build ${this.#program}`;
  }

  async nameOf(asked: AskedDocument, content: RecordContent): Promise<string | null> {
    const { bytes, place, language, configuration, options, layers } = asked;
    const own = await ownProgramsOf(configuration);
    const depends = textOf({
      program: this.#program,
      node: process.version,
      extension: extname(place).toLowerCase(),
      language,
      content,
      layers: layers.filter(({ matchesFile }) => !matchesFile || matchesFile(place)).map(writtenLayer),
      words: [digestOf(configuration.words), digestOf(options.words ?? NOTHING)],
      phrases: [digestOf(configuration.phrases), digestOf(options.phrases ?? NOTHING)],
      laws: digestOf(configuration.laws),
      own,
    });
    if (depends === null || own === null) return null;
    return createHash('sha256').update(bytes).update(`\0${depends}`).digest('hex');
  }

  find(name: string): FileRecord | null {
    const path = this.#pathOf(name);
    try {
      const file = readRegularFile(path, LARGEST_RECORD_BYTES);
      const body = file.subarray(CHECKSUM_LENGTH);
      if (file.toString('latin1', 0, CHECKSUM_LENGTH) !== checksumOf(body)) throw new Error('damaged');
      const record = JSON.parse(body.toString('utf8')) as FileRecord;
      orNothing(() => {
        if (ageOf(statSync(path)) > MILLISECONDS_PER_DAY) utimesSync(path, new Date(), new Date());
      });
      return record;
    } catch {
      orNothing(() => rmSync(path, { force: true, recursive: true }));
      return null;
    }
  }

  keep(name: string, record: FileRecord): void {
    // What the machine or the program has failed on may go well another time.
    if (this.#isFull || record.result.status === 'failed' || record.result.error) return;
    const body = Buffer.from(JSON.stringify(record), 'utf8');
    try {
      writeWhole(this.#pathOf(name), Buffer.concat([Buffer.from(checksumOf(body), 'latin1'), body]), {
        isLasting: false,
      });
      this.#kept++;
    } catch {
      this.#isFull = true;
    }
  }

  /** Takes out what is old, and the oldest where there is too much. */
  end(): void {
    const { days, megabytes, hoursBetween } = this.#limits;
    const marker = join(this.#folder, TRIMMED);
    const before = lstatSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (this.#kept < MANY_NEW_FILES && ageOf({ mtimeMs: before }) < hoursBetween * MILLISECONDS_PER_HOUR) return;
    orNothing(() => {
      // Made anew: it might be a link, and what it names is somebody's.
      rmSync(marker, { force: true, recursive: true });
      writeFileSync(marker, '', { flag: 'wx' });
      let bytes = 0;
      for (const { path, size, age } of this.#files()) {
        bytes += size;
        if (age > days * MILLISECONDS_PER_DAY || bytes > megabytes * BYTES_PER_MEGABYTE)
          orNothing(() => rmSync(path, { force: true }));
      }
    });
  }

  /** Records, the latest first. */
  #files(): { path: string; size: number; age: number }[] {
    return readdirSync(this.#folder)
      .filter((name) => RECORD.test(name))
      .flatMap((name) => {
        const path = join(this.#folder, name);
        const stats = statSync(path, { throwIfNoEntry: false });
        return stats?.isFile() ? [{ path, size: stats.size, age: ageOf(stats) }] : [];
      })
      .sort((a, b) => a.age - b.age);
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}

/** Milliseconds. What was written while the clock was wrong is as old as it is young. */
const ageOf = ({ mtimeMs }: { mtimeMs: number }): number => Math.abs(Date.now() - mtimeMs);

/** The folder may be read-only, and other runs take out what this one is about to. */
function orNothing(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing depends on it.
  }
}

const NOTHING: readonly unknown[] = [];

/** Of a list that many documents share: words, phrases, acts. */
const digestOf = oncePer((list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex'),
);

/** '' where rules are ours alone; null: what the rules of others hold cannot be told. */
const ownProgramsOf = oncePer(
  async ({ file, pluginRules, pluginData = [] }: ResolvedConfiguration): Promise<string | null> => {
    if (pluginRules.length === 0 || file === null) return '';
    try {
      const { sha256 } = await programsOf(file);
      const hash = createHash('sha256').update(sha256);
      for (const path of pluginData) hash.update(createHash('sha256').update(readBytes(path)).digest());
      return hash.digest('hex');
    } catch {
      return null;
    }
  },
);

/** All that a layer says; which files it is for is asked before, and where it is written does not matter. */
const writtenLayer = (layer: Layer): unknown => ({
  ...layer,
  documentTypes: layer.documentTypes && [...layer.documentTypes],
  matchesFile: undefined,
  source: undefined,
});

/** As JSON; null where a configuration in JavaScript holds what JSON cannot say. */
function textOf(value: unknown): string | null {
  let isSaid = true;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'function' || typeof part === 'symbol' || typeof part === 'bigint') isSaid = false;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return isSaid ? part : null;
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) isSaid = false;
    return part;
  });
  return isSaid ? text : null;
}
