/** Made by `npm run tables` from schemas/old-communes.schema.json. */

export interface OldCommunesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  confidence: 'A' | 'B';
  /**
   * YYYY-MM-DD.
   */
  endedOn: string;
  /**
   * By district and province of that time: `Huyện Cam Lộ, Quảng Trị`.
   */
  districts: {
    [k: string]: {
      /**
       * The province now.
       */
      now: string;
      /**
       * `x Name|Other spelling>p First+x Second;…`; x: xã, p: phường, t: thị trấn, đ: đặc khu.
       */
      communes: string;
    };
  };
}

declare const table: OldCommunesTable;
export default table;
