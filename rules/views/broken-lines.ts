/** Items of a list that stand in one paragraph, parted by line breaks. */
import type { Component } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';

export interface ItemsInParagraph {
  paragraph: Paragraph;
  /** From the label of the first item to the end of the last. */
  start: number;
  end: number;
  /** What stands in their labels: `1`, `a`. */
  first: string;
  last: string;
}

const OF_BODY: ReadonlySet<Component> = new Set<Component>(['clause', 'point', 'bodyText', 'articleHeading']);

/** `label`: begins a line, with what is counted as its group; `follows`: the second is the next one. At least two in order. */
export function itemsInOneParagraph(
  { segments }: DraftDocument,
  label: RegExp,
  follows: (before: string, next: string) => boolean,
): ItemsInParagraph[] {
  const found: ItemsInParagraph[] = [];
  let last: Paragraph | null = null;
  for (let i = 0; i < segments.length; i++) {
    const { paragraph, component, confidence } = segments[i] as (typeof segments)[number];
    if (paragraph === last || !OF_BODY.has(component) || confidence < MINIMUM_CONFIDENCE) continue;
    last = paragraph;
    if (paragraph.text.includes('\n') && paragraph.place.cell === null) {
      const items = itemsIn(paragraph, label, follows);
      if (items) found.push(items);
    }
  }
  return found;
}

function itemsIn(
  paragraph: Paragraph,
  label: RegExp,
  follows: (before: string, next: string) => boolean,
): ItemsInParagraph | null {
  const labels: { start: number; text: string }[] = [];
  let at = 0;
  for (const line of paragraph.text.split('\n')) {
    const text = label.exec(line)?.[1];
    if (text !== undefined) labels.push({ start: at + (line.length - line.trimStart().length), text });
    at += line.length + 1;
  }
  const [first, last] = [labels[0], labels.at(-1)];
  const runsOn =
    labels.length > 1 &&
    labels.every(({ text }, i) => i === 0 || follows((labels[i - 1] as { text: string }).text, text));
  if (!first || !last || !runsOn) return null;
  return { paragraph, start: first.start, end: paragraph.text.length, first: first.text, last: last.text };
}
