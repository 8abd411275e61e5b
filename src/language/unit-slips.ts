/** Units of money behind figures, written as another word: `5.000.000 đông`, `12 triều đồng`. */
import table from '../../data/word-classes.json' with { type: 'json' };
import type { Lexicon } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { isNumberWord, isScaleWord } from './number-words.ts';
import { neighboursAt, type Place } from './places.ts';

/** What is written, and the unit. Each is a word of its own elsewhere (`3 đồn biên phòng`). */
const SLIPS = new Map(table.moneySlips.flatMap(({ unit, written }) => written.map((word) => [word, unit] as const)));
/** `đồn biên phòng`, `đồn công an`. */
const POSTS: ReadonlySet<string> = new Set(table.behindPost);
/** Smaller sums are no money. */
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;

/** The unit that was meant at a place in small letters; null: what is written may stand. */
export function unitMeant(places: readonly Place[], i: number, lexicon: Lexicon): string | null {
  const place = places[i] as Place;
  const unit = SLIPS.get(place.word);
  if (unit === undefined) return null;
  const { left, right } = neighboursAt(places, i);
  if (!left) return null;
  if (unit === 'đồng') {
    // `5.000 đồn biên phòng`, `hai triệu đông dân`: it begins a word.
    const beginsWord =
      right !== undefined &&
      (lexicon.level(place.index, right.index) >= LEVEL.inWord || (place.word === 'đồn' && POSTS.has(right.word)));
    return !beginsWord && (THOUSANDS.test(left.token.text) || isScale(places, i - 1)) ? unit : null;
  }
  const isMoney = right !== undefined && (right.word === 'đồng' || SLIPS.get(right.word) === 'đồng');
  return isMoney && isCount(left) ? unit : null;
}

const isCount = ({ token, word }: Place): boolean => token.kind === 'number' || isNumberWord(word);

/** `12 triệu`, `hai tỷ`. */
function isScale(places: readonly Place[], i: number): boolean {
  const { left } = neighboursAt(places, i);
  return left !== undefined && isScaleWord((places[i] as Place).word) && isCount(left);
}
