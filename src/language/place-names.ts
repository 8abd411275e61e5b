/**
 * Names of places that no list of names holds. A capital alone tells little (`Đông Hà`, `Quang Bình`), but behind the common noun
 * it begins the name of a place, and some syllables stand in such names alone.
 */
import syllables from '../../data/place-syllables.json' with { type: 'json' };
import classes from '../../data/word-classes.json' with { type: 'json' };
import { once } from './once.ts';
import type { Token } from './tokens.ts';

const PLACE_NOUNS: ReadonlySet<string> = new Set(classes.beforePlaces);
/** A name that is longer is one of something else. */
const MOST_WORDS = 4;
/** In a line in capitals nothing tells where the name ends. */
const MOST_WORDS_IN_CAPITALS = 3;

const placeSyllables = once((): ReadonlySet<string> => new Set(syllables.syllables));

/** Names of communes hold the syllable (in small letters), and prose does not: `Thạnh`, `Chũ`. */
export const isPlaceSyllable = (word: string): boolean => placeSyllables().has(word);

/** Whether token `i` stands in a name behind the common noun of a place: `xã Động Quan | quan tâm`, `XÃ AN QUI`. */
export function isInPlaceName(tokens: readonly Token[], i: number): boolean {
  const own = tokens[i]?.letterCase;
  if (own !== 'title' && own !== 'upper') return false;
  const noun = own === 'title' ? 'lower' : 'upper';
  const first = Math.max(1, i - (own === 'title' ? MOST_WORDS : MOST_WORDS_IN_CAPITALS) + 1);
  for (let k = i; k >= first; k--) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1] as Token;
    if (!token.adjacent || token.letterCase !== own) return false;
    if (before.letterCase === noun && PLACE_NOUNS.has(before.lower)) return true;
  }
  return false;
}
