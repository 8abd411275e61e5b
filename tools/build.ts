/**
 * Builds what is published:
 * - dist/cli.cjs and dist/program.cjs, the command-line program, with a V8 code cache beside it; what few runs need is a
 *   file of its own (APART). One CommonJS file, because each further
 *   module costs a third of a millisecond at every start and the ES module loader three; parts that a
 *   command does not use are not run.
 * - dist/index.js, the library, as ES modules; dependencies are left to npm.
 * - dist/types.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // Named as a standard: for 'node20' esbuild makes each \p{…} literal a `new RegExp`, compiled anew at every call.
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Loaded from node_modules by the few runs that need them; not worth a place in the program. */
const LEFT_TO_NPM = ['cosmiconfig', 'ajv', 'diff'];

/** commander can start other programs; we never ask it to, and loading `child_process` takes 2 ms. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Loaded with `import()` by few runs: the parser of Markdown, the page of `preview`, the texts of new documents. */
const APART: Readonly<Record<string, string>> = {
  markdown: 'src/read/markdown/index.ts',
  page: 'src/report/html/page.ts',
  skeleton: 'src/skeleton/index.ts',
};

const partsApart: Plugin = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = Object.keys(APART).find((part) => join(root, APART[part] as string) === resolve(resolveDir, path));
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
  },
};

/**
 * Tables that a check of the form never asks for: files of their own, read when a property of them is asked for first.
 * Rules cannot wait for an `import()`, and JSON is read at half the cost of the same text in a program.
 */
const TABLES_APART = ['lexicon', 'confusions', 'requirements'];

const tablesApart: Plugin = {
  name: 'tables-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`/data/(${TABLES_APART.join('|')})\\.json$`) }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'apart',
    }));
    onResolve({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => {
      const keys = Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object);
      const properties = keys.map((key) => `get ${key}() { return require('./${basename(path)}').${key}; }`);
      return { contents: `module.exports = { ${properties.join(', ')} };` };
    });
  },
};

/**
 * What few runs read of the declarative half of a rule (the manual, its examples, most of its messages) becomes
 * getters: functions that nobody calls are neither compiled nor kept in the code cache.
 */
const DECLARED_LATE: ReadonlySet<string> = new Set(['summary', 'reason', 'messages', 'examples']);

const declarationsLate: Plugin = {
  name: 'declarations-late',
  setup({ onLoad }) {
    onLoad({ filter: /\/rules\/[^/]+\/[^/]+\.ts$/ }, ({ path }) => {
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      return { contents: withGetters(source), loader: 'ts' };
    });
  },
};

/** The source with the properties DECLARED_LATE of each `meta: { … }` written as getters. */
function withGetters(source: ts.SourceFile): string {
  const late: ts.PropertyAssignment[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'meta' &&
      ts.isObjectLiteralExpression(node.initializer)
    )
      for (const property of node.initializer.properties)
        if (ts.isPropertyAssignment(property) && DECLARED_LATE.has(property.name.getText())) late.push(property);
    ts.forEachChild(node, visit);
  };
  visit(source);
  let text = source.text;
  for (const { name, initializer } of late.reverse()) {
    const getter = `get ${name.getText()}() { return ${initializer.getText()}; }`;
    text = text.slice(0, name.getStart()) + getter + text.slice(initializer.getEnd());
  }
  return text;
}

/** `import text from './file?raw'` is the file as text, as in Vite, which runs the tests. */
const rawText: Plugin = {
  name: 'raw-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'raw-text',
    }));
    onLoad({ filter: /.*/, namespace: 'raw-text' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};

export async function buildProgram(outdir = join(root, 'dist')): Promise<void> {
  await build({
    ...shared,
    entryPoints: { cli: 'src/cli/start.ts', program: 'src/cli/main.ts', ...APART },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minify: true,
    external: [...LEFT_TO_NPM, './program.cjs'],
    plugins: [withoutChildProcess, partsApart, tablesApart, declarationsLate, rawText],
  });
  for (const table of TABLES_APART.map((name) => `${name}.json`))
    writeFileSync(join(outdir, table), inAscii(readFileSync(join(root, 'data', table), 'utf8')));
  prepareForCache(join(outdir, 'program.cjs'));
  const samples = sampleDocuments().map((file) => [file]);
  const script = 'require(process.argv[1]).writeCodeCache(JSON.parse(process.argv[2]))';
  const warmUp = [['--help'], ...samples, ...samples];
  execFileSync(process.execPath, ['-e', script, join(outdir, 'cli.cjs'), JSON.stringify(warmUp)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * What the loader (src/cli/start.ts) asks of the program's text:
 * - one byte a character. esbuild escapes strings but leaves regular expressions as they are written, so the
 *   Vietnamese letters in them become escapes too;
 * - no `import()`: a script from the code cache cannot import, its loader can and passes `importModule`;
 * - one function that gets what a CommonJS module has, so that the loader need not copy the text into one.
 */
function prepareForCache(file: string): void {
  const prepared = inAscii(readFileSync(file, 'utf8')).replace(/\bimport\(/g, 'importModule(');
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname, importModule) {${prepared}\n})`);
}

/** Other letters as escapes: V8 keeps and reads a text in ASCII at half the cost. */
const inAscii = (source: string): string =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Documents whose check compiles what most checks need. */
function sampleDocuments(): string[] {
  const folder = join(root, 'fixtures', 'dung');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .slice(0, 3)
    .map((name) => join(folder, name));
}

export async function buildLibrary(): Promise<void> {
  await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'library/[name]-[hash]',
    packages: 'external',
    plugins: [rawText],
  });
}

function buildTypes(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all([buildProgram(), buildLibrary()]);
  buildTypes();
}
