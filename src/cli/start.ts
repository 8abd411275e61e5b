/**
 * The first file of the published program (dist/cli.cjs). It runs its two halves, dist/program.cjs (checks) and, when
 * it asks for them, dist/commands.cjs (all other commands), from V8's code cache when the build left one for this
 * version of V8: compiling the program costs more than checking a draft.
 */
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

interface Program {
  serveChecks(port: unknown, start: unknown): void;
  main(argv: readonly string[]): Promise<number>;
  mainOfProcess(argv: readonly string[]): Promise<number>;
}

/** By the first number of V8's version. Each is called so there: of a flag that it does not know V8 complains on standard error. */
const V8_FLAGS: Readonly<Record<string, readonly string[]>> = {
  // Node.js 20. Bytes of bytecode that a function runs before V8 thinks of optimising it; by itself 66 KiB.
  11: ['--interrupt-budget=1000000'],
  // Node.js 22 and 24. Calls before the costliest compiler; by itself 3,000.
  12: ['--invocation-count-for-turbofan=20000'],
  13: ['--invocation-count-for-turbofan=20000'],
};

/**
 * V8 is set to long runs. By itself it optimises what has run for some milliseconds, on the types of a first page, and throws
 * that away on the second. Measured: a tenth less processor time for one draft, a sixth for 8,000 paragraphs, more than a
 * quarter for a folder of 455; what is saved is the time of V8's other threads most of all. `--no-regexp-tier-up` would save more,
 * but of it Node.js 20 dies (a segmentation fault) when it imports a plugin. Before anything is loaded, since a code cache
 * holds for the flags that it was made with.
 */
function tuneEngine(): void {
  for (const flag of V8_FLAGS[Number.parseInt(process.versions.v8, 10)] ?? []) setFlagsFromString(flag);
}

const COMMANDS = './commands.cjs';
const compiled = new Map<string, { script: vm.Script; exports: unknown }>();

export function start(argv: readonly string[]): Promise<number> {
  tuneEngine();
  return (load('./program.cjs', true) as Program).mainOfProcess(argv);
}

/** In a thread, where the flags of its process hold: documents to check come through `port`. */
export function startWorker(port: unknown, start: unknown): void {
  (load('./program.cjs', true) as Program).serveChecks(port, start);
}

/** For the build: runs the program on samples and keeps what V8 compiled on the way. */
export async function writeCodeCache(samples: readonly (readonly string[])[]): Promise<void> {
  tuneEngine();
  const { main } = load('./program.cjs', false) as Program;
  load(COMMANDS, false);
  for (const argv of samples) await main(argv);
  for (const [name, { script }] of compiled) writeFileSync(cacheOf(name), script.createCachedData());
}

/** Scripts from a cache cannot import modules; this file can. */
const importModule = (specifier: string): Promise<unknown> =>
  specifier === COMMANDS ? Promise.resolve(load(COMMANDS, true)) : import(specifier);

/** Code caches hold for one version of V8 and one architecture; V8 refuses others itself. */
const cacheOf = (name: string): string =>
  join(__dirname, name.replace('.cjs', `-${process.versions.v8.split('-')[0]}-${process.arch}.cache`));

function load(name: string, cached: boolean): unknown {
  const known = compiled.get(name);
  if (known) return known.exports;
  const file = join(__dirname, name);
  const cache = cached && existsSync(cacheOf(name)) ? cacheOf(name) : null;
  // Fresh memory costs more than what is read into it: both files are read into the same.
  const memory = Buffer.allocUnsafeSlow(Math.max(statSync(file).size, cache === null ? 0 : statSync(cache).size));
  // The build writes a function around the program, in ASCII only, which V8 keeps in one byte a character.
  const source = read(file, memory).toString('latin1');
  const cachedData = cache === null ? undefined : read(cache, memory);
  const script = new vm.Script(source, { filename: file, cachedData });
  const module = { exports: {} as unknown };
  script.runInThisContext()(module.exports, require, module, file, __dirname, importModule);
  compiled.set(name, { script, exports: module.exports });
  return module.exports;
}

function read(file: string, memory: Buffer): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    for (let count = -1; count !== 0; length += count) {
      count = readSync(descriptor, memory, length, memory.length - length, null);
    }
    return memory.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
