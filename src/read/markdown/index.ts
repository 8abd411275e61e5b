/**
 * Markdown → the tree that .docx files give. Fonts, sizes and page layout are unknown (null), so rules that
 * need them do not run.
 */
import type { List, Nodes, PhrasingContent, RootContent, Table as MarkdownTable } from 'mdast';
import { NO_BORDERS } from '../../tree/format.ts';
import type { Block, CellPlace, CommentRange, DocumentNode, NoteStory, Paragraph, Table } from '../../tree/nodes.ts';
import { append } from '../../tree/append.ts';
import { paragraphs } from '../../tree/visit.ts';
import { ReadError } from '../../opc/error.ts';
import { PLAIN, SECTION, SETTINGS } from './defaults.ts';
import { type BlockPlace, commentsOf, ParagraphText, PART } from './paragraph-text.ts';
import { type Grid, inSource, readGrid } from './grid-table.ts';
import { parseFragment, parseMarkdown } from './parse.ts';

/**
 * Reads a whole text. Offsets of positions are UTF-16 offsets in it. Throws `ReadError` when it is empty, too
 * long or nested too deep.
 */
export function readMarkdown(text: string): DocumentNode {
  if (text.trim() === '') throw new ReadError('empty-file');
  return new MarkdownReader(text).document();
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}

