/**
 * `vbcheck laws`, and tables of one's own.
 *
 * @module-tag slow
 */
import { describe, expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run as runProgram } from '../support/terminal.ts';

const run = (cwd: string, ...args: string[]): ReturnType<typeof runProgram> =>
  runProgram({ cwd, env: { SOURCE_DATE_EPOCH: '1790000000' } }, ...args);

const DRAFT = `**ỦY BAN NHÂN DÂN  \nTỈNH QUẢNG TRỊ**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  \nĐộc lập - Tự do - Hạnh phúc**

Số: 15/QĐ-UBND

*Quảng Trị, ngày 15 tháng 4 năm 2026*

**QUYẾT ĐỊNH**

**Về việc ban hành danh mục hồ sơ**

*Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;*

*Căn cứ Quyết định số 77/2019/QĐ-UBND ngày 05 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh về công tác lưu trữ;*

**QUYẾT ĐỊNH:**

**Điều 1.** Ban hành danh mục hồ sơ năm 2026.
`;

test('a file that cannot be read is named, and hides no other', async () => {
  const whole = fixture('dung/cong-van');
  const cwd = folderWith({ 'a.md': DRAFT, 'b.docx': whole.subarray(0, 3000), 'c.md': DRAFT });
  const { code, out, err } = await run(cwd, 'laws', '--format', 'json', 'a.md', 'b.docx', 'khong-co.docx', 'c.md');
  expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(['a.md', 'c.md']);
  expect(err).toMatch(/^vbcheck: b\.docx: .*\nvbcheck: khong-co\.docx: .*\n$/);
  expect(code).toBe(2);
});

describe('a question', () => {
  test('a number', async () => {
    const { out, code } = await run(folderWith({}), 'laws', '30/2020/NĐ-CP');
    expect(code).toBe(0);
    expect(out).toContain('Nghị định 30/2020/NĐ-CP');
    expect(out).toContain('ban hành 05/3/2020');
    expect(out).toMatch(/Sổ văn bản đến ngày \d\d\/\d+\/\d{4}: /);
  });

  test('a name, as of a day, for programs', async () => {
    const { out } = await run(folderWith({}), 'laws', '--format', 'json', '--date', '2025-04-01', 'luật lưu trữ');
    const { acts, date } = JSON.parse(out) as { acts: { symbol: string; state: string }[]; date: string };
    expect(date).toBe('2025-04-01');
    expect(acts.slice(0, 2).map(({ symbol, state }) => [symbol, state])).toEqual([
      ['01/2011/QH13', 'noEndKnown'],
      ['33/2024/QH15', 'notYet'],
    ]);
  });

  test('nothing of that name', async () => {
    const { out, code } = await run(folderWith({}), 'laws', 'Luật', 'Phong', 'thủy');
    expect([code, out.split('\n')[0]]).toEqual([1, 'Sổ văn bản không có “Luật Phong thủy”.']);
  });

  test.each([
    [['30/2020/nd-cp'], '30/2020/NĐ-CP'],
    [['nghi', 'dinh', '30/2020'], '30/2020/NĐ-CP'],
    [['Nghị định số 30/2020/NĐ-CP'], '30/2020/NĐ-CP'],
    [['luat luu tru'], '01/2011/QH13'],
    [['LUẬT LƯU TRỮ'], '01/2011/QH13'],
    [['113/2025/NĐ-CP'], '113/2025/NĐ-CP'],
  ])('as a clerk types it: %s', async (query, symbol) => {
    const { out } = await run(folderWith({}), 'laws', '--format', 'json', '--date', '01/7/2025', ...query);
    const { acts, date } = JSON.parse(out) as { acts: { symbol: string }[]; date: string };
    expect([date, acts[0]?.symbol]).toEqual(['2025-07-01', symbol]);
  });

  test('a document that is not there', async () => {
    const { code, err } = await run(folderWith({}), 'laws', 'du-thao.docx');
    expect([code, err]).toEqual([2, expect.stringContaining('du-thao.docx')]);
  });

  test('no day', async () => {
    const { code, err } = await run(folderWith({}), 'laws', '--date', '3/2026', '30/2020/NĐ-CP');
    expect(code).toBe(2);
    expect(err).toContain('“3/2026” không phải ngày dạng YYYY-MM-DD');
  });
});

describe('a draft', () => {
  test('what it cites is out of force on its day', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    const { out } = await run(folder, 'laws', '--format', 'json', 'a.md');
    const { files } = JSON.parse(out) as { files: { date: string; acts: { symbol: string }[] }[] };
    expect(files).toMatchObject([{ date: '2026-04-15', acts: [{ symbol: '01/2011/QH13', state: 'ended' }] }]);
  });

  test('on another day', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    const { out } = await run(folder, 'laws', '--date', '2024-01-01', 'a.md');
    expect(out).toContain('Không thấy văn bản nào đã hết hoặc chưa có hiệu lực vào 01/01/2024.');
  });

  test('a table of one’s own adds and overrides', async () => {
    const table =
      'type\tsymbol\ttitle\tsigned\tfrom\tto\nQuyết định\t77/2019/QĐ-UBND\tvề lưu trữ\t2019-06-05\t2019-06-20\t2025-12-31\nLuật\t01/2011/QH13\tLưu trữ\t2011-11-11\t2012-07-01\t2030-01-01\n';
    const folder = folderWith({ 'a.md': DRAFT, 'own.tsv': table, '.vbcheckrc.json': '{"laws":["own.tsv"]}' });
    const { out } = await run(
      folder,
      '--format',
      'json',
      '--rule',
      '*:off',
      '--rule',
      'noi-dung/het-hieu-luc:error',
      'a.md',
    );
    const { files } = JSON.parse(out) as { files: { messages: { location: { text: string }; message: string }[] }[] };
    expect(files[0]?.messages.map(({ location }) => location.text)).toEqual([
      'Quyết định số 77/2019/QĐ-UBND ngày 05 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh',
    ]);
    expect(files[0]?.messages[0]?.message).toContain('77/2019/QĐ-UBND: own.tsv');
  });

  test('a table that cannot be read', async () => {
    const folder = folderWith({ 'a.md': DRAFT, '.vbcheckrc.json': '{"laws":"none.tsv"}' });
    const { code, err } = await run(folder, 'a.md');
    expect(code).toBe(2);
    expect(err).toContain('none.tsv');
  });

  test('one that is much newer than the register is told so once', async () => {
    const folder = folderWith({ 'a.md': DRAFT.replace('15 tháng 4 năm 2026', '15 tháng 4 năm 2029') });
    const { out } = await run(folder, '--format', 'json', 'a.md');
    const { files } = JSON.parse(out) as { files: { notes: { code: string }[] }[] };
    expect(files[0]?.notes.filter(({ code }) => code === 'register-outdated')).toHaveLength(1);
  });
});
