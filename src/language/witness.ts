/** What the neighbours of a syllable say for it: counts of pairs from the lexicon and from the document itself. */
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Neighbours, Place } from './places.ts';

/** How often words stand in the document, and two in a row. */
export class OwnWords {
  private readonly syllables = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  /** Numbers of words that the lexicon does not know, by the word. */
  private readonly others = new Map<string, number>();
  private total = 0;

  add(places: readonly Place[]): void {
    this.total += places.length;
    for (const { index } of places) if (index >= 0) this.syllables.set(index, (this.syllables.get(index) ?? 0) + 1);
    for (let i = 1; i < places.length; i++) {
      const [left, right] = [places[i - 1] as Place, places[i] as Place];
      if (!right.token.adjacent) continue;
      const key = this.numberOf(left) * MOST_WORDS + this.numberOf(right);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /**
   * Whether something that stands so often in the document is its subject: twice in a letter, but in a book what is one of
   * `share` words at least.
   */
  isSubject(count: number, share: number): boolean {
    return count > 1 && count * share >= this.total;
  }

  /** How often a syllable of the lexicon stands in the document. */
  count(index: number): number {
    return this.syllables.get(index) ?? 0;
  }

  /** With the syllable of that index behind the left neighbour. */
  after(left: Place | undefined, index: number): number {
    return left ? (this.counts.get(this.numberOf(left) * MOST_WORDS + index) ?? 0) : 0;
  }

  before(index: number, right: Place | undefined): number {
    return right ? (this.counts.get(index * MOST_WORDS + this.numberOf(right)) ?? 0) : 0;
  }

  private numberOf({ index, kind, word, token }: Place): number {
    if (index >= 0) return index;
    if (token.kind !== 'syllable' && kind >= 0) return kind;
    let number = this.others.get(word);
    if (number === undefined) this.others.set(word, (number = FIRST_OTHER + this.others.size));
    return number;
  }
}

/** The lexicon holds fewer syllables. */
const FIRST_OTHER = 8192;
/** Pairs of syllables of the lexicon are numbers that V8 does not allocate. */
const MOST_WORDS = 1 << 17;

/** Weight of the count of a syllable alone when a pair is rare. */
const SMOOTHING = 60;
/** What a word of two syllables, and a pair within a longer word, add to the count of a pair. */
const WORD_BONUS = 16;
const PAIR_BONUS = 8;
const TOKENS = 1_000_000;

/** What neighbours are counted as beside a syllable; -1: there is none, or nothing is known of it. */
export interface Evidence {
  before: number;
  after: number;
}

/** A name bears witness as a name, but as itself in an official term (`Báo cáo`, `Ủy ban`). */
export function evidenceFor({ left, right }: Neighbours, index: number, lexicon: Lexicon): Evidence {
  return {
    before: !left ? -1 : left.plain || isOfficial(left.index, index, lexicon) ? left.index : left.kind,
    after: !right ? -1 : right.plain || isOfficial(index, right.index, lexicon) ? right.index : right.kind,
  };
}

const isOfficial = (left: number, right: number, lexicon: Lexicon): boolean =>
  left >= 0 && right >= 0 && lexicon.level(left, right) === LEVEL.official;

/** Logarithm of how likely the syllable is between its neighbours. */
export function fit({ before, after }: Evidence, index: number, lexicon: Lexicon): number {
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
