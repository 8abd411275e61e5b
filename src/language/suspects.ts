/**
 * Where a text may be misspelt, whatever document it stands in: nearly nowhere. To judge a place takes the words of the whole
 * document and many questions (spelling.ts); that it is beyond doubt is told by its neighbours and by numbers alone. Here
 * nothing is judged: what is no suspect is no fault, what is one is looked at. Each pair and each triple of neighbours is
 * looked up once, and a candidate is dropped as soon as it cannot be likely enough any more.
 */
import { isFaultAlone } from './faults.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, perMemory, rememberedOfToken } from './memory.ts';
import { mayBeGuessed } from './non-words.ts';
import {
  FEW_BESIDE,
  HARDLY_READ,
  HARDLY_READ_BONUS,
  leastGainInPlace,
  outOfPlace,
  soundsFor,
  UNHEARD_BONUS,
} from './out-of-place.ts';
import { once } from './once.ts';
import type { Place } from './places.ts';
import { FEW, isByChance, LEAST_HEARD, leastBondOf, type Reading, readingOf } from './reading.ts';
import { leastGainInWord, standsInWord } from './real-words.ts';
import type { Token } from './tokens.ts';
import { type PairNumber, type SymbolIndex, type TripleNumber, type Usage, usageOf } from './usage.ts';
import { OwnWords } from './witness.ts';

/** Numbers of places, in order. */
export type Suspects = readonly number[];

const NONE: Suspects = Object.freeze([]);

/** A candidate for a word, and the least factor by which it has to be likelier than the word to be reported. */
interface Rival {
  symbol: SymbolIndex;
  /** How likely it is anywhere. */
  anywhere: number;
  /** Where a word of the dictionary, official prose or the document speaks for it (real-words.ts). */
  leastFactorInWord: number;
  /** The same where official prose reads it often beside a neighbour that it never reads the word beside. */
  leastFactorUnheard: number;
  /** Where official prose does not write the word between its neighbours (out-of-place.ts). */
  leastFactorInPlace: number;
  /** How often it has to be read with one of its neighbours there. */
  leastBond: number;
}

interface Tables {
  lexicon: Lexicon;
  usage: Usage;
  memory: Memory;
}

const rivalsFor = rememberedOfToken((word, { lexicon, usage, memory }: Tables): readonly Rival[] =>
  soundsFor(memory)(word, lexicon).map((candidate) => ({
    symbol: candidate.index,
    anywhere: usage.chanceAnywhere(candidate.index),
    leastFactorInWord: Math.exp(leastGainInWord(candidate.confusion, false)),
    leastFactorUnheard: Math.exp(leastGainInWord(candidate.confusion, true)),
    leastFactorInPlace: Math.exp(leastGainInPlace(candidate, usage)),
    leastBond: leastBondOf(candidate.confusion),
  })),
);

/** What is compared here as a product is reported as a difference of logarithms, which may round otherwise. */
const ROUNDING = 1 - 1e-9;

const LAST_PAIRS_BITS = 13;
const LAST_PAIRS = 2 ** LAST_PAIRS_BITS;
/** The number of a symbol has no more. */
const SYMBOL_BITS = 14;

/** Works on one text after the other, in arrays that the next text takes over. */
class Scan {
  readonly #lexicon = lexiconOf();
  readonly #usage = usageOf();
  /** Symbols with an edge wherever two tokens do not stand side by side, as `withEdges` has them, and one more at the end. */
  #symbols = new Int32Array(64);
  /** Number of the pair and of the triple that end with a symbol; -1: official prose has none. */
  #pairs = new Int32Array(64);
  #triples = new Int32Array(64);
  /** Pairs that were looked up last: the two symbols in one number, and the number of the pair, one behind the other. */
  readonly #lastPairs = new Int32Array(2 * LAST_PAIRS).fill(-1);

