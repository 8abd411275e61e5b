// Phụ lục I, Phần I, mục III, khoản 1, điểm c: below the title of what is attached stands the number, date and issuer of the document that
// it belongs to; they are those of its letterhead. Blanks on either side are no difference.
import cues from '../../data/cues.json' with { type: 'json' };
import { citationsOfSegment, type DraftCitation } from '../../src/draft/citations/index.ts';
import { issueDate } from '../../src/draft/dates.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type NumberAndSymbol, type Segment } from '../../src/draft/draft.ts';
import { agencyKey, bodyNamed } from '../../src/knowledge/agencies.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { DateParts } from '../../src/language/dates.ts';
import { bareLetters, collapseSpaces, foldForComparison } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
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
      otherIssuer: {
        vi: 'Dòng kèm theo ghi “{found}”, cơ quan ban hành là {right}; {must} thống nhất.',
        en: 'The line says “{found}”, the letterhead {right}; they {must} agree.',
      },
      otherArticle: {
        vi: 'Điều 1 ghi “{found}”, trích yếu ghi “{right}”; {must} thống nhất.',
        en: 'Điều 1 says “{found}”, the subject “{right}”; they {must} agree.',
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
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            annexReference: {
              text: '(Kèm theo Quyết định số …/QĐ-SNV ngày … tháng 3 năm 2026 của Giám đốc Sở Tài chính)',
            },
          },
          reports: [{ messageId: 'otherIssuer', text: 'Giám đốc Sở Tài chính' }],
        },
        {
          type: 'ke-hoach-phu-luc',
          set: {
            subject: { text: 'Kiểm tra công tác văn thư tại các đơn vị năm 2026' },
            annexTitle: { text: 'LỊCH KIỂM TRA CÔNG TÁC VĂN THƯ TẠI CÁC ĐƠN VỊ NĂM 2027' },
          },
          reports: [{ messageId: 'otherTitle', text: 'LỊCH KIỂM TRA CÔNG TÁC VĂN THƯ TẠI CÁC ĐƠN VỊ NĂM 2027' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            subject: { text: 'Ban hành Kế hoạch kiểm tra công tác văn thư năm 2026' },
            articleHeading: {
              text: [
                'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra công tác văn thư năm 2025.',
                'Điều 2. Kinh phí do ngân sách bảo đảm.',
                'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
                'Điều 4. Chánh Văn phòng và Trưởng các phòng chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
          },
          reports: [{ messageId: 'otherArticle', text: '2025' }],
        },
      ],
      right: [
        { type: 'quyet-dinh-ban-hanh' },
        { type: 'ke-hoach-phu-luc' },
        {
          type: 'ke-hoach-phu-luc',
          title: { vi: 'Kết quả của năm trước', en: 'Results of the year before' },
          set: {
            subject: { text: 'Kiểm tra công tác văn thư tại các đơn vị năm 2026' },
            annexTitle: { text: 'KẾT QUẢ KIỂM TRA CÔNG TÁC VĂN THƯ TẠI CÁC ĐƠN VỊ NĂM 2025' },
          },
        },
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
      if (document.kind === 'main') {
        main = document;
        const fault = articleFault(document);
        if (fault)
          report({ messageId: 'otherArticle', at: fault.at, data: { found: fault.found, right: fault.right } });
      }
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
        const { agency, agencyStart } = cited;
        const own = bodyNamed(agencyKey(main.issuingAgency ?? ''));
        const other = agency === null ? undefined : bodyNamed(agencyKey(agency).replace(HEADS, ''));
        if (own !== undefined && other !== undefined && own !== other && agency !== null && agencyStart !== null)
          report({
            messageId: 'otherIssuer',
            at: { paragraph, start: agencyStart, end: agencyStart + agency.length },
            data: { found: agency, right: main.issuingAgency ?? '' },
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
      const title = titleFault(main.subject, titleOf(document));
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

/** Who signs, before the body. */
const HEADS = /^(?:GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG) (?=SỞ |BỘ )/u;

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

interface TitleLines {
  segment: Segment;
  text: string;
}

function titleOf(document: DraftDocument): TitleLines | null {
  const lines = document.segments.filter(
    ({ component, confidence }) => TITLE.has(component) && confidence >= MINIMUM_CONFIDENCE,
  );
  const segment = lines.at(-1);
  return segment ? { segment, text: lines.map(({ text }) => text).join(' ') } : null;
}

/** A title that is part of the subject but for its numbers: `… năm 2025` under `… năm 2026`; a word like "Lịch" may open it. */
function titleFault(
  subject: string | null,
  title: TitleLines | null,
): { segment: Segment; found: string; right: string } | null {
  if (subject === null || !title) return null;
  const words = comparable(title.text).split(' ');
  for (let opening = 0; opening <= MOST_OPENING_WORDS; opening++) {
    if (opening > 0 && !ofTheSame().has(words.slice(0, opening).join(' '))) continue;
    const fault = numberFault(words.slice(opening), comparable(subject));
    if (fault !== null) return fault === 'same' ? null : { segment: title.segment, ...fault };
  }
  return null;
}

/** The first number of `words` that is another one where `text` has the same words; null where it has not. */
function numberFault(words: readonly string[], text: string): { found: string; right: string } | 'same' | null {
  const numbers = words.filter((word) => /^\d/.test(word));
  if (words.length < LEAST_WORDS || numbers.length === 0) return null;
  const pattern = new RegExp(
    `(?<![a-z0-9])${words.map((word) => (/^\d/.test(word) ? '(\\d+)' : word)).join(' ')}(?![a-z0-9])`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const at = numbers.findIndex((number, i) => number !== match[i + 1]);
  return at < 0 ? 'same' : { found: numbers[at] as string, right: match[at + 1] as string };
}

/** `Điều 1. Ban hành … năm 2025` of a decision on `… năm 2026`. */
function articleFault(main: DraftDocument): {
  at: { paragraph: Segment['paragraph']; start: number; end: number };
  found: string;
  right: string;
} | null {
  if (main.subject === null || !/\d/.test(main.subject) || main.template) return null;
  const article = main.segments.find(({ component }) => component === 'articleHeading');
  if (!article || article.confidence < MINIMUM_CONFIDENCE || !/^Điều 1\D/.test(article.text)) return null;
  const words = comparable(main.subject).split(' ');
  for (let opening = 0; opening <= MOST_OPENING_WORDS; opening++) {
    const fault = numberFault(words.slice(opening), comparable(article.text));
    if (fault === 'same') return null;
    if (fault === null) continue;
    // The other way round: the subject is looked for in the article.
    const { found: right, right: found } = fault;
    const at = article.text.indexOf(found);
    if (at < 0 || article.text.includes(found, at + 1)) return null;
    const start = article.start + at;
    return { at: { paragraph: article.paragraph, start, end: start + found.length }, found, right };
  }
  return null;
}

/** What opens the title of an annex on the same matter; results are those of another year. */
const ofTheSame = once(() => new Set(cues.annexTitles.sameMatter.map(comparable)));
/** `Về việc ban hành`, `Dự toán kinh phí`. */
const MOST_OPENING_WORDS = 4;

/** Titles of fewer words are no proof that the two are one. */
const LEAST_WORDS = 5;
