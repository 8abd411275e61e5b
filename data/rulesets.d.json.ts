/** Made by `npm run tables` from schemas/rulesets.schema.json. */

export interface RulesetsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  kinds: {
    decree: KindNames;
    circular: KindNames;
    guidance: KindNames;
  };
  nd30: {
    /**
     * In order of time; the last one has no end.
     */
    acts: Act[];
  };
  dang: {
    /**
     * In order of time; the last one has no end.
     */
    acts: Act[];
    marginsMm: MarginsMm;
  };
  vbqppl: {
    /**
     * In order of time; the last one has no end.
     */
    acts: Act[];
  };
}
/**
 * This interface was referenced by `RulesetsTable`'s JSON-Schema
 * via the `definition` "KindNames".
 */
export interface KindNames {
  vi: string;
  en: string;
  /**
   * Vietnamese, where there is little room.
   */
  short: string;
}
/**
 * This interface was referenced by `RulesetsTable`'s JSON-Schema
 * via the `definition` "Act".
 */
export interface Act {
  kind: 'decree' | 'circular' | 'guidance';
  symbol: string;
  /**
   * YYYY-MM-DD.
   */
  effectiveFrom?: string;
  /**
   * YYYY-MM-DD.
   */
  effectiveTo?: string;
  /**
   * Requirements of the act after it for which this one asked something else, or nothing.
   */
  ruledOtherwise?: string[];
  /**
   * What the ids of its requirements in requirements.json begin with; absent: none are known.
   */
  requirements?: string;
}
/**
 * This interface was referenced by `RulesetsTable`'s JSON-Schema
 * via the `definition` "MarginsMm".
 */
export interface MarginsMm {
  /**
   * Least and greatest, both allowed.
   *
   * @minItems 2
   * @maxItems 2
   */
  top: [number, number];
  /**
   * Least and greatest, both allowed.
   *
   * @minItems 2
   * @maxItems 2
   */
  bottom: [number, number];
  /**
   * Least and greatest, both allowed.
   *
   * @minItems 2
   * @maxItems 2
   */
  left: [number, number];
  /**
   * Least and greatest, both allowed.
   *
   * @minItems 2
   * @maxItems 2
   */
  right: [number, number];
}

declare const table: RulesetsTable;
export default table;
