/**
 * Builds what is published:
 * - dist/cli.cjs, the command-line program: it loads dist/program.cjs, which checks, and for the other commands
 *   dist/commands.cjs, each with a V8 code cache beside it. Files as large as can be, because each further module costs
 *   a third of a millisecond at every start and the ES module loader three; what few runs need is a file of its own.
 * - dist/index.js, the library, dist/core.js, its pure half, and dist/testing.js, for authors of rules, as ES modules;
 *   dependencies are left to npm.
 * - dist/types.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { PACKED_WEIGHTS } from '../src/draft/packed-weights.ts';
import { CONFUSION_ROWS, inAscii, LAW_ROWS, PHRASE_ROWS, writeRowFile } from '../src/host/row-files.ts';
import { LEXICON_FILE, ONE_EDIT_FILE, USAGE_FILE, writeTableFile } from '../src/host/table-files.ts';
import { lawTable } from '../src/knowledge/packed-laws.ts';
import { wrongPhraseTable } from '../src/language/packed-confusions.ts';
import { lexiconTables } from '../src/language/packed-lexicon.ts';
import { oneEditTables } from '../src/language/packed-one-edit.ts';
import { phraseTable } from '../src/language/packed-phrases.ts';
import { withRanges } from '../src/language/letter-classes.ts';
import { VERSION } from '../src/version.ts';
import { usageTables } from '../src/language/packed-usage.ts';

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
const LEFT_TO_NPM = ['ajv', 'chokidar', 'diff', 'js-yaml', 'jsonc-parser', 'picomatch'];

/** commander can start other programs; we never ask it to, and loading `child_process` takes 2 ms. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]/.test(importer) ? { path: 'child_process', namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Loaded with `import()` by some runs: other commands, threads, what is known from earlier runs, what a check does besides, the parser of Markdown, the page of `preview`, new documents. */
const APART: Readonly<Record<string, string>> = {
  cache: 'src/batch/record-cache.ts',
  commands: 'src/cli/other-commands.ts',
  extras: 'src/cli/extra-work.ts',
  crew: 'src/batch/crew.ts',
  formats: 'src/report/formats/others.ts',
  lists: 'src/batch/listed-files.ts',
  watch: 'src/cli/watch.ts',
  markdown: 'src/read/markdown/index.ts',
  page: 'src/report/html/page.ts',
  'own-format': 'src/cli/own-format.ts',
  'report-files': 'src/cli/report-files.ts',
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
const TABLES_APART = ['old-communes', 'requirements', 'rule-examples'];

const tablesApart: Plugin = {
  name: 'tables-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`/data/(${TABLES_APART.join('|')})\\.json$`) }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'apart',
    }));
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => {
      const keys = Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object);
      const properties = keys.map((key) => `get ${key}() { return table().${key}; }`);
      const contents = `
        const { readFileSync } = require('node:fs');
        const { join } = require('node:path');
        let read;
        const table = () => (read ??= JSON.parse(readFileSync(join(__dirname, '${basename(path)}'), 'latin1')));
        module.exports = { ${properties.join(', ')} };`;
      return { contents };
    });
  },
};

/** Tables as the files that they are published in: bytes of the lexicon and of the counts of official prose, rows one by one. */
const packedApart: Plugin = {
  name: 'packed-apart',
  setup({ onResolve }) {
    const host = (name: string) => ({ path: join(root, 'src', 'host', name) });
    onResolve({ filter: /\/packed-(?:lexicon|one-edit|usage)\.ts$/ }, () => host('table-files.ts'));
    onResolve({ filter: /\/packed-(?:confusions|laws|phrases)\.ts$/ }, () => host('row-files.ts'));
  },
};

/** What the build can work out: the weights of labels as the numbers that src/draft/packed-weights.ts makes of them. */
const workedOut: Plugin = {
  name: 'worked-out',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]draft[\\/]packed-weights\.ts$/ }, () => ({
      contents: `export const PACKED_WEIGHTS = ${JSON.stringify(PACKED_WEIGHTS)};`,
    }));
  },
};

/** Of the declarative half of a rule, what the manual and the tests of rules read; a check does without it. */
const MANUAL: ReadonlySet<string> = new Set(['summary', 'reason', 'since', 'examples', 'optionTexts']);

/** Folders that look for words with patterns; what writes documents keeps its classes of Unicode as they are. */
const PATTERNS = /[\\/](?:rules|src[\\/](?:language|knowledge|draft|lint))[\\/][^?]*\.ts$/;

/** Sources made cheaper to start: patterns with ranges, and with `manual: false` rules without their MANUAL. */
const cheaper = ({ manual }: { manual: boolean }): Plugin => ({
  name: 'cheaper',
  setup({ onLoad }) {
    onLoad({ filter: PATTERNS }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const isRule = !manual && /[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/.test(path);
      if (!isRule && !text.includes('\\p{')) return undefined;
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return {
        contents: withEdits(text, [...patternsWithRanges(source), ...(isRule ? checkingHalf(source) : [])]),
        loader: 'ts',
      };
    });
  },
});

interface SourceEdit {
  start: number;
  end: number;
  text: string;
}

function withEdits(text: string, edits: readonly SourceEdit[]): string {
  let edited = text;
  // What is left out takes with it what would be changed within.
  const outer = edits.filter(
    (edit) => !edits.some((other) => other !== edit && other.start <= edit.start && edit.end <= other.end),
  );
  for (const edit of outer.sort((a, b) => b.start - a.start))
    edited = edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
  return edited;
}

