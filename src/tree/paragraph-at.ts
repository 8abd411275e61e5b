/** The way back from (part, index), as findings and changes name a paragraph, to the paragraph. */
import { oncePer } from '../language/once.ts';
import type { DocumentNode, Paragraph, Story } from './nodes.ts';
import { storyParagraphs } from './visit.ts';

export interface PlacedParagraph {
  paragraph: Paragraph;
  /** The story that it stands in: several notes are stories of one part. */
  story: Story;
}

/** Both by `Paragraph.index`; nothing where the tree has no paragraph, as in the branch that is not shown. */
interface PartIndex {
  paragraphs: Paragraph[];
  stories: Story[];
}

/** The paragraph of `part` with that `Paragraph.index`, of whatever story; undefined when the tree has none. */
export function paragraphAt(tree: DocumentNode, part: string, index: number): Paragraph | undefined {
  return indexOf(tree).get(part)?.paragraphs[index];
}

/** The same with its story. */
export function placeAt(tree: DocumentNode, part: string, index: number): PlacedParagraph | undefined {
  const found = indexOf(tree).get(part);
  const paragraph = found?.paragraphs[index];
  const story = found?.stories[index];
  return paragraph && story && { paragraph, story };
}

/** The tree is not changed once it is read: one index serves everyone who asks. */
const indexOf = oncePer((tree: DocumentNode): Map<string, PartIndex> => {
  const index = new Map<string, PartIndex>();
  for (const story of tree.children) {
    let ofPart = index.get(story.part);
    if (!ofPart) index.set(story.part, (ofPart = { paragraphs: [], stories: [] }));
    const all = storyParagraphs(story);
    for (let i = 0; i < all.length; i++) {
      const paragraph = all[i] as Paragraph;
      ofPart.paragraphs[paragraph.index] = paragraph;
      ofPart.stories[paragraph.index] = story;
    }
  }
  return index;
});
