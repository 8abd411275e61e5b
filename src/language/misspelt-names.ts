/**
 * Mistakes in names with capitals (`Bộ Tài nguyên và Mội trường`, `Viêt Nam`, `Hiêp hội`). A capital may begin the name of
 * a person or place that nobody has listed, so nothing is said but where a listed name stands with one word wrong, or an
 * official word in which no such name can stand.
 */
import table from '../../data/word-classes.json' with { type: 'json' };
import { type Name, namesThatBegin, namesWithSecond } from './capitals/names.ts';
import { type KnownCandidate, knownCandidates } from './confusions.ts';
import { capitalised, foldTones } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { rememberedOfToken } from './memory.ts';
import { isForeign } from './non-words.ts';
import { isPlaceSyllable } from './unlisted-names.ts';
import { neighboursAt, type Place, VIETNAMESE_WORD } from './places.ts';
import { standsAnywhere } from './real-words.ts';
import { syllableKey, writtenOf } from './syllable.ts';
import { VIETNAMESE_MARK } from './tokens.ts';
import type { Usage } from './usage.ts';

export interface MisspeltName {
  candidate: KnownCandidate;
  /** What is named, or the two words. */
  name: string;
}

/** Names of fewer words may be others. */
const FEWEST_WORDS = 3;
/** No name in the table has more. */
export const MOST_WORDS = 11;
/** A name of so many words may have any slip in one of them. */
const MANY_WORDS = 4;

/** What a capitalised syllable within a sentence must have been meant to be; null: it may be a name. */
export function nameMeant(places: readonly Place[], i: number, lexicon: Lexicon, usage: Usage): MisspeltName | null {
  const { token, word } = places[i] as Place;
  if (token.letterCase !== 'title' || word.length < 2 || isKnownHere(places, i, usage)) return null;
  if (!VIETNAMESE_WORD.test(word) || isForeign(word)) return null;
  return listedName(places, i, lexicon) ?? (isPlaceSyllable(word) ? null : officialWord(places, i, lexicon, usage));
}

/** Official prose writes it between these two, whoever is named. */
function isKnownHere(places: readonly Place[], i: number, usage: Usage): boolean {
  const { symbol } = places[i] as Place;
  const { left, right } = neighboursAt(places, i);
  if (!left && !right) return true;
  return (
    (!left || usage.pairCount(left.symbol, symbol) > FEW) && (!right || usage.pairCount(symbol, right.symbol) > FEW)
  );
}

/** A name that stands at a place but for one of its words, which is at `at`. */
interface NearName {
  name: Name;
  at: number;
}

/** Names of which all words stand here but the one at place `i`. */
function namesAround(places: readonly Place[], i: number): readonly NearName[] {
  const found: NearName[] = [];
  const add = (names: readonly Name[], at: number): void => {
    for (const name of names) if (mayBeMisspelt(name, at) && stands(name, places, i - at, at)) found.push({ name, at });
  };
  const first = Math.max(0, i - MOST_WORDS + 1);
  for (let start = i - 1; start >= first && (places[start + 1] as Place).token.adjacent; start--)
    add(namesBegunBy((places[start] as Place).token), i - start);
  if (found.length > 1) found.sort((a, b) => a.name.number - b.name.number);
  const { right } = neighboursAt(places, i);
  if (right) add(namesGoingOnWith(right.token), 0);
  return found;
}

/** The word at `at` has a capital: what has none is judged like any other word. */
const mayBeMisspelt = ({ words, right, joints }: Name, at: number): boolean =>
  words.length >= FEWEST_WORDS && at < words.length && joints.size === 0 && right[at] !== words[at];

function listedName(places: readonly Place[], i: number, lexicon: Lexicon): MisspeltName | null {
  const found = namesAround(places, i);
  if (found.length === 0) return null;
  const { word } = places[i] as Place;
  const candidates = knownCandidates(word, true, lexicon);
  for (const { name, at } of found) {
    const key = syllableKey(name.words[at] as string);
    const candidate = candidates.find((candidate) => candidate.key === key);
    if (!candidate) continue;
    const isSlip = candidate.confusion === 'letter' || candidate.confusion === 'substitution';
    if (!isSlip || name.words.length >= MANY_WORDS) return { candidate, name: name.right.join(' ') };
  }
  return null;
}

