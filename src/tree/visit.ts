/** Walks over the tree. Reading order is document order; a text box is read where it is anchored. */
import { oncePer } from '../language/once.ts';
import { append } from './append.ts';
import {
  type Block,
  type DocumentNode,
  HEADER_TYPES,
  type HeaderFooterStory,
  type Inline,
  type Paragraph,
  type RootStory,
  type Section,
  type Story,
  type TableCell,
  type TableRow,
} from './nodes.ts';

/** The main story of a document. */
export function mainStory(document: DocumentNode): RootStory {
  const root = document.children.find((story): story is RootStory => story.type === 'root');
  if (!root) throw new Error('a document has a main story');
  return root;
}

/** All paragraphs of a story or block list, tables and text boxes included, in document order. */
export function paragraphs(parent: { children: readonly Block[] }): Paragraph[] {
  const found: Paragraph[] = [];
  /** The lists that are being gone through, the innermost last, and how far. */
  const lists: (readonly (Block | TableRow | TableCell)[])[] = [parent.children];
  const places: number[] = [0];
  for (let depth = 0; depth >= 0;) {
    const list = lists[depth] as readonly (Block | TableRow | TableCell)[];
    const at = places[depth] as number;
    if (at >= list.length) {
      depth--;
      continue;
    }
    places[depth] = at + 1;
    const node = list[at] as Block | TableRow | TableCell;
    let inner: readonly (Block | TableRow | TableCell)[];
    if (node.type === 'paragraph') {
      found.push(node);
      inner = textBoxBlocks(node);
    } else inner = node.children;
    if (inner.length === 0) continue;
    lists[++depth] = inner;
    places[depth] = 0;
  }
  return found;
}

/** Those of a story, which is not changed once it is read: one list serves everyone who asks. */
export const storyParagraphs: (story: Story) => readonly Paragraph[] = oncePer(paragraphs);

/** Every inline of a paragraph, containers and fields opened, in document order. */
export function* inlines(paragraph: Paragraph): Generator<Inline> {
  const stack: Inline[] = [...paragraph.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (node.type === 'container' || node.type === 'field') {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Inline);
    }
  }
}

/** The story kept in `part`, if it was read. */
export function storyOf(document: DocumentNode, part: string): Story | undefined {
  return document.children.find((story) => story.part === part);
}

/** The headers or footers that Word really shows in a section: `first` only with titlePg, `even` only with evenAndOddHeaders. */
export function activeHeadersAndFooters(
  document: DocumentNode,
  section: Section,
): { page: 'default' | 'first' | 'even'; story: HeaderFooterStory }[] {
  const active: { page: 'default' | 'first' | 'even'; story: HeaderFooterStory }[] = [];
  for (const references of [section.headers, section.footers]) {
    for (const page of HEADER_TYPES) {
      if (page === 'first' && !section.titlePage) continue;
      if (page === 'even' && !document.settings.evenAndOddHeaders) continue;
      const part = references[page];
      const story = part === null ? undefined : storyOf(document, part);
      if (story && (story.type === 'header' || story.type === 'footer')) active.push({ page, story });
    }
  }
  return active;
}

const NO_BLOCKS: readonly Block[] = [];

function textBoxBlocks(paragraph: Paragraph): readonly Block[] {
  // A drawing that shows stands in the text as U+FFFC.
  if (!paragraph.text.includes('\ufffc')) return NO_BLOCKS;
  const blocks: Block[] = [];
  for (const inline of inlines(paragraph)) {
    if (inline.type !== 'run') continue;
    for (const content of inline.children) if (content.type === 'drawing') append(blocks, content.children);
  }
  return blocks;
}
