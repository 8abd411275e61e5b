// A document that is ready to be signed has no blanks and no variables of its template left. Drafts have them, so the
// rule speaks only under --final; blank number and date belong to the rules of those components.
import type { Component } from '../../src/knowledge/components.ts';
import { MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { blanks } from '../../src/language/placeholder.ts';
import { documentsOf } from '../../src/draft/segments.ts';

/** Judged by rules of their own, or free to stay blank: cells of tables, and III.1.c for electronic documents. */
const OTHERS: ReadonlySet<Component> = new Set<Component>([
  'numberAndSymbol',
  'placeAndDate',
  'tableText',
  'annexReference',
  'ruleLine',
  'empty',
]);
const STROKES = /^[-_–—=\s]+$/;

export const choTrong = defineRule({
  meta: {
    id: 'the-thuc/cho-trong',
    since: '0.1.0',
    summary: {
      vi: 'Bản hoàn chỉnh (--final) không còn chỗ trống, biến mẫu chưa điền',
      en: 'A final document (--final) has no blanks or template variables left',
    },
    reason: {
      vi: 'Chỗ chấm, {{biến}}, [CẦN BỔ SUNG …] là bình thường ở bản dự thảo. Trước khi trình ký phải điền hết.',
      en: 'Dots, {{variables}} and [TO DO …] are normal in a draft. They have to be filled in before signing.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.3-draft'] },
    needsLayout: false,
    fixable: false,
    messages: {
      left: {
        vi: 'Còn chỗ chưa điền “{found}” ở {count} đoạn; {must} điền trước khi trình ký.',
        en: '“{found}” is still to be filled in ({count} paragraphs); fill it in before signing.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v [CẦN BỔ SUNG: trích yếu]' } },
          final: true,
          reports: [{ messageId: 'left', text: '[CẦN BỔ SUNG: trích yếu]' }],
        },
        {
          type: 'cong-van',
          set: { signerName: { text: '{{HO_TEN}}' } },
          final: true,
          reports: [{ messageId: 'left', text: '{{HO_TEN}}' }],
        },
      ],
      right: [
        { type: 'cong-van', set: { signerName: { text: '{{HO_TEN}}' } } },
        { type: 'cong-van', final: true },
      ],
    },
  },
  check({ draft, final, report }) {
    if (!final) return;
    const found: { segment: Segment; start: number; end: number }[] = [];
    for (const document of documentsOf(draft, 'main', 'attachment', 'copy')) {
      for (const segment of document.segments) {
        if (OTHERS.has(segment.component) || STROKES.test(segment.text)) continue;
        const [first] = blanks(segment.text);
        if (first) found.push({ segment, start: segment.start + first.start, end: segment.start + first.end });
      }
    }
    // A blank is one whatever it stands in; the finding itself stands where the component is sure, or it would be silenced.
    const first = found.find(({ segment }) => segment.confidence >= MINIMUM_CONFIDENCE) ?? found[0];
    if (!first) return;
    const { segment, start, end } = first;
    report({
      messageId: 'left',
      at: first,
      data: { found: segment.paragraph.text.slice(start, end), count: found.length },
      also: [...new Set(found.map((other) => other.segment.paragraph))].filter(
        (paragraph) => paragraph !== segment.paragraph,
      ),
    });
  },
});
