/**
 * `vbcheck fix` on real files: what it writes where, and what it says.
 *
 * @module-tag slow
 */
import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { JsonFixReport } from '../../src/report/json.ts';
import { fixture } from '../support/fixture.ts';
import { p, packageOf } from '../support/docx.ts';
import { folderWith } from '../support/folder.ts';
import { run as runProgram } from '../support/terminal.ts';
import { rejectAll } from '../support/revisions.ts';
import { likeness } from '../support/likeness.ts';

const BAD = fixture('sai/quyet-dinh-nhieu-loi');
const GOOD = fixture('dung/quyet-dinh');

const run = (cwd: string, ...args: string[]): ReturnType<typeof runProgram> => runProgram(cwd, 'fix', ...args);

const json = async (cwd: string, ...args: string[]): Promise<JsonFixReport> =>
  JSON.parse((await run(cwd, '--format', 'json', ...args)).out) as JsonFixReport;

const documentOf = (file: string): string =>
  new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']);

test('of what is mended alike in one paragraph a hundred are listed, all of them counted', async () => {
  const places = 150;
  const body = `${p('Đề nghị các đơn vị bổ xung hồ sơ.'.repeat(places))}${p('Trân trọng.')}`;
  const cwd = folderWith({ 'a.docx': packageOf({ body }) });
  const { files, summary } = await json(cwd, '--unsafe', '--rule', 'chinh-ta/*', 'a.docx');
  const told = files.flatMap(({ fixed }) => fixed);
  expect([told.length, summary.fixed, told.at(-1)?.more]).toEqual([100, places, places - 100]);
  expect(new Set(told.map(({ correction }) => correction.after))).toEqual(new Set(['sung']));
  const { out } = await run(cwd, '--unsafe', '--force', '--rule', 'chinh-ta/*', 'a.docx');
  expect(out).toContain(`Đã sửa ${places} chỗ:`);
  expect(out).toContain('… và 50 chỗ nữa như vậy trong đoạn này.');
  expect(out.split('→ “sung”').length - 1).toBe(100);
});

describe('where it is written', () => {
  test('beside the document; the document stays; what was mended and what is left is said', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const { code, out, err } = await run(cwd, 'a.docx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Đã sửa \d+ chỗ/);
    expect(out).toContain('“QUYẾT ĐỊNH”: “ĐỊNH” → “ĐỊNH:”\n      the-thuc/tham-quyen');
    expect(out).toContain('“- Như trên;”: cỡ 13 → cỡ 11 (2 chỗ)');
    expect(out).toContain('Đã ghi a-da-sua.docx');
    expect(out).toContain('Còn lại 1 cảnh báo:\n  ▲ cảnh báo  Dòng nơi nhận');
    expect(out).toContain('    Chưa sửa: phải sửa tay.\n');
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(BAD);
    expect(documentOf(join(cwd, 'a-da-sua.docx'))).toContain('QUYẾT ĐỊNH:');
  });

  test('a copy that nobody touched is made anew, any other only with --force; copies are not mended again', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    await run(cwd, '.');
    const again = await json(cwd, '.');
    expect(again.files.map(({ path, output }) => [path, output])).toEqual([['a.docx', 'a-da-sua.docx']]);
    const changed = zipSync(unzipSync(readFileSync(join(cwd, 'a-da-sua.docx'))));
    writeFileSync(join(cwd, 'a-da-sua.docx'), changed);
    const refused = await json(cwd, 'a.docx');
    expect(refused.files.map(({ error }) => error?.code)).toEqual(['output-exists']);
    expect(readFileSync(join(cwd, 'a-da-sua.docx'))).toEqual(Buffer.from(changed));
    expect((await run(cwd, '--force', 'a.docx')).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a-da-sua.docx', 'a.docx']);
  });

  test('-o: a file, or a folder for several; never the document itself', async () => {
    const cwd = folderWith({ 'x/a.docx': BAD, 'x/y/b.docx': BAD, 'c.docx': GOOD });
    expect((await json(cwd, '-o', 'one.docx', 'x/a.docx')).files[0]?.output).toBe('one.docx');
    expect((await json(cwd, '-o', 'out', 'x', 'c.docx')).files.map(({ output }) => output)).toEqual([
      'out/x/a.docx',
      'out/x/y/b.docx',
      'out/c.docx',
    ]);
    expect(unzipSync(readFileSync(join(cwd, 'out/c.docx')))).toEqual(unzipSync(GOOD));
    expect((await json(cwd, '-o', 'c.docx', 'c.docx')).files[0]?.error?.code).toBe('output-is-input');
    for (const name of ['hai.docx', 'c.docx']) {
      const refused = await run(cwd, '-o', name, 'x/a.docx', 'c.docx');
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`-o ${name} là tên của một tệp`)]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['c.docx', 'one.docx', 'out', 'x']);
  });

  test('--write: in place, with a backup unless told otherwise', async () => {
    const cwd = folderWith({ 'a.docx': BAD, 'b.docx': BAD, 'good.docx': GOOD });
    expect((await run(cwd, '--write', 'a.docx', 'good.docx')).out).toContain('Bản cũ: a.docx.bak');
    await run(cwd, '--write', '--no-backup', 'b.docx');
    expect(readdirSync(cwd).sort()).toEqual(['a.docx', 'a.docx.bak', 'b.docx', 'good.docx']);
    expect(readFileSync(join(cwd, 'a.docx.bak'))).toEqual(BAD);
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(readFileSync(join(cwd, 'b.docx')));
    expect((await run(cwd, '--write', '-o', 'c.docx', 'a.docx')).code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')(
    '--write: other names of the file keep the old one, which is said',
    async () => {
      const cwd = folderWith({ 'a.docx': BAD });
      linkSync(join(cwd, 'a.docx'), join(cwd, 'luu'));
      const written = await json(cwd, '--write', 'a.docx');
      expect(written.files.map(({ otherNames }) => otherNames)).toEqual([1]);
      expect(readFileSync(join(cwd, 'luu'))).toEqual(BAD);
      writeFileSync(join(cwd, 'b.docx'), BAD);
      expect((await run(cwd, '--write', 'b.docx')).out).not.toContain('liên kết cứng');
      writeFileSync(join(cwd, 'c.docx'), BAD);
      linkSync(join(cwd, 'c.docx'), join(cwd, 'c2'));
      expect((await run(cwd, '--write', 'c.docx')).out).toContain('còn 1 tên khác (liên kết cứng)');
    },
  );

  test('a correct document needs no copy', async () => {
    const cwd = folderWith({ 'good.docx': GOOD });
    const { code, out } = await run(cwd, 'good.docx');
    expect([code, out]).toEqual([0, 'good.docx\n  Không có gì để sửa.\n  Không còn lỗi nào.\n\n']);
    expect(readdirSync(cwd)).toEqual(['good.docx']);
  });
});

