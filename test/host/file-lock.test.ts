/** Processes that change one file at the same time, and die at any step of taking and giving back its lock: nothing is lost. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
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
const [lockModule, randomModule, seed, file, journal, times, knowsLinks] = process.argv.slice(2);
const random = require(randomModule).randomNumbers(Number(seed));
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, random() * 3);
let isWorking = false;
const between = () => {
  if (isWorking) return;
  pause();
  if (random() < 0.012) process.kill(process.pid, 'SIGKILL');
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

const LOCK = '../../src/host/file-lock.ts';
const RANDOM = '../../tools/support/random.ts';

/** A source of ours as a module that any process may load. */
async function bundled(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

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
    const inFolder = (name: string): string => join(folder, name);
    const [file, journal, adding] = [inFolder('v/n.txt'), inFolder('journal'), inFolder('adding.cjs')];
    const [lock, random] = [inFolder('lock.cjs'), inFolder('random.cjs')];
    await Promise.all([bundled(LOCK, lock), bundled(RANDOM, random)]);
    // Each process dies and pauses at steps of its own, the same in each run.
    let seed = 0;
    const done = (): number => readFileSync(journal, 'utf8').length;
    const again = async (): Promise<void> => {
      while (done() < wanted)
        expect([0, 'SIGKILL']).toContain(await added([adding, lock, random, `${++seed}`, file, journal, '20', links]));
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

/**
 * Takes the lock once in each folder that a line of standard input names, with the step to stop before, and says where it is:
 * `stopped`, until a line comes; `in`, until one comes, too; `out`. Steps are those at the lock and at the rights to take it away.
 */
const STEPPING = `
const fs = require('node:fs');
const { withLock } = require(process.argv[2]);
const byte = Buffer.alloc(1);
const line = () => {
  let text = '';
  while (fs.readSync(0, byte, 0, 1, null) === 1 && byte[0] !== 10) text += byte.toString();
  return text;
};
const say = (text) => fs.writeSync(1, text + '\\n');
let left = Infinity;
for (const name of ['openSync', 'readFileSync', 'linkSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (given.some((path) => /\\.lock|taking/.test(String(path))) && left-- === 0) {
      say('stopped');
      line();
    }
    return real(...given);
  };
}
for (let given = line(); given !== ''; given = line()) {
  const [file, stop] = JSON.parse(given);
  left = stop;
  withLock(file, () => {
    left = Infinity;
    say('in');
    line();
  });
  left = Infinity;
  say('out');
}
`;

/** One of the processes; what it says comes line by line. */
class Stepping {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  #next: Promise<string>;

  constructor(script: string, module: string) {
    this.#child = spawn(process.execPath, [script, module], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
    this.#next = this.#read();
  }

  #read(): Promise<string> {
    return this.#lines.next().then(({ value }) => String(value));
  }

  send(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** What it says next, or null when it says nothing for so long: it waits for another. */
  async says(milliseconds?: number): Promise<string | null> {
    const silence = new Promise<null>((resolve) => {
      if (milliseconds !== undefined) setTimeout(() => resolve(null), milliseconds).unref();
    });
    const said = await Promise.race([this.#next, silence]);
    if (said !== null) this.#next = this.#read();
    return said;
  }

  end(): void {
    this.send('');
  }
}

/** More than the steps from a dead lock with a dead right to the lock. */
const MOST_STEPS = 14;
/** Who says nothing for so long waits for the other. */
const SILENCE_MS = 20;

test.skipIf(process.platform === 'win32')(
  'two at the lock of a dead process, each stopped before any step while the other goes on: never both have it',
  { tags: ['slow'] },
  async () => {
    const folder = folderWith({ 'stepping.cjs': STEPPING });
    const module = join(folder, 'lock.cjs');
    await bundled(LOCK, module);
    const [one, other] = [0, 1].map(() => new Stepping(join(folder, 'stepping.cjs'), module)) as [Stepping, Stepping];
    for (let first = 0; first < MOST_STEPS; first++)
      for (let second = 0; second < MOST_STEPS; second++) {
        const file = join(folder, `${first}-${second}`, 'n.txt');
        mkdirSync(dirname(file));
        leaveDeadLock(file);
        const states: (string | null)[] = [null, null];
        const both = [one, other];
        const told = async (i: 0 | 1, milliseconds?: number): Promise<void> => {
          states[i] = (await both[i]?.says(milliseconds)) ?? states[i] ?? null;
          expect(states, `stopped before ${first} and ${second}`).not.toEqual(['in', 'in']);
        };
        const goesOn = async (i: 0 | 1): Promise<void> => {
          if (states[i] === 'stopped') {
            both[i]?.send('go');
            states[i] = null;
          }
          if (states[i] !== 'in') await told(i, SILENCE_MS);
        };
        one.send(JSON.stringify([file, first]));
        await told(0);
        other.send(JSON.stringify([file, second]));
        await told(1, SILENCE_MS);
        for (const i of [0, 1, 0, 1] as const) await goesOn(i);
        // Who has it gives it back, then the other gets it.
        for (let out = 0; out < 2; out++) {
          while (!states.includes('in')) for (const i of [0, 1] as const) if (states[i] !== 'out') await goesOn(i);
          const i = states.indexOf('in') as 0 | 1;
          both[i]?.send('done');
          await told(i);
        }
        expect(states).toEqual(['out', 'out']);
      }
    one.end();
    other.end();
  },
);

/** Its owner has died, and so has who had the right to take it away. */
function leaveDeadLock(file: string): void {
  const prefix = join(dirname(file), prefixOf('n.txt'));
  const lock = `${prefix}.lock`;
  const owner = `${hostname()} ${DEAD} 3`;
  writeFileSync(lock, owner);
  const { ino, mtimeMs } = statSync(lock);
  const right = crc32(`${basename(lock)} ${owner} ${ino} ${mtimeMs}`).toString(16);
  writeFileSync(`${prefix}-${right}.taking`, owner);
}
