/** What the tables of a document are there for: letterhead, closing, layout or content, by the wordings in them. */
import type { CellPlace } from '../tree/nodes.ts';
import * as cues from './cues.ts';
import { type Line, rootCell, type TableRole } from './line.ts';

/**
 * Gives the lines of tables their roles; parts a table that holds two documents. Returns the numbers (`Line.table`) of tables
 * of content.
 */
export function assignTableRoles(byParagraph: readonly (readonly Line[])[], looks: boolean): ReadonlySet<number> {
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
