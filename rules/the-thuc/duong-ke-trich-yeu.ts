// Phụ lục I, Phần I, mục II, khoản 5, điểm b: under the subject of a named document runs a solid line of 1/3 to 1/2 of the
// text. Giấy giới thiệu and giấy nghỉ phép have no subject; their line stands under the type name and is not judged.
import type { DraftPart } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph, RuleLine } from '../../src/tree/nodes.ts';
import { checkRuleUnder, MEASURED, ruleUnderMessages } from '../support/rule-under.ts';
import { firstSegment, hasTemplate, mainParts, sureSegments } from '../support/segments.ts';

const SHARE = [0.28, 0.55] as const;

export const duongKeTrichYeu = defineRule({
  meta: {
    id: 'the-thuc/duong-ke-trich-yeu',
    summary: {
      vi: 'Dưới trích yếu văn bản có tên loại có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ',
      en: 'Under the subject of a named document runs a solid line of 1/3 to 1/2 of the text',
    },
    reason: {
      vi: `Đường kẻ tách phần đầu với nội dung. Công văn không có đường kẻ này. Trích yếu nhiều dòng có thể đo theo dòng bất kỳ, nên chỉ độ dài rõ ràng sai mới bị nhắc. ${MEASURED.vi}`,
      en: `The line parts heading and content. A công văn has none. A subject of several lines may be measured on any of them, so only lengths that are clearly wrong are reported. ${MEASURED.en}`,
    },
    severity: 'warning',
    legalBasis: ['ND30-I.II.5.b-4'],
    needsLayout: true,
    fixable: false,
    messages: ruleUnderMessages(
      { vi: 'trích yếu', en: 'the subject' },
      { vi: 'từ 1/3 đến 1/2 dòng chữ', en: 'from 1/3 to 1/2 of the text' },
    ),
    examples: {
      wrong: [
        { type: 'thong-bao', set: { subject: { rule: 'none' } }, reports: [{ messageId: 'missing' }] },
        { type: 'thong-bao', set: { subject: { rule: 'underline' } }, reports: [{ messageId: 'underlined' }] },
        { type: 'thong-bao', set: { subject: { rule: 'dashed' } }, reports: [{ messageId: 'notSolid' }] },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Công văn không có đường kẻ dưới trích yếu', en: 'A letter has no line under its subject' },
          set: { subject: { rule: 'none' } },
        },
        {
          type: 'thong-bao',
          title: { vi: 'Đường kẻ gõ bằng dấu gạch dưới', en: 'A line typed with underscores' },
          set: { subject: { rule: 'typed' } },
        },
      ],
    },
  },
  check(context) {
    for (const part of mainParts(context.draft)) {
      const segments = sureSegments(part, 'subject');
      if (
        part.documentType === 'cong-van' ||
        !hasTemplate(part) ||
        segments.length === 0 ||
        !firstSegment(part, 'typeName')
      )
        continue;
      const { lines, maybe } = linesBelow(part);
      checkRuleUnder(context, { segments, lines, maybe, share: SHARE });
    }
  },
});

/** Lines anchored from the type name down to the first words of the content, the paragraph after them included. */
function linesBelow(part: DraftPart): { lines: RuleLine[]; maybe: boolean } {
  const paragraphs = [...new Set(part.segments.map(({ paragraph }) => paragraph))];
  const from = paragraphs.indexOf(firstSegment(part, 'typeName')?.paragraph as Paragraph);
  const last = sureSegments(part, 'subject').at(-1)?.paragraph as Paragraph;
  let to = paragraphs.indexOf(last) + 1;
  while (to < paragraphs.length && paragraphs[to]?.text.trim() === '') to++;
  const near = paragraphs.slice(from, to + 2);
  return {
    lines: near.flatMap(({ ruleLines }) => ruleLines.filter(({ kind }) => kind !== 'underline')),
    maybe: near.some(({ text }) => text.includes('\uFFFC')) || paragraphs[to]?.ruleLines.length !== 0,
  };
}
