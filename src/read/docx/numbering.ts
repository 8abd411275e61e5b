/** numbering.xml: list levels, and the labels that Word prints (§17.9). */
import {
  type RawParagraphProperties,
  type RawRunProperties,
  isOn,
  parseParagraphProperties,
  parseRunProperties,
} from './properties.ts';
import { romanNumeral } from '../../language/roman.ts';
import type { Tape } from '../../opc/tape.ts';

export interface Level {
  start: number;
  format: string;
  /** `%1.%2` with the numbers of levels. */
  text: string;
  /** Null: restarts after any lower level; 0: never; n: after level n. */
  restart: number | null;
  /** All numbers of the label are decimal. */
  legal: boolean;
  paragraphStyle: string | null;
  paragraph: RawParagraphProperties | null;
  run: RawRunProperties | null;
}

interface AbstractList {
  id: string;
  levels: Map<number, Level>;
  styleLink: string | null;
  numStyleLink: string | null;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

const LEVEL_COUNT = 9;

/** Lists are parsed when a paragraph uses them: Word leaves dozens of unused ones in a draft. */
export class NumberingDefinitions {
  readonly #tape: Tape | null;
  readonly #listElements = new Map<string, number>();
  readonly #abstractElements = new Map<string, number>();
  readonly #lists = new Map<string, List>();
  readonly #abstract = new Map<string, AbstractList>();

  /** `tape`: numbering.xml; null for a document without it. */
  constructor(tape: Tape | null) {
    this.#tape = tape;
    if (!tape) return;
    for (let element = tape.firstChild(0); element >= 0; element = tape.nextSibling(element)) {
      const name = tape.name(element);
      if (name === 'w:abstractNum')
        this.#abstractElements.set(tape.attribute(element, 'w:abstractNumId') ?? '', element);
      else if (name === 'w:num') this.#listElements.set(tape.attribute(element, 'w:numId') ?? '', element);
    }
  }

  level(numId: string, level: number): Level | null {
    const list = this.#list(numId);
    if (!list) return null;
    return list.levels.get(level) ?? this.#resolved(list)?.levels.get(level) ?? null;
  }

  /** The level that is bound to a paragraph style (`w:lvl/w:pStyle`). */
  levelOfStyle(numId: string, styleId: string | null): number | null {
    for (let level = 0; styleId !== null && level < LEVEL_COUNT; level++) {
      if (this.level(numId, level)?.paragraphStyle === styleId) return level;
    }
    return null;
  }

  /** Counters are shared by lists of one abstract definition. */
  abstractIdOf(numId: string): string | null {
    const list = this.#list(numId);
    return list ? (this.#resolved(list)?.id ?? list.abstractId) : null;
  }

  startOverride(numId: string, level: number): number | null {
    return this.#list(numId)?.starts.get(level) ?? null;
  }

  /** A `numStyleLink` is followed once to the list that has the style as its `styleLink`. */
  #resolved(list: List): AbstractList | null {
    const own = this.#abstractList(list.abstractId);
    if (own?.numStyleLink == null) return own;
    for (const id of this.#abstractElements.keys()) {
      const other = this.#abstractList(id);
      if (other !== own && other?.styleLink === own.numStyleLink) return other;
    }
    return own;
  }

  #list(numId: string): List | null {
    return parsedOnce(numId, this.#listElements, this.#lists, (element) => readList(this.#tape as Tape, element));
  }

  #abstractList(id: string): AbstractList | null {
    return parsedOnce(id, this.#abstractElements, this.#abstract, (element) =>
      readAbstractList(this.#tape as Tape, element, id),
    );
  }
}

function parsedOnce<Value>(
  id: string,
  elements: ReadonlyMap<string, number>,
  values: Map<string, Value>,
  parse: (element: number) => Value,
): Value | null {
  const known = values.get(id);
  if (known !== undefined) return known;
  const element = elements.get(id);
  if (element === undefined) return null;
  const value = parse(element);
  values.set(id, value);
  return value;
}

function readAbstractList(tape: Tape, element: number, id: string): AbstractList {
  const list: AbstractList = { id, levels: new Map(), styleLink: null, numStyleLink: null };
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    if (name === 'w:lvl') list.levels.set(levelNumber(tape, child), readLevel(tape, child));
    else if (name === 'w:styleLink') list.styleLink = tape.attribute(child, 'w:val');
    else if (name === 'w:numStyleLink') list.numStyleLink = tape.attribute(child, 'w:val');
  }
  return list;
}

