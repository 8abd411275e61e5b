// Phụ lục I, Phần I, mục III, khoản 2, điểm c; mục V, hàng 13: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ and the like in capitals, 13 to
// 14 pt, upright, bold, in a single frame.
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

/** The words stand in a frame of their own, centred or not. */
const EXCEPT = ['notCentred'] as const;

export const phamViLuuHanh = defineRule({
  meta: {
    id: 'the-thuc/pham-vi-luu-hanh',
    since: '0.1.0',
    summary: {
      vi: 'Chỉ dẫn phạm vi lưu hành in hoa, cỡ 13 đến 14, đứng, đậm',
      en: 'The restriction of circulation is in capitals, 13 to 14 pt, upright, bold',
    },
    reason: {
      vi: 'Các cụm từ như XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ nằm trong khung viền đơn ở phía trên Quốc hiệu. Khung có nhiều cách vẽ nên chương trình không bắt lỗi khung.',
      en: 'Phrases such as XEM XONG TRẢ LẠI or LƯU HÀNH NỘI BỘ stand in a frame above Quốc hiệu. A frame can be drawn in many ways, so it is not judged.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.2.c-1'] },
    needsLayout: false,
    fixable: true,
    messages: appearanceMessages('circulationMark', { except: EXCEPT }),
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { circulationMark: { text: 'Lưu hành nội bộ' } },
          reports: [{ messageId: 'notCapitals', text: 'Lưu hành nội bộ' }],
        },
        {
          type: 'cong-van',
          set: { circulationMark: { text: 'XEM XONG TRẢ LẠI', format: { sizePt: 12 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'bao-cao',
          set: { circulationMark: { text: 'LƯU HÀNH NỘI BỘ', format: { bold: false } } },
          reports: [{ messageId: 'notBold' }],
        },
      ],
      right: [{ type: 'cong-van', set: { circulationMark: { text: 'LƯU HÀNH NỘI BỘ' } } }],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft))
      checkAppearance(context, sureSegments(document, 'circulationMark'), 'circulationMark', { except: EXCEPT });
  },
});
