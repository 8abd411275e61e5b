/**
 * How official prose is written: how often its syllables, two and three of them in a row are read (data/usage.json, made by
 * `npm run lexicon`). It says how likely a syllable is between the two before and the two behind it. Its tables are got at
 * the first question.
 */
import { CLASS_KEYS, type Lexicon } from './lexicon.ts';
import { once } from './once.ts';
import { usageTables } from './packed-usage.ts';
import type { Token } from './tokens.ts';
import { COUNTS, sumOfCounts } from './usage-tables.ts';

/**
 * What is read in place of a word: its index in the lexicon, where the classes of numbers, of words in capitals and of names
 * that are no syllables have one too.
 */
export type SymbolIndex = number;

/** A word that is no syllable: nothing is known of what stands beside it. */
export const UNREAD: SymbolIndex = -1;

/** Stands where a sentence or a part of one begins or ends. Behind all syllables of the lexicon. */
export const EDGE_KEY = '|';

/**
 * `isLower`: it counts as if it were in small letters. `index`: of the word in small letters, when it is a syllable that is
 * written right; else -1.
 */
export function symbolOf(
  { kind, letterCase }: Token,
  isLower: boolean,
  index: number,
  { classes }: Lexicon,
): SymbolIndex {
  if (kind !== 'syllable') return classes.number;
  if (index >= 0) return index;
  return isLower || letterCase === 'lower' ? UNREAD : letterCase === 'upper' ? classes.acronym : classes.name;
}

/** A syllable's surroundings: two symbols before it, two behind. */
export interface Surroundings {
  secondBefore: SymbolIndex;
  before: SymbolIndex;
  after: SymbolIndex;
  secondAfter: SymbolIndex;
}

/** Number of a pair, of a triple among those that are read; -1: it is not read. */
export type PairNumber = number;
export type TripleNumber = number;

export interface Usage {
  /** The symbol of the edges of sentences. */
  edge: SymbolIndex;
  /** How many symbols are read in all. */
  total: number;
  /** How often a symbol, two, three in a row are read. */
  count(symbol: SymbolIndex): number;
  pairCount(first: SymbolIndex, second: SymbolIndex): number;
  tripleCount(first: SymbolIndex, second: SymbolIndex, third: SymbolIndex): number;
  /** To look a pair up is what costs: who asks more than one thing of it takes its number first. */
  pairNumber(first: SymbolIndex, second: SymbolIndex): PairNumber;
  tripleNumber(firstTwo: PairNumber, third: SymbolIndex): TripleNumber;
  countOfPair(pair: PairNumber): number;
  countOfTriple(triple: TripleNumber): number;
  /** How likely (0 to 1) the symbol is, whatever stands beside it. */
  chanceAnywhere(symbol: SymbolIndex): number;
  /**
   * How likely (0 to 1) the symbol is behind two others: `firstTwo` is the pair of these (-1 behind an edge: what stands
   * beyond it says nothing), `pair` that of `before` and the symbol, `triple` all three.
   */
  chance(
    symbol: SymbolIndex,
    before: SymbolIndex,
    firstTwo: PairNumber,
    pair: PairNumber,
    triple: TripleNumber,
  ): number;
  /** What is read behind the two, with its count. */
  eachBehind(first: SymbolIndex, second: SymbolIndex, each: (third: SymbolIndex, count: number) => void): void;
  /** Logarithm of how likely the syllable is there. */
  fit(symbol: SymbolIndex, surroundings: Surroundings): number;
}

export const usageOf = once(open);

/** What is never read counts as if it had been, this often, as one of so many. */
const UNSEEN_COUNT = 0.3;
const SYMBOL_COUNT = 9000;

