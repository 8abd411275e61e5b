/** styles.xml and the theme: chains of styles, document defaults, conditional table formatting (§17.7). */
import {
  type RawParagraphProperties,
  type RawRunProperties,
  parseParagraphProperties,
  parseRunProperties,
  readBorder,
  readBorders,
  twips,
} from './properties.ts';
import type { Border, Borders } from '../../tree/format.ts';
import type { Tape } from '../../opc/tape.ts';

export interface TableCondition {
  /** firstRow, lastCol, band1Horz …; null: the whole table. */
  kind: string | null;
  paragraph: RawParagraphProperties | null;
  run: RawRunProperties | null;
}

export interface Style {
  id: string;
  kind: string;
  name: string;
  basedOn: string | null;
  paragraph: RawParagraphProperties | null;
  run: RawRunProperties | null;
  conditions: TableCondition[];
  borders: TableBorders | null;
  cellMargins: CellMargins | null;
  /** A style of tables that gives cells a background, all or some. */
  shades: boolean;
}

/** Left and right margins of cells, in twips, as one level sets them. */
export type CellMargins = Partial<Record<'left' | 'right', number>>;

/** Sides of a table with those between its cells. */
export type TableBorders = Partial<Record<keyof Borders | 'insideH' | 'insideV', Border | null>>;

const NO_CHAIN: readonly Style[] = [];

/** The styles of a document, each parsed when somebody asks for it: a draft uses about ten of a hundred. */
export class Styles {
  readonly defaultRun: RawRunProperties | null = null;
  readonly defaultParagraph: RawParagraphProperties | null = null;
  /** Style of paragraphs that name none, or a missing one. */
  readonly defaultParagraphStyle: string | null = null;
  readonly defaultTableStyle: string | null = null;
  readonly #tape: Tape | null;
  readonly #elements = new Map<string, number>();
  readonly #styles = new Map<string, Style>();
  readonly #chains = new Map<string, readonly Style[]>();

  /** `tape`: styles.xml; null for a document without it. */
  constructor(tape: Tape | null) {
    this.#tape = tape;
    if (!tape) return;
    for (let element = tape.firstChild(0); element >= 0; element = tape.nextSibling(element)) {
      const name = tape.name(element);
      if (name === 'w:docDefaults') {
        const run = grandchild(tape, element, 'w:rPrDefault', 'w:rPr');
        const paragraph = grandchild(tape, element, 'w:pPrDefault', 'w:pPr');
        if (run >= 0) this.defaultRun = parseRunProperties(tape, run);
        if (paragraph >= 0) this.defaultParagraph = parseParagraphProperties(tape, paragraph);
      }
      const id = name === 'w:style' ? tape.attribute(element, 'w:styleId') : null;
      if (id === null) continue;
      this.#elements.set(id, element);
      const standard = tape.attribute(element, 'w:default');
      if (standard !== '1' && standard !== 'true' && standard !== 'on') continue;
      // Of several defaults the last wins, as in Word.
      const kind = kindOf(tape, element);
      if (kind === 'paragraph') this.defaultParagraphStyle = id;
      if (kind === 'table') this.defaultTableStyle = id;
    }
  }

  has(id: string): boolean {
    return this.#elements.has(id);
  }

  get(id: string): Style | null {
    const known = this.#styles.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (element === undefined) return null;
    const style = readStyle(this.#tape as Tape, element, id);
    this.#styles.set(id, style);
    return style;
  }

  /** A style and all it is based on, the root first. Cycles and missing bases end the chain. */
  chain(id: string | null): readonly Style[] {
    if (id === null) return NO_CHAIN;
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (
      let style = this.get(id);
      style && !chain.includes(style);
      style = style.basedOn === null ? null : this.get(style.basedOn)
    ) {
      chain.push(style);
    }
    chain.reverse();
    this.#chains.set(id, chain);
    return chain;
  }
}

const kindOf = (tape: Tape, element: number): string => tape.attribute(element, 'w:type') ?? 'paragraph';

function readStyle(tape: Tape, element: number, id: string): Style {
  const kind = kindOf(tape, element);
  const valueOf = (name: string): string | null => {
    const child = tape.child(element, name);
    return child < 0 ? null : tape.attribute(child, 'w:val');
  };
  const style: Style = {
    id,
    kind,
    name: valueOf('w:name') ?? id,
    basedOn: valueOf('w:basedOn'),
    ...formatsOf(tape, element),
    conditions: [],
    borders: null,
    cellMargins: null,
    shades: false,
  };
  if (kind !== 'table') return style;
  style.shades = shadesCells(tape, element);
  const borders = grandchild(tape, element, 'w:tblPr', 'w:tblBorders');
  if (borders >= 0) style.borders = readTableBorders(tape, borders);
  const margins = grandchild(tape, element, 'w:tblPr', 'w:tblCellMar');
  if (margins >= 0) style.cellMargins = readCellMargins(tape, margins);
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    if (tape.name(child) !== 'w:tblStylePr') continue;
    style.conditions.push({ kind: tape.attribute(child, 'w:type'), ...formatsOf(tape, child) });
    style.shades ||= shadesCells(tape, child);
  }
  return style;
}

