/**
 * Comparison of Vietnamese text. The decree itself prints both `HÒA` and `HOÀ`, `ủy` and `uỷ`: it may not matter when
 * fixed words are compared. Texts of a draft are in normal form (normal-text.ts); words of users may be decomposed.
 */

/** Both ways of placing the tone in oa, oe, uy are written the one way: `hoà` → `hòa`, `uỷ` → `ủy`. */
const NEW_TO_OLD_TONE: Readonly<Record<string, string>> = pairs(
  ['oà', 'òa', 'oá', 'óa', 'oả', 'ỏa', 'oã', 'õa', 'oạ', 'ọa'],
  ['oè', 'òe', 'oé', 'óe', 'oẻ', 'ỏe', 'oẽ', 'õe', 'oẹ', 'ọe'],
  ['uỳ', 'ùy', 'uý', 'úy', 'uỷ', 'ủy', 'uỹ', 'ũy', 'uỵ', 'ụy'],
);
const TONE_PAIR = /[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?![A-Za-zÀ-ỹ])/g;

function pairs(...rows: string[][]): Record<string, string> {
  const table: Record<string, string> = {};
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 2) {
      const [from, to] = [row[i] as string, row[i + 1] as string];
      const title = (word: string): string => word[0]?.toUpperCase() + word.slice(1);
      table[from] = to;
      table[title(from)] = title(to);
      table[from.toUpperCase()] = to.toUpperCase();
    }
  }
  return table;
}

/** Length-preserving: tone marks in their traditional place. Takes normal text (normal-text.ts). */
export function foldTones(text: string): string {
  return text.replace(TONE_PAIR, (pair) => NEW_TO_OLD_TONE[pair] ?? pair);
}

const DIACRITICS = /[\u0300-\u036f]/g;
/** Up to the end of Latin Extended Additional: all Vietnamese letters, composed. */
const BARE_LIMIT = 0x1f00;
/** Letters from here on are not compared with anything; one of them and the text goes the long way. */
const FAR_FROM_LATIN = 0x2e80;
/** More are not passed as arguments of one call. */
const MOST_UNITS = 4096;
/** Up to this length each has an array of its own in `bareLists`. */
const MOST_LISTED = 160;
/** What a code unit may be instead of a letter: a mark, which goes, or white space. */
const MARK = 0xffff;
const BLANK = 0xfffe;
/** Code unit → its bare letter, `MARK` or `BLANK`; 0: not asked for yet. */
const bareUnits = new Uint16Array(FAR_FROM_LATIN);
/**
 * Filled anew at each call and emptied at its end, so that no text stays in them: a list of its own for each line is half
 * of all memory that a long document asks for, and one list that changes its length makes V8 cut it and let it grow again.
 */
const bareText = new Uint16Array(MOST_UNITS);
const bareLists: number[][] = [];

/** Letters without any mark, lower case, `đ` as `d`: for words typed without diacritics. Expects anything. */
export const bareLetters = (text: string): string => bareOf(text, false) ?? strip(text);

/** The same with white space collapsed to single blanks, ends trimmed. */
export const bareWords = (text: string): string => bareOf(text, true) ?? collapseSpaces(strip(text));

/** Null for what goes the long way. */
function bareOf(text: string, collapses: boolean): string | null {
  if (text.length > MOST_UNITS) return null;
  let length = 0;
  let isBehindBlank = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FAR_FROM_LATIN) return null;
    const bare = (bareUnits[unit] as number) || learnUnit(unit);
    if (bare === MARK) continue;
    if (bare === BLANK && collapses) {
      isBehindBlank = length > 0;
      continue;
    }
    if (isBehindBlank) bareText[length++] = 0x20;
    isBehindBlank = false;
    bareText[length++] = bare === BLANK ? unit : bare;
  }
  const list =
    length > MOST_LISTED ? new Array<number>(length) : (bareLists[length] ??= new Array<number>(length).fill(0));
  for (let i = 0; i < length; i++) {
    list[i] = bareText[i] as number;
    bareText[i] = 0;
  }
  const bare = String.fromCharCode.apply(null, list);
  for (let i = 0; i < length; i++) list[i] = 0;
  return bare;
}

/** White space of code units below U+2E80, and the zero-width space. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  return unit <= 0x200b || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}

/** The bare letter of one code unit of normal text, or the unit itself; 0 for a mark. */
export function bareUnit(unit: number): number {
  if (unit >= BARE_LIMIT) return unit;
  const bare = (bareUnits[unit] as number) || learnUnit(unit);
  return bare === BLANK ? unit : bare === MARK ? 0 : bare;
}

function learnUnit(unit: number): number {
  const bare = unit < BARE_LIMIT ? strip(String.fromCharCode(unit)) : '';
  const letter = bare.length === 1 ? bare.charCodeAt(0) : unit;
  const isMark = letter === 0 || (unit >= 0x300 && unit <= 0x36f);
  return (bareUnits[unit] = isSpace(unit) ? BLANK : isMark ? MARK : letter);
}

function strip(text: string): string {
  return text
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .replace(/[đðÐĐ]/g, 'd')
    .toLowerCase();
}

/** White space other than single blanks inside a text. */
const UNEVEN_SPACE = /^\s|\s$|\s\s|[^\S ]|\u200b/;

/** White space collapsed to single blanks, ends trimmed. */
export function collapseSpaces(text: string): string {
  if (!UNEVEN_SPACE.test(text)) return text;
  return text.replace(/[\s\u2000-\u200b]+/g, ' ').trim();
}

/** How fixed wordings are compared: NFC, tones folded, white space collapsed. Case is kept. */
export function foldForComparison(text: string): string {
  return foldTones(collapseSpaces(text.normalize('NFC')));
}

const KNOWN = 1;
/** The letter has a partner among the capitals. */
const LOWER = 2;
/** The letter has a partner among the small letters. */
const UPPER = 4;
/** Code unit → its case: the engine's own tables, asked once a letter, and \p{Lu} need not be compiled. */
const cases = new Uint8Array(0x10000);

function caseOf(unit: number): number {
  return (cases[unit] as number) || learnCase(unit);
}

function learnCase(unit: number): number {
  const letter = String.fromCharCode(unit);
  const lower = letter.toUpperCase() === letter ? 0 : LOWER;
  const upper = letter.toLowerCase() === letter ? 0 : UPPER;
  return (cases[unit] = KNOWN | lower | upper);
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True when the text has letters and none of them is lower case. */
export function isUpperCase(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const is = caseOf(text.charCodeAt(i));
    if (is & LOWER) return false;
    found |= is;
  }
  return (found & UPPER) !== 0;
}

/** True when the text has a letter or a figure, not only signs. */
export function hasWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || caseOf(unit) & (LOWER | UPPER)) return true;
  }
  return false;
}

/** True when the text has a lower-case letter. */
export function hasLowerCase(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (caseOf(text.charCodeAt(i)) & LOWER) return true;
  return false;
}
