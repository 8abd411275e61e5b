// Phụ lục I, Phần I, mục II, khoản 6, điểm e: the body is justified on both sides. A paragraph of one
// line looks the same either way, so only those that surely run over a line are judged.
import { paragraphFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { bodyParagraphs, groupBy, isInColumns, isLongerThanALine, reportTogether } from '../views/body.ts';

const ALIGNMENTS = {
  left: { vi: 'trái', en: 'left' },
  center: { vi: 'giữa', en: 'centre' },
  right: { vi: 'phải', en: 'right' },
} as const;

export const canDeu = defineRule({
  meta: {
    id: 'the-thuc/can-deu',
    since: '0.1.0',
    summary: { vi: 'Nội dung văn bản được căn đều hai lề', en: 'The body is justified on both sides' },
    reason: {
      vi: 'Nghị định yêu cầu nội dung “được canh đều cả hai lề”. Đoạn chỉ có một dòng trông như nhau dù căn trái hay căn đều, nên không bị báo.',
      en: 'The decree asks that the body be justified. A paragraph of one line looks the same either way and is not reported.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.e-2'] },
    needsLayout: true,
    fixable: true,
    messages: {
      notJustified: {
        vi: 'Nội dung căn {alignment} ở {count} đoạn; {must} căn đều hai lề.',
        en: 'The body is aligned {alignment} in {count} paragraphs; it {must} be justified.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { format: { align: 'left' } } },
          reports: [{ messageId: 'notJustified' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Đoạn một dòng căn trái', en: 'A paragraph of one line, aligned left' },
          set: { bodyText: { text: ['Sở Nội vụ có ý kiến như sau:', 'Trân trọng./.'], format: { align: 'left' } } },
        },
      ],
    },
  },
  check(context) {
    const groups = groupBy(bodyParagraphs(context.draft), ({ segment, paragraph }) => {
      const { align } = paragraph.format;
      const wrong = align === 'left' || align === 'center' || align === 'right';
      return wrong && isLongerThanALine(segment) && !isInColumns(segment) ? align : null;
    });
    for (const [align, group] of groups) {
      reportTogether(context, group, {
        messageId: 'notJustified',
        data: { alignment: ALIGNMENTS[align as keyof typeof ALIGNMENTS] },
        fix: {
          description: { vi: 'Căn đều hai lề', en: 'Justify' },
          changes: group.map(({ paragraph }) => paragraphFormatChange(paragraph, { align: 'both' })),
        },
      });
    }
  },
});
