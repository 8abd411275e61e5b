/** One process after the other: for files that are read, changed and written again. */
import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from './make-folder.ts';
import { isGone, removeLeftovers, temporaryIn } from './write-whole.ts';

/** A lock is held for milliseconds; whoever holds one longer is no more, wherever it ran. */
const LONGEST_HOLD_MS = 30_000;
/** Between making the lock and writing whose it is, on a drive where that is not one step. */
const LONGEST_START_MS = 10_000;
const PAUSE_MS = 10;

let locks = 0;

/** Runs `work` while nobody else does so for this file; its folder is made. Throws what the file system says. */
export function withLock<Result>(file: string, work: () => Result): Result {
  const real = existsSync(file) ? realpathSync(file) : file;
  const folder = dirname(real);
  makeFolder(folder);
  removeLeftovers(folder);
  const prefix = `.vbcheck-${crc32(basename(real)).toString(16)}`;
  const lock = join(folder, `${prefix}.lock`);
  const owner = `${hostname()} ${process.pid} ${locks++}`;
  while (!taken(lock, owner)) {
    const holder = holderOf(lock);
    if (holder !== null && isStale(lock, holder)) takeAway(lock, holder, owner, prefix);
    else pause();
  }
  try {
    removeRights(folder, prefix);
    return work();
  } finally {
    if (holderOf(lock)?.owner === owner) rmSync(lock, { force: true });
  }
}

/** True when the file is there now with this owner in it, and was not before. Throws what the file system says, and then leaves nothing behind. */
function taken(file: string, owner: string): boolean {
  if (existsSync(file)) return false;
  const whole = temporaryIn(dirname(file));
  written(whole, owner);
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  } finally {
    rmSync(whole, { force: true });
  }
  // A drive that knows no second names.
  try {
    written(file, owner);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  // Whoever was slow here may have been thought dead.
  return holderOf(file)?.owner === owner;
}

function written(file: string, owner: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, owner);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

interface Holder {
  owner: string;
  mtimeMs: number;
  /** Of this file, and of no other that had or will have its name. */
  identity: string;
}

/** Null: the file is no longer there. */
function holderOf(file: string): Holder | null {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { ino, mtimeMs } = fstatSync(descriptor);
      const owner = readFileSync(descriptor, 'utf8');
      return { owner, mtimeMs, identity: `${owner} ${ino} ${mtimeMs}` };
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

function isStale(file: string, { owner, mtimeMs }: Holder): boolean {
  try {
    const [computer, maker] = owner.split(' ');
    if (computer === hostname() && maker !== undefined && isGone(Number(maker), file)) return true;
    return Date.now() - mtimeMs > (owner === '' ? LONGEST_START_MS : LONGEST_HOLD_MS);
  } catch {
    return false;
  }
}

/**
 * Several may see the same dead holder, and one that is slow must not take what another has made since. So only who has the right
 * to take away from this very holder does, and the right is a file like the lock: whose owner died, from it the right is taken
 * away in the same manner.
 */
function takeAway(file: string, holder: Holder, owner: string, prefix: string): void {
  const right = join(dirname(file), `${prefix}-${crc32(`${basename(file)} ${holder.identity}`).toString(16)}.taking`);
  if (taken(right, owner)) {
    try {
      if (holderOf(file)?.identity === holder.identity) rmSync(file, { force: true });
    } finally {
      rmSync(right, { force: true });
    }
    return;
  }
  const other = holderOf(right);
  if (other !== null && isStale(right, other)) takeAway(right, other, owner, prefix);
  else pause();
}

/** Who holds the lock may take out all of them: they are for holders that are no more. */
function removeRights(folder: string, prefix: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(`${prefix}-`) && name.endsWith('.taking')) rmSync(join(folder, name), { force: true });
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