  /** Of a paragraph that has these tokens and places. */
  suspectsOf(tokens: readonly Token[], places: readonly Place[], memory: Memory): Suspects {
    if (places.length === 0) return NONE;
    const lexicon = this.#lexicon;
    const usage = this.#usage;
    this.#read(places);
    const tables: Tables = { lexicon, usage, memory };
    const guessable = mayBeGuessed(memory);
    let found: number[] | null = null;
    let reading: Reading | null = null;
    let at = -1;
    /** The place makes a word with the one before, where the question whether it stands for another ends. */
    let isTied = false;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as Place;
      const right = places[i + 1]?.token.adjacent ? places[i + 1] : undefined;
      const isAdjacent = place.token.adjacent;
      at += isAdjacent ? 1 : 2;
      const tiedBefore: boolean = isTied;
      isTied = right !== undefined && standsInWord(place, right, lexicon);
      if (isFaultAlone(places, i, tables)) {
        (found ??= []).push(i);
        continue;
      }
      if (!place.plain) continue;
      if (place.index < 0 || !place.wellMarked) {
        if (guessable(place.word, tables)) (found ??= []).push(i);
        continue;
      }
      const inWord = !tiedBefore && !isTied && (isAdjacent || right !== undefined);
      const inPlace = !this.#isAttested(at);
      if (!inWord && !inPlace) continue;
      const rival = this.#rivalsAt(at, rivalsFor(place.token, tables), inWord, inPlace);
      let isSuspect = (rival & IN_WORD) !== 0;
      if (!isSuspect && inPlace && ((rival & IN_PLACE) !== 0 || this.#mayBeSlip(at)))
        isSuspect = this.#isOutOfPlace(i, (reading ??= readingOf(places, tokens, usage)), memory);
      if (isSuspect) (found ??= []).push(i);
    }
    return found ?? NONE;
  }

  #read(places: readonly Place[]): void {
    const most = 2 * places.length + 2;
    if (this.#symbols.length < most) {
      this.#symbols = new Int32Array(2 * most);
      this.#pairs = new Int32Array(2 * most);
      this.#triples = new Int32Array(2 * most);
    }
    const symbols = this.#symbols;
    const pairs = this.#pairs;
    const triples = this.#triples;
    const usage = this.#usage;
    const { edge } = usage;
    let count = 0;
    for (let i = 0; i < places.length; i++) {
      const { token, symbol } = places[i] as Place;
      if (!token.adjacent) symbols[count++] = edge;
      symbols[count++] = symbol;
    }
    symbols[count++] = edge;
    symbols[count++] = edge;
    pairs[0] = triples[0] = -1;
    for (let at = 1; at < count; at++) {
      triples[at] = usage.tripleNumber(pairs[at - 1] as number, symbols[at] as number);
      pairs[at] = this.#pairNumber(symbols[at - 1] as number, symbols[at] as number);
    }
  }

  /** As `usage` has it. Prose asks for the same pairs again and again, and the row of a common syllable is thousands long. */
  #pairNumber(first: SymbolIndex, second: SymbolIndex): PairNumber {
    if (first < 0 || second < 0) return -1;
    const both = (first << SYMBOL_BITS) | second;
    const slot = 2 * (Math.imul(both, 0x9e3779b1) >>> (32 - LAST_PAIRS_BITS));
    const last = this.#lastPairs;
    if (last[slot] === both) return last[slot + 1] as PairNumber;
    last[slot] = both;
    return (last[slot + 1] = this.#usage.pairNumber(first, second));
  }

