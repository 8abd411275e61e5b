/**
 * Texts that recur. Letterheads, formulas, recipients and closing lines are the same in all drafts of an office, a draft is
 * checked again and again while it is written: what a text alone says (not its document, not its format) is asked once in each
 * memory. What is kept are answers, nearly all of them "nothing": the tokens go with the draft. Many more differ in numbers alone
 * (dates, items of a list, rows of a table), and no question here asks which number stands where: an answer that holds no word of
 * the text is that of all of them.
 */
import { type Memory, perMemory } from './memory.ts';
import type { Token } from './tokens.ts';

/** A text, its words, and what is known of it. */
export interface TextWords {
  /** Made when it is asked for first. */
  readonly tokens: readonly Token[];
  readonly known: KnownText;
  /** What is known of all texts that differ from it in numbers alone. */
  readonly knownOfAlike: KnownText;
  readonly memory: Memory;
}

/** How many questions there are: each has a number. */
let questions = 0;

/** What is known of a text: the answers to the questions of `perText`, by their numbers. */
export type KnownText = unknown[];

/** Of that length from the beginning: an array that grows takes room for twice as many. */
export const nothingKnown = (): KnownText => new Array<unknown>(questions);

/**
 * A question that is asked once of a text: of its tokens, wherever it stands. What numbers of two or more digits there are makes no
 * difference to it. `isOfAlike`: the answer holds nothing of the text itself, and is that of all texts that differ in numbers alone.
 */
export function perText<Answer extends object | number>(
  ask: (tokens: readonly Token[], memory: Memory) => Answer,
  isOfAlike: (answer: Answer) => boolean = saysNothing,
): (words: TextWords) => Answer {
  const question = questions++;
  return (words) => {
    const { knownOfAlike } = words;
    const shared = knownOfAlike[question];
    if (shared !== undefined) return shared as Answer;
    const { known } = words;
    const answer = (known[question] ??= ask(words.tokens, words.memory)) as Answer;
    if (isOfAlike(answer)) knownOfAlike[question] = answer;
    return answer;
  };
}

const saysNothing = (answer: unknown): boolean => answer === NOTHING || typeof answer === 'number';

/** An answer that holds offsets of words, or counts: never words. */
export const always = (): boolean => true;

/** A question that is asked once of a text in normal form, and not of its words. */
export function perString<Answer extends object | number>(
  ask: (text: string) => Answer,
): (text: string, memory: Memory) => Answer {
  const question = questions++;
  return (text, memory) => {
    const known = knownText(text, memory);
    return (known[question] ??= ask(text)) as Answer;
  };
}

/** A list that is empty nearly always: all of these are one. */
export const orNothing = <Item>(list: readonly Item[]): readonly Item[] => (list.length === 0 ? NOTHING : list);
const NOTHING: readonly never[] = Object.freeze([]);

/** UTF-16 units of the texts in each of two halves: some 200 drafts of three pages, in about 7 MB. */
const MOST_UNITS = 5 << 19;
/** A text takes as much room as so many units more, however short it is. */
const UNITS_OF_AN_ENTRY = 150;

/** Answers by text. When the younger half is full it becomes the older one, and what was not asked for since is forgotten. */
class KnownTexts {
  #young = new Map<string, KnownText>();
  #old = new Map<string, KnownText>();
  #units = 0;

  of(text: string): KnownText {
    const young = this.#young.get(text);
    if (young) return young;
    const known = this.#old.get(text) ?? nothingKnown();
    const units = text.length + UNITS_OF_AN_ENTRY;
    if (this.#units + units > MOST_UNITS) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#units = 0;
    }
    this.#units += units;
    this.#young.set(copyOf(text), known);
    return known;
  }
}

/** A part of a string holds all of it, which may be a whole document. */
export const copyOf = (text: string): string => ` ${text}`.slice(1);

const textsOf = perMemory(() => new KnownTexts());

/** What is known of a text in normal form. */
export const knownText = (text: string, memory: Memory): KnownText => textsOf(memory).of(text);

/** That of all texts that differ from it in numbers alone; of a text without any: its own. */
export const knownOfAlikeTexts = (text: string, memory: Memory): KnownText => knownText(withoutNumbers(text), memory);

/** Whole numbers of two or more digits, parts of dates and amounts; a single digit may be a day of the week, one in a word a slip. */
const NUMBERS = /(?<![\p{L}\p{M}\d])\d{2,}(?![\p{L}\p{M}\d])/gu;

/** The same text with zeros for all its numbers, each as long as it was. */
function withoutNumbers(text: string): string {
  return /\d\d/.test(text) ? text.replace(NUMBERS, (number) => '0'.repeat(number.length)) : text;
}
