/** Made by `npm run tables` from schemas/component-matrix.schema.json. */

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