function shadesCells(tape: Tape, element: number): boolean {
  return grandchild(tape, element, 'w:tcPr', 'w:shd') >= 0 || grandchild(tape, element, 'w:tblPr', 'w:shd') >= 0;
}

function formatsOf(
  tape: Tape,
  element: number,
): { paragraph: RawParagraphProperties | null; run: RawRunProperties | null } {
  const paragraph = tape.child(element, 'w:pPr');
  const run = tape.child(element, 'w:rPr');
  return {
    paragraph: paragraph < 0 ? null : parseParagraphProperties(tape, paragraph),
    run: run < 0 ? null : parseRunProperties(tape, run),
  };
}

export function readTableBorders(tape: Tape, element: number): TableBorders {
  const borders: TableBorders = readBorders(tape, element);
  const between = { 'w:insideH': 'insideH', 'w:insideV': 'insideV' } as const;
  for (const [name, side] of Object.entries(between)) {
    const child = tape.child(element, name);
    if (child >= 0) borders[side] = readBorder(tape, child);
  }
  return borders;
}

/** `w:tblCellMar` or `w:tcMar`; what is neither `dxa` nor `nil` counts for nothing (§17.4.69). */
export function readCellMargins(tape: Tape, element: number): CellMargins {
  const margins: CellMargins = {};
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const side = MARGIN_SIDES[tape.name(child)];
    const type = tape.attribute(child, 'w:type') ?? 'dxa';
    const width = type === 'nil' ? 0 : type === 'dxa' ? twips(tape.attribute(child, 'w:w')) : undefined;
    if (side && width !== undefined) margins[side] = width;
  }
  return margins;
}

const MARGIN_SIDES: Readonly<Record<string, keyof CellMargins>> = {
  'w:left': 'left',
  'w:start': 'left',
  'w:right': 'right',
  'w:end': 'right',
};

function grandchild(tape: Tape, element: number, outer: string, inner: string): number {
  const child = tape.child(element, outer);
  return child < 0 ? -1 : tape.child(child, inner);
}

/** Typefaces of the theme: key is the value of `w:asciiTheme` and its kin. */
export type ThemeFonts = (key: string) => string | null;

export const NO_THEME: ThemeFonts = () => null;

export function readThemeFonts(tape: Tape): ThemeFonts {
  const faces = new Map<string, string>();
  for (let element = 0; element < tape.count; element++) {
    const name = tape.name(element);
    if (name !== 'a:majorFont' && name !== 'a:minorFont') continue;
    const family = name === 'a:majorFont' ? 'major' : 'minor';
    for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
      const face = tape.attribute(child, 'typeface')?.trim() ?? '';
      const slot = tape.name(child) === 'a:font' ? tape.attribute(child, 'script') : tape.name(child).slice(2);
      if (face !== '' && slot) faces.set(`${family} ${slot}`, face);
    }
  }
  return (key) => {
    const family = key.startsWith('major') ? 'major' : 'minor';
    if (key.endsWith('EastAsia')) return faces.get(`${family} ea`) ?? null;
    if (key.endsWith('Bidi')) return faces.get(`${family} cs`) ?? null;
    return faces.get(`${family} latin`) ?? faces.get(`${family} Viet`) ?? null;
  };
}
