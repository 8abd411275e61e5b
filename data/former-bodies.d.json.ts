/** Made by `npm run tables` from schemas/former-bodies.schema.json. */

export interface FormerBodiesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  bodies: {
    /**
     * The full name first; what a name may begin with.
     */
    names: string[];
    /**
     * Only where the name goes on with such a unit: of a province, of what stood between province and commune. So it is told in letterheads alone.
     */
    of?: 'province' | 'district';
    /**
     * The first day without it.
     */
    endedOn: string;
    /**
     * The first day on which it had ended everywhere, where that differs by place.
     */
    judgedFrom?: string;
    successor: string;
    /**
     * Its tasks went to several bodies: no single one is offered.
     */
    split?: boolean;
    /**
     * Bodies of such a name that exist.
     */
    except?: string[];
    confidence: 'A' | 'B';
    source: string;
  }[];
  /**
   * Bodies that stood at the level of districts.
   */
  districtBodies: string[];
  districtPartyBodies: string[];
  /**
   * Cities of a tỉnh, which ended with the districts.
   */
  cities: string[];
}

declare const table: FormerBodiesTable;
export default table;
