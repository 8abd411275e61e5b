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
/**
 * The number before a noun belongs to one of these: `điều 2 nội dung`.
 *
 * Items: Without blanks at the ends.
 */
export type Words = string[];
/**
 * Behind the noun these say that not all is listed, or another time.
 *
 * Items: Without blanks at the ends.
 */
export type Words1 = string[];
/**
 * The same as whole words.
 *
 * Items: Without blanks at the ends.
 */
export type Words2 = string[];
/**
 * Behind these the number opens a list.
 *
 * Items: Without blanks at the ends.
 */
export type Words3 = string[];
/**
 * The lead-in ends with one of these before its colon.
 *
 * Items: Without blanks at the ends.
 */
export type Words4 = string[];
/**
 * Items are numbered by these words: `Bước 1.`.
 *
 * Items: Without blanks at the ends.
 */
export type Words5 = string[];

export interface CountedNounsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  things: Nouns;
  persons: Nouns1;
  bundled: Nouns2;
  numberedThings: Words;
  vague: Words1;
  vagueWords: Words2;
  opensList: Words3;
  closesOnList: Words4;
  labels: Words5;
}

declare const table: CountedNounsTable;
export default table;