  /** Official prose writes the symbol there with both its neighbours, or with each of them by more than chance. */
  #isAttested(at: number): boolean {
    const usage = this.#usage;
    if (usage.countOfTriple(this.#triples[at + 1] as number) > 0) return true;
    const onLeft = usage.countOfPair(this.#pairs[at] as number);
    if (onLeft <= FEW || usage.countOfPair(this.#pairs[at + 1] as number) <= FEW) return false;
    return !isByChance(this.#symbols[at - 1] as number, this.#symbols[at] as number, onLeft, usage);
  }

  /** Nothing beside it speaks against a slip of a letter; the document might. */
  #mayBeSlip(at: number): boolean {
    const [before, symbol, after] = [this.#symbols[at - 1], this.#symbols[at], this.#symbols[at + 1]] as [
      SymbolIndex,
      SymbolIndex,
      SymbolIndex,
    ];
    const { edge } = this.#usage;
    if (before !== edge && this.#usage.countOfPair(this.#pairs[at] as number) > FEW_BESIDE) return false;
    if (after !== edge && this.#usage.countOfPair(this.#pairs[at + 1] as number) > FEW_BESIDE) return false;
    const lexicon = this.#lexicon;
    return lexicon.level(before, symbol) !== LEVEL.official && lexicon.level(symbol, after) !== LEVEL.official;
  }

  /** Whether a rival is likely enough in place of the symbol, of those that are asked for: `IN_WORD`, `IN_PLACE`, or both. */
  #rivalsAt(at: number, rivals: readonly Rival[], inWord: boolean, inPlace: boolean): number {
    const usage = this.#usage;
    const symbols = this.#symbols;
    const pairs = this.#pairs;
    const triples = this.#triples;
    const before = symbols[at - 1] as SymbolIndex;
    const after = symbols[at + 1] as SymbolIndex;
    const secondAfter = symbols[at + 2] as SymbolIndex;
    const written = symbols[at] as SymbolIndex;
    const pairHere = pairs[at] as PairNumber;
    const pairNext = pairs[at + 1] as PairNumber;
    const pairBeyond = pairs[at + 2] as PairNumber;
    // What stands beyond an edge says nothing.
    const pairBefore = before === usage.edge ? -1 : (pairs[at - 1] as PairNumber);
    const isEdge = after === usage.edge;
    /** Chances of what stands behind the symbol, and of the symbol itself once it is asked for; 0: not yet. */
    let chanceBehind = 0;
    let chanceWritten = 0;
    let leastAnywhere = 0;
    let kinds = 0;
    const hardlyReadFactor = usage.count(written) < HARDLY_READ ? HARDLY_READ_FACTOR : 1;
    for (let i = 0; i < rivals.length; i++) {
      const rival = rivals[i] as Rival;
      const { symbol, anywhere, leastBond } = rival;
      const onLeft = this.#pairNumber(before, symbol);
      const onRight = this.#pairNumber(symbol, after);
      const isUnheard =
        (pairHere < 0 && usage.countOfPair(onLeft) >= LEAST_HEARD) ||
        (pairNext < 0 && usage.countOfPair(onRight) >= LEAST_HEARD);
      const leastFactorInWord = isUnheard ? rival.leastFactorUnheard : rival.leastFactorInWord;
      const leastFactorInPlace = isUnheard
        ? rival.leastFactorInPlace * UNHEARD_FACTOR * hardlyReadFactor
        : rival.leastFactorInPlace * hardlyReadFactor;
      const isBonded = inPlace && (usage.countOfPair(onLeft) >= leastBond || usage.countOfPair(onRight) >= leastBond);
      const factor = Math.min(inWord ? leastFactorInWord : Infinity, isBonded ? leastFactorInPlace : Infinity);
      if (factor === Infinity) continue;
      const triple = usage.tripleNumber(pairBefore, symbol);
      if (chanceBehind === 0) {
        const next = usage.chance(after, written, pairHere, pairNext, triples[at + 1] as TripleNumber);
        const beyond = usage.chance(
          secondAfter,
          after,
          isEdge ? -1 : pairNext,
          pairBeyond,
          triples[at + 2] as TripleNumber,
        );
        chanceBehind = next * beyond;
        const beyondAnything = usage.chance(secondAfter, after, -1, pairBeyond, -1);
        leastAnywhere =
          (ROUNDING * usage.chanceAnywhere(written) * chanceBehind) / (usage.chanceAnywhere(after) * beyondAnything);
      }
      // Most rivals are read with neither neighbour. The chance of one, against that of what is written, is then at most
      // what both have anywhere; that of what stands behind it is at most what that has anywhere; what stands beyond knows
      // nothing of it. So a division by numbers at hand (in `leastAnywhere`) spares all further look-ups.
      if (onLeft < 0 && onRight < 0 && triple < 0 && anywhere < factor * leastAnywhere) continue;
      if (chanceWritten === 0) {
        chanceWritten = chanceBehind * usage.chance(written, before, pairBefore, pairHere, triples[at] as TripleNumber);
      }
      // A chance is 1 at most: the product of some is no less than that of all.
      const least = factor * chanceWritten * ROUNDING;
      let chance = usage.chance(symbol, before, pairBefore, onLeft, triple);
      if (chance < least) continue;
      chance *= usage.chance(after, symbol, onLeft, onRight, usage.tripleNumber(onLeft, after));
      if (chance < least) continue;
      const both = isEdge ? -1 : onRight;
      chance *= usage.chance(secondAfter, after, both, pairBeyond, usage.tripleNumber(both, secondAfter));
      if (inWord && chance >= leastFactorInWord * chanceWritten * ROUNDING) return IN_WORD;
      if (isBonded && chance >= leastFactorInPlace * chanceWritten * ROUNDING) kinds |= IN_PLACE;
    }
    return kinds;
  }

  /** Asked of few: the answer itself, as it would be in a document of which nothing is known. More can be wrong in no other. */
  #isOutOfPlace(i: number, reading: Reading, memory: Memory): boolean {
    const usage = this.#usage;
    return outOfPlace(i, { reading, own: noDocument(), usage, lexicon: this.#lexicon, memory }) !== null;
  }
}

const UNHEARD_FACTOR = Math.exp(-UNHEARD_BONUS);
const HARDLY_READ_FACTOR = Math.exp(-HARDLY_READ_BONUS);

/** A document of which nothing is known. */
const noDocument = once(() => new OwnWords([]));

const IN_WORD = 1;
const IN_PLACE = 2;

const scanOf = perMemory(() => new Scan());

/** Of a paragraph that has these tokens and places. */
export const suspectsOf = (tokens: readonly Token[], places: readonly Place[], memory: Memory): Suspects =>
  scanOf(memory).suspectsOf(tokens, places, memory);
