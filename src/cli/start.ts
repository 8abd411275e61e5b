/**
 * The first file of the published program (dist/cli.cjs). It runs its two halves, dist/program.cjs (checks) and, when
 * it asks for them, dist/commands.cjs (all other commands), from V8's code cache when the build left one for this
 * version of V8: compiling the program costs more than checking a draft.
 */
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { codeCacheOf } from './code-cache.ts';
import { tiering } from './tiering.ts';

interface Program {
  serveChecks(port: unknown, start: unknown): void;
  main(argv: readonly string[]): Promise<number>;
  mainOfProcess(argv: readonly string[]): Promise<number>;
}

interface OtherCommands {
  serveOthers(port: unknown, start: unknown): void;
}

/**
 * V8 is set to the run of a program that does much once. All but those of the old heap are measured on one draft of two
 * pages; together they take a quarter off its processor time. A flag that V8 does not know it complains of on standard
 * error, so only versions that were tried get any.
 */
const V8_FLAGS: readonly string[] = [
  // The young heap grows to its full size at once. By itself it doubles, with a collection at each step, and because little
  // is kept V8 then thinks the old heap small and collects that too: eight collections where three will do.
  '--semi-space-growth-factor=8',
  // The old heap may grow by this much of what is kept before it is collected, so that a run over thousands of documents takes
  // little more memory than one over hundreds. By itself V8 lets it grow to four times that, most of it documents long checked.
  '--heap-growing-percent=60',
  // Objects that most often outlive a collection V8 makes among the old ones from then on: the cells of a large table do, and from
  // then on each cell holds its paragraphs for alive until the old heap is collected.
  '--no-allocation-site-pretenuring',
  // A pattern is interpreted once and compiled at its second use: its bytecode is not worth improving.
  '--no-regexp-peephole-optimization',
];

/** What a check needs of Node.js besides. V8 refuses Node's own code cache once its flags are others, and compiles. */
const NODE_MODULES = ['node:os', 'node:zlib'];

/**
 * Before anything of ours is loaded, since a code cache holds for the flags that it was made with. What looks as good and is not:
 * `--no-regexp-tier-up` kills Node.js 20 when it imports a plugin (a segmentation fault), the flags of marking and of the
 * collector's threads kill it in a collection.
 */
function tuneEngine(): void {
  const { drafts } = tiering();
  if (drafts === undefined) return;
  for (const name of NODE_MODULES) require(name);
  for (const flag of [...V8_FLAGS, drafts]) setFlagsFromString(flag);
}

const COMMANDS = './commands.cjs';
const compiled = new Map<string, { script: vm.Script; exports: unknown }>();

export function start(argv: readonly string[]): Promise<number> {
  tuneEngine();
  return (load('./program.cjs', true) as Program).mainOfProcess(argv);
}

/** In a thread, where the flags of its process hold: documents come through `port`. */
export function startWorker(port: unknown, start: { checks: boolean }): void {
  if (start.checks) (load('./program.cjs', true) as Program).serveChecks(port, start);
  else (load(COMMANDS, true) as OtherCommands).serveOthers(port, start);
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

const cacheOf = (name: string): string => join(__dirname, codeCacheOf(name));

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
