/** What a skeleton consists of, top to bottom: letterhead, heading, content, signature, recipients. */
import { PAGE_FORMAT } from '../knowledge/component-formats.ts';
import { copyForm, documentType } from '../knowledge/document-types.ts';
import { MOTTO, NATIONAL_NAME } from '../knowledge/fixed-wordings.ts';
import { textWidthEm } from '../language/metrics.ts';
import { fillTemplate } from '../language/template.ts';
import { mmToTwips, ptToTwips } from '../tree/units.ts';
import { type AgencyWords, DOTS } from './agency.ts';
import type { Skeleton } from './kinds.ts';
import { lookOf, namedStyle } from './styles.ts';

export type Block = ParagraphBlock | LineBlock | ColumnsBlock;

export interface ParagraphBlock {
  kind: 'paragraph';
  /** Id of a named style. */
  style: string;
  text: string;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
}

/** A drawn line in the middle of the column, in a paragraph of its own, so that names above it may grow. */
export interface LineBlock {
  kind: 'line';
  lengthTwips: number;
}

/** A table without borders. */
export interface ColumnsBlock {
  kind: 'columns';
  widthsTwips: number[];
  /** Room above the text of each row. */
  aboveTwips?: number;
  /** Rows of cells. */
  rows: (ParagraphBlock | LineBlock)[][][];
}

/** Within the ranges of the decree, as most offices have them. */
export const MARGINS_TWIPS = {
  top: Math.round(mmToTwips(PAGE_FORMAT.marginsMm.top[0])),
  bottom: Math.round(mmToTwips(PAGE_FORMAT.marginsMm.bottom[0])),
  left: Math.round(mmToTwips(PAGE_FORMAT.marginsMm.left[0])),
  right: Math.round(mmToTwips(PAGE_FORMAT.marginsMm.right[0])),
};
const PAGE_TWIPS = Math.round(mmToTwips(PAGE_FORMAT.widthMm));
const TEXT_TWIPS = PAGE_TWIPS - MARGINS_TWIPS.left - MARGINS_TWIPS.right;

/** Shares of the text that lines measure: whole, and between a third and a half. */
const LINE_SHARE = { motto: 1, agency: 0.42, subject: 0.48, typeName: 0.8 };
/** Of the agency's column: as in the template files of the decree. */
const LETTERHEAD_SHARE = 0.41;
/** It gives way to a long place in the date, down to this. */
const NARROWEST_AGENCY_SHARE = 0.35;
/** Letters of other fonts than Times New Roman may be wider. */
const SLACK = 1.05;
const RECIPIENTS_SHARE = 0.47;
const ROOM_ABOVE_SIGNATURE = ptToTwips(10);
const ROOM_FOR_NUMBER = ' '.repeat(7);

export function contentOf(skeleton: Skeleton, words: AgencyWords, year: number): Block[] {
  const fill = filler(words, year);
  const content = skeleton.content.map(({ style, text }) => paragraph(style, fill(text)));
  const closing = closingOf(skeleton, words, fill);
  if (skeleton.form !== undefined) {
    return [...content, line(TEXT_TWIPS), letterhead(skeleton, words, year), ...closing];
  }
  const last = content.at(-1);
  // The signature is never alone on its page.
  if (last) last.keepNext = true;
  return [letterhead(skeleton, words, year), ...heading(skeleton), ...content, ...closing];
}

function filler(words: AgencyWords, year: number): (text: string) => string {
  const values: Readonly<Record<string, string>> = {
    agency: words.agency,
    competence: words.competence,
    collective: words.collective,
    unit: words.unit || '[Tên viết tắt đơn vị soạn thảo]',
    year: String(year),
  };
  return (text) => fillTemplate(text, values);
}

const paragraph = (style: string, text: string): ParagraphBlock => ({ kind: 'paragraph', style, text });
const line = (lengthTwips: number): LineBlock => ({ kind: 'line', lengthTwips: Math.round(lengthTwips) });

// ---------------------------------------------------------------- letterhead

