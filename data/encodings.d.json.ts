/** Made by `npm run tables` from schemas/encodings.schema.json. */

export interface EncodingsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  tcvn3: {
    /**
     * Codes, one character each.
     */
    from: string;
    /**
     * What they mean, in the same order.
     */
    to: string;
  };
  vni: {
    /**
     * Base letter, and marks after it with what both mean.
     */
    marks: {
      [k: string]: string;
    };
    /**
     * Codes, one character each.
     */
    from: string;
    /**
     * What they mean, in the same order.
     */
    to: string;
  };
}

declare const table: EncodingsTable;
export default table;
