/** Made by `npm run tables` from schemas/word-classes.schema.json. */

export interface WordClassesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * They stand before and behind everything: a word made with them is no evidence.
   *
   * Items: Without blanks at the ends.
   */
  functionWords: string[];
  /**
   * What stands behind is a thing, several of it.
   *
   * Items: Without blanks at the ends.
   */
  quantifiers: string[];
  /**
   * Numbers below eleven.
   *
   * Items: Without blanks at the ends.
   */
  numerals: string[];
  /**
   * Another spelling, not another word; spelling-variants.json says which is usual.
   *
   * Items: Without blanks at the ends.
   */
  otherSpellings: string[];
  /**
   * Behind these a capital begins the name of a person.
   *
   * Items: Without blanks at the ends.
   */
  beforePersons: string[];
  /**
   * Behind these a capital begins the name of a place, which may have one syllable: `châu Phi`.
   *
   * Items: Without blanks at the ends.
   */
  beforePlaces: string[];
  /**
   * They never end one word and begin the next, so that twice in a row one is too many.
   *
   * Items: Without blanks at the ends.
   */
  neverTwice: string[];
  /**
   * But for these of `neverTwice`, and for verbs, behind words that they belong to: `nhặt được | được hưởng`, `học sinh | sinh năm 2013`.
   */
  mayEndAWord: {
    /**
     * Without blanks at the ends.
     */
    word: string;
    /**
     * Items: Without blanks at the ends.
     */
    after: string[];
  }[];
  /**
   * They open what is said twice on purpose: `từng bước từng bước`.
   *
   * Items: Without blanks at the ends.
   */
  saidTwice: string[];
  /**
   * A time stands behind `từ` that means from: `từ từ ngày`.
   *
   * Items: Without blanks at the ends.
   */
  times: string[];
  /**
   * Before a period: `hằng tháng`.
   *
   * Items: Without blanks at the ends.
   */
  each: string[];
  /**
   * What something is done in each of: `hằng tháng`.
   *
   * Items: Without blanks at the ends.
   */
  periods: string[];
  /**
   * Who does something: `bên vay | vay thêm`.
   *
   * Items: Without blanks at the ends.
   */
  actors: string[];
  /**
   * Bodies that a sentence can begin with, and that do what it says: `Tổ | tổ chức họp dân`.
   *
   * Items: Without blanks at the ends.
   */
  bodies: string[];
  /**
   * Who does something, and the doing: `các tổ chức | tổ chức lễ hội`.
   *
   * Items: Without blanks at the ends.
   */
  actorsAndActions: string[];
  /**
   * Behind these something is done: what is written twice there is the doing.
   *
   * Items: Without blanks at the ends.
   */
  beforeActions: string[];
  /**
   * Units of money and what is written for them behind figures; each is a word of its own elsewhere.
   */
  moneySlips: {
    unit: 'đồng' | 'triệu' | 'tỷ';
    /**
     * Items: Without blanks at the ends.
     */
    written: string[];
  }[];
  /**
   * Behind `đồn` (`đồn biên phòng`), which is a post there and no unit of money.
   *
   * Items: Without blanks at the ends.
   */
  behindPost: string[];
  /**
   * Units of dates and what is written for them between figures (`ngày 14 thánh 11`).
   */
  dateSlips: {
    unit: 'tháng' | 'năm';
    /**
     * Items: Without blanks at the ends.
     */
    written: string[];
  }[];
  /**
   * Behind a number, what is counted: `khoản 200 hộ` means khoảng, not a part of an act.
   *
   * Items: Without blanks at the ends.
   */
  countedAbout: string[];
  /**
   * Written for tấn (tonnes) by a slip of the tone.
   *
   * Items: Without blanks at the ends.
   */
  tonneSlips: string[];
  /**
   * First syllables of what is weighed in tonnes.
   *
   * Items: Without blanks at the ends.
   */
  behindTonnes: string[];
  /**
   * What is counted, and is no unit and no part of a code: glued to a number it is a word all the same (`970con`).
   *
   * Items: Without blanks at the ends.
   */
  countedWithoutMarks: string[];
}

declare const table: WordClassesTable;
export default table;
