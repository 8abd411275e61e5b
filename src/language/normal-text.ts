/**
 * The one form in which text is read: composed Unicode (NFC), blanks that hold a line together as plain ones, and no characters
 * that show as nothing. Word, PDF and web pages strew all of them into drafts; no wording should depend on them. Offsets are
 * UTF-16 throughout.
 */
import type { TextRange } from './text-range.ts';

/** No other character stands in normal text of the usual letters and signs; one of them, and the text is looked at. */
const UNUSUAL = /[\u00a0\u00ad\u0300-\u1dff\u1f00-\u200f\u2028-\u202f\u2060-\ufffb\ufffd-\uffff]/;
/** Soft hyphens, zero-width characters, marks of direction, variation selectors. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
/** They look like a blank and keep the words beside them on one line. */
const NO_BREAK = /[\u00a0\u2007\u202f]/;
const ALL_NO_BREAK = new RegExp(NO_BREAK, 'g');
/** What may be composed with the character before it: marks, vowels and finals of Hangul, a vowel sign of Kirat Rai. */
const JOINS = /[\p{M}\u1161-\u1175\u11a8-\u11c2\u{16d67}]/u;

/** True for nearly all text, and told by one pattern: no copy is made. */
export function isNormalText(text: string): boolean {
  return !UNUSUAL.test(text) || (!UNSEEN.test(text) && !NO_BREAK.test(text) && text.normalize('NFC') === text);
}

/** The very string when it is normal already. */
export function normalText(text: string): string {
  return isNormalText(text) ? text : text.replace(ALL_UNSEEN, '').replace(ALL_NO_BREAK, ' ').normalize('NFC');
}

/** The normal form of a text, with the ways from its offsets to those of the source and back. */
export class NormalText {
  readonly text: string;
  readonly source: string;
  /** Of each unit of `text`, the stretch of the source that it was made from: the stretches are in order. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /** `kept`: stretches of the source, in order, that stay letter by letter what they are. */
  constructor(source: string, kept: readonly TextRange[] = []) {
    const starts: number[] = [];
    const ends: number[] = [];
    let text = '';
    /** A character and what may be composed with it, without what is not seen. */
    let cluster = '';
    let from = 0;
    let to = 0;
    const close = (): void => {
      const composed = cluster.normalize('NFC');
      // What is the same in both is mapped unit by unit, anything else as a whole.
      const isSame = to - from === composed.length && source.slice(from, to) === composed;
      for (let i = 0; i < composed.length; i++) {
        starts.push(isSame ? from + i : from);
        ends.push(isSame ? from + i + 1 : to);
      }
      text += composed;
      cluster = '';
    };
    let ahead = 0;
    for (let at = 0; at < source.length;) {
      const character = String.fromCodePoint(source.codePointAt(at) as number);
      const end = at + character.length;
      while (ahead < kept.length && (kept[ahead] as TextRange).end <= at) ahead++;
      const isKept = ahead < kept.length && (kept[ahead] as TextRange).start <= at;
      if (isKept) {
        close();
        for (let i = at; i < end; i++) {
          starts.push(i);
          ends.push(i + 1);
        }
        text += character;
      } else if (!UNSEEN.test(character)) {
        if (cluster !== '' && !JOINS.test(character)) close();
        if (cluster === '') from = at;
        cluster += NO_BREAK.test(character) ? ' ' : character;
        to = end;
      }
      at = end;
    }
    close();
    this.text = text;
    this.source = source;
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
  }

  /**
   * Where `text[start, end)` stands in the source: from its first character to its last, what is not seen between them
   * included, beside them not. The edges of the text are those of the source. Of an empty range the place behind the
   * character before it.
   */
  inSource(start: number, end: number): TextRange {
    const { length } = this.text;
    if (start >= end && length > 0) {
      const at = this.#endBefore(start);
      return { start: at, end: at };
    }
    return {
      start: start <= 0 ? 0 : start >= length ? this.source.length : (this.#starts[start] as number),
      end: this.#endBefore(end),
    };
  }

  #endBefore(offset: number): number {
    if (offset >= this.text.length) return this.source.length;
    return offset <= 0 ? 0 : (this.#ends[offset - 1] as number);
  }

  /** The least range around this one that cuts no character: one made of several may stand for several units. */
  whole(start: number, end: number): TextRange {
    const { length } = this.text;
    let [from, to] = [Math.min(Math.max(start, 0), length), Math.min(Math.max(end, 0), length)];
    while (from > 0 && from < length && this.#starts[from] === this.#starts[from - 1]) from--;
    while (to > 0 && to < length && this.#starts[to] === this.#starts[to - 1]) to++;
    return { start: from, end: Math.max(from, to) };
  }

  /** The offset in `text` of an offset in the source; of one within a character, behind it. */
  fromSource(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
