// Phụ lục I, Phần I, mục II, khoản 6, điểm e: the first line of a paragraph goes in by 1 cm or 1.27 cm.
// Two values, not a range; near misses are warnings. A tab or blanks typed instead look right and are
// warnings too. Paragraphs with automatic numbers get their indents from the list and are left alone.
import type { Draft } from '../../src/draft/draft.ts';
import { BODY_FORMAT } from '../../src/knowledge/component-formats.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { type Change, paragraphFormatChange, textChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { mmToTwips, twipsToMm } from '../../src/tree/units.ts';
import {
  type BodyParagraph,
  bodyParagraphs,
  groupBy,
  hasWords,
  isLongerThanALine,
  reportTogether,
  isInColumns,
  wholeParagraphs,
} from '../views/body.ts';
import { isPlaceholder } from '../../src/language/placeholder.ts';
import { decimal, millimetres } from '../looks/measures.ts';

const INDENTS_TWIPS = BODY_FORMAT.firstLineMm.map((mm) => Math.round(mmToTwips(mm)));
const TOLERANCE_TWIPS = BODY_FORMAT.firstLineToleranceTwips;
/** Within this band a wrong indent is hardly seen (1 cm and 1.27 cm, less or more 4 %). */
const NEAR_MM = [9.6, 13.1] as const;

type Fault = 'wrongIndent' | 'nearIndent' | 'typedIndent' | 'wholeIndent';

