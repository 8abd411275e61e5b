/**
 * What can be wrong with a word, and the faults that its own paragraph tells for certain: syllables torn apart or glued
 * together, numbers of notes, names.
 */
import table from '../../data/word-classes.json' with { type: 'json' };
import { type Confusion, withMarks } from './confusions.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Memory } from './memory.ts';
import { nameMeant } from './misspelt-names.ts';
import { isLoan } from './non-words.ts';
import { neighboursAt, type Neighbours, type Place, syllableFacts, VIETNAMESE_WORD } from './places.ts';
import { writtenOf } from './syllable.ts';
import { inCaseOf, type Token, VIETNAMESE_MARK } from './tokens.ts';
import type { Usage } from './usage.ts';
import { unitMeant } from './unit-slips.ts';
import { levelWith } from './witness.ts';

interface Tables {
  lexicon: Lexicon;
  usage: Usage;
  memory: Memory;
}

interface Fault {
  token: Token;
  /** The best first. */
  suggestions: string[];
}

export type SpellingFault =
  /** The tone stands on the wrong letter. */
  | (Fault & { kind: 'mark' })
  /** Keys of Telex or VNI are left. */
  | (Fault & { kind: 'keys' })
  /** There is no such syllable. `certain`: only the first suggestion makes a word here. */
  | (Fault & { kind: 'nonWord'; certain: boolean })
  /** One syllable with a blank in it, up to the end of `last`. */
  | (Fault & { kind: 'split'; last: Token })
  /** Two syllables without a blank between them. `certain`: they are a word. */
  | (Fault & { kind: 'joined'; certain: boolean })
  /** A syllable and a number in one (`định1`), that of a note. The suggestion is the syllable. */
  | (Fault & { kind: 'noteNumber' })
  /** There is such a syllable, but the first suggestion must have been meant, in `word`; that is empty where none is known. */
  | (Fault & { kind: 'realWord'; confusion: Confusion; word: string });

/** Whether one of the faults below begins at a place, or `unitMeant` finds one. */
export function isFaultAlone(places: readonly Place[], i: number, { lexicon, usage, memory }: Tables): boolean {
  const place = places[i] as Place;
  const { token } = place;
  const right = places[i + 1]?.token.adjacent ? places[i + 1] : undefined;
  if (right && (place.index < 0 || right.index < 0) && splitFault(place, right, lexicon, memory)) return true;
  if (!place.plain) {
    if (token.kind === 'code')
      return (
        gluedUnitFault(place, lexicon, memory) !== null ||
        noteNumberFault(place, neighboursAt(places, i), lexicon, memory) !== null
      );
    if (token.letterCase === 'mixed') return gluedCaseFault(place, lexicon, memory) !== null;
    if (token.letterCase !== 'title') return false;
    return gluedTermFault(place, lexicon, memory) !== null || nameMeant(places, i, lexicon, usage) !== null;
  }
  if (unitMeant(places, i, lexicon) !== null) return true;
  if (place.index >= 0 && place.wellMarked) return false;
  const neighbours = neighboursAt(places, i);
  return (
    joinedFault(place, neighbours, { lexicon, usage, memory }) !== null ||
    noteNumberFault(place, neighbours, lexicon, memory) !== null
  );
}

/** Rarer syllables are made by chance. */
const LEAST_COUNT_OF_JOINED = 30;

/** `quy ết`: a part is no syllable, both together are one. */
export function splitFault(left: Place, right: Place, lexicon: Lexicon, memory: Memory): SpellingFault | null {
  if (left.index >= 0 && right.index >= 0) return null;
  const joined = left.word + right.word;
  const isLower = left.token.letterCase === 'lower' && right.token.letterCase === 'lower';
  // A single letter is the name of something; before a rest that is no syllable it is its beginning.
  if (!isLower || joined.length > 7 || !VIETNAMESE_MARK.test(right.word)) return null;
  if (left.word.length === 1 && (right.index >= 0 || right.word.length === 1)) return null;
  if (!VIETNAMESE_WORD.test(joined)) return null;
  const { index, wellMarked } = syllableFacts(memory)(joined, lexicon);
  if (index < 0 || !wellMarked || lexicon.count(index) < LEAST_COUNT_OF_JOINED) return null;
  return { kind: 'split', token: left.token, last: right.token, suggestions: [joined] };
}

