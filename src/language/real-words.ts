/**
 * Syllables that there are, but not here (`tù vào`, `bổ xung`): what is written goes with neither neighbour, and a
 * syllable that it is easily written for does.
 */
import { type Candidate, candidatesOf, CONFUSION_COSTS, type Confusion } from './confusions.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Neighbours, Place } from './places.ts';
import { evidence, fit, levelWith, type OwnPairs } from './witness.ts';

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
  candidate: Candidate;
  index: number;
  support: Support;
  /** Logarithm of odds. */
  score: number;
  /** The neighbour that makes a word with it. */
  side: 'left' | 'right' | null;
}

/** Least scores, by support and confusion; what is not named is never reported. */
export type Thresholds = Readonly<Record<Support, Readonly<Partial<Record<Confusion, number>>>>>;

export const STRICT: Thresholds = {
  official: { hoiNga: 2.5, onset: 5.5, lostTone: 7, rhyme: 6.5, vowelMark: 8 },
  word: { hoiNga: 2.5, onset: 5.5, lostTone: 7, rhyme: 6.5, vowelMark: 8 },
  document: {},
  text: {},
  usual: {},
};

const COST_WEIGHT = 1.2;

/** The likeliest thing that was meant; null when what is written is well. */
export function replacementOf(
  place: Place,
  neighbours: Neighbours,
  beyond: { left: Place | undefined; right: Place | undefined },
  own: OwnPairs,
  thresholds: Thresholds,
  lexicon: Lexicon,
): Replacement | null {
  const { index, word } = place;
  const { left, right } = neighbours;
  // Most syllables stand in a word with a neighbour, and there the question ends.
  if (levelWith(left, index, 'left', lexicon) >= LEVEL.inWord) return null;
  if (levelWith(right, index, 'right', lexicon) >= LEVEL.inWord) return null;
  if ((left?.index ?? -1) < 0 && (right?.index ?? -1) < 0) return null;
  const [before, after] = [evidence(left), evidence(right)];
  const ownFit = fit(neighbours, index, lexicon);
  const attested = (lexicon.pairCount(before, index) > 0 ? 1 : 0) + (lexicon.pairCount(index, after) > 0 ? 1 : 0);
  let best: Replacement | null = null;
  for (const candidate of candidatesFor(word, lexicon)) {
    const other = candidate.index;
    const { support, side } = supportOf(candidate, place, neighbours, own, lexicon);
    if (support === null) continue;
    const threshold = thresholds[support][candidate.confusion];
    if (threshold === undefined) continue;
    let score: number;
    if (support === 'usual') {
      score = Math.log((lexicon.count(other) + 1) / (lexicon.count(index) + 1));
    } else {
      score = fit(neighbours, other, lexicon) - ownFit - frequency(index, lexicon);
    }
    score -= COST_WEIGHT * CONFUSION_COSTS[candidate.confusion] + 1.5 * attested;
    if (side && isClaimed(side, neighbours, beyond, other, lexicon)) score -= 3;
    if (score >= threshold && (!best || rank(support) < rank(best.support) || (support === best.support && score > best.score)))
      best = { candidate, index: other, support, score, side };
  }
  return best;
}

const RANKS: readonly Support[] = ['official', 'word', 'document', 'text', 'usual'];
const rank = (support: Support): number => RANKS.indexOf(support);

function supportOf(
  { index }: KnownCandidate,
  place: Place,
  { left, right }: Neighbours,
  own: OwnPairs,
  lexicon: Lexicon,
): { support: Support | null; side: 'left' | 'right' | null } {
  const [leftLevel, rightLevel] = [
    isFunctionWord(left) ? LEVEL.none : levelWith(left, index, 'left', lexicon),
    isFunctionWord(right) ? LEVEL.none : levelWith(right, index, 'right', lexicon),
  ];
  const level = Math.max(leftLevel, rightLevel);
  if (level >= LEVEL.word) {
    return { support: level === LEVEL.official ? 'official' : 'word', side: leftLevel === level ? 'left' : 'right' };
  }
  const [before, after] = [left?.index ?? -1, right?.index ?? -1];
  const isOwn =
    (own.count(before, index) >= LEAST_OWN && own.count(before, place.index) === 1) ||
    (own.count(index, after) >= LEAST_OWN && own.count(place.index, after) === 1);
  if (isOwn) return { support: 'document', side: null };
  if (lexicon.pairCount(before, index) > 0 && lexicon.pairCount(index, after) > 0) return { support: 'text', side: null };
  return { support: 'usual', side: null };
}
const LEAST_OWN = 2;

/** They stand before and behind everything: a word made with them is no evidence. */
const FUNCTION_WORDS = new Set(
  'của các những và là một với trong ở bằng tại theo về khi nếu thì mà đã sẽ đang không có do bởi từ đến'.split(' '),
);
const isFunctionWord = (place: Place | undefined): boolean => place !== undefined && FUNCTION_WORDS.has(place.word);

/** What is written, and what it is never taken for: names of levels and places stand behind any word. */
const NEVER = new Set(['tỉnh tinh4', 'tỉnh tinh2', 'xã xa3', 'thôn thông0', 'thuế thuê0', 'thuê thuê2']);

/** A candidate that is a syllable, with its index in the lexicon. */
type KnownCandidate = Candidate & { index: number };

const memory = new Map<string, readonly KnownCandidate[]>();
const MOST_REMEMBERED = 4000;

function candidatesFor(word: string, lexicon: Lexicon): readonly KnownCandidate[] {
  let candidates = memory.get(word);
  if (!candidates) {
    candidates = candidatesOf(word, false)
      .filter(({ key }) => !NEVER.has(`${word} ${key}`))
      .map((candidate) => ({ ...candidate, index: lexicon.indexOf(candidate.key) }))
      .filter(({ index }) => index >= 0);
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(word, candidates);
  }
  return candidates;
}

/** The partner belongs to another word, on its far side. */
function isClaimed(
  side: 'left' | 'right',
  { left, right }: Neighbours,
  beyond: { left: Place | undefined; right: Place | undefined },
  index: number,
  lexicon: Lexicon,
): boolean {
  const claims =
    side === 'left'
      ? left?.token.adjacent === true && lexicon.level(evidence(beyond.left), evidence(left))
      : beyond.right?.token.adjacent === true && lexicon.level(evidence(right), evidence(beyond.right));
  if (claims === false || claims < LEVEL.inWord) return false;
  const mine = side === 'left' ? lexicon.level(evidence(left), index) : lexicon.level(index, evidence(right));
  return claims >= mine || mine < LEVEL.official;
}

/** Very common syllables stand alone by right. */
function frequency(index: number, lexicon: Lexicon): number {
  const count = lexicon.count(index);
  return count > 4000 ? 1.5 : count > 1500 ? 0.7 : 0;
}
