/**
 * What official prose says of a syllable in its place, told by its counts (usage.ts): how likely it is between its neighbours,
 * whether it is read with them, and what speaks for another one there.
 */
import table from '../../data/word-classes.json' with { type: 'json' };
import type { Confusion, KnownCandidate } from './confusions.ts';
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import type { Place } from './places.ts';
import { standsAnywhere } from './real-words.ts';
import { syllableKey } from './syllable.ts';
import type { Token } from './tokens.ts';
import { type Surroundings, type SymbolIndex, type Usage, withEdges } from './usage.ts';

/** A paragraph as the counts see it. */
export interface Reading {
  places: readonly Place[];
  symbols: readonly SymbolIndex[];
  /** Where the symbol of each place stands in `symbols`. */
  at: readonly number[];
}

export function readingOf(places: readonly Place[], tokens: readonly Token[], { edge }: Usage): Reading {
  return { places, ...withEdges(tokens, (i) => (places[i] as Place).symbol, edge) };
}

export function surroundingsOf({ symbols, at }: Reading, i: number, { edge }: Usage): Surroundings {
  const here = at[i] as number;
  return {
    secondBefore: symbols[here - 2] ?? edge,
    before: symbols[here - 1] ?? edge,
    after: symbols[here + 1] ?? edge,
    secondAfter: symbols[here + 2] ?? edge,
  };
}

/** Logarithm of how likely a syllable is in a place; what is written there does not matter. */
export function likelihoodAt(reading: Reading, i: number, usage: Usage): (symbol: SymbolIndex) => number {
  const surroundings = surroundingsOf(reading, i, usage);
  return (symbol) => usage.fit(symbol, surroundings);
}

/** Whether official prose reads it with a neighbour often enough to speak for it. */
export function isReadThere(reading: Reading, i: number, { index, confusion }: KnownCandidate, usage: Usage): boolean {
  const { before, after } = surroundingsOf(reading, i, usage);
  return Math.max(usage.pairCount(before, index), usage.pairCount(index, after)) >= leastBondOf(confusion);
}

/** `thu | hai dao`, `tổ chức | sáu đợt`: what is written counts what stands behind it, and that is counted oftener than read behind the other syllable. */
export function isCounting(reading: Reading, i: number, other: SymbolIndex, usage: Usage, lexicon: Lexicon): boolean {
  if (!NUMERALS.has((reading.places[i] as Place).word)) return false;
  const { after } = surroundingsOf(reading, i, usage);
  if (after === usage.edge) return false;
  let counted = usage.pairCount(lexicon.classes.number, after);
  for (const index of countersIn(lexicon)) counted += usage.pairCount(index, after);
  return usage.pairCount(other, after) <= counted;
}
const countersIn = (lexicon: Lexicon): readonly number[] =>
  [...QUANTIFIERS, ...NUMERALS].map((word) => lexicon.indexOf(syllableKey(word) ?? word));
const NUMERALS: ReadonlySet<string> = new Set(table.numerals);

interface Tables {
  lexicon: Lexicon;
  usage: Usage;
}

/**
 * `bố chí`, `sâu xát`: on one side official prose reads the other syllable often, and never what is written, which goes with nothing on
 * the other side.
 */
export function isUnheard(reading: Reading, i: number, other: SymbolIndex, { usage, lexicon }: Tables): boolean {
  const { symbol } = reading.places[i] as Place;
  // `vứt lại | xe`: what is common by far is at home with what nobody has written yet.
  if (usage.count(symbol) > OFTENER * usage.count(other)) return false;
  const { secondBefore, before, after, secondAfter } = surroundingsOf(reading, i, usage);
  const isTerm = (first: SymbolIndex, second: SymbolIndex): boolean =>
    lexicon.level(first, second) === LEVEL.official && usage.pairCount(first, second) >= LEAST_HEARD;
  const onLeft = usage.pairCount(before, symbol);
  const onRight = usage.pairCount(symbol, after);
  const next = reading.places[i + 1];
  if (onLeft === 0 && isTerm(before, other) && lexicon.level(secondBefore, before) < LEVEL.word)
    return onRight === 0 || after === usage.edge || (next !== undefined && standsAnywhere(next.word));
  return (
    onRight === 0 &&
    isTerm(other, after) &&
    lexicon.level(after, secondAfter) < LEVEL.word &&
    (onLeft === 0 || before === usage.edge)
  );
}
export const LEAST_HEARD = 50;

