/** A table of a story: its rows and cells in the tree, and where each stands. */
import type { Tape } from '../../opc/tape.ts';
import type { Block, CellPlace, Table, TableRow } from '../../tree/nodes.ts';
import { addCellBorders } from './drawn-lines.ts';
import type { Interner } from './properties.ts';
import type { Resolver, TableLayers } from './resolve.ts';
import { type CellProperties, readTableModel } from './table-model.ts';

/** Where the reader of a story stands between blocks. */
export interface Position {
  cell: CellPlace | null;
  layers: TableLayers | null;
  textBox: number | null;
  /** Of the cell or text box; null in the column of a section, which is known only at its end. */
  columnTwips: number | null;
}

/** What the reader of the story does for its tables. */
export interface TableContext {
  tape: Tape;
  resolver: Resolver;
  cellProperties: Interner<CellProperties>;
  /** The content of a cell. */
  blocks(cell: number, position: Position): Block[];
  /** Reads what is deleted: it leaves no text. */
  deleted<Value>(read: () => Value): Value;
}

/** `ordinal`: of the table in its story. */
export function readTable(element: number, ordinal: number, position: Position, context: TableContext): Table {
  const { tape } = context;
  const model = readTableModel(tape, element, context.resolver, context.cellProperties);
  const edge = (column: number): number => model.edgesTwips[Math.min(column, model.columnCount)] as number;
  const rows = model.rows.map(({ element: rowElement, cells }, row): TableRow => {
    const readCells = () =>
      cells.map((cell) => {
        const { shading, mergedAbove } = cell.properties;
        const place: CellPlace = {
          table: ordinal,
          row,
          column: cell.column,
          columnSpan: cell.span,
          rowCount: model.rows.length,
          columnCount: model.columnCount,
          leftTwips: edge(cell.column),
          widthTwips: edge(cell.column + cell.span) - edge(cell.column),
          tableHasBorders: model.hasBorders,
          borders: cell.borders,
          shading: shading === undefined ? (model.styleShades ? null : 'auto') : shading,
          outer: position.cell,
        };
        const { columnTwips } = cell;
        const inside = { cell: place, layers: model.layersOf(row, cell), textBox: position.textBox, columnTwips };
        const blocks = context.blocks(cell.element, inside);
        if (!model.hasBorders) {
          const [above, below] = [model.rows[row - 1]?.cells, model.rows[row + 1]?.cells];
          addCellBorders(blocks, place, { above, below, isMeasured: columnTwips !== null });
        }
        return {
          type: 'tableCell' as const,
          column: cell.column,
          columnSpan: cell.span,
          mergedAbove,
          children: blocks,
        };
      });
    const properties = tape.child(rowElement, 'w:trPr');
    const isDeleted = properties >= 0 && tape.child(properties, 'w:del') >= 0;
    return { type: 'tableRow', children: isDeleted ? context.deleted(readCells) : readCells() };
  });
  return {
    type: 'table',
    ordinal,
    columnCount: model.columnCount,
    widthTwips: edge(model.columnCount),
    hasBorders: model.hasBorders,
    standing: model.standing,
    children: rows,
  };
}