const WITH_NUMBER = /^(\D{2,})\d{1,2}$/;

/** `định1`: a syllable that makes a word with a neighbour. */
export function noteNumberFault(
  { token, word }: Place,
  { left, right }: Neighbours,
  lexicon: Lexicon,
  memory: Memory,
): SpellingFault | null {
  const syllable = token.kind === 'code' ? WITH_NUMBER.exec(word)?.[1] : undefined;
  if (syllable === undefined) return null;
  const levelOf = (index: number): number =>
    Math.max(levelWith(left, index, 'left', lexicon), levelWith(right, index, 'right', lexicon));
  const { index, wellMarked } = syllableFacts(memory)(syllable, lexicon);
  if (index >= 0 && wellMarked && levelOf(index) >= LEVEL.word)
    return { kind: 'noteNumber', token, suggestions: [syllable] };
  // `Nghị quyet1`: it has lost its marks as well.
  if (VIETNAMESE_MARK.test(syllable)) return null;
  const meant = withMarks(syllable, lexicon).filter(({ index }) => levelOf(index) === LEVEL.official);
  const [only] = meant;
  return only && meant.length === 1
    ? { kind: 'noteNumber', token, suggestions: [writtenOf(only.key, syllable)] }
    : null;
}

const GLUED_UNIT = /^(?:(?:\d[\d.,]*)?k?m[23]|\d+(?:[.,]\d+)*)(?=\D{2,7}$)/;

/** `12 m3gỗ`, `25hộ`: a word that nothing parts from the unit or the number before it. */
export function gluedUnitFault({ token, word }: Place, lexicon: Lexicon, memory: Memory): SpellingFault | null {
  const unit = GLUED_UNIT.exec(word)?.[0];
  if (unit === undefined) return null;
  const rest = word.slice(unit.length);
  const { index, wellMarked } = syllableFacts(memory)(rest, lexicon);
  if (index < 0 || !wellMarked || !(VIETNAMESE_MARK.test(rest) || COUNTED.has(rest))) return null;
  return { kind: 'joined', token, suggestions: [`${unit} ${rest}`], certain: false };
}

const COUNTED: ReadonlySet<string> = new Set(table.countedWithoutMarks);

const SMALL_THEN_CAPITAL = /^\p{Ll}{2,7}(?=\p{Lu})/u;
const ROMAN_THEN_SMALL = /^[IVXLC]{2,6}(?=\p{Ll}{2,7}$)/u;
/** A number, an abbreviation, or a name. */
const BEHIND_SMALL = /^(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}{1,6})$/u;

/** `khóaXII`, `củaUBND`, `thônTân`, `XIVcủa`: the capitals say where one ends and the other begins. */
export function gluedCaseFault({ token }: Place, lexicon: Lexicon, memory: Memory): SpellingFault | null {
  const { text } = token;
  const first = (SMALL_THEN_CAPITAL.exec(text) ?? ROMAN_THEN_SMALL.exec(text))?.[0];
  if (first === undefined) return null;
  const rest = text.slice(first.length);
  const isSmallFirst = first === first.toLowerCase();
  if (isSmallFirst && !BEHIND_SMALL.test(rest)) return null;
  const small = isSmallFirst ? first : rest;
  const { index, wellMarked } = syllableFacts(memory)(small, lexicon);
  if (index < 0 || !wellMarked) return null;
  // `vnEdu`, `toTinh`: without any mark it may be the name of a program; `theoQuyết` holds one.
  if (!VIETNAMESE_MARK.test(small) && !(isSmallFirst && isMarkedSyllable(rest.toLowerCase(), lexicon, memory)))
    return null;
  return { kind: 'joined', token, suggestions: [`${first} ${rest}`], certain: false };
}

function isMarkedSyllable(word: string, lexicon: Lexicon, memory: Memory): boolean {
  const { index, wellMarked } = syllableFacts(memory)(word, lexicon);
  return VIETNAMESE_MARK.test(word) && wellMarked && lexicon.count(index) >= LEAST_COUNT_OF_JOINED;
}

