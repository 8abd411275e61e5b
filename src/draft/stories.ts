/** Everything that is printed: main text, headers and footers in use, notes. */
import { append } from '../tree/append.ts';
import { perDraft } from './per-draft.ts';
import type { HeaderFooterStory, Paragraph } from '../tree/nodes.ts';
import { activeHeadersAndFooters, mainStory, storyParagraphs } from '../tree/visit.ts';

/** Paragraphs of all stories that Word prints, main text first. Comments and dead headers are not printed. */
export const printedParagraphs = perDraft((draft): readonly Paragraph[] => {
  const printed = [...draft.paragraphs];
  const margins = new Set<HeaderFooterStory>();
  for (const section of mainStory(draft.tree).sections) {
    for (const { story } of activeHeadersAndFooters(draft.tree, section)) margins.add(story);
  }
  const notes = draft.tree.children.filter(({ type }) => type === 'footnote' || type === 'endnote');
  for (const story of [...margins, ...notes]) append(printed, storyParagraphs(story));
  return printed;
});
