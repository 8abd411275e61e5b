/**
 * Words as numbers, to look for a few in a long text without cutting it into pieces. A number is the same for a word in
 * small letters and in capitals, wherever its tone mark stands (`hoà`, `hòa`), and for i and y. Other words may share it: it
 * says where to look closer, and nothing more.
 */
import { bareUnit } from './fold.ts';

/** Takes a bare unit. Beyond ASCII all are parts of words but spaces, general punctuation and quotation marks. */
const isWordUnit = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
    : unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);

const Y = 0x79;
const I = 0x69;

/** Up to the end of Latin Extended Additional: all Vietnamese letters, composed. */
const MARKED_LIMIT = 0x1f00;
/** Code unit → a number for its marks, plus one; 0: not asked for yet. */
const unitMarks = new Uint16Array(MARKED_LIMIT);

function marksOf(unit: number): number {
  if (unit < 0xc0 || unit >= MARKED_LIMIT) return 0;
  return ((unitMarks[unit] as number) || learnMarks(unit)) - 1;
}

function learnMarks(unit: number): number {
  const letter = String.fromCharCode(unit).toLowerCase();
  let marks = letter === 'đ' ? 0x100 : 0;
  // Squares, so that the marks of one letter are not those of two others.
  for (const part of letter.normalize('NFD').slice(1)) marks += ((part.charCodeAt(0) & 0xff) + 1) ** 2;
  return (unitMarks[unit] = marks + 1);
}

/** Calls `visit` for each word of `text[start, end)`, with its number and where it stands, until it says `false`. */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (number: number, start: number, end: number) => boolean,
): void {
  let letters = 0;
  // A sum, since a tone mark may stand on one letter or the other.
  let marks = 0;
  let from = -1;
  for (let at = start; at < end; at++) {
    const written = text.charCodeAt(at);
    const unit = bareUnit(written);
    if (isWordUnit(unit)) {
      if (from < 0) {
        from = at;
        letters = marks = 0;
      }
      letters = (Math.imul(letters, 31) + (unit === Y ? I : unit)) | 0;
      marks += marksOf(written);
    } else if (from >= 0) {
      if (!visit(wordNumber(letters, marks), from, at)) return;
      from = -1;
    }
  }
  if (from >= 0) visit(wordNumber(letters, marks), from, end);
}

/** The words of a text in their order. The lists may go on behind `count`, with those of an earlier text. */
export class Words {
  count = 0;
  readonly numbers: number[] = [];
  /** UTF-16 offsets in the text. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
}

/** `words`: what takes them, where they are not kept; lists that grow anew for each text are garbage. */
export function wordsIn(text: string, start: number, end: number, words = new Words()): Words {
  let count = 0;
  eachWord(text, start, end, (number, from, to) => {
    words.numbers[count] = number;
    words.starts[count] = from;
    words.ends[count] = to;
    return ++count > 0;
  });
  words.count = count;
  return words;
}

const wordNumber = (letters: number, marks: number): number => (letters + Math.imul(marks, 0x85ebca6b)) | 0;

/** Of two words in this order. */
export const pairNumber = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ second;

/** Of the first two words of a text, or of its only one: what texts that open so are looked for by. */
export function openingNumber(text: string): number {
  let first: number | undefined;
  let second: number | undefined;
  eachWord(text, 0, text.length, (number) => {
    if (first !== undefined) second = number;
    else first = number;
    return second === undefined;
  });
  return second === undefined ? (first ?? 0) : pairNumber(first ?? 0, second);
}
