/**
 * Syllables of Vietnamese prose and what stands between them. Vietnamese writes a space between syllables, so a word
 * of the dictionary is one or more tokens; numbers, symbols of documents, addresses of the net and the like are told
 * apart because no rule of spelling applies to them.
 */
import { isBlank, skipBlanks } from './blanks.ts';
import { capitalised } from './fold.ts';
import { copyOf, type KnownWord, type Memory, nothingKnownOfWord, perMemory } from './memory.ts';
import { once } from './once.ts';

export type TokenKind =
  /** Letters only. */
  | 'syllable'
  /** Digits, with their dots and commas. */
  | 'number'
  /** `968/CĐ-TTg`, `gov.vn`, `A4`, `e-mail@…`: letters and other signs that belong together. */
  | 'code';

export type LetterCase = 'lower' | 'title' | 'upper' | 'mixed';

export interface Token {
  kind: TokenKind;
  text: string;
  /** The same in lower case. */
  lower: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** A single letter in upper case counts as `title`. */
  letterCase: LetterCase;
  /** First of the paragraph, or after `.`, `!`, `?`, `…`, `:`, `;` or the mark of a list item. */
  sentenceStart: boolean;
  /** Nothing but white space stands between the token before and this one: the two may form a word. */
  adjacent: boolean;
  /** Punctuation directly before and behind, e.g. `“` and `,`; empty where there is none. */
  before: string;
  after: string;
  /** What is known of `lower`: all tokens of that word in a memory share it. */
  known: KnownWord;
}

const DIGIT = /\d/;
const LETTER = /[A-Za-z\u00c0-\u024f\u0300-\u036f\u0370-\u052f\u1e00-\u1eff]/;
/** What a word can begin or end with; other signs around it are no part of it. */
const WORD_EDGE = /[A-Za-z0-9\u00c0-\u024f\u0300-\u036f\u0370-\u052f\u1e00-\u1eff]/;
const ADDRESS = /@|:\/\/|^www\.|[A-Za-z0-9]\.[A-Za-z]{2,}(?:[./]|$)/i;
/** Between two words that were written without a space. */
const SEPARATORS = /[^A-Za-z\u00c0-\u024f\u0300-\u052f\u1e00-\u1eff]+/;
const LIST_MARK = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ][.)]|[IVXLC]+[.)]|[-–—+•*·])$/u;
/** Letters of the longest word that is looked at as one: longer ones are addresses, keys, or nothing. */
export const LONGEST_WORD = 40;

/** Syllables, numbers and codes of a paragraph (its text in normal form), in reading order. */
export function tokensOf(text: string, memory: Memory): Token[] {
  const chunks = chunksOf(memory);
  const tokens: Token[] = [];
  let sentenceStart = true;
  let adjacent = false;
  const { length } = text;
  for (let from = skipBlanks(text, 0, length), end; from < length; from = skipBlanks(text, end, length)) {
    let hash = 0;
    for (end = from; end < length; end++) {
      const unit = text.charCodeAt(end);
      if (isBlank(unit)) break;
      hash = Math.imul(hash ^ unit, HASH_FACTOR);
    }
    const { before, pieces, after, endsSentence, isListMark } = chunks.of(text, from, end, hash);
    if (before !== '') adjacent = false;
    if (pieces.length === 0) {
      // A list mark, a dash, a bullet: what follows "- " at the beginning still begins a sentence.
      if (endsSentence) sentenceStart = true;
      adjacent = false;
      continue;
    }
    for (const piece of pieces) {
      if (piece.offset > before.length) adjacent = false;
      const start = from + piece.offset;
      tokens.push({
        kind: piece.kind,
        text: piece.text,
        lower: piece.lower,
        start,
        end: start + piece.text.length,
        letterCase: piece.letterCase,
        sentenceStart,
        adjacent,
        before: piece.before,
        after: piece.after,
        known: piece.known,
      });
      adjacent = true;
      sentenceStart = false;
    }
    if (after !== '') adjacent = false;
    sentenceStart = endsSentence || (isListMark && tokens.length === 1);
  }
  return tokens;
}

/** Index of the first token that begins at `offset` or behind it. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands between two white spaces, taken apart. */
interface Chunk {
  text: string;
  before: string;
  pieces: readonly Piece[];
  after: string;
  endsSentence: boolean;
  isListMark: boolean;
}

interface Piece extends Pick<Token, 'kind' | 'text' | 'lower' | 'letterCase' | 'before' | 'after' | 'known'> {
  /** In the chunk. */
  offset: number;
}

const MOST_CHUNKS = 10_000;
const LONGEST_REMEMBERED = 24;

/** As good as another: odd, and its bits are mixed. */
const HASH_FACTOR = 0x9e3779b1;

/**
 * Prose is made of the same few thousand chunks, so each is taken apart once. They are looked up by a number that is made while their
 * end is looked for, so that no string is made of each; of two that share a number the later one is kept.
 */
class Chunks {
  readonly #known = new Map<number, Chunk>();
  readonly #words = new Map<string, KnownWord>();

