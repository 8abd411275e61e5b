/** The text view: what it holds, that looks make no difference, and that regions are where the words are. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { openBytes } from '../../src/host/node.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { normalText } from '../../src/language/normal-text.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { textRegion, type TextRegion, viewText } from '../../src/report/text-view.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { p, type Package, read } from '../support/docx.ts';
import { fixturesIn } from '../support/fixture.ts';

const viewOf = (document: DocumentNode): string => viewText(recognise(document, { looks: false }));
const linesOf = (parts: Package): string[] => viewOf(read(parts)).split('\n').slice(0, -1);

const FILES = [...fixturesIn('dung'), ...fixturesIn('sai')];

describe('what it holds', () => {
  test('a line for each component, with its name', () => {
    expect(
      linesOf({ body: [p('Số: 15/QĐ-UBND'), p(''), p('Căn cứ Luật Tổ chức chính quyền địa phương;')].join('') }),
    ).toEqual(['Số, ký hiệu   | Số: 15/QĐ-UBND', 'Căn cứ        | Căn cứ Luật Tổ chức chính quyền địa phương;']);
  });

  test('numbers as Word prints them, also where nothing follows', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const pPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const lines = linesOf({ numbering, body: p('Đeo thẻ;', { pPr }) + p('', { pPr }) + p('Ghi sổ.', { pPr }) });
    expect(lines.map((line) => line.slice(16))).toEqual(['a) Đeo thẻ;', 'b)', 'c) Ghi sổ.']);
  });

  test('rows and cells of a table, empty ones too', () => {
    const cell = (...content: string[]): string => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row(
      cell(p('TT')),
      cell(p('Nội dung'), p('công việc')),
    )}${row(cell(p('1')), cell(p('')))}${row(cell(p('')), cell(p('Rà soát')))}</w:tbl>`;
    expect(linesOf({ body: p('Kế hoạch như sau:') + table + p('Hết.') }).slice(1, -1)).toEqual([
      'Hàng          | TT',
      'Ô             | Nội dung',
      '              | công việc',
      'Hàng          | 1',
      'Ô             |',
      'Hàng          |',
      'Ô             | Rà soát',
    ]);
  });

  test('headers and footers in use, notes and comments; numbers of pages and notes are signs', () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const page =
      '<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const body = `<w:p><w:r><w:t>Theo quy định</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> hiện hành.</w:t></w:r></w:p><w:sectPr><w:footerReference r:id="f" w:type="default"/><w:footerReference r:id="dead" w:type="first"/></w:sectPr>`;
    const lines = linesOf({
      body,
      parts: {
        'footer1.xml': { kind: 'footer', id: 'f', content: `<w:ftr ${W}>${page}</w:ftr>` },
        'footer2.xml': { kind: 'footer', id: 'dead', content: `<w:ftr ${W}>${p('không hiện')}</w:ftr>` },
        'footnotes.xml': {
          kind: 'footnotes',
          content: `<w:footnotes ${W}><w:footnote w:id="2">${p('Nghị định số 30.')}</w:footnote></w:footnotes>`,
        },
      },
    });
    expect(lines).toEqual([
      'Nội dung      | Theo quy định[*] hiện hành.',
      'Chân trang    | Trang #',
      'Chú thích     | Nghị định số 30.',
    ]);
  });

  test('nothing in it steers a terminal or breaks a line', () => {
    const [line] = linesOf({ body: p('Một\u00a0hai\u2028ba\u0085bốn\u202e') });
    expect(line?.slice(16)).toBe('Một hai ba\ufffdbốn');
  });
});

/** What Word writes for looks; the words stay. */
const LOOKS =
  /<w:(?:b|i|u|caps|smallCaps|sz|szCs|color|highlight|rFonts|jc|ind|spacing|keepNext|tblBorders|shd|pgMar|pgSz|lang)\b[^>]*\/>/g;
const OTHER_LOOKS = [
  '<w:b/>',
  '<w:b w:val="0"/>',
  '<w:i/>',
  '<w:caps/>',
  '<w:u w:val="single"/>',
  '<w:sz w:val="20"/>',
  '<w:sz w:val="40"/>',
  '<w:color w:val="FF0000"/>',
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
  '',
];
const OTHER_ALIGNMENTS = [
  '<w:jc w:val="center"/>',
  '<w:jc w:val="right"/>',
  '<w:jc w:val="both"/>',
  '<w:pageBreakBefore/>',
  '',
];

