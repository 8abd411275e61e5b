/** Wrong spellings of official vocabulary that are known one by one (data/confusions.json). */
import { orNothing, perText } from './known-texts.ts';
import { endOfRows, firstRowOf } from './opening-index.ts';
import { wrongPhraseTable } from './packed-confusions.ts';
import type { WrongPhrase } from './wrong-phrase.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import { isWellMarked, syllableKey } from './syllable.ts';
import type { Token } from './tokens.ts';
import { once } from './once.ts';
import { usageOf } from './usage.ts';
import { openingNumber, pairNumber } from './word-numbers.ts';

export interface PhraseFault {
  tokens: readonly Token[];
  /** In the letter case of what is written. */
  right: string;
}

/** A phrase that a text opens like, and the keys of its syllables. */
class Entry {
  readonly phrase: WrongPhrase;
  readonly keys: readonly string[];

  constructor(phrase: WrongPhrase) {
    this.phrase = phrase;
    this.keys = phrase.wrong.split(' ').map(keyOf);
  }
}

/** Tells those with an opening number, the longest first; most are never made. */
const entriesByOpening = once(() => {
  const { index, row: phraseAt } = wrongPhraseTable();
  const byRow: (readonly Entry[] | undefined)[] = [];
  const made = (first: number): readonly Entry[] =>
    Array.from(index.places.subarray(first, endOfRows(index, first)), (place) => new Entry(phraseAt(place)));
  return (opening: number): readonly Entry[] | undefined => {
    const first = firstRowOf(index, opening);
    return first < 0 ? undefined : (byRow[first] ??= made(first));
  };
});

/** `tuỳ` is `tùy`; a syllable that cannot be read is itself. */
const keyOf = (word: string): string => syllableKey(word) ?? word;

/** Those of a text. */
export const phraseFaultsIn = perText((tokens, memory) => orNothing(phraseFaults(tokens, memory)));

/** In order; a token belongs to one fault at most. */
export function phraseFaults(tokens: readonly Token[], memory: Memory): PhraseFault[] {
  const numberOf = numbersIn(memory);
  const entriesOf = entriesByOpening();
  const faults: PhraseFault[] = [];
  let second = tokens.length === 0 ? 0 : numberOf((tokens[0] as Token).lower);
  for (let i = 0; i < tokens.length; i++) {
    const first = second;
    const next = tokens[i + 1];
    second = next ? numberOf(next.lower) : 0;
    const two = next?.adjacent ? entriesOf(pairNumber(first, second)) : undefined;
    const one = entriesOf(first);
    if (!two && !one) continue;
    const isFault = (entry: Entry): boolean => stands(entry, tokens, i, memory);
    const found = two?.find(isFault) ?? one?.find(isFault);
    if (!found) continue;
    const marked = tokens.slice(i, i + found.keys.length);
    faults.push({ tokens: marked, right: inCaseOf(marked, asWritten(marked, found.phrase)) });
    i += found.keys.length - 1;
    second = i + 1 < tokens.length ? numberOf((tokens[i + 1] as Token).lower) : 0;
  }
  return faults;
}

const numbersIn = remembered(openingNumber);
const keysIn = remembered(keyOf);

/** The phrase is written at token `i`, and is a mistake there. */
function stands({ keys, phrase }: Entry, tokens: readonly Token[], i: number, memory: Memory): boolean {
  const end = i + keys.length;
  const rememberedKey = keysIn(memory);
  const { notAfter, notBefore } = phrase;
  return (
    end <= tokens.length &&
    keys.every((key, j) => {
      const token = tokens[i + j] as Token;
      return (j === 0 || token.adjacent) && rememberedKey(token.lower) === key;
    }) &&
    isOneCase(tokens.slice(i, end)) &&
    !(tokens[i]?.adjacent && notAfter?.includes(tokens[i - 1]?.lower ?? '')) &&
    !(tokens[end]?.adjacent && notBefore?.includes(tokens[end].lower)) &&
    !isParted(tokens, i, end, phrase)
  );
}

/**
 * `hộp kiểm | xác nhận`, `hồ sơ | xuất trình`: a syllable at its end makes a word with what stands beside it, which the right
 * one would not.
 */
function isParted(tokens: readonly Token[], start: number, end: number, { wrong, right }: WrongPhrase): boolean {
  const [wrongWords, rightWords] = [wrong.split(' '), right.split(' ')];
  const [first, last] = [wrongWords[0] ?? '', wrongWords.at(-1) ?? ''];
  const [rightFirst, rightLast] = [rightWords[0] ?? '', rightWords.at(-1) ?? ''];
  const before = first !== rightFirst && tokens[start]?.adjacent ? tokens[start - 1]?.lower : undefined;
  const after = last !== rightLast && tokens[end]?.adjacent ? tokens[end]?.lower : undefined;
  return (
    (after !== undefined && isWord(last, after) && !isWord(rightLast, after)) ||
    (before !== undefined && isWord(before, first) && !isWord(before, rightFirst))
  );
}

function isWord(first: string, second: string): boolean {
  const lexicon = lexiconOf();
  const [left, right] = [lexicon.indexOf(keyOf(first)), lexicon.indexOf(keyOf(second))];
  return (
    left >= 0 &&
    right >= 0 &&
    lexicon.level(left, right) >= LEVEL.word &&
    usageOf().pairCount(left, right) >= LEAST_COUNT_OF_WORD
  );
}
/** Of a word that is hardly read nobody thinks. */
const LEAST_COUNT_OF_WORD = 3;

/** Not a name: all in small letters but for the first, or all in capitals. */
function isOneCase(tokens: readonly Token[]): boolean {
  return (
    tokens.every(({ kind }) => kind === 'syllable') &&
    (tokens.every(({ letterCase }) => letterCase === 'upper') ||
      tokens.every(({ letterCase }, i) => letterCase === 'lower' || (i === 0 && letterCase === 'title')))
  );
}

/** What is right in the phrase stays as it was written: `uỷ bang` → `uỷ ban`. */
function asWritten(marked: readonly Token[], { wrong, right }: WrongPhrase): string {
  const [wrongWords, rightWords] = [wrong.split(' '), right.split(' ')];
  if (wrongWords.length !== rightWords.length) return right;
  return rightWords
    .map((word, i) =>
      word === wrongWords[i] && isWellMarked(marked[i]?.lower ?? '') ? (marked[i]?.lower ?? word) : word,
    )
    .join(' ');
}

function inCaseOf([first]: readonly Token[], right: string): string {
  if (first?.letterCase === 'upper') return right.toUpperCase();
  return first?.letterCase === 'title' ? `${right.slice(0, 1).toUpperCase()}${right.slice(1)}` : right;
}
