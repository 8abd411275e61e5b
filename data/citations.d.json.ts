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
}

declare const table: CitationsTable;
export default table;
