/** Made by `npm run tables` from schemas/rule-examples.schema.json. */

export interface RuleExamplesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  rules: {
    [k: string]: {
      /**
       * In the order of the rule's examples.
       */
      wrong: {
        documentType: string;
        reported: {
          severity: 'error' | 'warning' | 'info';
          vi: string;
          en: string;
        }[];
      }[];
      /**
       * Types of the documents of the right examples.
       */
      right: string[];
    };
  };
}

declare const table: RuleExamplesTable;
export default table;
