/** Made by `npm run tables` from schemas/agency-names.schema.json. */

export interface AgencyNamesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * What a line that names a body begins with.
   */
  heads: {
    /**
     * Words in lower case, without marks.
     */
    words: string[];
    /**
     * Words that begin a name only with a blank and more behind them.
     */
    beforeMore: {
      word: string;
      /**
       * With these behind it, it is no name: `ban hành`.
       */
      notBefore?: string[];
    }[];
  };
  unfinished: {
    /**
     * Names that lack their place or field.
     */
    names: string[];
    /**
     * Names that lack the body that they are a part of: “THANH TRA” above “NGÂN HÀNG …”.
     */
    parts: string[];
    /**
     * No name ends in these.
     */
    lastWords: string[];
    /**
     * But for these: “SỞ Y TẾ HÀ TĨNH”.
     */
    provinces: string[];
    /**
     * And for these behind their unit: “UBND XÃ SƠN TỊNH”, but “HỘI CỰU CHIẾN BINH TỈNH”.
     */
    communes: string[];
  };
  /**
   * Units by what their names begin with, and the bodies that they are a part of: “Phòng Tài vụ, Trường …”.
   */
  within: {
    /**
     * Words in lower case, without marks.
     */
    parts: string[];
    /**
     * Words in lower case, without marks.
     */
    of: string[];
  }[];
  /**
   * Bodies whose papers of proceedings follow laws of procedure.
   */
  courts: Kind;
  /**
   * Bodies that the decree does not bind, by their whole names or by what these begin with.
   */
  outsideDecree: {
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * Words in lower case, without marks.
     */
    names: string[];
    /**
     * Words in lower case, without marks.
     */
    words: string[];
  };
  /**
   * Bodies that may issue no normative acts.
   */
  withoutNorms: Kind;
  /**
   * Mặt trận, Công đoàn, các hội.
   */
  socialOrganisations: Kind;
  /**
   * Companies and cooperatives, of the state or not.
   */
  enterprises: Kind;
  /**
   * Bodies that inspect in the Party.
   */
  partyInspection: Kind;
  /**
   * Bodies of a province that issue documents together with a sở.
   */
  besideDepartments: Kind;
}
/**
 * This interface was referenced by `AgencyNamesTable`'s JSON-Schema
 * via the `definition` "Kind".
 */
export interface Kind {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Words in lower case, without marks.
   */
  words: string[];
  /**
   * Words that begin a name only with a blank and more behind them.
   */
  beforeMore?: {
    word: string;
    /**
     * With these behind it, it is no name: `ban hành`.
     */
    notBefore?: string[];
  }[];
}

declare const table: AgencyNamesTable;
export default table;
