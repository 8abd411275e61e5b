/** Made by `npm run tables` from schemas/loans.schema.json. */

export interface LoansTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    subject: string;
    /**
     * Items: Without blanks at the ends.
     */
    words: string[];
  }[];
}

declare const table: LoansTable;
export default table;
