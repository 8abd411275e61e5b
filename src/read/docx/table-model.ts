/** Geometry, borders and style layers of one table (§17.4, §17.7.6). */
import { append } from '../../tree/append.ts';
import { type Border, type Borders, NO_BORDERS } from '../../tree/format.ts';
import type { TableStanding } from '../../tree/nodes.ts';
import { type Interner, readBorders, readShading, twips } from './properties.ts';
import type { Resolver, TableLayers } from './resolve.ts';
import { type CellMargins, type TableBorders, readCellMargins, readTableBorders } from './styles.ts';
import type { Tape } from '../../opc/tape.ts';

/** Condition flags of w:tblLook. */
interface Look {
  firstRow: boolean;
  lastRow: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  horizontalBands: boolean;
  verticalBands: boolean;
}

/** What one `w:tcPr` says; cells of a table repeat it. */
export interface CellProperties {
  /** Offsets of the element. */
  start: number;
  end: number;
  span: number;
  mergedAbove: boolean;
  /** Borders that the cell itself names; null where it switches one off. */
  own: Partial<Borders>;
  /** Background that the cell itself names; null: a pattern; undefined: none. */
  shading: string | null | undefined;
  /** Width that `w:tcW` asks for. */
  askedTwips: number | undefined;
  /** Margins that the cell itself names. */
  margins: CellMargins | null;
}

export interface CellModel {
  element: number;
  column: number;
  /** Columns of the grid that it covers. */
  span: number;
  properties: CellProperties;
  /** Effective borders. */
  borders: Borders;
  /** Width between its margins; null where Word fits it to its content. */
  columnTwips: number | null;
}

export interface TableModel {
  rows: { element: number; cells: CellModel[] }[];
  columnCount: number;
  /** Left edge of each grid column, and one more for the right edge of the last. */
  edgesTwips: number[];
  /** Some cell has a border at its side: the table has a frame. */
  hasBorders: boolean;
  standing: TableStanding | null;
  /** The style of the table may give cells a background. */
  styleShades: boolean;
  layersOf(row: number, cell: CellModel): TableLayers | null;
}

/** Rows and cells behind content controls, insertions and the like. */
function childrenNamed(tape: Tape, element: number, name: string): number[] {
  const found: number[] = [];
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const childName = tape.name(child);
    if (childName === name) found.push(child);
    else if (
      childName === 'w:sdt' ||
      childName === 'w:sdtContent' ||
      childName === 'w:customXml' ||
      childName === 'w:ins' ||
      childName === 'w:moveTo'
    ) {
      append(found, childrenNamed(tape, child, name));
    }
  }
  return found;
}

const NO_OWN_BORDERS: Partial<Borders> = Object.freeze({});

const NO_PROPERTIES: CellProperties = Object.freeze({
  start: 0,
  end: 0,
  span: 1,
  mergedAbove: false,
  own: NO_OWN_BORDERS,
  shading: undefined,
  askedTwips: undefined,
  margins: null,
});

export function parseCellProperties(tape: Tape, element: number): CellProperties {
  const properties = { ...NO_PROPERTIES, start: tape.start(element), end: tape.end(element) };
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    switch (tape.name(child)) {
      case 'w:tcW':
        // Without a type it is in twips (§17.4.71).
        if ((tape.attribute(child, 'w:type') ?? 'dxa') === 'dxa')
          properties.askedTwips = twips(tape.attribute(child, 'w:w'));
        break;
      case 'w:shd':
        properties.shading = readShading(tape, child);
        break;
      case 'w:gridSpan':
        properties.span = Math.max(1, integer(tape, child) ?? 1);
        break;
      case 'w:vMerge':
        properties.mergedAbove = tape.attribute(child, 'w:val') !== 'restart';
        break;
      case 'w:tcBorders':
        properties.own = readBorders(tape, child);
        break;
      case 'w:tcMar':
        properties.margins = readCellMargins(tape, child);
        break;
    }
  }
  return properties;
}

