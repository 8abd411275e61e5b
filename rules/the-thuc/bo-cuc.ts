// Phụ lục I, Phần I, mục II, khoản 6, điểm c: the content goes by phần, chương, mục, tiểu mục, điều from large to small.
// Which units a document uses is up to its author; that a larger one turns up inside a smaller one is not.
import { componentTerm, UNIT_LABELS } from '../../src/knowledge/components.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { firstSegment, documentsOf, sureSegments } from '../../src/draft/segments.ts';

/** From large to small. */
const UNITS = [...UNIT_LABELS, 'articleHeading'] as const;
type Unit = (typeof UNITS)[number];

export const boCuc = defineRule({
  meta: {
    id: 'the-thuc/bo-cuc',
    since: '0.1.0',
    summary: {
      vi: 'Bố cục từ lớn đến nhỏ: phần, chương, mục, tiểu mục, điều',
      en: 'The structure goes from large to small: phần, chương, mục, tiểu mục, điều',
    },
    reason: {
      vi: 'Đã chia phần, chương, mục thì toàn bộ nội dung phải nằm trong phần, chương, mục đó. Văn bản dùng những đơn vị nào là do người soạn chọn; quy tắc chỉ xét thứ bậc giữa chúng.',
      en: 'Once a document is divided into parts, chapters or sections, all of its text belongs to one of them. Which units it uses is the author’s choice; only their order of rank is judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.c-1'] },
    needsLayout: false,
    fixable: false,
    messages: {
      outside: {
        vi: '“{found}” đứng trước “{larger}” là đơn vị lớn hơn; {must} nằm trong một {unit}.',
        en: '“{found}” stands before “{larger}”, which is of higher rank; it {must} be within a {unit}.',
      },
      orphan: {
        vi: '“{found}” không nằm trong mục nào; tiểu mục {must} thuộc một mục.',
        en: '“{found}” belongs to no mục; a tiểu mục {must} be part of one.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quy-che',
          title: { vi: 'Mục 1 đứng trước Chương I', en: 'Mục 1 before Chương I' },
          set: { chapterLabel: { text: ['Mục 1', 'Chương I', 'Chương II'] } },
          reports: [{ messageId: 'outside', text: 'Mục 1' }],
        },
        {
          type: 'quy-che',
          title: { vi: 'Tiểu mục không thuộc mục nào', en: 'A tiểu mục without mục' },
          set: { chapterLabel: { text: ['Chương I', 'Tiểu mục 1', 'Chương II'] } },
          reports: [{ messageId: 'orphan', text: 'Tiểu mục 1' }],
        },
      ],
      right: [{ type: 'quy-che' }, { type: 'de-an-nhieu-phan' }],
    },
  },
  check({ draft, report }) {
    for (const document of documentsOf(draft, 'main', 'attachment')) {
      const fault = firstFault(document);
      if (!fault) continue;
      const { segment, larger } = fault;
      const found = nameOf(segment);
      if (!larger) report({ messageId: 'orphan', at: { segment }, data: { found } });
      else {
        const unit = componentTerm(larger.component, 'vi').toLowerCase();
        report({ messageId: 'outside', at: { segment }, data: { found, larger: nameOf(larger), unit } });
      }
    }
  },
});

/** The first unit that stands outside of the larger ones which the document is divided into. */
function firstFault(document: DraftDocument): { segment: Segment; larger: Segment | null } | null {
  // Nothing to be out of order where there are articles only.
  if (!firstSegment(document, ...UNIT_LABELS)) return null;
  const quoted = quotedParagraphs(document);
  const units = sureSegments(document, ...UNITS).filter(({ paragraph }) => !quoted.has(paragraph));
  for (const [i, segment] of units.entries()) {
    const rank = UNITS.indexOf(segment.component as Unit);
    const earlier = units.slice(0, i).map(({ component }) => UNITS.indexOf(component as Unit));
    // Larger units that the document has, but only further on. Mục may divide some chapters and not others.
    const larger = units.slice(i + 1).find(({ component }) => {
      const other = UNITS.indexOf(component as Unit);
      return other < rank && other <= UNITS.indexOf('chapterLabel') && !earlier.includes(other);
    });
    if (larger) return { segment, larger };
    if (segment.component === 'subsectionLabel' && !earlier.includes(UNITS.indexOf('sectionLabel'))) {
      return { segment, larger: null };
    }
  }
  return null;
}

/** `Chương I`, `Điều 1`. */
function nameOf({ text }: Segment): string {
  return (text.split(/[\n.:]/, 1)[0] as string).trim();
}
