/**
 * Where the sentences of a running text end, and the stretches in them: what stands between `. ; : ? ! …`. Pure: knows
 * text alone; what surrounds a sentence in a document is told by `src/draft/sentences.ts`. Expects NFC. Time is linear in
 * the text.
 *
 * A sentence ends behind `.`, `?`, `!`, `…`, `...` or `./.`, with the quotation mark or bracket that closes there, when
 * white space follows and then a capital, a figure, an opening quotation mark or bracket, or the dash of a list item. It
 * does not end behind an abbreviation (`TP.`, `PGS.TS.`, `v.v.`), a single capital (`Nguyễn Văn A.`), the label of a list
 * item or part (`1.`, `IV.`, `Chương II.`), within a number or date (`1.250.000`, `05. 3. 2026`), at a blank that is still
 * to be filled in (`ông …… Chức vụ`), nor where no white space follows (`gov.vn`, `30/2020/NĐ-CP`, `KL-STP.ĐKT`).
 */
import table from '../../data/stops.json' with { type: 'json' };
import { isBlank, skipBlanks } from './blanks.ts';
import { hasWord, isUpperCase } from './fold.ts';
import type { TextRange } from './text-range.ts';
import { once } from './once.ts';

/** A piece of text and the mark that ends it: `.`, `...`, `./.`, `;`, `:`; empty where none does. */
export interface MarkedRange extends Readonly<TextRange> {
  readonly mark: string;
}

/** Written with a stop that ends no sentence. */
const abbreviations = once(() => new Set(table.abbreviations.map(({ written }) => written)));

/** Longest of them, and of the label of a part, in characters. */
const LONGEST_CHUNK = 16;
const LONGEST_LABEL = 40;

const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const ELLIPSIS = 0x2026;
/** Stands in the text for a note reference, drawing or object. */
const OBJECT = 0xfffc;

const isStop = (unit: number): boolean => unit === FULL_STOP || unit === 0x3f || unit === 0x21 || unit === ELLIPSIS;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** `)` `]` `”` `’` `»` `"`, and a reference to a note. */
const isCloser = (unit: number): boolean =>
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x201d ||
  unit === 0x2019 ||
  unit === 0xbb ||
  unit === 0x22 ||
  unit === OBJECT;
/** `(` `[` `“` `‘` `«` `"`. */
const isOpener = (unit: number): boolean =>
  unit === 0x28 || unit === 0x5b || unit === 0x201c || unit === 0x2018 || unit === 0xab || unit === 0x22;
/** `-` `–` `—` `+` `•`: what list items begin with. */
const isDash = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x2b || unit === 0x2022;

/**
 * Sentences of a stretch of text, in order; white space between them belongs to none. A list label at the start is the
 * caller's to leave out.
 */
export function sentencesIn(text: string, start = 0, end = text.length): MarkedRange[] {
  const found: MarkedRange[] = [];
  let from = skipBlanks(text, start, end);
  for (let i = from; i < end; i++) {
    if (!isStop(text.charCodeAt(i))) continue;
    const stop = stopEnd(text, i, end);
    let close = stop;
    while (close < end && isCloser(text.charCodeAt(close))) close++;
    const next = skipBlanks(text, close, end);
    if (next > close && next < end && opensSentence(text, next, end) && endsSentence(text, from, i, stop, next)) {
      found.push({ start: from, end: close, mark: text.slice(i, stop) });
      from = next;
    }
    i = Math.max(close, i + 1) - 1;
  }
  let last = end;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  if (last > from) found.push({ start: from, end: last, mark: finalMark(text, from, last) });
  return found;
}

/** Behind a run of marks: `...`, `?!`, `./.`. */
function stopEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  for (;;) {
    while (stop < end && isStop(text.charCodeAt(stop))) stop++;
    if (stop + 1 >= end || text.charCodeAt(stop) !== SLASH || text.charCodeAt(stop + 1) !== FULL_STOP) return stop;
    stop += 2;
  }
}

/** What follows a mark and white space can begin a sentence. */
function opensSentence(text: string, at: number, end: number): boolean {
  let i = at;
  if (isDash(text.charCodeAt(i))) i = skipBlanks(text, i + 1, end);
  while (i < end && isOpener(text.charCodeAt(i))) {
    if (text.charCodeAt(i) !== 0x28 && text.charCodeAt(i) !== 0x5b) return true;
    i++;
  }
  return i < end && (isDigit(text.charCodeAt(i)) || isUpperCase(text.charAt(i)));
}

