/** Tokens as the lexicon sees them: which syllable each is, and whether it may be judged or only bears witness. */
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Memory, remembered, rememberedOfToken } from './memory.ts';
import { isRomanNumber } from './roman.ts';
import { isWellMarked, syllableKey } from './syllable.ts';
import { LONGEST_WORD, type Token, VIETNAMESE_MARK } from './tokens.ts';
import { type SymbolIndex, symbolOf } from './usage.ts';

export interface Place {
  token: Token;
  /** In lower case. */
  word: string;
  /** In the lexicon; -1: no syllable that is known. */
  index: number;
  /** Index of what it is counted as when it is no common word: a number, an acronym, a name; else -1. */
  kind: number;
  wellMarked: boolean;
  /** In small letters but at the beginning of a sentence, or in a line in capitals: it is no name and may be judged. */
  plain: boolean;
  /** What it is counted as in official prose. */
  symbol: SymbolIndex;
}

/** The syllables directly before and behind one. */
export interface Neighbours {
  left: Place | undefined;
  right: Place | undefined;
}

export const VIETNAMESE_WORD = /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+$/;

/** `viet65`. */
const VNI_KEYS = /^[a-zăâđêôơư]+[1-9][a-zăâđêôơư1-9]*$/;

/** Of the tokens of a paragraph. Made anew for each question: kept, those of a long document are what its collections cost. */
export function placesOf(tokens: readonly Token[]): readonly Place[] {
  const lexicon = lexiconOf();
  const inCapitals = isInCapitals(tokens);
  const places: Place[] = [];
  let tied: Tied = NOT_TIED;
  for (let i = 0; i < tokens.length; i++) {
    const place = placeOf(tokens[i] as Token, tokens[i + 1], inCapitals, lexicon);
    tied = tiedFrom(tokens, i, tied);
    if (place.plain && (tied === TIED_TO_NAME || isInForeignName(tokens, i, lexicon))) place.plain = false;
    places.push(place);
  }
  return places;
}

/** `Rio de Janeiro`: a word without marks between two with capitals, of which the second is no Vietnamese syllable. */
function isInForeignName(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (before?.letterCase !== 'title' || next?.letterCase !== 'title' || !token.adjacent || !next.adjacent) return false;
  return token.letterCase === 'lower' && !VIETNAMESE_MARK.test(token.lower) && factsOfToken(next, lexicon).index < 0;
}

const FEWEST_IN_CAPITALS = 3;
const SHARE_IN_CAPITALS = 0.7;

/** A heading: its words are read as if they were in small letters. */
export function isInCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, letterCase } = tokens[i] as Token;
    if (kind !== 'syllable') continue;
    words++;
    if (letterCase === 'upper') capitals++;
  }
  return words >= FEWEST_IN_CAPITALS && capitals >= SHARE_IN_CAPITALS * words;
}

const VOWEL = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/;

/** In a heading: no abbreviation (`CQ`, `ĐH`) and no number (`VI`). */
const isWordInCapitals = ({ lower, text }: Token): boolean => VOWEL.test(lower) && !isRomanNumber(text);

function placeOf(token: Token, next: Token | undefined, inCapitals: boolean, lexicon: Lexicon): Place {
  const word = token.lower;
  const facts = token.kind === 'syllable' ? factsOfToken(token, lexicon) : UNKNOWN;
  const isSyllable = facts.isWord && word.length > 1;
  const opensSentence =
    token.letterCase === 'title' && token.sentenceStart && next?.adjacent === true && next.letterCase === 'lower';
  const isCapital = inCapitals && token.letterCase === 'upper';
  const isLower = token.letterCase === 'lower' || isCapital;
  const { index, wellMarked } = isKnown(token, facts, inCapitals) ? facts : UNKNOWN;
  // `UBND TĨNH ĐỒNG THÁP`: without a mark and no syllable, it is an abbreviation in a heading, too.
  const isAcronym = isCapital && facts.index < 0 && !VIETNAMESE_MARK.test(word);
  const isWord = isSyllable || (token.kind === 'code' && word.length <= LONGEST_WORD && VNI_KEYS.test(token.text));
  return {
    token,
    word,
    index,
    kind: isCapital && !isAcronym && token.kind === 'syllable' ? -1 : kindOf(token, lexicon),
    wellMarked,
    plain: isWord && (isLower || opensSentence) && (!isCapital || isWordInCapitals(token)),
    symbol: symbolOf(token, isCapital && !isAcronym, facts.wellMarked ? facts.index : -1, lexicon),
  };
}

