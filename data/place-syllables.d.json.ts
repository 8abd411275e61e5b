/** Made by `npm run tables` from schemas/place-syllables.schema.json. */

export interface PlaceSyllablesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * In small letters.
   *
   * Items: Without blanks at the ends.
   */
  syllables: string[];
}

declare const table: PlaceSyllablesTable;
export default table;
