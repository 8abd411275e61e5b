/** Made by `npm run tables` from schemas/capitals.schema.json. */

export interface CapitalsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    /**
     * Id of a row of requirements.json.
     */
    requirement: string;
    /**
     * No more than a hint.
     */
    hint?: true;
    /**
     * The words may also say something (Sở xây dựng kế hoạch): judged only where they surely name a body.
     */
    sentence?: true;
    /**
     * Items: Without blanks at the ends.
     */
    names: string[];
  }[];
}

declare const table: CapitalsTable;
export default table;
