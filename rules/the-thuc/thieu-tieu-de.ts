// Phụ lục I, Phần I, mục II, khoản 6, điểm d: Phần, Chương, Mục, Tiểu mục have titles. Templates 1.2 and 1.3 show Điều without one,
// so an article is not asked for a title.
import { type Component, UNIT_LABELS } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { documentsOf, sureSegments } from '../../src/draft/segments.ts';

/** `Chương I`, `Phần thứ nhất`, `Mục 2.` and nothing else. */
const LABEL_ALONE = /^(phần|chương|mục|tiểu mục)\s+(thứ\s+)?[A-Za-zÀ-ɏḀ-ỹ\d]+\s*[.:]?$/i;

export const thieuTieuDe = defineRule({
  meta: {
    id: 'the-thuc/thieu-tieu-de',
    since: '0.1.0',
    summary: {
      vi: 'Phần, Chương, Mục, Tiểu mục có tiêu đề',
      en: 'Phần, Chương, Mục and Tiểu mục have titles',
    },
    reason: {
      vi: 'Nghị định yêu cầu cả Điều có tiêu đề, nhưng mẫu quyết định của chính Nghị định có Điều không tiêu đề; vì vậy chương trình không bắt lỗi Điều.',
      en: 'The decree asks for titles of articles as well, but its own templates have articles without; so articles are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.d-1'] },
    needsLayout: false,
    fixable: false,
    messages: {
      missing: {
        vi: '“{found}” không có tiêu đề; {must} có tiêu đề ngay dưới, in hoa.',
        en: '“{found}” has no title; it {must} have one right below, in capitals.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quy-che',
          set: { headingTitle: { remove: true } },
          reports: [
            { messageId: 'missing', text: 'Chương I' },
            { messageId: 'missing', text: 'Chương II' },
            { messageId: 'missing', text: 'Chương III' },
          ],
        },
      ],
      right: [{ type: 'quy-che', title: { vi: 'Điều có tiêu đề hoặc không', en: 'Articles with a title or without' } }],
    },
  },
  check({ draft, report }) {
    for (const document of documentsOf(draft, 'main', 'attachment')) {
      for (const segment of sureSegments(document, ...UNIT_LABELS)) {
        if (!LABEL_ALONE.test(segment.text.trim()) || hasTitle(document, segment)) continue;
        report({ messageId: 'missing', at: { segment }, data: { found: segment.text } });
      }
    }
  },
});

/** What follows is a title, or may be one. */
function hasTitle(document: DraftDocument, label: Segment): boolean {
  const rest = document.segments.slice(document.segments.indexOf(label) + 1);
  const next = rest.find(({ component }) => component !== 'empty' && component !== 'ruleLine');
  if (!next) return true;
  const isUnit = next.component === 'articleHeading' || (UNIT_LABELS as readonly Component[]).includes(next.component);
  return !isUnit || next.confidence < MINIMUM_CONFIDENCE;
}
