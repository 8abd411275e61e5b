/** Made by `npm run tables` from schemas/line-words.schema.json. */

export interface LineWordsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Each word of what stands for a signature or asks for one.
   */
  signatureHints: string[];
  /**
   * A line with one of these is the English one below the Vietnamese.
   */
  english: string[];
  /**
   * A line that ends with a colon and holds one of these leads a list of tasks in, not of addressees.
   */
  announces: string[];
  /**
   * What lists and forms are headed that are issued without the word “Phụ lục”.
   */
  annexHeadings: string[];
  /**
   * What an annex says that it goes with.
   */
  attachingActs: string[];
  /**
   * What a ground begins with, `Căn cứ` and what people write instead.
   */
  groundOpenings: string[];
  /**
   * Types that a ground begins with which lost its “Căn cứ”.
   */
  groundTypes: string[];
  /**
   * Behind “lưu”, these are another word: “lưu ý”, “lưu thông”.
   */
  notArchive: string[];
  /**
   * What a note below the line Lưu begins with, before a colon.
   */
  closingNotes: string[];
  /**
   * Papers of proceedings, which follow the laws of procedure.
   */
  proceedings: {
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * What the subject of a decision or notice in a case names.
     */
    steps: string[];
    /**
     * Who takes part in a case.
     */
    parties: string[];
    /**
     * Who signs such papers only.
     */
    signers: string[];
  };
}

declare const table: LineWordsTable;
export default table;
