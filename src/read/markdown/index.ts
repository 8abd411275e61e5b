/**
 * Markdown → the tree that .docx files give, by remark-parse with GFM tables. Fonts, sizes and page
 * layout are unknown (null), so rules that need them do not run.
 */
import type { Heading, List, Nodes, Parent, PhrasingContent, RootContent, Table as MarkdownTable } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParagraphFormat, RunFormat } from '../../tree/format.ts';
import type {
  Block,
  CellPlace,
  CommentRange,
  DocumentNode,
  NoteStory,
  Numbering,
  Paragraph,
  Run,
  Section,
  Table,
  TextSpan,
} from '../../tree/nodes.ts';
import { paragraphs } from '../../tree/visit.ts';
import { ReadError } from '../error.ts';

/** Name of the only part. */
const PART = 'markdown';
/** A letter of 500 pages has 2 MB; parsing takes time and memory in proportion. */
const MAX_CHARACTERS = 8 * 1024 * 1024;
/** Lists and quotes in each other. A line that opens a thousand of them is no letter. */
const MAX_DEPTH = 100;
/** Lines that are all shorter stand for themselves; longer ones are text that was wrapped. */
const SHORT_LINE = 60;

const NO_BORDERS = Object.freeze({ top: null, bottom: null, left: null, right: null });

const PARAGRAPH_FORMAT: ParagraphFormat = Object.freeze({
  align: null,
  indentLeftTwips: 0,
  indentRightTwips: 0,
  firstLineTwips: 0,
  spaceBeforeTwips: 0,
  spaceAfterTwips: 0,
  spaceBeforeAuto: false,
  spaceAfterAuto: false,
  contextualSpacing: false,
  line: 240,
  lineRule: 'auto',
  borders: NO_BORDERS,
  tabs: Object.freeze([]),
  shading: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  snapToGrid: false,
  bidi: false,
  outlineLevel: null,
  frame: false,
});

const PLAIN: RunFormat = Object.freeze({
  fontAscii: null,
  fontHAnsi: null,
  fontEastAsia: null,
  fontComplexScript: null,
  sizePt: null,
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  caps: false,
  smallCaps: false,
  color: 'auto',
  highlight: 'none',
  shading: 'auto',
  hidden: false,
  verticalAlign: 'baseline',
  spacingTwips: 0,
  scalePercent: 100,
  complexScript: false,
  lang: null,
});

/** Formats that emphasis can give, shared: `a === b` compares formats. */
const FORMATS = [false, true].flatMap((strike) =>
  [false, true].flatMap((italic) => [false, true].map((bold) => Object.freeze({ ...PLAIN, bold, italic, strike }))),
);
const formatWith = (format: RunFormat, change: Partial<RunFormat>): RunFormat => {
  const { bold, italic, strike } = { ...format, ...change };
  return FORMATS[Number(bold) + 2 * Number(italic) + 4 * Number(strike)] as RunFormat;
};

/** The page of a document without pages. */
const SECTION: Section = {
  type: 'section',
  pageWidthTwips: 0,
  pageHeightTwips: 0,
  landscape: false,
  marginTopTwips: 0,
  marginBottomTwips: 0,
  marginLeftTwips: 0,
  marginRightTwips: 0,
  headerTwips: 0,
  footerTwips: 0,
  gutterTwips: 0,
  columns: 1,
  titlePage: false,
  pageNumberStart: null,
  pageNumberFormat: 'decimal',
  kind: 'nextPage',
  headers: { default: null, first: null, even: null },
  footers: { default: null, first: null, even: null },
  firstParagraph: 0,
  endParagraph: 0,
};

const MEGABYTE = 1024 * 1024;

/** Throws `ReadError` when the text is too long or nested too deep. */
export function readMarkdown(text: string): DocumentNode {
  if (text.trim() === '') throw new ReadError('empty-file');
  if (text.length > MAX_CHARACTERS) throw new ReadError('too-large', { name: PART, limit: MAX_CHARACTERS / MEGABYTE });
  if (opensTooMany(text)) throw new ReadError('too-deep', { part: PART, limit: MAX_DEPTH });
  return new MarkdownReader(text).document();
}

