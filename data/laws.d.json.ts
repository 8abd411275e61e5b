/** Made by `npm run tables` from schemas/laws.schema.json. */

export interface LawsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * The day up to which acts were looked for; nothing is known of what came later. YYYY-MM-DD.
   */
  asOf: string;
  acts: {
    /**
     * Name of the type.
     */
    type:
      | 'Bộ luật'
      | 'Luật'
      | 'Pháp lệnh'
      | 'Nghị quyết'
      | 'Nghị định'
      | 'Quyết định'
      | 'Chỉ thị'
      | 'Thông tư'
      | 'Thông tư liên tịch'
      | 'Quy định'
      | 'Kết luận'
      | 'Hướng dẫn';
    /**
     * Number and symbol; the same symbol may be that of another type, or of another year.
     */
    symbol: string;
    /**
     * Year of the number where it does not stand in it.
     */
    year?: number;
    /**
     * Name of a law, subject of another act; empty when not known.
     */
    title: string;
    /**
     * Without blanks at the ends.
     */
    issuer?: string;
    /**
     * Day of issue.
     */
    signed?: string;
    /**
     * First day in force.
     */
    from?: string;
    /**
     * First day without it; `?`: not known, or ended in part only. Absent: no end was found, which does not prove that there is none.
     */
    to?: string;
    /**
     * Symbols of the acts that came in its place.
     */
    replacedBy?: string[];
    /**
     * Symbols of the acts that amended it; not complete.
     */
    amendedBy?: string[];
    /**
     * A: read in the act. B: two or more independent readings. C: one. K: from knowledge, not looked up.
     */
    confidence: 'A' | 'B' | 'C' | 'K';
    /**
     * How many independent texts state the day of issue, the first day in force, the end.
     *
     * @minItems 3
     * @maxItems 3
     */
    witnesses: [number, number, number];
    /**
     * The texts that state it, parted by semicolons; `x3`: in three of them.
     */
    source: string;
  }[];
}

declare const table: LawsTable;
export default table;
