/** Made by `npm run tables` from schemas/component-formats.schema.json. */

/**
 * Least and greatest, both allowed.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Range = [number, number];

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
    sizePt: Range;
    align: 'left' | 'center' | 'right' | 'both';
    /**
     * These values, not a range.
     */
    firstLineMm: number[];
    firstLineToleranceTwips: number;
    paragraphGapMinPt: number;
    lineSpacing: Range;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  };
  components: {
    /**
     * A component, or one of its variants that the decree treats apart.
     */
    id:
      | 'nationalName'
      | 'motto'
      | 'partyName'
      | 'parentAgency'
      | 'issuingAgency'
      | 'numberAndSymbol'
      | 'placeAndDate'
      | 'typeName'
      | 'subject'
      | 'addressee'
      | 'competence'
      | 'legalGround'
      | 'enactingWord'
      | 'partLabel'
      | 'chapterLabel'
      | 'sectionLabel'
      | 'subsectionLabel'
      | 'headingTitle'
      | 'articleHeading'
      | 'clause'
      | 'point'
      | 'bodyText'
      | 'contentTitle'
      | 'tableText'
      | 'signingAuthority'
      | 'signerTitle'
      | 'signerName'
      | 'recipientsLabel'
      | 'recipient'
      | 'archiveLine'
      | 'annexLabel'
      | 'annexTitle'
      | 'annexReference'
      | 'urgencyMark'
      | 'secrecyMark'
      | 'circulationMark'
      | 'drafterMark'
      | 'agencyAddress'
      | 'pageNumber'
      | 'ruleLine'
      | 'empty'
      | 'other'
      | 'subjectOfLetter'
      | 'copyForm'
      | 'signatureInformation';
    sizePt?: Range;
    bold?: boolean;
    italic?: boolean;
    /**
     * True: IN HOA. False: in thường.
     */
    capitals?: boolean;
    align?: 'left' | 'center' | 'right' | 'both';
    lineShare?: Range;
    spaceBeforePt?: number;
    surplusBoldIs?: 'warning';
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  }[];
}
export interface MarginsMm {
  top: Range;
  bottom: Range;
  left: Range;
  right: Range;
}

declare const table: ComponentFormatsTable;
export default table;
