/** Made by `npm run tables` from schemas/component-matrix.schema.json. */

/**
 * A label of the JSON contract (src/knowledge/components.ts).
 *
 * This interface was referenced by `ComponentMatrixTable`'s JSON-Schema
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

export interface ComponentMatrixTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  values: {
    required: string;
    conditional: string;
    absent: string;
    unexpected: string;
  };
  rows: {
    /**
     * Items: Id of a document type or of a form of copy: the Vietnamese name without marks.
     */
    types: string[];
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    components: {
      [k: string]: 'required' | 'conditional' | 'absent' | 'unexpected';
    };
  }[];
}

declare const table: ComponentMatrixTable;
export default table;
