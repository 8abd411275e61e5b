/** Tables that run over the margins of the page. */
import type { Draft } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import type { Block, Paragraph, Section, Table } from '../../src/tree/nodes.ts';
import { mmToTwips } from '../../src/tree/units.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { usedSections } from './page.ts';

export interface WideTable {
  /** The first with words in it. */
  paragraph: Paragraph;
  side: 'left' | 'right';
  /** How far it runs over that margin. */
  beyondTwips: number;
}

/** The edges of a table stand a cell's margin outside the text by Word's habit, and a hair more is no matter. */
const TOLERANCE_TWIPS = mmToTwips(6);

/** Tables with borders in the text of documents that are judged, in order; where Word chooses the width nobody knows. */
export const wideTables = perDraft((draft): readonly WideTable[] => {
  const sections = new Set(usedSections(draft).map(({ section }) => section));
  if (sections.size === 0) return [];
  const story = mainStory(draft.tree);
  const found: WideTable[] = [];
  for (const table of tablesIn(story.children)) {
    if (!table.hasBorders || table.standing === null) continue;
    const paragraph = paragraphs({ children: [table] }).find(({ text }) => /\S/.test(text));
    const section = paragraph && story.sections[paragraph.place.section];
    if (!section || !sections.has(section) || section.columns > 1) continue;
    const wide = beyond(table, section);
    if (wide && isContent(draft, paragraph)) found.push({ paragraph, ...wide });
  }
  return found;
});

/** Those that stand in no cell. */
function* tablesIn(blocks: readonly Block[]): Generator<Table> {
  for (const block of blocks) {
    if (block.type === 'table') yield block;
    else if (block.type === 'container') yield* tablesIn(block.children);
  }
}

function beyond({ standing, widthTwips }: Table, section: Section): Omit<WideTable, 'paragraph'> | null {
  if (!standing) return null;
  const column = section.pageWidthTwips - section.marginLeftTwips - section.marginRightTwips - section.gutterTwips;
  const free = column - widthTwips;
  const start = standing.align === 'center' ? free / 2 : standing.align === 'right' ? free : standing.indentTwips;
  const [left, right] = [-start, start + widthTwips - column];
  if (Math.max(left, right) <= TOLERANCE_TWIPS) return null;
  return right >= left ? { side: 'right', beyondTwips: right } : { side: 'left', beyondTwips: left };
}

/** No letterhead or signature in a frame. */
const isContent = (draft: Draft, paragraph: Paragraph): boolean =>
  draft.segmentsOf.get(paragraph)?.some(({ component }) => component === 'tableText') === true;
