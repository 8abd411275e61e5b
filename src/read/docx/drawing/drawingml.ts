/** DrawingML: `w:drawing` (ECMA-376-1 §20). */
import type { DrawnLine } from '../../../tree/nodes.ts';
import { EMU_PER_TWIP, TWIPS_PER_PT } from '../../../tree/units.ts';
import type { Tape } from '../../../opc/tape.ts';
import { positionOf } from '../source-position.ts';
import {
  type DrawingFacts,
  type Grid,
  gridInside,
  groupsAround,
  kindOf,
  LINE_HEIGHT_TWIPS,
  placed,
  type Rectangle,
  search,
  TEXT_INSET_TWIPS,
  whole,
} from './shapes.ts';

const LINE_GEOMETRIES = new Set(['line', 'straightConnector1', 'lineInv']);
const DRAWINGML_SHAPES = new Set(['wps:wsp', 'pic:pic']);
const DRAWINGML_GROUPS = new Set(['wpg:wgp', 'wpg:grpSp']);
const EMU_GRID: Grid = {
  leftTwips: 0,
  topTwips: 0,
  originX: 0,
  originY: 0,
  twipsPerX: 1 / EMU_PER_TWIP,
  twipsPerY: 1 / EMU_PER_TWIP,
};

export function readDrawingMl(tape: Tape, element: number): DrawingFacts {
  const frame = tape.firstChild(element);
  const extent = frame < 0 ? -1 : tape.child(frame, 'wp:extent');
  const widthTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cx'));
  const heightTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cy'));
  const found = search(tape, element, DRAWINGML_SHAPES);
  const position = frame >= 0 && tape.name(frame) === 'wp:anchor' ? anchorPosition(tape, frame) : INLINE;
  const alone = found.shapes.length === 1;
  const boxOf = (shape: number): Rectangle | null => {
    const groups = groupsAround(tape, element, shape, DRAWINGML_GROUPS);
    const box = drawnBox(tape, shape, groups, widthTwips, heightTwips);
    // Of a shape that stands alone Word shows the extent of its frame.
    return box && alone && groups.length === 0 ? { ...box, x: 0, y: 0, width: widthTwips ?? box.width } : box;
  };
  const lines: DrawnLine[] = [];
  for (const shape of found.shapes) {
    const box = boxOf(shape);
    const width = box?.width ?? widthTwips;
    if (!isLineShape(tape, shape, width, box?.height ?? heightTwips)) continue;
    const outline = descendant(tape, shape, 'a:ln');
    const weight = outline < 0 ? null : emu(tape.attribute(outline, 'w'));
    const dash = outline < 0 ? -1 : descendant(tape, outline, 'a:prstDash');
    const compound = outline < 0 ? null : tape.attribute(outline, 'cmpd');
    lines.push({
      type: 'drawnLine',
      kind: tape.name(shape) === 'pic:pic' ? 'image' : 'drawing',
      lengthTwips: width,
      weightPt: weight === null ? null : weight / TWIPS_PER_PT,
      dash:
        compound !== null && compound !== 'sng'
          ? 'double'
          : ((dash < 0 ? null : tape.attribute(dash, 'val')) ?? 'solid'),
      ...position,
      offsetXTwips: position.offsetXTwips === null ? null : position.offsetXTwips + (box?.x ?? 0),
      offsetYTwips: position.offsetYTwips === null ? null : position.offsetYTwips + (box?.y ?? 0),
      position: positionOf(tape, element),
    });
  }
  const textBoxes = found.textBoxes.map(({ content, shape }) => {
    const box = shape < 0 ? null : boxOf(shape);
    return { element: content, columnTwips: box && drawingMlColumn(tape, shape, box.width) };
  });
  return { kind: kindOf(found, lines), widthTwips, heightTwips, picture: found.picture, lines, textBoxes };
}

/** What `a:xfrm` says of a shape or group: its box in the units of what holds it, and a group's own grid. */
interface Transform {
  box: Rectangle;
  inner: Rectangle;
  /** Rather upright than as written. */
  turned: boolean;
}

/** ST_Angle: 60,000ths of a degree. */
const ROTATION_PER_DEGREE = 60_000;

function transformOf(tape: Tape, properties: number): Transform | null {
  const transform = properties < 0 ? -1 : tape.child(properties, 'a:xfrm');
  if (transform < 0) return null;
  const pair = (name: string, first: string, second: string): [number, number] => {
    const child = tape.child(transform, name);
    const value = (attribute: string): number => (child < 0 ? 0 : (whole(tape.attribute(child, attribute)) ?? 0));
    return [value(first), value(second)];
  };
  const rectangle = ([x, y]: [number, number], [width, height]: [number, number]): Rectangle => ({
    x,
    y,
    width,
    height,
  });
  const degrees = (whole(tape.attribute(transform, 'rot')) ?? 0) / ROTATION_PER_DEGREE;
  return {
    box: rectangle(pair('a:off', 'x', 'y'), pair('a:ext', 'cx', 'cy')),
    inner: rectangle(pair('a:chOff', 'x', 'y'), pair('a:chExt', 'cx', 'cy')),
    turned: Math.abs((((degrees % 180) + 180) % 180) - 90) < 45,
  };
}

