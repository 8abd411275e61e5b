/** Made by `npm run tables` from schemas/document-types.schema.json. */

export interface DocumentTypesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  types: {
    /**
     * Id of a document type or of a form of copy: the Vietnamese name without marks.
     */
    id: string;
    /**
     * In Vietnamese, first letter capital.
     */
    name: string;
    /**
     * English name, for the types of Điều 7.
     */
    en?: string;
    /**
     * In the ký hiệu; null where there is none.
     */
    abbreviation: string | null;
    /**
     * The abbreviation may be that of a body as well: so often. Absent: no.
     */
    abbreviationOfBody?: 'rare' | 'usual';
    /**
     * Templates of Phụ lục III.
     */
    template: string | null;
    /**
     * One of the 29 types of Điều 7.
     */
    listed: boolean;
    /**
     * A form (phiếu, đơn, tờ khai, biên lai …) or a speech: it has no thể thức of the decree.
     */
    internalForm?: true;
    /**
     * A form that offices number and file among their documents: it counts as one of the decree’s.
     */
    registered?: true;
    /**
     * Persons write such papers, too: without an agency, a number and Nơi nhận it is theirs, and no thể thức of the decree binds it.
     */
    ofPersons?: true;
    /**
     * Issued with a decision and attached to it: alone in a file it lacks the letterhead of that decision.
     */
    attached?: true;
    /**
     * Parties or members decide on it (contract, charter): nothing of its thể thức is more than a warning.
     */
    ownTerms?: true;
    /**
     * What begins with the name and is none: Đơn vị.
     */
    except?: string[];
    /**
     * Văn bản quy phạm pháp luật.
     */
    normative?: true;
    /**
     * Can also be issued as văn bản quy phạm pháp luật, then with the year in the number.
     */
    normativeWhenDated?: true;
    /**
     * The last day on which it was also issued as văn bản quy phạm pháp luật, with the year in the number.
     */
    normativeUntil?: string;
    /**
     * Công văn: no name of a type, the subject under the number, the body first in the ký hiệu.
     */
    letter?: true;
    /**
     * Numbered by the law of its field.
     */
    numbering?: 'field';
    enacting?: {
      /**
       * As printed after the grounds.
       */
      word: string;
      /**
       * Usage knows other ways.
       */
      varies?: true;
    };
    /**
     * How the template prints căn cứ.
     */
    legalGrounds?: 'list' | 'sentence';
    /**
     * - Như Điều …; or - Như trên;
     */
    firstRecipient?: 'article' | 'addressee';
    /**
     * Absent: Lưu: VT, …
     */
    archiveLine?: 'none' | 'record';
    /**
     * When cited: number, date, issuer and subject.
     */
    citedInFull?: true;
    /**
     * Several sign side by side.
     */
    signers?: 'several';
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
  }[];
  copies: {
    /**
     * Id of a document type or of a form of copy: the Vietnamese name without marks.
     */
    id: string;
    name: string;
    abbreviation: string;
  }[];
}

declare const table: DocumentTypesTable;
export default table;
