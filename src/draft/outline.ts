/** Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm and numbered headings as a tree. */
import type { Component } from '../knowledge/components.ts';
import type { OutlineItem, Segment } from './draft.ts';

/** Rank of each unit; a unit belongs to the nearest one of a lower rank before it. */
const RANKS: Partial<Record<Component, number>> = {
  partLabel: 0,
  chapterLabel: 1,
  sectionLabel: 2,
  subsectionLabel: 3,
  contentTitle: 4,
  articleHeading: 5,
  clause: 6,
  point: 7,
};

const LABEL = /^(?:phần(?: thứ)?|chương|mục|tiểu mục|điều)?\s*([A-Za-zÀ-ỹ\d]+)\s*[.:)/\-–]*\s*/i;

export function outlineOf(segments: readonly Segment[]): OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: { rank: number; item: OutlineItem }[] = [];
  let heading: OutlineItem | null = null;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.component === 'headingTitle' && heading) {
      heading.title = heading.title === '' ? segment.text : `${heading.title} ${segment.text}`;
      continue;
    }
    heading = null;
    const rank = RANKS[segment.component];
    if (rank === undefined) continue;
    const item = itemOf(segment);
    while (open.length > 0 && (open.at(-1) as { rank: number }).rank >= rank) open.pop();
    (open.at(-1)?.item.children ?? roots).push(item);
    open.push({ rank, item });
    if (rank <= 3) heading = item;
  }
  return roots;
}

function itemOf(segment: Segment): OutlineItem {
  const automatic = segment.start === firstText(segment) && (segment.paragraph.numbering?.label ?? '') !== '';
  const text = automatic ? `${segment.paragraph.numbering?.label} ${segment.text}` : segment.text;
  const match = /^[\s\-–]*$/.test(text) ? null : LABEL.exec(text);
  const numbered =
    match !== null && (segment.component !== 'contentTitle' || /^([IVXLC]+|[A-ZĐ]|\d+)\s*[.)/\-–:]/.test(text));
  const number = numbered ? (match?.[1] ?? '') : '';
  const title = numbered ? text.slice(match?.[0].length ?? 0) : text;
  return { component: segment.component, number, title: title.slice(0, 200), segment, automatic, children: [] };
}

function firstText(segment: Segment): number {
  return segment.paragraph.text.search(/\S/);
}
