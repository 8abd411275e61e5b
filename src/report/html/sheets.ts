/**
 * What stands on which sheet of paper. A sheet begins where the document says so, or where Word's last layout began a
 * page; it grows when a browser needs more room. Each header and footer is shown once, on the first sheet of the
 * section that first uses it, because findings in it must stand in one place.
 */
import { append } from '../../tree/append.ts';
import type { Block, DocumentNode, HeaderFooterStory, NoteStory, Paragraph, Section } from '../../tree/nodes.ts';
import { activeHeadersAndFooters, mainStory, paragraphs } from '../../tree/visit.ts';

export interface Sheet {
  /** Index of its section. */
  section: number;
  heads: RunningStory[];
  feet: RunningStory[];
  blocks: Block[];
}

export interface RunningStory {
  story: HeaderFooterStory;
  /** Null: on every page. */
  pages: 'first' | 'default' | 'even' | 'odd' | null;
}

export interface Layout {
  sheets: Sheet[];
  notes: NoteStory[];
  /** Every paragraph that is shown, in the order of the page. */
  shown: readonly Paragraph[];
}

export function layOut(document: DocumentNode): Layout {
  const root = mainStory(document);
  const sheets: Sheet[] = [];
  const entered = new Set<number>();
  const used = new Set<HeaderFooterStory>();
  let page: number | null = null;
  for (const block of flattened(root.children)) {
    const first = firstParagraph(block);
    const index = first?.place.section ?? sheets.at(-1)?.section ?? 0;
    let sheet = sheets.at(-1);
    if (!sheet || (first && beginsSheet(first, page, index !== sheet.section, root.sections[index]))) {
      sheet = { section: index, heads: [], feet: [], blocks: [] };
      sheets.push(sheet);
    }
    if (!entered.has(index)) {
      entered.add(index);
      const section = root.sections[index];
      if (section) addRunningStories(document, section, sheet, used);
    }
    page = first?.renderedPage ?? page;
    sheet.blocks.push(block);
  }
  const notes = document.children.filter(
    (story): story is NoteStory => story.type === 'footnote' || story.type === 'endnote',
  );
  return { sheets, notes, shown: shownParagraphs(sheets, notes) };
}

function beginsSheet(
  first: Paragraph,
  page: number | null,
  newSection: boolean,
  section: Section | undefined,
): boolean {
  if (first.breakBefore === 'page') return true;
  if (page !== null && first.renderedPage !== null && first.renderedPage > page) return true;
  return newSection && section?.kind !== 'continuous' && section?.kind !== 'nextColumn';
}

function addRunningStories(document: DocumentNode, section: Section, sheet: Sheet, used: Set<HeaderFooterStory>): void {
  for (const { page, story } of activeHeadersAndFooters(document, section)) {
    const isEmpty = paragraphs(story).every(({ text, drawnLines }) => text.trim() === '' && drawnLines.length === 0);
    if (used.has(story) || isEmpty) continue;
    used.add(story);
    const even = document.settings.evenAndOddHeaders;
    const pages = page !== 'default' ? page : section.titlePage ? 'default' : even ? 'odd' : null;
    (story.type === 'header' ? sheet.heads : sheet.feet).push({ story, pages });
  }
}

/** Blocks with their wrappers (content controls, revisions) taken off. */
export function flattened(blocks: readonly Block[]): Exclude<Block, { type: 'container' }>[] {
  return blocks.flatMap((block) => (block.type === 'container' ? flattened(block.children) : [block]));
}

export function firstParagraph(block: Block): Paragraph | null {
  if (block.type === 'paragraph') return block;
  for (const child of block.children) {
    const inside = child.type === 'tableRow' ? child.children.flatMap((cell) => cell.children) : [child];
    for (const one of inside) {
      const found = firstParagraph(one);
      if (found) return found;
    }
  }
  return null;
}

function shownParagraphs(sheets: readonly Sheet[], notes: readonly NoteStory[]): Paragraph[] {
  const shown: Paragraph[] = [];
  const add = (parent: { children: readonly Block[] }): void => {
    append(shown, paragraphs(parent));
  };
  for (const { heads, blocks, feet } of sheets) {
    for (const { story } of heads) add(story);
    add({ children: blocks });
    for (const { story } of feet) add(story);
  }
  for (const note of notes) add(note);
  return shown;
}
