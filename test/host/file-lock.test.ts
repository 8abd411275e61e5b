/** Processes that change one file at the same time, among locks of processes that died: nothing is lost. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { withLock } from '../../src/host/file-lock.ts';
import { folderWith } from '../support/folder.ts';

const lockOf = (folder: string, name: string): string => join(folder, `.vbcheck-${crc32(name).toString(16)}.lock`);

/** No process has it: Linux gives numbers up to 2 ** 22, others less. */
const DEAD = 2 ** 22 + 1;

/**
 * Adds to a number in a file; every fourth time as a process does that is killed before it gives the lock back. The file system is
 * slow, so that others come between any two steps.
 */
const ADDING = `
import { createRequire, syncBuiltinESMExports } from 'node:module';
const fs = createRequire(import.meta.url)('node:fs');
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 6);
for (const name of ['renameSync', 'rmSync', 'openSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    pause();
    try {
      return real(...given);
    } finally {
      pause();
    }
  };
}
syncBuiltinESMExports();
const [module, file, lock, times] = process.argv.slice(1);
const { withLock } = await import(module);
for (let i = 0; i < Number(times); i++)
  withLock(file, () => {
    const before = Number(fs.readFileSync(file, 'utf8'));
    pause();
    fs.writeFileSync(file, String(before + 1));
    if (i % 4 === 0) fs.writeFileSync(lock, '${hostname()} ${DEAD} ' + process.pid + i);
  });
`;

function added(file: string, lock: string, times: number): Promise<number | null> {
  const module = new URL('../../src/host/file-lock.ts', import.meta.url).href;
  const args = [
    '--import',
    import.meta.resolve('tsx'),
    '--input-type=module',
    '-e',
    ADDING,
    module,
    file,
    lock,
    `${times}`,
  ];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('close', resolve);
  });
}

test(
  'three at once, with locks of dead processes on the way: each of their changes is there',
  { timeout: 120_000, tags: ['slow'] },
  async () => {
    const folder = folderWith({ 'n.txt': '0' });
    const [file, lock] = [join(folder, 'n.txt'), lockOf(folder, 'n.txt')];
    writeFileSync(lock, `${hostname()} ${DEAD} 0`);
    const times = 60;
    expect(await Promise.all([1, 2, 3].map(() => added(file, lock, times)))).toEqual([0, 0, 0]);
    expect(readFileSync(file, 'utf8')).toBe(String(3 * times));
    // What the last of them left is taken by the next.
    expect(withLock(file, () => readdirSync(folder).length)).toBe(2);
    expect(readdirSync(folder)).toEqual(['n.txt']);
  },
);

test.each([
  ['of a dead process', `${hostname()} ${DEAD} 3`, 0],
  ['without a name, some seconds old', '', 10],
  ['of another computer, a minute old', 'khac 1 0', 60],
])('a lock %s is taken away', (_, content, age) => {
  const folder = folderWith({ 'n.txt': '0' });
  const lock = lockOf(folder, 'n.txt');
  for (const path of [lock, `${lock}-taking`]) {
    writeFileSync(path, content);
    const time = Date.now() / 1000 - Math.max(age, path === lock ? 0 : 60);
    utimesSync(path, time, time);
  }
  expect(withLock(join(folder, 'n.txt'), () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual(['n.txt']);
});
