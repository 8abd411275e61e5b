/** Made by `npm run tables` from schemas/signing.schema.json. */

export interface SigningTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  prefixes: {
    /**
     * The prefix without its full stop: `TM`, `KT`.
     */
    letters: string;
    /**
     * As the decree writes it: `TM.`.
     */
    prefix: string;
    meaning: string;
    /**
     * Id of a row of requirements.json.
     */
    requirement: string;
  }[];
  recognition: {
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * Words that may stand before a title. Lower case, without marks.
     */
    beforeTitle: string[];
    /**
     * What titles begin with. Lower case, without marks.
     */
    titles: string[];
    /**
     * Words that are a title when nothing follows. Lower case, without marks.
     */
    wholeTitles: string[];
    /**
     * First words of names. Lower case, without marks.
     */
    surnames: string[];
  };
  /**
   * Titles of one person who heads a body.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  heads: string[];
  /**
   * Học hàm, học vị, danh hiệu; the longer ones of the same beginning may stand anywhere.
   *
   * Items: Without blanks at the ends.
   */
  academicTitles: string[];
  /**
   * Ranks of the forces, as they are written before names.
   *
   * Items: Without blanks at the ends.
   */
  ranks: string[];
  sectorsWithTitles: {
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * What names of bodies begin with whose sector may have ranks and titles put before names. Lower case, without marks.
     */
    bodies: string[];
    /**
     * Beginnings of names of other bodies that these words open, too.
     */
    except: string[];
  };
}

declare const table: SigningTable;
export default table;