/** All words of the name but the one at `except` stand in a row from `start` on, capitals where it has them. */
function stands({ words, right }: Name, places: readonly Place[], start: number, except: number): boolean {
  if (start < 0 || start + words.length > places.length) return false;
  for (let j = 0; j < words.length; j++) {
    const { token } = places[start + j] as Place;
    if (j > 0 && !token.adjacent) return false;
    if ((comparable(token) === words[j]) === (j === except)) return false;
    if (j !== except && j > 0 && token.letterCase === 'lower' && right[j] !== words[j]) return false;
  }
  return true;
}

const comparable = rememberedOfToken(foldTones);
const namesBegunBy = rememberedOfToken((word: string): readonly Name[] => namesThatBegin(foldTones(word)));
const namesGoingOnWith = rememberedOfToken((word: string): readonly Name[] => namesWithSecond(foldTones(word)));

/** So often two are read in a row that a third one beside them is no name. */
const LEAST_OF_NAME = 100;
const LEAST_OF_WORD = 50;
const FEW = 2;

/**
 * `Viêt Nam`, `Hiêp hội`, `Chinh phủ`: an official word that begins with a capital, and what is written makes none. Not by what stands
 * before it: a second capital is mostly that of a person (`Lê Phương Hường`).
 */
function officialWord(places: readonly Place[], i: number, lexicon: Lexicon, usage: Usage): MisspeltName | null {
  const place = places[i] as Place;
  const { right } = neighboursAt(places, i);
  // `Phượng Dực và`: what stands anywhere makes no word with it.
  if (!right || standsAnywhere(right.word)) return null;
  const isSyllable = place.index >= 0 && place.wellMarked && lexicon.count(place.index) > 0;
  if (isSyllable ? !mayOpenWord(places, i, lexicon, usage) : !VIETNAMESE_MARK.test(place.word)) return null;
  const leastLevel = isSyllable ? LEVEL.official : LEVEL.inWord;
  let most = right.token.letterCase === 'lower' ? LEAST_OF_WORD : LEAST_OF_NAME;
  let best: MisspeltName | null = null;
  for (const candidate of knownCandidates(place.word, !isSyllable, lexicon)) {
    const { index, key } = candidate;
    const count = lexicon.level(index, right.index) >= leastLevel ? usage.pairCount(index, right.index) : 0;
    if (count < most) continue;
    most = count + 1;
    best = { candidate, name: `${capitalised(writtenOf(key, place.word))} ${right.token.text}` };
  }
  return best;
}

/** Behind these a capital begins the name of a person, or of a place that may have one syllable (`châu Phi`). */
const BEFORE_NAMES: ReadonlySet<string> = new Set([...table.beforePersons, ...table.beforePlaces]);

/**
 * A real syllable before one in small letters that it does not go with, where no person is named and no word begins with the
 * latter (`ông Chinh | phủ nhận`).
 */
function mayOpenWord(places: readonly Place[], i: number, lexicon: Lexicon, usage: Usage): boolean {
  const { index } = places[i] as Place;
  const { left, right } = neighboursAt(places, i);
  if (!right || right.token.letterCase !== 'lower' || right.index < 0) return false;
  if (left && (left.token.letterCase !== 'lower' || BEFORE_NAMES.has(left.word))) return false;
  // `Nam Phi và`: what stands anywhere is no part of a word that the capital begins.
  if (standsAnywhere(right.word)) return false;
  if (lexicon.level(index, right.index) >= LEVEL.inWord || usage.pairCount(index, right.index) > FEW) return false;
  const beyond = neighboursAt(places, i + 1).right;
  return !beyond || lexicon.level(right.index, beyond.index) < LEVEL.inWord;
}
