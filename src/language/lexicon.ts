/**
 * Which syllables there are and which go together (data/lexicon.json, made by `npm run lexicon`). Its tables
 * are got at the first question; documents that nobody spell-checks pay nothing.
 */
import { once } from './once.ts';
import { lexiconTables } from './packed-lexicon.ts';
import { slotOf } from './lexicon-tables.ts';
import { COUNTS } from './usage-tables.ts';

/** Keys that stand for all numbers and codes, for all words in capitals, and for all with a capital: after `số`, before `tỉnh`. */
export const CLASS_KEYS = { number: '#', acronym: '@', name: '^' } as const;

export interface Lexicon {
  /** How many syllables and classes there are. */
  size: number;
  /** Key of a syllable by its index. */
  keyAt(index: number): string;
  /** Index of a syllable by its key (`syllableKey`); -1 when there is no such syllable. */
  indexOf(key: string): number;
  /** Indexes of the keys that stand for classes. */
  classes: Readonly<Record<keyof typeof CLASS_KEYS, number>>;
  /** How often a syllable is read. */
  count(index: number): number;
  /** How often the two are read one after the other; 0 when they are not known to be. */
  pairCount(left: number, right: number): number;
  /** What the two in a row are known from, one of `LEVEL`. */
  level(left: number, right: number): number;
}

export const lexiconOf = once(open);

function open(): Lexicon {
  const { keyStarts, rowStarts, keyUnits, slots, rights, facts, counts } = lexiconTables();

  const isKey = (key: string, index: number): boolean => {
    const start = keyStarts[index] as number;
    if ((keyStarts[index + 1] as number) - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (keyUnits[start + i] !== key.charCodeAt(i)) return false;
    return true;
  };
  const indexOf = (key: string): number => {
    for (let slot = slotOf(key, slots.length); ; slot = (slot + 1) % slots.length) {
      const index = (slots[slot] as number) - 1;
      if (index < 0 || isKey(key, index)) return index;
    }
  };
  /** Level and count of a pair; -1: none. */
  const factOf = (left: number, right: number): number => {
    if (left < 0 || right < 0) return -1;
    let low = rowStarts[left] as number;
    let high = (rowStarts[left + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rights[middle] as number;
      if (found === right) return facts[middle] as number;
      if (found < right) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  /** Those that were asked for. */
  const keys: (string | undefined)[] = [];
  return {
    size: keyStarts.length - 1,
    keyAt: (index) =>
      (keys[index] ??= String.fromCharCode(...keyUnits.subarray(keyStarts[index], keyStarts[index + 1]))),
    indexOf,
    classes: {
      number: indexOf(CLASS_KEYS.number),
      acronym: indexOf(CLASS_KEYS.acronym),
      name: indexOf(CLASS_KEYS.name),
    },
    count: (index) => (index < 0 ? 0 : (COUNTS[counts[index] as number] as number)),
    pairCount: (left, right) => {
      const fact = factOf(left, right);
      return fact < 0 ? 0 : (COUNTS[fact & 63] as number);
    },
    level: (left, right) => factOf(left, right) >> 6,
  };
}
