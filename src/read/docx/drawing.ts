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
  /** Elements that hold the blocks of text boxes (`w:txbxContent`), in document order. */
  textBoxes: number[];
}

/** `element` is `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(tape: Tape, element: number): DrawingFacts {
  return tape.name(element) === 'w:drawing' ? readDrawingMl(tape, element) : readVml(tape, element);
}

interface Found {
  textBoxes: number[];
  /** Shapes outside text boxes. */
  shapes: number[];
  pictures: boolean;
  picture: string | null;
}

/** Everything below a drawing except what belongs to a text box inside it. */
function search(tape: Tape, element: number, shapeNames: ReadonlySet<string>): Found {
  const found: Found = { textBoxes: [], shapes: [], pictures: false, picture: null };
  const end = tape.next(element);
  for (let at = element + 1; at < end;) {
    const name = tape.name(at);
    if (name === 'w:txbxContent') {
      found.textBoxes.push(at);
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

const DRAWINGML_SHAPES = new Set(['wps:wsp', 'pic:pic']);

function readDrawingMl(tape: Tape, element: number): DrawingFacts {
  const frame = tape.firstChild(element);
  const extent = frame < 0 ? -1 : tape.child(frame, 'wp:extent');
  const widthTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cx'));
  const heightTwips = extent < 0 ? null : emu(tape.attribute(extent, 'cy'));
  const found = search(tape, element, DRAWINGML_SHAPES);
  const position = frame >= 0 && tape.name(frame) === 'wp:anchor' ? anchorPosition(tape, frame) : INLINE;
  const single = found.shapes.length === 1;
  const lines: RuleLine[] = [];
  for (const shape of found.shapes) {
    const transform = descendant(tape, shape, 'a:ext', (at) => tape.attribute(at, 'cx') !== null);
    const width = (single ? widthTwips : null) ?? (transform < 0 ? null : emu(tape.attribute(transform, 'cx')));
    const height = transform < 0 ? heightTwips : emu(tape.attribute(transform, 'cy'));
    if (!isLineShape(tape, shape, width, height)) continue;
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
      position: { start: { offset: tape.start(element) }, end: { offset: tape.end(element) } },
    });
  }
  const kind =
    found.textBoxes.length > 0
      ? 'textBox'
      : lines.length > 0
        ? 'line'
        : found.pictures
          ? 'image'
          : found.shapes.length > 0
            ? 'shape'
            : 'other';
  return { kind, widthTwips, heightTwips, picture: found.picture, lines, textBoxes: found.textBoxes };
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

const VML_SHAPES = new Set(['v:line', 'v:shape', 'v:rect', 'v:polyline']);

function readVml(tape: Tape, element: number): DrawingFacts {
  const found = search(tape, element, VML_SHAPES);
  const lines: RuleLine[] = [];
  let widthTwips: number | null = null;
  let heightTwips: number | null = null;
  for (const shape of found.shapes) {
    const style = vmlStyle(tape.attribute(shape, 'style') ?? '');
    const width = vmlLength(style.get('width'));
    const height = vmlLength(style.get('height'));
    widthTwips ??= width;
    heightTwips ??= height;
    const line = vmlLine(tape, shape, style, width, height);
    if (line)
      lines.push({ ...line, position: { start: { offset: tape.start(element) }, end: { offset: tape.end(element) } } });
  }
  const kind =
    found.textBoxes.length > 0
      ? 'textBox'
      : lines.length > 0
        ? 'line'
        : found.pictures
          ? 'image'
          : found.shapes.length > 0
            ? 'shape'
            : 'other';
  return { kind, widthTwips, heightTwips, picture: found.picture, lines, textBoxes: found.textBoxes };
}

function vmlLine(
  tape: Tape,
  shape: number,
  style: Map<string, string>,
  width: number | null,
  height: number | null,
): RuleLine | null {
  const name = tape.name(shape);
  let length = width;
  let x = vmlLength(style.get('margin-left'));
  let y = vmlLength(style.get('margin-top'));
  if (name === 'v:line') {
    const from = vmlPoint(tape.attribute(shape, 'from'));
    const to = vmlPoint(tape.attribute(shape, 'to'));
    if (from && to) {
      if (Math.abs(to[1] - from[1]) > LINE_HEIGHT_TWIPS) return null;
      length = Math.abs(to[0] - from[0]);
      x = Math.min(from[0], to[0]);
      y = from[1];
    }
  } else {
    const flat = height !== null && height <= LINE_HEIGHT_TWIPS && width !== null && width > height;
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
    lengthTwips: length,
    weightPt: (vmlLength(tape.attribute(shape, 'strokeweight') ?? undefined) ?? 15) / TWIPS_PER_PT,
    dash:
      (stroke < 0
        ? null
        : (tape.attribute(stroke, 'dashstyle') ??
          (/(thick|thin)Th/i.test(tape.attribute(stroke, 'linestyle') ?? '') ? 'double' : null))) ?? 'solid',
    offsetXTwips: x,
    offsetYTwips: y,
    horizontalFrom: style.get('mso-position-horizontal-relative') ?? null,
    horizontalAlign: style.get('mso-position-horizontal') ?? null,
  };
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
function vmlLength(value: string | undefined): number | null {
  const match = /^(-?\d*\.?\d+)(pt|in|mm|cm|pc|px|)$/.exec(value?.trim() ?? '');
  return match ? Number(match[1]) * (VML_TWIPS[match[2] as string] as number) : null;
}

function vmlPoint(value: string | null): [number, number] | null {
  const [x, y] = (value ?? '').split(',').map((part) => vmlLength(part));
  return x == null || y == null ? null : [x, y];
}

function emu(value: string | null): number | null {
  if (value === null || !/^-?\d+(\.\d+)?$/.test(value.trim())) return null;
  return Number(value) / EMU_PER_TWIP;
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
