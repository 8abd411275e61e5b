/**
 * Texts of a list by the words that they begin with: which of them may stand at a word of a long text is one look into a table,
 * whatever the length of the list, and nearly always the answer is none.
 */
import { openingNumber } from './word-numbers.ts';

export interface OpeningIndex {
  /** Row of an opening number plus one, at the hash of the number or the next free slot; 0: free. A power of two long. */
  readonly slots: Uint32Array;
  /**
   * Of each row the number of the first words of its text (`openingNumber`). Rows that share a number follow each other, the one
   * with the longest text first.
   */
  readonly openings: Int32Array;
  /** Of each row the place of its text in the list. */
  readonly places: Uint32Array;
}

/** Most slots are free, so that most questions end at the first. */
const SLOTS_PER_OPENING = 4;

/**
 * Of each text the place that it has in its list; rows come in another order. `wordsOfOpening`: how many first words a text is looked
 * for by; of a shorter one all.
 */
export function openingIndexOf<Listed extends { text: string; place: number }>(
  texts: readonly Listed[],
  wordsOfOpening: number,
): OpeningIndex & { rows: readonly Listed[] } {
  const read = texts.map((listed) => {
    const { text } = listed;
    return { listed, opening: openingNumber(text, wordsOfOpening), words: text.split(' ').length };
  });
  read.sort((a, b) => a.opening - b.opening || b.words - a.words);
  const openings = Int32Array.from(read, ({ opening }) => opening);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, openings.length * SLOTS_PER_OPENING))));
  for (const [row, opening] of openings.entries()) {
    if (row > 0 && openings[row - 1] === opening) continue;
    let slot = slotOf(opening, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = row + 1;
  }
  const rows = read.map(({ listed }) => listed);
  return { slots, openings, places: Uint32Array.from(rows, ({ place }) => place), rows };
}

const slotOf = (opening: number, slotCount: number): number => (opening ^ (opening >>> 15)) & (slotCount - 1);

/** First of the rows with that opening number; -1: there are none. */
export function firstRowOf({ slots, openings }: OpeningIndex, opening: number): number {
  for (let slot = slotOf(opening, slots.length); ; slot = (slot + 1) % slots.length) {
    const row = (slots[slot] as number) - 1;
    if (row < 0 || openings[row] === opening) return row;
  }
}

/** Behind the last of the rows that share the number of row `first`. */
export function endOfRows({ openings }: OpeningIndex, first: number): number {
  let end = first + 1;
  while (end < openings.length && openings[end] === openings[first]) end++;
  return end;
}

const FILTER_BITS = 1 << 16;

/** Opening numbers by a bit each: that a list has none of a number is told without a look into its table. */
export class OpeningFilter {
  readonly #bits = new Uint8Array(FILTER_BITS >> 3);

  constructor({ openings }: OpeningIndex) {
    for (const opening of openings) {
      const bit = slotOf(opening, FILTER_BITS);
      this.#bits[bit >> 3] = (this.#bits[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  /** False: no text of the list opens so. */
  mayHave(opening: number): boolean {
    const bit = slotOf(opening, FILTER_BITS);
    return (((this.#bits[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
  }
}