export const thutDongDau = defineRule({
  meta: {
    id: 'the-thuc/thut-dong-dau',
    since: '0.1.0',
    summary: {
      vi: 'Dòng đầu mỗi đoạn lùi vào 1 cm hoặc 1,27 cm',
      en: 'The first line of a paragraph is indented by 1 cm or 1.27 cm',
    },
    reason: {
      vi: 'Nghị định nêu hai trị số, không phải một khoảng. Đoạn đánh số tự động lấy mức thụt của danh sách nên không bị báo.',
      en: 'The decree names two values, not a range. Automatically numbered paragraphs take their indents from the list and are not reported.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.e-3'] },
    needsLayout: true,
    fixable: true,
    messages: {
      wrongIndent: {
        vi: 'Dòng đầu lùi {indent} ở {count} đoạn; {must} lùi 1 cm hoặc 1,27 cm.',
        en: 'The first line is indented by {indent} in {count} paragraphs; it {must} be 1 cm or 1.27 cm.',
      },
      nearIndent: {
        vi: 'Dòng đầu lùi {indent} ở {count} đoạn; {must} đúng 1 cm hoặc 1,27 cm.',
        en: 'The first line is indented by {indent} in {count} paragraphs; it {must} be exactly 1 cm or 1.27 cm.',
        severity: 'warning',
      },
      typedIndent: {
        vi: 'Dòng đầu lùi vào bằng phím Tab hoặc dấu cách ở {count} đoạn; {must} đặt thụt dòng đầu 1 cm hoặc 1,27 cm.',
        en: 'The first line is indented by a tab or blanks in {count} paragraphs; set a first-line indent of 1 cm or 1.27 cm.',
        severity: 'warning',
      },
      wholeIndent: {
        vi: 'Cả đoạn lùi vào {indent} ở {count} đoạn; chỉ dòng đầu lùi 1 cm hoặc 1,27 cm.',
        en: 'Whole paragraphs are indented by {indent} ({count} of them); only the first line goes in by 1 cm or 1.27 cm.',
        severity: 'warning',
      },
      brokenLines: {
        vi: 'Đoạn có câu, mục chỉ ngắt dòng (Shift+Enter) ở {count} đoạn; dòng đầu của chúng không lùi vào, {must} là đoạn riêng.',
        en: 'Sentences or items are parted by line breaks (Shift+Enter) only, paragraphs like this: {count}; their first lines are not indented, each {must} be a paragraph.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.e-3', 'ND30-I.II.6.e-4'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { format: { firstLineMm: 0 } } },
          reports: [{ messageId: 'wrongIndent' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { format: { firstLineMm: 11 } } },
          reports: [{ messageId: 'nearIndent' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: ['\tSở Nội vụ đã nhận được văn bản nêu trên./.'], format: { firstLineMm: 0 } } },
          reports: [{ messageId: 'typedIndent' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { format: { firstLineMm: 0, indentLeftMm: 12.7 } } },
          reports: [{ messageId: 'wholeIndent' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Sở Nội vụ đề nghị báo cáo:\n- Số hồ sơ;\n- Số kho lưu trữ./.' } },
          reports: [{ messageId: 'brokenLines', text: '- Số hồ sơ;' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Sở Nội vụ đã nhận được văn bản.\nĐề nghị các đơn vị thực hiện./.' } },
          reports: [{ messageId: 'brokenLines', text: 'Đề nghị các đơn vị thực hiện./.' }],
        },
      ],
      right: [
        { type: 'cong-van', set: { bodyText: { format: { firstLineMm: 10 } } } },
        { type: 'cong-van', set: { bodyText: { format: { firstLineMm: 12.7 } } } },
        {
          type: 'cong-van',
          title: { vi: 'Đoạn một dòng lùi cả đoạn', en: 'A paragraph of one line, indented as a whole' },
          set: { bodyText: { text: ['Trân trọng./.'], format: { firstLineMm: 0, indentLeftMm: 12.7 } } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ đặt thành hai cột bằng phím Tab', en: 'Words set in two columns with tabs' },
          set: {
            bodyText: {
              text: 'Phòng đề xuất\t\t\tPhòng phối hợp./.',
              format: { firstLineMm: 0 },
            },
          },
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Mỗi dòng in là một đoạn (tệp chuyển từ PDF)',
            en: 'Each printed line is a paragraph (from a PDF)',
          },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đã nhận được văn bản góp ý của các sở, ban, ngành và các',
                'địa phương gửi đến trong tháng qua; các nội dung đã được tổng hợp và',
                'trình cấp có thẩm quyền xem xét trước ngày 30 tháng 6 năm 2026./.',
              ],
              format: { firstLineMm: 0 },
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Câu ngắt dòng giữa chừng', en: 'A line break within a sentence' },
          set: { bodyText: { text: 'Sở Nội vụ đã nhận được văn bản\ncủa các đơn vị./.' } },
        },
      ],
    },
  },
  check(context) {
    const { draft } = context;
    const right = usualIndentTwips(draft);
    const groups = groupBy(wholeParagraphs(draft), (item) => {
      const fault = faultOf(item);
      // As people read it: 539 and 540 twips are one indent of 9.5 mm.
      return fault && `${fault} ${Math.round(twipsToMm(indentTwips(item, fault)) * 10)}`;
    });
    for (const [key, group] of groups) {
      const [messageId, tenthsOfMm] = key.split(' ') as [Fault, string];
      reportTogether(context, group, {
        messageId,
        data: { indent: millimetres(mmToTwips(Number(tenthsOfMm) / 10)) },
        fix: {
          description: {
            vi: `Đặt thụt dòng đầu ${millimetresOf(right).vi}`,
            en: `Set a first-line indent of ${millimetresOf(right).en}`,
          },
          changes: group.flatMap(({ paragraph }) => indented(paragraph, right)),
        },
      });
    }
    const broken = bodyParagraphs(draft).filter(({ paragraph }) => hasBrokenLines(paragraph));
    const first = broken[0]?.paragraph;
    reportTogether(
      context,
      broken.map(({ segment }) => segment),
      { messageId: 'brokenLines' },
      first && brokenLineIn(first.text),
    );
  },
});

const millimetresOf = (twips: number): Bilingual => {
  const { vi, en } = decimal(Math.round(twipsToMm(twips) * 10) / 100);
  return { vi: `${vi} cm`, en: `${en} cm` };
};

/** The allowed indent that most of the body has; 1.27 cm where none has one. */
function usualIndentTwips(draft: Draft): number {
  const [small = 0, large = 0] = INDENTS_TWIPS;
  const near =
    (twips: number) =>
    ({ paragraph: { format } }: BodyParagraph) =>
      Math.abs(format.firstLineTwips - twips) <= TOLERANCE_TWIPS;
  const body = bodyParagraphs(draft);
  return body.filter(near(small)).length > body.filter(near(large)).length ? small : large;
}

/** Only the first line goes in; what was typed to that end goes. */
function indented(paragraph: Paragraph, right: number): Change[] {
  const { firstLineTwips } = paragraph.format;
  const changes: Change[] = [
    paragraphFormatChange(paragraph, {
      indentLeftTwips: 0,
      firstLineTwips: isAllowed(firstLineTwips) ? firstLineTwips : right,
    }),
  ];
  const gap = /^[\t ]+/.exec(paragraph.text)?.[0].length ?? 0;
  if (gap > 0) changes.push(textChange(paragraph, 0, gap, ''));
  return changes;
}

function faultOf({ segment, paragraph }: BodyParagraph): Fault | null {
  const { format, numbering } = paragraph;
  if (isAllowed(format.firstLineTwips) && format.indentLeftTwips === 0) return null;
  if (numbering || format.align === 'center' || format.align === 'right') return null;
  if (!hasWords(segment.text) || isPlaceholder(segment.text) || isInColumns(segment)) return null;
  const start = format.indentLeftTwips + format.firstLineTwips;
  if (isAllowed(start)) return format.firstLineTwips === 0 && isLongerThanALine(segment) ? 'wholeIndent' : null;
  if (format.indentLeftTwips !== 0 && isAllowed(format.firstLineTwips)) return 'wholeIndent';
  if (format.firstLineTwips <= 0 && startsWithGap(paragraph.text)) return 'typedIndent';
  const mm = twipsToMm(start);
  return mm >= NEAR_MM[0] && mm <= NEAR_MM[1] ? 'nearIndent' : 'wrongIndent';
}

function indentTwips({ paragraph: { format } }: BodyParagraph, fault: Fault): number {
  return fault === 'wholeIndent' ? format.indentLeftTwips : format.indentLeftTwips + format.firstLineTwips;
}

function isAllowed(twips: number): boolean {
  return INDENTS_TWIPS.some((allowed) => Math.abs(twips - allowed) <= TOLERANCE_TWIPS);
}

function startsWithGap(text: string): boolean {
  return /^(\t| {2,})/.test(text);
}

/** Sentences or items of a dash that stand in one paragraph. */
function hasBrokenLines({ format, text }: Paragraph): boolean {
  if (!text.includes('\n') || format.align === 'center' || format.align === 'right') return false;
  if (brokenLineIn(text) === undefined) return false;
  // Khoản and điểm are told by rules of their own, verses and letters that are quoted by none.
  return (
    !text
      .split('\n')
      .slice(1)
      .some((line) => NUMBERED.test(line)) && !/^[“"]/.test(text.trim())
  );
}

const NUMBERED = /^\s*(?:\d{1,2}|[a-zđ])[.)]\s/u;

/** The first line that begins a sentence or an item behind one that has ended; undefined: there is none. */
function brokenLineIn(text: string): TextRange | undefined {
  let start = text.indexOf('\n') + 1;
  while (start > 0) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next < 0 ? text.length : next);
    if (
      OPENS_SENTENCE.test(line) &&
      hasWords(line) &&
      ENDED.test(text.slice(Math.max(0, start - MOST_OF_AN_END), start))
    )
      return { start: start + line.search(/\S/), end: start + line.trimEnd().length };
    start = next + 1;
  }
  return undefined;
}

const OPENS_SENTENCE = /^\s*(?:[-–+•]\s?\S|\p{Lu}\p{Ll}*\s)/u;
const ENDED = /[.;:!?][ \t]*\n$/;
const MOST_OF_AN_END = 8;
