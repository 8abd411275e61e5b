/**
 * What stands beside figures, written as another word: units of money behind them (`5.000.000 đông`, `12 triều đồng`), of dates
 * between them (`14 thánh 11`), and what says that they are rough (`khoản 200 hộ`).
 */
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

/** The same of dates. */
const DATE_SLIPS = new Map(
  table.dateSlips.flatMap(({ unit, written }) => written.map((word) => [word, unit] as const)),
);
/** Tonnes, and what is weighed by them: `1.200 tần cà phê`, but `15 tân binh`. */
const TONNES: ReadonlySet<string> = new Set(table.tonneSlips);
const BEHIND_TONNES: ReadonlySet<string> = new Set(table.behindTonnes);

const COUNTED: ReadonlySet<string> = new Set(table.countedAbout);
/** `khoản 2 người lao động`: acts have no more parts in an article. */
const MOST_PARTS = 20;

const ABOUT = 'khoản';

/** All that is looked at: most words are none of them. */
const MAY_STAND_FOR_UNIT: ReadonlySet<string> = new Set([ABOUT, ...DATE_SLIPS.keys(), ...TONNES, ...SLIPS.keys()]);

/** The word that was meant at a place in small letters; null: what is written may stand. */
export function unitMeant(places: readonly Place[], i: number, lexicon: Lexicon): string | null {
  const place = places[i] as Place;
  if (!MAY_STAND_FOR_UNIT.has(place.word)) return null;
  if (place.word === ABOUT) return isRough(places, i) ? 'khoảng' : null;
  const partOfDate = DATE_SLIPS.get(place.word);
  if (partOfDate !== undefined && isInDate(places, i, partOfDate)) return partOfDate;
  if (TONNES.has(place.word) && isTonnes(places, i)) return 'tấn';
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

function isTonnes(places: readonly Place[], i: number): boolean {
  const { left, right } = neighboursAt(places, i);
  if (left?.token.kind !== 'number') return false;
  return right === undefined ? THOUSANDS.test(left.token.text) : BEHIND_TONNES.has(right.word);
}

const isCount = ({ token, word }: Place): boolean => token.kind === 'number' || isNumberWord(word);

/** `12 triệu`, `hai tỷ`. */
function isScale(places: readonly Place[], i: number): boolean {
  const { left } = neighboursAt(places, i);
  return left !== undefined && isScaleWord((places[i] as Place).word) && isCount(left);
}

/** `ngày 14 thánh 11`, `25 thánh 6 năm`, `tháng 5 nắm 2026`. */
function isInDate(places: readonly Place[], i: number, unit: string): boolean {
  const { left, right } = neighboursAt(places, i);
  if (left?.token.kind !== 'number' || right?.token.kind !== 'number') return false;
  const [first, last] = [Number(left.token.text), Number(right.token.text)];
  const before = left.token.adjacent ? places[i - 2]?.word : undefined;
  if (unit === 'năm') return before === 'tháng' && first <= 12 && last >= 1900 && last < 2100;
  const behind = places[i + 2]?.token.adjacent ? places[i + 2]?.word : undefined;
  return first <= 31 && last <= 12 && (before === 'ngày' || behind === 'năm');
}

/** `khoản 200 hộ`: so many are counted. */
function isRough(places: readonly Place[], i: number): boolean {
  const { right } = neighboursAt(places, i);
  if (right?.token.kind !== 'number') return false;
  const counted = places[i + 2];
  return (
    Number(right.token.text.replaceAll('.', '')) > MOST_PARTS &&
    counted?.token.adjacent === true &&
    COUNTED.has(counted.word)
  );
}
