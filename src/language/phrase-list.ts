/**
 * Where the phrases of a list stand in a text: the matcher of lists of wordings (data/phrases.json, lists of one's own).
 * A wording is looked for by the numbers of its first two words, so the time is that of one look into a table for each word,
 * whatever the length of the list; then it is compared syllable by syllable, wherever the tone mark stands (`hoà`, `hòa`).
 * Patterns are tried only on text that holds one of their anchors. What is written with capitals is a name, except at the beginning of a sentence.
 */
import { withRanges } from './letter-classes.ts';
import { Memory, remembered } from './memory.ts';
import type { TextRange } from './normal-text.ts';
import { endOfRows, firstRowOf } from './opening-index.ts';
import type { ListedPhrase, Phrase } from './phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { RowTable } from './row-table.ts';
import { syllableKey } from './syllable.ts';
import { firstTokenFrom, type Token, tokensOf, VIETNAMESE_MARK } from './tokens.ts';
import { pairNumber, Words, wordsIn } from './word-numbers.ts';

export interface PhraseMatch extends Readonly<TextRange> {
  readonly listed: ListedPhrase;
  /** What to write, the best first, in the letter case and with the tone marks of what is written. */
  readonly suggestions: readonly string[];
}

/** One wording of a phrase. Most are never met: what only a match needs is made then. */
class Wording {
  readonly listed: ListedPhrase;
  readonly text: string;
  /** The n-th suggestion is for this wording, when the phrase pairs them. */
  readonly variant: number;
  #hasSigns: boolean | null = null;
  #numbers: readonly number[] | null = null;
  #tokens: readonly Token[] | null = null;
  #keys: readonly string[] | null = null;

  constructor(listed: ListedPhrase, text: string, variant: number) {
    this.listed = listed;
    this.text = text;
    this.variant = variant;
  }

  /** Something other than blanks stands between its words. */
  get hasSigns(): boolean {
    return (this.#hasSigns ??= /[^\w\s\u00c0-\u1eff]/.test(this.text));
  }

  get numbers(): readonly number[] {
    return (this.#numbers ??= wordsIn(this.text, 0, this.text.length).numbers);
  }

  /** Taken apart like the text that it is looked for in. */
  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokensOf(this.text, new Memory()));
  }

  get keys(): readonly string[] {
    return (this.#keys ??= this.tokens.map(({ lower }) => keyOf(lower)));
  }

  /** Stands at token `at`: the same syllables, with the same signs between them. */
  matches(text: string, tokens: readonly Token[], at: number, keyFor: (word: string) => string): boolean {
    const { keys } = this;
    if (at + keys.length > tokens.length) return false;
    for (let i = 0; i < keys.length; i++) {
      const token = tokens[at + i] as Token;
      if (keyFor(token.lower) !== keys[i]) return false;
      const own = this.tokens[i] as Token;
      if (i > 0 && (own.adjacent ? !token.adjacent : !sameSigns(this.text, this.tokens, i, text, tokens, at + i)))
        return false;
    }
    return true;
  }
}

/** `phòng, chống`: what stands between a token and the one before it, but for blanks. */
function sameSigns(
  a: string,
  ofA: readonly Token[],
  inA: number,
  b: string,
  ofB: readonly Token[],
  inB: number,
): boolean {
  const between = (text: string, tokens: readonly Token[], i: number): string =>
    text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start).trim();
  return between(a, ofA, inA) === between(b, ofB, inB);
}

/** A phrase that is found by a pattern, which is compiled when a text holds one of its anchors. */
class Pattern {
  readonly listed: ListedPhrase;
  #regex: RegExp | null = null;

  constructor(listed: ListedPhrase) {
    this.listed = listed;
  }

