/** Made by `npm run tables` from schemas/cues.schema.json. */

/**
 * Titles of columns of a table of tasks; “Thời hạn” of a lease is none.
 *
 * Items: Without blanks at the ends.
 */
export type Words = string[];
/**
 * Titles of columns that say what has become of a task.
 *
 * Items: Without blanks at the ends.
 */
export type Words1 = string[];
/**
 * The sentence asks somebody for something.
 *
 * Items: Without blanks at the ends.
 */
export type Words2 = string[];
/**
 * What is due: something is sent, reported, finished.
 *
 * Items: Without blanks at the ends.
 */
export type Words3 = string[];
/**
 * A story, or the time limit of another document.
 *
 * Items: Without blanks at the ends.
 */
export type Words4 = string[];
/**
 * The text tells of earlier times, or of the change itself.
 *
 * Items: Without blanks at the ends.
 */
export type Words5 = string[];
/**
 * A document of the body, of whatever time, is named before it.
 *
 * Items: Without blanks at the ends.
 */
export type Words6 = string[];
/**
 * The sentence speaks of the past, or of the end itself.
 *
 * Items: Without blanks at the ends.
 */
export type Words7 = string[];
/**
 * Matters that are judged by the law of their time.
 *
 * Items: Without blanks at the ends.
 */
export type Words8 = string[];
/**
 * What is said before a body that gets a task.
 *
 * Items: Without blanks at the ends.
 */
export type Words9 = string[];
/**
 * Where one of these follows, the list of the bodies asked has ended.
 *
 * Items: Without blanks at the ends.
 */
export type Words10 = string[];
/**
 * What a body has to do.
 *
 * Items: Without blanks at the ends.
 */
export type Words11 = string[];
/**
 * Schools, companies, buildings that have a body in their names.
 *
 * Items: Without blanks at the ends.
 */
export type Words12 = string[];
/**
 * Items: Without blanks at the ends.
 */
export type Words13 = string[];
/**
 * Associations, companies, schools, roads, projects that have a place in their names.
 */
export type Cues = (string | Cue)[];
/**
 * With annexes, tables, figures of its own: rules/views/own-reference.ts.
 *
 * Items: Without blanks at the ends.
 */
export type Words14 = string[];
/**
 * More that may have them, without “này”: rules/views/own-reference.ts.
 *
 * Items: Without blanks at the ends.
 */
export type Words15 = string[];
/**
 * With headings that it cites: noi-dung/muc-dan-chieu.
 *
 * Items: Without blanks at the ends.
 */
export type Words16 = string[];
/**
 * With articles that it cites: noi-dung/dieu-dan-chieu.
 *
 * Items: Without blanks at the ends.
 */
export type Words17 = string[];
/**
 * With chapters that it cites: noi-dung/dieu-dan-chieu.
 *
 * Items: Without blanks at the ends.
 */
export type Words18 = string[];
/**
 * How their titles begin.
 *
 * Items: Without blanks at the ends.
 */
export type Words19 = string[];
/**
 * What their titles hold.
 *
 * Items: Without blanks at the ends.
 */
export type Words20 = string[];
/**
 * Of columns with decimals, grades and coefficients: what their titles hold.
 *
 * Items: Without blanks at the ends.
 */
export type Words21 = string[];
/**
 * What is counted; no times and no articles of laws: van-phong/mot-cach-viet.
 *
 * Items: Without blanks at the ends.
 */
export type Words22 = string[];
/**
 * Words that a number follows: van-phong/dau-cau.
 *
 * Items: Without blanks at the ends.
 */
export type Words23 = string[];
/**
 * What is counted with “thứ”, so that it is no day of the week: noi-dung/thu-ngay.
 *
 * Items: Without blanks at the ends.
 */
export type Words24 = string[];
/**
 * Shifts go on over midnight: noi-dung/giai-doan.
 *
 * Items: Without blanks at the ends.
 */
export type Words25 = string[];
/**
 * The amount becomes another one: noi-dung/so-tien-hai-cach.
 *
 * Items: Without blanks at the ends.
 */
export type Words26 = string[];
/**
 * The amount is compared with another, or becomes one; whole words.
 *
 * Items: Without blanks at the ends.
 */
