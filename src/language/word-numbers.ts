/**
 * Words as numbers, to look for a few in a long text without cutting it into pieces. A number is the same for a word in
 * small letters and in capitals, with and without its marks, and for i and y. Other words may share it: it says where to
 * look closer, and nothing more.
 */
import { bareUnit } from './fold.ts';

/** Takes a bare unit. Beyond ASCII all are parts of words but spaces, general punctuation and quotation marks. */
const isWordUnit = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
    : unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);

const Y = 0x79;
const I = 0x69;

/** Calls `visit` for each word of `text[start, end)`, with its number and where it stands, until it says `false`. */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (number: number, start: number, end: number) => boolean,
): void {
  let number = 0;
  let from = -1;
  for (let at = start; at < end; at++) {
    const unit = bareUnit(text.charCodeAt(at));
    if (isWordUnit(unit)) {
      if (from < 0) {
        from = at;
        number = 0;
      }
      number = (Math.imul(number, 31) + (unit === Y ? I : unit)) | 0;
    } else if (from >= 0) {
      if (!visit(number, from, at)) return;
      from = -1;
    }
  }
  if (from >= 0) visit(number, from, end);
}

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

/** Whether one of the texts of which these are the opening numbers may stand in the text. */
export function mayHoldOpening(text: string, openings: ReadonlySet<number>): boolean {
  let found = false;
  let before = 0;
  eachWord(text, 0, text.length, (number) => {
    found = openings.has(number) || openings.has(pairNumber(before, number));
    before = number;
    return !found;
  });
  return found;
}
