/** Made by `npm run tables` from schemas/component-formats.schema.json. */
import type { FormatId } from '../src/knowledge/component-formats.ts';

/**
 * This interface was referenced by `ComponentFormatsTable`'s JSON-Schema
 * via the `definition` "Align".
 */
export type Align = 'left' | 'center' | 'right' | 'both';

export interface ComponentFormatsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  page: {
    font: string;
    /**
     * Six hexadecimal digits.
     */
    color: string;
    widthMm: number;
    heightMm: number;
    toleranceMm: number;
    marginsMm: MarginsMm;
    marginToleranceTwips: number;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  };
  body: {
    /**
     * Least and greatest, both allowed.
     *
     * @minItems 2
     * @maxItems 2
     */
    sizePt: [number, number];
    align: Align;
    /**
     * These values, not a range.
     */
    firstLineMm: number[];
    firstLineToleranceTwips: number;
    paragraphGapMinPt: number;
    /**
     * Least and greatest, both allowed.
     *
     * @minItems 2
     * @maxItems 2
     */
    lineSpacing: [number, number];
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  };
  components: {
    id: FormatId;
    /**
     * Least and greatest, both allowed.
     *
     * @minItems 2
     * @maxItems 2
     */
    sizePt?: [number, number];
    bold?: boolean;
    italic?: boolean;
    /**
     * True: IN HOA. False: in thường.
     */
    capitals?: boolean;
    align?: Align;
    /**
     * Least and greatest, both allowed.
     *
     * @minItems 2
     * @maxItems 2
     */
    lineShare?: [number, number];
    spaceBeforePt?: number;
    surplusBoldIs?: 'warning';
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  }[];
}
/**
 * This interface was referenced by `ComponentFormatsTable`'s JSON-Schema
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

declare const table: ComponentFormatsTable;
export default table;