export function readTableModel(
  tape: Tape,
  element: number,
  resolver: Resolver,
  cellProperties: Interner<CellProperties>,
): TableModel {
  const properties = tape.child(element, 'w:tblPr');
  const inProperties = (name: string): number => (properties < 0 ? -1 : tape.child(properties, name));
  const styleElement = inProperties('w:tblStyle');
  const styleId =
    (styleElement < 0 ? null : tape.attribute(styleElement, 'w:val')) ?? resolver.styles.defaultTableStyle;
  const chain = resolver.styles.chain(styleId);
  const rows = childrenNamed(tape, element, 'w:tr').map((row) => ({
    element: row,
    cells: readCells(tape, row, cellProperties),
  }));
  let columnCount = 1;
  for (const { cells } of rows) {
    const last = cells[cells.length - 1];
    if (last) columnCount = Math.max(columnCount, last.column + last.span);
  }
  const look = readLook(tape, inProperties('w:tblLook'));
  const ownBorders = inProperties('w:tblBorders');
  const tableBorders: TableBorders = Object.assign(
    {},
    ...chain.map((style) => style.borders),
    ownBorders < 0 ? null : readTableBorders(tape, ownBorders),
  );
  const edgesTwips = readEdges(tape, element, rows, columnCount);
  const ownMargins = inProperties('w:tblCellMar');
  const tableMargins: CellMargins = Object.assign(
    {},
    ...chain.map((style) => style.cellMargins),
    ownMargins < 0 ? null : readCellMargins(tape, ownMargins),
  );
  const layout = inProperties('w:tblLayout');
  const isFixed = layout >= 0 && tape.attribute(layout, 'w:type') === 'fixed';
  for (const [row, { element: rowElement, cells }] of rows.entries()) {
    const exceptions = tape.child(rowElement, 'w:tblPrEx');
    const ownOfRow = exceptions < 0 ? -1 : tape.child(exceptions, 'w:tblCellMar');
    const margins = ownOfRow < 0 ? tableMargins : { ...tableMargins, ...readCellMargins(tape, ownOfRow) };
    for (const cell of cells) {
      cell.borders = effectiveBorders(cell, row === 0, row === rows.length - 1, columnCount, tableBorders);
      const gridTwips = (edgesTwips[cell.column + cell.span] as number) - (edgesTwips[cell.column] as number);
      cell.columnTwips = columnOf(cell.properties, gridTwips, margins, isFixed);
    }
  }
  // Lines above and below cells alone are rule lines, not a frame.
  const hasBorders = rows.some(({ cells }) =>
    cells.some(({ borders }) => borders.left !== null || borders.right !== null),
  );
  const isConditional = chain.some((style) => style.conditions.length > 0);
  const layersOfAll = isConditional ? null : resolver.tableLayers(styleId, []);
  return {
    rows,
    columnCount,
    edgesTwips,
    hasBorders,
    standing: readStanding(tape, inProperties, edgesTwips[columnCount] as number, isFixed),
    styleShades: chain.some(({ shades }) => shades),
    layersOf(row, cell) {
      if (!isConditional) return layersOfAll;
      return resolver.tableLayers(styleId, conditionsOf(row, rows.length, cell, columnCount, look));
    },
  };
}

/** A side that the cell switches off stays off; one that it does not mention comes from the table. */
function pick(own: Border | null | undefined, inherited: Border | null | undefined): Border | null {
  return own === undefined ? (inherited ?? null) : own;
}

function effectiveBorders(
  cell: CellModel,
  isTop: boolean,
  isBottom: boolean,
  columnCount: number,
  table: TableBorders,
): Borders {
  const { own } = cell.properties;
  const isLast = cell.column + cell.span >= columnCount;
  const top = pick(own.top, isTop ? table.top : table.insideH);
  const bottom = pick(own.bottom, isBottom ? table.bottom : table.insideH);
  const left = pick(own.left, cell.column === 0 ? table.left : table.insideV);
  const right = pick(own.right, isLast ? table.right : table.insideV);
  return top || bottom || left || right ? { top, bottom, left, right } : NO_BORDERS;
}

function readCells(tape: Tape, row: number, cellProperties: Interner<CellProperties>): CellModel[] {
  const rowProperties = tape.child(row, 'w:trPr');
  let column = integerIn(tape, rowProperties, 'w:gridBefore') ?? 0;
  return childrenNamed(tape, row, 'w:tc').map((element) => {
    const own = tape.child(element, 'w:tcPr');
    const properties = own < 0 ? NO_PROPERTIES : cellProperties.get(own);
    const { span } = properties;
    column += span;
    return { element, column: column - span, span, properties, borders: NO_BORDERS, columnTwips: null };
  });
}

/** The cell of a row that covers a column of the grid. Rows may be very long, and cells stand in the order of columns. */
export function cellAt(cells: readonly CellModel[] | undefined, column: number): CellModel | undefined {
  if (!cells) return undefined;
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells[middle] as CellModel).column <= column) low = middle;
    else high = middle - 1;
  }
  const cell = cells[low];
  return cell && cell.column <= column && column < cell.column + cell.span ? cell : undefined;
}

function integerIn(tape: Tape, parent: number, name: string): number | null {
  const child = parent < 0 ? -1 : tape.child(parent, name);
  return child < 0 ? null : integer(tape, child);
}

function integer(tape: Tape, element: number): number | null {
  const value = tape.attribute(element, 'w:val');
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : null;
}

