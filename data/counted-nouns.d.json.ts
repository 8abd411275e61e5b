/** Made by `npm run tables` from schemas/counted-nouns.schema.json. */

/**
 * One item of the list is one of them.
 *
 * Items: Without blanks at the ends.
 */
export type Nouns = string[];
/**
 * An item may name several people.
 *
 * Items: Without blanks at the ends.
 */
export type Nouns1 = string[];
/**
 * An item may stand for several: `Các phòng chuyên môn (08 phòng)`.
 *
 * Items: Without blanks at the ends.
 */
export type Nouns2 = string[];

export interface CountedNounsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  things: Nouns;
  persons: Nouns1;
  bundled: Nouns2;
}

declare const table: CountedNounsTable;
export default table;