  get regex(): RegExp {
    const { regex = '', regexFlags = 'u' } = this.listed.phrase;
    return (this.#regex ??= new RegExp(withRanges(regex), `g${regexFlags}`));
  }

  standsIn(text: string): boolean {
    if (this.listed.phrase.anchors?.every((anchor) => !text.includes(anchor)) === true) return false;
    // `search` leaves the pattern as it was, `test` would not.
    return text.search(this.regex) >= 0;
  }
}

/** `tuỳ` is `tùy`; a word that is no syllable is itself. */
const keyOf = (word: string): string => syllableKey(word) ?? word;
const keysIn = remembered(keyOf);

export class PhraseList {
  readonly #index: PhraseIndex;
  readonly #listedAt: (place: number) => ListedPhrase;
  /** Those that begin with the same words, by their first row in the index; made when the opening is met. */
  readonly #wordings: (readonly Wording[] | undefined)[] = [];
  #patterns: readonly Pattern[] | null = null;
  /** Of the text that was looked at last. */
  readonly #lastWords = new Words();
  /** Finds one of the anchors of the patterns; null: there are none. */
  readonly #anchors: RegExp | null;

  constructor({ index, row }: RowTable<PhraseIndex, ListedPhrase>) {
    this.#index = index;
    this.#listedAt = row;
    this.#anchors = index.anchors === null ? null : new RegExp(index.anchors);
  }

  /** Of all phrases that are found by one. */
  get #allPatterns(): readonly Pattern[] {
    return (this.#patterns ??= this.#index.patterns.map((place) => new Pattern(this.#listedAt(place))));
  }