export type Words27 = string[];
/**
 * What a sentence is led in with, up to its comma.
 *
 * Items: Without blanks at the ends.
 */
export type Words28 = string[];
/**
 * In the name of a body none of these stands.
 *
 * Items: Without blanks at the ends.
 */
export type Words29 = string[];
/**
 * Behind these “yêu cầu” is a noun.
 *
 * Items: Without blanks at the ends.
 */
export type Words30 = string[];
/**
 * What only a clause holds: van-phong/dau-cau.
 *
 * Items: Without blanks at the ends.
 */
export type Words31 = string[];
/**
 * Tasks, grounds and subjects begin so, one after the other: van-phong/lap-doan.
 *
 * Items: Without blanks at the ends.
 */
export type Words32 = string[];
/**
 * Behind these “việc” and “sự” are no action: van-phong/ngu-phap.
 *
 * Items: Without blanks at the ends.
 */
export type Words33 = string[];
/**
 * Before these neither.
 *
 * Items: Without blanks at the ends.
 */
export type Words34 = string[];
/**
 * They join things or begin a clause: the nouns stand side by side.
 *
 * Items: Without blanks at the ends.
 */
export type Words35 = string[];
/**
 * First words of the subject of a letter that no name begins with: the-thuc/trich-yeu-cong-van.
 *
 * Items: Without blanks at the ends.
 */
export type Words36 = string[];
/**
 * A heading of a clause that holds one of these is a sentence: the-thuc/khoan-tieu-de.
 *
 * Items: Without blanks at the ends.
 */
export type Words37 = string[];
/**
 * Works, papers, shows whose titles follow, in quotation marks or with a capital: rules/views/prose.ts.
 */
export type Cues1 = (string | Cue)[];
/**
 * Software, networks, standards, which are known by their letters: noi-dung/giai-thich-viet-tat.
 *
 * Items: Without blanks at the ends.
 */
export type Words38 = string[];

export interface CuesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Time limits: noi-dung/thoi-han.
   */
  deadlines: {
    tasks: Words;
    outcomes: Words1;
    asks: Words2;
    due: Words3;
    told: Words4;
  };
  /**
   * Names that have ended, where they are right: rules/views/former-names.ts.
   */
  history: {
    past: Words5;
    acts: Words6;
  };
  /**
   * Acts that have ended, where they are cited all the same: noi-dung/het-hieu-luc.
   */
  validity: {
    past: Words7;
    matters: Words8;
  };
  /**
   * Bodies that have ended and are asked to do something: noi-dung/co-quan-cu.
   */
  formerBodies: {
    gives: Words9;
    endsList: Words10;
    does: Words11;
    inNames: Words12;
  };
  /**
   * Places that are no more, where they are right: noi-dung/dia-danh-cu.
   */
  formerPlaces: {
    inNames: Cues;
  };
  /**
   * Types of documents behind which “này” means the draft.
   */
  ownTypes: {
    own: Words14;
    otherActs: Words15;
    withHeadings: Words16;
    withArticles: Words17;
    withChapters: Words18;
  };
  /**
   * Columns that nobody adds up: noi-dung/cong-bang.
   */
  sums: {
    opening: Words19;
    within: Words20;
    decimals: Words21;
  };
  /**
   * What stands beside figures.
   */
  figures: {
    counted: Words22;
    beforeNumbers: Words23;
    beforeOrdinals: Words24;
    onDuty: Words25;
    amountChanges: Words26;
    amountCompared: Words27;
  };
  /**
   * Who asks whom: van-phong/xung-ho-cap.
   */
  address: {
    introductions: Words28;
    notInNames: Words29;
    beforeNouns: Words30;
  };
  /**
   * What makes a clause of words, or a list of sentences.
   */
  clauses: {
    verbs: Words31;
    repeatedOpenings: Words32;
    beforeThings: Words33;
    behindThings: Words34;
    joins: Words35;
    subjectVerbs: Words36;
    headingSentences: Words37;
  };
  /**
   * Words before the title of something.
   */
  titles: {
    works: Cues1;
    systems: Words38;
  };
}
/**
 * A word, and those before or behind which it says something else.
 */
export interface Cue {
  /**
   * Without blanks at the ends.
   */
  word: string;
  notBefore?: Words13;
  notAfter?: Words13;
}

declare const table: CuesTable;
export default table;
