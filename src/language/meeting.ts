/**
 * Where two words meet: what looks like a phrase may be the end of one word and the beginning of another (`đưa | vô tuyến`, `vấn đề |
 * suất đầu tư`). Told by official prose, which reads the end of the phrase with its neighbour, and never the whole phrase there.
 */
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Place, placesOf } from './places.ts';
import { standsAnywhere } from './real-words.ts';
import type { Token } from './tokens.ts';
import { type SymbolIndex, UNREAD, usageOf, withEdges } from './usage.ts';

type Pair = readonly [SymbolIndex, SymbolIndex];

/** Whether a neighbour goes with the end of a phrase that stands beside it. */
export const CLAIM = {
  none: 0,
  /** They are read side by side; the right phrase is never read there. */
  read: 1,
  /** They are a common word besides, and the end is well written: `nuôi hổ | trợ giúp`. */
  word: 2,
} as const;
export type Claim = (typeof CLAIM)[keyof typeof CLAIM];

/** Read so often side by side, it is no chance. */
const LEAST_COUNT = 5;
const LEAST_COUNT_OF_COMMON_WORD = 50;

/** `pair`: the neighbour and that end, as they stand; `three`: the neighbour and the two syllables of the right phrase beside it. */
export function claimOf(
  [left, right]: Pair,
  isWellWritten: boolean,
  three: readonly [SymbolIndex, SymbolIndex, SymbolIndex],
): Claim {
  const usage = usageOf();
  if (left === usage.edge || right === usage.edge || usage.tripleCount(...three) > 0) return CLAIM.none;
  const count = usage.pairCount(left, right);
  const isWord = isWellWritten && count >= LEAST_COUNT_OF_COMMON_WORD && lexiconOf().level(left, right) >= LEVEL.word;
  return isWord ? CLAIM.word : count >= LEAST_COUNT ? CLAIM.read : CLAIM.none;
}

/** Tokens as official prose counts them, and where that of each token is. */
export function symbolsOf(tokens: readonly Token[]): { symbols: SymbolIndex[]; at: number[] } {
  const places = placesOf(tokens);
  return withEdges(tokens, (i) => (places[i] as Place).symbol, usageOf().edge);
}

/** Of tokens `first` to `next - 1`, two or more, the first or the last makes a common word with its neighbour. */
export function meetsAnotherWord(tokens: readonly Token[], first: number, next: number): boolean {
  if (next - first < 2) return false;
  const from = Math.max(0, first - 1);
  const { symbols, at } = symbolsOf(tokens.slice(from, next + 1));
  const start = at[first - from] as number;
  const last = at[next - 1 - from] as number;
  const [opening = UNREAD, second = UNREAD] = [symbols[start], symbols[start + 1]];
  const [secondLast = UNREAD, closing = UNREAD] = [symbols[last - 1], symbols[last]];
  const { edge, pairCount } = usageOf();
  const [before = edge, after = edge] = [symbols[start - 1], symbols[last + 1]];
  // What stands before and behind anything makes no word; of a phrase that is never read (`thủ tục | hành chánh`) no three are.
  const mayClaim = (neighbour: Token | undefined, pair: Pair, own: Pair): boolean =>
    neighbour !== undefined &&
    !standsAnywhere(neighbour.lower) &&
    (pairCount(...own) >= LEAST_COUNT || lexiconOf().level(...pair) === LEVEL.word);
  return (
    (mayClaim(tokens[first - 1], [before, opening], [opening, second]) &&
      claimOf([before, opening], true, [before, opening, second]) === CLAIM.word) ||
    (mayClaim(tokens[next], [closing, after], [secondLast, closing]) &&
      claimOf([closing, after], true, [secondLast, closing, after]) === CLAIM.word)
  );
}
