/** Spelling in real packages: words over several runs, tables, notes, headers, text boxes, older encodings. */
import { expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { checkDocument } from '../../../src/jobs/check.ts';
import type { Finding } from '../../../src/lint/finding.ts';
import { NAMESPACES, p, type Package, r, read } from '../../support/docx.ts';

function spellingOf(parts: Package, words: readonly string[] = []): Finding[] {
  const settings = (): { words: readonly string[] } => ({ words });
  return checkDocument(read(parts), 'a.docx', { rules, settings }).result.messages.filter(
    ({ family, messageId }) => family === 'chinh-ta' || /^(?:legacy|lookalike)/.test(messageId),
  );
}
const told = (parts: Package, words?: readonly string[]): string[] =>
  spellingOf(parts, words).map(({ location, suggestions }) => `${location.text} → ${suggestions[0] ?? ''}`);

const clean = p('Các cơ quan, đơn vị tổ chức thực hiện nhiệm vụ được giao và báo cáo kết quả.');
/** Enough for an administrative document. */
const letter =
  p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { pPr: '<w:jc w:val="center"/>' }) +
  p('Độc lập - Tự do - Hạnh phúc', { pPr: '<w:jc w:val="center"/>' }) +
  p('Số: 12/SNV-VP') +
  p('Hà Nội, ngày 12 tháng 01 năm 2026') +
  p('Kính gửi: Sở Tài chính.') +
  clean +
  clean;
const faulty = 'Các đơn vị bổ xung hồ sơ, tuyên truyên nhiệm vụ.';
const wanted = ['bổ xung → bổ sung', 'truyên → truyền'];

it('a word over several runs', () => {
  const body = `${clean}<w:p>${r('Các đơn vị b')}${r('ổ x', '<w:b/>')}${r('ung hồ sơ, tuyên tr')}${r('uy')}${r('ên nhiệm vụ.')}</w:p>`;
  expect(told({ body })).toEqual(wanted);
  const [first] = spellingOf({ body });
  expect(first?.location).toMatchObject({ paragraph: 2, start: 11, end: 18 });
});

it('tables and text boxes', () => {
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p(faulty)}</w:tc></w:tr></w:tbl>`;
  expect(told({ body: clean + table + clean })).toEqual(wanted);
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(faulty)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  expect(told({ body: clean + box })).toEqual(wanted);
});

it('notes and headers', () => {
  const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${p(faulty)}</w:footnote></w:footnotes>`;
  const header = `<w:hdr ${NAMESPACES}>${p(faulty)}</w:hdr>`;
  const body = `${clean}<w:p>${r('Theo quy định')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`;
  const parts = {
    'footnotes.xml': { kind: 'footnotes', content: notes },
    'header1.xml': { kind: 'header', content: header, id: 'h1' },
  };
  expect(
    spellingOf({ body, parts })
      .map(({ location }) => `${location.part} ${location.text}`)
      .sort(),
  ).toEqual([
    'word/footnotes.xml bổ xung',
    'word/footnotes.xml truyên',
    'word/header1.xml bổ xung',
    'word/header1.xml truyên',
  ]);
});

it('decomposed letters have the offsets of the file', () => {
  const text = faulty.normalize('NFD');
  const found = spellingOf({ body: clean + p(text) }).filter(({ family }) => family === 'chinh-ta');
  expect(found.map(({ location }) => text.slice(location.start, location.end).normalize('NFC'))).toEqual([
    'bổ xung',
    'truyên',
  ]);
});

it('text in an older encoding is decoded, checked and mended', () => {
  const rPr = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
  const body = letter + p('C¸c ®¬n vÞ bæ xung hå s¬, b¸o c¸o kÕt qu¶.', { rPr });
  const found = spellingOf({ body });
  expect(found.map(({ messageId, message }) => [messageId, /“bổ xung”/.test(message)])).toEqual([
    ['legacyText', false],
    ['misspelt', true],
  ]);
  expect(found[0]?.fix?.changes).toMatchObject([
    { type: 'text', text: 'Các đơn vị bổ xung hồ sơ, báo cáo kết quả.' },
    { type: 'runFormat', format: { font: 'Times New Roman' } },
  ]);
  expect(found[1]?.fix).toBeNull();
});

it('an older encoding in a Unicode font is told by its letters', () => {
  const body = letter + p('Caùc ñôn vò baùo caùo keát quaû thöïc hieän nhieäm vuï.');
  expect(spellingOf({ body })).toMatchObject([
    { messageId: 'legacyLetters', fix: { changes: [{ text: 'Các đơn vị báo cáo kết quả thực hiện nhiệm vụ.' }] } },
  ]);
});

it('words of the user, composed or not, of one syllable or more', () => {
  const body = clean + p(faulty);
  expect(told({ body }, ['bổ xung'])).toEqual(['truyên → truyền']);
  expect(told({ body }, ['Tuyên truyên nhiệm vụ'.normalize('NFD')])).toEqual(['bổ xung → bổ sung']);
  // Inside a pair, too: what is wrong in "bổ xung" is "xung" alone.
  expect(told({ body }, ['xung', 'truyên'])).toEqual([]);
  expect(told({ body }, ['bổ', 'truyên'])).toEqual(['bổ xung → bổ sung']);
});

it('look-alike letters are replaced', () => {
  // The second letter is Cyrillic.
  const found = spellingOf({ body: letter + p('Các đơn vị bаo cáo kết quả thực hiện.') });
  expect(found.find(({ messageId }) => messageId === 'lookalike')?.fix?.changes).toMatchObject([{ text: 'ba' }]);
});

it('a name in a line in capitals is one where the draft writes it as a name', () => {
  const list = p('DANH SÁCH CÁC HỘ DÂN XÃ VĂN BÀN', { pPr: '<w:jc w:val="center"/>' });
  const named = p('Danh sách do trưởng thôn lập, gửi về trụ sở xã Văn Bàn trước ngày 20 tháng 3.');
  expect(told({ body: letter + clean + list })).toEqual(['BÀN → BẢN']);
  expect(told({ body: letter + clean + named + list })).toEqual([]);
});

it('the name of a body may hold one of the uplands', () => {
  const head = (name: string): string => p(name, { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' });
  expect(told({ body: head('BAN QUẢN LÝ RỪNG PHÒNG HỘ ĐA NHIM') + letter })).toEqual([]);
  expect(told({ body: head('BAN QUẢN LÝ RỪNG PHÒNG HỘ, TRƯỜNG HOC') + letter })).toEqual(['HOC → HỌC']);
});
