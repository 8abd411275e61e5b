/** Made by `npm run tables` from schemas/phrases.schema.json. */

/**
 * Whole words in small letters; the longest of all phrases wins.
 *
 * Items: Without blanks at the ends.
 */
export type Words = string[];
/**
 * Text without one of these cannot match `regex`, which is then not tried. Letter case counts.
 *
 * Items: Without blanks at the ends.
 */
export type Words1 = string[];
/**
 * Silent behind one of these syllables.
 *
 * Items: Without blanks at the ends.
 */
export type Words2 = string[];
/**
 * Silent before one of these syllables.
 *
 * Items: Without blanks at the ends.
 */
export type Words3 = string[];
/**
 * Only behind one of these syllables.
 *
 * Items: Without blanks at the ends.
 */
export type Words4 = string[];
/**
 * Only before one of these syllables; `<số>` is a number.
 *
 * Items: Without blanks at the ends.
 */
export type Words5 = string[];
/**
 * Silent where what follows, without blanks, begins with one of these.
 *
 * Items: Without blanks at the ends.
 */
export type Words6 = string[];
/**
 * Silent where one of these stands within 40 characters before.
 *
 * Items: Without blanks at the ends.
 */
export type Words7 = string[];
/**
 * Types of document, also such as have no row of their own in document-types.json.
 *
 * Items: Id of a document type or of a form of copy: the Vietnamese name without marks.
 */
export type Types = string[];
/**
 * Silent in these components of the thể thức.
 *
 * Items: Without blanks at the ends.
 */
export type Words8 = string[];
/**
 * What to write instead, the best first. None: it has to be rewritten or left out.
 *
 * Items: Without blanks at the ends.
 */
export type Suggestions = string[];

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
  phrases?: Words;
  /**
   * Instead of `phrases`; tried on one passage of text.
   */
  regex?: string;
  regexFlags?: string;
  anchors?: Words1;
  /**
   * Not at the beginning of a sentence, either: there it may be a name.
   */
  case?: 'lowerOnly';
  /**
   * Only among Vietnamese syllables in small letters, not in brackets: elsewhere it is part of a foreign name.
   */
  neighbours?: 'vietnamese';
  notAfter?: Words2;
  notBefore?: Words3;
  onlyAfter?: Words4;
  onlyBefore?: Words5;
  notBeforeText?: Words6;
  /**
   * Silent before a word with a capital letter.
   */
  notBeforeCapital?: true;
  notNear?: Words7;
  /**
   * Only at the beginning of a sentence.
   */
  sentenceStart?: true;
  /**
   * Only at the end of a sentence.
   */
  sentenceEnd?: true;
  notTypes?: Types;
  onlyTypes?: Types;
  notComponents?: Words8;
  suggestions?: Suggestions;
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
