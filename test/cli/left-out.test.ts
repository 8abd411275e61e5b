/**
 * What was not checked is said: at the end for people, file by file in JSON, by every command.
 *
 * @module-tag slow
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { checkPaths } from '../../src/index.ts';
import type { JsonReport } from '../../src/report/json.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const GOOD = fixture('dung/cong-van');
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const LETTER = 'Thưa các bạn, hôm nay chúng tôi xin kể một câu chuyện về mùa xuân ở quê nhà.\n';

/** What a clerk's folder holds besides documents. */
const FOLDER = {
  'v/a.docx': GOOD,
  'v/b.doc': GOOD,
  'v/cu.doc': OLE,
  'v/cu-2.DOC': OLE,
  'v/x.rtf': '{\\rtf1 x}',
  'v/y.odt': 'x',
  'v/z.pdf': '%PDF-1.7',
  'v/~$a.docx': 'x',
  'v/thu.md': LETTER,
  'v/nhap.docx': GOOD,
  'v/bo/a.docx': GOOD,
  'v/anh.png': 'x',
  '.vbcheckignore': 'nhap.docx\n',
  'v/.gitignore': 'bo/\n',
};

let cwd = '';
beforeEach(() => {
  cwd = folderWith(FOLDER);
});

const jsonOf = async (...argv: string[]): Promise<JsonReport> =>
  JSON.parse((await run(cwd, ...argv, '--format', 'json')).out) as JsonReport;

describe('a folder', () => {
  test('the last lines say how much of it was checked, what was left out and what to do', async () => {
    const { code, out } = await run(cwd, 'v');
    expect(code).toBe(0);
    expect(spaced(out.slice(out.indexOf('✔')))).toBe(
      '✔ Đã kiểm tra 3 tệp, không thấy lỗi nào. Trong đó: 2 soát đầy đủ, 1 chỉ soát chính tả, câu chữ. ' +
        'Bỏ qua 8 tệp: 2 .doc chưa đọc được, 1 .rtf chưa đọc được, 1 .odt chưa đọc được, 1 .pdf, ' +
        '2 theo cấu hình, .vbcheckignore hoặc .gitignore (--no-ignore để soát cả), 1 tệp khóa của Word. ' +
        'Muốn soát .doc, .rtf, .odt: mở bằng Word, lưu thành .docx; cả thư mục, bằng LibreOffice: ' +
        'soffice --headless --convert-to docx *.doc *.rtf *.odt',
    );
    // One by one they would hide what was found.
    expect(out).not.toMatch(/cu\.doc|nhap\.docx/);
    expect((await run(cwd, 'v', '--lang', 'en')).out).toMatch(
      /Of these: 2 checked fully, 1 checked for language only\./,
    );
  });

  test('JSON has every file, and the counts', async () => {
    const { files, leftOut, summary } = await jsonOf('v');
    expect(files.map(({ path, status, coverage, leftOut: why }) => [path, status, coverage, why])).toEqual([
      ['v/a.docx', 'checked', 'full', undefined],
      ['v/b.doc', 'checked', 'full', undefined],
      ['v/nhap.docx', 'skipped', 'none', 'ignored'],
      ['v/thu.md', 'checked', 'language', undefined],
      ['v/bo/a.docx', 'skipped', 'none', 'ignored'],
    ]);
    expect(files.find(({ path }) => path === 'v/thu.md')?.profile).toBe('other');
    expect(leftOut).toEqual([
      { path: 'v/cu-2.DOC', reason: 'doc' },
      { path: 'v/cu.doc', reason: 'doc' },
      { path: 'v/x.rtf', reason: 'rtf' },
      { path: 'v/y.odt', reason: 'odt' },
      { path: 'v/z.pdf', reason: 'pdf' },
      { path: 'v/~$a.docx', reason: 'lock-file' },
    ]);
    expect(summary).toMatchObject({
      files: 5,
      coverage: { full: 2, shared: 0, language: 1, none: 2 },
      leftOut: {
        doc: 2,
        rtf: 1,
        odt: 1,
        pdf: 1,
        ignored: 2,
        'lock-file': 1,
        'own-output': 0,
        'no-rule': 0,
        unreadable: 0,
      },
    });
    expect((await checkPaths(['v'], { cwd })).leftOut).toEqual(leftOut);
  });

  test('--no-ignore checks what configurations and ignore files leave out', async () => {
    const { files, summary } = await jsonOf('v', '--no-ignore');
    expect(files.map(({ status }) => status)).toEqual(Array(5).fill('checked'));
    expect(summary.leftOut.ignored).toBe(0);
    const report = await checkPaths(['v'], { cwd, ignore: false });
    expect(report.summary.leftOut.ignored).toBe(0);
  });

  test('what git leaves out is checked where somebody names it; what .vbcheckignore does is not', async () => {
    expect((await jsonOf('v/bo/a.docx')).files[0]?.status).toBe('checked');
    const { code, out } = await run(cwd, 'v/nhap.docx');
    expect([code, spaced(out)]).toEqual([0, expect.stringContaining('v/nhap.docx Lưu ý: Bỏ qua theo .vbcheckignore.')]);
  });

  test('only documents that were checked count in the total', async () => {
    cwd = folderWith({ 'v/a.docx': fixture('sai/cong-van-nhieu-loi'), 'v/b.docx': 'x', 'v/c.doc': OLE });
    const { code, out } = await run(cwd, 'v');
    expect(code).toBe(2);
    expect(out).toMatch(/^Tổng cộng: .* trong 1 tệp\.$/m);
    expect(out).toContain('1 tệp không kiểm tra được');
  });

  test.each([
    ['v', 'v', '“v”; chỉ có 2 .doc, 1 .rtf, chưa đọc được.'],
    ['a pattern', 'v/*.doc', '“v/*.doc”; chỉ có 2 .doc, chưa đọc được.'],
  ])('without a document: %s', async (_, name, reason) => {
    cwd = folderWith({ 'v/a.doc': OLE, 'v/b.doc': OLE, 'v/c.rtf': '{\\rtf1}' });
    const { code, out } = await run(cwd, name);
    expect(code).toBe(2);
    expect(spaced(out)).toContain(reason);
    expect(spaced(out)).toContain('soffice --headless --convert-to docx *.doc');
  });

  test('only a lock file is nothing to check', async () => {
    cwd = folderWith({ 'v/~$a.docx': 'x' });
    const { code, out } = await run(cwd, 'v');
    expect([code, spaced(out)]).toEqual([2, expect.stringContaining('Bỏ qua 1 tệp: 1 tệp khóa của Word.')]);
  });
});

