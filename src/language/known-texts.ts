/**
 * Texts that recur. Letterheads, formulas, recipients and closing lines are the same in all drafts of an office, a draft is
 * checked again and again while it is written: what a text alone says (not its document, not its format) is asked once in each
 * memory. What is kept are answers, nearly all of them "nothing": the tokens go with the draft. Many more differ in numbers alone
 * (dates, items of a list, rows of a table), and no question here asks which number stands where: an answer that holds no word of
 * the text is that of all of them.
 */
import { copyOf, type Memory, perMemory } from './memory.ts';
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

/** UTF-16 units of the texts that are remembered: some 150 drafts of three pages, 300 short ones, in about 10 MB. */
const MOST_UNITS = 5 << 20;
/** A text takes as much room as so many units more, however short it is. */
const UNITS_OF_AN_ENTRY = 150;

/**
 * Answers by text. Those that were met first are forgotten first, also where they recur: what is asked again once in some hundreds of
 * drafts costs nothing, and drafts that are gone through in the same order again find all that there was room for.
 */
class KnownTexts {
  readonly #known = new Map<string, KnownText>();
  /** Goes through the texts in the order in which they were met, also those that come later. */
  readonly #oldest = this.#known.keys();
  #units = 0;

  of(text: string): KnownText {
    let known = this.#known.get(text);
    if (known) return known;
    known = nothingKnown();
    this.#known.set(copyOf(text), known);
    this.#units += text.length + UNITS_OF_AN_ENTRY;
    while (this.#units > MOST_UNITS && this.#known.size > 1) this.#forgetOldest();
    return known;
  }

  #forgetOldest(): void {
    const text = this.#oldest.next().value as string;
    this.#units -= text.length + UNITS_OF_AN_ENTRY;
    this.#known.delete(text);
  }
}

const textsOf = perMemory(() => new KnownTexts());

/** What is known of a text in normal form. */
export const knownText = (text: string, memory: Memory): KnownText => textsOf(memory).of(text);

/** That of all texts that differ from it in numbers alone; of a text without any: its own, `known`. */
export function knownOfAlikeTexts(text: string, known: KnownText, memory: Memory): KnownText {
  const alike = withoutNumbers(text);
  return alike === text ? known : knownText(alike, memory);
}

/** Whole numbers of two or more digits, parts of dates and amounts; a single digit may be a day of the week, one in a word a slip. */
const NUMBERS = /(?<![\p{L}\p{M}\d])\d{2,}(?![\p{L}\p{M}\d])/gu;

/** The same text with zeros for all its numbers, each as long as it was. */
function withoutNumbers(text: string): string {
  return /\d\d/.test(text) ? text.replace(NUMBERS, (number) => '0'.repeat(number.length)) : text;
}
