/** Made by `npm run tables` from schemas/provinces.schema.json. */

export interface ProvincesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  units: {
    /**
     * Without blanks at the ends.
     */
    name: string;
    kind: 'tinh' | 'thanh-pho';
    /**
     * YYYY-MM-DD.
     */
    cityFrom?: string;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  }[];
  former: {
    /**
     * Without blanks at the ends.
     */
    name: string;
    kind: 'tinh' | 'thanh-pho';
    /**
     * YYYY-MM-DD.
     */
    endedOn: string;
    /**
     * Without blanks at the ends.
     */
    successor: string;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  }[];
}

declare const table: ProvincesTable;
export default table;
