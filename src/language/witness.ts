/** What the neighbours of a syllable say for it: counts of pairs from the lexicon and from the document itself. */
import { perText, type TextWords } from './known-texts.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { indexOfToken, isInCapitals, type Neighbours, type Place } from './places.ts';
import type { Token } from './tokens.ts';

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
    return this.#counts.word(index);
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

/** Words of a text as numbers, which its document counts. In strings: a session keeps those of thousands of texts. */
interface Numbers {
  /** A code unit for each token, in order: twice its number, as `numberOf` has it, and 1 where it does not stand beside the one before. */
  numbers: string;
  /** The words that the lexicon does not know, parted by blanks: the first one is `FIRST_OTHER`. */
  others: string;
}

/** The lexicon holds fewer syllables. */
const FIRST_OTHER = 8192;
/** What fits into half a code unit; a text with more such words than fit has all the rest counted as one. */
const LAST_OTHER = 32767;
/** Code units made a string in one go. */
const UNITS_AT_ONCE = 4096;

const numbersIn = perText(numbersOf, ({ others }) => others === '');

function numbersOf(tokens: readonly Token[]): Numbers {
  const lexicon = lexiconOf();
  const inCapitals = isInCapitals(tokens);
  const others = new Map<string, number>();
  const units = new Array<number>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const number = numberOf(token, indexOfToken(token, inCapitals, lexicon), lexicon, others);
    units[i] = 2 * Math.min(number, LAST_OTHER) + (token.adjacent ? 0 : 1);
  }
  let numbers = '';
  for (let i = 0; i < units.length; i += UNITS_AT_ONCE)
    numbers += String.fromCharCode.apply(
      null,
      units.length <= UNITS_AT_ONCE ? units : units.slice(i, i + UNITS_AT_ONCE),
    );
  return { numbers, others: others.size === 0 ? '' : [...others.keys()].join(' ') };
}

/** `index`: of its syllable. Words that the lexicon does not know get the next number of `others`. */
function numberOf({ kind, lower }: Token, index: number, { classes }: Lexicon, others: Map<string, number>): number {
  if (index >= 0) return index;
  return kind === 'syllable' ? numberOfOther(lower, others) : classes.number;
}

function numberOfOther(word: string, others: Map<string, number>): number {
  let number = others.get(word);
  if (number === undefined) others.set(word, (number = FIRST_OTHER + others.size));
  return number;
}

class Counted {
  readonly total: number;
  readonly #words: Counts;
  readonly #pairs: Counts;
  /** Numbers of words that the lexicon does not know, by the word. */
  readonly #others = new Map<string, number>();

  constructor(paragraphs: readonly TextWords[]) {
    const all = paragraphs.map(numbersIn);
    this.total = all.reduce((sum, { numbers }) => sum + numbers.length, 0);
    this.#words = new Counts(this.total);
    this.#pairs = new Counts(this.total);
    for (const numbers of all) this.#add(numbers);
  }

  #add({ numbers, others }: Numbers): void {
    const own = others === '' ? [] : others.split(' ').map((word) => numberOfOther(word, this.#others));
    let before = -1;
    for (let i = 0; i < numbers.length; i++) {
      const unit = numbers.charCodeAt(i);
      let number = unit >> 1;
      if (number >= FIRST_OTHER) number = own[number - FIRST_OTHER] as number;
      this.#words.add(number, ALONE);
      if ((unit & 1) === 0 && before >= 0) this.#pairs.add(before, number);
      before = number;
    }
  }

  word(index: number): number {
    return this.#words.of(index, ALONE);
  }

  pair(left: Place, index: number): number {
    return this.#pairs.of(numberOf(left.token, left.index, lexiconOf(), this.#others), index);
  }

  pairBefore(index: number, right: Place): number {
    return this.#pairs.of(index, numberOf(right.token, right.index, lexiconOf(), this.#others));
  }
}

/** Stands for the second of a word that is counted by itself. */
const ALONE = 0;

/** How often pairs of numbers (0 or more) were added: a table of one document, made anew for each, so that it may cost next to nothing. */
class Counts {
  /** First number, second number and count of each place, one after the other; the count of a free place is 0. */
  readonly #table: Int32Array;
  readonly #mask: number;

  /** `most`: so many are added at most. */
  constructor(most: number) {
    // Half of the places stay free at least.
    const size = 1 << (33 - Math.clz32(most));
    this.#mask = size - 1;
    this.#table = new Int32Array(3 * size);
  }

  add(first: number, second: number): void {
    const table = this.#table;
    const at = this.#placeOf(first, second);
    table[at] = first;
    table[at + 1] = second;
    table[at + 2] = (table[at + 2] as number) + 1;
  }

  of(first: number, second: number): number {
    return this.#table[this.#placeOf(first, second) + 2] as number;
  }

  /** Where the pair stands, or would. */
  #placeOf(first: number, second: number): number {
    const table = this.#table;
    let place = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    place ^= place >>> 15;
    for (;;) {
      const at = 3 * (place & this.#mask);
      if (table[at + 2] === 0 || (table[at] === first && table[at + 1] === second)) return at;
      place++;
    }
  }
}

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
