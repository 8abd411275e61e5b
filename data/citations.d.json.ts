/** Made by `npm run tables` from schemas/citations.schema.json. */

export interface CitationsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * What a title or the rest of the sentence begins with: the name of an agency ends there.
   *
   * Items: Without blanks at the ends.
   */
  titleOpenings: string[];
  /**
   * A title may begin with these too; within the name of an agency they may be part of it.
   *
   * Items: Without blanks at the ends.
   */
  moreTitleOpenings: string[];
  /**
   * Other words that no name of an agency goes on with.
   *
   * Items: Without blanks at the ends.
   */
  afterAgency: string[];
  /**
   * Words that do not stand within the long name of a document: “Quyết định xử phạt vi phạm hành chính số …”.
   *
   * Items: Without blanks at the ends.
   */
  notInNames: string[];
  /**
   * Types that are cited though no document of Điều 7 is called so.
   *
   * Items: Without blanks at the ends.
   */
  moreTypes: string[];
  /**
   * Types, in small letters, that may stand apart from their number: “Công văn của Bộ Nội vụ số …”.
   *
   * Items: Without blanks at the ends.
   */
  numberedTypes: string[];
  /**
   * Types, in small letters, of acts that are mentioned by their number alone: “Nghị định số 126”.
   *
   * Items: Without blanks at the ends.
   */
  shortTypes: string[];
  /**
   * The same, where only the capital tells that an act is meant.
   *
   * Items: Without blanks at the ends.
   */
  shortCapitalTypes: string[];
  /**
   * Whose acts are mentioned without “số”: “Chỉ thị 34 của Ban Bí thư”.
   *
   * Items: Without blanks at the ends.
   */
  issuersOfShort: string[];
  /**
   * How the sentence goes on behind the title of a cited document: “…, Ủy ban nhân dân xã báo cáo như sau”.
   */
  mainClause: {
    /**
     * What names of bodies and offices begin with.
     *
     * Items: Without blanks at the ends.
     */
    bodies: string[];
    /**
     * Other words for bodies.
     *
     * Items: Without blanks at the ends.
     */
    others: string[];
    /**
     * What they do.
     *
     * Items: Without blanks at the ends.
     */
    verbs: string[];
  };
  /**
   * Longer name of a type, in small letters, to the shorter one that tells which document is meant.
   */
  longerTypes: {
    /**
     * Without blanks at the ends.
     */
    [k: string]: string;
  };
  /**
   * Types as people abbreviate them before a number, to the full name in small letters.
   */
  abbreviatedTypes: {
    /**
     * Without blanks at the ends.
     */
    [k: string]: string;
  };
  /**
   * Types behind whose name it may be said what the document is about, to what its symbol then begins with.
   */
  compoundTypes: {
    /**
     * Items: Without blanks at the ends.
     */
    [k: string]: string[];
  };
}

declare const table: CitationsTable;
export default table;
