/** A cover before the text is judged by nothing that the decree asks of a first page. */
import { expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { p, read, table } from '../support/docx.ts';

const heading = (text: string): string => p(text, { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' });
const columns = (...cells: string[][]): string => table([cells.map((lines) => lines.map(heading).join(''))]);
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

const COVER = ['ỦY BAN NHÂN DÂN XÃ CAM LỘ', 'ĐỀ ÁN', 'PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG', 'Cam Lộ, tháng 4 năm 2026'];
const cover = COVER.map(heading).join('');
const contents = [heading('MỤC LỤC'), p('I. THỰC TRẠNG 3'), p('II. GIẢI PHÁP 9'), pageBreak].join('');
const letterhead = columns(
  ['ỦY BAN NHÂN DÂN', 'XÃ CAM LỘ', 'Số: 01/ĐA-UBND'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Cam Lộ, ngày 20 tháng 4 năm 2026'],
);
const text = [
  heading('ĐỀ ÁN'),
  heading('Phát triển du lịch cộng đồng'),
  p('I. THỰC TRẠNG'),
  p('Xã có bảy bản ven hồ, đón hơn bốn mươi nghìn lượt khách mỗi năm.'),
  p('Nơi nhận:'),
  p('- Lưu: VT.'),
  heading('CHỦ TỊCH'),
  heading('Trần Văn Bình'),
].join('');

const draftOf = (...blocks: string[]): Draft => recognise(read({ body: blocks.join('') }));
const labelOf = (draft: Draft, words: string): string[] =>
  draft.documents
    .flatMap(({ segments }) => segments)
    .filter((segment) => segment.text === words)
    .map(({ component, confidence }) => (confidence < MINIMUM_CONFIDENCE ? `${component}?` : component));

test('above a letterhead it is no part of the document', () => {
  const draft = draftOf(cover, pageBreak, letterhead, text);
  expect(COVER.map((line) => labelOf(draft, line)[0])).toEqual(['other', 'other', 'other', 'other']);
  expect(draft.documents.map(({ documentType, issuingAgency }) => [documentType, issuingAgency])).toEqual([
    ['de-an', 'ỦY BAN NHÂN DÂN XÃ CAM LỘ'],
  ]);
});

test('with a table of contents between them', () => {
  const draft = draftOf(cover, pageBreak, contents, letterhead, text);
  expect(labelOf(draft, 'II. GIẢI PHÁP 9')).toEqual(['other']);
  expect(draft.documents).toHaveLength(1);
});

test('without a letterhead below, it tells what the document is and nothing is judged', () => {
  const draft = draftOf(cover, pageBreak, p('I. THỰC TRẠNG'), p('Xã có bảy bản ven hồ, đón nhiều lượt khách mỗi năm.'));
  expect(draft.documentType).toBe('de-an');
  expect(labelOf(draft, 'ĐỀ ÁN')).toEqual(['typeName?']);
});

test.each([
  ['a first page with its number', [letterhead, text, pageBreak, p('Phụ lục năm 2026')]],
  ['no page ends', [cover, letterhead, text]],
  ['a day is that of issue', [cover.replace('tháng 4', 'ngày 02 tháng 4'), pageBreak, text]],
])('no cover: %s', (_name, blocks) => {
  expect(labelOf(draftOf(...blocks), 'ĐỀ ÁN')).toContain('typeName');
});