function letterhead(skeleton: Skeleton, words: AgencyWords, year: number): ColumnsBlock {
  const date =
    skeleton.date === false
      ? []
      : [paragraph('VBDiaDanhThoiGian', `${words.place}, ngày ${DOTS} tháng ${DOTS} năm ${year}`)];
  const free = TEXT_TWIPS - SLACK * widest(date, TEXT_TWIPS);
  const left = Math.round(Math.max(TEXT_TWIPS * NARROWEST_AGENCY_SHARE, Math.min(TEXT_TWIPS * LETTERHEAD_SHARE, free)));
  const issuer = words.issuer.map((name) => paragraph('VBCoQuanBanHanh', name));
  const names = [
    ...(words.parent === null ? [] : [paragraph('VBCoQuanChuQuan', words.parent)]),
    ...issuer,
    line(LINE_SHARE.agency * widest(issuer, left)),
  ];
  const motto = paragraph('VBTieuNgu', MOTTO);
  const right =
    skeleton.form === undefined
      ? [paragraph('VBQuocHieu', NATIONAL_NAME), motto, line(LINE_SHARE.motto * widest([motto], TEXT_TWIPS - left))]
      : [paragraph('VBHinhThucSao', skeleton.form)];
  const below = [
    ...(skeleton.number === false
      ? []
      : [paragraph('VBSoKyHieu', `Số:${ROOM_FOR_NUMBER}/${symbolOf(skeleton, words)}`)]),
    ...(skeleton.subjectOfLetter === undefined ? [] : [paragraph('VBTrichYeuCongVan', skeleton.subjectOfLetter)]),
  ];
  return {
    kind: 'columns',
    widthsTwips: [left, TEXT_TWIPS - left],
    rows: [
      [names, right],
      [below, date],
    ],
  };
}

/** `QĐ-STC`; of a công văn `STC-VP`. */
function symbolOf({ type, subjectOfLetter }: Skeleton, { symbol, unit }: AgencyWords): string {
  if (subjectOfLetter !== undefined) return `${symbol}-${unit || DOTS}`;
  const abbreviation = documentType(type)?.abbreviation ?? copyForm(type)?.abbreviation;
  return `${abbreviation ?? DOTS}-${symbol}`;
}

function heading({ type, subject, subjectOfLetter }: Skeleton): (ParagraphBlock | LineBlock)[] {
  if (subjectOfLetter !== undefined) return [];
  const typeName = paragraph('VBTenLoai', (documentType(type)?.name ?? type).toLocaleUpperCase('vi'));
  if (subject === undefined) return [typeName, line(LINE_SHARE.typeName * widest([typeName], TEXT_TWIPS))];
  const about = paragraph('VBTrichYeu', subject);
  return [typeName, about, line(LINE_SHARE.subject * widest([about], TEXT_TWIPS))];
}

/** Length in twips of the longest line of text, in a column of that width. */
function widest(paragraphs: readonly ParagraphBlock[], columnTwips: number): number {
  const widths = paragraphs.map(({ style, text }) => {
    const { sizePt, bold, capitals } = lookOf(namedStyle(style));
    return ptToTwips(textWidthEm(capitals ? text.toLocaleUpperCase('vi') : text, bold) * sizePt);
  });
  return Math.min(columnTwips, Math.max(0, ...widths));
}

// ---------------------------------------------------------------- signature and recipients

function closingOf(skeleton: Skeleton, words: AgencyWords, fill: (text: string) => string): Block[] {
  const recipients = recipientsOf(skeleton, fill);
  if (skeleton.signatures) {
    const half = Math.round(TEXT_TWIPS / 2);
    const cells = skeleton.signatures.map((title) => signature([], title, '[Họ và tên]'));
    const rows = recipients.length > 0 ? [cells, [recipients, []]] : [cells];
    return [{ kind: 'columns', widthsTwips: [half, TEXT_TWIPS - half], aboveTwips: ROOM_ABOVE_SIGNATURE, rows }];
  }
  const left = Math.round(TEXT_TWIPS * RECIPIENTS_SHARE);
  const rows = [[recipients, signature(words.authority, words.title, words.signer)]];
  return [{ kind: 'columns', widthsTwips: [left, TEXT_TWIPS - left], aboveTwips: ROOM_ABOVE_SIGNATURE, rows }];
}

function signature(authority: readonly string[], title: string, name: string): ParagraphBlock[] {
  return [
    ...authority.map((text) => paragraph('VBQuyenHanKy', text)),
    paragraph('VBChucVu', title),
    paragraph('VBHoTen', name),
  ];
}

function recipientsOf({ recipients = [], archive }: Skeleton, fill: (text: string) => string): ParagraphBlock[] {
  if (recipients.length === 0) return [];
  return [
    paragraph('VBNoiNhan', 'Nơi nhận:'),
    ...recipients.map((recipient) => paragraph('VBDanhSachNoiNhan', `- ${fill(recipient)};`)),
    ...(archive === undefined ? [] : [paragraph('VBDongLuu', `- Lưu: ${fill(archive)}.`)]),
  ];
}
