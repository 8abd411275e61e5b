/**
 * A table of many rows of which a document asks for few. The index holds what is asked of all rows; the rest of a row is read
 * when it is met. The published program keeps an index and its rows in a file (src/host/row-files.ts).
 */
export interface RowTable<Index, Row> {
  readonly index: Index;
  /** Rows from number 0 on. */
  readonly size: number;
  /** The same object at each call. */
  readonly row: (place: number) => Row;
}

export const rowTable = <Index, Row>(index: Index, rows: readonly Row[]): RowTable<Index, Row> => ({
  index,
  size: rows.length,
  row: (place) => rows[place] as Row,
});
