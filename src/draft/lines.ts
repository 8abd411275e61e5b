/**
 * Cuts a document into lines: a paragraph split at line breaks, and at tabs or runs of blanks where two components stand
 * side by side. table-roles.ts says what the tables are for, chain-order.ts puts lines in the order of recognition.
 */
import { bareWords, isUpperCase } from '../language/fold.ts';
import { isTypedLine } from '../language/strokes.ts';
import { hasShortPlaceholder } from '../language/placeholder.ts';
import type { CellPlace, Paragraph, TextSpan } from '../tree/nodes.ts';
import { isSameCell } from '../tree/same-cell.ts';
import { chainOrder } from './chain-order.ts';
import * as cues from './cues.ts';
import { type Line, rootTable, type Side } from './line.ts';
import { assignTableRoles } from './table-roles.ts';

/** Cues stand at the start of a line; more is never looked at. */
const CUE_LENGTH = 140;

const GAP = / {0,3}\t[\t ]*| {4}[\t ]*/g;

export interface Lines {
  /** In the order of recognition. */
  chain: Line[];
  /** Every line by paragraph index, in text order; paragraphs without text have none. */
  byParagraph: (readonly Line[])[];
  /** Tables (`Line.table`) of content. */
  contentTables: ReadonlySet<number>;
}

/** The text of a stretch of a paragraph. */
export type TextOf = (paragraph: Paragraph, start: number, end: number) => string;

export const textAsWritten: TextOf = ({ text }, start, end) => text.slice(start, end);

/** `looks` false: lines are described by their words and places alone, so that no format makes a difference. */
export function cutLines(paragraphs: readonly Paragraph[], textOf: TextOf = textAsWritten, looks = true): Lines {
  const byParagraph: (readonly Line[])[] = [];
  let emptyBefore = 0;
  let previousCell: CellPlace | null = null;
  let closing = false;
  for (let paragraphIndex = 0; paragraphIndex < paragraphs.length; paragraphIndex++) {
    const paragraph = paragraphs[paragraphIndex] as Paragraph;
    if (!isSameCell(previousCell, paragraph.place.cell)) emptyBefore = 0;
    previousCell = paragraph.place.cell;
    const lines = isOneLine(paragraph.text)
      ? onlyLine(paragraph, paragraphIndex, emptyBefore, textOf)
      : linesOf(paragraph, paragraphIndex, emptyBefore, closing, textOf);
    byParagraph.push(lines);
    if (lines.length === 0) {
      emptyBefore++;
      continue;
    }
    if (cues.RECIPIENTS_LABEL.test(lines[0]?.bare ?? '')) closing = true;
    emptyBefore = 0;
  }
  if (!looks) for (const lines of byParagraph) for (const line of lines) Object.assign(line, WITHOUT_LOOK);
  const contentTables = assignTableRoles(byParagraph, looks);
  const chain = chainOrder(byParagraph);
  for (let i = 0; i < chain.length; i++) (chain[i] as Line).position = i;
  return { chain, byParagraph, contentTables };
}

/** No size is that of the line before, so that lines do not look alike. */
const WITHOUT_LOOK = {
  bold: false,
  italic: false,
  capsFormat: false,
  sizePt: Number.NaN,
  centred: false,
  rightAligned: false,
  pageBreak: false,
} as const satisfies Partial<Line>;

/** Nothing in the text breaks it, or may part two components in it. */
function isOneLine(text: string): boolean {
  return !text.includes('\n') && !mayHoldGaps(text) && !mayHoldMotto(text);
}

/** Quốc hiệu and Tiêu ngữ in one line begin with a C and are some seventy letters. */
const mayHoldMotto = (text: string): boolean => text.length > 45 && text.length < 120 && /^\s*C/i.test(text);

/** Searched for as strings, which is faster than a pattern: nearly all lines hold none of them. */
const mayHoldGaps = (text: string): boolean => text.includes('\t') || text.includes('    ');

/** What `linesOf` gives for most paragraphs, without its garbage. */
function onlyLine(paragraph: Paragraph, paragraphIndex: number, emptyBefore: number, textOf: TextOf): readonly Line[] {
  const { text } = paragraph;
  const line = isTypedLine(text) ? null : lineAt(paragraph, paragraphIndex, 0, text.length, 0, textOf);
  if (!line) return NO_LINES;
  line.emptyBefore = emptyBefore;
  return [line];
}

const NO_LINES: readonly Line[] = Object.freeze([]);

/** `emptyBefore`: empty paragraphs above; `closing`: the list of recipients has begun. */
function linesOf(
  paragraph: Paragraph,
  paragraphIndex: number,
  emptyBefore: number,
  closing: boolean,
  textOf: TextOf,
): readonly Line[] {
  const { text } = paragraph;
  if (isTypedLine(text)) return NO_LINES;
  const hasGaps = mayHoldGaps(text);
  let lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    // `Độc lập - Tự do - Hạnh phúc⏎-------`: the line is drawn with hyphens, it says nothing.
    const isDrawn = lines.length > 0 && isTypedLine(text.slice(from, to));
    const gap = hasGaps && !isDrawn ? gapBetweenSides(text, from, to, closing) : null;
    const motto = isDrawn || gap !== null ? null : mottoIn(text, from, to);
    const pieces = isDrawn ? [] : gap !== null ? [from, gap, to] : motto !== null ? [from, motto, to] : [from, to];
    for (let i = 1; i < pieces.length; i++) {
      const line = lineAt(
        paragraph,
        paragraphIndex,
        pieces[i - 1] as number,
        pieces[i] as number,
        lines.length,
        textOf,
      );
      if (!line) continue;
      if (lines.length === 0 || gap !== null) line.emptyBefore = emptyBefore;
      if (gap !== null) {
        line.side = i === 1 ? 'left' : 'right';
        line.tabbed = true;
      }
      // Most paragraphs are one line: an array made for one is small.
      if (lines.length === 0) lines = [line];
      else lines.push(line);
    }
    from = to + 1;
  }
  return lines;
}

