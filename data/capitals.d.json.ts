/** Made by `npm run tables` from schemas/capitals.schema.json. */

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
    /**
     * Types that have a capital before “số” and a number: Nghị định số 30/2020/NĐ-CP.
     *
     * Items: Without blanks at the ends.
     */
    documentTypes: string[];
    /**
     * Types that “này” surely makes the document itself: Quyết định này.
     *
     * Items: Without blanks at the ends.
     */
    ownDocumentTypes: string[];
    /**
     * Bodies in general, which nobody names.
     *
     * Items: Without blanks at the ends.
     */
    commonNouns: string[];
    /**
     * Titles that have a capital before the name of a person.
     *
     * Items: Without blanks at the ends.
     */
    titles: string[];
    /**
     * Family names by which a name of a person is known.
     *
     * Items: Without blanks at the ends.
     */
    surnames: string[];
    /**
     * First words of the persons and events that wards and communes are named after: their common noun has a capital.
     *
     * Items: Without blanks at the ends.
     */
    namesakes: string[];
    /**
     * Regions that cannot be anything else in small letters; not “nam bộ”, which “nam | bộ phận” holds.
     *
     * Items: Without blanks at the ends.
     */
    regions: string[];
    /**
     * Other countries of two syllables that are no two words in a row with a capital on the first one alone.
     *
     * Items: Without blanks at the ends.
     */
    countries: string[];
    /**
     * Countries of which the second syllable alone has a capital by a slip only (`hàn Quốc`).
     *
     * Items: Without blanks at the ends.
     */
    countriesHalfWritten: string[];
    /**
     * Countries that are meant in small letters, too, where what stands before says so.
     *
     * Items: Without blanks at the ends.
     */
    countriesInSmallLetters: string[];
    /**
     * What stands before a country: `thị trường trung quốc`, `sang nhật bản`.
     *
     * Items: Without blanks at the ends.
     */
    beforeCountries: string[];
    /**
     * Second syllables of continents: `châu Á`.
     *
     * Items: Without blanks at the ends.
     */
    continents: string[];
    /**
     * What stands before Quốc khánh where the day is meant, and not a place or somebody of that name.
     *
     * Items: Without blanks at the ends.
     */
    beforeHolidays: string[];
    /**
     * Bodies with a capital on the first word alone; in small letters throughout they may be common nouns.
     *
     * Items: Without blanks at the ends.
     */
    oneCapital: string[];
    /**
     * Levels of places and people in general, which never have a capital on both words.
     *
     * Items: Without blanks at the ends.
     */
    noCapital: string[];
    /**
     * Names of provinces that are words as well.
     *
     * Items: Without blanks at the ends.
     */
    provincesThatAreWords: string[];
    /**
     * What is a language behind “tiếng”.
     *
     * Items: Without blanks at the ends.
     */
    languages: string[];
    /**
     * Languages whose names are other words as well (tiếng trung thực): what stands before and behind has to say so.
     *
     * Items: Without blanks at the ends.
     */
    languagesThatAreWords: string[];
    /**
     * Words before “tiếng” that tell a language.
     *
     * Items: Without blanks at the ends.
     */
    beforeLanguages: string[];
    /**
     * Words behind the name of a language that is a word as well.
     *
     * Items: Without blanks at the ends.
     */
    behindLanguages: string[];
    /**
     * What is counted with “thứ”, so that it is no day of the week.
     *
     * Items: Without blanks at the ends.
     */
    counted: string[];
    /**
     * Heavenly stems of the lunar calendar, in small letters.
     *
     * Items: Without blanks at the ends.
     */
    lunarStems: string[];
    /**
     * Earthly branches of the lunar calendar, in small letters.
     *
     * Items: Without blanks at the ends.
     */
    lunarBranches: string[];
    /**
     * What has articles: `điều 7 Quy chế này`.
     *
     * Items: Without blanks at the ends.
     */
    actsWithDivisions: string[];
    /**
     * A sentence begins with one before a body (`Giao Công An xã theo dõi`): the capital is no family name.
     *
     * Items: Without blanks at the ends.
     */
    openingVerbs: string[];
    /**
     * What stands before “ủy” in a body of the Party.
     *
     * Items: Without blanks at the ends.
     */
    partyBodies: string[];
    /**
     * Behind these words of “tiếng anh” nobody speaks English: `tiếng anh em`.
     *
     * Items: Without blanks at the ends.
     */
    notBehindLanguages: string[];
    /**
     * First words of bodies that are no common nouns in small letters: `bộ y tế`, `hội đồng nhân dân`.
     *
     * Items: Without blanks at the ends.
     */
    bodyOpenings: string[];
    /**
     * Behind these one of them is meant: `đề nghị bộ y tế`, `giám đốc sở y tế`.
     *
     * Items: Without blanks at the ends.
     */
    beforeBodies: string[];
    /**
     * Behind these one code is meant, in small letters too: `căn cứ bộ luật hình sự`.
     *
     * Items: Without blanks at the ends.
     */
    beforeCodes: string[];
    /**
     * Before these others are meant: `bộ luật hình sự của nhiều nước`.
     *
     * Items: Without blanks at the ends.
     */
    notBehindCodes: string[];
    /**
     * What they begin is not counted by the number of a ward: `tại phường 12 vào cuối tháng`.
     *
     * Items: Without blanks at the ends.
     */
    behindNumberedPlaces: string[];
    /**
     * Words with “nam” as their first syllable: `người Việt | nam nữ`, `nam châm`.
     *
     * Items: Without blanks at the ends.
     */
    notBehindCountry: string[];
  };
}

declare const table: CapitalsTable;
export default table;
