/** Made by `npm run tables` from schemas/phrase-proofs.schema.json. */

export interface PhraseProofsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  proofs: {
    id: string;
    wrong: string;
    right: string;
    silent?: string[];
    /**
     * How often it was met in real prose, how often it was read there, and how often it was a fault.
     */
    seen?: {
      documents: number;
      laws: number;
      read: number;
      true: number;
    };
  }[];
}

declare const table: PhraseProofsTable;
export default table;