/** From w:tblGrid; from the cells' own widths where the grid is missing or too short. */
function readEdges(tape: Tape, element: number, rows: TableModel['rows'], columnCount: number): number[] {
  const widths: number[] = [];
  const grid = tape.child(element, 'w:tblGrid');
  if (grid >= 0) {
    for (let column = tape.firstChild(grid); column >= 0; column = tape.nextSibling(column)) {
      if (tape.name(column) === 'w:gridCol') widths.push(twips(tape.attribute(column, 'w:w')) ?? 0);
    }
  }
  if (widths.length < columnCount || widths.every((width) => width === 0)) {
    for (const { cells } of rows) {
      for (const { column, span, properties } of cells) {
        const { askedTwips } = properties;
        for (let i = 0; askedTwips !== undefined && i < span; i++) widths[column + i] ||= askedTwips / span;
      }
    }
  }
  const edges = [0];
  for (let column = 0; column < columnCount; column++) edges.push((edges[column] as number) + (widths[column] ?? 0));
  return edges;
}

/**
 * `widthTwips`: of the grid. It is that of the page where the table asks for it, or is fixed and asks for no share of the page
 * (§17.4.63); a table that floats (§17.4.57) stands anywhere.
 */
function readStanding(
  tape: Tape,
  inProperties: (name: string) => number,
  widthTwips: number,
  isFixed: boolean,
): TableStanding | null {
  if (inProperties('w:tblpPr') >= 0) return null;
  const asked = inProperties('w:tblW');
  const type = asked < 0 ? 'auto' : (tape.attribute(asked, 'w:type') ?? 'dxa');
  const askedTwips = type === 'dxa' ? twips(tape.attribute(asked, 'w:w')) : undefined;
  const isKnown =
    askedTwips === undefined || askedTwips === 0
      ? isFixed && type !== 'pct'
      : Math.abs(askedTwips - widthTwips) <= 2 * ROUNDING_TWIPS;
  if (!isKnown) return null;
  const jc = inProperties('w:jc');
  const align = jc < 0 ? null : tape.attribute(jc, 'w:val');
  const indent = inProperties('w:tblInd');
  return {
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
    indentTwips: indent < 0 ? 0 : (twips(tape.attribute(indent, 'w:w')) ?? 0),
  };
}

/** Where no style says otherwise (§17.4.35, §17.4.42). */
const CELL_MARGIN_TWIPS = 115;
/** Word rounds widths that belong together apart. */
export const ROUNDING_TWIPS = 30;

/**
 * The grid holds what Word last laid out, the cell what was asked for. Programs that write documents fill the grid with
 * anything: the width of a cell is known where both agree, or where the table is fixed and the cell asks for nothing.
 */
function columnOf(
  { askedTwips, margins }: CellProperties,
  gridTwips: number,
  around: CellMargins,
  isFixed: boolean,
): number | null {
  if (askedTwips === undefined ? !isFixed : Math.abs(askedTwips - gridTwips) > ROUNDING_TWIPS) return null;
  const left = margins?.left ?? around.left ?? CELL_MARGIN_TWIPS;
  const right = margins?.right ?? around.right ?? CELL_MARGIN_TWIPS;
  return gridTwips > left + right ? gridTwips - left - right : null;
}

function readLook(tape: Tape, element: number): Look {
  const hexadecimal = element < 0 ? null : tape.attribute(element, 'w:val');
  const bits = hexadecimal === null ? 0x04a0 : Number.parseInt(hexadecimal, 16) || 0;
  const flag = (name: string, bit: number): boolean => {
    const value = element < 0 ? null : tape.attribute(element, name);
    return value === null ? (bits & bit) !== 0 : value === '1' || value === 'true' || value === 'on';
  };
  return {
    firstRow: flag('w:firstRow', 0x20),
    lastRow: flag('w:lastRow', 0x40),
    firstColumn: flag('w:firstColumn', 0x80),
    lastColumn: flag('w:lastColumn', 0x100),
    horizontalBands: !flag('w:noHBand', 0x200),
    verticalBands: !flag('w:noVBand', 0x400),
  };
}

/** Conditions that hold for a cell, weakest first (§17.7.6). */
function conditionsOf(row: number, rowCount: number, cell: CellModel, columnCount: number, look: Look): string[] {
  const top = look.firstRow && row === 0;
  const bottom = look.lastRow && row === rowCount - 1;
  const left = look.firstColumn && cell.column === 0;
  const right = look.lastColumn && cell.column + cell.span >= columnCount;
  const conditions: string[] = ['wholeTable'];
  if (look.verticalBands && !left && !right)
    conditions.push((cell.column - (look.firstColumn ? 1 : 0)) % 2 === 0 ? 'band1Vert' : 'band2Vert');
  if (look.horizontalBands && !top && !bottom)
    conditions.push((row - (look.firstRow ? 1 : 0)) % 2 === 0 ? 'band1Horz' : 'band2Horz');
  if (left) conditions.push('firstCol');
  if (right) conditions.push('lastCol');
  if (top) conditions.push('firstRow');
  if (bottom) conditions.push('lastRow');
  if (top && left) conditions.push('nwCell');
  if (top && right) conditions.push('neCell');
  if (bottom && left) conditions.push('swCell');
  if (bottom && right) conditions.push('seCell');
  return conditions;
}
