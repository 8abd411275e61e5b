/**
 * Syllables that there are, but not here (`tù vào`, `bổ xung`): what is written goes with neither neighbour, and a
 * syllable that it is easily written for does.
 */
import table from '../../data/right-words.json' with { type: 'json' };
import wordClasses from '../../data/word-classes.json' with { type: 'json' };
import { CONFUSION_COSTS, type Confusion, type KnownCandidate, knownCandidates } from './confusions.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import { wrongPhraseTable } from './packed-confusions.ts';
import { once } from './once.ts';
import type { Neighbours, Place } from './places.ts';
import { syllableKey } from './syllable.ts';
import { type Evidence, evidenceFor, fit, levelWith, type OwnWords } from './witness.ts';

/** What speaks for the other syllable. */
export type Support =
  /** It makes an official term with a neighbour. */
  | 'official'
  /** It makes a word of the dictionary. */
  | 'word'
  /** The document itself writes it beside that neighbour, more than once. */
  | 'document'
  /** It is met beside both neighbours. */
  | 'text'
  /** It is far more usual than what is written. */
  | 'usual';

export interface Replacement {
  candidate: KnownCandidate;
  support: Support;
  /** Logarithm of the odds against what is written, above the least that is reported. */
  surplus: number;
  /** Logarithm of how likely it is here, the mistake included. */
  odds: number;
  /** The neighbour that makes a word with it. */
  side: 'left' | 'right' | null;
  /** That neighbour belongs to another word, on its far side. */
  isClaimed: boolean;
}

/** Least scores, by support and confusion; what is not named is never reported. */
type Thresholds = Readonly<Record<Support, Readonly<Partial<Record<Confusion, number>>>>>;

/** Set so that next to nothing is reported of real documents, nor of the prose of a dictionary, which is far from official. */
const THRESHOLDS: Thresholds = {
  official: { hoiNga: 1.5, onset: 3, lostTone: 4.5, rhyme: 3.5, vowelMark: 4, otherTone: 8 },
  word: { hoiNga: 5, onset: 8.5, lostTone: 10, rhyme: 10, vowelMark: 10 },
  document: { hoiNga: 1.5, onset: 3.5, lostTone: 3.5, rhyme: 3.5, vowelMark: 3.5 },
  text: { hoiNga: 6, onset: 9, lostTone: 9, rhyme: 8, vowelMark: 8.5 },
  usual: { hoiNga: 3.5, onset: 5, lostTone: 4.5, rhyme: 5, vowelMark: 5 },
};

/** Least gain in official prose (out-of-place.ts) of a syllable that is told so, by its support. */
const LEAST_GAIN = 6;
const LEAST_GAIN_IN_DOCUMENT = 10;
/** `cộng đồng | bầu` has no `đồng bào`. */
const LEAST_GAIN_OF_CLAIMED = 10;
/** Official prose never reads what is written beside a neighbour that it makes a term with. */
const LEAST_GAIN_OF_UNHEARD = 2;

/** `isRarer`: than what is written, by far. `isUnheard`: what is written is (out-of-place.ts). */
export function leastGainOf(
  { candidate: { confusion }, support, isClaimed }: Replacement,
  isRarer: boolean,
  isUnheard: boolean,
): number {
  if (confusion === 'hoiNga' && !isRarer) return 0;
  if (isClaimed && support !== 'document') return LEAST_GAIN_OF_CLAIMED;
  if (isUnheard && support === 'official') return leastGainOfUnheard(confusion);
  return support === 'document' ? LEAST_GAIN_IN_DOCUMENT : LEAST_GAIN;
}

/** Rhymes are many: `quân cờ | bạch hậu` has no `cờ bạc`. */
const leastGainOfUnheard = (confusion: Confusion): number =>
  confusion === 'rhyme' ? LEAST_GAIN : LEAST_GAIN_OF_UNHEARD;

/** A candidate that gains less is never reported, whatever supports it; infinite: it never is. */
export function leastGainInWord(confusion: Confusion, isUnheard: boolean): number {
  if (!isTold(confusion, SUPPORTS)) return Infinity;
  return confusion === 'hoiNga' ? 0 : isUnheard ? leastGainOfUnheard(confusion) : LEAST_GAIN;
}

/** It may be reported where no word of the dictionary speaks for it. */
const isToldWithoutWord = (confusion: Confusion): boolean => isTold(confusion, SUPPORTS_BUT_WORDS);

type Supports = readonly Support[];
const SUPPORTS_BUT_WORDS: Supports = ['document', 'text', 'usual'];
const SUPPORTS: Supports = ['official', 'word', ...SUPPORTS_BUT_WORDS];

function isTold(confusion: Confusion, supports: Supports): boolean {
  for (let i = 0; i < supports.length; i++)
    if (THRESHOLDS[supports[i] as Support][confusion] !== undefined) return true;
  return false;
}

