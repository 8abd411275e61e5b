/** Made by `npm run tables` from schemas/fix-safety.schema.json. */

export interface FixSafetyTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  rules: {
    /**
     * Ids of messages.
     */
    [k: string]: {
      safe?: string[];
      unsafe?: string[];
    };
  };
}

declare const table: FixSafetyTable;
export default table;
