// Phụ lục I, Phần I, mục II, khoản 1, điểm b: under Tiêu ngữ runs a solid line as long as its text. What is measured
// here is text of Times New Roman against the drawing, so lengths from 85 to 120 % pass.
import { defineRule } from '../../src/lint/rule.ts';
import { letterheadLines } from '../views/drawn-lines.ts';
import { checkLineBeneath, MEASURED, lineBeneathMessages } from '../looks/line-beneath.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const SHARE = [0.85, 1.2] as const;

export const duongKeTieuNgu = defineRule({
  meta: {
    id: 'the-thuc/duong-ke-tieu-ngu',
    since: '0.1.0',
    summary: {
      vi: 'Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ',
      en: 'Under Tiêu ngữ runs a solid line as long as its text',
    },
    reason: {
      vi: `Gạch chân chữ không phải là đường kẻ. Đường kẻ có thể neo ở đoạn hay ô khác của phần đầu văn bản; khi không chắc đường nào của thành phần nào thì chương trình im lặng. ${MEASURED.vi}`,
      en: `Underlining is no line. Lines may be anchored in another paragraph or cell of the letterhead; where it is not sure which belongs to what, the program stays silent. ${MEASURED.en}`,
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.1.b-4'] },
    needsLayout: true,
    fixable: false,
    messages: lineBeneathMessages(
      { vi: 'Tiêu ngữ', en: 'Tiêu ngữ' },
      { vi: 'bằng dòng chữ', en: 'as long as the text' },
    ),
    examples: {
      wrong: [
        { type: 'cong-van', set: { motto: { line: 'none' } }, reports: [{ messageId: 'missing' }] },
        { type: 'cong-van', set: { motto: { line: 'underline' } }, reports: [{ messageId: 'underlined' }] },
        {
          type: 'cong-van',
          title: { vi: 'Vừa gạch chân vừa có đường kẻ', en: 'Underlined, and a line below' },
          set: { motto: { format: { underline: true } } },
          reports: [{ messageId: 'underlined' }],
        },
        { type: 'cong-van', set: { motto: { line: 'dashed' } }, reports: [{ messageId: 'notSolid' }] },
        { type: 'cong-van', set: { motto: { line: { lengthMm: 25 } } }, reports: [{ messageId: 'wrongLength' }] },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Kẻ dài 57 mm', en: 'A line of 57 mm' },
          set: { motto: { line: { lengthMm: 57 } } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Đường kẻ gõ bằng dấu gạch dưới', en: 'A line typed with underscores' },
          set: { motto: { line: 'typed' } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const { lines, unsure } = letterheadLines(document);
      const own = lines.filter(({ side }) => side === 'right').map(({ line }) => line);
      // One line in all, and surely the agency's: then Tiêu ngữ has none.
      const agencyOnly = lines.every(({ side }) => side === 'left') && lines.length <= 1;
      checkLineBeneath(context, {
        segments: sureSegments(document, 'motto'),
        lines: own,
        maybe: unsure || !agencyOnly,
        share: SHARE,
      });
    }
  },
});
