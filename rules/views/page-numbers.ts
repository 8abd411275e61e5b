/** Where PAGE fields stand in the headers and footers that Word shows. */
import type { Draft } from '../../src/draft/draft.ts';
import type { Field, Paragraph, Run } from '../../src/tree/nodes.ts';
import { activeHeadersAndFooters, inlines, paragraphs } from '../../src/tree/visit.ts';
import { type UsedSection, usedSections } from './page.ts';

export interface PageNumber {
  used: UsedSection;
  /** Which pages of the section show it. */
  page: 'default' | 'first' | 'even';
  where: 'header' | 'footer';
  paragraph: Paragraph;
  field: Field;
  /** Offsets of the number in the paragraph's text; equal when the field has no result. */
  start: number;
  end: number;
}

/** In the order of the sections; a header that several sections share is listed for each. */
export function pageNumbers(draft: Draft): PageNumber[] {
  const found: PageNumber[] = [];
  for (const used of usedSections(draft)) {
    for (const { page, story } of activeHeadersAndFooters(draft.tree, used.section)) {
      for (const paragraph of paragraphs(story)) {
        for (const inline of inlines(paragraph)) {
          if (inline.type !== 'field' || inline.kind !== 'PAGE') continue;
          found.push({ used, page, where: story.type, paragraph, field: inline, ...extent(inline) });
        }
      }
    }
  }
  return found;
}

/** The document surely runs over one page, by Word's own last layout. */
export function hasSeveralPages(draft: Draft): boolean {
  return draft.paragraphs.some((paragraph) => (paragraph.renderedPage ?? 1) > 1);
}

function extent(field: Field): { start: number; end: number } {
  const runs: Run[] = [];
  const collect = (children: Field['children']): void => {
    for (const child of children) {
      if (child.type === 'run') runs.push(child);
      else if (child.type === 'container' || child.type === 'field') collect(child.children);
    }
  };
  collect(field.children);
  return { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
}