const COST_WEIGHT = 1.2;

/** A syllable among others; `beyond` are the ones behind its neighbours. */
export interface Setting {
  place: Place;
  neighbours: Neighbours;
  beyond: Neighbours;
  /** What the document itself writes. */
  own: OwnWords;
}

/** The likeliest thing that was meant; null when what is written is well. */
export function replacementOf(setting: Setting, lexicon: Lexicon, memory: Memory): Replacement | null {
  const all = weighed(setting, lexicon, memory);
  // That something is wrong is one question, what was meant another.
  if (!all.some(({ surplus }) => surplus >= 0)) return null;
  return all.reduce((best, other) => (other.odds > best.odds ? other : best));
}
/** Candidates that fall short of their threshold by no more may be what was meant. */
const DOUBT = 4;

/** All that may have been meant; nothing when the syllable stands in a word. */
function weighed(setting: Setting, lexicon: Lexicon, memory: Memory): readonly Replacement[] {
  const { place, neighbours, beyond, own } = setting;
  const { index, word } = place;
  const { left, right } = neighbours;
  if (!left && !right) return NOTHING;
  // Most syllables stand in a word with a neighbour, and there the question ends.
  const bondBefore = bond(left, place, lexicon);
  const written = bondBefore === STANDS ? STANDS : Math.max(bondBefore, bond(place, right, lexicon));
  if (written === STANDS) return NOTHING;
  const usual = evidenceFor(neighbours, index, lexicon);
  let usualFit: number | null = null;
  const attested =
    (lexicon.pairCount(usual.before, index) > 0 ? 1 : 0) + (lexicon.pairCount(index, usual.after) > 0 ? 1 : 0);
  const found: Replacement[] = [];
  for (const candidate of candidatesFor(memory)(word, lexicon)) {
    const other = candidate.index;
    if (left && isNeverMeant(word, candidate.key, left.word)) continue;
    const evidence = evidenceFor(neighbours, other, lexicon);
    // What may be a word, if a rare one, gives way to official terms only.
    const needsWord = written > 0 || !isToldWithoutWord(candidate.confusion);
    const supported = supportOf(candidate, place, neighbours, evidence, own, lexicon, needsWord);
    if (!supported) continue;
    const { support, side } = supported;
    if (written > 0 && support !== 'official') continue;
    // What the document writes again and again is its subject.
    if ((support === 'text' || support === 'usual') && candidate.confusion !== 'hoiNga' && own.count(index) > 1)
      continue;
    const threshold = THRESHOLDS[support][candidate.confusion];
    if (threshold === undefined) continue;
    const cost = COST_WEIGHT * CONFUSION_COSTS[candidate.confusion];
    let score = -cost - ATTESTED_COST * attested - written;
    const claimed = side !== null && isClaimed(side, neighbours, beyond, evidence, other, lexicon);
    if (claimed) {
      // `đã | kích hoạt`: what stands before anything stands before this word, too.
      if (standsAnywhere(word)) continue;
      score -= CLAIMED_COST;
    }
    if (support === 'usual') {
      const bonus = isBoundAlone(place, candidate) ? BOUND_BONUS : 0;
      score += Math.log((lexicon.count(other) + 1) / (lexicon.count(index) + 1)) + bonus;
      // Nearly all end here, before their neighbours are weighed.
      if (score - threshold < -DOUBT) continue;
    }
    const isSame = evidence.before === usual.before && evidence.after === usual.after;
    const fitAsWritten = isSame ? (usualFit ??= fit(usual, index, lexicon)) : fit(evidence, index, lexicon);
    const gain = fit(evidence, other, lexicon) - fitAsWritten;
    const ownCount = own.after(left, other) + own.before(other, right);
    if (support !== 'usual') score += gain - frequency(index, lexicon);
    if (support === 'document') score += Math.log(ownCount);
    const surplus = score - threshold;
    if (surplus < -DOUBT) continue;
    found.push({ candidate, support, surplus, odds: gain + Math.log(1 + ownCount) - cost, side, isClaimed: claimed });
  }
  return found;
}

/** Stands in words alone, and here makes none: its twin with hỏi for ngã was meant. */
export const isBoundAlone = ({ word }: Place, { confusion }: KnownCandidate): boolean =>
  confusion === 'hoiNga' && wrongPhraseTable().index.bound.includes(word);
const BOUND_BONUS = 3;

const NOTHING: readonly Replacement[] = [];
const STANDS = Number.POSITIVE_INFINITY;

/** Both make a word, as surely as two syllables can: neither is judged by its words. */
export const standsInWord = (left: Place, right: Place, lexicon: Lexicon): boolean =>
  bond(left, right, lexicon) === STANDS;

