/** Output files are there as a whole or not at all; what is there is replaced with care. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';

/** What must not be written to, and why. */
export class UnwritableError extends BilingualError {
  override readonly name = 'UnwritableError';
}

const NOT_A_FILE: Bilingual = {
  vi: 'đó không phải là tệp thường mà là thiết bị, ống dẫn hoặc ổ cắm',
  en: 'it is no regular file but a device, pipe or socket',
};
const A_FOLDER: Bilingual = { vi: 'đó là thư mục, không phải tệp', en: 'it is a folder, not a file' };
const READ_ONLY: Bilingual = {
  vi: 'tệp được đặt là chỉ đọc; hãy bỏ thuộc tính chỉ đọc hoặc đặt tên khác',
  en: 'the file is read-only; allow writing to it or choose another name',
};

export interface WriteOptions {
  /** A file that is there may be replaced; else the error is EEXIST. Default: it may. */
  replaces?: boolean;
  /** False: it may be gone after a loss of power, as what can be made again may. Default: it is on the disk. */
  isLasting?: boolean;
}

/**
 * Writes a file beside `path` and gives it that name; `path` is never half written. A link stays, what it names is
 * written. A file that is replaced keeps its mode and, where the system allows it, its owner. Throws `UnwritableError` and
 * what the file system says, both with the path as `file`: the system names the temporary file or none.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): void {
  try {
    const file = new WholeFile(path);
    file.write(bytes);
    file.finish(options);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { file: path }) : error;
  }
}

/** The same, piece by piece: nothing is at `path` before `finish`, nothing is left behind after `discard` or an error. */
export class WholeFile {
  readonly #target: string;
  readonly #existing: Stats | null;
  readonly #temporary: string;
  #descriptor: number | null;

  constructor(path: string) {
    this.#target = writtenThrough(path);
    this.#existing = replaceable(this.#target);
    const folder = dirname(this.#target);
    removeLeftovers(folder);
    this.#temporary = temporaryIn(folder);
    this.#descriptor = openSync(this.#temporary, 'wx', this.#existing ? 0o600 : 0o666);
  }

  write(bytes: Uint8Array | string): void {
    this.#orDiscard(() => writeFileSync(this.#open(), bytes));
  }

  finish({ replaces = true, isLasting = true }: WriteOptions = {}): void {
    this.#orDiscard(() => {
      const descriptor = this.#open();
      if (this.#existing) takeAfter(descriptor, this.#existing);
      if (isLasting) fsyncSync(descriptor);
      this.#close();
      if (replaces) renameSync(this.#temporary, this.#target);
      else moveToFree(this.#temporary, this.#target);
    });
  }

  discard(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #open(): number {
    if (this.#descriptor === null) throw new Error('the file is finished');
    return this.#descriptor;
  }

  #close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #orDiscard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      throw error;
    }
  }
}

/** What is at a path, if it may be replaced by a file. Throws `UnwritableError` and what the file system says. */
export function replaceable(path: string): Stats | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (stats.isDirectory()) throw new UnwritableError(A_FOLDER);
  if (!stats.isFile()) throw new UnwritableError(NOT_A_FILE);
  // The system lets the administrator write to such files, and anybody replace them in a folder of theirs.
  if ((stats.mode & 0o222) === 0) throw new UnwritableError(READ_ONLY);
  accessSync(path, constants.W_OK);
  return stats;
}

const MOST_LINKS = 40;

/** The file that a link names, also when there is none yet; any other path as it is. */
function writtenThrough(path: string): string {
  let target = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    if (existsSync(target)) return realpathSync(target);
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}

function takeAfter(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the administrator may give files away.
  }
  fchmodSync(file, mode & 0o7777);
}

/** Gives a file its name where nothing may have that name, also when it comes up at this very moment. */
function moveToFree(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    // A drive that knows no second names.
    if (existsSync(to)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    renameSync(from, to);
    return;
  }
  rmSync(from, { force: true });
}

// ---------------------------------------------------------------- temporary files

/** Short, whatever the file is called. The computer is named because folders may be shared by several. */
const COMPUTER = crc32(hostname()).toString(16);
const TEMPORARY = /^\.vbcheck-([0-9a-f]+)-(\d+)-\d+\.tmp$/;

let made = 0;

/** A name that nothing in the folder has; what is left there by a run that was killed is taken out by the next. */
export function temporaryIn(folder: string): string {
  for (;;) {
    const path = join(folder, `.vbcheck-${COMPUTER}-${process.pid}-${made++}.tmp`);
    if (!existsSync(path)) return path;
  }
}

const cleanedFolders = new Set<string>();

/** Takes out what runs have left that were killed: only our own files, only of processes that are no more. */
export function removeLeftovers(folder: string): void {
  if (cleanedFolders.has(folder)) return;
  cleanedFolders.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const [, computer, maker] = TEMPORARY.exec(name) ?? [];
      if (computer === COMPUTER && isGone(Number(maker), join(folder, name)))
        rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Whoever may not look into the folder has left nothing there.
  }
}

/** The process that made a file is no more. Numbers are used again: ours is another one when the file is older. */
export function isGone(processId: number, file: string): boolean {
  if (processId === process.pid) return statSync(file).mtimeMs < Date.now() - process.uptime() * 1000 - 1000;
  try {
    process.kill(processId, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