function open(): Usage {
  const { singles, singleSum, pairStarts, rights, pairs, pairSums, tripleStarts, thirds, triples } = usageTables();
  const counts = COUNTS;
  const edge = singles.length - 1;
  const total = UNSEEN_COUNT * SYMBOL_COUNT + (singleSum[0] as number);
  /** Of each row, when it is asked for first; 0: not yet. Those of pairs are in the tables: some rows are thousands long. */
  const tripleSums = new Float32Array(pairs.length);

  const count = (symbol: SymbolIndex): number => (symbol < 0 ? 0 : (counts[singles[symbol] as number] as number));
  const pairAt = (first: SymbolIndex, second: SymbolIndex): PairNumber =>
    first < 0 || second < 0 ? -1 : found(rights, second, pairStarts[first] as number, pairStarts[first + 1] as number);
  const tripleAt = (pair: PairNumber, third: SymbolIndex): TripleNumber =>
    pair < 0 || third < 0 ? -1 : found(thirds, third, tripleStarts[pair] as number, tripleStarts[pair + 1] as number);
  const countAt = (steps: Uint8Array, at: number): number => (at < 0 ? 0 : (counts[steps[at] as number] as number));

  // Witten-Bell: what a row does not hold is as likely as the row has different members.
  const single = (symbol: SymbolIndex): number => (count(symbol) + UNSEEN_COUNT) / total;
  const behindOne = (symbol: SymbolIndex, before: SymbolIndex, pair: PairNumber): number => {
    if (before < 0) return single(symbol);
    const kinds = (pairStarts[before + 1] as number) - (pairStarts[before] as number);
    if (kinds === 0) return single(symbol);
    const all = pairSums[before] as number;
    return (countAt(pairs, pair) + kinds * single(symbol)) / (all + kinds);
  };
  const chance: Usage['chance'] = (symbol, before, firstTwo, pair, triple) => {
    if (firstTwo < 0) return behindOne(symbol, before, pair);
    const start = tripleStarts[firstTwo] as number;
    const end = tripleStarts[firstTwo + 1] as number;
    const kinds = end - start;
    if (kinds === 0) return behindOne(symbol, before, pair);
    const all = (tripleSums[firstTwo] ||= sumOfCounts(triples, start, end));
    return (countAt(triples, triple) + kinds * behindOne(symbol, before, pair)) / (all + kinds);
  };
  const chanceOf = (symbol: SymbolIndex, secondBefore: SymbolIndex, before: SymbolIndex): number => {
    const firstTwo = before === edge ? -1 : pairAt(secondBefore, before);
    return chance(symbol, before, firstTwo, pairAt(before, symbol), tripleAt(firstTwo, symbol));
  };
  return {
    edge,
    total,
    count,
    pairCount: (first, second) => countAt(pairs, pairAt(first, second)),
    tripleCount: (first, second, third) => countAt(triples, tripleAt(pairAt(first, second), third)),
    pairNumber: pairAt,
    tripleNumber: tripleAt,
    countOfPair: (pair) => countAt(pairs, pair),
    countOfTriple: (triple) => countAt(triples, triple),
    chanceAnywhere: single,
    chance,
    eachBehind: (first, second, each) => {
      const pair = pairAt(first, second);
      if (pair < 0) return;
      for (let at = tripleStarts[pair] as number; at < (tripleStarts[pair + 1] as number); at++)
        each(thirds[at] as number, countAt(triples, at));
    },
    fit: (symbol, { secondBefore, before, after, secondAfter }) =>
      Math.log(
        chanceOf(symbol, secondBefore, before) * chanceOf(after, before, symbol) * chanceOf(secondAfter, symbol, after),
      ),
  };
}

/** Where a number stands in a part of a table in order; -1: nowhere. */
function found(table: Uint16Array, wanted: number, start: number, end: number): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table[middle] as number;
    if (at === wanted) return middle;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Symbols in a row with an edge wherever two tokens do not stand side by side, and where that of each token is. */
export function withEdges(
  tokens: readonly Pick<Token, 'adjacent'>[],
  symbolAt: (i: number) => SymbolIndex,
  edge: SymbolIndex,
): { symbols: SymbolIndex[]; at: number[] } {
  const symbols: SymbolIndex[] = [];
  const at: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(tokens[i] as Token).adjacent) symbols.push(edge);
    at.push(symbols.length);
    symbols.push(symbolAt(i));
  }
  if (tokens.length > 0) symbols.push(edge);
  return { symbols, at };
}

/** Keys of the symbols that are no syllables. */
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  '<s>': EDGE_KEY,
  '<num>': CLASS_KEYS.number,
  '<abbr>': CLASS_KEYS.acronym,
  '<name>': CLASS_KEYS.name,
};
