// Phụ lục I, Phần I, mục II, khoản 5, điểm b: under the subject of a named document runs a solid line of 1/3 to 1/2 of the
// text. Giấy giới thiệu and giấy nghỉ phép have no subject; their line stands under the type name and is not judged.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph, DrawnLine } from '../../src/tree/nodes.ts';
import { checkLineBeneath, MEASURED, lineBeneathMessages } from '../looks/line-beneath.ts';
import { firstSegment, hasTemplate, isOfSanction, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const SHARE = [0.28, 0.55] as const;

export const duongKeTrichYeu = defineRule({
  meta: {
    id: 'the-thuc/duong-ke-trich-yeu',
    since: '0.1.0',
    summary: {
      vi: 'Dưới trích yếu văn bản có tên loại có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ',
      en: 'Under the subject of a named document runs a solid line of 1/3 to 1/2 of the text',
    },
    reason: {
      vi: `Đường kẻ tách phần đầu với nội dung. Công văn không có đường kẻ này. Trích yếu nhiều dòng có thể đo theo dòng bất kỳ, nên chỉ độ dài rõ ràng sai mới bị nhắc. ${MEASURED.vi}`,
      en: `The line parts heading and content. A công văn has none. A subject of several lines may be measured on any of them, so only lengths that are clearly wrong are reported. ${MEASURED.en}`,
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.5.b-4'] },
    needsLayout: true,
    fixable: false,
    messages: lineBeneathMessages(
      { vi: 'trích yếu', en: 'the subject' },
      { vi: 'từ 1/3 đến 1/2 dòng chữ', en: 'from 1/3 to 1/2 of the text' },
    ),
    examples: {
      wrong: [
        { type: 'thong-bao', set: { subject: { line: 'none' } }, reports: [{ messageId: 'missing' }] },
        { type: 'thong-bao', set: { subject: { line: 'underline' } }, reports: [{ messageId: 'underlined' }] },
        { type: 'thong-bao', set: { subject: { line: 'dashed' } }, reports: [{ messageId: 'notSolid' }] },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Công văn không có đường kẻ dưới trích yếu', en: 'A letter has no line under its subject' },
          set: { subject: { line: 'none' } },
        },
        {
          type: 'bien-ban',
          title: { vi: 'Biên bản vi phạm hành chính', en: 'Minutes of an administrative violation' },
          set: { numberAndSymbol: { text: 'Số: 17/BB-VPHC' }, subject: { line: 'none' } },
        },
        {
          type: 'thong-bao',
          title: { vi: 'Đường kẻ gõ bằng dấu gạch dưới', en: 'A line typed with underscores' },
          set: { subject: { line: 'typed' } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = sureSegments(document, 'subject');
      if (
        documentType(document.documentType)?.letter ||
        isOfSanction(document) ||
        !hasTemplate(document) ||
        segments.length === 0 ||
        !firstSegment(document, 'typeName')
      )
        continue;
      const { lines, maybe } = linesBelow(document);
      checkLineBeneath(context, { segments, lines, maybe, share: SHARE });
    }
  },
});

/** Lines anchored from the type name down to the first words of the content, the paragraph after them included. */
function linesBelow(document: DraftDocument): { lines: DrawnLine[]; maybe: boolean } {
  const paragraphs = [...new Set(document.segments.map(({ paragraph }) => paragraph))];
  const from = paragraphs.indexOf(firstSegment(document, 'typeName')?.paragraph as Paragraph);
  const last = sureSegments(document, 'subject').at(-1)?.paragraph as Paragraph;
  let to = paragraphs.indexOf(last) + 1;
  while (to < paragraphs.length && paragraphs[to]?.text.trim() === '') to++;
  const near = paragraphs.slice(from, to + 2);
  return {
    lines: near.flatMap(({ drawnLines }) => drawnLines.filter(({ kind }) => kind !== 'underline')),
    maybe: near.some(({ text }) => text.includes('\uFFFC')) || paragraphs[to]?.drawnLines.length !== 0,
  };
}
