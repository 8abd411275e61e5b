/** What the neighbours of a syllable say for it: counts of pairs from the lexicon and from the document itself. */
import { orNothing, perText, type TextWords } from './known-texts.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Neighbours, type Place, placesOf } from './places.ts';

/**
 * How often words stand in the document, and two in a row. Counted at the first question: in most documents no place needs to
 * know.
 */
export class OwnWords {
  readonly #paragraphs: readonly TextWords[];
  #counted: Counted | null = null;

  /** `paragraphs`: all of the document. */
  constructor(paragraphs: readonly TextWords[]) {
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
    return this.#counts.words.get(index) ?? 0;
  }

  /** With the syllable of that index behind the left neighbour. */
  after(left: Place | undefined, index: number): number {
    return left ? this.#counts.pair(left, index) : 0;
  }

  before(index: number, right: Place | undefined): number {
    return right ? this.#counts.pairBefore(index, right) : 0;
  }

  get #counts(): Counted {
    return (this.#counted ??= new Counted(this.#paragraphs));
  }
}

/** Words of a text as numbers, which its document counts. */
interface Numbers {
  /** Number of each token, as `numberOf` has it, in order; below 0 (`-1 - number`): it does not stand beside the one before. */
  numbers: Int32Array;
  /** The words that the lexicon does not know: the first one is `FIRST_OTHER`. */
  others: readonly string[];
}

const numbersIn = perText((tokens, memory): Numbers => {
  const others = new Map<string, number>();
  const places = placesOf(tokens, lexiconOf(), memory);
  const numbers = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const number = numberOf(place, others);
    numbers[i] = place.token.adjacent ? number : -1 - number;
  }
  return { numbers, others: orNothing([...others.keys()]) };
});

/** Words that the lexicon does not know get the next number of `others`. */
function numberOf({ index, kind, word, token }: Place, others: Map<string, number>): number {
  if (index >= 0) return index;
  return token.kind !== 'syllable' && kind >= 0 ? kind : numberOfOther(word, others);
}

function numberOfOther(word: string, others: Map<string, number>): number {
  let number = others.get(word);
  if (number === undefined) others.set(word, (number = FIRST_OTHER + others.size));
  return number;
}

class Counted {
  readonly words = new Map<number, number>();
  readonly total: number;
  readonly #pairs = new Map<number, number>();
  /** Numbers of words that the lexicon does not know, by the word. */
  readonly #others = new Map<string, number>();

  constructor(paragraphs: readonly TextWords[]) {
    let total = 0;
    for (const words of paragraphs) total += this.#add(numbersIn(words));
    this.total = total;
  }

  #add({ numbers, others }: Numbers): number {
    const own = others.map((word) => numberOfOther(word, this.#others));
    let before = -1;
    for (let i = 0; i < numbers.length; i++) {
      const written = numbers[i] as number;
      let number = written < 0 ? -1 - written : written;
      if (number >= FIRST_OTHER) number = own[number - FIRST_OTHER] as number;
      increase(this.words, number);
      if (written >= 0 && before >= 0) increase(this.#pairs, before * MOST_WORDS + number);
      before = number;
    }
    return numbers.length;
  }

  pair(left: Place, index: number): number {
    return this.#pairs.get(numberOf(left, this.#others) * MOST_WORDS + index) ?? 0;
  }

  pairBefore(index: number, right: Place): number {
    return this.#pairs.get(index * MOST_WORDS + numberOf(right, this.#others)) ?? 0;
  }
}

const increase = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

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
