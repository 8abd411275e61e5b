/** Made by `npm run tables` from schemas/skeletons.schema.json. */

export interface SkeletonsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  skeletons: {
    /**
     * Id of a document type or of a form of copy: the Vietnamese name without marks.
     */
    type: string;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * Of copies, which are no types of their own.
     */
    name?: string;
    en?: string;
    /**
     * Other names that people give it.
     *
     * Items: Without blanks at the ends.
     */
    alsoCalled?: string[];
    /**
     * SAO Y, SAO LỤC, TRÍCH SAO.
     */
    form?: string;
    /**
     * The template prints none.
     */
    number?: false;
    /**
     * The template prints none.
     */
    date?: false;
    subject?: string;
    subjectOfLetter?: string;
    content: {
      style: string;
      text: string;
    }[];
    recipients?: string[];
    /**
     * After - Lưu:
     */
    archive?: string;
    /**
     * Titles of two who sign side by side.
     *
     * @minItems 2
     * @maxItems 2
     */
    signatures?: [string, string];
  }[];
}

declare const table: SkeletonsTable;
export default table;