describe('looks', () => {
  it.each(FILES)('make no difference: %s', (_, bytes) => {
    const entries = unzipSync(bytes);
    const before = viewOf(readDocx(openBytes(zipSync(entries))));
    const xml = strFromU8(entries['word/document.xml'] as Uint8Array);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const next = (): number => numbers.next().value as number;
        const of = (list: readonly string[]): string => list[next() % list.length] as string;
        const changed = xml
          .replace(/<w:tblBorders>.*?<\/w:tblBorders>/g, (borders) => (next() % 2 === 0 ? borders : ''))
          .replace(LOOKS, (look) => (next() % 2 === 0 ? look : ''))
          .replace(/<w:rPr>/g, (opening) => opening + of(OTHER_LOOKS))
          .replace(/<w:pPr>/g, (opening) => opening + of(OTHER_ALIGNMENTS));
        const after = readDocx(openBytes(zipSync({ ...entries, 'word/document.xml': strToU8(changed) })));
        expect(viewOf(after)).toBe(before);
      }),
      { numRuns: 6 },
    );
  });

  it('borders of a table that holds the end of one document and the head of the next make none', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    const rows = [
      ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
      ['- Như trên;', 'CHỦ TỊCH'],
      ['- Lưu: VT.', 'Trần Văn Bình'],
      ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 15/SNV-VP', 'Độc lập - Tự do - Hạnh phúc'],
    ].map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`);
    const table = (properties: string): string =>
      viewOf(
        read({ body: `<w:tbl>${properties}<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>` }),
      );
    const border = (side: string): string => `<w:${side} w:val="single" w:sz="4"/>`;
    const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
    expect(table(`<w:tblPr><w:tblBorders>${sides}</w:tblBorders></w:tblPr>`)).toBe(table('<w:tblPr/>'));
  });

  it('decomposed letters and what is not seen make none', () => {
    const body = (text: string): string => viewOf(read({ body: p(text) }));
    expect(body('Căn cứ Luật Thủ đô'.normalize('NFD'))).toBe(body('Căn cứ Luật\u200b Thủ\u00ad đô'));
  });
});

/** The words of a region; null where it is no region of the text. */
function wordsIn(text: string, { startLine, startColumn, endLine, endColumn }: TextRegion): string {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  return lines
    .map((line, i) => line.slice(i === 0 ? startColumn - 1 : 16, i === lines.length - 1 ? endColumn - 1 : undefined))
    .join(' ');
}

const comparable = (text: string): string => normalText(text).replace(/[\s\ufffc]+/g, '');

describe('regions', () => {
  it.each(FILES)('hold the words of each finding: %s', (name, bytes) => {
    const document = readDocx(openBytes(bytes));
    const { draft, result } = checkDocument(document, name, { rules });
    const text = viewOf(document);
    const lineCount = text.split('\n').length - 1;
    expect(lineCount).toBeGreaterThan(0);
    for (const { location } of result.messages) {
      const region = textRegion(draft, location);
      if (location.paragraph === null) expect(region).toBeNull();
      if (region === null) continue;
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.endLine).toBeLessThanOrEqual(lineCount);
      // The number of a page is no word of the document.
      if (location.component === 'pageNumber') expect(wordsIn(text, region)).toBe('#');
      else expect(comparable(wordsIn(text, region)), location.text).toBe(comparable(location.text));
    }
  });

  it('of any stretch of any text: its first and last letter', () => {
    const piece = fc.constantFrom(
      'a',
      'Hòa'.normalize('NFD'),
      '\u00ad',
      '\t',
      ' ',
      '😀',
      '\u200b',
      'ĐỀ',
      '<w:br/>',
      '12',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const runs = pieces.map((one) =>
          one === '<w:br/>' ? '<w:r><w:br/></w:r>' : `<w:r><w:t xml:space="preserve">${one}</w:t></w:r>`,
        );
        const document = read({ body: `<w:p>${runs.join('')}</w:p>${p('sau')}` });
        const draft = recognise(document, { looks: false });
        const [paragraph] = document.children.flatMap(({ children }) => children);
        if (paragraph?.type !== 'paragraph') throw new Error('the first block is a paragraph');
        const [start, end] = [a % (paragraph.text.length + 1), b % (paragraph.text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const region = textRegion(draft, { part: paragraph.part, paragraph: 1, start, end });
        if (region === null) throw new Error('each paragraph has a place');
        const words = paragraph.text.slice(start, end);
        // A range that begins or ends within a letter of several signs takes in or leaves out the whole of it.
        const isWhole = ![start, end].some(
          (at) => /^\p{M}/u.test(paragraph.text.slice(at)) || /^[\udc00-\udfff]/.test(paragraph.text.slice(at)),
        );
        if (isWhole) expect(comparable(wordsIn(viewText(draft), region))).toBe(comparable(words));
      }),
      { numRuns: 400 },
    );
  });

  it('of an empty paragraph the place where it stands', () => {
    const document = read({ body: p('Một') + p('') + p('Hai') + p('') });
    const draft = recognise(document);
    const at = (paragraph: number): TextRegion | null =>
      textRegion(draft, { part: 'word/document.xml', paragraph, start: 0, end: 0 });
    expect(at(2)).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 });
    expect(at(4)).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 });
    expect(at(9)).toBeNull();
  });

  it('in Markdown are those of the file', () => {
    const text = '# Kế hoạch\r\n\r\nCác **cơ quan** nộp quĩ\r\ntheo quy định.\r\n';
    const draft = recognise(readMarkdown(text));
    const paragraph = draft.source.children[0]?.children[1];
    if (paragraph?.type !== 'paragraph') throw new Error('the second block is a paragraph');
    const region = (words: string): TextRegion | null => {
      const start = paragraph.text.indexOf(words);
      return textRegion(draft, { part: 'document', paragraph: 2, start, end: start + words.length });
    };
    expect(region('cơ quan')).toEqual({ startLine: 3, startColumn: 7, endLine: 3, endColumn: 14 });
    expect(region('theo')).toEqual({ startLine: 4, startColumn: 1, endLine: 4, endColumn: 5 });
  });
});
