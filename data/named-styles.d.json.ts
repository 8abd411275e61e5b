/** Made by `npm run tables` from schemas/named-styles.schema.json. */

/**
 * A label of the JSON contract (src/knowledge/components.ts).
 *
 * This interface was referenced by `NamedStylesTable`'s JSON-Schema
 * via the `definition` "Component".
 */
export type Component =
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
  | 'other';
/**
 * A component, or one of its variants that the decree treats apart.
 *
 * This interface was referenced by `NamedStylesTable`'s JSON-Schema
 * via the `definition` "FormatId".
 */
export type FormatId =
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
/**
 * This interface was referenced by `NamedStylesTable`'s JSON-Schema
 * via the `definition` "Align".
 */
export type Align = 'left' | 'center' | 'right' | 'both';

export interface NamedStylesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  styles: {
    id: string;
    /**
     * As Word shows it.
     */
    name: string;
    component: Component;
    format?: FormatId;
    next: string;
    /**
     * Indented, justified and spaced like the text of the body.
     */
    inBody?: true;
    align?: Align;
    bold?: boolean;
    sizeAs?: FormatId;
    spaceBeforePt?: number;
    spaceAfterPt?: number;
    firstLineMm?: number;
    indentLeftMm?: number;
    /**
     * Stays with the next paragraph.
     */
    keepNext?: true;
    /**
     * 0 is the highest.
     */
    outlineLevel?: number;
    exactLinePt?: number;
  }[];
}

declare const table: NamedStylesTable;
export default table;
