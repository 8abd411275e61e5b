/**
 * The first file of the published program (dist/cli.cjs). It runs dist/program.cjs from V8's code cache
 * when the build left one for this version of V8: compiling the program costs more than checking a draft.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

interface Program {
  main(argv: readonly string[]): Promise<number>;
}

const programFile = join(__dirname, 'program.cjs');
/** Code caches hold for one version of V8 and one architecture; V8 refuses others itself. */
const cacheFile = join(__dirname, `program-${process.versions.v8.split('-')[0]}-${process.arch}.cache`);

export function start(argv: readonly string[]): Promise<number> {
  return load().program.main(argv);
}

/** For the build: runs the program on sample documents and keeps what V8 compiled on the way. */
export async function writeCodeCache(samples: readonly (readonly string[])[]): Promise<void> {
  const { program, script } = compile(undefined);
  for (const argv of samples) await program.main(argv);
  writeFileSync(cacheFile, script.createCachedData());
}

function load(): { program: Program } {
  return compile(existsSync(cacheFile) ? readFileSync(cacheFile) : undefined);
}

/** Scripts from a cache cannot import modules; this file can. */
const importModule = (specifier: string): Promise<unknown> => import(specifier);

function compile(cachedData: Buffer | undefined): { program: Program; script: vm.Script } {
  // The build writes a function around the program, in ASCII only, which V8 keeps in one byte a character.
  const source = readFileSync(programFile, 'latin1');
  const script = new vm.Script(source, { filename: programFile, cachedData });
  const module = { exports: {} as Program };
  script.runInThisContext()(module.exports, require, module, programFile, __dirname, importModule);
  return { program: module.exports, script };
}
