// Phụ lục I, Phần I, mục III, khoản 4; mục V, hàng 12: address, e-mail, website, telephone and fax in lower case, 11 to 12 pt,
// upright, at the end of the first page below a line over the whole width.
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { isShortOfColumn } from '../views/drawn-lines.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { firstSegment, hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const diaChiCoQuan = defineRule({
  meta: {
    id: 'the-thuc/dia-chi-co-quan',
    since: '0.1.0',
    summary: {
      vi: 'Địa chỉ, thư điện tử, trang thông tin, điện thoại của cơ quan: cỡ 11 đến 12, đứng, không đậm',
      en: 'Address, e-mail, website and telephone of the body are 11 to 12 pt, upright, not bold',
    },
    reason: {
      vi: 'Các thông tin này không bắt buộc; nếu có thì ở cuối trang đầu, dưới một đường kẻ nét liền kéo dài hết chiều ngang.',
      en: 'These lines may be left out; where they stand, it is at the end of the first page below a solid line over the whole width.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.III.4-1'] },
    needsLayout: true,
    fixable: true,
    messages: {
      ...appearanceMessages('agencyAddress'),
      noLine: {
        vi: 'Phía trên địa chỉ cơ quan không có đường kẻ; {must} có đường kẻ nét liền suốt chiều ngang.',
        en: 'No line runs above the address; there {must} be a solid one over the whole width.',
      },
      shortLine: {
        vi: 'Đường kẻ phía trên địa chỉ cơ quan ngắn hơn chiều ngang phần chữ; {must} là đường kẻ nét liền suốt chiều ngang.',
        en: 'The line above the address is shorter than the text is wide; it {must} be solid and run over the whole width.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            agencyAddress: {
              text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000',
              format: { sizePt: 14 },
              line: { lengthMm: 165 },
            },
          },
          reports: [{ messageId: 'wrongSize', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            agencyAddress: {
              text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000',
              format: { italic: true },
              line: { lengthMm: 165 },
            },
          },
          reports: [{ messageId: 'italic', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000' } },
          reports: [{ messageId: 'noLine', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000', line: { lengthMm: 60 } },
          },
          reports: [{ messageId: 'shortLine', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          set: { agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000', line: { lengthMm: 165 } } },
        },
      ],
    },
  },
  check(context) {
    const { paragraphs } = context.draft;
    for (const document of mainDocuments(context.draft).filter(hasTemplate)) {
      const lines = belowLetterhead(document);
      checkAppearance(context, lines, 'agencyAddress', { severity: 'warning' });
      const [first] = lines;
      if (!first || first.paragraph.place.cell || context.draft.tree.source !== 'docx') continue;
      const above = paragraphs[paragraphs.indexOf(first.paragraph) - 1];
      const near = above ? [above, first.paragraph] : [first.paragraph];
      const lined = near.find(({ drawnLines, text }) => drawnLines.length > 0 || text.includes('\uFFFC'));
      if (!lined) context.report({ messageId: 'noLine', at: { segment: first } });
      else if (isShortOfColumn(lined)) context.report({ messageId: 'shortLine', at: { segment: first } });
    }
  },
});

/** Below the name of an enterprise its address is a part of the letterhead; the decree speaks of that at the foot of the page. */
function belowLetterhead(document: DraftDocument): readonly Segment[] {
  const lines = sureSegments(document, 'agencyAddress');
  const opening = lines.length > 0 ? firstSegment(document, 'typeName', 'addressee', 'bodyText') : undefined;
  return opening ? lines.filter(({ paragraph }) => paragraph.index > opening.paragraph.index) : lines;
}
