// Phụ lục I, Phần I, mục III, khoản 3; mục V, hàng 11: the drafter's sign in capitals and the number of copies in Arabic digits,
// 11 pt, upright. The table says "in thường" where the text says "in hoa": small letters are a likely fault only.
import { hasLowerCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const nguoiSoanThao = defineRule({
  meta: {
    id: 'the-thuc/nguoi-soan-thao',
    since: '0.1.0',
    summary: {
      vi: 'Ký hiệu người soạn thảo in hoa, số lượng bản bằng chữ số Ả Rập, cỡ 11, đứng',
      en: 'The sign of the drafter is in capitals, the number of copies in Arabic digits, 11 pt, upright',
    },
    reason: {
      vi: 'Ví dụ: PL.(300). Bảng ở mục V ghi “in thường” nhưng khoản 3 mục III ghi “in hoa”; vì vậy chữ thường chỉ là cảnh báo.',
      en: 'For example PL.(300). The table of mục V says lower case, khoản 3 of mục III capitals; so small letters are a warning only.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.III.3-1'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('drafterMark'),
      smallLetters: {
        vi: 'Ký hiệu người soạn thảo “{found}” có chữ thường; {must} in hoa: “{right}”.',
        en: 'The sign of the drafter “{found}” has small letters; it {must} be in capitals: “{right}”.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { drafterMark: { text: 'nva.(30)' } },
          reports: [{ messageId: 'smallLetters', text: 'nva.(30)', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { drafterMark: { text: 'NVA.(30)', format: { sizePt: 13 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'quyet-dinh',
          set: { drafterMark: { text: 'NVA.(30)', format: { italic: true } } },
          reports: [{ messageId: 'italic' }],
        },
      ],
      right: [{ type: 'cong-van', set: { drafterMark: { text: 'NVA.(30)' } } }],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const marks = sureSegments(document, 'drafterMark');
      checkAppearance(context, marks, 'drafterMark');
      for (const segment of marks) {
        if (!hasLowerCase(segment.text)) continue;
        const right = segment.text.toUpperCase();
        const fix = { description: replacement(right), text: right };
        context.report({ messageId: 'smallLetters', at: { segment }, data: { found: segment.text, right }, fix });
      }
    }
  },
});
