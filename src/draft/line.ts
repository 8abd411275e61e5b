/** A line, the unit of recognition: what the recogniser knows of it before it knows what it is. */
import type { CellPlace, Paragraph } from '../tree/nodes.ts';

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

/** The outermost of the tables that a cell stands in, as in `Line.table`. */
export const rootTable = (cell: CellPlace): number => rootCell(cell).table;

/** The cell of the outermost table. */
export function rootCell(cell: CellPlace): CellPlace {
  let root = cell;
  while (root.outer) root = root.outer;
  return root;
}
