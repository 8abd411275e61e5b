/**
 * The entry of the recogniser: a tree whose texts are in normal form (language/normal-text.ts), so that nothing behind
 * it has to know how the file writes its letters. What is normal already is the very same object; a paragraph that is
 * not has a twin that reads like it, and what holds it is copied. `inFile` is the way back.
 */
import { isNormalText, NormalText, normalText } from '../language/normal-text.ts';
import type { TextRange } from '../language/text-range.ts';
import type { ParagraphFormat, RunFormat } from '../tree/format.ts';
import type {
  Block,
  DocumentNode,
  DrawnLine,
  Inline,
  Numbering,
  Paragraph,
  Place,
  Run,
  RunContent,
  SourcePosition,
  Story,
  TableCell,
  TableRow,
  TextSource,
  TextSpan,
} from '../tree/nodes.ts';
import { paragraphs, storyParagraphs } from '../tree/visit.ts';
import { legacyPieces } from './legacy-text.ts';

/** The document with its texts in normal form; the very same when they are. */
export function normalForm(document: DocumentNode): DocumentNode {
  const children = mapped(document.children, normalStory);
  return children === document.children ? document : { ...document, children };
}

/** Rules of other packages may bring a copy of this module: a twin is known by what it has, not by its class. */
const isTwin = (paragraph: Paragraph): paragraph is NormalParagraph => 'normal' in paragraph;

/** The paragraph as the file holds it; any other than a twin is itself. */
export function asInFile(paragraph: Paragraph): Paragraph {
  return isTwin(paragraph) ? paragraph.source : paragraph;
}

/** Where a stretch of a paragraph's text stands in the text that the file holds (`NormalText.inSource`). */
export function inFile(paragraph: Paragraph, start: number, end: number): TextRange {
  return isTwin(paragraph) ? paragraph.normal.inSource(start, end) : { start, end };
}

/** The other way: where an offset of the text that the file holds stands in the paragraph's text. */
export function inNormalForm(paragraph: Paragraph, offset: number): number {
  return isTwin(paragraph) ? paragraph.normal.fromSource(offset) : offset;
}

/**
 * The same for a stretch that is to become `text`. What is not seen within it goes with it. A stretch that stays as it
 * is stays as the file writes it, and so does what is left of a character that is cut.
 */
export function replacementInFile(
  paragraph: Paragraph,
  start: number,
  end: number,
  text: string,
): TextRange & { text: string } {
  if (!isTwin(paragraph)) return { start, end, text };
  const { normal, source } = paragraph;
  const whole = normal.whole(start, end);
  const range = normal.inSource(whole.start, whole.end);
  const stays = normal.text.slice(start, end) === text;
  return {
    ...range,
    text: stays
      ? source.text.slice(range.start, range.end)
      : normal.text.slice(whole.start, start) + text + normal.text.slice(end, whole.end),
  };
}

function normalStory<S extends Story>(story: S): S {
  // The walk opens text boxes, and takes any depth.
  return storyParagraphs(story).every(isNormal) ? story : { ...story, children: mapped(story.children, normalBlock) };
}

const isNormal = ({ text, hiddenText, numbering }: Paragraph): boolean =>
  isNormalText(text) && isNormalText(hiddenText) && (numbering === null || isNormalText(numbering.label));

function normalBlock(block: Block): Block {
  if (block.type === 'paragraph') return normalParagraph(block);
  if (block.type === 'table') return withChildren(block, normalRow);
  return withChildren(block, normalBlock);
}

const normalRow = (row: TableRow): TableRow => withChildren(row, normalCell);
const normalCell = (cell: TableCell): TableCell => withChildren(cell, normalBlock);

function normalParagraph(paragraph: Paragraph): Paragraph {
  const isItself = isNormal(paragraph) && (!paragraph.text.includes('\ufffc') || boxesAreNormal(paragraph));
  return isItself ? paragraph : new NormalParagraph(paragraph);
}

const boxesAreNormal = (paragraph: Paragraph): boolean => paragraphs({ children: [paragraph] }).every(isNormal);

/** Copied only when a child is not itself. */
function withChildren<Child, Parent extends { children: Child[] }>(
  parent: Parent,
  change: (child: Child) => Child,
): Parent {
  const children = mapped(parent.children, change);
  return children === parent.children ? parent : { ...parent, children };
}