/** Whether a word is read as the syllable that it is; abbreviations and single letters are not. */
const isKnown = ({ letterCase, lower }: Token, { isWord }: SyllableFacts, inCapitals: boolean): boolean =>
  isWord &&
  lower.length > 1 &&
  (letterCase === 'lower' || letterCase === 'title' || (inCapitals && letterCase === 'upper'));

/** The `index` of the place of a token, of which nothing else is asked. `inCapitals`: `isInCapitals` of all. */
export function indexOfToken(token: Token, inCapitals: boolean, lexicon: Lexicon): number {
  if (token.kind !== 'syllable') return -1;
  const facts = factsOfToken(token, lexicon);
  return isKnown(token, facts, inCapitals) ? facts.index : -1;
}

/** Hyphens and apostrophes tie a token to those before it, the first of which is a name or none. */
type Tied = typeof NOT_TIED | typeof TIED_TO_NAME | typeof TIED_TO_WORD;
const NOT_TIED = 0;
const TIED_TO_NAME = 1;
const TIED_TO_WORD = 2;

const TIES: ReadonlySet<string> = new Set(['-', "'", '’']);

/** `Mát-xcơ-va`, `Ea H'đing`: parts of a foreign name are tied together. `last`: of the token before. */
function tiedFrom(tokens: readonly Token[], i: number, last: Tied): Tied {
  const [before, token] = [tokens[i - 1], tokens[i] as Token];
  if (!before || !TIES.has(token.before) || before.after !== token.before || token.start !== before.end + 1)
    return NOT_TIED;
  if (last !== NOT_TIED) return last;
  return before.letterCase === 'title' ? TIED_TO_NAME : TIED_TO_WORD;
}

function kindOf({ kind, letterCase }: Token, { classes }: Lexicon): number {
  if (kind !== 'syllable') return classes.number;
  if (letterCase === 'upper') return classes.acronym;
  return letterCase === 'title' ? classes.name : -1;
}

export function neighboursAt(places: readonly Place[], i: number): Neighbours {
  return {
    left: places[i]?.token.adjacent ? places[i - 1] : undefined,
    right: places[i + 1]?.token.adjacent ? places[i + 1] : undefined,
  };
}

interface SyllableFacts {
  index: number;
  wellMarked: boolean;
  /** Of letters of Vietnamese alone. */
  isWord: boolean;
}
const UNKNOWN: SyllableFacts = { index: -1, wellMarked: false, isWord: false };

function factsOf(word: string, lexicon: Lexicon): SyllableFacts {
  if (!VIETNAMESE_WORD.test(word)) return UNKNOWN;
  const key = syllableKey(word);
  return { index: key === null ? -1 : lexicon.indexOf(key), wellMarked: isWellMarked(word), isWord: true };
}

/** What is known of a word, in a memory. */
export const syllableFacts = remembered(factsOf);
const factsOfToken = rememberedOfToken(factsOf);

/** Read less often, it is made by chance. */
const LEAST_COUNT = 30;

/** Whether a word in small letters is a syllable that prose holds, its tone in place. */
export function isSyllable(word: string, memory: Memory): boolean {
  const lexicon = lexiconOf();
  const { index, wellMarked } = syllableFacts(memory)(word, lexicon);
  return index >= 0 && wellMarked && lexicon.count(index) >= LEAST_COUNT;
}

/** How many of the words are syllables of Vietnamese; 0 of none. */
export function shareOfSyllables(tokens: readonly Token[]): number {
  const lexicon = lexiconOf();
  const words = tokens.filter(({ kind }) => kind === 'syllable');
  const known = words.filter((token) => lexicon.count(factsOfToken(token, lexicon).index) > 0);
  return words.length === 0 ? 0 : known.length / words.length;
}
