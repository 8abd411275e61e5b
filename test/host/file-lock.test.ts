/** Processes that change one file at the same time, and die at any step of taking and giving back its lock: nothing is lost. */
import { spawn } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { withLock } from '../../src/host/file-lock.ts';
import { folderWith } from '../support/folder.ts';

const prefixOf = (name: string): string => `.vbcheck-${crc32(name).toString(16)}`;

/** No process has it: Linux gives numbers up to 2 ** 22, others less. */
const DEAD = 2 ** 22 + 1;

/**
 * Adds to a number in a file and to a second file at the same time. Between any two steps at the lock others come, or the process is
 * killed.
 */
const ADDING = `
const fs = require('node:fs');
const [lockModule, file, journal, times, knowsLinks] = process.argv.slice(2);
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 3);
let isWorking = false;
const between = () => {
  if (isWorking) return;
  pause();
  if (Math.random() < 0.012) process.kill(process.pid, 'SIGKILL');
};
for (const name of ['openSync', 'writeFileSync', 'closeSync', 'linkSync', 'rmSync', 'readdirSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    between();
    try {
      if (name === 'linkSync' && knowsLinks === 'no') throw Object.assign(new Error('no links'), { code: 'EPERM' });
      return real(...given);
    } finally {
      between();
    }
  };
}
const { withLock } = require(lockModule);
for (let i = 0; i < Number(times); i++)
  withLock(file, () => {
    isWorking = true;
    const before = Number(fs.readFileSync(file, 'utf8'));
    pause();
    fs.writeFileSync(file, String(before + 1));
    fs.appendFileSync(journal, 'x');
    isWorking = false;
  });
`;

function added(args: readonly string[]): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (code, signal) => resolve(signal ?? code));
  });
}

test.skipIf(process.platform === 'win32').each([
  ['yes', 90],
  // There a lock without a name waits for seconds to be thought dead.
  ['no', 6],
])(
  'three at once, each killed again and again: all that was done is there (links: %s)',
  { tags: ['slow'] },
  async (links, wanted) => {
    const folder = folderWith({ 'v/n.txt': '0', journal: '', 'adding.cjs': ADDING });
    const [file, journal, module] = ['v/n.txt', 'journal', 'lock.cjs'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await build({
      entryPoints: [fileURLToPath(new URL('../../src/host/file-lock.ts', import.meta.url))],
      outfile: module,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const done = (): number => readFileSync(journal, 'utf8').length;
    const again = async (): Promise<void> => {
      while (done() < wanted)
        expect([0, 'SIGKILL']).toContain(await added([join(folder, 'adding.cjs'), module, file, journal, '20', links]));
    };
    await Promise.all([again(), again(), again()]);
    expect(readFileSync(file, 'utf8')).toBe(String(done()));
    // What the last of them left is taken by the next.
    withLock(file, () => undefined);
    expect(readdirSync(join(folder, 'v'))).toEqual(['n.txt']);
  },
);

test.each([
  ['of a dead process', `${hostname()} ${DEAD} 3`, 0],
  ['without a name, some seconds old', '', 20],
  ['of another computer, a minute old', 'khac 1 0', 60],
])('a lock %s is taken away', (_, content, age) => {
  const folder = folderWith({ 'n.txt': '' });
  const lock = join(folder, `${prefixOf('n.txt')}.lock`);
  writeFileSync(lock, content);
  const time = Date.now() / 1000 - age;
  utimesSync(lock, time, time);
  // Somebody has died with the right to take away from another holder.
  linkSync(lock, join(folder, `${prefixOf('n.txt')}-1234.taking`));
  expect(withLock(join(folder, 'n.txt'), () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual(['n.txt']);
});
