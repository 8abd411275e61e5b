/** Made by `npm run tables` from schemas/rulesets.schema.json. */

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
  nd30: {
    /**
     * In order of time; the last one has no end.
     */
    acts: {
      name: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveFrom?: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveTo?: string;
    }[];
  };
  dang: {
    /**
     * In order of time; the last one has no end.
     */
    acts: {
      name: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveFrom?: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveTo?: string;
    }[];
    marginsMm: MarginsMm;
  };
  vbqppl: {
    /**
     * In order of time; the last one has no end.
     */
    acts: {
      name: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveFrom?: string;
      /**
       * YYYY-MM-DD.
       */
      effectiveTo?: string;
    }[];
  };
}
export interface MarginsMm {
  top: Range;
  bottom: Range;
  left: Range;
  right: Range;
}

declare const table: RulesetsTable;
export default table;