/** Quotes and list items opened by one line. */
function opensTooMany(text: string): boolean {
  const opening = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])[ \\t]?){${MAX_DEPTH + 1}}`, 'm');
  return opening.test(text);
}

class MarkdownReader {
  readonly #source: string;
  readonly #notes: NoteStory[] = [];
  #paragraphs = 0;
  #tables = 0;
  #lists = 0;

  constructor(source: string) {
    this.#source = source;
  }

  document(): DocumentNode {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(this.#source);
    const children = this.#blocks(tree.children, { cell: null, numbering: null });
    const section: Section = { ...SECTION, endParagraph: paragraphs({ children }).length };
    return {
      type: 'document',
      source: 'markdown',
      children: [{ type: 'root', part: PART, children, sections: [section] }, ...this.#notes],
      settings: {
        evenAndOddHeaders: false,
        addsParagraphSpacing: false,
        defaultTabStopTwips: 720,
        mirrorMargins: false,
        gutterAtTop: false,
        protectedAgainstWriting: false,
      },
      notes: [],
      attachments: [],
      originOf: () => null,
    };
  }

  #blocks(nodes: readonly RootContent[], place: BlockPlace): Block[] {
    const blocks: Block[] = [];
    const waiting: string[] = [];
    for (const node of nodes) {
      const read = this.#block(node, blocks.length === 0 ? place : { ...place, numbering: null }, waiting);
      if (read.length > 0) this.#anchor(waiting.splice(0), read);
      blocks.push(...read);
    }
    return blocks;
  }

  /** Comments that stand before a block are about the whole of it, as Word comments are about a passage. */
  #anchor(comments: readonly string[], blocks: readonly Block[]): void {
    const all = paragraphs({ children: blocks });
    const first = all[0];
    const last = all.at(-1);
    for (const comment of comments) {
      const id = String(this.#notes.length);
      const content = new ParagraphText(this.#source, PLAIN);
      content.add(comment, PLAIN, null);
      this.#notes.push({
        type: 'comment',
        part: PART,
        id,
        children: [content.build(0, { cell: null, numbering: null }, null)],
      });
      const range = (edge: 'start' | 'end', offset: number): CommentRange => ({
        type: 'commentRange',
        edge,
        id,
        offset,
      });
      first?.children.unshift(range('start', 0));
      last?.children.push(range('end', last.text.length));
    }
  }

  #block(node: RootContent, place: BlockPlace, comments: string[]): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children, node, place, null, comments);
      case 'heading':
        return this.#paragraph(node.children, node, place, node.depth, comments);
      case 'list':
        return this.#list(node, place);
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
        return [this.#ruleLine(node, place)];
      case 'code':
        return node.value.split('\n').map((line) => this.#plain(line, node, place));
      case 'html':
        return this.#html(node.value, node, place, comments);
      case 'blockquote':
        return this.#blocks(node.children, place);
      case 'footnoteDefinition':
        this.#notes.push({
          type: 'footnote',
          part: PART,
          id: node.identifier,
          children: this.#blocks(node.children, place),
        });
        return [];
      default:
        return [];
    }
  }

  #paragraph(
    content: readonly PhrasingContent[],
    node: Nodes,
    place: BlockPlace,
    headingDepth: Heading['depth'] | null,
    comments: string[],
  ): Block[] {
    const builder = new ParagraphText(this.#source, PLAIN);
    const raw = this.#source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    builder.keepsLines = raw.split('\n').every((line) => line.trim().length <= SHORT_LINE);
    builder.readAll(content, PLAIN, comments);
    return [builder.build(++this.#paragraphs, place, headingDepth, node.position)];
  }

  #plain(text: string, node: Nodes, place: BlockPlace): Paragraph {
    const builder = new ParagraphText(this.#source, PLAIN);
    builder.add(text, PLAIN, null);
    return builder.build(++this.#paragraphs, place, null, node.position);
  }

  /** Tags are dropped; what stands between them is text. */
  #html(value: string, node: Nodes, place: BlockPlace, comments: string[]): Block[] {
    comments.push(...commentsOf(value));
    const text = withoutTags(value).trim();
    return text === '' ? [] : text.split(/\s*\n\s*/).map((line) => this.#plain(line, node, place));
  }

  #ruleLine(node: Nodes, place: BlockPlace): Paragraph {
    const paragraph = this.#plain('', node, place);
    paragraph.ruleLines.push({
      type: 'ruleLine',
      kind: 'typed',
      lengthTwips: null,
      weightPt: null,
      dash: 'solid',
      offsetXTwips: null,
      offsetYTwips: null,
      horizontalFrom: null,
      horizontalAlign: null,
    });
    return paragraph;
  }

  #list(node: List, { cell }: BlockPlace): Block[] {
    const numId = String(++this.#lists);
    const start = node.start ?? 1;
    return node.children.flatMap((item, i) => {
      const offset = item.position?.start.offset ?? 0;
      const typed = /^(?:[-+*]|\d+([.)]))/.exec(this.#source.slice(offset, offset + 12));
      const label = node.ordered ? `${start + i}${typed?.[1] ?? '.'}` : (typed?.[0] ?? '-');
      const numbering: Numbering = {
        numId,
        level: 0,
        label,
        format: node.ordered ? 'decimal' : 'bullet',
        labelFormat: PLAIN,
      };
      return this.#blocks(item.children, { cell, numbering });
    });
  }

  #table(node: MarkdownTable): Table {
    const ordinal = this.#tables++;
    const columnCount = Math.max(1, ...node.children.map(({ children }) => children.length));
    const rows = node.children.map((row, rowIndex) => ({
      type: 'tableRow' as const,
      children: row.children.map((content, column) => {
        const cell: CellPlace = {
          table: ordinal,
          row: rowIndex,
          column,
          columnSpan: 1,
          rowCount: node.children.length,
          columnCount,
          // Widths are unknown; columns still stand side by side.
          leftTwips: column * 1440,
          widthTwips: 1440,
          tableHasBorders: false,
          borders: NO_BORDERS,
          outer: null,
        };
        const children = this.#paragraph(content.children, content, { cell, numbering: null }, null, []);
        return { type: 'tableCell' as const, column, columnSpan: 1, mergedAbove: false, children };
      }),
    }));
    return { type: 'table', ordinal, columnCount, widthTwips: columnCount * 1440, hasBorders: false, children: rows };
  }
}

interface BlockPlace {
  cell: CellPlace | null;
  /** Label of the list item that the block opens. */
  numbering: Numbering | null;
}

/** A stretch of text and the offset in the source where it stands as it is. */
interface Piece {
  start: number;
  end: number;
  source: number;
}

/** Collects the text of one paragraph. */
class ParagraphText {
  /** A line break in the source is one in the text; else it is a blank, as in CommonMark. */
  keepsLines = true;
  readonly #source: string;
  readonly #runs: Run[] = [];
  readonly #spans: TextSpan[] = [];
  readonly #pieces: Piece[] = [];
  readonly #markFormat: RunFormat;
  #text = '';

  constructor(source: string, markFormat: RunFormat) {
    this.#source = source;
    this.#markFormat = markFormat;
  }

  readAll(nodes: readonly PhrasingContent[], format: RunFormat, comments: string[]): void {
    for (const node of nodes) this.#read(node, format, comments);
  }

  #read(node: PhrasingContent, format: RunFormat, comments: string[]): void {
    const offset = node.position?.start.offset ?? null;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.add(this.keepsLines ? node.value : node.value.replace(/\n/g, ' '), format, offset);
        break;
      case 'break':
        this.add('\n', format, null);
        break;
      case 'html':
        comments.push(...commentsOf(node.value));
        if (/^<br\s*\/?>$/i.test(node.value)) this.add('\n', format, null);
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        this.add('\ufffc', format, null);
        break;
      default: {
        const change =
          node.type === 'strong'
            ? { bold: true }
            : node.type === 'emphasis'
              ? { italic: true }
              : node.type === 'delete'
                ? { strike: true }
                : {};
        this.readAll((node as Parent).children as PhrasingContent[], formatWith(format, change), comments);
      }
    }
  }

  /** `source`: where the text begins in the source; null when it does not stand there like that. */
  add(text: string, format: RunFormat, source: number | null): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const end = this.#text.length;
    if (source !== null && this.#source.startsWith(text, source)) this.#pieces.push({ start, end, source });
    this.#runs.push({ type: 'run', format, start, end, children: [{ type: 'text', value: text }] });
    const last = this.#spans.at(-1);
    if (last?.format === format) last.end = end;
    else this.#spans.push({ start, end, format, field: null, inserted: false, placeholder: false });
  }

  build(
    index: number,
    { cell, numbering }: BlockPlace,
    headingDepth: number | null,
    position?: Nodes['position'],
  ): Paragraph {
    const pieces = this.#pieces;
    return {
      type: 'paragraph',
      part: PART,
      index,
      children: [...this.#runs],
      text: this.#text,
      hiddenText: '',
      spans: this.#spans,
      styleId: null,
      styleName: null,
      numbering,
      format: PARAGRAPH_FORMAT,
      markFormat: this.#markFormat,
      place: { cell, textBox: null, section: 0 },
      ruleLines: [],
      breakBefore: null,
      renderedPage: null,
      headingDepth,
      position: position && {
        start: { offset: position.start.offset ?? 0 },
        end: { offset: position.end.offset ?? 0 },
      },
      sourceOffset(offset) {
        const piece = pieces.find(({ start, end }) => offset >= start && offset <= end);
        return piece ? piece.source + offset - piece.start : null;
      },
    };
  }
}

function commentsOf(html: string): string[] {
  return [...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => (match[1] as string).trim());
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '');
}