/** The mark from `at` to `stop` ends a sentence that begins at `from`; `next`: what follows it. */
function endsSentence(text: string, from: number, at: number, stop: number, next: number): boolean {
  let chunkStart = at;
  const limit = Math.max(from, at - LONGEST_CHUNK);
  while (chunkStart > limit && !isBlank(text.charCodeAt(chunkStart - 1))) chunkStart--;
  while (chunkStart < at && isOpener(text.charCodeAt(chunkStart))) chunkStart++;
  const chunk = text.slice(chunkStart, at);
  if (text.charCodeAt(at) === ELLIPSIS || stop - at >= 3) {
    // Dots that stand alone, or many of them, are a blank to be filled in; `./.` is no such run.
    if (text.slice(at, stop).includes('/')) return true;
    return chunk !== '' && stop - at <= 3 && chunk !== 'v.v';
  }
  if (stop - at > 1 || text.charCodeAt(at) !== FULL_STOP || chunk === '') return true;
  if (isAbbreviation(chunk)) return false;
  const isNumber = NUMBER.test(chunk);
  if (isNumber && isDigit(text.charCodeAt(next))) return false;
  if (!isNumber && !LABEL.test(chunk)) return true;
  return !opensItem(text, from, chunkStart) && !isPart(text.slice(from, at));
}

const NUMBER = /^\d[\d.]*$/;
/** A Roman number or a letter that counts. */
const LABEL = /^(?:[IVXLC]+|[a-zđ])$/;

/** What stands at `at` is the first thing of a sentence or behind a colon or semicolon: a number there is a label. */
function opensItem(text: string, from: number, at: number): boolean {
  let before = at;
  while (before > from && isBlank(text.charCodeAt(before - 1))) before--;
  const last = text.charCodeAt(before - 1);
  return before === from || last === 0x3a || last === 0x3b;
}

/** `TP`, `PGS.TS`, `(v.v`, `A`, `Th.S`: the stop belongs to what stands before it. */
function isAbbreviation(chunk: string): boolean {
  const known = abbreviations();
  if (known.has(chunk)) return true;
  const last = chunk.slice(Math.max(chunk.lastIndexOf('.'), chunk.lastIndexOf('-')) + 1);
  return known.has(last) || (last.length === 1 && isUpperCase(last));
}

/** `Chương I`, `Điều 5`, `Phụ lục số 2`: a part and its number, nothing else. */
const isPart = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  /^(?:phần|chương|mục|tiểu mục|điều|khoản|điểm|phụ lục|bảng|hình|biểu|mẫu)\s+(?:(?:thứ|số)\s+)?\S+$/iu.test(
    text.trim(),
  );

/** The mark at the very end, behind which quotation marks and brackets may close. */
function finalMark(text: string, from: number, end: number): string {
  let at = end;
  while (at > from && isCloser(text.charCodeAt(at - 1))) at--;
  const last = text.charCodeAt(at - 1);
  if (last === 0x3b || last === 0x3a || last === 0x2c) return text.charAt(at - 1);
  let start = at;
  while (start > from && (isStop(text.charCodeAt(start - 1)) || isMiddleSlash(text, start - 1))) start--;
  return text.slice(start, at);
}

/** The slash of `./.`. */
const isMiddleSlash = (text: string, at: number): boolean =>
  text.charCodeAt(at) === SLASH && text.charCodeAt(at - 1) === FULL_STOP && text.charCodeAt(at + 1) === FULL_STOP;

/**
 * Stretches of one sentence: it is parted behind `;` and behind `:` that white space follows, and before enumerators,
 * `(1)` and `(ii)`. What stands in brackets or quotation marks within the sentence is not parted. A conjunction behind the
 * last `;` (`…; và`) is no stretch of its own.
 */
export function stretchesIn(text: string, { start, end, mark }: MarkedRange): MarkedRange[] {
  if (!mayPart(text, start, end)) return [{ start, end, mark }];
  const enclosures = enclosuresWithin(text, start, end);
  const found: MarkedRange[] = [];
  let from = start;
  let enclosure = 0;
  for (let i = start; i < end; i++) {
    while (enclosure < enclosures.length && (enclosures[enclosure] as TextRange).end <= i) enclosure++;
    const enclosing = enclosures[enclosure];
    const unit = text.charCodeAt(i);
    if (unit === 0x28 && i > from && isEnumerator(text, i, end)) {
      pushStretch(found, text, from, i, '');
      from = i;
    }
    if (enclosing && enclosing.start <= i) {
      i = enclosing.end - 1;
      continue;
    }
    const parts = unit === 0x3b || (unit === 0x3a && partsAtColon(text, i, end));
    if (!parts || (unit === 0x3b && CONJUNCTION.test(text.slice(i + 1, Math.min(end, i + 12))))) continue;
    let close = i + 1;
    while (close < end && isCloser(text.charCodeAt(close))) close++;
    pushStretch(found, text, from, close, text.charAt(i));
    from = close;
    i = close - 1;
  }
  pushStretch(found, text, from, end, mark);
  return found;
}

const CONJUNCTION = /^\s*(?:và|hoặc)\s*$/iu;