/** Shorter and longer ones are something else. */
const JOINED_LETTERS = { least: 5, most: 13 };

/** `Kinhtế`: two syllables of an official term; other words with a capital may be names of other peoples. */
export function gluedTermFault({ token, word, index }: Place, lexicon: Lexicon, memory: Memory): SpellingFault | null {
  if (token.letterCase !== 'title' || !mayBeJoined(word, index)) return null;
  const terms = splitsOf(word, lexicon, memory).filter(
    ({ first, second }) => lexicon.level(first, second) === LEVEL.official,
  );
  const [only] = terms;
  return only && terms.length === 1
    ? { kind: 'joined', token, suggestions: [inCaseOf(token, only.text)], certain: false }
    : null;
}

function mayBeJoined(word: string, index: number): boolean {
  const { least, most } = JOINED_LETTERS;
  if (index >= 0 || word.length < least || word.length > most || isLoan(word)) return false;
  return VIETNAMESE_WORD.test(word) && VIETNAMESE_MARK.test(word);
}

interface Split {
  first: number;
  second: number;
  text: string;
}

/** All ways to cut a word into two syllables that are read often. */
function splitsOf(word: string, lexicon: Lexicon, memory: Memory): Split[] {
  const factsOf = syllableFacts(memory);
  const indexOf = (syllable: string): number => {
    const facts = factsOf(syllable, lexicon);
    return facts.wellMarked && lexicon.count(facts.index) >= LEAST_COUNT_OF_JOINED ? facts.index : -1;
  };
  const splits: Split[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [indexOf(word.slice(0, at)), indexOf(word.slice(at))];
    if (first >= 0 && second >= 0) splits.push({ first, second, text: `${word.slice(0, at)} ${word.slice(at)}` });
  }
  return splits;
}

/** Two syllables, and they with a third unless they can be cut nowhere else, are read so often that it is no chance. */
const LEAST_READ_OF_PAIR = 20;
const LEAST_READ_OF_TRIPLE = 5;

/**
 * `thựchiện`: no syllable, but two that make a word, or words with their neighbours (`theoquy định`), or that official prose writes
 * there (`tỉnhban hành`).
 */
export function joinedFault(
  { token, word, index }: Place,
  { left, right }: Neighbours,
  { lexicon, usage, memory }: Tables,
): SpellingFault | null {
  if (!mayBeJoined(word, index)) return null;
  const splits = splitsOf(word, lexicon, memory);
  const found: { text: string; isWord: boolean }[] = [];
  for (const { first, second, text } of splits) {
    const isWord = lexicon.level(first, second) >= LEVEL.word;
    const isMet = lexicon.level(first, second) >= LEVEL.text;
    const opens = levelWith(left, first, 'left', lexicon) >= LEVEL.word;
    const closes = levelWith(right, second, 'right', lexicon) >= LEVEL.word;
    const isRead = (): boolean =>
      usage.pairCount(first, second) >= LEAST_READ_OF_PAIR &&
      (splits.length === 1 ||
        (left !== undefined && usage.tripleCount(left.symbol, first, second) >= LEAST_READ_OF_TRIPLE) ||
        (right !== undefined && usage.tripleCount(first, second, right.symbol) >= LEAST_READ_OF_TRIPLE));
    if (isWord || (isMet && (opens || closes)) || (opens && closes) || isRead()) found.push({ text, isWord });
  }
  const [best] = found.filter(({ isWord }) => isWord || !found.some((other) => other.isWord));
  if (!best) return null;
  return {
    kind: 'joined',
    token,
    suggestions: [inCaseOf(token, best.text)],
    certain: best.isWord && found.length === 1,
  };
}

export function nameFault(places: readonly Place[], i: number, lexicon: Lexicon, usage: Usage): SpellingFault | null {
  const meant = nameMeant(places, i, lexicon, usage);
  if (!meant) return null;
  const { token, word, index } = places[i] as Place;
  const { candidate, name } = meant;
  const suggestions = [inCaseOf(token, writtenOf(candidate.key, word))];
  return index < 0
    ? { kind: 'nonWord', token, suggestions, certain: false }
    : { kind: 'realWord', token, suggestions, confusion: candidate.confusion, word: name };
}
