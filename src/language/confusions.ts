/** Syllables that people write for one another: by sound (hỏi and ngã, s and x, n and ng …), by lost marks, by a slip. */
import table from '../../data/sounds.json' with { type: 'json' };
import type { Lexicon } from './lexicon.ts';
import { once } from './once.ts';
import { oneEditAway } from './one-edit.ts';
import { foldY, STOPPED, syllableKey, untoned } from './syllable.ts';

/** How a mistake comes about. The first ones are the likeliest and the safest to tell. */
export type Confusion =
  'hoiNga' | 'onset' | 'lostTone' | 'lostMarks' | 'rhyme' | 'vowelMark' | 'otherTone' | 'letter' | 'substitution';

/** How unlikely a confusion is, as the logarithm of odds. */
export const CONFUSION_COSTS: Readonly<Record<Confusion, number>> = {
  hoiNga: 0.6,
  onset: 1,
  lostTone: 1,
  lostMarks: 1.6,
  rhyme: 1.2,
  vowelMark: 1.3,
  otherTone: 1.6,
  letter: 2.2,
  substitution: 3.2,
};

/** A syllable that may have been meant, with its index in the lexicon. */
export interface KnownCandidate {
  key: string;
  confusion: Confusion;
  index: number;
}

/** The letters that differ from one by their mark alone. */
const OTHER_MARKS: ReadonlyMap<string, readonly string[]> = new Map(
  ['aăâ', 'oôơ', 'eê', 'uư', 'dđ'].flatMap((group) =>
    [...group].map((letter): [string, string[]] => [letter, [...group].filter((other) => other !== letter)]),
  ),
);
const VOWELS = 'aăâeêioôơuưy';

type Swaps = ReadonlyMap<string, readonly string[]>;
const onsetSwaps = once(() => swapsOf(table.confusedOnsets));
const rhymeSwaps = once(() => swapsOf(table.confusedRhymes));

/** `pairs`: `s x`, each written for the other. */
function swapsOf(pairs: readonly string[]): Swaps {
  const swaps = new Map<string, string[]>();
  for (const pair of pairs) {
    const [a, b] = pair.split(' ') as [string, string];
    add(swaps, a, b);
    add(swaps, b, a);
  }
  return swaps;
}

function add(swaps: Map<string, string[]>, from: string, to: string): void {
  const others = swaps.get(from);
  if (others) others.push(to);
  else swaps.set(from, [to]);
}

const CONSONANTS = /^(?:ngh|ch|gh|gi(?=[aăâeêoôơuư])|kh|ng|nh|ph|qu|th|tr|sh|[bcdđfghjklmnpqrstvxz])?/;

/** Adds a syllable, if it is one: letters without a tone, the tone, how the other is taken for it. */
type Add = (base: string, tone: number, confusion: Confusion) => void;

/**
 * Syllables that a lower-case word may have been meant to be, the likeliest confusion of each. `slips`: also letters left
 * out, doubled, put in, exchanged. Asked of some hundred words of a draft before V8 has optimised it.
 */
export function knownCandidates(text: string, slips: boolean, lexicon: Lexicon): KnownCandidate[] {
  const known: KnownCandidate[] = [];
  const addKey = (key: string, confusion: Confusion): void => {
    const index = lexicon.indexOf(key);
    if (index < 0) return;
    for (let i = 0; i < known.length; i++) {
      const other = known[i] as KnownCandidate;
      if (other.index !== index) continue;
      if (CONFUSION_COSTS[other.confusion] > CONFUSION_COSTS[confusion]) other.confusion = confusion;
      return;
    }
    known.push({ key, confusion, index });
  };
  const read = untoned(text);
  if (!read) {
    if (slips) addDoubles(text, addKey);
    return known;
  }
  const own = `${foldY(read.letters)}${read.tone}`;
  addCandidates(read, slips, (base, tone, confusion) => {
    const key = `${foldY(base)}${tone}`;
    if (key !== own) addKey(key, confusion);
  });
  return known;
}

type Read = NonNullable<ReturnType<typeof untoned>>;