describe('what is done', () => {
  test('--dry-run writes nothing and shows texts and formats', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const { out } = await run(cwd, '--dry-run', 'a.docx');
    expect(readdirSync(cwd)).toEqual(['a.docx']);
    expect(out).toContain('-Số: 48 / QĐ-SNV\n+Số: 48/QĐ-SNV\n');
    expect(out).toContain('~ “UBND TỈNH QUẢNG TRỊ”: Bỏ chữ đậm');
    expect(out).toMatch(/Sẽ sửa \d+ chỗ/);
  });

  test('--track: changes by the author named, at the time given; rejecting gives the document back', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    await run(cwd, '--track', '--author', 'Lê A', 'a.docx');
    const tracked = readFileSync(join(cwd, 'a-da-sua.docx'));
    expect(documentOf(join(cwd, 'a-da-sua.docx'))).toContain('w:author="Lê A" w:date="2026-02-02T02:40:00Z"');
    expect(likeness(rejectAll(tracked))).toEqual(likeness(BAD));
  });

  test('--rule: only these; a name that is none is told', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const only = await json(cwd, '--rule', 'the-thuc/can-cu', 'a.docx');
    expect(new Set(only.files[0]?.fixed.map(({ ruleId }) => ruleId))).toEqual(new Set(['the-thuc/can-cu']));
    expect(only.files[0]?.left).toContain('unchosen');
    const family = await json(cwd, '--force', '--rule', 'chinh-ta/*', 'a.docx');
    expect(family.files[0]?.fixed).toEqual([]);
    expect((await run(cwd, '--rule', 'the-thuc/can-cuu', 'a.docx')).err).toContain('“the-thuc/can-cu”');
  });

  test('remaining errors: exit 1, and as --fail-on says', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    expect((await run(cwd, '--dry-run', '--fail-on', 'warning', 'a.docx')).code).toBe(1);
    expect((await run(cwd, '--dry-run', '--rule', 'the-thuc/can-cu', 'a.docx')).code).toBe(1);
    expect((await run(cwd, '--dry-run', '--rule', 'the-thuc/can-cu', '--fail-on', 'never', 'a.docx')).code).toBe(0);
  });
});

describe('what is not mended', () => {
  test('signed documents, unless forced', async () => {
    const entries = unzipSync(BAD);
    const rels = new TextDecoder().decode(entries['_rels/.rels']);
    const origin =
      '<Relationship Id="sig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    entries['_rels/.rels'] = new TextEncoder().encode(rels.replace('</Relationships>', `${origin}</Relationships>`));
    entries['_xmlsignatures/origin.sigs'] = new Uint8Array();
    const cwd = folderWith({ 'a.docx': zipSync(entries) });
    const refused = await run(cwd, 'a.docx');
    expect([refused.code, existsSync(join(cwd, 'a-da-sua.docx'))]).toEqual([2, false]);
    expect(refused.out.replace(/\s+/g, ' ')).toContain('chữ ký số');
    expect((await run(cwd, '--lang', 'en', 'a.docx')).out).toContain('--force');
    expect((await run(cwd, '--force', 'a.docx')).code).toBe(0);
  });

  test('Markdown, broken and missing files; the others are', async () => {
    const cwd = folderWith({ 'a.docx': BAD, 'b.md': '# Kế hoạch\n', 'c.docx': BAD.subarray(0, 3000) });
    const { files } = await json(cwd, 'b.md', 'c.docx', 'gone.docx', 'a.docx');
    expect(files.map(({ error, output }) => error?.code ?? output)).toEqual([
      'markdown-not-fixable',
      'truncated',
      'file-not-found',
      'a-da-sua.docx',
    ]);
    expect((await run(cwd, 'b.md')).code).toBe(2);
    expect((await run(cwd)).code).toBe(2);
  });
});
