/**
 * What one `w:rPr` or `w:pPr` says, before any inheritance. Distinct byte strings are parsed once (a draft has a median of
 * 183 `w:rPr` but 27 distinct ones).
 */
import type { Border, Borders, LineRule, TabStop } from '../../tree/format.ts';
import type { Tape } from '../../opc/tape.ts';

export type FontSlot = 'ascii' | 'hAnsi' | 'eastAsia' | 'cs';
export const FONT_SLOTS: readonly FontSlot[] = ['ascii', 'hAnsi', 'eastAsia', 'cs'];

/** Toggle properties (§17.7.3), a bit for each: they XOR over style levels. */
export const TOGGLE = { bold: 1, italic: 2, caps: 4, smallCaps: 8, strike: 16, hidden: 32 } as const;
export type Toggle = keyof typeof TOGGLE;

/** What is not said is undefined. All have all fields, so that V8 reads each at the same place. */
export interface RawRunProperties {
  tape: Tape;
  /** The list, and the offset where it begins. */
  element: number;
  start: number;
  fonts: Partial<Record<FontSlot, string>> | undefined;
  themeFonts: Partial<Record<FontSlot, string>> | undefined;
  sizePt: number | undefined;
  /** Bits of the toggles that are said, and of those that are said to be on. */
  toggled: number;
  on: number;
  underline: string | undefined;
  doubleStrike: boolean | undefined;
  color: string | undefined;
  highlight: string | undefined;
  shading: string | undefined;
  verticalAlign: 'baseline' | 'superscript' | 'subscript' | undefined;
  spacingTwips: number | undefined;
  scalePercent: number | undefined;
  complexScript: boolean | undefined;
  lang: string | undefined;
  /** Character style. */
  styleId: string | undefined;
  /** Revision of a paragraph mark. */
  inserted: boolean;
  deleted: boolean;
}

export interface RawParagraphProperties {
  start: number;
  styleId: string | undefined;
  align: string | undefined;
  indent:
    Partial<Record<'left' | 'right' | 'firstLine' | 'leftChars' | 'rightChars' | 'firstLineChars', number>> | undefined;
  spacing:
    | Partial<{
        before: number;
        after: number;
        beforeLines: number;
        afterLines: number;
        beforeAuto: boolean;
        afterAuto: boolean;
        line: number;
        lineRule: LineRule;
      }>
    | undefined;
  contextualSpacing: boolean | undefined;
  borders: Partial<Record<keyof Borders, Border | null>> | undefined;
  tabs: TabStop[] | undefined;
  shading: string | undefined;
  keepNext: boolean | undefined;
  pageBreakBefore: boolean | undefined;
  snapToGrid: boolean | undefined;
  bidi: boolean | undefined;
  outlineLevel: number | undefined;
  frame: boolean | undefined;
  numId: string | undefined;
  level: number | undefined;
  /** Format of the paragraph mark. */
  mark: RawRunProperties | undefined;
}

const TOGGLES: Readonly<Record<string, Toggle>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:strike': 'strike',
  'w:vanish': 'hidden',
};

/** ST_OnOff: an element without `w:val` is on. */
export function isOn(tape: Tape, element: number): boolean {
  const value = tape.attribute(element, 'w:val');
  return value === null || value === '1' || value === 'true' || value === 'on';
}

const TWIPS_PER_UNIT: Readonly<Record<string, number>> = {
  pt: 20,
  mm: 1440 / 25.4,
  cm: 14400 / 25.4,
  in: 1440,
  pc: 240,
  pi: 240,
};

/** ST_TwipsMeasure, ST_SignedTwipsMeasure: plain numbers are twips; strict files write a unit. */
export function twips(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const match = /^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*(?:(pt|mm|cm|in|pc|pi)\s*)?$/.exec(value);
  if (!match) return undefined;
  return Number(match[1]) * (match[2] ? (TWIPS_PER_UNIT[match[2]] as number) : 1);
}

/** ST_HpsMeasure in points: plain numbers are half-points. */
function halfPoints(value: string | null): number | undefined {
  const size = twips(value);
  if (size === undefined) return undefined;
  return /[a-z]/.test(value as string) ? size / 20 : size / 2;
}

function number(value: string | null): number | undefined {
  if (value === null || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}

export function parseRunProperties(tape: Tape, element: number): RawRunProperties {
  const raw = noRunProperties(tape, element);
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    readRunProperty(tape, child, tape.name(child), raw);
  }
  return raw;
}

