/**
 * Shapes of WordprocessingML that have stopped `fix` or made it ruin a text, put into a correct letter.
 *
 * @module-tag slow
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBytes, fixBytes, type Finding } from '../../src/index.ts';
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { likeness } from '../support/likeness.ts';
import { acceptAll, rejectAll } from '../support/revisions.ts';
import { run } from '../support/terminal.ts';

const LETTER = unzipSync(fixture('dung/cong-van'));
const REVISION = { author: 'vbcheck', date: '2026-02-03T04:05:06Z' };

const RUN =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>';
const FORMAT = '<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/>';

/** A paragraph of the body. */
const paragraph = (text: string, pPr = `${FORMAT}<w:jc w:val="both"/>`, rPr = RUN): string =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The letter with `xml` before its last paragraph of the body, and with other parts. */
function letterWith(xml: string, parts: Record<string, (content: string) => string> = {}): Uint8Array {
  const entries = { ...LETTER };
  const main = strFromU8(entries['word/document.xml'] as Uint8Array);
  const end = main.indexOf('./.</w:t>');
  const at = main.lastIndexOf('<w:p>', end);
  expect(Math.min(at, end)).toBeGreaterThan(0);
  entries['word/document.xml'] = strToU8(main.slice(0, at) + xml + main.slice(at));
  for (const [name, change] of Object.entries(parts)) {
    entries[name] = strToU8(change(strFromU8(entries[name] as Uint8Array)));
  }
  return zipSync(entries);
}

const told = ({ ruleId, messageId }: Finding): string => `${ruleId} ${messageId}`;
const textsOf = (bytes: Uint8Array): string[] =>
  paragraphs(mainStory(readDocx(openBytes(bytes)))).map(({ text }) => text);

test('the letter is correct with another paragraph', async () => {
  const bytes = letterWith(
    paragraph('Các đơn vị gửi kết quả về Văn phòng trước ngày 30 tháng 6 năm 2026 để tổng hợp.'),
  );
  expect((await checkBytes(bytes, 'a.docx')).messages.map(told)).toEqual([]);
});

describe('a paragraph that ends a section and needs a fix of its own', () => {
  const SECTION =
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const OTHERS = [
    'Các đơn vị rà soát tài sản công đang quản lý, sử dụng trong năm 2026, đối chiếu với sổ sách kế toán.',
    'Tài sản không còn nhu cầu sử dụng được lập danh mục riêng, ghi rõ hiện trạng và đề xuất cách xử lý.',
    'Thủ trưởng các đơn vị chịu trách nhiệm về tính chính xác, đầy đủ của số liệu đã báo cáo.',
    'Phòng Kế hoạch theo dõi, đôn đốc việc rà soát và hướng dẫn các đơn vị khi có vướng mắc.',
  ];
  const ALIGNMENT = '<w:jc w:val="left"/>';
  const MARK = `<w:rPr>${RUN}</w:rPr>`;

  test.each([
    ['the section last', `${FORMAT}${ALIGNMENT}${SECTION}`],
    ['the section first', `${SECTION}${FORMAT}${ALIGNMENT}`],
    ['the section before the alignment', `${FORMAT}${SECTION}${ALIGNMENT}`],
    ['as the schema has it', `${FORMAT}${ALIGNMENT}${MARK}${SECTION}`],
    ['no alignment of its own', `${FORMAT}${SECTION}`],
  ])('%s: both are made, in one run', async (_, pPr) => {
    const others = OTHERS.map((text) => paragraph(text, `${FORMAT}${ALIGNMENT}`)).join('');
    const last = paragraph(
      'Các đơn vị gửi kết quả về Văn phòng trước ngày 30 tháng 6 năm 2026 để tổng hợp, báo cáo cấp trên theo quy định hiện hành.',
      pPr,
    );
    const bytes = letterWith(others + last);
    const found = (await checkBytes(bytes, 'a.docx')).messages.map(told);
    expect(found).toContain('the-thuc/kho-giay notA4');
    expect(found.filter((each) => each.startsWith('the-thuc/can-deu'))).toHaveLength(1);
    const direct = fixBytes(bytes, 'a.docx', { unsafe: true });
    expect(direct.result.messages.map(told)).toEqual([]);
    expect(textsOf(direct.bytes)).toEqual(textsOf(bytes));
    const after = mainStory(readDocx(openBytes(direct.bytes)));
    expect(after.sections.map(({ pageWidthTwips }) => pageWidthTwips)).toEqual([11906, 11906]);
    const aligned = paragraphs(after).find(({ text }) => text.startsWith('Các đơn vị gửi'));
    expect(aligned?.format.align).toBe('both');
    const tracked = fixBytes(bytes, 'a.docx', { unsafe: true, track: REVISION });
    expect(likeness(rejectAll(tracked.bytes))).toEqual(likeness(rejectAll(bytes)));
    expect(likeness(acceptAll(tracked.bytes))).toEqual(likeness(acceptAll(direct.bytes)));
  });
});

