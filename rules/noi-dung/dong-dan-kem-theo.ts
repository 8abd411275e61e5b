// Phụ lục I, Phần I, mục III, khoản 1, điểm c: below the title of what is attached stands the number, date and issuer of the document that
// it belongs to; they are those of its letterhead. Blanks on either side are no difference.
import { citationsOfSegment, type DraftCitation } from '../../src/draft/citations.ts';
import { issueDate } from '../../src/draft/dates.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type NumberAndSymbol, type Segment } from '../../src/draft/draft.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { DateParts } from '../../src/language/dates.ts';
import { bareLetters, collapseSpaces, foldForComparison } from '../../src/language/fold.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { defineRule } from '../../src/lint/rule.ts';

export const dongDanKemTheo = defineRule({
  meta: {
    id: 'noi-dung/dong-dan-kem-theo',
    since: '0.1.0',
    summary: {
      vi: 'Dòng “(Kèm theo …)” ghi đúng số, ngày, loại của văn bản chính; tiêu đề văn bản kèm theo khớp với trích yếu',
      en: '“(Kèm theo …)” has the number, date and type of the document; titles of what is attached agree with it',
    },
    reason: {
      vi: 'Phụ lục làm từ văn bản cũ hay còn số, ngày, năm của văn bản cũ. Chỉ so những gì cả hai nơi đều đã ghi.',
      en: 'Annexes made from older ones keep their number, date or year. Only what stands in both places is compared.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.III.1.c-1'] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherNumber: {
        vi: 'Dòng kèm theo ghi số “{found}”, văn bản chính là số “{right}”; {must} thống nhất.',
        en: 'The line says number “{found}”, the document has “{right}”; they {must} agree.',
      },
      otherDate: {
        vi: 'Dòng kèm theo ghi “{found}”, văn bản chính ghi {right}; {must} thống nhất.',
        en: 'The line says “{found}”, the document is dated {right}; they {must} agree.',
      },
      otherTitle: {
        vi: 'Tiêu đề ghi “{found}”, trích yếu của văn bản chính ghi “{right}”; {must} thống nhất.',
        en: 'The title says “{found}”, the subject of the document “{right}”; they {must} agree.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            annexReference: {
              text: '(Kèm theo Quyết định số 09/QĐ-SNV ngày 31 tháng 12 năm 2024 của Giám đốc Sở Nội vụ)',
            },
          },
          reports: [
            { messageId: 'otherNumber', text: '09/QĐ-SNV' },
            { messageId: 'otherDate', text: 'ngày 31 tháng 12 năm 2024', severity: 'warning' },
          ],
        },
        {
          type: 'ke-hoach-phu-luc',
          set: {
            subject: { text: 'Kiểm tra công tác văn thư tại các đơn vị năm 2026' },
            annexTitle: { text: 'KIỂM TRA CÔNG TÁC VĂN THƯ TẠI CÁC ĐƠN VỊ NĂM 2025' },
          },
          reports: [{ messageId: 'otherTitle', text: 'KIỂM TRA CÔNG TÁC VĂN THƯ TẠI CÁC ĐƠN VỊ NĂM 2025' }],
        },
      ],
      right: [
        { type: 'quyet-dinh-ban-hanh' },
        { type: 'ke-hoach-phu-luc' },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Số và ngày còn trống', en: 'Number and date blank' },
          set: {
            annexReference: {
              text: '(Kèm theo Quyết định số      /QĐ-SNV ngày    tháng 3 năm 2026 của Giám đốc Sở Nội vụ)',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    let main: DraftDocument | null = null;
    for (const document of draft.documents) {
      if (document.kind === 'main') main = document;
      if (!main || document === main || document.kind === 'copy') continue;
      for (const segment of document.segments) {
        if (!isReference(segment)) continue;
        const [cited, more] = citationsOfSegment(segment);
        if (!cited || more || !isOf(main, cited)) continue;
        const { paragraph } = segment;
        const number = main.number as NumberAndSymbol;
        const found = numberOf(cited.symbol ?? '');
        if (found !== '' && number.number !== '' && found !== numberOf(number.number))
          report({
            messageId: 'otherNumber',
            at: { paragraph, start: cited.symbolStart, end: cited.symbolEnd },
            data: { found: cited.symbol ?? '', right: `${number.number}/${number.symbol}` },
          });
        const [issued, { date }] = [issueDate(main), cited];
        if (!issued || !date || !differs(issued, date)) continue;
        report({
          messageId: 'otherDate',
          at: { paragraph, start: date.start, end: date.end },
          data: {
            found: paragraph.text.slice(date.start, date.end),
            right: `ngày ${issued.day ?? '…'} tháng ${issued.month ?? '…'} năm ${issued.year}`,
          },
        });
      }
      const title = titleFault(main, document);
      if (title)
        report({
          messageId: 'otherTitle',
          at: { segment: title.segment },
          data: { found: title.found, right: title.right },
        });
    }
  },
});

