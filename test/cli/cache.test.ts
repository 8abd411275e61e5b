/**
 * `--cache`, by the program as it is published: a second run says the same, and works on nothing; nothing that happens to a
 * run makes another one wrong.
 *
 * @module-tag slow
 */
import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { PROGRAM } from '../support/terminal.ts';
import { folderWith } from '../support/folder.ts';

const [BAD, GOOD] = [fixture('sai/cong-van-nhieu-loi'), fixture('dung/cong-van')];
const letter = (i: number): string => `# BÁO CÁO\n\nSở Nội vụ báo cáo kết quả số ${i}, đã xữ lý.\n`;

const FILES = {
  'v/a.docx': BAD,
  'v/b.docx': GOOD,
  'v/c.docx': BAD.subarray(0, 2000),
  'v/d.pdf': 'x',
  ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`v/${i}.md`, letter(i)])),
};
const CACHE = ['--cache', '--cache-location', 'kho'];

function ran(cwd: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, XDG_CONFIG_HOME: join(cwd, 'none'), XDG_CACHE_HOME: join(cwd, 'chung') };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...argv], { cwd, env, maxBuffer: 2 ** 27 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
const records = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each([[[]], [['--format', 'json']], [['-q', '--lang', 'en']], [['--jobs', '2']]])(
  'with %j a second run says what the first said, and one without it',
  async (options) => {
    const cwd = folderWith(FILES);
    const plain = await ran(cwd, 'v', ...options);
    expect(await ran(cwd, 'v', ...CACHE, ...options)).toEqual(plain);
    // Neither what cannot be read nor what is no document is kept.
    expect(records(join(cwd, 'kho'))).toHaveLength(32);
    expect(await ran(cwd, 'v', ...CACHE, ...options)).toEqual(plain);
  },
);

test('records are what is said of a document: another content, another setting, and it is checked', async () => {
  const cwd = folderWith(FILES);
  await ran(cwd, 'v', ...CACHE);
  const path = join(
    cwd,
    'kho',
    records(join(cwd, 'kho')).find((name) => readFileSync(join(cwd, 'kho', name), 'utf8').includes('xữ')) as string,
  );
  expect(readFileSync(path, 'utf8')).toContain('chinh-ta/');
  writeFileSync(join(cwd, 'v/0.md'), letter(100));
  expect(await ran(cwd, 'v', ...CACHE)).toEqual(await ran(cwd, 'v'));
  writeFileSync(join(cwd, '.vbcheckrc.json'), '{"overrides":[{"files":"v/1.md","rules":{"chinh-ta/*":"off"}}]}');
  const [known, plain] = [await ran(cwd, 'v', ...CACHE), await ran(cwd, 'v')];
  expect(known).toEqual(plain);
  expect(plain.out).toContain('Chính tả: 29 lỗi');
});

test('--debug says where each result comes from, and why one was not known', async () => {
  const cwd = folderWith({ 'v/a.docx': BAD, 'v/b.docx': GOOD });
  const first = await ran(cwd, 'v', ...CACHE, '--debug');
  expect(first.err).toContain(`cache ${join(cwd, 'kho')}, build `);
  expect(first.err.match(/from=main cache=new/g)).toHaveLength(2);
  writeFileSync(join(cwd, 'v/a.docx'), GOOD);
  const second = await ran(cwd, 'v', ...CACHE, '--debug');
  expect(second.err.match(/from=cache/g)).toHaveLength(2);
  expect(second.err).toContain('files by what they come from: cache 2');
  const threads = await ran(cwd, 'v', '--jobs', '2', '--debug');
  expect(threads.err).toContain('cache none');
  expect(threads.err).toContain('threads 2, once 2 documents are to be checked');
  expect(threads.err).toContain('files by what they come from: thread 2');
});

const PLUGIN = `
import { readFileSync } from 'node:fs';
export const files = ['./danh-muc.json'];
const words = JSON.parse(readFileSync(new URL('./danh-muc.json', import.meta.url), 'utf8'));
const text = { vi: 'a', en: 'a' };
const meta = { id: 'van-phong/rieng', summary: text, reason: text, severity: 'warning', legalBasis: { nd30: [] }, needsLayout: false,
  fixable: false, messages: { seen: { vi: 'có “{word}”', en: 'has “{word}”' } }, examples: { wrong: [], right: [] } };
const check = ({ draft, report }) => {
  for (const paragraph of draft.paragraphs)
    for (const word of words) if (paragraph.text.includes(word)) report({ messageId: 'seen', at: { paragraph }, data: { word } });
};
export const rules = [{ meta, check }];`;

test('data that a plugin says it reads is a part of what a record depends on', async () => {
  const cwd = folderWith({
    'v/a.docx': GOOD,
    '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
    'x.mjs': PLUGIN,
    'danh-muc.json': '["không có"]',
  });
  expect((await ran(cwd, 'v', ...CACHE, '--trust')).code).toBe(0);
  expect((await ran(cwd, 'v', ...CACHE, '--trust', '--debug')).err).toContain('from=cache');
  writeFileSync(join(cwd, 'danh-muc.json'), '["Kính gửi"]');
  expect((await ran(cwd, 'v', ...CACHE, '--trust')).out).toContain('có “Kính gửi”');
  writeFileSync(join(cwd, 'x.mjs'), PLUGIN.replace("'./danh-muc.json'];", "'./khong-co.json'];"));
  const { out, err } = await ran(cwd, 'v', ...CACHE, '--trust', '--debug');
  expect(out).toContain('có “Kính gửi”');
  expect(err).toContain('from=guard cache=none');
  writeFileSync(join(cwd, 'x.mjs'), PLUGIN.replace("['./danh-muc.json']", "'./danh-muc.json'"));
  expect(await ran(cwd, 'v', '--trust')).toMatchObject({
    code: 2,
    err: expect.stringContaining('files phải là danh sách'),
  });
});

test('one document in two folders is known under both names', async () => {
  const cwd = folderWith({ 'v/a.docx': BAD, 'w/b.docx': BAD });
  await ran(cwd, 'v', ...CACHE);
  const { out } = await ran(cwd, 'w', ...CACHE);
  expect(out).toContain(join('w', 'b.docx'));
  expect(out).not.toContain('a.docx');
  expect(records(join(cwd, 'kho'))).toHaveLength(1);
});

test('by itself it stands where the system keeps such things', async () => {
  const cwd = folderWith({ 'v/a.docx': BAD });
  await ran(cwd, 'v', '--cache');
  expect(records(join(cwd, 'chung', 'vbcheck'))).toHaveLength(1);
  expect((await ran(cwd, 'v', '--cache-location', 'kho')).code).toBe(1);
  expect(records(join(cwd, 'kho'))).toHaveLength(1);
});

test('a folder that cannot be one is told, and the check goes on', async () => {
  const cwd = folderWith({ 'v/a.docx': BAD, kho: 'x' });
  const [{ code, out, err }, plain] = [await ran(cwd, 'v', ...CACHE), await ran(cwd, 'v')];
  expect([code, out]).toEqual([plain.code, plain.out]);
  expect(err).toMatch(/bộ đệm/);
});

test('two runs at once', async () => {
  const cwd = folderWith(FILES);
  const plain = await ran(cwd, 'v');
  const runs = await Promise.all([ran(cwd, 'v', ...CACHE), ran(cwd, 'v', ...CACHE)]);
  expect(runs).toEqual([plain, plain]);
  expect(await ran(cwd, 'v', ...CACHE)).toEqual(plain);
});

test.skipIf(process.platform === 'win32')('killed at any moment', async () => {
  const cwd = folderWith(FILES);
  const plain = await ran(cwd, 'v');
  for (const milliseconds of [150, 250, 350, 500, 700, 1000]) {
    const child = spawn(process.execPath, [PROGRAM, 'v', ...CACHE], { cwd, stdio: 'ignore' });
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
    await new Promise((resolve) => child.on('close', resolve));
  }
  expect(await ran(cwd, 'v', ...CACHE)).toEqual(plain);
  expect(await ran(cwd, 'v', ...CACHE)).toEqual(plain);
  expect(readdirSync(join(cwd, 'kho')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
