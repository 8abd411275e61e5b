/** What DrawingML and VML have in common: shapes in groups with grids of their own, text boxes, lines. */
import type { Drawing, DrawnLine } from '../../../tree/nodes.ts';
import { TWIPS_PER_MM } from '../../../tree/units.ts';
import type { Tape } from '../../../opc/tape.ts';

/** A picture or a filled box lower than this is drawn as a line. */
export const LINE_HEIGHT_TWIPS = TWIPS_PER_MM;
/** Between a text box and its text, left and right, where nothing is said (§21.1.2.1.1, VML §14.1.2.22). */
export const TEXT_INSET_TWIPS = 144;

/** What a drawing is, without the content of its text boxes. */
export interface DrawingFacts {
  kind: Drawing['kind'];
  widthTwips: number | null;
  heightTwips: number | null;
  /** Relationship id of the first picture. */
  picture: string | null;
  lines: DrawnLine[];
  /** In document order. */
  textBoxes: TextBox[];
}

/** `element` holds the blocks (`w:txbxContent`); `columnTwips`: width of their column, null when it cannot be told. */
export interface TextBox {
  element: number;
  columnTwips: number | null;
}

export interface Found {
  /** Content of a text box with the shape that it stands in, -1: none. */
  textBoxes: { content: number; shape: number }[];
  /** Shapes outside text boxes. */
  shapes: number[];
  pictures: boolean;
  picture: string | null;
}

/** Everything below a drawing except what belongs to a text box inside it. */
export function search(tape: Tape, element: number, shapeNames: ReadonlySet<string>): Found {
  const found: Found = { textBoxes: [], shapes: [], pictures: false, picture: null };
  const end = tape.next(element);
  for (let at = element + 1; at < end;) {
    const name = tape.name(at);
    if (name === 'w:txbxContent') {
      const last = found.shapes.at(-1) ?? -1;
      found.textBoxes.push({ content: at, shape: last >= 0 && at < tape.next(last) ? last : -1 });
      at = tape.next(at);
      continue;
    }
    // The alternative of a picture inside a drawing repeats what was found already.
    if (name === 'mc:Fallback') {
      at = tape.next(at);
      continue;
    }
    if (shapeNames.has(name)) found.shapes.push(at);
    if (name === 'pic:pic' || name === 'v:imagedata') found.pictures = true;
    if (name === 'a:blip') found.picture ??= tape.attribute(at, 'r:embed');
    if (name === 'v:imagedata') found.picture ??= tape.attribute(at, 'r:id');
    at++;
  }
  return found;
}

export function kindOf({ textBoxes, pictures, shapes }: Found, lines: readonly DrawnLine[]): Drawing['kind'] {
  if (textBoxes.length > 0) return 'textBox';
  if (lines.length > 0) return 'line';
  if (pictures) return 'image';
  return shapes.length > 0 ? 'shape' : 'other';
}

/**
 * How the coordinates inside a group become twips (DrawingML §20.1.7.5, VML §14.1.2.7): a group has a size of its own and
 * a grid, `chOff` and `chExt` or `coordorigin` and `coordsize`, that its shapes are placed in.
 */
export interface Grid {
  /** Where the grid's own origin lies, from the left and upper edge of the whole drawing. */
  leftTwips: number;
  topTwips: number;
  originX: number;
  originY: number;
  twipsPerX: number;
  twipsPerY: number;
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The grid of a group that fills `box` of the surrounding grid. */
export function gridInside(outer: Grid, box: Rectangle, inner: Rectangle): Grid {
  const [widthTwips, heightTwips] = [box.width * outer.twipsPerX, box.height * outer.twipsPerY];
  return {
    leftTwips: outer.leftTwips + (box.x - outer.originX) * outer.twipsPerX,
    topTwips: outer.topTwips + (box.y - outer.originY) * outer.twipsPerY,
    originX: inner.x,
    originY: inner.y,
    twipsPerX: inner.width > 0 ? widthTwips / inner.width : outer.twipsPerX,
    twipsPerY: inner.height > 0 ? heightTwips / inner.height : outer.twipsPerY,
  };
}

/** A box of the grid in twips, from the corner of the whole drawing. */
export function placed(grid: Grid, { x, y, width, height }: Rectangle): Rectangle {
  return {
    x: grid.leftTwips + (x - grid.originX) * grid.twipsPerX,
    y: grid.topTwips + (y - grid.originY) * grid.twipsPerY,
    width: width * grid.twipsPerX,
    height: height * grid.twipsPerY,
  };
}

/** The groups of a drawing that hold a shape of it, from the outermost in. */
export function groupsAround(tape: Tape, drawing: number, shape: number, names: ReadonlySet<string>): number[] {
  const groups: number[] = [];
  for (let at = tape.parent(shape); at > drawing; at = tape.parent(at)) if (names.has(tape.name(at))) groups.push(at);
  return groups.reverse();
}

/** A number without a unit. */
export function whole(value: string | null): number | null {
  return value !== null && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}
