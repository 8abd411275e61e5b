/** Wrong spellings of official vocabulary that are known one by one (data/confusions.json). */
import table from '../../data/confusions.json' with { type: 'json' };
import { orNothing, perText } from './known-texts.ts';
import { once } from './once.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import { isWellMarked, syllableKey } from './syllable.ts';
import type { Token } from './tokens.ts';
import { usageOf } from './usage.ts';

export interface WrongPhrase {
  wrong: string;
  right: string;
  /** Syllables before or behind which what is written is right. */
  notAfter?: readonly string[];
  notBefore?: readonly string[];
}

export interface PhraseFault {
  tokens: readonly Token[];
  /** In the letter case of what is written. */
  right: string;
}

export const wrongPhrases = once<readonly WrongPhrase[]>(() => table.groups.flatMap(({ phrases }) => phrases));

/** A phrase, and the keys of its syllables once somebody has asked for them: most are never looked at. */
class Entry {
  readonly phrase: WrongPhrase;
  #keys: readonly string[] | null = null;

  constructor(phrase: WrongPhrase) {
    this.phrase = phrase;
  }

  get keys(): readonly string[] {
    return (this.#keys ??= this.phrase.wrong.split(' ').map(keyOf));
  }
}

/** By the key of their first syllable, the longest first. */
const phrasesByFirst = once(() => {
  const made = new Map<string, Entry[]>();
  for (const phrase of wrongPhrases()) {
    const entry = new Entry(phrase);
    const first = keyOf(phrase.wrong.split(' ', 1)[0] as string);
    const list = made.get(first);
    if (list) list.push(entry);
    else made.set(first, [entry]);
  }
  for (const list of made.values()) if (list.length > 1) list.sort((a, b) => b.keys.length - a.keys.length);
  return made;
});

/** `tuỳ` is `tùy`; a syllable that cannot be read is itself. */
const keyOf = (word: string): string => syllableKey(word) ?? word;

/** Those of a text. */
export const phraseFaultsIn = perText((tokens, memory) => orNothing(phraseFaults(tokens, memory)));

/** In order; a token belongs to one fault at most. */
export function phraseFaults(tokens: readonly Token[], memory: Memory): PhraseFault[] {
  const byFirst = phrasesByFirst();
  const rememberedKey = keysIn(memory);
  const keys = tokens.map(({ lower }) => rememberedKey(lower));
  const faults: PhraseFault[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = byFirst.get(keys[i] as string)?.find((candidate) => {
      const end = i + candidate.keys.length;
      const { notAfter, notBefore } = candidate.phrase;
      return (
        end <= tokens.length &&
        candidate.keys.every((key, j) => keys[i + j] === key && (j === 0 || tokens[i + j]?.adjacent)) &&
        isOneCase(tokens.slice(i, end)) &&
        !(tokens[i]?.adjacent && notAfter?.includes(tokens[i - 1]?.lower ?? '')) &&
        !(tokens[end]?.adjacent && notBefore?.includes(tokens[end].lower)) &&
        !isParted(tokens, i, end, candidate.phrase)
      );
    });
    if (!found) continue;
    const marked = tokens.slice(i, i + found.keys.length);
    faults.push({ tokens: marked, right: inCaseOf(marked, asWritten(marked, found.phrase)) });
    i += found.keys.length - 1;
  }
  return faults;
}

const keysIn = remembered(keyOf);

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
