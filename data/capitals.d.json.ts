/** Made by `npm run tables` from schemas/capitals.schema.json. */

/**
 * Types that have a capital before “số” and a number: Nghị định số 30/2020/NĐ-CP.
 *
 * Items: Without blanks at the ends.
 */
export type Words = string[];
/**
 * Types that “này” surely makes the document itself: Quyết định này.
 *
 * Items: Without blanks at the ends.
 */
export type Words1 = string[];
/**
 * Bodies in general, which nobody names.
 *
 * Items: Without blanks at the ends.
 */
export type Words2 = string[];
/**
 * Titles that have a capital before the name of a person.
 *
 * Items: Without blanks at the ends.
 */
export type Words3 = string[];
/**
 * Family names by which a name of a person is known.
 *
 * Items: Without blanks at the ends.
 */
export type Words4 = string[];
/**
 * First words of the persons and events that wards and communes are named after: their common noun has a capital.
 *
 * Items: Without blanks at the ends.
 */
export type Words5 = string[];
/**
 * Regions that cannot be anything else in small letters; not “nam bộ”, which “nam | bộ phận” holds.
 *
 * Items: Without blanks at the ends.
 */
export type Words6 = string[];
/**
 * Other countries of two syllables that are no two words in a row with a capital on the first one alone.
 *
 * Items: Without blanks at the ends.
 */
export type Words7 = string[];
/**
 * Bodies with a capital on the first word alone; in small letters throughout they may be common nouns.
 *
 * Items: Without blanks at the ends.
 */
export type Words8 = string[];
/**
 * Levels of places that never have a capital on both words.
 *
 * Items: Without blanks at the ends.
 */
export type Words9 = string[];
/**
 * Names of provinces that are words as well.
 *
 * Items: Without blanks at the ends.
 */
export type Words10 = string[];
/**
 * What is a language behind “tiếng”.
 *
 * Items: Without blanks at the ends.
 */
export type Words11 = string[];
/**
 * Languages whose names are other words as well (tiếng trung thực): what stands before and behind has to say so.
 *
 * Items: Without blanks at the ends.
 */
export type Words12 = string[];
/**
 * Words before “tiếng” that tell a language.
 *
 * Items: Without blanks at the ends.
 */
export type Words13 = string[];
/**
 * Words behind the name of a language that is a word as well.
 *
 * Items: Without blanks at the ends.
 */
export type Words14 = string[];
/**
 * What is counted with “thứ”, so that it is no day of the week.
 *
 * Items: Without blanks at the ends.
 */
export type Words15 = string[];
/**
 * Heavenly stems of the lunar calendar, in small letters.
 *
 * Items: Without blanks at the ends.
 */
export type Words16 = string[];
/**
 * Earthly branches of the lunar calendar, in small letters.
 *
 * Items: Without blanks at the ends.
 */
export type Words17 = string[];
/**
 * What has articles: `điều 7 Quy chế này`.
 *
 * Items: Without blanks at the ends.
 */
export type Words18 = string[];
/**
 * A sentence begins with one before a body (`Giao Công An xã theo dõi`): the capital is no family name.
 *
 * Items: Without blanks at the ends.
 */
export type Words19 = string[];
/**
 * What stands before “ủy” in a body of the Party.
 *
 * Items: Without blanks at the ends.
 */
export type Words20 = string[];
/**
 * Behind these words of “tiếng anh” nobody speaks English: `tiếng anh em`.
 *
 * Items: Without blanks at the ends.
 */
export type Words21 = string[];
/**
 * Behind these one code is meant, in small letters too: `căn cứ bộ luật hình sự`.
 *
 * Items: Without blanks at the ends.
 */
export type Words22 = string[];
/**
 * Before these others are meant: `bộ luật hình sự của nhiều nước`.
 *
 * Items: Without blanks at the ends.
 */
export type Words23 = string[];
/**
 * What they begin is not counted by the number of a ward: `tại phường 12 vào cuối tháng`.
 *
 * Items: Without blanks at the ends.
 */
export type Words24 = string[];
/**
 * Words with “nam” as their first syllable: `người Việt | nam nữ`, `nam châm`.
 *
 * Items: Without blanks at the ends.
 */
export type Words25 = string[];

export interface CapitalsTable {
  /**
   * Where it is taken from: article and act, or who recorded it.
   */
  source: string;
  groups: {
    /**
     * Id of a row of requirements.json.
     */
    requirement: string;
    /**
     * No more than a hint.
     */
    hint?: true;
    /**
     * The words may also say something (Sở xây dựng kế hoạch): judged only where they surely name a body.
     */
    sentence?: true;
    /**
     * Items: Without blanks at the ends.
     */
    names: string[];
  }[];
  words: {
    documentTypes: Words;
    ownDocumentTypes: Words1;
    commonNouns: Words2;
    titles: Words3;
    surnames: Words4;
    namesakes: Words5;
    regions: Words6;
    countries: Words7;
    oneCapital: Words8;
    noCapital: Words9;
    provincesThatAreWords: Words10;
    languages: Words11;
    languagesThatAreWords: Words12;
    beforeLanguages: Words13;
    behindLanguages: Words14;
    counted: Words15;
    lunarStems: Words16;
    lunarBranches: Words17;
    actsWithDivisions: Words18;
    openingVerbs: Words19;
    partyBodies: Words20;
    notBehindLanguages: Words21;
    beforeCodes: Words22;
    notBehindCodes: Words23;
    behindNumberedPlaces: Words24;
    notBehindCountry: Words25;
  };
}

declare const table: CapitalsTable;
export default table;
