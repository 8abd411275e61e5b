/** Made by `npm run tables` from schemas/sounds.schema.json. */

export interface SoundsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Vowels and final consonants with their vowel marks, without a tone: all that there are.
   */
  rhymes: string[];
  /**
   * Two consonants that a syllable may begin with, one written for the other, either way.
   */
  confusedOnsets: string[];
  /**
   * Two rhymes, one written for the other, either way.
   */
  confusedRhymes: string[];
}

declare const table: SoundsTable;
export default table;
