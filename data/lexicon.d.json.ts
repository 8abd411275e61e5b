/** Made by `npm run tables` from schemas/lexicon.schema.json. */

export interface LexiconTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  syllables: string;
  counts: string;
  /**
   * Base64.
   */
  pairs: string;
}

declare const table: LexiconTable;
export default table;
