/** Made by `npm run tables` from schemas/agencies.schema.json. */

export interface AgenciesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Bộ, cơ quan ngang bộ and the highest bodies: what their names begin with.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  central: string[];
  /**
   * What begins as a central body does and is none.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  notCentral: string[];
  /**
   * Army and police.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  armed: string[];
  /**
   * Villages and groups of residents, no bodies of the state: what their names begin with.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  residents: string[];
  /**
   * Ủy ban nhân dân, Hội đồng nhân dân.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  peoplesBodies: string[];
  /**
   * Noun of an administrative unit, in capitals, and its level.
   */
  units: {
    [k: string]: 'province' | 'city' | 'district' | 'commune' | 'township';
  };
  /**
   * What names begin with, as a sentence writes them, of bodies whose rank the name alone tells.
   */
  ranks: {
    /**
     * Central bodies that are no ministry.
     *
     * Items: Without blanks at the ends.
     */
    central: string[];
    /**
     * Behind “Bộ”: no body, or one of the army, the police or the Party.
     *
     * Items: Without blanks at the ends.
     */
    notMinistries: string[];
    /**
     * Behind “Sở”: no department of a province.
     *
     * Items: Without blanks at the ends.
     */
    notDepartments: string[];
    /**
     * Schools and stations below a commune or a department.
     *
     * Items: Without blanks at the ends.
     */
    units: string[];
  };
  /**
   * YYYY-MM-DD.
   */
  abolishedUnitsEndedOn: string;
  symbols: {
    /**
     * A name in capitals, composed, without blanks at the ends.
     */
    body: string;
    /**
     * The usual one first.
     */
    symbols: string[];
  }[];
}

declare const table: AgenciesTable;
export default table;
