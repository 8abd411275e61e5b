/** Made by `npm run tables` from schemas/stops.schema.json. */

export interface StopsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  abbreviations: {
    /**
     * Without its last stop; capitals count.
     */
    written: string;
    /**
     * The words it stands for.
     */
    meaning: string;
  }[];
}

declare const table: StopsTable;
export default table;
