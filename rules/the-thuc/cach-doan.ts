// Phụ lục I, Phần I, mục II, khoản 6, điểm e: neighbouring paragraphs stand at least 6 pt apart. Word
// shows the larger of "after" and "before", or their sum when the file asks for that; where only the
// sum reaches 6 pt the author may have meant it, so that is a warning.
import { BODY_FORMAT } from '../../src/knowledge/component-formats.ts';
import { paragraphFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { ptToTwips, twipsToPt } from '../../src/tree/units.ts';
import { groupBy, hasWords, reportTogether, wholeParagraphs } from '../views/body.ts';
import { decimal } from '../looks/measures.ts';

const MIN_GAP_TWIPS = ptToTwips(BODY_FORMAT.paragraphGapMinPt);
/** What Word puts for automatic spacing before or after a paragraph. */
const AUTO_SPACING_TWIPS = 280;

export const cachDoan = defineRule({
  meta: {
    id: 'the-thuc/cach-doan',
    since: '0.1.0',
    summary: { vi: 'Các đoạn cách nhau ít nhất 6 pt', en: 'Paragraphs stand at least 6 pt apart' },
    reason: {
      vi: 'Khoảng cách giữa hai đoạn là số lớn hơn trong “sau” của đoạn trên và “trước” của đoạn dưới. Khi chỉ tổng hai số đạt 6 pt thì báo ở mức cảnh báo.',
      en: 'The gap is the larger of “after” above and “before” below. Where only their sum reaches 6 pt it is a warning.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.e-4'] },
    needsLayout: true,
    fixable: true,
    messages: {
      narrowGap: {
        vi: 'Khoảng cách với đoạn trên là {gap} pt ở {count} đoạn; {must} ít nhất 6 pt.',
        en: 'The gap to the paragraph above is {gap} pt in {count} paragraphs; it {must} be at least 6 pt.',
      },
      narrowUnlessAdded: {
        vi: 'Khoảng cách với đoạn trên chỉ là {gap} pt ở {count} đoạn, vì Word lấy số lớn hơn trong khoảng sau của đoạn trên và khoảng trước của đoạn này, không cộng lại; {must} ít nhất 6 pt.',
        en: 'The gap to the paragraph above is only {gap} pt in {count} paragraphs, as Word takes the larger of the space after the one and before the other and does not add them; it {must} be at least 6 pt.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: ['Sở Nội vụ có ý kiến như sau:', 'Đề nghị các cơ quan thực hiện./.'],
              format: { spaceBeforePt: 2, spaceAfterPt: 2 },
            },
          },
          reports: [{ messageId: 'narrowGap', text: 'Đề nghị các cơ quan thực hiện./.' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: ['Sở Nội vụ có ý kiến như sau:', 'Đề nghị các cơ quan thực hiện./.'],
              format: { spaceBeforePt: 3, spaceAfterPt: 3 },
            },
          },
          reports: [{ messageId: 'narrowUnlessAdded', text: 'Đề nghị các cơ quan thực hiện./.' }],
        },
      ],
      right: [
        { type: 'cong-van', set: { bodyText: { format: { spaceBeforePt: 0, spaceAfterPt: 6 } } } },
        { type: 'cong-van', set: { bodyText: { format: { spaceBeforePt: 6, spaceAfterPt: 0 } } } },
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
              format: { spaceBeforePt: 0, spaceAfterPt: 0 },
            },
          },
        },
      ],
    },
  },
  check(context) {
    const { draft } = context;
    const adds = draft.tree.settings.addsParagraphSpacing;
    const groups = groupBy(wholeParagraphs(draft), ({ above, paragraph, segment }) => {
      if (!above || paragraph.breakBefore || paragraph.format.pageBreakBefore) return null;
      const { after, before } = spacingBetween(above, paragraph);
      const gap = adds ? after + before : Math.max(after, before);
      if (gap >= MIN_GAP_TWIPS || !hasWords(segment.text) || !hasWords(above.text)) return null;
      return `${after + before >= MIN_GAP_TWIPS ? 'narrowUnlessAdded' : 'narrowGap'} ${twipsToPt(gap)}`;
    });
    for (const [key, group] of groups) {
      const [messageId, gap] = key.split(' ') as ['narrowGap' | 'narrowUnlessAdded', string];
      reportTogether(context, group, {
        messageId,
        data: { gap: decimal(Number(gap)) },
        fix: {
          description: { vi: 'Đặt cách đoạn trước 6 pt', en: 'Set 6 pt before the paragraph' },
          changes: group.map(({ paragraph }) =>
            paragraphFormatChange(paragraph, {
              spaceBeforeTwips: MIN_GAP_TWIPS,
              // Between paragraphs of one style the space would not count.
              ...(paragraph.format.contextualSpacing && { contextualSpacing: false }),
            }),
          ),
        },
      });
    }
  },
});

/** "After" of the upper and "before" of the lower paragraph, in twips, as far as they count. */
export function spacingBetween(above: Paragraph, below: Paragraph): { after: number; before: number } {
  const sameStyle = above.styleId === below.styleId;
  const upper = above.format;
  const lower = below.format;
  const after = upper.spaceAfterAuto ? AUTO_SPACING_TWIPS : upper.spaceAfterTwips;
  const before = lower.spaceBeforeAuto ? AUTO_SPACING_TWIPS : lower.spaceBeforeTwips;
  return {
    after: sameStyle && upper.contextualSpacing ? 0 : after,
    before: sameStyle && lower.contextualSpacing ? 0 : before,
  };
}