  /** Those of an opening number, the longest first. */
  #wordingsOf(opening: number): readonly Wording[] | undefined {
    const first = firstRowOf(this.#index, opening);
    return first < 0 ? undefined : (this.#wordings[first] ??= this.#made(first));
  }

  #made(first: number): readonly Wording[] {
    const { places, variants } = this.#index;
    const made: Wording[] = [];
    for (let row = first; row < endOfRows(this.#index, first); row++) {
      const listed = this.#listedAt(places[row] as number);
      const variant = variants[row] as number;
      made.push(new Wording(listed, listed.phrase.phrases?.[variant] ?? '', variant));
    }
    return made;
  }

  /**
   * Whether a phrase may stand in `text[start, end)`: numbers of words alone are compared, which costs a fraction of taking
   * the text apart. False: `find` finds nothing.
   */
  mayStandIn(text: string, { start, end }: TextRange): boolean {
    if (this.#anchors?.test(text) === true) {
      const written = text.slice(start, end);
      if (this.#allPatterns.some((pattern) => pattern.standsIn(written))) return true;
    }
    const words = wordsIn(text, start, end, this.#lastWords);
    for (let i = 0; i < words.count; i++) if (this.#openedBy(words, i, text)) return true;
    return false;
  }

  /** Some wording stands at word `i`, as far as numbers tell: asked at every word, and mostly no wording opens so. */
  #openedBy(words: Words, i: number, text: string): boolean {
    const { count, numbers } = words;
    const first = numbers[i] as number;
    const one = this.#wordingsOf(first);
    const two = i + 1 < count ? this.#wordingsOf(pairNumber(first, numbers[i + 1] as number)) : undefined;
    if (!one && !two) return false;
    return anyStandsAt(two, words, i, text) || anyStandsAt(one, words, i, text);
  }

  /** Wordings that begin with words `i` and `i + 1`, and those that are word `i` alone. */
  #openingsAt({ numbers }: Words, i: number): readonly (readonly Wording[])[] {
    const first = numbers[i] as number;
    const second = numbers[i + 1];
    const two = second === undefined ? undefined : this.#wordingsOf(pairNumber(first, second));
    const one = this.#wordingsOf(first);
    if (!two) return one ? [one] : NO_WORDINGS;
    return one ? [two, one] : [two];
  }

  /**
   * In `text[start, end)`, whose tokens are given, in order and without overlaps: the longest phrase wins. `isAsked` leaves
   * phrases out before they can win.
   */
  find(
    text: string,
    { start, end }: TextRange,
    tokens: readonly Token[],
    memory: Memory,
    isAsked: (listed: ListedPhrase) => boolean,
  ): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    const keyFor = keysIn(memory);
    const words = wordsIn(text, start, end);
    for (let i = 0; i < words.count; i++) {
      const openings = this.#openingsAt(words, i);
      if (openings.length === 0) continue;
      const at = words.starts[i] as number;
      const first = firstTokenFrom(tokens, at);
      if (tokens[first]?.start !== at) continue;
      const fitting = (candidate: Wording): boolean => stands(candidate, text, tokens, first, end, keyFor, isAsked);
      const wording = openings[0]?.find(fitting) ?? openings[1]?.find(fitting);
      if (!wording) continue;
      const marked = tokens.slice(first, first + wording.keys.length);
      found.push({
        start: at,
        end: (marked.at(-1) as Token).end,
        listed: wording.listed,
        suggestions: suggestionsFor(wording.listed.phrase, wording.variant, marked),
      });
    }
    if (this.#anchors?.test(text) === true) this.#findPatterns(found, text, { start, end }, tokens, isAsked);
    return found.length > 1 ? withoutOverlaps(found) : found;
  }

  #findPatterns(
    found: PhraseMatch[],
    text: string,
    { start, end }: TextRange,
    tokens: readonly Token[],
    isAsked: (listed: ListedPhrase) => boolean,
  ): void {
    const written = text.slice(start, end);
    for (const pattern of this.#allPatterns) {
      const { listed } = pattern;
      if (!isAsked(listed) || !pattern.standsIn(written)) continue;
      for (const match of written.matchAll(pattern.regex)) {
        const range = trimmed(text, start + match.index, start + match.index + match[0].length);
        const [first, next] = [firstTokenFrom(tokens, range.start), firstTokenFrom(tokens, range.end)];
        if (!fits(listed.phrase, text, tokens, first, next, end)) continue;
        found.push({ ...range, listed, suggestions: suggestionsFor(listed.phrase, 0, tokens.slice(first, next)) });
      }
    }
  }
}

const NO_WORDINGS: readonly (readonly Wording[])[] = [];

const anyStandsAt = (wordings: readonly Wording[] | undefined, words: Words, at: number, text: string): boolean =>
  wordings?.some((wording) => standsAt(wording, words, at, text)) === true;

/** The same words, parted by signs only where the wording has some. */
function standsAt(wording: Wording, { count, numbers, starts, ends }: Words, at: number, text: string): boolean {
  const own = wording.numbers;
  if (at + own.length > count) return false;
  for (let i = 1; i < own.length; i++) {
    if (numbers[at + i] !== own[i]) return false;
    const gap = text.slice(ends[at + i - 1], starts[at + i]);
    if (gap !== ' ' && !wording.hasSigns && gap.trim() !== '') return false;
  }
  return numbers[at] === own[0];
}

function stands(
  wording: Wording,
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  keyFor: (word: string) => string,
  isAsked: (listed: ListedPhrase) => boolean,
): boolean {
  const { listed, keys } = wording;
  return (
    wording.matches(text, tokens, at, keyFor) &&
    isAsked(listed) &&
    isPlain(tokens, at, wording) &&
    fits(listed.phrase, text, tokens, at, at + keys.length, end)
  );
}

/** Of two that overlap the longer one stays, of two of one length the first. */
function withoutOverlaps(found: readonly PhraseMatch[]): PhraseMatch[] {
  const kept: PhraseMatch[] = [];
  for (const match of [...found].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => match.end <= start || end <= match.start)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** What a pattern needed to find its beginning is no part of what it found. */
function trimmed(text: string, start: number, end: number): TextRange {
  let from = start;
  let to = end;
  while (from < to && /[\s.,;:]/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** In small letters; the first may have a capital at the beginning of a sentence, any other where the phrase has one. */
function isPlain(tokens: readonly Token[], first: number, wording: Wording): boolean {
  return wording.tokens.every((own, i) => {
    const { letterCase, sentenceStart } = tokens[first + i] as Token;
    if (letterCase === 'lower' || letterCase === own.letterCase) return true;
    return letterCase === 'title' && (own.letterCase === 'title' || (i === 0 && sentenceStart));
  });
}

/** Signs that join two words to one. */
const JOINT = /[-–/_@&+\\]/;
const NEAR_CHARACTERS = 40;
const MARK_NEAR_CHARACTERS = 25;
const ENDS_SENTENCE = /^\s*(?:[.;!?…]|$)/;

/** All that is asked of what surrounds tokens `first` to `next - 1`. */
function fits(
  phrase: Phrase,
  text: string,
  tokens: readonly Token[],
  first: number,
  next: number,
  textEnd: number,
): boolean {
  const opening = tokens[first];
  const closing = tokens[next - 1];
  if (!opening || !closing || next <= first) return false;
  const { start } = opening;
  const { end } = closing;
  const before = opening.adjacent ? tokens[first - 1] : undefined;
  const following = tokens[next];
  const after = following?.adjacent ? following : undefined;
  if (JOINT.test(text.charAt(start - 1)) || (end < textEnd && JOINT.test(text.charAt(end)))) return false;
  if (phrase.case === 'lowerOnly' && opening.letterCase !== 'lower') return false;
  if (phrase.sentenceStart && !opening.sentenceStart) return false;
  if (phrase.sentenceEnd && !ENDS_SENTENCE.test(text.slice(end, Math.min(textEnd, end + 8)))) return false;
  if (has(phrase.notAfter, before) || has(phrase.notBefore, after)) return false;
  if (phrase.onlyAfter && !has(phrase.onlyAfter, before)) return false;
  if (phrase.onlyBefore && !has(phrase.onlyBefore, after)) return false;
  if (phrase.notBeforeCapital && after && after.letterCase !== 'lower') return false;
  if (phrase.notBeforeText) {
    const rest = text.slice(end, Math.min(textEnd, end + NEAR_CHARACTERS)).trimStart();
    if (phrase.notBeforeText.some((words) => rest.startsWith(words))) return false;
  }
  if (phrase.notNear) {
    const near = text.slice(Math.max(0, start - NEAR_CHARACTERS), start).toLowerCase();
    if (phrase.notNear.some((words) => near.includes(words))) return false;
  }
  return phrase.neighbours === undefined || isAmongVietnamese(text, opening, closing, tokens[first - 1], following);
}

/** Stands for any number in `onlyBefore` and `onlyAfter`. */
const ANY_NUMBER = '<số>';

function has(words: readonly string[] | undefined, token: Token | undefined): boolean {
  if (!words || !token) return false;
  if (token.kind === 'number') return words.includes(ANY_NUMBER);
  return words.includes(token.lower);
}

/** A foreign word in Vietnamese prose, and not part of a foreign name or an explanation in brackets. */
function isAmongVietnamese(
  text: string,
  opening: Token,
  closing: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (/[("“'«[]/.test(opening.before) || /^['’]/.test(closing.after)) return false;
  if (before && !opening.sentenceStart && before.kind !== 'number' && !isVietnameseSyllable(before)) return false;
  if (after && !after.sentenceStart && !isVietnameseSyllable(after)) return false;
  const around =
    text.slice(Math.max(0, opening.start - MARK_NEAR_CHARACTERS), opening.start) +
    text.slice(closing.end, closing.end + MARK_NEAR_CHARACTERS);
  return VIETNAMESE_MARK.test(around);
}

const isVietnameseSyllable = ({ kind, letterCase, lower }: Token): boolean =>
  kind === 'syllable' && letterCase !== 'upper' && letterCase !== 'mixed' && syllableKey(lower) !== null;

/** What is right in the phrase stays as it was written: `uỷ`, not `ủy`; a capital at the beginning stays, too. */
function suggestionsFor(phrase: Phrase, variant: number, marked: readonly Token[]): readonly string[] {
  const { suggestions = [], pairwise } = phrase;
  const asked = pairwise ? suggestions.slice(variant, variant + 1) : suggestions;
  if (phrase.template) return asked;
  const written = new Map(marked.map(({ lower }) => [keyOf(lower), lower]));
  const isTitle = marked[0] !== undefined && marked[0].letterCase !== 'lower';
  return asked.map((suggestion) => {
    const words = suggestion.replace(/[^\s,;.]+/g, (word) => written.get(keyOf(word)) ?? word);
    return isTitle ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
  });
}
