/** DrawingML and VML shapes: which of them are lines that can serve as a rule line, and how large all are. */
import type { Drawing, RuleLine } from '../../tree/nodes.ts';
import { EMU_PER_TWIP, TWIPS_PER_MM, TWIPS_PER_PT } from '../../tree/units.ts';
import type { Tape } from './tape.ts';

const LINE_GEOMETRIES = new Set(['line', 'straightConnector1', 'lineInv']);
/** A picture or a filled box lower than this is drawn as a line. */
const LINE_HEIGHT_TWIPS = TWIPS_PER_MM;
/** VML shape type of a straight connector (o:spt). */
const VML_CONNECTOR = '32';

/** What a drawing is, without the content of its text boxes. */
export interface DrawingFacts {
  kind: Drawing['kind'];
  widthTwips: number | null;
  heightTwips: number | null;
  /** Relationship id of the first picture. */
  picture: string | null;
  lines: RuleLine[];
  /** In document order. */
  textBoxes: TextBox[];
}

/** `element` holds the blocks (`w:txbxContent`); `columnTwips`: width of their column, null when it cannot be told. */
export interface TextBox {
  element: number;
  columnTwips: number | null;
}

/** `element` is `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(tape: Tape, element: number): DrawingFacts {
  return tape.name(element) === 'w:drawing' ? readDrawingMl(tape, element) : readVml(tape, element);
}

interface Found {
  /** Content of a text box with the shape that it stands in, -1: none. */
  textBoxes: { content: number; shape: number }[];
  /** Shapes outside text boxes. */
  shapes: number[];
  /** Groups, outer ones first. */
  groups: number[];
  pictures: boolean;
  picture: string | null;
}

/** Everything below a drawing except what belongs to a text box inside it. */
function search(tape: Tape, element: number, shapes: ReadonlySet<string>, groups: ReadonlySet<string>): Found {
  const found: Found = { textBoxes: [], shapes: [], groups: [], pictures: false, picture: null };
  const end = tape.next(element);
  for (let at = element + 1; at < end;) {
    const name = tape.name(at);
    if (name === 'w:txbxContent') {
      const shape = found.shapes.findLast((known) => at < tape.next(known)) ?? -1;
      found.textBoxes.push({ content: at, shape });
      at = tape.next(at);
      continue;
    }
    // The alternative of a picture inside a drawing repeats what was found already.
    if (name === 'mc:Fallback') {
      at = tape.next(at);
      continue;
    }
    if (shapes.has(name)) found.shapes.push(at);
    else if (groups.has(name)) found.groups.push(at);
    if (name === 'pic:pic' || name === 'v:imagedata') found.pictures = true;
    if (name === 'a:blip') found.picture ??= tape.attribute(at, 'r:embed');
    if (name === 'v:imagedata') found.picture ??= tape.attribute(at, 'r:id');
    at++;
  }
  return found;
}

function kindOf({ textBoxes, pictures, shapes }: Found, lines: readonly RuleLine[]): Drawing['kind'] {
  if (textBoxes.length > 0) return 'textBox';
  if (lines.length > 0) return 'line';
  if (pictures) return 'image';
  return shapes.length > 0 ? 'shape' : 'other';
}

/**
 * How the coordinates inside a group become twips (DrawingML §20.1.7.5, VML §14.1.2.7): a group has a size of its own and
 * a grid, `chOff` and `chExt` or `coordorigin` and `coordsize`, that its shapes are placed in.
 */
