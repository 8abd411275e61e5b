/** Made by `npm run tables` from schemas/usage.schema.json. */

export interface UsageTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  singles: string;
  pairCount: number;
  tripleCount: number;
  /**
   * Base64.
   */
  pairs: string;
  /**
   * Base64.
   */
  triples: string;
}

declare const table: UsageTable;
export default table;