/** Literals of patterns, and parts of patterns in `String.raw`. */
function patternsWithRanges(source: ts.SourceFile): SourceEdit[] {
  const edits: SourceEdit[] = [];
  const edit = (node: ts.Node): void => {
    const written = node.getText();
    const text = withRanges(written);
    if (text !== written) edits.push({ start: node.getStart(), end: node.getEnd(), text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) edit(node);
    else if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
      const { template } = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) edit(template);
      else for (const piece of [template.head, ...template.templateSpans.map(({ literal }) => literal)]) edit(piece);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits;
}

/** A rule without its MANUAL; its messages are made when one is asked for. */
function checkingHalf(source: ts.SourceFile): SourceEdit[] {
  const edits: SourceEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'meta') node.initializer.forEachChild(editProperty);
    ts.forEachChild(node, visit);
  };
  const editProperty = (property: ts.Node): void => {
    if (!ts.isPropertyAssignment(property)) return;
    const name = property.name.getText();
    const [start, end] = [property.getStart(), property.getEnd()];
    if (MANUAL.has(name)) edits.push({ start, end, text: `${name}: undefined` });
    if (name === 'messages')
      edits.push({ start, end, text: `get messages() { return ${property.initializer.getText()}; }` });
  };
  visit(source);
  return edits;
}

/** `import text from './file?raw'` is the file as text, as in Vite, which runs the tests. */
export const rawText: Plugin = {
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
  const options: BuildOptions = {
    ...shared,
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    minify: true,
    external: LEFT_TO_NPM,
  };
  const plugins = [withoutChildProcess, partsApart, tablesApart, packedApart, workedOut, rawText];
  await Promise.all([
    build({
      ...options,
      entryPoints: { cli: 'src/cli/start.ts', program: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
      plugins: [...plugins, cheaper({ manual: false })],
    }),
    build({ ...options, entryPoints: { ...APART }, plugins: [...plugins, cheaper({ manual: true })] }),
  ]);
  for (const table of TABLES_APART.map((name) => `${name}.json`))
    writeFileSync(join(outdir, table), inAscii(readFileSync(join(root, 'data', table), 'utf8')));
  writeTableFile(outdir, LEXICON_FILE, lexiconTables());
  writeTableFile(outdir, ONE_EDIT_FILE, oneEditTables());
  writeTableFile(outdir, USAGE_FILE, usageTables());
  writeRowFile(outdir, LAW_ROWS, lawTable());
  writeRowFile(outdir, PHRASE_ROWS, phraseTable());
  writeRowFile(outdir, CONFUSION_ROWS, wrongPhraseTable());
  for (const name of ['program.cjs', 'commands.cjs']) prepareForCache(join(outdir, name));
  writeBuildId(outdir);
  writeCodeCache(outdir);
}

/** What findings come from, as one name: records of another build are no records (src/batch/record-cache.ts). */
function writeBuildId(outdir: string): void {
  const hash = createHash('sha256').update(VERSION);
  for (const name of readdirSync(outdir)
    .filter((file) => /\.(?:cjs|json|bin)$/.test(file))
    .sort())
    hash.update(`\0${name}\0`).update(readFileSync(join(outdir, name)));
  writeFileSync(join(outdir, 'build-id'), hash.digest('hex'));
}

/** Runs the program on documents whose check compiles what most checks need. */
function writeCodeCache(outdir: string): void {
  const samples = sampleDocuments();
  const scratch = mkdtempSync(join(tmpdir(), 'vbcheck-build-'));
  const others = samples.flatMap((file) => [
    ['fix', '--dry-run', file],
    ['annotate', file, '--force', '-o', join(scratch, 'annotated.docx')],
  ]);
  const runs = [...samples.map((file) => [file]), ...others, ['explain', 'the-thuc/kho-giay']];
  const script = 'require(process.argv[1]).writeCodeCache(JSON.parse(process.argv[2]))';
  try {
    execFileSync(process.execPath, ['-e', script, join(outdir, 'cli.cjs'), JSON.stringify(runs)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
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

/** The types that offices write most. */
const SAMPLES = ['cong-van.docx', 'ke-hoach.docx', 'quyet-dinh-ban-hanh.docx'];

function sampleDocuments(): string[] {
  return SAMPLES.map((name) => join(root, 'fixtures', 'dung', name)).filter((file) => existsSync(file));
}

export async function buildLibrary(outdir = join(root, 'dist')): Promise<void> {
  await build({
    ...shared,
    entryPoints: { index: 'src/index.ts', core: 'src/core.ts', testing: 'src/testing/index.ts' },
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'library/[name]-[hash]',
    packages: 'external',
    plugins: [workedOut, rawText, cheaper({ manual: true })],
  });
}

function buildTypes(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

// `npx vbcheck` in a clone first installs the clone into a cache of npm, which prepares it: not a second time.
const { npm_command: command, npm_lifecycle_event: event } = process.env;
const isBuiltForNpx = command === 'exec' && event === 'prepare' && existsSync(join(root, 'dist', 'build-id'));

if (process.argv[1] === fileURLToPath(import.meta.url) && !isBuiltForNpx) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all([buildProgram(), buildLibrary()]);
  buildTypes();
}
