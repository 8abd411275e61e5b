/** Made by `npm run tables` from schemas/cited-symbols.schema.json. */

export interface CitedSymbolsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Letters that are those of a type and hardly ever of a body, with the type.
   */
  typeOfLetters: {
    /**
     * Without blanks at the ends.
     */
    [k: string]: string;
  };
  /**
   * Letters that may stand for a union, a company, an inspectorate; before a body that rules they are those of a type.
   */
  typeOfLettersOfRulers: {
    /**
     * Without blanks at the ends.
     */
    [k: string]: string;
  };
  /**
   * The symbol of a letter begins with the body: these are no body's.
   *
   * Items: Without blanks at the ends.
   */
  neverOfBodies: string[];
  /**
   * Types that are always named by their own letters: a quy chế may be cited by the number of the decision it came with.
   *
   * Items: Without blanks at the ends.
   */
  withOwnLetters: string[];
  /**
   * Names of acts that are no common word as well: `theo hướng dẫn số 15/2019/TT-BNV` accuses nobody.
   *
   * Items: Without blanks at the ends.
   */
  actNames: string[];
  /**
   * Letters of types behind the number of a document of the Party: `57-NQ/TW`.
   *
   * Items: Without blanks at the ends.
   */
  partyTypes: string[];
  /**
   * Bodies of the Party, as their symbols end.
   *
   * Items: Without blanks at the ends.
   */
  partyBodies: string[];
  /**
   * Bodies of the rank of a ministry whose symbol does not begin with B.
   *
   * Items: Without blanks at the ends.
   */
  circularsOf: string[];
  /**
   * Symbols that nobody else uses.
   */
  central: {
    /**
     * Pattern of all of the symbol, number and year left out.
     */
    ending: string;
    /**
     * As it is told.
     */
    name: string;
    /**
     * The only types with such a symbol, first letter small; empty: many.
     *
     * Items: Without blanks at the ends.
     */
    types: string[];
    /**
     * Who issues it; null: as the letters of the ministry say.
     */
    issuer: string | null;
    /**
     * Issuers that plainly are others.
     */
    others: (
      | 'government'
      | 'primeMinister'
      | 'assembly'
      | 'standingCommittee'
      | 'politburo'
      | 'centralCommittee'
      | 'ministry'
      | 'committee'
      | 'council'
    )[];
  }[];
}

declare const table: CitedSymbolsTable;
export default table;