/** The very list when every item stays itself. */
function mapped<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  let changed: Item[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const made = change(item);
    if (made !== item) changed ??= items.slice(0, i);
    changed?.push(made);
  }
  return changed ?? items;
}

/** Reads like the paragraph of the file, in normal form; what is asked for seldom is made when it is asked for. */
class NormalParagraph implements Paragraph {
  readonly type = 'paragraph';
  readonly source: Paragraph;
  readonly normal: NormalText;
  readonly part: string;
  readonly index: number;
  readonly text: string;
  readonly hiddenText: string;
  readonly spans: TextSpan[];
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: Numbering | null;
  readonly format: ParagraphFormat;
  readonly markFormat: RunFormat;
  readonly place: Place;
  readonly drawnLines: DrawnLine[];
  readonly breakBefore: 'page' | 'column' | null;
  readonly renderedPage: number | null;
  readonly headingDepth: number | null;
  #children: Inline[] | null = null;

  constructor(source: Paragraph) {
    // Letters of an encoding older than Unicode may have the code of a sign that is not seen: ư in TCVN3 is U+00AD.
    const normal = new NormalText(source.text, legacyPieces(source));
    const { numbering } = source;
    this.source = source;
    this.normal = normal;
    this.part = source.part;
    this.index = source.index;
    this.text = normal.text;
    this.hiddenText = normalText(source.hiddenText);
    this.spans = source.spans
      .map((span) => ({ ...span, ...fromFile(normal, span) }))
      .filter(({ start, end }) => start < end);
    this.styleId = source.styleId;
    this.styleName = source.styleName;
    this.numbering = numbering && { ...numbering, label: normalText(numbering.label) };
    this.format = source.format;
    this.markFormat = source.markFormat;
    this.place = source.place;
    this.drawnLines = source.drawnLines;
    this.breakBefore = source.breakBefore;
    this.renderedPage = source.renderedPage;
    this.headingDepth = source.headingDepth;
  }

  get position(): SourcePosition | undefined {
    return this.source.position;
  }

  get children(): Inline[] {
    return (this.#children ??= this.source.children.map((inline) => normalInline(inline, this.normal)));
  }

  sourceOffset(offset: number): number | null {
    return this.source.sourceOffset(this.normal.inSource(offset, offset + 1).start);
  }

  textSources(): TextSource[] {
    return this.source
      .textSources()
      .map((piece) => ({ ...piece, ...fromFile(this.normal, piece) }))
      .filter(({ start, end }) => start < end);
  }
}

const fromFile = (normal: NormalText, { start, end }: TextRange): TextRange => ({
  start: normal.fromSource(start),
  end: normal.fromSource(end),
});

function normalInline(inline: Inline, normal: NormalText): Inline {
  switch (inline.type) {
    case 'run':
      return normalRun(inline, normal);
    case 'container':
    case 'field':
      return withPosition(inline, { ...inline, children: inline.children.map((child) => normalInline(child, normal)) });
    case 'commentRange':
      return withPosition(inline, { ...inline, offset: normal.fromSource(inline.offset) });
    case 'bookmark':
      return inline;
  }
}

function normalRun(run: Run, normal: NormalText): Run {
  const { type, format } = run;
  return withPosition(run, { type, format, ...fromFile(normal, run), children: normalContents(run, normal) });
}

/** Readers may tell a position only when asked. */
function withPosition<Node extends Inline>(source: Node, made: Node): Node {
  return Object.defineProperty(made, 'position', { enumerable: true, get: () => source.position });
}

/** Visible words are a stretch of the paragraph's text; hidden and deleted ones stand in none. */
function normalContents({ start, end, children }: Run, normal: NormalText): RunContent[] {
  let behind = start;
  return children.map((content): RunContent => {
    if (content.type === 'drawing') return withChildren(content, normalBlock);
    if (content.type !== 'text') return content;
    const at = normal.source.indexOf(content.value, behind);
    const range = { start: at, end: at + content.value.length };
    if (at < 0 || range.end > end) return { type: 'text', value: normalText(content.value) };
    behind = range.end;
    const { start: first, end: last } = fromFile(normal, range);
    return { type: 'text', value: normal.text.slice(first, last) };
  });
}
