/**
 * Cuts a document into lines, the unit of recognition: a paragraph split at line breaks, and at
 * tabs or runs of blanks where two components stand side by side. Lines of a layout table are
 * put in the order in which they belong together, column after column.
 */
import { append } from '../tree/append.ts';
import { bareLetters, collapseSpaces, isUpperCase } from '../language/fold.ts';
import { isTypedLine } from '../language/strokes.ts';
import { hasShortPlaceholder } from '../language/placeholder.ts';
import type { CellPlace, Paragraph, TextSpan } from '../tree/nodes.ts';
import { isSameCell } from '../tree/same-cell.ts';
import * as cues from './cues.ts';

export type Side = 'left' | 'right' | 'full';

export interface Line {
  paragraph: Paragraph;
  /** Index of the paragraph in reading order. */
  paragraphIndex: number;
  /** UTF-16 offsets in the paragraph's text; edge white space left out. */
  start: number;
  end: number;
  text: string;
  /** Letters only, lower case, marks removed, blanks collapsed, first `CUE_LENGTH` characters, any numbering label in front. */
  bare: string;
  /** Label of automatic numbering that is printed before the text, on the first line of a paragraph; a bullet is `-` or `•`. */
  label: string;
  side: Side;
  /** Root table (ordinal) that holds the line, or null. */
  table: number | null;
  role: TableRole | null;
  /** Piece of the paragraph: 0 for the first line. */
  piece: number;
  /** Paragraph holds side-by-side pieces split at tabs. */
  tabbed: boolean;
  /** Empty paragraphs directly before it in the same cell or column. */
  emptyBefore: number;
  /** All letters are capitals. */
  capitals: boolean;
  /** Something is still to be filled in. */
  placeholder: boolean;
  bold: boolean;
  italic: boolean;
  /** Some of it is formatted as capitals. */
  capsFormat: boolean;
  sizePt: number | null;
  centred: boolean;
  rightAligned: boolean;
  /** A page begins with it because somebody says so. */
  pageBreak: boolean;
  /** Index in the chain. */
  position: number;
}

/** What a table is there for, judged by the wordings in it. */
export type TableRole = 'letterhead' | 'closing' | 'content' | 'layout';

/** Cues stand at the start of a line; more is never looked at. */
const CUE_LENGTH = 140;

/** Searched for as strings, which is faster than a pattern: nearly all lines hold none of them. */
const GAP_SIGNS = ['\t', '\u00a0', '    '];
const GAP = /[ \u00a0]{0,3}\t[\t \u00a0]*|[ \u00a0]{4}[\t \u00a0]*/g;

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

const mayHoldGaps = (text: string): boolean => GAP_SIGNS.some((sign) => text.includes(sign));

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
    bare: collapseSpaces(bareLetters(withoutDrawings(head).slice(0, CUE_LENGTH))),
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

/** The outermost of the tables that a cell stands in, as in `Line.table`. */
export const rootTable = (cell: CellPlace): number => rootCell(cell).table;

function rootCell(cell: CellPlace): CellPlace {
  let root = cell;
  while (root.outer) root = root.outer;
  return root;
}

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

interface TableSummary {
  lines: Line[];
  /** Kinds of letterhead cue that occur. */
  letterhead: Set<'name' | 'number' | 'date'>;
  closing: number;
  /** One place object a cell. */
  cells: Set<CellPlace>;
  hasBorders: boolean;
}

function emptyTable(): TableSummary {
  return { lines: [], letterhead: new Set(), closing: 0, cells: new Set(), hasBorders: false };
}

function addLine(table: TableSummary, line: Line, cell: CellPlace): void {
  table.lines.push(line);
  table.cells.add(cell);
  table.hasBorders ||= cell.tableHasBorders;
  const cue = cues.letterheadCue(line.bare, line.text);
  if (cue) table.letterhead.add(cue);
  table.closing += cues.closingCue(line.bare, line.text);
}

const rowOf = ({ paragraph: { place } }: Line): number => rootCell(place.cell as CellPlace).row;

/**
 * Tables that touch are one to some programs: the row in which the letterhead of the next document begins below Nơi nhận;
 * 0: it holds no two.
 */
function headBelowClosing({ lines, letterhead, closing }: TableSummary): number {
  if (!letterhead.has('name') || closing < 2) return 0;
  const end = lines.find(({ bare }) => cues.RECIPIENTS_LABEL.test(bare));
  const head = end && lines.find((line) => cues.isNationalName(line.bare) && rowOf(line) > rowOf(end));
  return head ? rowOf(head) : 0;
}

