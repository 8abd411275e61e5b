// Phụ lục I, Phần I, mục II, khoản 2, điểm b: under the issuing body runs a solid line of 1/3 to 1/2 of the text. A name
// of several lines may be measured on any of them; lengths from 28 to 55 % pass, as text is measured, not seen.
import { defineRule } from '../../src/lint/rule.ts';
import { letterheadLines } from '../views/drawn-lines.ts';
import { checkLineBeneath, MEASURED, lineBeneathMessages } from '../looks/line-beneath.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const SHARE = [0.28, 0.55] as const;

export const duongKeCoQuan = defineRule({
  meta: {
    id: 'the-thuc/duong-ke-co-quan',
    since: '0.1.0',
    summary: {
      vi: 'Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ',
      en: 'Under the issuing body runs a solid line of 1/3 to 1/2 of the text',
    },
    reason: {
      vi: `Gạch chân chữ không phải là đường kẻ. Khi không chắc đường nào của thành phần nào thì chương trình im lặng. ${MEASURED.vi}`,
      en: `Underlining is no line. Where it is not sure which line belongs to what, the program stays silent. ${MEASURED.en}`,
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.2.b-3'] },
    needsLayout: true,
    fixable: false,
    messages: lineBeneathMessages(
      { vi: 'tên cơ quan ban hành', en: 'the issuing body' },
      { vi: 'từ 1/3 đến 1/2 dòng chữ', en: 'from 1/3 to 1/2 of the text' },
    ),
    examples: {
      wrong: [
        { type: 'cong-van', set: { issuingAgency: { line: 'none' } }, reports: [{ messageId: 'missing' }] },
        { type: 'cong-van', set: { issuingAgency: { line: 'underline' } }, reports: [{ messageId: 'underlined' }] },
        { type: 'cong-van', set: { issuingAgency: { line: 'dashed' } }, reports: [{ messageId: 'notSolid' }] },
        {
          type: 'cong-van',
          set: { issuingAgency: { line: { lengthMm: 60 } } },
          reports: [{ messageId: 'wrongLength' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Đường kẻ gõ bằng dấu gạch dưới', en: 'A line typed with underscores' },
          set: { issuingAgency: { line: 'typed' } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const { lines, unsure } = letterheadLines(document);
      const own = lines.filter(({ side }) => side === 'left').map(({ line }) => line);
      // One line in all, and surely that of Tiêu ngữ: then the agency has none.
      const mottoOnly = lines.every(({ side }) => side === 'right') && lines.length <= 1;
      checkLineBeneath(context, {
        segments: sureSegments(document, 'issuingAgency'),
        lines: own,
        maybe: unsure || !mottoOnly,
        share: SHARE,
      });
    }
  },
});
