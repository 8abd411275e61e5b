/**
 * Which syllables there are and which go together (data/lexicon.json, made by `npm run lexicon`). Unpacked at the
 * first question; documents that nobody spell-checks pay nothing.
 */
import { once } from './once.ts';
import { packedLexicon } from './packed-lexicon.ts';

/** Keys that stand for all numbers and codes, for all words in capitals, and for all with a capital: after `số`, before `tỉnh`. */
export const CLASS_KEYS = { number: '#', acronym: '@', name: '^' } as const;

export interface Lexicon {
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

export const lexiconOf = once(unpack);

/** Syllables behind one, in order, and what is known of each pair. */
interface Row {
  rights: Uint16Array;
  facts: Uint8Array;
}

function unpack(): Lexicon {
  const { syllables, counts, pairs } = packedLexicon();
  const keys = syllables.split(' ');
  let at = 0;
  const integer = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = pairs[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  // A document asks for a few hundred of the syllables: a row is read when it is asked for.
  const starts = new Uint32Array(keys.length);
  const ends = new Uint32Array(keys.length);
  for (let left = 0; left < keys.length; left++) {
    const length = integer();
    starts[left] = at;
    ends[left] = at += length;
  }
  const rows: (Row | undefined)[] = [];
  const rowOf = (left: number): Row => {
    const rights: number[] = [];
    const facts: number[] = [];
    let right = -1;
    at = starts[left] as number;
    while (at < (ends[left] as number)) {
      rights.push((right += integer()));
      facts.push(pairs[at++] as number);
    }
    return { rights: Uint16Array.from(rights), facts: Uint8Array.from(facts) };
  };

  /** Level and count of a pair; -1: none. */
  const factOf = (left: number, right: number): number => {
    if (left < 0 || right < 0) return -1;
    const { rights, facts } = (rows[left] ??= rowOf(left));
    let low = 0;
    let high = rights.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rights[middle] as number;
      if (found === right) return facts[middle] as number;
      if (found < right) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    indexOf: (key) => indexIn(keys, key),
    classes: {
      number: indexIn(keys, CLASS_KEYS.number),
      acronym: indexIn(keys, CLASS_KEYS.acronym),
      name: indexIn(keys, CLASS_KEYS.name),
    },
    count: (index) => (index < 0 ? 0 : unscaled(counts.charCodeAt(index) - 48)),
    pairCount: (left, right) => {
      const fact = factOf(left, right);
      return fact < 0 ? 0 : unscaled(fact & 63);
    },
    level: (left, right) => factOf(left, right) >> 6,
  };
}

/** Keys are in order. A table of them would cost more at the start than all that a document asks. */
function indexIn(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as string;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Counts are kept on a scale of logarithms, four steps for each doubling. */
const unscaled = (step: number): number => Math.pow(2, step / 4) - 1;
