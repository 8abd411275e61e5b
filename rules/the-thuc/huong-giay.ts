// Phụ lục I, Phần I, mục I, khoản 2: text runs along the long side of the paper. Landscape is allowed where the
// content has tables that are not made into annexes; whether a table needs the width is for people to judge.
import type { Draft } from '../../src/draft/draft.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { RunContent } from '../../src/tree/nodes.ts';
import { inlines } from '../../src/tree/visit.ts';
import { type UsedSection, usedSections } from '../views/page.ts';

export const huongGiay = defineRule({
  meta: {
    id: 'the-thuc/huong-giay',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản trình bày theo chiều dài khổ giấy, trừ trang có bảng, biểu',
      en: 'Pages are upright, except those with tables',
    },
    reason: {
      vi: 'Nghị định chỉ cho trình bày theo chiều rộng khi nội dung có bảng, biểu mà không làm thành phụ lục riêng. Trang ngang có bảng hoặc hình không bị báo.',
      en: 'The decree allows landscape only where the content has tables that are not separate annexes. Landscape pages with a table or a picture are not reported.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.I.2'] },
    needsLayout: true,
    fixable: true,
    messages: {
      landscapeWithoutTable: {
        vi: 'Trang nằm ngang mà không có bảng, biểu; {must} trình bày theo chiều dài của khổ giấy.',
        en: 'The page is landscape but holds no table; it {must} be upright.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          page: { landscape: true, widthMm: 297, heightMm: 210 },
          reports: [{ messageId: 'landscapeWithoutTable' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Trang đứng', en: 'An upright page' },
          page: { landscape: false },
        },
      ],
    },
  },
  check({ draft, report }) {
    const wrong = usedSections(draft).filter((used) => used.landscape && !needsWidth(draft, used));
    const first = wrong[0];
    if (!first) return;
    report({
      messageId: 'landscapeWithoutTable',
      at: { document: true, near: first.near },
      fix: {
        description: { vi: 'Xoay trang theo chiều dài', en: 'Turn the page upright' },
        // What was set for a wide page, a letterhead perhaps, may not fit.
        unsafe: true,
        changes: wrong.map(({ section, ordinal }) => ({
          type: 'section',
          section: ordinal - 1,
          layout: {
            pageWidthTwips: section.pageHeightTwips,
            pageHeightTwips: section.pageWidthTwips,
            landscape: false,
          },
        })),
      },
    });
  },
});

const isPicture = (content: RunContent): boolean =>
  content.type === 'drawing' && content.kind !== 'line' && content.kind !== 'textBox';

/** A table of content or a picture stands in the section. */
function needsWidth(draft: Draft, { section }: UsedSection): boolean {
  for (let i = section.firstParagraph; i < section.endParagraph; i++) {
    const paragraph = draft.paragraphs[i];
    if (!paragraph) continue;
    // Lines under names are drawings too, and so are the frames of marks.
    if ([...inlines(paragraph)].some((inline) => inline.type === 'run' && inline.children.some(isPicture))) return true;
    if (draft.segmentsOf.get(paragraph)?.some(({ component }) => component === 'tableText')) return true;
  }
  return false;
}