const TOP: BlockPlace = { cell: null, numbering: null, level: 0 };

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
    const children = this.#blocks(parseMarkdown(this.#source).children, TOP);
    const section = { ...SECTION, endParagraph: paragraphs({ children }).length };
    return {
      type: 'document',
      source: 'markdown',
      lineStarts: lineStartsOf(this.#source),
      children: [{ type: 'root', part: PART, children, sections: [section] }, ...this.#notes],
      settings: SETTINGS,
      notes: [],
      attachments: [],
      originOf: () => null,
      properties: () => null,
    };
  }

  #blocks(nodes: readonly RootContent[], place: BlockPlace): Block[] {
    const blocks: Block[] = [];
    let comments: string[] = [];
    for (const node of nodes) {
      const read = this.#block(node, blocks.length === 0 ? place : { ...place, numbering: null }, comments);
      if (read.length === 0) continue;
      this.#anchor(comments, read);
      comments = [];
      for (const block of read) blocks.push(block);
    }
    this.#anchor(comments, []);
    return blocks;
  }

  /** A comment is about the whole of the block that it stands in or before, as Word's are about a passage. */
  #anchor(comments: readonly string[], blocks: readonly Block[]): void {
    if (comments.length === 0) return;
    const all = paragraphs({ children: blocks });
    for (const comment of comments) {
      const id = `comment-${this.#notes.length}`;
      const content = new ParagraphText(this.#source);
      content.add(comment);
      this.#notes.push({ type: 'comment', part: PART, id, children: [content.build(0, TOP)] });
      const range = (edge: 'start' | 'end', offset: number): CommentRange => ({
        type: 'commentRange',
        edge,
        id,
        offset,
      });
      all[0]?.children.unshift(range('start', 0));
      const last = all.at(-1);
      last?.children.push(range('end', last.text.length));
    }
  }

  #block(node: RootContent, place: BlockPlace, comments: string[]): Block[] {
    switch (node.type) {
      case 'paragraph': {
        const { start, end } = node.position ?? {};
        const grid = readGrid(this.#source, start?.offset ?? 0, end?.offset ?? 0);
        return grid ? [this.#grid(grid)] : [this.#paragraph(node.children, node, place, null, comments)];
      }
      case 'heading':
        return [this.#paragraph(node.children, node, place, node.depth, comments)];
      case 'list':
        return this.#list(node, place);
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
        return [this.#drawnLine(node, place)];
      case 'code':
        return this.#lines(node.value, node, place);
      case 'html':
        append(comments, commentsOf(node.value));
        return this.#lines(withoutTags(node.value).trim(), node, place);
      case 'blockquote':
        return this.#blocks(node.children, place);
      case 'footnoteDefinition':
        this.#notes.push({
          type: 'footnote',
          part: PART,
          id: node.identifier,
          children: this.#blocks(node.children, TOP),
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
    headingDepth: number | null,
    comments: string[],
  ): Paragraph {
    const { start, end } = node.position ?? {};
    // Lines of a cell are as short as the cell is narrow.
    const joinsLines = place.cell === null && isWrapped(this.#source.slice(start?.offset, end?.offset));
    const text = new ParagraphText(this.#source, joinsLines);
    text.read(content);
    append(comments, text.comments);
    return text.build(++this.#paragraphs, place, headingDepth, node.position);
  }

  /** Text that is no Markdown: each line that is not blank is a paragraph. */
  #lines(value: string, node: Nodes, place: BlockPlace): Paragraph[] {
    const lines = value.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    return lines.map((line, i) => this.#plain(line, node, i === 0 ? place : { ...place, numbering: null }));
  }

  #plain(line: string, node: Pick<Nodes, 'position'>, place: BlockPlace): Paragraph {
    const text = new ParagraphText(this.#source);
    text.add(line);
    return text.build(++this.#paragraphs, place, null, node.position);
  }

  #drawnLine(node: Nodes, place: BlockPlace): Paragraph {
    const paragraph = this.#plain('', node, place);
    paragraph.drawnLines.push({
      type: 'drawnLine',
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

  #list(node: List, { cell, level }: BlockPlace): Block[] {
    const numId = String(++this.#lists);
    const typed = node.children.map(({ position }) => this.#labelAt(position?.start.offset ?? 0));
    // `1.` before every item means "count for me"; numbers that differ are those of the paper, gaps included.
    const counts = typed.length > 1 && typed.every((label) => label === typed[0]);
    return node.children.flatMap((item, i) => {
      const written = typed[i] as string;
      const label = node.ordered && counts ? `${(node.start ?? 1) + i}${written.slice(-1)}` : written;
      const format = node.ordered ? 'decimal' : 'bullet';
      const place = { cell, level: level + 1, numbering: { numId, level, label, format, labelFormat: PLAIN } };
      return item.children.length === 0 ? [this.#plain('', item, place)] : this.#blocks(item.children, place);
    });
  }

  #labelAt(offset: number): string {
    return /^(?:[-+*]|\d+[.)])/.exec(this.#source.slice(offset, offset + 12))?.[0] ?? '-';
  }

  #table(node: MarkdownTable): Table {
    const ordinal = this.#tables++;
    const columnCount = node.children.reduce((most, { children }) => Math.max(most, children.length), 1);
    const rows = node.children.map((row, rowIndex) => ({
      type: 'tableRow' as const,
      children: row.children.map((content, column) => {
        const place = { row: rowIndex, column, columnSpan: 1, rowCount: node.children.length, columnCount };
        const cell = cellPlace(ordinal, place);
        const comments: string[] = [];
        const children = [this.#paragraph(content.children, content, { ...TOP, cell }, null, comments)];
        this.#anchor(comments, children);
        return { type: 'tableCell' as const, column, columnSpan: 1, mergedAbove: false, children };
      }),
    }));
    return tableOf(ordinal, columnCount, rows);
  }

  #grid({ columnCount, rows }: Grid): Table {
    const ordinal = this.#tables++;
    const read = rows.map((row, rowIndex) => ({
      type: 'tableRow' as const,
      children: row.map(({ column, columnSpan, lines }) => {
        const place = { row: rowIndex, column, columnSpan, rowCount: rows.length, columnCount };
        const cell = cellPlace(ordinal, place);
        const nodes = inSource(parseFragment(lines.map(({ text }) => text).join('\n')).children, lines);
        const blocks = this.#blocks(nodes, { ...TOP, cell });
        const children = blocks.length > 0 ? blocks : [this.#plain('', {}, { ...TOP, cell })];
        return { type: 'tableCell' as const, column, columnSpan, mergedAbove: false, children };
      }),
    }));
    return tableOf(ordinal, columnCount, read);
  }
}

/** Widths are unknown; columns still stand side by side. */
const COLUMN_TWIPS = 1440;

type CellNumbers = Pick<CellPlace, 'row' | 'column' | 'columnSpan' | 'rowCount' | 'columnCount'>;

const cellPlace = (table: number, place: CellNumbers): CellPlace => ({
  table,
  ...place,
  leftTwips: place.column * COLUMN_TWIPS,
  widthTwips: place.columnSpan * COLUMN_TWIPS,
  tableHasBorders: false,
  borders: NO_BORDERS,
  shading: 'auto',
  outer: null,
});

const tableOf = (ordinal: number, columnCount: number, children: Table['children']): Table => ({
  type: 'table',
  ordinal,
  columnCount,
  widthTwips: columnCount * COLUMN_TWIPS,
  hasBorders: false,
  standing: null,
  children,
});

/** Lines that are no longer stand for themselves: letterheads, subjects, addressees. */
const SHORT_LINE = 60;

/**
 * The line breaks of a paragraph come from wrapping: long lines, each so full that the next word had no room. Lines
 * that all end like sentences are paragraphs typed without a blank line between them.
 */
function isWrapped(raw: string): boolean {
  const lines = raw.split('\n').map((line) => line.trim());
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (width <= SHORT_LINE) return false;
  const breaks = lines.slice(1).map((next, i) => ({ line: lines[i] as string, next }));
  const isFull = breaks.every(({ line, next }) => line.length + 1 + next.split(/\s/, 1).join('').length > width);
  return isFull && breaks.some(({ line }) => !/[.;:]$/.test(line));
}

/** Tags are dropped, what stands between them is text; the end of a block or a cell ends a line. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|h[1-6]|li|tr|td|th|center)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0');
}
