/** Made by `npm run tables` from schemas/cues.schema.json. */

export interface CuesTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  /**
   * Amounts that one document says another names: src/lint/cited-in-file.ts.
   */
  citedAmounts: {
    /**
     * What the cited document itself does.
     *
     * Items: Without blanks at the ends.
     */
    asks: string[];
    /**
     * What is said or decided about it.
     *
     * Items: Without blanks at the ends.
     */
    answers: string[];
  };
  /**
   * Titles of annexes: noi-dung/dong-dan-kem-theo.
   */
  annexTitles: {
    /**
     * What opens the title of an annex on the matter of its document; results are those of another year.
     *
     * Items: Without blanks at the ends.
     */
    sameMatter: string[];
  };
  /**
   * Properties of the file: noi-dung/thuoc-tinh-tep.
   */
  fileProperties: {
    /**
     * Names by which websites that offer documents sign them, in small letters.
     *
     * Items: Without blanks at the ends.
     */
    websites: string[];
  };
  /**
   * Time limits: noi-dung/thoi-han.
   */
  deadlines: {
    /**
     * Titles of columns of a table of tasks; “Thời hạn” of a lease is none.
     *
     * Items: Without blanks at the ends.
     */
    tasks: string[];
    /**
     * Titles of columns that say what has become of a task.
     *
     * Items: Without blanks at the ends.
     */
    outcomes: string[];
    /**
     * The sentence asks somebody for something.
     *
     * Items: Without blanks at the ends.
     */
    asks: string[];
    /**
     * What is due: something is sent, reported, finished.
     *
     * Items: Without blanks at the ends.
     */
    due: string[];
    /**
     * A story, or the time limit of another document.
     *
     * Items: Without blanks at the ends.
     */
    told: string[];
  };
  /**
   * Names that have ended, where they are right: rules/views/former-names.ts.
   */
  history: {
    /**
     * The text tells of earlier times, or of the change itself.
     *
     * Items: Without blanks at the ends.
     */
    past: string[];
    /**
     * A document of the body, of whatever time, is named before it.
     *
     * Items: Without blanks at the ends.
     */
    acts: string[];
  };
  /**
   * Acts that have ended, where they are cited all the same: noi-dung/het-hieu-luc.
   */
  validity: {
    /**
     * The sentence speaks of the past, or of the end itself.
     *
     * Items: Without blanks at the ends.
     */
    past: string[];
    /**
     * Matters that are judged by the law of their time.
     *
     * Items: Without blanks at the ends.
     */
    matters: string[];
  };
  /**
   * Bodies that have ended and are asked to do something: noi-dung/co-quan-cu.
   */
  formerBodies: {
    /**
     * What is said before a body that gets a task.
     *
     * Items: Without blanks at the ends.
     */
    gives: string[];
    /**
     * Where one of these follows, the list of the bodies asked has ended.
     *
     * Items: Without blanks at the ends.
     */
    endsList: string[];
    /**
     * What a body has to do.
     *
     * Items: Without blanks at the ends.
     */
    does: string[];
    /**
     * Schools, companies, buildings that have a body in their names.
     *
     * Items: Without blanks at the ends.
     */
    inNames: string[];
  };
  /**
   * Places that are no more, where they are right: noi-dung/dia-danh-cu.
   */
  formerPlaces: {
    /**
     * Associations, companies, schools, roads, projects that have a place in their names.
     */
    inNames: (string | Cue)[];
  };
  /**
   * Types of documents behind which “này” means the draft.
   */
  ownTypes: {
    /**
     * With annexes, tables, figures of its own: rules/views/own-reference.ts.
     *
     * Items: Without blanks at the ends.
     */
    own: string[];
    /**
     * More that may have them, without “này”: rules/views/own-reference.ts.
     *
     * Items: Without blanks at the ends.
     */
    otherActs: string[];
    /**
     * With headings that it cites: noi-dung/muc-dan-chieu.
     *
     * Items: Without blanks at the ends.
     */
    withHeadings: string[];
    /**
     * With articles that it cites: noi-dung/dieu-dan-chieu.
     *
     * Items: Without blanks at the ends.
     */
    withArticles: string[];
    /**
     * With chapters that it cites: noi-dung/dieu-dan-chieu.
     *
     * Items: Without blanks at the ends.
     */
    withChapters: string[];
  };
  /**
   * Columns that nobody adds up: noi-dung/cong-bang.
   */
  sums: {
    /**
     * How their titles begin.
     *
     * Items: Without blanks at the ends.
     */
    opening: string[];
    /**
     * What their titles hold.
     *
     * Items: Without blanks at the ends.
     */
    within: string[];
    /**
     * Of columns with decimals, grades and coefficients: what their titles hold.
     *
     * Items: Without blanks at the ends.
     */
    decimals: string[];
  };
  /**
   * What stands beside figures.
   */
  figures: {
    /**
     * What is counted; no times and no articles of laws: van-phong/mot-cach-viet.
     *
     * Items: Without blanks at the ends.
     */
    counted: string[];
    /**
     * Words that a number follows: van-phong/dau-cau.
     *
     * Items: Without blanks at the ends.
     */
    beforeNumbers: string[];
    /**
     * What is counted with “thứ”, so that it is no day of the week: noi-dung/thu-ngay.
     *
     * Items: Without blanks at the ends.
     */
    beforeOrdinals: string[];
    /**
     * Shifts go on over midnight: noi-dung/giai-doan.
     *
     * Items: Without blanks at the ends.
     */
    onDuty: string[];
    /**
     * The amount becomes another one: noi-dung/so-tien-hai-cach.
     *
     * Items: Without blanks at the ends.
     */
    amountChanges: string[];
    /**
     * The amount is compared with another, or becomes one; whole words.
     *
     * Items: Without blanks at the ends.
     */
    amountCompared: string[];
  };
  /**
   * Who asks whom: van-phong/xung-ho-cap.
   */
  address: {
    /**
     * What a sentence is led in with, up to its comma.
     *
     * Items: Without blanks at the ends.
     */
    introductions: string[];
    /**
     * In the name of a body none of these stands.
     *
     * Items: Without blanks at the ends.
     */
    notInNames: string[];
    /**
     * Behind these “yêu cầu” is a noun.
     *
     * Items: Without blanks at the ends.
     */
    beforeNouns: string[];
  };
  /**
   * What makes a clause of words, or a list of sentences.
   */
  clauses: {
    /**
     * What only a clause holds: van-phong/dau-cau.
     *
     * Items: Without blanks at the ends.
     */
    verbs: string[];
    /**
     * Tasks, grounds and subjects begin so, one after the other: van-phong/lap-doan.
     *
     * Items: Without blanks at the ends.
     */
    repeatedOpenings: string[];
    /**
     * Behind these “việc” and “sự” are no action: van-phong/ngu-phap.
     *
     * Items: Without blanks at the ends.
     */
    beforeThings: string[];
    /**
     * Before these neither.
     *
     * Items: Without blanks at the ends.
     */
    behindThings: string[];
    /**
     * They join things or begin a clause: the nouns stand side by side.
     *
     * Items: Without blanks at the ends.
     */
    joins: string[];
    /**
     * First words of the subject of a letter that no name begins with: the-thuc/trich-yeu-cong-van.
     *
     * Items: Without blanks at the ends.
     */
    subjectVerbs: string[];
    /**
     * A heading of a clause that holds one of these is a sentence: the-thuc/khoan-tieu-de.
     *
     * Items: Without blanks at the ends.
     */
    headingSentences: string[];
    /**
     * What is asked of somebody mostly begins so, in a list of tasks: van-phong/danh-sach.
     *
     * Items: Without blanks at the ends.
     */
    taskVerbs: string[];
  };
  /**
   * Words before the title of something.
   */
  titles: {
    /**
     * Works, papers, shows whose titles follow, in quotation marks or with a capital: rules/views/prose.ts.
     */
    works: (string | Cue)[];
    /**
     * Software, networks, standards, which are known by their letters: noi-dung/giai-thich-viet-tat.
     *
     * Items: Without blanks at the ends.
     */
    systems: string[];
  };
}
/**
 * A word, and those before or behind which it says something else.
 *
 * This interface was referenced by `CuesTable`'s JSON-Schema
 * via the `definition` "Cue".
 */
export interface Cue {
  /**
   * Without blanks at the ends.
   */
  word: string;
  /**
   * Items: Without blanks at the ends.
   */
  notBefore?: string[];
  /**
   * Items: Without blanks at the ends.
   */
  notAfter?: string[];
}

declare const table: CuesTable;
export default table;
