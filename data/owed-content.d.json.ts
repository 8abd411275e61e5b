/** Made by `npm run tables` from schemas/owed-content.schema.json. */

export interface OwedContentTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  owed: Owed[];
}
/**
 * This interface was referenced by `OwedContentTable`'s JSON-Schema
 * via the `definition` "Owed".
 */
export interface Owed {
  /**
   * What is told where none of the words is there.
   */
  message: 'noImplementation' | 'noEffect' | 'nobodyActs' | 'noTerm' | 'noProposal' | 'noEnd' | 'noTime' | 'noPlace';
  /**
   * Ids of document-types.json.
   *
   * Items: Without blanks at the ends.
   */
  types: string[];
  /**
   * Where the words may stand: the running text with its headings and tables; all lines; the last four of the running text; all lines but the date of issue.
   */
  in: 'body' | 'document' | 'end' | 'invitation';
  /**
   * Where it is told: at the first or last line of the running text, or the last Điều, which is told one thing only.
   */
  at: 'first' | 'last' | 'lastArticle';
  /**
   * Documents with fewer Điều are not judged.
   */
  leastArticles?: number;
  /**
   * Texts of fewer lines are not judged.
   */
  leastParagraphs?: number;
  /**
   * Whole words, in whatever case. `<số>`: a count, not the figure of a date; `<giờ>`: an hour of the day (14 giờ, 14h); `<từ>`: up to three words, or none.
   *
   * Items: Without blanks at the ends.
   */
  words: string[];
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
}

declare const table: OwedContentTable;
export default table;
