/** Made by `npm run tables` from schemas/confusions.schema.json. */

export interface ConfusionsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Syllables that hardly ever stand alone.
   *
   * Items: Without blanks at the ends.
   */
  bound: string[];
  groups: {
    subject: string;
    phrases: {
      /**
       * Without blanks at the ends.
       */
      wrong: string;
      /**
       * Without blanks at the ends.
       */
      right: string;
      /**
       * Silent before one of these syllables.
       *
       * Items: Without blanks at the ends.
       */
      notBefore?: string[];
      /**
       * Silent after one of these syllables.
       *
       * Items: Without blanks at the ends.
       */
      notAfter?: string[];
    }[];
  }[];
}

declare const table: ConfusionsTable;
export default table;
