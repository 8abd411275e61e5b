/** Made by `npm run tables` from schemas/phrases.schema.json. */

export interface PhrasesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    /**
     * Name of the rule van-phong/GROUP that reports them.
     */
    group:
      | 'khau-ngu'
      | 'dia-phuong'
      | 'ngoai-lai'
      | 'cam-tinh'
      | 'thuat-ngu'
      | 'xung-ho'
      | 'mo-ho'
      | 'han-mo-ho'
      | 'thua'
      | 'sao-rong'
      | 'lien-danh'
      | 'viet-tat'
      | 'ngu-phap';
    /**
     * Of all its phrases; the table's source says what the letters mean.
     */
    source: string;
    phrases: Phrase[];
  }[];
}
/**
 * This interface was referenced by `PhrasesTable`'s JSON-Schema
 * via the `definition` "Phrase".
 */
export interface Phrase {
  /**
   * Permanent; tests and proofs name it.
   */
  id: string;
  severity: 'warning' | 'info';
  /**
   * A matter of taste: told only where the option `all` of the rule is on.
   */
  optIn?: true;
  /**
   * Whole words in small letters; the longest of all phrases wins.
   *
   * Items: Without blanks at the ends.
   */
  phrases?: string[];
  /**
   * Instead of `phrases`; tried on one passage of text.
   */
  regex?: string;
  regexFlags?: string;
  /**
   * Text without one of these cannot match `regex`, which is then not tried. Letter case counts.
   *
   * Items: Without blanks at the ends.
   */
  anchors?: string[];
  /**
   * Not at the beginning of a sentence, either: there it may be a name.
   */
  case?: 'lowerOnly';
  /**
   * Only among Vietnamese syllables in small letters, not in brackets: elsewhere it is part of a foreign name.
   */
  neighbours?: 'vietnamese';
  /**
   * Silent behind one of these syllables.
   *
   * Items: Without blanks at the ends.
   */
  notAfter?: string[];
  /**
   * Silent before one of these syllables.
   *
   * Items: Without blanks at the ends.
   */
  notBefore?: string[];
  /**
   * Only behind one of these syllables.
   *
   * Items: Without blanks at the ends.
   */
  onlyAfter?: string[];
  /**
   * Only before one of these syllables; `<số>` is a number.
   *
   * Items: Without blanks at the ends.
   */
  onlyBefore?: string[];
  /**
   * Silent where what follows, without blanks, begins with one of these.
   *
   * Items: Without blanks at the ends.
   */
  notBeforeText?: string[];
  /**
   * Silent before a word with a capital letter.
   */
  notBeforeCapital?: true;
  /**
   * Silent where one of these stands within 40 characters before.
   *
   * Items: Without blanks at the ends.
   */
  notNear?: string[];
  /**
   * Only at the beginning of a sentence.
   */
  sentenceStart?: true;
  /**
   * Only at the end of a sentence.
   */
  sentenceEnd?: true;
  /**
   * Types of document, also such as have no row of their own in document-types.json.
   *
   * Items: Id of a document type or of a form of copy: the Vietnamese name without marks.
   */
  notTypes?: string[];
  /**
   * Types of document, also such as have no row of their own in document-types.json.
   *
   * Items: Id of a document type or of a form of copy: the Vietnamese name without marks.
   */
  onlyTypes?: string[];
  /**
   * Silent in these components of the thể thức.
   *
   * Items: Without blanks at the ends.
   */
  notComponents?: string[];
  /**
   * What to write instead, the best first. None: it has to be rewritten or left out.
   *
   * Items: Without blanks at the ends.
   */
  suggestions?: string[];
  /**
   * The n-th suggestion is for the n-th phrase.
   */
  pairwise?: true;
  /**
   * Suggestions hold `…` for what stays: they are shown, never put in.
   */
  template?: true;
  /**
   * The only suggestion can be put in wherever the phrase stands.
   */
  fix?: true;
  /**
   * What is said of this phrase, where the sentence of its group does not say it.
   */
  message?: {
    vi: string;
    en: string;
  };
  /**
   * Beyond the reason of the group.
   */
  reason?: string;
}

declare const table: PhrasesTable;
export default table;
