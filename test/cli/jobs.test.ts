/**
 * Checking in several threads, by the program as it is published: the same is said as in one, and whatever a document or a
 * rule does to a thread costs that one file.
 *
 * @module-tag slow
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { fixture } from '../support/fixture.ts';
import { p, packageOf } from '../support/docx.ts';
import { folderWith } from '../support/folder.ts';
import { pluginText } from '../support/rules.ts';
import { PROGRAM, run } from '../support/terminal.ts';

const [BAD, GOOD] = [fixture('sai/cong-van-nhieu-loi'), fixture('dung/cong-van')];

interface Ended {
  code: number;
  out: string;
  err: string;
}

const ran = (cwd: string, argv: readonly string[], nodeOptions = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: nodeOptions, XDG_CONFIG_HOME: join(cwd, 'none') };
    execFile(process.execPath, [PROGRAM, ...argv], { cwd, env, maxBuffer: 2 ** 27 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const mixed = (): Record<string, string | Uint8Array> => ({
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`v/${i}.docx`, i % 3 === 0 ? BAD : GOOD])),
  'v/5.md': '# Báo cáo\n\nsố liệu thống kê',
  'v/6-hong.docx': BAD.subarray(0, 3000),
  'v/7.doc': 'x',
  'v/8.pdf': 'x',
});

test.each([
  ['pretty', []],
  ['json', ['--format', 'json']],
  ['English, only errors', ['--lang', 'en', '-q']],
  ['rules, words', ['--rule', 'the-thuc/*:off', '--final', '--all-style']],
])('%s: the same as in one thread', async (_, options) => {
  const cwd = folderWith(mixed());
  const one = await ran(cwd, ['v', 'khong-co.docx', '--jobs', '1', ...options]);
  const many = await ran(cwd, ['v', 'khong-co.docx', '--jobs', '3', ...options]);
  expect(many).toEqual(one);
  expect(one.code).toBe(2);
});

/** A rule that does something, to documents in which some words stand. */
const plugin = (does: string): string =>
  pluginText(
    'van-phong/rieng',
    `({ draft, report }) => {
      const has = (word) => draft.paragraphs.some(({ text }) => text.includes(word));
      ${does}
    }`,
    { seen: { vi: 'đã thấy', en: 'seen' } },
  );

describe('under trust', () => {
  test.each([
    ['ends its thread', "if (has('7/CV-SNV')) process.exit(0);", 'thread-ended', ''],
    [
      'throws where nobody catches it',
      "if (has('7/CV-SNV')) { queueMicrotask(() => { throw new Error('hỏng'); }); }",
      'plugin-error',
      '',
    ],
    ['throws', "if (has('7/CV-SNV')) throw new Error('hỏng');", 'plugin-error', ''],
    [
      'needs too much memory',
      "if (has('7/CV-SNV')) { const all = []; for (;;) all.push(new Array(100000).fill(1.5)); }",
      'out-of-memory',
      '--max-old-space-size=150',
    ],
  ])('a rule that %s fails one file', async (_, does, code, nodeOptions) => {
    const cwd = folderWith({
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`v/${i}.docx`, i === 4 ? BAD : GOOD])),
      '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
      'x.mjs': plugin(does),
    });
    const ended = await ran(cwd, ['v', '--jobs', '2', '--trust', '--format', 'json'], nodeOptions);
    const { files } = JSON.parse(ended.out) as JsonReport;
    expect(files.map(({ path, error }) => `${path} ${error?.code ?? ''}`)).toEqual(
      files.map((_, i) => join('v', `${i}.docx`) + (i === 4 ? ` ${code}` : ' ')),
    );
    expect([ended.code, files.length]).toEqual([2, 9]);
    expect(files[4]?.error?.message).toMatch(/văn bản/iu);
  });

  test('rules find in threads what they find in one, and a configuration that is not trusted is refused in the same words', async () => {
    const cwd = folderWith({
      ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`v/${i}.docx`, GOOD])),
      '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
      'x.mjs': plugin('report({ messageId: "seen", at: { paragraph: draft.paragraphs[0] } });'),
    });
    for (const options of [['--trust'], [], ['--trust', '--rule', 'khong-co:off']]) {
      const one = await ran(cwd, ['v', '--jobs', '1', ...options]);
      expect(await ran(cwd, ['v', '--jobs', '2', ...options])).toEqual(one);
      expect(one.out.includes('đã thấy')).toBe(options.length === 1);
    }
  });
});