const noRunProperties = (tape: Tape, element: number): RawRunProperties => ({
  tape,
  element,
  start: tape.start(element),
  fonts: undefined,
  themeFonts: undefined,
  sizePt: undefined,
  toggled: 0,
  on: 0,
  underline: undefined,
  doubleStrike: undefined,
  color: undefined,
  highlight: undefined,
  shading: undefined,
  verticalAlign: undefined,
  spacingTwips: undefined,
  scalePercent: undefined,
  complexScript: undefined,
  lang: undefined,
  styleId: undefined,
  inserted: false,
  deleted: false,
});

/** Range of the element of a list that sets a property, by the property's name in `RunFormat`; null: none does. */
export function rangeOf({ tape, element }: RawRunProperties, property: string): [number, number] | null {
  const raw = noRunProperties(tape, element);
  let range: [number, number] | null = null;
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    if (readRunProperty(tape, child, tape.name(child), raw) === property) range = [tape.start(child), tape.end(child)];
  }
  return range;
}

/** Sets what the element says and gives the property's name in `RunFormat`. */
function readRunProperty(tape: Tape, element: number, name: string, raw: RawRunProperties): string | null {
  const toggle = TOGGLES[name];
  if (toggle) {
    const bit = TOGGLE[toggle];
    raw.toggled |= bit;
    raw.on = isOn(tape, element) ? raw.on | bit : raw.on & ~bit;
    return toggle;
  }
  const value = (): string | null => tape.attribute(element, 'w:val');
  switch (name) {
    case 'w:rFonts':
      readFonts(tape, element, raw);
      return 'fontAscii';
    case 'w:sz':
      raw.sizePt = halfPoints(value()) ?? raw.sizePt;
      return 'sizePt';
    case 'w:u':
      raw.underline = value() ?? 'single';
      return 'underline';
    case 'w:dstrike':
      raw.doubleStrike = isOn(tape, element);
      return 'strike';
    case 'w:color':
      raw.color = colour(value());
      return 'color';
    case 'w:highlight':
      raw.highlight = value() ?? 'none';
      return 'highlight';
    case 'w:shd':
      raw.shading = colour(tape.attribute(element, 'w:fill'));
      return 'shading';
    case 'w:vertAlign': {
      const align = value();
      raw.verticalAlign = align === 'superscript' || align === 'subscript' ? align : 'baseline';
      return 'verticalAlign';
    }
    case 'w:spacing':
      raw.spacingTwips = twips(value()) ?? 0;
      return 'spacingTwips';
    case 'w:w':
      raw.scalePercent = number(value()?.replace('%', '') ?? null) ?? 100;
      return 'scalePercent';
    case 'w:cs':
    case 'w:rtl':
      raw.complexScript = isOn(tape, element);
      return 'complexScript';
    case 'w:lang':
      raw.lang = value() ?? raw.lang;
      return 'lang';
    case 'w:rStyle':
      raw.styleId = value() ?? undefined;
      return null;
    case 'w:ins':
    case 'w:moveTo':
      raw.inserted = true;
      return null;
    case 'w:del':
    case 'w:moveFrom':
      raw.deleted = true;
      return null;
    default:
      return null;
  }
}

/** `auto`, or six upper-case hexadecimal digits. */
function colour(value: string | null): string {
  if (value === null || value === 'auto') return 'auto';
  return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : value;
}

/** The background that `w:shd` gives; null for patterns, whose colour is a mixture. */
export function readShading(tape: Tape, element: number): string | null {
  const pattern = tape.attribute(element, 'w:val') ?? 'clear';
  return pattern === 'clear' || pattern === 'nil' ? colour(tape.attribute(element, 'w:fill')) : null;
}

const FONT_ATTRIBUTES = { ascii: 'w:ascii', hAnsi: 'w:hAnsi', eastAsia: 'w:eastAsia', cs: 'w:cs' } as const;
const THEME_ATTRIBUTES = {
  ascii: 'w:asciiTheme',
  hAnsi: 'w:hAnsiTheme',
  eastAsia: 'w:eastAsiaTheme',
  cs: 'w:cstheme',
} as const;

function readFonts(tape: Tape, element: number, raw: RawRunProperties): void {
  const attributes = tape.attributes(element);
  for (const slot of FONT_SLOTS) {
    const font = attributes.get(FONT_ATTRIBUTES[slot])?.trim();
    const theme = attributes.get(THEME_ATTRIBUTES[slot]);
    if (font) (raw.fonts ??= {})[slot] = font;
    if (theme) (raw.themeFonts ??= {})[slot] = theme;
  }
}

