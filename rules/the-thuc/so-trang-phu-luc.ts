// Phụ lục I, Phần I, mục III, khoản 1, điểm đ: the pages of each annex are numbered separately. Judged only where page
// numbers are shown: an annex that shows none has nothing wrong.
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { defineRule, type Report, type ReportedFix, type RuleContext } from '../../src/lint/rule.ts';
import type { Section } from '../../src/tree/nodes.ts';
import { mainStory } from '../../src/tree/visit.ts';
import { pageNumbers } from '../views/page-numbers.ts';
import { firstSegment, documentsOf } from '../../src/draft/segments.ts';

type Message =
  | Pick<Report<{ continued: never }>, 'messageId' | 'data'>
  | Pick<Report<{ wrongStart: 'found' }>, 'messageId' | 'data'>;

export const soTrangPhuLuc = defineRule({
  meta: {
    id: 'the-thuc/so-trang-phu-luc',
    since: '0.1.0',
    summary: {
      vi: 'Số trang của phụ lục đánh riêng theo từng phụ lục, bắt đầu từ 1',
      en: 'Each annex has page numbers of its own, starting at 1',
    },
    reason: {
      vi: 'Trong Word, mỗi phụ lục phải là một section riêng, có số trang bắt đầu lại từ 1 (Page Number Format, Start at: 1). Phụ lục không hiện số trang thì không xét.',
      en: 'In Word each annex needs a section of its own whose page numbers start at 1. An annex that shows no page number is not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.III.1.dd-1'] },
    needsLayout: true,
    fixable: true,
    messages: {
      continued: {
        vi: 'Số trang của phụ lục đánh tiếp theo phần trước; {must} đánh riêng từng phụ lục, bắt đầu từ 1.',
        en: 'The page numbers of the annex run on from what precedes; each annex {must} have its own, starting at 1.',
      },
      wrongStart: {
        vi: 'Số trang của phụ lục bắt đầu từ {found}; {must} bắt đầu từ 1.',
        en: 'The page numbers of the annex start at {found}; they {must} start at 1.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach-phu-luc',
          page: { pageNumber: { inAnnexes: 'continued' } },
          reports: [{ messageId: 'continued', text: 'Phụ lục I' }],
        },
        {
          type: 'ke-hoach-phu-luc',
          page: { pageNumber: { inAnnexes: 5 } },
          reports: [{ messageId: 'wrongStart', text: 'Phụ lục I' }],
        },
      ],
      right: [
        { type: 'ke-hoach-phu-luc' },
        {
          type: 'ke-hoach-phu-luc',
          title: { vi: 'Không hiện số trang', en: 'No page numbers shown' },
          page: { pageNumber: { where: 'none', inAnnexes: 'continued' } },
        },
      ],
    },
  },
  check(context) {
    const { draft } = context;
    const numbered = new Set(pageNumbers(draft).map(({ used }) => used.section));
    const continued: Numbered[] = [];
    const otherwise: Numbered[] = [];
    let found = 1;
    for (const annex of documentsOf(draft, 'annex')) {
      const section = sectionAt(draft, annex.firstParagraph);
      // What stands before the document is not counted on from.
      if (!section || !numbered.has(section) || annex === draft.documents[0]) continue;
      const begins = beginsSection(draft, section, annex);
      const start = begins ? section.pageNumberStart : null;
      if (start === null) continued.push({ annex, section, begins });
      else if (start !== 1) {
        if (otherwise.length === 0) found = start;
        otherwise.push({ annex, section, begins });
      }
    }
    reportAnnexes(context, continued, { messageId: 'continued' });
    reportAnnexes(context, otherwise, { messageId: 'wrongStart', data: { found } });
  },
});

interface Numbered {
  annex: DraftDocument;
  section: Section;
  /** The section begins with the annex. */
  begins: boolean;
}

function sectionAt(draft: Draft, paragraph: number): Section | undefined {
  return mainStory(draft.tree).sections.find(
    ({ firstParagraph, endParagraph }) => firstParagraph <= paragraph && paragraph < endParagraph,
  );
}

/** Nothing but blank paragraphs stands before the annex in its section. */
function beginsSection({ paragraphs }: Draft, { firstParagraph }: Section, annex: DraftDocument): boolean {
  return paragraphs.slice(firstParagraph, annex.firstParagraph).every(({ text }) => text.trim() === '');
}

/** One finding for all annexes, at the first label that is surely one. */
function reportAnnexes(
  { draft, report }: RuleContext<{ continued: never; wrongStart: 'found' }>,
  annexes: readonly Numbered[],
  message: Message,
): void {
  const [first, ...rest] = annexes.flatMap(({ annex }) => firstSegment(annex, 'annexLabel') ?? []);
  if (!first) return;
  const { sections } = mainStory(draft.tree);
  const fix: ReportedFix = {
    description: { vi: 'Đặt số trang phụ lục bắt đầu từ 1', en: 'Start the page numbers of the annex at 1' },
    changes: annexes.map(({ section }) => ({
      type: 'section',
      section: sections.indexOf(section),
      layout: { pageNumberStart: 1 },
    })),
  };
  report({
    ...message,
    at: { segment: first },
    also: rest.map(({ paragraph }) => paragraph),
    // An annex without a section of its own needs one first.
    ...(annexes.every(({ begins }) => begins) && { fix }),
  });
}
