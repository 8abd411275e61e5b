/** Made by `npm run tables` from schemas/requirements.schema.json. */

export interface RequirementsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  levels: {
    M1: string;
    M2: string;
    M3: string;
  };
  tags: {
    V: string;
    'V+': string;
    T: string;
    'V/T': string;
    K: string;
  };
  requirements: {
    /**
     * Id of a row of requirements.json.
     */
    id: string;
    level: 'M1' | 'M2' | 'M3';
    /**
     * Keys of tags, joined by a slash.
     */
    tag: string;
    vi: string;
    en: string;
    /**
     * Where it is taken from: article and act, or who recorded it.
     */
    source: string;
    /**
     * Why no program can tell.
     */
    undecidable?: {
      vi: string;
      en: string;
    };
  }[];
}

declare const table: RequirementsTable;
export default table;
