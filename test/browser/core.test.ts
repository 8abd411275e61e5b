/**
 * `vbcheck/core` as a page gets it: built, bundled for browsers, and run in one, from an address of plain http as an
 * intranet has it. What it finds and writes is what Node.js finds and writes, byte for byte.
 *
 * @module-tag slow
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsealed } from '../../src/host/seal.ts';
import {
  annotateBytes,
  checkBytes,
  fixBytes,
  inspectBytes,
  newDocument,
  previewBytes,
  rules,
} from '../../src/index.ts';
import { jsonReport } from '../../src/report/json.ts';
import { VERSION } from '../../src/version.ts';
import { buildLibrary } from '../../tools/build.ts';
import { PATIENCE_MS, startChromium } from '../support/browser.ts';
import { type CorePage, DATE } from '../support/core-page.ts';
import { fixturesIn } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = 'http://van-ban.noi-bo.test/';

/** Of correct documents a few are enough. */
const documents = [...fixturesIn('sai'), ...fixturesIn('dung').filter((_, i) => i % 12 === 0)];

let script: string;
const built = mkdtempSync(join(tmpdir(), 'vbcheck-core-'));
afterAll(() => rmSync(built, { recursive: true }));
beforeAll(async () => {
  await buildLibrary(built);
  // Fails where a module of Node.js is needed: the platform has none.
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/support/core-page.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
    minify: true,
    logLevel: 'silent',
    // The sources that the page's script is written against, as they are published.
    plugins: [
      {
        name: 'published',
        setup({ onResolve }) {
          onResolve({ filter: /\/src\/core\.ts$/ }, () => ({ path: join(built, 'core.js') }));
        },
      },
    ],
    nodePaths: [join(root, 'node_modules')],
  });
  script = outputFiles[0]?.text ?? '';
});

test('the bundle asks for nothing of Node.js', () => {
  expect(script.length).toBeGreaterThan(100_000);
  expect(script).not.toMatch(/\bnode:[a-z]+["'`]|\brequire\(["'`]|\bprocess\.(?:env|versions|platform|binding)\b/);
});

describe('in a browser', { tags: ['needs/chromium'] }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script });
  });
  afterAll(() => browser?.close());

  test('the address is none where browsers offer cryptography', async () => {
    expect(
      await page.evaluate(() => [
        (globalThis as { isSecureContext?: boolean }).isSecureContext,
        crypto.subtle === undefined,
      ]),
    ).toEqual([false, true]);
    expect(await page.evaluate(() => (globalThis as unknown as { page: CorePage }).page.ruleCount)).toBe(rules.length);
  });

  test.each(documents)('%s: checked, fixed, annotated and previewed as by Node.js', async (name, bytes) => {
    const done = await page.evaluate(
      ([base64, path]) => (globalThis as unknown as { page: CorePage }).page.jobs(base64, path),
      [base64Of(bytes), name] as const,
    );
    const options = { final: true, date: DATE };
    expect(done.checked).toEqual(await checkBytes(bytes, name, options));
    expect(done.inspected).toEqual(await inspectBytes(bytes, name));
    const fixed = fixBytes(bytes, name, { ...options, unsafe: true });
    expect(done.left).toEqual(fixed.left);
    expect(done.fixed === base64Of(fixed.bytes)).toBe(true);
    const annotated = annotateBytes(bytes, name, { ...options, force: true });
    expect(done.annotated === base64Of(annotated.bytes)).toBe(true);
    expect(done.page === (await previewBytes(bytes, name, options))).toBe(true);
  });

  test.each(documents)('%s: as by the command line, whose copies carry a seal besides', async (name, bytes) => {
    const done = await page.evaluate(
      ([base64, path]) => (globalThis as unknown as { page: CorePage }).page.jobs(base64, path),
      [base64Of(bytes), name] as const,
    );
    const line = await commandLine(name, bytes);
    const [file] = (JSON.parse(line.json) as { files: unknown[] }).files;
    const { files } = JSON.parse(JSON.stringify(jsonReport([done.checked], VERSION))) as { files: unknown[] };
    expect(file).toEqual(files[0]);
    expect(base64Of(unsealed(line.fixed)) === done.fixed).toBe(true);
    expect(base64Of(unsealed(line.annotated)) === done.annotated).toBe(true);
  });

  test('the faulty documents are changed, so that bytes were compared that somebody wrote', () => {
    const faulty = documents.filter(([name]) => name.includes('nhieu-loi'));
    expect(faulty.length).toBeGreaterThan(1);
    for (const [name, bytes] of faulty) {
      expect(fixBytes(bytes, name).bytes).not.toBe(bytes);
      expect(annotateBytes(bytes, name, { date: DATE }).count).toBeGreaterThan(0);
    }
  });

  test('Markdown, new documents and what cannot be read', async () => {
    const text = '# CÔNG VĂN\n\nKính gửi: Sở Nội vụ\n\nĐề nghị bổ xung hồ sơ.\n';
    const markdown = await page.evaluate(
      (source) => (globalThis as unknown as { page: CorePage }).page.checkMarkdown(source),
      text,
    );
    expect(markdown).toEqual(await checkBytes(Buffer.from(text), 'du-thao.md', { final: true }));
    expect(
      await page.evaluate(() => (globalThis as unknown as { page: CorePage }).page.newDocument('quyet-dinh')),
    ).toBe(base64Of(newDocument('quyet-dinh', { year: 2026 })));
    expect(
      await page.evaluate(
        (base64) => (globalThis as unknown as { page: CorePage }).page.refusal(base64),
        base64Of((documents[0] as (typeof documents)[number])[1].subarray(0, 2000)),
      ),
    ).toBe('truncated');
  });
});

/** What `vbcheck --format json`, `vbcheck fix` and `vbcheck annotate` make of a document. */
async function commandLine(
  name: string,
  bytes: Uint8Array,
): Promise<{ json: string; fixed: Uint8Array; annotated: Uint8Array }> {
  const cwd = folderWith({ [name]: bytes });
  const place = { cwd, env: { SOURCE_DATE_EPOCH: String(Date.parse(DATE) / 1000) } };
  const { out: json } = await run(place, name, '--final', '--format', 'json');
  await run(place, 'fix', name, '--final', '--unsafe', '-o', 'fixed.docx');
  await run(place, 'annotate', name, '--final', '--force', '-o', 'annotated.docx');
  const written = (file: string): Uint8Array => readFileSync(join(cwd, file));
  return { json, fixed: written('fixed.docx'), annotated: written('annotated.docx') };
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
