// Phụ lục VI, Phần II: lengths of the fields in which a document is registered. Longer ones break the exchange between systems.
import { type Component, componentTerm } from '../../src/knowledge/components.ts';
import type { Segment } from '../../src/draft/draft.ts';
import { capitalised, collapseSpaces } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

/** Characters, by component; what stands on several lines is one field. */
const LONGEST: Partial<Record<Component, number>> = {
  typeName: 100,
  issuingAgency: 200,
  subject: 500,
};
/** Each line is a field of its own: several people may sign. */
const LONGEST_LINE: Partial<Record<Component, number>> = { signerTitle: 100, signerName: 50 };
const LONGEST_NUMBER = 11;
const LONGEST_SYMBOL = 30;

export const doDai = defineRule({
  meta: {
    id: 'the-thuc/do-dai',
    since: '0.1.0',
    summary: {
      vi: 'Tên loại, số, ký hiệu, tên cơ quan, trích yếu, chức vụ, họ tên không dài hơn trường dữ liệu của hệ thống quản lý văn bản',
      en: 'Type, number, symbol, body, subject, title and name fit the fields of document registers',
    },
    reason: {
      vi: 'Phụ lục VI quy định độ dài trường dữ liệu: tên loại 100, số 11, ký hiệu 30, tên cơ quan 200, trích yếu 500, chức vụ 100, họ tên 50 ký tự. Dài hơn thì khó đăng ký, gửi nhận; đó không phải lỗi thể thức nên chỉ là gợi ý.',
      en: 'Annex VI sets the lengths of fields: type 100, number 11, symbol 30, body 200, subject 500, title 100, name 50 characters. Longer ones are hard to register; they are no fault of format, so this is a hint.',
    },
    severity: 'info',
    legalBasis: { nd30: ['ND30-PL.VI-II'] },
    needsLayout: false,
    fixable: false,
    messages: {
      tooLong: {
        vi: '{component} dài {length} ký tự; trường dữ liệu chỉ nhận tối đa {limit} ký tự.',
        en: '{component} is {length} characters long; the field takes at most {limit}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach',
          set: { subject: { text: `Về ${'việc phối hợp thực hiện nhiệm vụ được giao, '.repeat(12)}năm 2026` } },
          reports: [{ messageId: 'tooLong', severity: 'info' }],
        },
      ],
      right: [{ type: 'ke-hoach', set: { subject: { text: 'Công tác văn thư, lưu trữ năm 2026' } } }],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const judge = (component: Component, segment: Segment, length: number, limit: number): void => {
        if (length <= limit) return;
        const name = {
          vi: capitalised(componentTerm(component, 'vi')),
          en: capitalised(componentTerm(component, 'en')),
        };
        report({ messageId: 'tooLong', at: { segment }, data: { component: name, length, limit } });
      };
      for (const [component, limit] of entries(LONGEST)) {
        const segments = sureSegments(document, component);
        const [first] = segments;
        const text = segments.map(({ text }) => collapseSpaces(text)).join(' ');
        if (first) judge(component, first, text.length, limit);
      }
      for (const [component, limit] of entries(LONGEST_LINE)) {
        for (const segment of sureSegments(document, component)) judge(component, segment, segment.text.length, limit);
      }
      const { number } = document;
      if (!number || hasPlaceholder(number.symbol)) continue;
      judge('numberAndSymbol', number.segment, number.number.length, LONGEST_NUMBER);
      judge('numberAndSymbol', number.segment, number.symbol.trim().length, LONGEST_SYMBOL);
    }
  },
});

function entries(limits: Partial<Record<Component, number>>): [Component, number][] {
  return Object.entries(limits) as [Component, number][];
}