/** What is written is met in official prose: with three in a row, or on both sides more than once or twice. */
export const FEW = 2;
/** With one of its neighbours it is read more than by chance; hỏi for ngã is so common that any count will do. */
export const leastBondOf = (confusion: Confusion): number => (confusion === 'hoiNga' ? LEAST_READ : LEAST_BOND);
export const LEAST_BOND = 4;
/** No pair that is read has a smaller count. */
const LEAST_READ = Number.MIN_VALUE;
/** What is counted stands behind them. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(table.quantifiers);

/** A word alone is read so much more often than what is written. */
export const OFTENER = 5;

/** Logarithm of how much likelier the other syllable is in the place of what is written. */
export function gainOf(reading: Reading, i: number, other: SymbolIndex, usage: Usage): number {
  const likelihood = likelihoodAt(reading, i, usage);
  return likelihood(other) - likelihood((reading.places[i] as Place).symbol);
}

/**
 * `mùa mưa bão | đảm bảo an toàn`, `hai thập kỷ | năng suất lúa`: official prose reads what is written beside a neighbour, and never
 * the other syllable.
 */
export function isReadBeside(reading: Reading, i: number, other: SymbolIndex, { usage, lexicon }: Tables): boolean {
  const { symbol } = reading.places[i] as Place;
  const { before, after } = surroundingsOf(reading, i, usage);
  const isBeside = (level: number, written: number, others: number): boolean =>
    others === 0 && written >= (level >= LEVEL.word ? LEAST_OF_WORD : LEAST_BESIDE_IT);
  return (
    (before !== usage.edge &&
      isBeside(lexicon.level(before, symbol), usage.pairCount(before, symbol), usage.pairCount(before, other))) ||
    (after !== usage.edge &&
      isBeside(lexicon.level(symbol, after), usage.pairCount(symbol, after), usage.pairCount(other, after)))
  );
}
/**
 * `củng cố | ổn định`: half of what is read of the syllable is this word, whose other syllable makes none with what stands on its far
 * side (`củng | cố gắng`).
 */
export function isAtHome(reading: Reading, i: number, { usage, lexicon }: Tables): boolean {
  const { symbol } = reading.places[i] as Place;
  const { secondBefore, before, after, secondAfter } = surroundingsOf(reading, i, usage);
  const least = AT_HOME * usage.count(symbol);
  return (
    (after !== usage.edge &&
      usage.pairCount(symbol, after) >= least &&
      lexicon.level(symbol, after) >= LEVEL.word &&
      lexicon.level(after, secondAfter) < LEVEL.word) ||
    (before !== usage.edge &&
      usage.pairCount(before, symbol) >= least &&
      lexicon.level(before, symbol) >= LEVEL.word &&
      lexicon.level(secondBefore, before) < LEVEL.word)
  );
}
const AT_HOME = 0.5;

const LEAST_BESIDE_IT = 5;
/** Two syllables that the dictionary knows as a word. */
const LEAST_OF_WORD = 3;

/** `, vác đá`, `, dụ tham gia`: what is read where parts of sentences begin may begin this one. */
export function openingDoubt(before: SymbolIndex, symbol: SymbolIndex, usage: Usage): number {
  const count = before === usage.edge ? usage.pairCount(before, symbol) : 0;
  return count <= FEW ? 0 : count < OFTEN_FIRST * usage.count(symbol) ? OPENING_COST : OFTEN_FIRST_COST;
}
const OPENING_COST = 2;
/** So much of what is read of it stands first. */
const OFTEN_FIRST = 0.1;
const OFTEN_FIRST_COST = 4;

/** The same of a place. */
export function openingDoubtAt(reading: Reading, i: number, usage: Usage): number {
  return openingDoubt(surroundingsOf(reading, i, usage).before, (reading.places[i] as Place).symbol, usage);
}

/** The two are read side by side less often than they would be if syllables were shuffled. */
export function isByChance(first: SymbolIndex, second: SymbolIndex, count: number, usage: Usage): boolean {
  return count * usage.total < usage.count(first) * usage.count(second);
}
