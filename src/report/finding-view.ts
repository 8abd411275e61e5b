/** What the reports for people show of the words around a finding, taken out of the draft: plain data that outlives it. */
import type { Draft } from '../draft/draft.ts';
import type { Location } from '../lint/finding.ts';
import type { Story } from '../tree/nodes.ts';
import { placeAt } from '../tree/paragraph-at.ts';
import { excerptSource } from './excerpt.ts';

export interface FindingView {
  /** Of the story that the paragraph stands in. */
  story: Story['type'];
  /** The paragraph's text, or as much of it around the words as the widest report may show. */
  text: string;
  /** The faulty words: UTF-16 offsets in `text`. */
  start: number;
  end: number;
}

/** Null: the finding is about the document as a whole. */
export function findingView({ source }: Draft, { part, paragraph, start, end }: Location): FindingView | null {
  const found = paragraph === null ? undefined : placeAt(source, part, paragraph);
  if (!found) return null;
  return { story: found.story.type, ...excerptSource(found.paragraph.text, start, end) };
}
