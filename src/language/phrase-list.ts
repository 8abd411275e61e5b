/**
 * Where the phrases of a list stand in a text: the matcher of lists of wordings (data/phrases.json, lists of one's own).
 * A wording is looked for by the numbers of its first three words, so the time is that of a few looks into a table for each word,
 * whatever the length of the list; then it is compared syllable by syllable, wherever the tone mark stands (`hoà`, `hòa`).
 * Patterns are tried only on text that holds one of their anchors. What is written with capitals is a name, except at the beginning of a sentence.
 */
import { capitalised } from './fold.ts';
import { withRanges } from './letter-classes.ts';
import { Memory, remembered } from './memory.ts';
import type { TextRange } from './text-range.ts';
import { endOfRows, firstRowOf, OpeningFilter } from './opening-index.ts';
import type { ListedPhrase, Phrase } from './phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { RowTable } from './row-table.ts';
import { syllableKey } from './syllable.ts';
import { firstTokenFrom, type Token, tokensOf, VIETNAMESE_MARK } from './tokens.ts';
import { pairNumber, wordNumbers, WordReader } from './word-numbers.ts';

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
    return (this.#numbers ??= wordNumbers(this.text));
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
  readonly #openings: OpeningFilter;
  /** Finds one of the anchors of the patterns; null: there are none. */
  readonly #anchors: RegExp | null;

  constructor({ index, row }: RowTable<PhraseIndex, ListedPhrase>) {
    this.#index = index;
    this.#listedAt = row;
    this.#openings = new OpeningFilter(index);
    this.#anchors = index.anchors === null ? null : new RegExp(index.anchors, 'g');
  }

  /** Of phrases that are found by one: those of which the text holds an anchor, and those that have none. */
  #patternsFor(text: string): readonly Pattern[] {
    const { patterns } = this.#index;
    if (patterns.length === 0) return NO_PATTERNS;
    const anchors = this.#anchorsIn(text);
    if (anchors.length === 0 && !this.#index.someWithoutAnchor) return NO_PATTERNS;
    this.#patterns ??= patterns.map((place) => new Pattern(this.#listedAt(place)));
    return this.#patterns.filter(
      ({ listed: { phrase } }) =>
        phrase.anchors?.some((anchor) => anchors.some((beginning) => anchor.startsWith(beginning))) ?? true,
    );
  }

  /** Each once; of those that begin alike the shortest stands for all. */
  #anchorsIn(text: string): readonly string[] {
    const found: string[] = [];
    const finder = this.#anchors;
    if (finder === null) return found;
    finder.lastIndex = 0;
    for (let match = finder.exec(text); match; match = finder.exec(text)) {
      const [anchor] = match;
      if (!found.includes(anchor)) found.push(anchor);
      // The next one may begin within it.
      finder.lastIndex = match.index + 1;
    }
    return found;
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
  mayStandIn(text: string, range: TextRange): boolean {
    const { start, end } = range;
    const written = text.slice(start, end);
    if (this.#patternsFor(written).some((pattern) => pattern.standsIn(written))) return true;
    return this.#placesIn(text, range).some(({ at, wordings }) =>
      wordings.some((wording) => standsAt(wording, text, at, end)),
    );
  }

  /** Places of `text[start, end)` where wordings open like what stands there: asked of every word, and mostly none does. */
  #placesIn(text: string, { start, end }: TextRange): Place[] {
    const places: Place[] = [];
    const openings = this.#openings;
    // Opening numbers of the last word, of the last two and the last three, and where each opening begins.
    let [one, two, three] = [NO_WORD, NO_WORD, NO_WORD];
    let [ofOne, ofTwo, ofThree] = [start, start, start];
    for (const reader = new WordReader(text, start, end); reader.next();) {
      three = pairNumber(two, reader.number);
      two = pairNumber(one, reader.number);
      one = reader.number;
      ofThree = ofTwo;
      ofTwo = ofOne;
      ofOne = reader.start;
      if (openings.mayHave(three)) this.#addPlace(places, ofThree, three);
      if (openings.mayHave(two)) this.#addPlace(places, ofTwo, two);
      if (openings.mayHave(one)) this.#addPlace(places, ofOne, one);
    }
    return places;
  }

  #addPlace(places: Place[], at: number, opening: number): void {
    const wordings = this.#wordingsOf(opening);
    if (wordings) places.push({ at, wordings });
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
    for (const { at, wordings } of this.#placesIn(text, { start, end })) {
      const first = firstTokenFrom(tokens, at);
      if (tokens[first]?.start !== at) continue;
      const standing = wordings.filter((one) => stands(one, text, tokens, first, end, keyFor, isAsked));
      const wording = standing.find(isAlwaysTold) ?? standing[0];
      if (!wording) continue;
      const marked = tokens.slice(first, first + wording.keys.length);
      found.push({
        start: at,
        end: (marked.at(-1) as Token).end,
        listed: wording.listed,
        suggestions: suggestionsFor(wording.listed.phrase, wording.variant, marked),
      });
    }
    this.#findPatterns(found, text, { start, end }, tokens, isAsked);
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
    for (const pattern of this.#patternsFor(written)) {
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

const NO_PATTERNS: readonly Pattern[] = [];

/** Before the first word. */
const NO_WORD = -1;

/** Where wordings may begin, the longest first. */
interface Place {
  at: number;
  wordings: readonly Wording[];
}

/** The same words, parted by signs only where the wording has some. */
function standsAt(wording: Wording, text: string, at: number, end: number): boolean {
  const reader = new WordReader(text, at, end);
  return wording.numbers.every((number, i) => {
    const before = reader.end;
    if (!reader.next() || reader.number !== number) return false;
    return i === 0 || wording.hasSigns || text.slice(before, reader.start).trim() === '';
  });
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

/** What is told on request only must not hide what is told anyway. */
const isAlwaysTold = ({ listed }: Pick<PhraseMatch, 'listed'>): boolean => listed.phrase.optIn !== true;

/** Of two that overlap the one that is told anyway stays, then the longer one, of two of one length the first. */
function withoutOverlaps(found: readonly PhraseMatch[]): PhraseMatch[] {
  const kept: PhraseMatch[] = [];
  const rank = (match: PhraseMatch): number => (isAlwaysTold(match) ? 0 : 1);
  for (const match of [...found].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start)))
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
    return isTitle ? capitalised(words) : words;
  });
}
