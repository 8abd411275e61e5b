// Phụ lục I, Phần I, mục III, khoản 4; mục V, hàng 12: address, e-mail, website, telephone and fax in lower case, 11 to 12 pt,
// upright, at the end of the first page below a line over the whole width.
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../support/appearance.ts';
import { mainParts, sureSegments } from '../support/segments.ts';

export const diaChiCoQuan = defineRule({
  meta: {
    id: 'the-thuc/dia-chi-co-quan',
    summary: {
      vi: 'Địa chỉ, thư điện tử, trang thông tin, điện thoại của cơ quan: cỡ 11 đến 12, đứng, không đậm',
      en: 'Address, e-mail, website and telephone of the body are 11 to 12 pt, upright, not bold',
    },
    reason: {
      vi: 'Các thông tin này không bắt buộc; nếu có thì ở cuối trang đầu, dưới một đường kẻ nét liền kéo dài hết chiều ngang.',
      en: 'These lines may be left out; where they stand, it is at the end of the first page below a solid line over the whole width.',
    },
    severity: 'warning',
    legalBasis: ['ND30-I.III.4-1'],
    needsLayout: true,
    fixable: true,
    messages: appearanceMessages('agencyAddress'),
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000', format: { sizePt: 14 } },
          },
          reports: [{ messageId: 'wrongSize', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000', format: { italic: true } },
          },
          reports: [{ messageId: 'italic', severity: 'warning' }],
        },
      ],
      right: [{ type: 'cong-van', set: { agencyAddress: { text: 'Địa chỉ: Số 5 đường Hoa Sen; ĐT: 0233.0000000' } } }],
    },
  },
  check(context) {
    for (const part of mainParts(context.draft))
      checkAppearance(context, sureSegments(part, 'agencyAddress'), 'agencyAddress', { severity: 'warning' });
  },
});
