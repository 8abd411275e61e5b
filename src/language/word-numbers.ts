/**
 * Words as numbers, to look for a few in a long text without cutting it into pieces. A number is the same for a word in
 * small letters and in capitals, wherever its tone mark stands (`hoà`, `hòa`), and for i and y. Other words may share it: it
 * says where to look closer, and nothing more.
 */
import { bareUnit } from './fold.ts';

const Y = 0x79;
const I = 0x69;

/** Up to the end of Latin Extended Additional: all Vietnamese letters, composed. */
const LETTER_LIMIT = 0x1f00;
const MARK_BITS = 15;
const MARKS = (1 << MARK_BITS) - 1;
const NO_PART = 1;
/**
 * Code unit → what it adds to a word: its bare letter, and in the lower bits a number for its marks. `NO_PART`: it ends one;
 * 0: not asked for yet.
 */
const unitParts = new Uint32Array(LETTER_LIMIT);

const partOf = (unit: number): number =>
  unit < LETTER_LIMIT ? (unitParts[unit] as number) || (unitParts[unit] = learnPart(unit)) : learnPart(unit);

function learnPart(unit: number): number {
  const letter = bareUnit(unit);
  if (!isWordUnit(letter)) return NO_PART;
  return ((letter === Y ? I : letter) << MARK_BITS) + marksOf(unit);
}

/** Takes a bare unit. Beyond ASCII all are parts of words but spaces, general punctuation and quotation marks. */
const isWordUnit = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
    : unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);

function marksOf(unit: number): number {
  if (unit < 0xc0 || unit >= LETTER_LIMIT) return 0;
  const letter = String.fromCharCode(unit).toLowerCase();
  let marks = letter === 'đ' ? 0x100 : 0;
  // Squares, so that the marks of one letter are not those of two others.
  for (const part of letter.normalize('NFD').slice(1)) marks += ((part.charCodeAt(0) & 0xff) + 1) ** 2;
  return marks;
}

/** Goes from word to word of `text[start, end)`. */
export class WordReader {
  /** Number of the word that `next` came to, and where it stands in the text. */
  number = 0;
  start = 0;
  end = 0;
  readonly #text: string;
  readonly #stop: number;

  constructor(text: string, start: number, stop: number) {
    this.#text = text;
    this.#stop = stop;
    this.end = start;
  }

  /** False: there is no further word. */
  next(): boolean {
    const text = this.#text;
    const stop = this.#stop;
    let at = this.end;
    let part = NO_PART;
    while (at < stop && (part = partOf(text.charCodeAt(at))) === NO_PART) at++;
    if (at >= stop) return false;
    this.start = at;
    let letters = 0;
    // A sum, since a tone mark may stand on one letter or the other.
    let marks = 0;
    do {
      letters = (Math.imul(letters, 31) + (part >>> MARK_BITS)) | 0;
      marks += part & MARKS;
      at++;
    } while (at < stop && (part = partOf(text.charCodeAt(at))) !== NO_PART);
    this.end = at;
    this.number = (letters + Math.imul(marks, 0x85ebca6b)) | 0;
    return true;
  }
}

export function wordNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const reader = new WordReader(text, 0, text.length); reader.next();) numbers.push(reader.number);
  return numbers;
}

/** Of two words in this order; of three, when the first number is that of two. */
export const pairNumber = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ second;

/** Of the first `most` words of a text, or of all when it has fewer: what texts that open so are looked for by. */
export const openingNumber = (text: string, most: number): number =>
  wordNumbers(text).slice(0, most).reduce(pairNumber, 0);
