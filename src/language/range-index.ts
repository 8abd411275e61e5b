/** Ranges of one text by where they stand: there may be tens of thousands in one paragraph. */
import type { TextRange } from './text-range.ts';

/** Offsets that share a list. */
const SHELF = 256;

const shelfOf = (offset: number): number => Math.floor(offset / SHELF);

/** Ranges have an end: each is on all the shelves that it reaches. */
export class RangeIndex<R extends TextRange> {
  readonly #shelves = new Map<number, R[]>();

  constructor(ranges: readonly R[] = []) {
    for (const range of ranges) this.add(range);
  }

  add(range: R): void {
    for (let shelf = shelfOf(range.start); shelf <= shelfOf(range.end); shelf++) {
      const known = this.#shelves.get(shelf);
      if (known) known.push(range);
      else this.#shelves.set(shelf, [range]);
    }
  }

  /** Those that begin, end or go on at the offset, and some near it, in the order in which they were added. */
  near(offset: number): readonly R[] {
    return this.#shelves.get(shelfOf(offset)) ?? [];
  }

  /** Whether it holds for all that have an offset in common with the given one, edges included; some others are asked, too. */
  everyNear({ start, end }: TextRange, holds: (range: R) => boolean): boolean {
    for (let shelf = shelfOf(start); shelf <= shelfOf(end); shelf++) {
      if (!(this.#shelves.get(shelf)?.every(holds) ?? true)) return false;
    }
    return true;
  }
}