function readList(tape: Tape, element: number): List {
  const list: List = { abstractId: '', levels: new Map(), starts: new Map() };
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const name = tape.name(child);
    if (name === 'w:abstractNumId') list.abstractId = tape.attribute(child, 'w:val') ?? '';
    if (name !== 'w:lvlOverride') continue;
    const number = levelNumber(tape, child);
    const level = tape.child(child, 'w:lvl');
    const start = tape.child(child, 'w:startOverride');
    if (level >= 0) list.levels.set(number, readLevel(tape, level));
    if (start >= 0) list.starts.set(number, integer(tape.attribute(start, 'w:val')) ?? 1);
  }
  return list;
}

function levelNumber(tape: Tape, element: number): number {
  return integer(tape.attribute(element, 'w:ilvl')) ?? 0;
}

function integer(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

function readLevel(tape: Tape, element: number): Level {
  const level: Level = {
    start: 0,
    format: 'decimal',
    text: '',
    restart: null,
    legal: false,
    paragraphStyle: null,
    paragraph: null,
    run: null,
  };
  for (let child = tape.firstChild(element); child >= 0; child = tape.nextSibling(child)) {
    const value = (): string | null => tape.attribute(child, 'w:val');
    switch (tape.name(child)) {
      case 'w:start':
        level.start = integer(value()) ?? 0;
        break;
      case 'w:numFmt':
        level.format = value() ?? 'decimal';
        break;
      case 'w:lvlText':
        level.text = value() ?? '';
        break;
      case 'w:lvlRestart':
        level.restart = integer(value());
        break;
      case 'w:isLgl':
        level.legal = isOn(tape, child);
        break;
      case 'w:pStyle':
        level.paragraphStyle = value();
        break;
      case 'w:pPr':
        level.paragraph = parseParagraphProperties(tape, child);
        break;
      case 'w:rPr':
        level.run = parseRunProperties(tape, child);
        break;
    }
  }
  return level;
}

/** Counts the paragraphs of lists in reading order and prints their labels. One for each story. */
export class ListCounters {
  readonly #definitions: NumberingDefinitions;
  /** By abstract list. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  constructor(definitions: NumberingDefinitions) {
    this.#definitions = definitions;
  }

  /** The label of the next paragraph of this list and level. */
  next(numId: string, level: number): string {
    const abstractId = this.#definitions.abstractIdOf(numId);
    const own = this.#definitions.level(numId, level);
    if (abstractId === null || !own) return '';
    let counters = this.#counters.get(abstractId);
    if (!counters) this.#counters.set(abstractId, (counters = new Array(LEVEL_COUNT).fill(undefined)));
    this.#applyOverrides(numId, counters);
    const current = counters[level];
    counters[level] = current === undefined ? own.start : current + 1;
    for (let lower = level + 1; lower < LEVEL_COUNT; lower++) {
      const { restart } = this.#definitions.level(numId, lower) ?? { restart: null };
      if (restart === null || (restart > 0 && level < restart)) counters[lower] = undefined;
    }
    if (own.format === 'bullet') return bulletText(own.text);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = this.#definitions.level(numId, index);
      const value = counters[index] ?? shown?.start ?? 1;
      return formatNumber(value, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  /** A `startOverride` restarts the level at the first paragraph of its list. */
  #applyOverrides(numId: string, counters: (number | undefined)[]): void {
    if (this.#overridden.has(numId)) return;
    this.#overridden.add(numId);
    for (let level = 0; level < LEVEL_COUNT; level++) {
      const start = this.#definitions.startOverride(numId, level);
      if (start !== null) counters[level] = start - 1;
    }
  }
}

/** Bullets of the symbol fonts lie in the private use area; all of them look like a dot or a dash. */
function bulletText(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '•');
}

export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    default:
      return String(value);
  }
}

/** As Word does, in figures where there is no such number or it would be too long. */
function roman(value: number): string {
  return value <= 0 || value > 32_767 ? String(value) : romanNumeral(value);
}

/** a … z, aa, bb …: Word repeats the letter and knows no đ. */
function letters(value: number): string {
  if (value <= 0 || value > 780) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
