/** Made by `npm run tables` from schemas/spelling-variants.schema.json. */

export interface SpellingVariantsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    subject: string;
    variants: {
      /**
       * Without blanks at the ends.
       */
      written: string;
      /**
       * Without blanks at the ends.
       */
      standard: string;
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

declare const table: SpellingVariantsTable;
export default table;