test.each([
  ['fix', 'out'],
  ['annotate', 'out'],
  ['preview', 'err'],
  ['inspect', 'err'],
] as const)(
  '%s says at the end what it passed over',
  async (command, stream) => {
    const said = await run(cwd, command, 'v');
    const line = spaced(said[stream]).match(/Bỏ qua \d+ tệp: [^.]*\.doc.*$/)?.[0];
    expect(line).toMatch(
      /^Bỏ qua 8 tệp: 2 \.doc chưa đọc được, 1 \.rtf chưa đọc được, 1 \.odt chưa đọc được, 1 \.pdf, 2 theo/,
    );
  },
  30_000,
);

test('fix, annotate and preview list it in JSON', async () => {
  for (const command of ['fix', 'annotate', 'preview']) {
    const { leftOut } = await jsonOf(command, 'v', '-o', `ra-${command}/`);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['doc', 'doc', 'rtf', 'odt', 'pdf', 'lock-file']);
  }
});

test('copies of ours are counted, not checked', async () => {
  cwd = folderWith({ 'v/a.docx': fixture('sai/cong-van-nhieu-loi') });
  await run(cwd, 'fix', 'v');
  await run(cwd, 'annotate', 'v');
  const { files, leftOut, summary } = await jsonOf('v');
  expect(files.map(({ path }) => path)).toEqual(['v/a.docx']);
  expect(leftOut.map(({ path, reason }) => [path, reason])).toEqual([
    ['v/a-chu-thich.docx', 'own-output'],
    ['v/a-da-sua.docx', 'own-output'],
  ]);
  expect([summary.files, summary.leftOut['own-output']]).toEqual([1, 2]);
});

test('a pattern that would take for ever is refused at once', async () => {
  const { code, out } = await run(cwd, `v/${'*a'.repeat(12)}.docx`);
  expect([code, spaced(out)]).toEqual([
    2,
    expect.stringContaining('quá phức tạp; dùng nhiều nhất 3 dấu * trong một tên'),
  ]);
  expect((await jsonOf('v/!(a).docx')).files[0]?.error?.code).toBe('pattern-too-complex');
});
