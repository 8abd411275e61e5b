/**
 * `vbcheck annotate` on files: what it names its output, what it refuses to overwrite, how it goes on.
 *
 * @module-tag slow
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const GOOD = fixture('dung/cong-van');

const comments = (path: string): number =>
  new TextDecoder().decode(unzipSync(readFileSync(path))['word/comments.xml']).split('<w:comment ').length - 1;

describe('vbcheck annotate', () => {
  test('writes a copy beside the document, again and again the same; the document stays', async () => {
    const cwd = folderWith({ 'dự thảo.docx': BAD });
    const copy = join(cwd, 'dự thảo-chu-thich.docx');
    const first = await run(cwd, 'annotate', 'dự thảo.docx');
    expect(first).toEqual({
      code: 0,
      out: `dự thảo.docx: ${comments(copy)} chú thích → dự thảo-chu-thich.docx\n`,
      err: '',
    });
    expect(comments(copy)).toBeGreaterThan(10);
    const bytes = readFileSync(copy);
    expect(await run(cwd, 'annotate', 'dự thảo.docx')).toEqual(first);
    expect((await run(cwd, 'annotate', 'dự thảo-chu-thich.docx')).out).toContain('→ dự thảo-chu-thich.docx');
    expect(Buffer.compare(readFileSync(copy), bytes)).toBe(0);
    expect(Buffer.compare(readFileSync(join(cwd, 'dự thảo.docx')), BAD)).toBe(0);
  });

  test('--clean takes them out again', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    await run(cwd, 'annotate', 'a.docx');
    expect(await run(cwd, 'annotate', '--clean', 'a-chu-thich.docx', '--lang', 'en')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^a-chu-thich\.docx: \d+ comments taken out → a-khong-chu-thich\.docx\n$/) as string,
    });
    expect(unzipSync(readFileSync(join(cwd, 'a-khong-chu-thich.docx')))).toEqual(unzipSync(BAD));
    expect(await run(cwd, 'annotate', '--clean', 'a.docx')).toEqual({
      code: 0,
      out: 'a.docx: không có chú thích nào của vbcheck, không ghi tệp mới\n',
      err: '',
    });
  });

  test('a folder: copies are no drafts, Markdown is passed over, a broken file stops nothing', async () => {
    const cwd = folderWith({ 'v/b.docx': BAD, 'v/tot.docx': GOOD, 'v/hong.docx': 'x', 'v/ghi.md': '# a' });
    await run(cwd, 'annotate', 'v/b.docx');
    const { code, out, err } = await run(cwd, 'annotate', '-o', 'ra', 'v');
    expect(code).toBe(2);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^v\/b\.docx: \d+ chú thích → ra\/b-chu-thich\.docx$/),
      'v/tot.docx: không thấy lỗi nào → ra/tot-chu-thich.docx (không có chú thích của vbcheck)',
      'Bỏ qua 1 tệp: 1 bản do vbcheck ghi.',
      '',
    ]);
    expect(err).toMatch(/^vbcheck: v\/hong\.docx: Tệp không phải là văn bản Word/);
    expect(existsSync(join(cwd, 'ra', 'hong-chu-thich.docx'))).toBe(false);
  });

  test('overwrites what it made, nothing else, unless forced', async () => {
    const cwd = folderWith({ 'a.docx': BAD, 'khac.docx': GOOD });
    expect(await run(cwd, 'annotate', 'a.docx', '-o', 'a.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a.docx là chính văn bản') as string,
    });
    expect(await run(cwd, 'annotate', 'a.docx', '-o', 'khac.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('đã có khac.docx, không phải bản do vbcheck ghi') as string,
    });
    expect(Buffer.compare(readFileSync(join(cwd, 'khac.docx')), GOOD)).toBe(0);
    expect((await run(cwd, 'annotate', 'a.docx', '-o', 'khac.docx', '--force')).code).toBe(0);
    expect((await run(cwd, 'annotate', 'a.docx', '-o', 'khac.docx')).code).toBe(0);
    expect((await run(cwd, 'annotate', 'a.docx', '-o', 'a.docx', '--force')).code).toBe(0);
    expect(comments(join(cwd, 'a.docx'))).toBe(comments(join(cwd, 'khac.docx')));
  });

  test('what somebody changed in the copy is never lost: renewing keeps it, annotating anew refuses', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const copy = join(cwd, 'a-chu-thich.docx');
    await run(cwd, 'annotate', 'a.docx');
    const edit = (part: string): Buffer => {
      const parts = unzipSync(readFileSync(copy));
      const text = new TextDecoder().decode(parts[part]);
      parts[part] = new TextEncoder().encode(
        text
          .replace('</w:body>', '<w:p><w:r><w:t>SỬA TAY</w:t></w:r></w:p></w:body>')
          .replace('</w:styles>', '<!-- SỬA --></w:styles>'),
      );
      writeFileSync(copy, zipSync(parts));
      return readFileSync(copy);
    };
    const edited = edit('word/document.xml');
    for (const argv of [['a.docx'], ['.'], ['a.docx', '-o', 'a-chu-thich.docx']]) {
      const { code, err } = await run(cwd, 'annotate', ...argv);
      expect([code, err]).toEqual([2, expect.stringContaining('đã có')]);
      expect(readFileSync(copy)).toEqual(edited);
    }
    expect((await run(cwd, 'annotate', 'a.docx')).err).toContain(
      'chỉ thay chú thích: vbcheck annotate a-chu-thich.docx',
    );
    expect((await run(cwd, 'annotate', 'a-chu-thich.docx')).code).toBe(0);
    const renewed = readFileSync(copy);
    expect(new TextDecoder().decode(unzipSync(renewed)['word/document.xml'])).toContain('SỬA TAY');
    // The record of our comments fits again, and still the words are somebody else's.
    expect((await run(cwd, 'annotate', 'a.docx')).code).toBe(2);
    expect(readFileSync(copy)).toEqual(renewed);
    expect((await run(cwd, 'annotate', '--force', 'a.docx')).code).toBe(0);
    // Parts that no comment is in are somebody's work too; styles here.
    const styled = edit('word/styles.xml');
    expect((await run(cwd, 'annotate', 'a.docx')).code).toBe(2);
    expect(readFileSync(copy)).toEqual(styled);
  });

  test('a document without comments is the person’s own: no later run takes it back', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    await run(cwd, 'annotate', 'a.docx');
    expect((await run(cwd, 'annotate', '--clean', 'a-chu-thich.docx')).code).toBe(0);
    expect((await run(cwd, 'annotate', '--clean', 'a-chu-thich.docx')).code).toBe(2);
  });

  test('rules are set as for check', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    expect((await run(cwd, 'annotate', 'a.docx', '--rule', '*:off')).out).toContain('không thấy lỗi nào');
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"language":"en","rules":{"*":"off","the-thuc/le-trang":"error"}}');
    expect((await run(cwd, 'annotate', 'a.docx')).out).toBe('a.docx: 2 comments → a-chu-thich.docx\n');
  });

  test.each([
    ['no file', ['annotate'], 'thiếu tham số'],
    ['Markdown', ['annotate', 'a.md'], 'Chú thích chỉ ghi được vào tệp Word'],
    ['another kind of file', ['annotate', 'a.docx', '-o', 'b.docm'], 'b.docm phải có đuôi .docx'],
    ['a file that is not there', ['annotate', 'khong.docx'], 'Không tìm thấy “khong.docx”.'],
  ])('%s: said, exit 2', async (_, argv, message) => {
    const cwd = folderWith({ 'a.docx': BAD, 'a.md': '# a' });
    expect(await run(cwd, ...argv)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) as string });
  });
});