describe('text in an older encoding', () => {
  const OLD = RUN.replaceAll('Times New Roman', '.VnTime');

  test('with one letter of Unicode it is converted whole', async () => {
    const bytes = letterWith(
      paragraph('KÕt qu¶ rµ so¸t göi vÒ V¨n phßng tr­íc ngày 30 th¸ng 6 n¨m 2026 ®Ó tæng hợp.', undefined, OLD),
    );
    const { bytes: after } = fixBytes(bytes, 'a.docx', { unsafe: true });
    expect(textsOf(after)).toContain('Kết quả rà soát gửi về Văn phòng trước ngày 30 tháng 6 năm 2026 để tổng hợp.');
    expect((await checkBytes(after, 'a.docx')).messages.map(told)).toEqual([]);
  });

  test('where nobody can tell, neither letters nor font are touched', () => {
    const text = 'ô ã đ ê ợ';
    const bytes = letterWith(paragraph(text, undefined, OLD));
    const { bytes: after } = fixBytes(bytes, 'a.docx', { unsafe: true });
    const kept = paragraphs(mainStory(readDocx(openBytes(after)))).find((each) => each.text === text);
    expect(kept?.spans[0]?.format.fontHAnsi).toBe('.VnTime');
  });
});

describe('bullets in a font of their own', () => {
  const LIST =
    '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:hint="default"/><w:sz w:val="20"/></w:rPr></w:lvl></w:abstractNum>';
  const bulleted = (text: string): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>${FORMAT}<w:jc w:val="both"/>`);
  const bytes = letterWith(
    ['Phân công người làm đầu mối của từng đơn vị;', 'Chuẩn bị hồ sơ, tài liệu theo danh mục đã gửi;']
      .map(bulleted)
      .join(''),
    {
      'word/numbering.xml': (content) =>
        content
          .replace(/(?=<w:num )/, LIST)
          .replace('</w:numbering>', '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>'),
    },
  );

  test('are not what the text is written in', async () => {
    const { messages } = await checkBytes(bytes, 'a.docx');
    expect(messages.filter(({ message }) => message.includes('Courier'))).toEqual([]);
    const labels = paragraphs(mainStory(readDocx(openBytes(bytes)))).flatMap(({ numbering }) => numbering?.label ?? []);
    expect(labels).toEqual(['o', 'o']);
  });

  test('once mended nothing is mended again', () => {
    const once = fixBytes(bytes, 'a.docx', { unsafe: true });
    const twice = fixBytes(once.bytes, 'a.docx', { unsafe: true });
    expect(twice.fixed).toEqual([]);
    expect(twice.bytes).toBe(once.bytes);
  });
});

test('a fault in a table is told by table, row and column', async () => {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${paragraph(text, '')}</w:tc>`;
  const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${row('Nội dung', 'Đơn vị')}${row('Chuẩn bị hồ sơ', 'Phòng Tổ chức bổ xung')}</w:tbl>`;
  const bytes = letterWith(table);
  const [found] = (await checkBytes(bytes, 'a.docx')).messages.filter(({ location }) => location.text === 'bổ xung');
  expect(found?.place.cell).toEqual({ table: 1, row: 2, column: 2 });
  const cwd = folderWith({ 'a.docx': bytes });
  expect((await run(cwd, 'a.docx')).out).toContain('bảng 1, dòng 2, cột 2');
  expect((await run(cwd, '--lang', 'en', 'a.docx')).out).toContain('table 1, row 2, column 2');
});

test('nothing is offered that cannot be mended: Markdown', async () => {
  const markdown =
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐề nghị các đơn vị bổ xung hồ sơ theo quy định.\n';
  const cwd = folderWith({ 'a.md': markdown });
  const { out } = await run(cwd, 'a.md');
  expect(out).toContain('bổ xung');
  expect(out).not.toMatch(/Sửa được|vbcheck fix/);
  const { files } = JSON.parse((await run(cwd, '--format', 'json', 'a.md')).out) as {
    files: { messages: { location: { text: string }; fix: unknown; suggestions: string[] }[] }[];
  };
  expect(files[0]?.messages.filter(({ location }) => location.text === 'bổ xung')).toMatchObject([
    { fix: null, suggestions: ['bổ sung'] },
  ]);
});

test('fix adds up what it did in a folder', async () => {
  const wrong = letterWith(paragraph('Các đơn vị bổ xung hồ sơ, gửi về Văn phòng để tổng hợp.'));
  const cwd = folderWith({ 'x/a.docx': wrong, 'x/b.docx': wrong, 'x/c.docx': zipSync(LETTER) });
  expect((await run(cwd, 'fix', '--dry-run', 'x')).out).toMatch(/Tổng cộng: sẽ sửa 2 chỗ trong 3 tệp; [^\n]*\n/);
  expect((await run(cwd, 'fix', 'x')).out).toMatch(/Tổng cộng: đã sửa 2 chỗ trong 3 tệp; [^\n]*\n/);
  const report = JSON.parse((await run(cwd, 'fix', '--force', '--format', 'json', 'x')).out) as {
    summary: Record<string, unknown>;
  };
  expect(report.summary).toMatchObject({ fixed: 2 });
});
