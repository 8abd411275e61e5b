/** Made by `npm run tables` from schemas/signing.schema.json. */

export interface SigningTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * @minItems undefined
   */
  prefixes: {
    letters: string;
    prefix: string;
    meaning: string;
    /**
     * Id of a row of requirements.json.
     */
    requirement: string;
  }[];
  /**
   * Titles of one person who heads a body.
   *
   * @minItems undefined
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  heads: string[];
  /**
   * Học hàm, học vị, danh hiệu; the longer ones of the same beginning may stand anywhere.
   *
   * @minItems undefined
   *
   * Items: Without blanks at the ends.
   */
  academicTitles: string[];
}

declare const table: SigningTable;
export default table;
