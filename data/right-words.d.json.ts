/** Made by `npm run tables` from schemas/right-words.schema.json. */

export interface RightWordsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  words: {
    /**
     * In small letters.
     */
    written: string;
    /**
     * It is never a mistake for these; absent: for none at all.
     *
     * Items: Without blanks at the ends.
     */
    notFor?: string[];
    /**
     * Behind these syllables only; absent: anywhere.
     *
     * Items: Without blanks at the ends.
     */
    after?: string[];
    /**
     * Why it is right.
     */
    reason: string;
  }[];
}

declare const table: RightWordsTable;
export default table;
