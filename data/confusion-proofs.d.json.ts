/** Made by `npm run tables` from schemas/confusion-proofs.schema.json. */

export interface ConfusionProofsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  proofs: {
    /**
     * Without blanks at the ends.
     */
    wrong: string;
    proof: string;
    counter: string;
  }[];
}

declare const table: ConfusionProofsTable;
export default table;