/** The line below a title that names what it came with; its words tell it even where its label is in doubt. */
const isReference = ({ component, confidence, text }: Segment): boolean =>
  component === 'annexReference'
    ? confidence >= MINIMUM_CONFIDENCE || REFERENCE.test(text)
    : component === 'bodyText' && REFERENCE.test(text);
const REFERENCE = /^\((?:[Bb]an hành )?[Kk]èm theo [^()]{1,240}\)$/u;

/** The digits that a number begins with, without zeros before them. */
const numberOf = (symbol: string): string => (/^\d+/.exec(symbol)?.[0] ?? '').replace(/^0+/, '');

/** The line names a document of the type and issuer of `main`: an annex of another act keeps the symbol of that one. */
function isOf({ number }: DraftDocument, { law, symbol }: DraftCitation): boolean {
  if (law || symbol === null || !number || number.symbol === '' || hasPlaceholder(number.symbol)) return false;
  const letters = (text: string): string =>
    foldForComparison(text)
      .toUpperCase()
      .replace(/[^A-ZĐÀ-Ỹ]/g, '');
  return letters(symbol) === letters(number.symbol);
}

function differs(issued: DateParts, date: DateParts): boolean {
  return (['day', 'month', 'year'] as const).some(
    (part) => issued[part] !== null && date[part] !== null && issued[part] !== date[part],
  );
}

const TITLE: ReadonlySet<Component> = new Set<Component>(['typeName', 'subject', 'annexTitle']);
const comparable = (text: string): string =>
  bareLetters(collapseSpaces(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A title that is part of the subject of `main` but for its numbers: `… năm 2025` under `… năm 2026`. */
function titleFault(
  main: DraftDocument,
  document: DraftDocument,
): { segment: Segment; found: string; right: string } | null {
  const lines = document.segments.filter(
    ({ component, confidence }) => TITLE.has(component) && confidence >= MINIMUM_CONFIDENCE,
  );
  const segment = lines.at(-1);
  if (!segment || main.subject === null) return null;
  const title = comparable(lines.map(({ text }) => text).join(' '));
  const words = title.split(' ');
  const numbers = words.filter((word) => /^\d/.test(word));
  if (words.length < LEAST_WORDS || numbers.length === 0) return null;
  const subject = comparable(main.subject);
  const pattern = new RegExp(
    `(?<![a-z0-9])${words.map((word) => (/^\d/.test(word) ? '(\\d+)' : word)).join(' ')}(?![a-z0-9])`,
  );
  const match = pattern.exec(subject);
  if (!match) return null;
  const at = numbers.findIndex((number, i) => number !== match[i + 1]);
  return at < 0 ? null : { segment, found: numbers[at] as string, right: match[at + 1] as string };
}

/** Titles of fewer words are no proof that the two are one. */
const LEAST_WORDS = 5;
