/** Made by `npm run tables` from schemas/rulesets.schema.json. */

/**
 * In order of time; the last one has no end.
 */
export type Acts = Act[];
/**
 * Least and greatest, both allowed.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Range = [number, number];

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
    acts: Acts;
  };
  dang: {
    acts: Acts;
    marginsMm: MarginsMm;
  };
  vbqppl: {
    acts: Acts;
  };
}
export interface KindNames {
  vi: string;
  en: string;
  /**
   * Vietnamese, where there is little room.
   */
  short: string;
}
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
export interface MarginsMm {
  top: Range;
  bottom: Range;
  left: Range;
  right: Range;
}

declare const table: RulesetsTable;
export default table;
