/**
 * Names that no list holds. A capital alone tells little (`Đông Hà`, `Quang Bình`), but behind the common noun it begins the name of
 * a place, some syllables stand in such names alone, and three in a row are mostly those of a person.
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

const WORDS_OF_FULL_NAME = 3;

/** Whether token `i` is the third word in a row with a capital, or a later one: `bà Đào Văn Được | được bổ nhiệm`. */
export function endsFullName(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k > i - WORDS_OF_FULL_NAME; k--)
    if (tokens[k]?.letterCase !== 'title' || (k < i && !tokens[k + 1]?.adjacent)) return false;
  return true;
}
