/** One process after the other: for files that are read, changed and written again. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isGone } from './write-whole.ts';

/** A lock is held for milliseconds; whoever holds one longer is no more, wherever it ran. */
const LONGEST_HOLD_MS = 30_000;
/** Between making the lock and writing whose it is. */
const LONGEST_START_MS = 2000;
const PAUSE_MS = 10;

let locks = 0;

/** Runs `work` while nobody else does so for this file; its folder is made. Throws what the file system says. */
export function withLock<Result>(file: string, work: () => Result): Result {
  const real = existsSync(file) ? realpathSync(file) : file;
  mkdirSync(dirname(real), { recursive: true });
  const lock = join(dirname(real), `.vbcheck-${crc32(basename(real)).toString(16)}.lock`);
  const owner = `${hostname()} ${process.pid} ${locks++}`;
  acquire(lock, owner);
  try {
    return work();
  } finally {
    if (contentOf(lock) === owner) rmSync(lock, { force: true });
  }
}

function acquire(lock: string, owner: string): void {
  for (;;) {
    if (taken(lock, owner)) return;
    const holder = contentOf(lock);
    if (holder !== null && isStale(lock, holder)) takeAway(lock, holder, owner);
    else pause();
  }
}

/** Throws what the file system says, and then leaves nothing behind. */
function taken(lock: string, owner: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, owner);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** Null: it is no longer there. */
function contentOf(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
}

function isStale(lock: string, holder: string): boolean {
  try {
    const [computer, maker] = holder.split(' ');
    if (computer === hostname() && maker !== undefined && isGone(Number(maker), lock)) return true;
    return Date.now() - statSync(lock).mtimeMs > (holder === '' ? LONGEST_START_MS : LONGEST_HOLD_MS);
  } catch {
    return false;
  }
}

/**
 * Several may see the same dead holder, and the one that is slow must not take what a new one has made since: only who has the
 * right to take away looks once more and does so.
 */
function takeAway(lock: string, holder: string, owner: string): void {
  const right = `${lock}-taking`;
  if (!taken(right, owner)) {
    const other = contentOf(right);
    // Its owner died within the few steps below.
    if (other !== null && isStale(right, other)) rmSync(right, { force: true });
    else pause();
    return;
  }
  try {
    if (contentOf(lock) === holder) rmSync(lock, { force: true });
  } finally {
    rmSync(right, { force: true });
  }
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