/** Nearly all sentences are one stretch. */
function mayPart(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3a || unit === 0x3b || (unit === 0x28 && isEnumerator(text, i, end))) return true;
  }
  return false;
}

function pushStretch(found: MarkedRange[], text: string, start: number, end: number, mark: string): void {
  const from = skipBlanks(text, start, end);
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (to > from) found.push({ start: from, end: to, mark });
}

/** Not in `8:30`, `1: 500`, `http://`. */
function partsAtColon(text: string, at: number, end: number): boolean {
  const next = skipBlanks(text, at + 1, end);
  if (next === at + 1 && next < end && !isOpener(text.charCodeAt(next))) return false;
  return !(isDigit(text.charCodeAt(at - 1)) && next < end && isDigit(text.charCodeAt(next)));
}

const ENUMERATOR = /^\((?:\d{1,2}|i{1,3}|iv|vi{0,3}|ix|x)\)\s/;

/** `(1)` or `(ii)` before a member of an enumeration that runs on in the line. */
function isEnumerator(text: string, at: number, end: number): boolean {
  if (at > 0 && !isBlank(text.charCodeAt(at - 1))) return false;
  const next = text.charCodeAt(at + 1);
  if (!isDigit(next) && next !== 0x69 && next !== 0x76 && next !== 0x78) return false;
  return ENUMERATOR.test(text.slice(at, Math.min(end, at + 7)));
}

/** Those of a sentence; one that encloses all of it encloses nothing: its content is the sentence. */
function enclosuresWithin(text: string, start: number, end: number): readonly TextRange[] {
  const all = enclosuresIn(text, start, end);
  const [only] = all;
  if (!only || only.start !== start || hasWord(text.slice(only.end, end))) return all;
  return enclosuresIn(text, start + 1, only.end - 1);
}

/** What closes a bracket or quotation mark; 0: the sign opens nothing. */
function closerOf(unit: number, quotationsOnly: boolean): number {
  if (unit === 0x201c) return 0x201d;
  if (unit === 0x22) return 0x22;
  if (unit === 0xab) return 0xbb;
  if (quotationsOnly) return 0;
  if (unit === 0x28) return 0x29;
  return unit === 0x5b ? 0x5d : 0;
}

const NO_RANGES: readonly TextRange[] = Object.freeze([]);
/** What is never closed must not make the search for closing signs long. */
const MOST_OPEN = 16;

/**
 * Outermost quotation marks, and brackets unless `quotationsOnly`, that are opened and closed in a stretch of text, in
 * order, the signs included. Enumerators, `(1)`, are left out.
 */
export function enclosuresIn(text: string, start: number, end: number, quotationsOnly = false): readonly TextRange[] {
  let found: TextRange[] | null = null;
  /** Closing signs that are waited for, the innermost last, and where each was opened. */
  const closers: number[] = [];
  const openers: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (closers.length > 0) {
      const waiting = closers.lastIndexOf(unit);
      if (waiting >= 0) {
        const at = openers[waiting] as number;
        closers.length = openers.length = waiting;
        found ??= [];
        while (found.length > 0 && (found.at(-1) as TextRange).start > at) found.pop();
        found.push({ start: at, end: i + 1 });
        continue;
      }
    }
    const closer = closerOf(unit, quotationsOnly);
    if (closer === 0 || closers.length >= MOST_OPEN || (unit === 0x28 && isEnumerator(text, i, end))) continue;
    closers.push(closer);
    openers.push(i);
  }
  return found ?? NO_RANGES;
}

/**
 * Words between white space that have a letter or figure, as the measures of style count syllables, without those in
 * `left` (in order); each range of `folded` (in order) counts as one word.
 */
export function syllablesIn(
  text: string,
  { start, end }: TextRange,
  left: readonly TextRange[] = NO_RANGES,
  folded: readonly TextRange[] = NO_RANGES,
): number {
  let count = 0;
  let nextLeft = 0;
  let nextFolded = 0;
  let i = start;
  while (i < end) {
    i = skipBlanks(text, i, end);
    while (nextLeft < left.length && (left[nextLeft] as TextRange).end <= i) nextLeft++;
    while (nextFolded < folded.length && (folded[nextFolded] as TextRange).end <= i) nextFolded++;
    const skipped = left[nextLeft];
    if (skipped && skipped.start <= i) {
      i = Math.min(end, skipped.end);
      continue;
    }
    const fold = folded[nextFolded];
    if (fold && fold.start <= i) {
      count++;
      i = Math.min(end, fold.end);
      continue;
    }
    let wordEnd = i;
    while (wordEnd < end && !isBlank(text.charCodeAt(wordEnd)) && wordEnd !== skipped?.start && wordEnd !== fold?.start)
      wordEnd++;
    if (hasWord(text.slice(i, wordEnd))) count++;
    i = wordEnd;
  }
  return count;
}