test('a rule that never ends keeps nobody from ending the run', async () => {
  const cwd = folderWith({
    'a.docx': GOOD,
    'b.docx': GOOD,
    '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
    'x.mjs': `import { writeSync } from 'node:fs';\n${plugin("writeSync(2, 'begun'); for (;;);")}`,
  });
  const child = spawn(process.execPath, [PROGRAM, '.', '--trust', '--format', 'json'], { cwd });
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test.each(['0', '-1', 'hai', '1.5'])('--jobs %s is refused', async (jobs) => {
  const { code, err } = await run(folderWith({ 'a.docx': GOOD }), 'a.docx', `--jobs=${jobs}`);
  expect([code, err]).toEqual([2, expect.stringContaining('--jobs')]);
});

describe('a document that needs more memory than there is', () => {
  const LARGE = packageOf({
    body: Array.from({ length: 6000 }, (_, i) => p(`Việc bổ xung  , sử lý hồ sơ thứ ${i + 1}  .`)).join(''),
  });
  const cwd = (): string => folderWith({ 'v/0.docx': BAD, 'v/1.docx': LARGE, 'v/2.docx': GOOD, 'v/3.docx': BAD });

  test.each([['1'], ['2']])('--jobs %s: it fails, the others are checked', async (jobs) => {
    const ended = await ran(cwd(), ['v', '--jobs', jobs, '--format', 'json'], '--max-old-space-size=40');
    const { files } = JSON.parse(ended.out) as JsonReport;
    expect(files.map(({ status, error }) => `${status} ${error?.code ?? ''}`)).toEqual([
      'checked ',
      'failed out-of-memory',
      'checked ',
      'checked ',
    ]);
    expect(files[1]?.error?.message).toMatch(/bộ nhớ/);
    expect(ended.code).toBe(2);
  });

  test.each([
    ['fix', ['fix', '-o', 'ra/'], /Đã ghi ra.0\.docx[^]*Đã ghi ra.2\.docx/],
    ['fix --dry-run', ['fix', '--dry-run'], /--- v.0\.docx[^]*\nv.2\.docx/],
    ['annotate', ['annotate', '--rule', 'the-thuc/le-trang:off'], /0-chu-thich\.docx[^]*2-chu-thich\.docx/],
    ['preview', ['preview', '--rule', 'the-thuc/le-trang:off'], /v.0\.html[^]*v.2\.html/],
    ['inspect', ['inspect'], /v.0\.docx {2}Công văn[^]*v.2\.docx {2}Công văn/],
    ['text', ['text'], /v.0\.docx <==\n[^=][^]*v.2\.docx <==\n[^=]/],
    ['laws', ['laws'], /v.0\.docx\n[^]*v.2\.docx\n/],
  ])('%s: it fails in words, the others are worked on; with enough memory it is, too', async (_, argv, said) => {
    const folder = cwd();
    const files = ['v/0.docx', 'v/1.docx', 'v/2.docx'];
    const small = await ran(folder, [...argv, ...files], '--max-old-space-size=16');
    const all = small.out + small.err;
    expect([small.code, all.split('nhiều bộ nhớ hơn').length]).toEqual([2, 2]);
    expect(all).toMatch(/v.1\.docx[^]{0,25}Văn bản này cần nhiều bộ nhớ hơn/);
    expect(small.out).toMatch(said);
    const [large, here] = [
      await ran(cwd(), [...argv, ...files], '--max-old-space-size=300'),
      await ran(cwd(), [...argv, ...files]),
    ];
    expect(large).toEqual(here);
  });

  test('words suggest and --print-config go on without it', async () => {
    const folder = cwd();
    writeFileSync(join(folder, 'v/9.md'), '# BÁO CÁO\n\nSở Nội vụ bổ xung hồ sơ, bổ xung danh mục.\n');
    const suggested = await ran(folder, ['words', 'suggest', 'v'], '--max-old-space-size=40');
    expect([suggested.code, suggested.err]).toEqual([
      2,
      expect.stringMatching(/v.1\.docx: Văn bản này cần nhiều bộ nhớ/),
    ]);
    expect(suggested.out).toContain('bổ xung');
    const [large, small] = [
      await ran(folder, ['--print-config', 'v/1.docx'], '--max-old-space-size=24'),
      await ran(folder, ['--print-config', 'v/0.docx'], '--max-old-space-size=24'),
    ];
    const typeOf = ({ out }: Ended): unknown => (JSON.parse(out) as { documentType: unknown }).documentType;
    expect([large.code, typeOf(large), typeOf(small)]).toEqual([0, null, 'cong-van']);
  });

  test('by itself it fails in words, too; with enough memory it is checked', async () => {
    const folder = cwd();
    const small = await ran(folder, ['v/1.docx'], '--max-old-space-size=40');
    expect([small.code, small.out]).toEqual([2, expect.stringContaining('nhiều bộ nhớ hơn')]);
    const [large, here] = [
      await ran(folder, ['v/1.docx'], '--max-old-space-size=300'),
      await ran(folder, ['v/1.docx']),
    ];
    expect(large).toEqual(here);
    expect(here.code).toBe(1);
  });
});
