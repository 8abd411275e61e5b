// Phụ lục I, Phần I, mục III, khoản 2, điểm b; mục V, hàng 10: HỎA TỐC, THƯỢNG KHẨN or KHẨN, in capitals, 13 to 14 pt, upright,
// bold, in a frame. The frame and the red ink belong to a stamp, so neither is asked for in a file.
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const LEVELS: readonly string[] = ['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'];
/** The mark stands in a frame of its own, centred or not. */
const EXCEPT = ['notCentred'] as const;

export const doKhan = defineRule({
  meta: {
    id: 'the-thuc/do-khan',
    since: '0.1.0',
    summary: {
      vi: 'Dấu chỉ mức độ khẩn ghi HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN; in hoa, cỡ 13 đến 14, đứng, đậm',
      en: 'The mark of urgency says HỎA TỐC, THƯỢNG KHẨN or KHẨN, in capitals, 13 to 14 pt, upright, bold',
    },
    reason: {
      vi: 'Nghị định 30/2020/NĐ-CP chỉ có ba mức độ khẩn; không còn “hỏa tốc hẹn giờ”. Khung và mực đỏ là của con dấu, chương trình không đòi hỏi ở tệp soạn thảo.',
      en: 'The decree knows three levels only; “hỏa tốc hẹn giờ” is gone. Frame and red ink belong to the stamp and are not asked for in a draft.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.2.b-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('urgencyMark', { except: EXCEPT }),
      wrongWords: {
        vi: 'Mức độ khẩn “{found}” không đúng; {must} là HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN.',
        en: 'The level of urgency “{found}” is wrong; it {must} be HỎA TỐC, THƯỢNG KHẨN or KHẨN.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { urgencyMark: { text: 'HỎA TỐC HẸN GIỜ' } },
          reports: [{ messageId: 'wrongWords', text: 'HỎA TỐC HẸN GIỜ', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { urgencyMark: { text: 'Khẩn' } },
          reports: [{ messageId: 'notCapitals', text: 'Khẩn' }],
        },
        {
          type: 'cong-van',
          set: { urgencyMark: { text: 'KHẨN', format: { sizePt: 12 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'chi-thi',
          set: { urgencyMark: { text: 'THƯỢNG KHẨN', format: { bold: false } } },
          reports: [{ messageId: 'notBold' }],
        },
      ],
      right: [
        { type: 'cong-van', set: { urgencyMark: { text: 'KHẨN' } } },
        {
          type: 'cong-van',
          title: { vi: 'Dấu đặt cách khác, mực đỏ', en: 'The other place of the tone mark, in red' },
          set: { urgencyMark: { text: 'HOẢ TỐC', format: { color: 'FF0000' } } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const marks = sureSegments(document, 'urgencyMark');
      checkAppearance(context, marks, 'urgencyMark', { except: EXCEPT });
      for (const segment of marks) {
        if (LEVELS.includes(foldForComparison(segment.text).toUpperCase())) continue;
        context.report({
          messageId: 'wrongWords',
          at: { segment },
          data: { found: segment.text },
          suggestions: LEVELS,
        });
      }
    }
  },
});
