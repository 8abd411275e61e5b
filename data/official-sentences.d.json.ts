/** Made by `npm run tables` from schemas/official-sentences.schema.json. */

export interface OfficialSentencesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    subject: string;
    /**
     * Items: Without blanks at the ends.
     */
    sentences: string[];
  }[];
}

declare const table: OfficialSentencesTable;
export default table;