/** A shape's box in twips from the corner of the drawing, as it lies on the page; null when it does not say. */
function drawnBox(
  tape: Tape,
  shape: number,
  groups: readonly number[],
  widthTwips: number | null,
  heightTwips: number | null,
): Rectangle | null {
  const own = transformOf(tape, propertiesOf(tape, shape));
  if (!own) return null;
  let grid = EMU_GRID;
  for (const group of groups) {
    const transform = transformOf(tape, tape.child(group, 'wpg:grpSpPr'));
    if (!transform) continue;
    // The extent of the frame is the size of the outermost group, and its corner is where that group begins.
    const filled =
      grid === EMU_GRID && widthTwips !== null && heightTwips !== null
        ? { x: 0, y: 0, width: widthTwips * EMU_PER_TWIP, height: heightTwips * EMU_PER_TWIP }
        : transform.box;
    grid = gridInside(grid, filled, transform.inner);
  }
  const box = placed(grid, own.box);
  return own.turned ? { ...box, width: box.height, height: box.width } : box;
}

function propertiesOf(tape: Tape, shape: number): number {
  return tape.child(shape, tape.name(shape) === 'pic:pic' ? 'pic:spPr' : 'wps:spPr');
}

function drawingMlColumn(tape: Tape, shape: number, widthTwips: number): number | null {
  const body = tape.child(shape, 'wps:bodyPr');
  const attribute = (name: string): string | null => (body < 0 ? null : tape.attribute(body, name));
  // A box that does not wrap is as wide as its text.
  if (attribute('wrap') === 'none') return null;
  const left = emu(attribute('lIns')) ?? TEXT_INSET_TWIPS;
  const right = emu(attribute('rIns')) ?? TEXT_INSET_TWIPS;
  return widthTwips > left + right ? widthTwips - left - right : null;
}

/** A straight line lies flat; a freeform counts when it has two points; a box or picture when it is hardly higher than a line. */
function isLineShape(tape: Tape, shape: number, width: number | null, height: number | null): boolean {
  const flat = height !== null && height <= LINE_HEIGHT_TWIPS && (width === null || width > height);
  if (tape.name(shape) === 'pic:pic') return flat;
  const preset = descendant(tape, shape, 'a:prstGeom');
  if (preset >= 0) {
    const name = tape.attribute(preset, 'prst') ?? '';
    if (LINE_GEOMETRIES.has(name))
      return height === null || height <= LINE_HEIGHT_TWIPS || (width !== null && height * 10 < width);
    return flat && name === 'rect';
  }
  const path = descendant(tape, shape, 'a:custGeom');
  return path >= 0 && flat && count(tape, path, 'a:lnTo') === 1;
}

interface LinePosition {
  offsetXTwips: number | null;
  offsetYTwips: number | null;
  horizontalFrom: string | null;
  horizontalAlign: string | null;
}
const INLINE: LinePosition = { offsetXTwips: null, offsetYTwips: null, horizontalFrom: null, horizontalAlign: null };

function anchorPosition(tape: Tape, anchor: number): LinePosition {
  const horizontal = tape.child(anchor, 'wp:positionH');
  const vertical = tape.child(anchor, 'wp:positionV');
  const textOf = (parent: number, name: string): string | null => {
    const child = parent < 0 ? -1 : tape.child(parent, name);
    return child < 0 ? null : tape.text(child).trim();
  };
  return {
    offsetXTwips: emu(textOf(horizontal, 'wp:posOffset')),
    offsetYTwips: emu(textOf(vertical, 'wp:posOffset')),
    horizontalFrom: horizontal < 0 ? null : tape.attribute(horizontal, 'relativeFrom'),
    horizontalAlign: textOf(horizontal, 'wp:align'),
  };
}

function emu(value: string | null): number | null {
  const units = whole(value);
  return units === null ? null : units / EMU_PER_TWIP;
}

function descendant(tape: Tape, element: number, name: string): number {
  const end = tape.next(element);
  for (let at = element + 1; at < end; at++) if (tape.name(at) === name) return at;
  return -1;
}

function count(tape: Tape, element: number, name: string): number {
  let found = 0;
  const end = tape.next(element);
  for (let at = element + 1; at < end; at++) if (tape.name(at) === name) found++;
  return found;
}