/** What speaks against judging two syllables in a row: nothing, a doubt, or a word. */
function bond(left: Place | undefined, right: Place | undefined, lexicon: Lexicon): number {
  if (!left || !right || left.index < 0 || right.index < 0) return 0;
  const level = lexicon.level(left.index, right.index);
  if (level < LEVEL.inWord) return 0;
  if (level === LEVEL.inWord) return IN_WORD_COST;
  // A word that is never read in running text is an odd one.
  return level === LEVEL.word && lexicon.pairCount(left.index, right.index) === 0 ? ODD_WORD_COST : STANDS;
}
const IN_WORD_COST = 2;
const ODD_WORD_COST = 4;
/** What is written is met beside a neighbour. */
const ATTESTED_COST = 1.5;
const CLAIMED_COST = 3;

/** Null: no word speaks for the candidate, and one has to (`needsWord`). */
function supportOf(
  { index }: KnownCandidate,
  place: Place,
  { left, right }: Neighbours,
  { before, after }: Evidence,
  own: OwnWords,
  lexicon: Lexicon,
  needsWord: boolean,
): Pick<Replacement, 'support' | 'side'> | null {
  const [leftLevel, rightLevel] = [
    isFunctionWord(left) ? LEVEL.none : levelWith(left, index, 'left', lexicon),
    isFunctionWord(right) ? LEVEL.none : levelWith(right, index, 'right', lexicon),
  ];
  const level = Math.max(leftLevel, rightLevel);
  if (level >= LEVEL.word) {
    return { support: level === LEVEL.official ? 'official' : 'word', side: leftLevel === level ? 'left' : 'right' };
  }
  // Before the whole document is asked.
  if (needsWord) return null;
  const isOwn =
    (own.isSubject(own.after(left, index), OWN_SHARE) && own.after(left, place.index) === 1) ||
    (own.isSubject(own.before(index, right), OWN_SHARE) && own.before(place.index, right) === 1);
  if (isOwn) return { support: 'document', side: null };
  const isMet = (!left || lexicon.pairCount(before, index) > 0) && (!right || lexicon.pairCount(index, after) > 0);
  if (isMet) return { support: 'text', side: null };
  return { support: 'usual', side: null };
}
/** What the document writes beside a neighbour bears witness when it is one of so many words. */
const OWN_SHARE = 2000;

/** They stand before and behind everything: a word made with them is no evidence. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(wordClasses.functionWords);
/** Whether a syllable (in small letters) stands before and behind everything. */
export const standsAnywhere = (word: string): boolean => FUNCTION_WORDS.has(word);

const isFunctionWord = (place: Place | undefined): boolean => place !== undefined && standsAnywhere(place.word);

/** What is never taken for what: keys of syllables by what is written and the syllable before it; `''`: whatever stands before. */
const neverMeant = once(() => {
  const keysOf = new Map<string, Set<string>>();
  for (const { written, notFor = [ANY], after = [''] } of table.words as readonly RightWord[])
    for (const before of after)
      keysOf.set(
        `${before} ${written}`,
        new Set(notFor.map((word) => (word === ANY ? ANY : (syllableKey(word) ?? word)))),
      );
  return keysOf;
});

interface RightWord {
  written: string;
  notFor?: readonly string[];
  after?: readonly string[];
}

/** Stands for every syllable. */
const ANY = '*';

/** Whether what is written is never taken for the syllable of that key, of `after` behind that syllable. */
export function isNeverMeant(word: string, key: string, after = ''): boolean {
  const keys = neverMeant().get(`${after} ${word}`);
  return keys !== undefined && (keys.has(key) || keys.has(ANY));
}

const candidatesFor = remembered((word, lexicon: Lexicon) =>
  knownCandidates(word, false, lexicon).filter(({ key }) => !isNeverMeant(word, key)),
);

/** The partner belongs to another word, on its far side. */
function isClaimed(
  side: 'left' | 'right',
  { left }: Neighbours,
  beyond: Neighbours,
  { before, after }: Evidence,
  index: number,
  lexicon: Lexicon,
): boolean {
  const [claim, mine] =
    side === 'left'
      ? [
          left?.token.adjacent ? levelWith(beyond.left, before, 'left', lexicon) : LEVEL.none,
          lexicon.level(before, index),
        ]
      : [
          beyond.right?.token.adjacent ? levelWith(beyond.right, after, 'right', lexicon) : LEVEL.none,
          lexicon.level(index, after),
        ];
  return claim >= LEVEL.inWord && (mine < LEVEL.official || claim === LEVEL.official);
}

/** Very common syllables stand alone by right. */
function frequency(index: number, lexicon: Lexicon): number {
  const count = lexicon.count(index);
  return count > 4000 ? 1.5 : count > 1500 ? 0.7 : 0;
}
