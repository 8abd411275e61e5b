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
   * YYYY-MM-DD.
   */
  abolishedUnitsEndedOn: string;
  /**
   * Cities that belonged to a province, without the noun, in capitals; they ended with the districts.
   *
   * Items: A name in capitals, composed, without blanks at the ends.
   */
  formerCities: string[];
  former: {
    /**
     * A name in capitals, composed, without blanks at the ends.
     */
    body: string;
    /**
     * Only where the name goes on with such a unit: of a province, of what stood between province and commune. Absent: all names that begin so.
     */
    of?: 'province' | 'district';
    /**
     * Names that begin so and exist.
     *
     * Items: A name in capitals, composed, without blanks at the ends.
     */
    except?: string[];
    /**
     * YYYY-MM-DD.
     */
    endedOn: string;
    /**
     * Without blanks at the ends.
     */
    successor: string;
  }[];
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