/** `runs`: where the format of the mark is looked up, so that it is one object with that of runs. */
export function parseParagraphProperties(
  tape: Tape,
  element: number,
  runs?: Interner<RawRunProperties>,
): RawParagraphProperties {
  const raw: RawParagraphProperties = {
    start: tape.start(element),
    styleId: undefined,
    align: undefined,
    indent: undefined,
    spacing: undefined,
    contextualSpacing: undefined,
    borders: undefined,
    tabs: undefined,
    shading: undefined,
    keepNext: undefined,
    pageBreakBefore: undefined,
    snapToGrid: undefined,
    bidi: undefined,
    outlineLevel: undefined,
    frame: undefined,
    numId: undefined,
    level: undefined,
    mark: undefined,
  };
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    if (name === 'w:rPr') raw.mark = runs ? runs.get(child) : parseRunProperties(tape, child);
    else readParagraphProperty(tape, child, name, raw);
  }
  return raw;
}

function readParagraphProperty(tape: Tape, element: number, name: string, raw: RawParagraphProperties): void {
  switch (name) {
    case 'w:pStyle':
      raw.styleId = tape.attribute(element, 'w:val') ?? undefined;
      break;
    case 'w:jc':
      raw.align = tape.attribute(element, 'w:val') ?? undefined;
      break;
    case 'w:ind':
      readIndent(tape, element, raw);
      break;
    case 'w:spacing':
      readSpacing(tape, element, raw);
      break;
    case 'w:contextualSpacing':
      raw.contextualSpacing = isOn(tape, element);
      break;
    case 'w:pBdr':
      raw.borders = readBorders(tape, element);
      break;
    case 'w:tabs':
      raw.tabs = readTabs(tape, element);
      break;
    case 'w:shd':
      raw.shading = colour(tape.attribute(element, 'w:fill'));
      break;
    case 'w:keepNext':
      raw.keepNext = isOn(tape, element);
      break;
    case 'w:pageBreakBefore':
      raw.pageBreakBefore = isOn(tape, element);
      break;
    case 'w:snapToGrid':
      raw.snapToGrid = isOn(tape, element);
      break;
    case 'w:bidi':
      raw.bidi = isOn(tape, element);
      break;
    case 'w:outlineLvl':
      raw.outlineLevel = number(tape.attribute(element, 'w:val'));
      break;
    case 'w:framePr':
      raw.frame = true;
      break;
    case 'w:numPr': {
      const numId = tape.child(element, 'w:numId');
      const level = tape.child(element, 'w:ilvl');
      if (numId >= 0) raw.numId = tape.attribute(numId, 'w:val') ?? undefined;
      if (level >= 0) raw.level = number(tape.attribute(level, 'w:val'));
      break;
    }
  }
}

function readIndent(tape: Tape, element: number, raw: RawParagraphProperties): void {
  const indent = raw.indent ?? {};
  const attributes = tape.attributes(element);
  const length = (name: string): number | undefined => twips(attributes.get(name) ?? null);
  const hundredths = (name: string): number | undefined => number(attributes.get(name) ?? null);
  const left = length('w:left') ?? length('w:start');
  const right = length('w:right') ?? length('w:end');
  const hanging = length('w:hanging');
  const firstLine = length('w:firstLine');
  const leftChars = hundredths('w:leftChars') ?? hundredths('w:startChars');
  const rightChars = hundredths('w:rightChars') ?? hundredths('w:endChars');
  const hangingChars = hundredths('w:hangingChars');
  const firstLineChars = hundredths('w:firstLineChars');
  if (left !== undefined) indent.left = left;
  if (right !== undefined) indent.right = right;
  // Both at one level: hanging wins (§17.3.1.12).
  if (hanging !== undefined) indent.firstLine = -hanging;
  else if (firstLine !== undefined) indent.firstLine = firstLine;
  if (leftChars !== undefined) indent.leftChars = leftChars;
  if (rightChars !== undefined) indent.rightChars = rightChars;
  if (hangingChars) indent.firstLineChars = -hangingChars;
  else if (firstLineChars !== undefined) indent.firstLineChars = firstLineChars;
  raw.indent = indent;
}