/** Added to the number of a table for the second of two documents in it. */
const HALF = 0.5;

/** Takes the rows from `row` on out of a table, as one of their own. */
function partOf(table: TableSummary, row: number): TableSummary {
  const lines = table.lines;
  Object.assign(table, emptyTable());
  const next = emptyTable();
  for (const line of lines) {
    const isBelow = rowOf(line) >= row;
    if (isBelow) line.table = (line.table as number) + HALF;
    addLine(isBelow ? next : table, line, line.paragraph.place.cell as CellPlace);
  }
  return next;
}

/** Gives the lines of tables their roles, and the numbers of the tables of content. */
function assignTableRoles(byParagraph: readonly (readonly Line[])[], looks: boolean): ReadonlySet<number> {
  const tables = new Map<number, TableSummary>();
  for (let i = 0; i < byParagraph.length; i++) {
    const lines = byParagraph[i] as readonly Line[];
    // A paragraph stands in one table or in none.
    if ((lines[0]?.table ?? null) === null) continue;
    for (const line of lines) {
      if (line.table === null) continue;
      const cell = line.paragraph.place.cell as CellPlace;
      let table = tables.get(line.table);
      if (!table) tables.set(line.table, (table = emptyTable()));
      addLine(table, line, cell);
    }
  }
  const contentTables = new Set<number>();
  for (const [number, table] of tables) {
    const next = headBelowClosing(table);
    if (next > 0) tables.set(number + HALF, partOf(table, next));
  }
  for (const [number, table] of tables) {
    const role = tableRole(table, looks);
    if (role === 'content') contentTables.add(number);
    for (const line of table.lines) line.role = role;
  }
  return contentTables;
}

/**
 * `looks` false: borders make no difference. A form whose every box has borders may hold a signature, but then it is the form's, not the
 * document's.
 */
function tableRole({ letterhead, closing, cells, hasBorders }: TableSummary, looks: boolean): TableRole {
  const bordered = looks && hasBorders;
  if (letterhead.has('name') || letterhead.size === 2) return 'letterhead';
  if (closing >= 2 && !(bordered && cells.size > 4)) return 'closing';
  if (bordered) return 'content';
  if (letterhead.size > 0 && cells.size <= 8) return 'letterhead';
  if (closing >= 1 && cells.size <= 4) return 'closing';
  return cells.size <= 2 ? 'layout' : 'content';
}

/** Column after column inside layout tables and runs of tabbed lines, document order elsewhere. */
function chainOrder(byParagraph: readonly (readonly Line[])[]): Line[] {
  const chain: Line[] = [];
  let group: { lines: Line[]; key: number | 'tabbed' } | null = null;
  const flush = (): void => {
    if (group) append(chain, byColumn(group.lines));
    group = null;
  };
  for (let i = 0; i < byParagraph.length; i++) {
    const lines = byParagraph[i] as readonly Line[];
    const only = lines.length === 1 ? lines[0] : undefined;
    // Nearly all paragraphs are one line outside of tables.
    if (only && !group && only.table === null && !only.tabbed) {
      chain.push(only);
      continue;
    }
    for (const line of lines) {
      const key = line.tabbed && line.table === null ? 'tabbed' : line.role === 'content' ? null : line.table;
      if (key === null) {
        flush();
        chain.push(line);
      } else if (group && group.key === key) group.lines.push(line);
      else {
        flush();
        group = { lines: [line], key };
      }
    }
  }
  flush();
  return chain;
}

/** Rows that span the table part it into bands; inside a band the left column comes first. */
function byColumn(lines: Line[]): Line[] {
  const ordered: Line[] = [];
  let band: Line[] = [];
  const flush = (): void => {
    const columns = new Map<number, Line[]>();
    for (const line of band) {
      const x = line.tabbed ? (line.side === 'left' ? 0 : 1e6) : leftEdge(line.paragraph.place.cell);
      const column = columns.get(x) ?? [];
      columns.set(x, column);
      column.push(line);
    }
    for (const x of [...columns.keys()].sort((a, b) => a - b)) append(ordered, columns.get(x) as Line[]);
    band = [];
  };
  for (const line of lines) {
    if (line.side === 'full') {
      flush();
      ordered.push(line);
    } else band.push(line);
  }
  flush();
  return ordered;
}

function leftEdge(cell: CellPlace | null): number {
  let x = 0;
  for (let at = cell; at; at = at.outer) x += at.leftTwips;
  // Rows of one layout table rarely have exactly the same grid: 1 cm is no column of its own.
  return Math.round(x / 567);
}