interface Grid {
  /** Where the grid's own origin lies, from the left and upper edge of the whole drawing. */
  leftTwips: number;
  topTwips: number;
  originX: number;
  originY: number;
  twipsPerX: number;
  twipsPerY: number;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The grid of a group that fills `box` of the surrounding grid. */
function gridInside(outer: Grid, box: Rectangle, inner: Rectangle): Grid {
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

function place(grid: Grid, { x, y, width, height }: Rectangle): Rectangle {
  return {
    x: grid.leftTwips + (x - grid.originX) * grid.twipsPerX,
    y: grid.topTwips + (y - grid.originY) * grid.twipsPerY,
    width: width * grid.twipsPerX,
    height: height * grid.twipsPerY,
  };
}

/** The groups that hold `element`, from the outermost in. */
const groupsAround = (tape: Tape, groups: readonly number[], element: number): number[] =>
  groups.filter((group) => group < element && element < tape.next(group));

// ---------------------------------------------------------------- DrawingML

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

function readDrawingMl(tape: Tape, element: number): DrawingFacts {
  const frame = tape.firstChild(element);
  const extent = frame < 0 ? -1 : tape.child(frame, 'wp:extent');
  const widthTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cx'));
  const heightTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cy'));
  const found = search(tape, element, DRAWINGML_SHAPES, DRAWINGML_GROUPS);
  const position = frame >= 0 && tape.name(frame) === 'wp:anchor' ? anchorPosition(tape, frame) : INLINE;
  const boxOf = (shape: number): Rectangle | null => drawnBox(tape, shape, found, widthTwips, heightTwips);
  const lines: RuleLine[] = [];
  for (const shape of found.shapes) {
    const box = boxOf(shape);
    const width = box?.width ?? widthTwips;
    if (!isLineShape(tape, shape, width, box?.height ?? heightTwips)) continue;
    const outline = descendant(tape, shape, 'a:ln');
    const weight = outline < 0 ? null : emu(tape.attribute(outline, 'w'));
    const dash = outline < 0 ? -1 : descendant(tape, outline, 'a:prstDash');
    const compound = outline < 0 ? null : tape.attribute(outline, 'cmpd');
    lines.push({
      type: 'ruleLine',
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
      position: { start: { offset: tape.start(element) }, end: { offset: tape.end(element) } },
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
  { shapes, groups }: Found,
  widthTwips: number | null,
  heightTwips: number | null,
): Rectangle | null {
  const own = transformOf(tape, propertiesOf(tape, shape));
  if (!own) return null;
  let grid = EMU_GRID;
  for (const group of groupsAround(tape, groups, shape)) {
    const transform = transformOf(tape, tape.child(group, 'wpg:grpSpPr'));
    if (!transform) continue;
    // The extent of the frame is the size of the outermost group, and its corner is where that group begins.
    const filled =
      grid === EMU_GRID && widthTwips !== null && heightTwips !== null
        ? { x: 0, y: 0, width: widthTwips * EMU_PER_TWIP, height: heightTwips * EMU_PER_TWIP }
        : transform.box;
    grid = gridInside(grid, filled, transform.inner);
  }
  const box = place(grid, own.box);
  if (shapes.length === 1 && groups.length === 0) {
    // Of a shape that stands alone Word shows the extent of its frame.
    box.x = box.y = 0;
    box.width = widthTwips ?? box.width;
  }
  return own.turned ? { ...box, width: box.height, height: box.width } : box;
}

function propertiesOf(tape: Tape, shape: number): number {
  return tape.child(shape, tape.name(shape) === 'pic:pic' ? 'pic:spPr' : 'wps:spPr');
}

/** A tenth of an inch on either side where nothing is said (§21.1.2.1.1, `lIns` and `rIns`). */
const TEXT_INSET_TWIPS = 144;

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

// ---------------------------------------------------------------- VML

const VML_SHAPES = new Set(['v:line', 'v:shape', 'v:rect', 'v:roundrect', 'v:polyline']);
const VML_GROUPS = new Set(['v:group']);

function readVml(tape: Tape, element: number): DrawingFacts {
  const found = search(tape, element, VML_SHAPES, VML_GROUPS);
  const lines: RuleLine[] = [];
  let widthTwips: number | null = null;
  let heightTwips: number | null = null;
  for (const shape of found.shapes) {
    const drawn = drawnVml(tape, shape, found.groups);
    widthTwips ??= drawn.widthTwips;
    heightTwips ??= drawn.heightTwips;
    const line = vmlLine(tape, shape, drawn);
    if (line)
      lines.push({ ...line, position: { start: { offset: tape.start(element) }, end: { offset: tape.end(element) } } });
  }
  const textBoxes = found.textBoxes.map(({ content, shape }) => ({
    element: content,
    columnTwips: shape < 0 ? null : vmlColumn(tape, shape, drawnVml(tape, shape, found.groups).widthTwips),
  }));
  return { kind: kindOf(found, lines), widthTwips, heightTwips, picture: found.picture, lines, textBoxes };
}

/** Style of the outermost shape or group, and the shape's own size and place in twips. */
interface DrawnVml {
  outerStyle: Map<string, string>;
  widthTwips: number | null;
  heightTwips: number | null;
  xTwips: number | null;
  yTwips: number | null;
}

function drawnVml(tape: Tape, shape: number, allGroups: readonly number[]): DrawnVml {
  const style = vmlStyle(tape.attribute(shape, 'style') ?? '');
  const groups = groupsAround(tape, allGroups, shape);
  const [outermost] = groups;
  if (outermost === undefined) {
    const box = { widthTwips: vmlLength(style.get('width')), heightTwips: vmlLength(style.get('height')) };
    const flat = tape.name(shape) === 'v:line' ? vmlEnds(tape, shape, vmlLength) : null;
    if (flat) return { outerStyle: style, ...flat };
    return {
      outerStyle: style,
      ...box,
      xTwips: vmlLength(style.get('margin-left')),
      yTwips: vmlLength(style.get('margin-top')),
    };
  }
  const outerStyle = vmlStyle(tape.attribute(outermost, 'style') ?? '');
  let grid: Grid = { leftTwips: 0, topTwips: 0, originX: 0, originY: 0, twipsPerX: 1, twipsPerY: 1 };
  for (const group of groups) {
    const groupStyle = group === outermost ? outerStyle : vmlStyle(tape.attribute(group, 'style') ?? '');
    const box =
      group === outermost
        ? {
            x: 0,
            y: 0,
            width: vmlLength(outerStyle.get('width')) ?? 0,
            height: vmlLength(outerStyle.get('height')) ?? 0,
          }
        : gridBox(groupStyle);
    const [originX, originY] = pairOf(tape.attribute(group, 'coordorigin'), whole) ?? [0, 0];
    const [width, height] = pairOf(tape.attribute(group, 'coordsize'), whole) ?? VML_COORDINATES;
    grid = gridInside(grid, box, { x: originX, y: originY, width, height });
  }
  const ends = tape.name(shape) === 'v:line' ? vmlEnds(tape, shape, whole) : null;
  const own = ends
    ? { x: ends.xTwips, y: ends.yTwips, width: ends.widthTwips, height: ends.heightTwips }
    : gridBox(style);
  const { x, y, width, height } = place(grid, own);
  const [outerX, outerY] = [vmlLength(outerStyle.get('margin-left')), vmlLength(outerStyle.get('margin-top'))];
  return {
    outerStyle,
    widthTwips: width,
    heightTwips: height,
    xTwips: outerX === null ? null : outerX + x,
    yTwips: outerY === null ? null : outerY + y,
  };
}

/** Size of a group's grid where it names none (§14.1.2.7). */
const VML_COORDINATES: [number, number] = [1000, 1000];

/** Place and size in the grid of a group, which are numbers without a unit. */
function gridBox(style: ReadonlyMap<string, string>): Rectangle {
  const value = (name: string): number => whole(style.get(name) ?? null) ?? 0;
  return { x: value('left'), y: value('top'), width: value('width'), height: value('height') };
}

/** The ends of a `v:line` as a box. */
function vmlEnds(
  tape: Tape,
  shape: number,
  length: (value: string) => number | null,
): Record<'widthTwips' | 'heightTwips' | 'xTwips' | 'yTwips', number> | null {
  const from = pairOf(tape.attribute(shape, 'from'), length);
  const to = pairOf(tape.attribute(shape, 'to'), length);
  if (!from || !to) return null;
  return {
    widthTwips: Math.abs(to[0] - from[0]),
    heightTwips: Math.abs(to[1] - from[1]),
    xTwips: Math.min(from[0], to[0]),
    yTwips: from[1],
  };
}

function vmlLine(
  tape: Tape,
  shape: number,
  { outerStyle, widthTwips, heightTwips, xTwips, yTwips }: DrawnVml,
): RuleLine | null {
  const name = tape.name(shape);
  if (name === 'v:line') {
    if (heightTwips !== null && heightTwips > LINE_HEIGHT_TWIPS) return null;
  } else {
    const flat =
      heightTwips !== null && heightTwips <= LINE_HEIGHT_TWIPS && widthTwips !== null && widthTwips > heightTwips;
    const connector =
      tape.attribute(shape, 'o:spt') === VML_CONNECTOR ||
      /_t32$/.test(tape.attribute(shape, 'type') ?? '') ||
      tape.attribute(shape, 'o:connectortype') === 'straight';
    if (!flat || (!connector && name === 'v:shape')) return null;
  }
  const stroke = tape.child(shape, 'v:stroke');
  return {
    type: 'ruleLine',
    kind: 'vml',
    lengthTwips: widthTwips,
    weightPt: (vmlLength(tape.attribute(shape, 'strokeweight')) ?? 15) / TWIPS_PER_PT,
    dash:
      (stroke < 0
        ? null
        : (tape.attribute(stroke, 'dashstyle') ??
          (/(thick|thin)Th/i.test(tape.attribute(stroke, 'linestyle') ?? '') ? 'double' : null))) ?? 'solid',
    offsetXTwips: xTwips,
    offsetYTwips: yTwips,
    horizontalFrom: outerStyle.get('mso-position-horizontal-relative') ?? null,
    horizontalAlign: outerStyle.get('mso-position-horizontal') ?? null,
  };
}

/** Between the insets of `v:textbox`, a tenth of an inch on either side where nothing is said. */
function vmlColumn(tape: Tape, shape: number, widthTwips: number | null): number | null {
  const box = tape.child(shape, 'v:textbox');
  const inset = (box < 0 ? '' : (tape.attribute(box, 'inset') ?? '')).split(',');
  const left = vmlLength(inset[0] || null) ?? TEXT_INSET_TWIPS;
  const right = vmlLength(inset[2] || null) ?? TEXT_INSET_TWIPS;
  return widthTwips !== null && widthTwips > left + right ? widthTwips - left - right : null;
}

function vmlStyle(style: string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      properties.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return properties;
}

const VML_TWIPS: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  mm: TWIPS_PER_MM,
  cm: TWIPS_PER_MM * 10,
  pc: 240,
  px: 15,
  '': 15,
};

/** VML lengths carry CSS units; bare numbers are pixels. */
function vmlLength(value: string | null | undefined): number | null {
  const match = /^(-?\d*\.?\d+)(pt|in|mm|cm|pc|px|)$/.exec(value?.trim() ?? '');
  return match ? Number(match[1]) * (VML_TWIPS[match[2] as string] as number) : null;
}

function pairOf(value: string | null, length: (value: string) => number | null): [number, number] | null {
  const [x, y] = (value ?? '').split(',').map(length);
  return x == null || y == null ? null : [x, y];
}

/** A number without a unit. */
function whole(value: string | null): number | null {
  return value !== null && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

function emu(value: string | null): number | null {
  const units = whole(value);
  return units === null ? null : units / EMU_PER_TWIP;
}

function descendant(tape: Tape, element: number, name: string, accept: (at: number) => boolean = () => true): number {
  const end = tape.next(element);
  for (let at = element + 1; at < end; at++) if (tape.name(at) === name && accept(at)) return at;
  return -1;
}

function count(tape: Tape, element: number, name: string): number {
  let found = 0;
  const end = tape.next(element);
  for (let at = element + 1; at < end; at++) if (tape.name(at) === name) found++;
  return found;
}