  /** Of `text` from `start` up to `end`; `hash`: of these units. */
  of(text: string, start: number, end: number, hash: number): Chunk {
    const known = this.#known.get(hash);
    if (known && known.text.length === end - start && text.startsWith(known.text, start)) return known;
    const chunk = takeApart(copyOf(text.slice(start, end)), this.#words);
    if (end - start <= LONGEST_REMEMBERED) {
      if (this.#known.size >= MOST_CHUNKS) this.#known.clear();
      this.#known.set(hash, chunk);
    }
    if (this.#words.size > MOST_CHUNKS) this.#words.clear();
    return chunk;
  }
}

const chunksOf = perMemory(() => new Chunks());

function takeApart(text: string, words: Map<string, KnownWord>): Chunk {
  const [before, core, after] = edgesOf(text);
  const found = core === '' ? [] : piecesOf(core);
  const pieces = found.map(([at, piece, kind]): Piece => {
    const lower = piece.toLowerCase();
    const isLast = at + piece.length === core.length;
    let known = words.get(lower);
    if (!known) words.set(lower, (known = nothingKnownOfWord()));
    return {
      kind,
      text: piece,
      lower,
      letterCase: letterCaseOf(piece, lower),
      offset: before.length + at,
      before: at === 0 ? before : (core[at - 1] ?? ''),
      after: isLast ? after : (core[at + piece.length] ?? ''),
      known,
    };
  });
  return { text, before, pieces, after, endsSentence: endsSentence(text), isListMark: LIST_MARK.test(text) };
}

/** Signs before the first and behind the last letter or digit, and what is between them. */
function edgesOf(chunk: string): [before: string, core: string, after: string] {
  let start = 0;
  let end = chunk.length;
  while (start < end && !WORD_EDGE.test(chunk[start] as string)) start++;
  while (end > start && !WORD_EDGE.test(chunk[end - 1] as string)) end--;
  return [chunk.slice(0, start), chunk.slice(start, end), chunk.slice(end)];
}

/** Of letters and signs without a blank; the leaders of a form are shorter. More is not taken apart. */
const LONGEST_CHUNK = 1000;

/** A chunk without white space is one token, or words joined by signs: `kinh tế-xã hội`, `và/hoặc`. */
function piecesOf(core: string): [offset: number, piece: string, kind: TokenKind][] {
  if (core.length > LONGEST_CHUNK) return [[0, core, 'code']];
  if (DIGIT.test(core)) return [[0, core, LETTER.test(core) ? 'code' : 'number']];
  const separator = SEPARATORS.exec(core);
  if (!separator) return [[0, core, wordKind(core)]];
  if (ADDRESS.test(core)) return [[0, core, 'code']];
  const words = core.split(SEPARATORS);
  const isCode = words.some(
    (word) => word.length > 1 && letterCaseOf(word) !== 'lower' && letterCaseOf(word) !== 'title',
  );
  if (isCode && /[-–/.&_]/.test(core)) return [[0, core, 'code']];
  const pieces: [number, string, TokenKind][] = [];
  let at = 0;
  for (const word of words) {
    at = core.indexOf(word, at);
    if (word !== '') pieces.push([at, word, wordKind(word)]);
    at += word.length;
  }
  return pieces;
}

const wordKind = (word: string): TokenKind => (word.length > LONGEST_WORD ? 'code' : 'syllable');

/** `.`, `!`, `?`, `…`, `:`, `;` and closing signs behind it are the last. */
function endsSentence(chunk: string): boolean {
  let last = chunk.length - 1;
  while (last > 0 && CLOSING.includes(chunk[last] as string)) last--;
  return ENDS_SENTENCE.includes(chunk[last] as string);
}
const ENDS_SENTENCE = '.!?…:;';
const CLOSING = ')”"’»]';

export function letterCaseOf(word: string, lower = word.toLowerCase()): LetterCase {
  if (word === lower) return 'lower';
  const rest = word.slice(1);
  if (rest === lower.slice(1)) return 'title';
  return word === word.toUpperCase() ? 'upper' : 'mixed';
}

/** Words in small letters, or with the capitals of a name, in the letter case of the token that they are to stand for. */
export function inCaseOf({ letterCase }: Token, words: string): string {
  if (letterCase === 'upper') return words.toUpperCase();
  return letterCase === 'title' ? capitalised(words) : words;
}

const MARKED_LETTERS = 'ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';

/** A letter that says of a word in small letters that it is Vietnamese, and not foreign or typed without diacritics. */
export const VIETNAMESE_MARK = new RegExp(`[${MARKED_LETTERS}]`);

/** Less of a Vietnamese text never carries marks; more of a foreign one never does. */
const LEAST_MARKED_SHARE = 0.3;
/** A heading of fewer words may lack marks by chance. */
const FEW_WORDS = 4;

/** Words in lower case, and those of them that carry a Vietnamese mark. */
export interface Marks {
  words: number;
  marked: number;
}

export function marksIn(tokens: readonly Token[]): Marks {
  const units = markedUnits();
  let words = 0;
  let marked = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, letterCase, lower } = tokens[i] as Token;
    if (kind !== 'syllable' || letterCase !== 'lower') continue;
    words++;
    if (isMarked(lower, units)) marked++;
  }
  return { words, marked };
}

/**
 * Whether words in lower case are written with Vietnamese marks: not another language, not typed without diacritics.
 * Takes paragraphs.
 */
export const isVietnamese = (paragraphs: readonly (readonly Token[])[]): boolean =>
  isVietnameseBy(paragraphs.map(marksIn));

/** The same of what is known of each paragraph. */
export function isVietnameseBy(paragraphs: readonly Marks[]): boolean {
  let all = 0;
  let allMarked = 0;
  for (const { words, marked } of paragraphs) {
    all += words;
    allMarked += marked;
  }
  return all < FEW_WORDS || allMarked >= LEAST_MARKED_SHARE * all;
}

/** By code unit, up to the end of Latin Extended Additional; 1: one of `MARKED_LETTERS`. */
const markedUnits = once(() => {
  const marked = new Uint8Array(0x1f00);
  for (let i = 0; i < MARKED_LETTERS.length; i++) marked[MARKED_LETTERS.charCodeAt(i)] = 1;
  return marked;
});

/** As `VIETNAMESE_MARK`; asked of every word of every document. */
function isMarked(word: string, marked: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (marked[word.charCodeAt(i)] === 1) return true;
  return false;
}
