/** Made by `npm run tables` from schemas/counted-nouns.schema.json. */

export interface CountedNounsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * One item of the list is one of them.
   *
   * Items: Without blanks at the ends.
   */
  things: string[];
  /**
   * An item may name several people.
   *
   * Items: Without blanks at the ends.
   */
  persons: string[];
  /**
   * An item may stand for several: `Các phòng chuyên môn (08 phòng)`.
   *
   * Items: Without blanks at the ends.
   */
  bundled: string[];
  /**
   * The number before a noun belongs to one of these: `điều 2 nội dung`.
   *
   * Items: Without blanks at the ends.
   */
  numberedThings: string[];
  /**
   * Behind the noun these say that not all is listed, or another time.
   *
   * Items: Without blanks at the ends.
   */
  vague: string[];
  /**
   * The same as whole words.
   *
   * Items: Without blanks at the ends.
   */
  vagueWords: string[];
  /**
   * Behind these the number opens a list.
   *
   * Items: Without blanks at the ends.
   */
  opensList: string[];
  /**
   * The lead-in ends with one of these before its colon.
   *
   * Items: Without blanks at the ends.
   */
  closesOnList: string[];
  /**
   * Items are numbered by these words: `Bước 1.`.
   *
   * Items: Without blanks at the ends.
   */
  labels: string[];
}

declare const table: CountedNounsTable;
export default table;
