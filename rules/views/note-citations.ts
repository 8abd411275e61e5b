/** What footnotes and endnotes cite: they belong to no document of the file, so that `citationsOf` leaves them out. */
import type { Citation } from '../../src/draft/citations/index.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { runningText } from './running-text.ts';

/** A citation with its paragraph, in a note or not; offsets are those of the paragraph. */
export type PlacedCitation = Citation & { paragraph: Paragraph };

/** In the order of the notes. */
export const noteCitations = perDraft((draft): readonly PlacedCitation[] => {
  if (!draft.tree.children.some(({ type }) => type === 'footnote' || type === 'endnote')) return [];
  return runningText(draft).passages.flatMap(({ segment, paragraph, citations }) =>
    segment === null ? citations.map((citation) => ({ ...citation, paragraph })) : [],
  );
});