function readSpacing(tape: Tape, element: number, raw: RawParagraphProperties): void {
  const spacing = raw.spacing ?? {};
  const attributes = tape.attributes(element);
  const value = (name: string): string | null => attributes.get(name) ?? null;
  const before = twips(value('w:before'));
  const after = twips(value('w:after'));
  const line = twips(value('w:line'));
  const beforeLines = number(value('w:beforeLines'));
  const afterLines = number(value('w:afterLines'));
  const beforeAuto = value('w:beforeAutospacing');
  const afterAuto = value('w:afterAutospacing');
  const rule = value('w:lineRule');
  if (before !== undefined) spacing.before = before;
  if (after !== undefined) spacing.after = after;
  if (beforeLines !== undefined) spacing.beforeLines = beforeLines;
  if (afterLines !== undefined) spacing.afterLines = afterLines;
  if (beforeAuto !== null) spacing.beforeAuto = beforeAuto !== '0' && beforeAuto !== 'false' && beforeAuto !== 'off';
  if (afterAuto !== null) spacing.afterAuto = afterAuto !== '0' && afterAuto !== 'false' && afterAuto !== 'off';
  if (line !== undefined) {
    spacing.line = line;
    // A line without a rule is auto (§17.3.1.33), whatever a lower level said.
    spacing.lineRule = 'auto';
  }
  if (rule === 'exact' || rule === 'atLeast' || rule === 'auto') spacing.lineRule = rule;
  raw.spacing = spacing;
}

const SIDES: Readonly<Record<string, keyof Borders>> = {
  'w:top': 'top',
  'w:bottom': 'bottom',
  'w:left': 'left',
  'w:start': 'left',
  'w:right': 'right',
  'w:end': 'right',
};

/** Sides of `w:pBdr`, `w:tblBorders` or `w:tcBorders`; null where a side is switched off. */
export function readBorders(tape: Tape, element: number): Partial<Record<keyof Borders, Border | null>> {
  const borders: Partial<Record<keyof Borders, Border | null>> = {};
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const side = SIDES[tape.name(child)];
    if (side) borders[side] = readBorder(tape, child);
  }
  return borders;
}

/** Null for `none` and `nil`. */
export function readBorder(tape: Tape, element: number): Border | null {
  const style = tape.attribute(element, 'w:val') ?? 'none';
  if (style === 'none' || style === 'nil') return null;
  return {
    style,
    weightPt: (number(tape.attribute(element, 'w:sz')) ?? 4) / 8,
    color: colour(tape.attribute(element, 'w:color')),
  };
}

function readTabs(tape: Tape, element: number): TabStop[] {
  const tabs: TabStop[] = [];
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    tabs.push({
      positionTwips: twips(tape.attribute(child, 'w:pos')) ?? 0,
      kind: tape.attribute(child, 'w:val') ?? 'left',
      leader: tape.attribute(child, 'w:leader') ?? 'none',
    });
  }
  return tabs;
}

/**
 * Of those that the sample of their bytes does not tell apart. Each change that is tracked has a number of its own: thousands of
 * lists are alike but for that, and none of them is asked for again.
 */
const MOST_ALIKE = 8;

/** Remembers what was parsed of the property lists of a part by the bytes that it was parsed from. */
export class Interner<Value extends { start: number }> {
  readonly #tape: Tape;
  readonly #parse: (tape: Tape, element: number) => Value;
  /** By the first of the elements that the scan saw to be alike. */
  readonly #byElement = new Map<number, Value>();
  readonly #byHash = new Map<number, Value[]>();
  #replaced = 0;

  constructor(tape: Tape, parse: (tape: Tape, element: number) => Value) {
    this.#tape = tape;
    this.#parse = parse;
  }

  /** The one value for all elements with these bytes. */
  get(element: number): Value {
    const first = this.#tape.firstAlike(element);
    let value = this.#byElement.get(first);
    if (value === undefined) this.#byElement.set(first, (value = this.#withBytesOf(element)));
    return value;
  }

  #withBytesOf(element: number): Value {
    const tape = this.#tape;
    const start = tape.start(element);
    const end = tape.end(element);
    const { bytes } = tape;
    const length = end - start;
    // Property lists of one length differ in values, which stand apart by a few dozen bytes: a sample tells most
    // of them apart, and the comparison below all.
    let hash = length;
    for (let at = start + 12; at < end; at += 5) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    let bucket = this.#byHash.get(hash);
    if (!bucket) this.#byHash.set(hash, (bucket = []));
    for (const known of bucket) if (sameBytes(bytes, known.start, start, length)) return known;
    const value = this.#parse(tape, element);
    if (bucket.length < MOST_ALIKE) bucket.push(value);
    else bucket[this.#replaced++ % MOST_ALIKE] = value;
    return value;
  }
}

function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
