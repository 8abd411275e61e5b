// Syllables that Vietnamese does not have, or whose tone stands on the wrong letter. Where the tone stands in hoà and
// hòa is a matter of taste and nothing is said of it.
import { defineRule } from '../../src/lint/rule.ts';
import { misspellings } from '../support/prose.ts';
import { replacement } from '../support/text-fault.ts';

const MESSAGES = { mark: 'misplacedMark', keys: 'keysLeft', split: 'splitSyllable', nonWord: 'noSuchSyllable' } as const;

export const amTiet = defineRule({
  meta: {
    id: 'chinh-ta/am-tiet',
    summary: {
      vi: 'Mỗi tiếng viết thường phải là một tiếng có trong tiếng Việt, dấu thanh đặt đúng chữ',
      en: 'Every word in small letters is a Vietnamese syllable with its tone on the right letter',
    },
    reason: {
      vi: 'Tiếng không có thật là lỗi gõ. Tên riêng, chữ viết tắt, ký hiệu, địa chỉ và chữ nước ngoài không bị xét; "hòa" và "hoà", "kỹ" và "kĩ" đều đúng.',
      en: 'A syllable that does not exist is a slip of typing. Names, abbreviations, symbols, addresses and foreign words are not judged; both ways of placing the tone on oa, oe, uy are right.',
    },
    severity: 'error',
    legalBasis: [],
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      misplacedMark: {
        vi: '"{found}" đặt dấu thanh sai chỗ; phải viết "{right}".',
        en: 'The tone of "{found}" is on the wrong letter; it should be "{right}".',
      },
      keysLeft: {
        vi: '"{found}" còn sót phím gõ Telex hoặc VNI; phải viết "{right}".',
        en: '"{found}" still has keys of Telex or VNI; it should be "{right}".',
      },
      splitSyllable: {
        vi: 'Một tiếng bị tách rời: "{found}"; phải viết liền "{right}".',
        en: 'One syllable is torn apart: "{found}"; it should be "{right}".',
      },
      noSuchSyllable: {
        vi: 'Tiếng Việt không có tiếng "{found}"; có lẽ là "{right}".',
        en: 'There is no Vietnamese syllable "{found}"; it may be "{right}".',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Thiếu dấu', en: 'A tone left out' },
          set: {
            bodyText: { text: 'Để công việc được thống nhât, đề nghị các đơn vị báo cáo kết quả.' },
          },
          reports: [{ messageId: 'noSuchSyllable', text: 'nhât' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu đặt sai chữ', en: 'The tone on the wrong letter' },
          set: { bodyText: { text: 'Các đơn vị báo cáo kết qủa thực hiện trước ngày 30 tháng 6.' } },
          reports: [{ messageId: 'misplacedMark', text: 'qủa' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sót phím gõ', en: 'Keys left over' },
          set: { bodyText: { text: 'Việc này dduwowcj các đơn vị thưcj hiện trước ngày 30 tháng 6.' } },
          reports: [
            { messageId: 'keysLeft', text: 'dduwowcj' },
            { messageId: 'keysLeft', text: 'thưcj' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tiếng bị tách', en: 'A syllable torn apart' },
          set: { bodyText: { text: 'Các đơn vị thực hiện theo quy ết định của cấp trên.' } },
          reports: [{ messageId: 'splitSyllable', text: 'quy ết' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Tên riêng, ký hiệu, hai cách đặt dấu', en: 'Names, symbols, both ways of placing tones' },
          set: {
            bodyText: {
              text: 'Đoàn đi Đắk Lắk, Kon Tum theo Kế hoạch số 12/KH-STC; hoà giải hay hòa giải đều đúng; gửi về e-mail vanthu@tinh.gov.vn.',
            },
          },
        },
      ],
    },
  },
  check({ draft, words, report }) {
    for (const { paragraph, fault } of misspellings(draft, words)) {
      if (fault.kind === 'realWord') continue;
      const { token, suggestions } = fault;
      const end = (fault.kind === 'split' ? fault.last : token).end;
      const isCertain = fault.kind !== 'nonWord' || fault.certain;
      report({
        messageId: MESSAGES[fault.kind],
        at: { paragraph, start: token.start, end },
        data: { found: paragraph.text.slice(token.start, end), right: suggestions[0] ?? '' },
        suggestions,
        ...(isCertain && { fix: { description: replacement(suggestions[0] ?? ''), text: suggestions[0] } }),
      });
    }
  },
});
