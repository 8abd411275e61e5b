/** What is published: packed, installed into an empty folder, run and imported on the versions of Node.js it is for. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePath } from '../support/fixture.ts';
import { pathOf } from '../support/tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GOOD = fixturePath('dung/cong-van');
const BAD = fixturePath('sai/cong-van-nhieu-loi');
const START = join(root, 'bin', 'vbcheck.js');

interface Package {
  version: string;
  engines: { node: string };
  exports: Record<string, string | { types: string; default: string }>;
}
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Outcome {
  const all = { ...process.env, FORCE_COLOR: undefined, ...env };
  const result = spawnSync(program, args, { cwd, encoding: 'utf8', env: all });
  if (result.error) throw result.error;
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** By the npm that runs the tests, else by the one on the PATH. */
function npm(args: readonly string[], cwd: string): void {
  const cli = process.env.npm_execpath;
  const isWindows = process.platform === 'win32';
  const result = cli
    ? spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd, encoding: 'utf8', shell: isWindows });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')}: ${result.error ?? result.stdout + result.stderr}`);
}

/**
 * The project again, without what is built or only tried. Building begins with taking away what was built, and other tests run that
 * at the same time.
 */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'vbcheck-project-'));
  const isLeft = new Set(['.git', 'dist', 'node_modules', 'test']);
  for (const name of readdirSync(root))
    if (!isLeft.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

describe('the package', { tags: ['slow'] }, () => {
  /** Where it is installed. */
  let office = '';
  let project = '';

  beforeAll(() => {
    office = mkdtempSync(join(tmpdir(), 'vbcheck-office-'));
    project = copyOfProject();
    // Builds it, as publishing does.
    npm(['pack', '--silent', '--pack-destination', office], project);
    installPacked(office);
    copyFileSync(GOOD, join(office, 'đúng.docx'));
    copyFileSync(BAD, join(office, 'sai.docx'));
  }, 600_000);
  afterAll(() => [office, project].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  const RUNNING = `Node.js ${process.versions.node}`;
  const versions: [string, () => string][] = [[RUNNING, () => process.execPath]];
  const others: [string, () => string][] = ['22', '24'].map((major) => [
    `Node.js ${major}`,
    () => join(pathOf('node-versions'), `node${major}`, 'bin', 'node'),
  ]);

  const isRight = (_: string, node: () => string): void => {
    const vbcheck = (...args: readonly string[]): Outcome =>
      run(node(), [join(office, 'node_modules', 'vbcheck', 'bin', 'vbcheck.js'), ...args], office);
    expect(vbcheck('--version')).toEqual({ code: 0, out: `${own.version}\n`, err: '' });
    expect(vbcheck('đúng.docx')).toMatchObject({ code: 0, err: '' });
    // The same as on the version that the tests run on, whose code cache it has.
    const found = vbcheck('sai.docx');
    expect(found).toEqual(run(process.execPath, [START, 'sai.docx'], office));
    expect(found).toMatchObject({ code: 1, err: '' });
    expect(found.out).toMatch(/^Tổng cộng: \d+ lỗi/m);

    expect(vbcheck('fix', 'sai.docx', '--force', '-o', 'đã sửa.docx')).toMatchObject({ err: '' });
    expect(vbcheck('annotate', 'sai.docx', '--force', '-o', 'chú thích.docx')).toMatchObject({ err: '' });
    const partOf = (name: string, part: string): string =>
      new TextDecoder().decode(unzipSync(readFileSync(join(office, name)))[part]);
    expect(partOf('đã sửa.docx', 'word/document.xml')).not.toBe(partOf('sai.docx', 'word/document.xml'));
    expect(partOf('chú thích.docx', 'word/comments.xml')).toContain('w:author="vbcheck"');

    writeFileSync(join(office, 'use.mjs'), USE);
    expect(run(node(), ['use.mjs'], office)).toEqual({
      code: 0,
      out: `${jsonMessages(vbcheck('--format', 'json', 'sai.docx').out)}\n`,
      err: '',
    });
  };

  test.each(versions)('runs on %s', isRight);
  test.each(others)('runs on %s', { tags: ['needs/node-versions'] }, isRight);

  test('all that it exports is there', () => {
    const files = Object.values(own.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    expect(files.filter((file) => !existsSync(join(office, 'node_modules', 'vbcheck', file)))).toEqual([]);
  });

  // Sources, which pages for authors of rules name, are in the repository alone.
  test('so is every page that its pages and its answers name', () => {
    const folder = join(office, 'node_modules', 'vbcheck');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md') && !name.includes('node_modules'),
    );
    expect(pages.length).toBeGreaterThan(100);
    const missing = pages.flatMap((page) => {
      const text = readFileSync(join(folder, page), 'utf8').replace(/```[^]*?```|`[^`\n]*`/g, '');
      return [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
        .map(([, target]) => target as string)
        .filter((target) => /\.(?:md|svg|json)$/.test(target) && !target.includes('/data/'))
        .filter((target) => !existsSync(join(folder, dirname(page), target)))
        .map((target) => `${page} → ${target}`);
    });
    expect(missing).toEqual([]);
    const { files } = JSON.parse(run(process.execPath, [START, '--format', 'json', 'sai.docx'], office).out) as {
      files: { messages: { manual: string }[] }[];
    };
    const manuals = files.flatMap(({ messages }) => messages.map(({ manual }) => manual));
    expect(manuals.length).toBeGreaterThan(0);
    expect(manuals.filter((page) => !existsSync(join(folder, page)))).toEqual([]);
  });

  test('its types resolve in a strict project', () => {
    const lines = MODULES.map((entry, i) => `import * as entry${i} from '${entry}';`);
    // An unresolved type would be `any`, to which everything can be assigned.
    const uses = MODULES.map((_, i) => `// @ts-expect-error\nexport const not${i}: number = entry${i};`);
    const typed = [
      "import { checkBytes, type FileResult } from 'vbcheck';",
      "export const result: Promise<FileResult> = Promise.resolve(checkBytes(new Uint8Array(), 'a.docx'));",
      '// @ts-expect-error',
      'export const path: number = (await result).path;',
    ];
    writeFileSync(join(office, 'use.mts'), [...lines, ...uses, ...typed].join('\n'));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext'];
    expect(run(process.execPath, [tsc, ...options, 'use.mts'], office)).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('a Node.js that is too old', () => {
  const START_AS = fileURLToPath(new URL('../support/pretend-version.cjs', import.meta.url));
  const startAs = (version: string): Outcome =>
    run(process.execPath, ['-r', START_AS, START, '--version'], root, { PRETEND_VERSION: version });
  const declined = (version: string): Outcome => ({
    code: 2,
    out: '',
    err:
      `vbcheck cần Node.js từ bản 20.19, máy đang dùng bản ${version}: hãy cài bản mới từ https://nodejs.org ` +
      `(vbcheck needs Node.js 20.19 or later; this is ${version}).\n`,
  });

  test('is the same as npm calls too old', () => {
    expect(own.engines.node).toBe('>=20.19');
  });

  test.each(['8.17.0', '18.20.8', '20.9.0', '20.18.3'])('%s is told so', (version) => {
    expect(startAs(version)).toEqual(declined(version));
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '26.10.0'])('%s is not', (version) => {
    expect(startAs(version)).toEqual({ code: 0, out: `${own.version}\n`, err: '' });
  });

  test('the first file can be read by it', { tags: ['needs/node-versions'] }, () => {
    const node = join(pathOf('node-versions'), 'node8', 'bin', 'node');
    expect(run(node, [START, BAD], root)).toEqual(
      declined(run(node, ['-p', 'process.versions.node'], root).out.trim()),
    );
  });
});

/** What programs import, as they name it. */
const MODULES = Object.entries(own.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => entry.replace('.', 'vbcheck'));

const USE = `
import { readFileSync } from 'node:fs';
import { checkBytes } from 'vbcheck';
${MODULES.map((entry) => `import '${entry}';`).join('\n')}
const { messages } = await checkBytes(readFileSync('sai.docx'), 'sai.docx');
console.log(messages.length);
`;

const jsonMessages = (out: string): number =>
  (JSON.parse(out) as { files: { messages: unknown[] }[] }).files[0]?.messages.length ?? 0;

/**
 * The one tarball in a folder, with its dependencies as in our lockfile: npm has them in its cache and asks no registry.
 */
function installPacked(folder: string): void {
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm packed nothing');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; dependencies?: Record<string, string> }>;
  };
  const { dependencies } = packages[''] ?? {};
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const wanted = { dependencies: { vbcheck: `file:${tarball}` } };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': wanted,
      'node_modules/vbcheck': { version: own.version, resolved: `file:${tarball}`, dependencies },
      ...Object.fromEntries(needed),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  npm(['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}
