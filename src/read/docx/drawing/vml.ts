/** VML: `w:pict` and `w:object` (ECMA-376-4 §14). */
import type { DrawnLine } from '../../../tree/nodes.ts';
import { TWIPS_PER_MM, TWIPS_PER_PT } from '../../../tree/units.ts';
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

/** VML shape type of a straight connector (o:spt). */
const VML_CONNECTOR = '32';
const VML_SHAPES = new Set(['v:line', 'v:shape', 'v:rect', 'v:roundrect', 'v:polyline']);
const VML_GROUPS = new Set(['v:group']);

export function readVml(tape: Tape, element: number): DrawingFacts {
  const found = search(tape, element, VML_SHAPES);
  const lines: DrawnLine[] = [];
  let widthTwips: number | null = null;
  let heightTwips: number | null = null;
  for (const shape of found.shapes) {
    const drawn = drawnVml(tape, element, shape);
    widthTwips ??= drawn.widthTwips;
    heightTwips ??= drawn.heightTwips;
    const line = vmlLine(tape, shape, drawn);
    if (line) lines.push({ ...line, position: positionOf(tape, element) });
  }
  const textBoxes = found.textBoxes.map(({ content, shape }) => ({
    element: content,
    columnTwips: shape < 0 ? null : vmlColumn(tape, shape, drawnVml(tape, element, shape).widthTwips),
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

function drawnVml(tape: Tape, drawing: number, shape: number): DrawnVml {
  const style = vmlStyle(tape.attribute(shape, 'style') ?? '');
  const groups = groupsAround(tape, drawing, shape, VML_GROUPS);
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
  const { x, y, width, height } = placed(grid, own);
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
): DrawnLine | null {
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
    type: 'drawnLine',
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
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(pt|in|mm|cm|pc|px|)$/.exec(value?.trim() ?? '');
  return match ? Number(match[1]) * (VML_TWIPS[match[2] as string] as number) : null;
}

function pairOf(value: string | null, length: (value: string) => number | null): [number, number] | null {
  const [x, y] = (value ?? '').split(',').map(length);
  return x == null || y == null ? null : [x, y];
}
