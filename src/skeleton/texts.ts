/** A skeleton in other words: what stands in a component is replaced, where it stands. */
import type { Component } from '../knowledge/components.ts';
import type { Block, ParagraphBlock } from './content.ts';
import { namedStyle } from './styles.ts';

/**
 * One text: that of the component's first paragraph. A list: the component's paragraphs become these, each in its place when
 * there are as many, else together where the first one stands. Null: they are taken out.
 */
export type SkeletonTexts = Readonly<Partial<Record<Component, string | readonly string[] | null>>>;

/** Throws `RangeError` when the skeleton has no such component. */
export function withTexts(blocks: readonly Block[], texts: SkeletonTexts): Block[] {
  let changed = [...blocks];
  for (const [component, text] of Object.entries(texts)) {
    if (text !== undefined) changed = replaced(changed, component as Component, text);
  }
  return changed;
}

function replaced(blocks: Block[], component: Component, text: string | readonly string[] | null): Block[] {
  const isOne = (block: Block): block is ParagraphBlock =>
    block.kind === 'paragraph' && namedStyle(block.style).component === component;
  const count = paragraphsIn(blocks).filter(isOne).length;
  if (count === 0) throw new RangeError(`the skeleton has no ${component}`);
  let i = 0;
  const freshFor = (block: ParagraphBlock): ParagraphBlock[] => {
    const at = i++;
    if (text === null) return [];
    if (typeof text === 'string') return [at === 0 ? { ...block, text } : block];
    if (text.length === count) return [{ ...block, text: text[at] as string }];
    return at === 0 ? text.map((each) => ({ ...block, text: each })) : [];
  };
  return mapParagraphs(blocks, (block) => (isOne(block) ? freshFor(block) : [block]));
}

function paragraphsIn(blocks: readonly Block[]): ParagraphBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'columns') return paragraphsIn(block.rows.flat(2));
    return block.kind === 'paragraph' ? [block] : [];
  });
}

function mapParagraphs<Item extends Block>(
  blocks: readonly Item[],
  change: (block: ParagraphBlock) => ParagraphBlock[],
): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'columns')
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => mapParagraphs(cell, change))) }];
    return block.kind === 'paragraph' ? (change(block) as Item[]) : [block];
  });
}