function addCandidates(read: Read, slips: boolean, add: Add): void {
  const { letters, tone } = read;
  if (tone === 3 || tone === 4) add(letters, 7 - tone, 'hoiNga');
  for (let other = 0; other < 6; other++) {
    if (other !== tone) add(letters, other, tone === 0 ? 'lostTone' : 'otherTone');
  }
  const onset = CONSONANTS.exec(letters)?.[0] ?? '';
  const rest = letters.slice(onset.length);
  const rhyme = rest.startsWith('yê') ? `i${rest.slice(1)}` : rest;
  for (const other of onsetSwaps().get(onset) ?? NO_SWAPS) add(other + rhyme, tone, 'onset');
  for (const other of rhymeSwaps().get(rhyme) ?? NO_SWAPS) add(respelt(onset, other), tone, 'rhyme');
  for (let i = 0; i < letters.length; i++) {
    const others = OTHER_MARKS.get(letters[i] as string);
    if (others) for (const other of others) add(replaced(letters, i, other), tone, 'vowelMark');
  }
  // The keys of ă and of ã look alike: `đă` for `đã`.
  if (tone === 0 && letters.includes('ă')) add(letters.replace('ă', 'a'), 4, 'vowelMark');
  if (tone === 0 && STOPPED.test(letters)) addMarkForTone(letters, add);
  if (slips) addSlips(read, add);
}
const NO_SWAPS: readonly string[] = [];

const BEFORE_FRONT: ReadonlyMap<string, string> = new Map([
  ['c', 'k'],
  ['g', 'gh'],
  ['ng', 'ngh'],
]);
const BEFORE_BACK: ReadonlyMap<string, string> = new Map([...BEFORE_FRONT].map(([back, front]) => [front, back]));

/** The same sounds as they are spelt: `nguyện` for `nghiện`, `ít` for `yết`. */
function respelt(onset: string, rhyme: string): string {
  const isFront = 'iyeê'.includes(rhyme.charAt(0));
  if (onset === '' && rhyme.startsWith('iê')) return `y${rhyme.slice(1)}`;
  return ((isFront ? BEFORE_FRONT : BEFORE_BACK).get(onset) ?? onset) + rhyme;
}

/** Letters of the longest syllable: `nghiêng`. */
const LONGEST_SYLLABLE = 7;

/** Candidates that have the very letters of a word without any mark: `duoc` for `được`. */
export function withMarks(word: string, lexicon: Lexicon): KnownCandidate[] {
  const found: KnownCandidate[] = [];
  if (word.length > LONGEST_SYLLABLE) return found;
  for (const letters of markedLetters(word)) {
    const base = foldY(letters);
    for (let tone = 0; tone < 6; tone++) {
      const key = `${base}${tone}`;
      const index = lexicon.indexOf(key);
      if (index >= 0 && !(letters === word && tone === 0)) found.push({ key, confusion: 'lostMarks', index });
    }
  }
  return found;
}

/** The letters with each of their marks, and without. */
function markedLetters(word: string): string[] {
  let all = [''];
  for (const letter of word) {
    const others = [letter, ...(OTHER_MARKS.get(letter) ?? [])];
    all = all.flatMap((start) => others.map((other) => start + other));
  }
  return all;
}

/** A letter typed twice with its tone: `hàành`. All else that has a letter too many is found as a slip. */
function addDoubles(text: string, add: (key: string, confusion: Confusion) => void): void {
  for (let i = 0; i < text.length; i++) {
    const key = syllableKey(text.slice(0, i) + text.slice(i + 1));
    if (key) add(key, 'letter');
  }
}

/** Vowels with a mark, and without. */
const UNMARKED: ReadonlyMap<string, string> = new Map(
  ['aăâ', 'oôơ', 'eê', 'uư'].flatMap(([plain = '', ...marked]) =>
    marked.map((letter): [string, string] => [letter, plain]),
  ),
);
/** Sắc and nặng, as the numbers of tones. */
const STOPPED_TONES = [2, 5];

/** `giải phâp`: it lacks a tone that it must have, and the key of the circumflex was taken for that of the acute. */
function addMarkForTone(letters: string, add: Add): void {
  for (let i = 0; i < letters.length; i++) {
    const plain = UNMARKED.get(letters[i] as string);
    if (plain !== undefined) for (const tone of STOPPED_TONES) add(replaced(letters, i, plain), tone, 'otherTone');
  }
}

function addSlips({ letters, tone, tonedAt }: Read, add: Add): void {
  oneEditAway()(letters, (other, edit, at) => {
    add(other, tone, edit === 'replaced' ? 'substitution' : 'letter');
    // A letter too many may have taken the tone, and the one that was left out may have been the one with it.
    if (edit === 'added' && at === tonedAt) add(other, 0, 'letter');
    if (edit === 'dropped' && tone === 0 && VOWELS.includes(other[at] as string)) {
      for (let toned = 1; toned < 6; toned++) add(other, toned, 'letter');
    }
  });
}

const replaced = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);