/** White space and what shows as nothing at the edge of a line. */
function isEdge(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    (unit >= 0xfeff && (unit === 0xfeff || unit === 0xfffc))
  );
}

function lineAt(
  paragraph: Paragraph,
  paragraphIndex: number,
  from: number,
  to: number,
  piece: number,
  textOf: TextOf,
): Line | null {
  const { text } = paragraph;
  let start = from;
  let end = to;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
  const label = piece === 0 ? printedLabel(paragraph) : '';
  if (start === end && !isWord(label)) return null;
  const content = textOf(paragraph, start, end);
  const head = label === '' ? content : `${label} ${content}`;
  const look = lookOf(paragraph, start, end);
  const { cell } = paragraph.place;
  return {
    paragraph,
    paragraphIndex,
    start,
    end,
    text: content,
    bare: bareWords(withoutDrawings(head).slice(0, CUE_LENGTH)),
    label,
    side: cell ? sideOfCell(cell) : 'full',
    table: cell ? rootTable(cell) : null,
    role: null,
    piece,
    tabbed: false,
    emptyBefore: 0,
    capitals: isUpperCase(content),
    placeholder: hasShortPlaceholder(content.slice(0, 200)),
    bold: look.bold,
    italic: look.italic,
    capsFormat: look.capsFormat,
    sizePt: look.sizePt,
    centred: paragraph.format.align === 'center',
    rightAligned: paragraph.format.align === 'right',
    pageBreak: piece === 0 && paragraph.breakBefore === 'page',
    position: -1,
  };
}

/** `Chương I` of a list, the title in the next paragraph: something is printed though nothing is typed. */
const isWord = (label: string): boolean => label.length > 3 && /^\p{L}{3}/u.test(label);

/** Of all signs that lists of bullets show, two: a dash, or `•` for any other. */
function printedLabel({ numbering }: Paragraph): string {
  if (numbering === null || numbering.format !== 'bullet' || numbering.label === '') return numbering?.label ?? '';
  return DASHES.includes(numbering.label.trim().charAt(0)) ? '-' : '•';
}

/** U+F02D is the hyphen of the fonts of symbols. */
const DASHES = '-–—‐‑−\uf02d';

/** A cell that spans the table, or the only one of its row, is no side. */
function sideOfCell(cell: CellPlace): Side {
  if (cell.columnCount < 2 || cell.columnSpan >= cell.columnCount) {
    return cell.outer ? sideOfCell(cell.outer) : 'full';
  }
  if (cell.column === 0) return 'left';
  return 'right';
}

/** Weight by characters: most of the line is bold, italic; size of the longest stretch. */
function lookOf(
  paragraph: Paragraph,
  start: number,
  end: number,
): Pick<Line, 'bold' | 'italic' | 'capsFormat' | 'sizePt'> {
  let bold = 0;
  let italic = 0;
  let capsFormat = false;
  let total = 0;
  let longest = 0;
  let sizePt: number | null = null;
  const { spans } = paragraph;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as TextSpan;
    const length = Math.min(span.end, end) - Math.max(span.start, start);
    if (length <= 0) continue;
    total += length;
    if (span.format.bold) bold += length;
    if (span.format.italic) italic += length;
    if (span.format.caps) capsFormat = true;
    if (length > longest) {
      longest = length;
      sizePt = span.format.sizePt;
    }
  }
  return { bold: bold * 2 > total, italic: italic * 2 > total, capsFormat, sizePt };
}

/** Where in `text[from, to)` a gap of tabs or blanks parts two components; null: nowhere. */
function gapBetweenSides(text: string, from: number, to: number, closing: boolean): number | null {
  const line = text.slice(from, to);
  if (line.length > 400) return null;
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(line); gap; gap = GAP.exec(line)) {
    const left = withoutDrawings(line.slice(0, gap.index)).trim();
    const right = withoutDrawings(line.slice(gap.index + gap[0].length)).trim();
    if (left === '' || right === '') continue;
    if (cues.standSideBySide(left, right, closing)) return from + gap.index;
  }
  return null;
}

/** Drawings may be anchored anywhere, also before and within the words. */
const withoutDrawings = (text: string): string => (text.includes('\ufffc') ? text.replaceAll('\ufffc', '') : text);

/** Where in `text[from, to)` Tiêu ngữ follows Quốc hiệu with nothing but blanks or a dash between. */
function mottoIn(text: string, from: number, to: number): number | null {
  const line = text.slice(from, to);
  if (!mayHoldMotto(line)) return null;
  const at = cues.mottoAfterName(line);
  return at === null ? null : from + at;
}
