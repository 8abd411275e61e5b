/** Made by `npm run tables` from schemas/abbreviations.schema.json. */

export interface AbbreviationsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  abbreviations: {
    abbreviation: string;
    expansion: string;
    /**
     * 1: never needs one; 2: everybody in offices knows it; 3: may be asked to be explained.
     */
    tier: 1 | 2 | 3;
    confidence: 'A' | 'B' | 'K';
    source: string;
  }[];
  /**
   * Words, and dashes, of a name that have no letter in its abbreviation.
   *
   * Items: Without blanks at the ends.
   */
  unlettered: string[];
}

declare const table: AbbreviationsTable;
export default table;
