/** Made by `npm run tables` from schemas/official-terms.schema.json. */

export interface OfficialTermsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    subject: string;
    /**
     * Items: Without blanks at the ends.
     */
    terms: string[];
  }[];
}

declare const table: OfficialTermsTable;
export default table;
