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
     * How often the abbreviation is that of a body as well: `TC` is Tài chính more often than Thông cáo. Absent: never.
     */
    abbreviationOfBody?: 'rare' | 'usual';
    /**
     * Templates of Phụ lục III; null where it prints none.
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
     * Mostly issued with a decision, in a file of its own: it has then neither number nor signature.
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
     * A body can also issue it as văn bản quy phạm pháp luật, then with the year in the number.
     */
    normativeWhenDated?: true;
    /**
     * The last day on which it could also be issued as văn bản quy phạm pháp luật, with the year in the number. Absent: never, or still today.
     */
    normativeUntil?: string;
    /**
     * Công văn: no name of a type, the subject under the number, the body first in the ký hiệu.
     */
    letter?: true;
    /**
     * Numbered by the law of its field, often with the year. Absent: as the decree says.
     */
    numbering?: 'field';
    enacting?: {
      /**
       * As printed after the grounds.
       */
      word: string;
      /**
       * The laws of its field and usage know other ways.
       */
      varies?: true;
    };
    /**
     * How the template prints căn cứ: as a list, or in one sentence with the decision, so that the last ground ends it. Absent: it prints none.
     */
    legalGrounds?: 'list' | 'sentence';
    /**
     * The first line of Nơi nhận: `- Như Điều 3;` or, where Kính gửi says who is to act, `- Như trên;`.
     */
    firstRecipient?: 'article' | 'addressee';
    /**
     * The parties keep copies of their own (`none`), or it is kept with the file of the matter (`record`). Absent: `Lưu: VT, …`.
     */
    archiveLine?: 'none' | 'record';
    /**
     * When it is cited, the decree asks for all parts: number, date, issuer, subject. How a plan or a letter is cited varies.
     */
    citedInFull?: true;
    /**
     * Several people sign side by side.
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
