/** Whether two paragraphs stand in the same cell of a table. */
import type { CellPlace } from './nodes.ts';

/** Of the places of two paragraphs of one story; outside of all tables (null) is one place, too. */
export function isSameCell(a: CellPlace | null, b: CellPlace | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column;
}
