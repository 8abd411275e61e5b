/** Made by `npm run tables` from schemas/word-classes.schema.json. */

/**
 * They stand before and behind everything: a word made with them is no evidence.
 *
 * Items: Without blanks at the ends.
 */
export type Words = string[];
/**
 * What stands behind is a thing, several of it.
 *
 * Items: Without blanks at the ends.
 */
export type Words1 = string[];
/**
 * Numbers below eleven.
 *
 * Items: Without blanks at the ends.
 */
export type Words2 = string[];
/**
 * Another spelling, not another word; spelling-variants.json says which is usual.
 *
 * Items: Without blanks at the ends.
 */
export type Words3 = string[];
/**
 * Behind these a capital begins the name of a person.
 *
 * Items: Without blanks at the ends.
 */
export type Words4 = string[];
/**
 * Behind these a capital begins the name of a place, which may have one syllable: `châu Phi`.
 *
 * Items: Without blanks at the ends.
 */
export type Words5 = string[];
/**
 * They never end one word and begin the next, so that twice in a row one is too many.
 *
 * Items: Without blanks at the ends.
 */
export type Words6 = string[];
/**
 * Items: Without blanks at the ends.
 */
export type Words7 = string[];
/**
 * They open what is said twice on purpose: `từng bước từng bước`.
 *
 * Items: Without blanks at the ends.
 */
export type Words8 = string[];
/**
 * A time stands behind `từ` that means from: `từ từ ngày`.
 *
 * Items: Without blanks at the ends.
 */
export type Words9 = string[];
/**
 * Who does something: `bên vay | vay thêm`.
 *
 * Items: Without blanks at the ends.
 */
export type Words10 = string[];
/**
 * Bodies that a sentence can begin with, and that do what it says: `Tổ | tổ chức họp dân`.
 *
 * Items: Without blanks at the ends.
 */
export type Words11 = string[];
/**
 * Who does something, and the doing: `các tổ chức | tổ chức lễ hội`.
 *
 * Items: Without blanks at the ends.
 */
export type Words12 = string[];
/**
 * Behind these something is done: what is written twice there is the doing.
 *
 * Items: Without blanks at the ends.
 */
export type Words13 = string[];
/**
 * Behind `đồn` (`đồn biên phòng`), which is a post there and no unit of money.
 *
 * Items: Without blanks at the ends.
 */
export type Words14 = string[];

export interface WordClassesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  functionWords: Words;
  quantifiers: Words1;
  numerals: Words2;
  otherSpellings: Words3;
  beforePersons: Words4;
  beforePlaces: Words5;
  neverTwice: Words6;
  /**
   * But for these of `neverTwice`, behind words that they belong to: `nhặt được | được hưởng`.
   */
  mayEndAWord: {
    /**
     * Without blanks at the ends.
     */
    word: string;
    after: Words7;
  }[];
  saidTwice: Words8;
  times: Words9;
  actors: Words10;
  bodies: Words11;
  actorsAndActions: Words12;
  beforeActions: Words13;
  /**
   * Units of money and what is written for them behind figures; each is a word of its own elsewhere.
   */
  moneySlips: {
    unit: 'đồng' | 'triệu' | 'tỷ';
    written: Words7;
  }[];
  behindPost: Words14;
}

declare const table: WordClassesTable;
export default table;
