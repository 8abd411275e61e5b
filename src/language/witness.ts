/** What the neighbours of a syllable say for it: counts of pairs from the lexicon and from the document itself. */
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Neighbours, Place } from './places.ts';

/** How often two syllables of the lexicon meet in the document. */
export class OwnPairs {
  private readonly counts = new Map<number, number>();

  add(places: readonly Place[]): void {
    for (let i = 1; i < places.length; i++) {
      const [left, right] = [places[i - 1] as Place, places[i] as Place];
      if (!right.token.adjacent || left.index < 0 || right.index < 0) continue;
      const key = keyOf(left.index, right.index);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  count(left: number, right: number): number {
    return left < 0 || right < 0 ? 0 : (this.counts.get(keyOf(left, right)) ?? 0);
  }
}

/** The lexicon holds fewer syllables. */
const MOST_SYLLABLES = 8192;
const keyOf = (left: number, right: number): number => left * MOST_SYLLABLES + right;

/** Weight of the count of a syllable alone when a pair is rare. */
const SMOOTHING = 60;
/** What a word of two syllables, and a pair within a longer word, add to the count of a pair. */
const WORD_BONUS = 16;
const PAIR_BONUS = 8;
const TOKENS = 1_000_000;

/** A name bears no witness but in an official term (`Báo cáo`, `Ủy ban`). */
export const evidence = (place: Place | undefined): number => (place?.plain ? place.index : -1);

/** Logarithm of how likely the syllable is between its neighbours. */
export function fit({ left, right }: Neighbours, index: number, lexicon: Lexicon): number {
  const [before, after] = [evidence(left), evidence(right)];
  let sum = 0;
  if (before >= 0) sum += logProbability(before, index, lexicon);
  if (after >= 0) sum += logProbability(index, after, lexicon);
  if (before < 0 && after < 0) sum = Math.log((lexicon.count(index) + 1) / TOKENS);
  return sum;
}

/** Of `right` after `left`. */
function logProbability(left: number, right: number, lexicon: Lexicon): number {
  let count = lexicon.pairCount(left, right);
  const level = lexicon.level(left, right);
  if (level >= LEVEL.word) count += WORD_BONUS;
  else if (level === LEVEL.inWord) count += PAIR_BONUS;
  const share = (lexicon.count(right) + 1) / TOKENS;
  return Math.log((count + SMOOTHING * share) / (lexicon.count(left) + SMOOTHING));
}

/** The best that a neighbour and the syllable are known to be; of a name only official terms count. */
export function levelWith(place: Place | undefined, index: number, side: 'left' | 'right', lexicon: Lexicon): number {
  if (!place || place.index < 0) return LEVEL.none;
  const level = side === 'left' ? lexicon.level(place.index, index) : lexicon.level(index, place.index);
  return place.plain || level === LEVEL.official ? level : LEVEL.none;
}
