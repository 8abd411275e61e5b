/** What the neighbours of a syllable say for it: counts of pairs from the lexicon and from the document itself. */
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Neighbours, Place } from './places.ts';

/**
 * How often words stand in the document, and two in a row. Counted at the first question: in most documents no place needs to
 * know.
 */
export class OwnWords {
  readonly #paragraphs: () => readonly (readonly Place[])[];
  #counted: Counted | null = null;

  /** `paragraphs`: all places of the document. */
  constructor(paragraphs: () => readonly (readonly Place[])[]) {
    this.#paragraphs = paragraphs;
  }

  /**
   * Whether something that stands so often in the document is its subject: twice in a letter, but in a book what is one of
   * `share` words at least.
   */
  isSubject(count: number, share: number): boolean {
    return count > 1 && count * share >= this.#counts.total;
  }

  /** How often a syllable of the lexicon stands in the document. */
  count(index: number): number {
    return this.#counts.syllables.get(index) ?? 0;
  }

  /** With the syllable of that index behind the left neighbour. */
  after(left: Place | undefined, index: number): number {
    return left ? this.#counts.pair(left, index) : 0;
  }

  before(index: number, right: Place | undefined): number {
    return right ? this.#counts.pairBefore(index, right) : 0;
  }

  get #counts(): Counted {
    return (this.#counted ??= new Counted(this.#paragraphs()));
  }
}

class Counted {
  readonly syllables = new Map<number, number>();
  readonly total: number;
  readonly #pairs = new Map<number, number>();
  /** Numbers of words that the lexicon does not know, by the word. */
  readonly #others = new Map<string, number>();

  constructor(paragraphs: readonly (readonly Place[])[]) {
    let total = 0;
    for (const places of paragraphs) {
      total += places.length;
      this.#add(places);
    }
    this.total = total;
  }

  #add(places: readonly Place[]): void {
    let before = -1;
    for (const place of places) {
      const { index } = place;
      if (index >= 0) this.syllables.set(index, (this.syllables.get(index) ?? 0) + 1);
      const number = this.#numberOf(place);
      if (place.token.adjacent && before >= 0) {
        const key = before * MOST_WORDS + number;
        this.#pairs.set(key, (this.#pairs.get(key) ?? 0) + 1);
      }
      before = number;
    }
  }

  pair(left: Place, index: number): number {
    return this.#pairs.get(this.#numberOf(left) * MOST_WORDS + index) ?? 0;
  }

  pairBefore(index: number, right: Place): number {
    return this.#pairs.get(index * MOST_WORDS + this.#numberOf(right)) ?? 0;
  }

  #numberOf({ index, kind, word, token }: Place): number {
    if (index >= 0) return index;
    if (token.kind !== 'syllable' && kind >= 0) return kind;
    let number = this.#others.get(word);
    if (number === undefined) this.#others.set(word, (number = FIRST_OTHER + this.#others.size));
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
