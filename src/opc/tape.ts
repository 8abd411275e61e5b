/**
 * XML bytes → a flat tape of elements with their byte offsets. One pass (scan.ts), no tree, nothing decoded: attributes
 * and text are read from the bytes when somebody asks.
 */
import { resolveMarkup } from './entities.ts';
import type { Decoder } from './host.ts';
import {
  ALIKE,
  APOSTROPHE,
  END,
  endOfValue,
  FIELDS,
  GT,
  isSpace,
  LT,
  NAME,
  NEXT,
  PARENT,
  QUOTE,
  Scanner,
  SLASH,
  START,
  TAG_END,
} from './scan.ts';
import type { Session } from './session.ts';
import { isText, LONGEST_WORD, type Strings, stringsOf } from './strings.ts';

const EQUALS = 0x3d;
const AMPERSAND = 0x26;

export class Tape {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** False when the part was not UTF-8: offsets are then those of the transcoded text. */
  readonly writable: boolean;
  /** Number of elements; element 0 is the root. */
  readonly count: number;

  /** FIELDS numbers for each element. */
  readonly #data: Int32Array;
  readonly #names: readonly string[];
  /** Prefix → canonical prefix. */
  readonly #prefixes: ReadonlyMap<string, string>;
  /** Every known namespace has its usual prefix: names can be compared as they are written. */
  readonly #usualPrefixes: boolean;
  readonly #decode: Decoder;
  readonly #strings: Strings;
  /** The attribute that was read last. */
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;

  /** Throws `ReadError` for malformed XML, a DOCTYPE, and more depth or elements than the limits. */
  constructor(part: string, source: Uint8Array, { host, memory }: Session) {
    this.part = part;
    const utf16 = utf16Encoding(source);
    this.writable = utf16 === null;
    this.bytes = utf16 === null ? source : new TextEncoder().encode(new TextDecoder(utf16).decode(source));
    this.#decode = host.decoder(this.bytes);
    this.#strings = stringsOf(memory);
    const scanned = new Scanner(part, this.bytes, this.#decode, this.#strings);
    this.count = scanned.count;
    this.#data = scanned.data;
    this.#names = scanned.names;
    this.#prefixes = scanned.prefixes;
    this.#usualPrefixes = scanned.usualPrefixes;
  }

  /** Canonical name, e.g. `w:p`; names of unknown namespaces keep no prefix of their own (`?:name`). */
  name(element: number): string {
    return this.#names[this.#data[element * FIELDS + NAME] as number] as string;
  }

  /** Number that stands for a canonical name in this tape, or -1 when it does not occur: for fast comparison. */
  nameNumber(name: string): number {
    return this.#names.indexOf(name);
  }

  isNamed(element: number, nameNumber: number): boolean {
    return this.#data[element * FIELDS + NAME] === nameNumber;
  }

  /** Offset of `<`. */
  start(element: number): number {
    return this.#data[element * FIELDS + START] as number;
  }

  /** Offset after the `>` of the start tag. */
  tagEnd(element: number): number {
    return this.#data[element * FIELDS + TAG_END] as number;
  }

  /** Offset after the element. */
  end(element: number): number {
    return this.#data[element * FIELDS + END] as number;
  }

  /** Offset of the end tag; of an empty element: its end. */
  contentEnd(element: number): number {
    const { bytes } = this;
    const end = this.end(element);
    if (end === this.tagEnd(element)) return end;
    // It is a few bytes away: `lastIndexOf` takes longer to be called.
    let at = end - 1;
    while (bytes[at] !== LT) at--;
    return at;
  }

  parent(element: number): number {
    return this.#data[element * FIELDS + PARENT] as number;
  }

  /** Of a list of properties (`w:rPr`): the first one with the same bytes, as far as the scan saw that; else the element itself. */
  firstAlike(element: number): number {
    return (this.#data[element * FIELDS + ALIKE] as number) || element;
  }

  /** First element after this one's subtree, wherever it belongs. */
  next(element: number): number {
    return this.#data[element * FIELDS + NEXT] as number;
  }

  /** First child element, or -1. */
  firstChild(element: number): number {
    const child = element + 1;
    return child < this.count && this.#data[child * FIELDS + PARENT] === element ? child : -1;
  }

  /** Next sibling, or -1. */
  nextSibling(element: number): number {
    const data = this.#data;
    const next = data[element * FIELDS + NEXT] as number;
    return next < this.count && data[next * FIELDS + PARENT] === data[element * FIELDS + PARENT] ? next : -1;
  }

  /** First child of that canonical name, or -1. */
  child(element: number, name: string): number {
    for (let child = this.firstChild(element); child >= 0; child = this.nextSibling(child)) {
      if (this.name(child) === name) return child;
    }
    return -1;
  }

  /** Value of an attribute by canonical name (`w:val`; without prefix for attributes in no namespace), or null. */
  attribute(element: number, name: string): string | null {
    const end = this.tagEnd(element) - 1;
    let at = nameEndAt(this.bytes, this.start(element) + 1);
    while ((at = this.#readAttribute(at, end)) >= 0) {
      if (this.#isAttribute(this.#nameStart, this.#nameEnd, name)) return this.decode(this.#valueStart, this.#valueEnd);
    }
    return null;
  }

  /** All attributes of an element by canonical name, for those of which many are asked. */
  attributes(element: number): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const end = this.tagEnd(element) - 1;
    let at = nameEndAt(this.bytes, this.start(element) + 1);
    while ((at = this.#readAttribute(at, end)) >= 0) {
      const raw = this.decode(this.#nameStart, this.#nameEnd);
      const name = this.#usualPrefixes ? raw : this.#canonicalName(raw);
      found.set(name, this.decode(this.#valueStart, this.#valueEnd));
    }
    return found;
  }

  /** Finds name and value of the next attribute of a tag that ends at `end`; gives the offset behind it, or -1. */
  #readAttribute(from: number, end: number): number {
    const { bytes } = this;
    let at = from;
    while (at < end && (isSpace(bytes[at]) || bytes[at] === SLASH)) at++;
    this.#nameStart = at;
    while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
    this.#nameEnd = at;
    while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    if (at >= end || this.#nameEnd === this.#nameStart) return -1;
    this.#valueStart = at + 1;
    this.#valueEnd = endOfValue(bytes, at + 1, bytes[at] as number);
    return this.#valueEnd + 1;
  }

  #canonicalName(raw: string): string {
    const colon = raw.indexOf(':');
    return colon < 0 ? raw : `${this.#prefixes.get(raw.slice(0, colon)) ?? '?'}:${raw.slice(colon + 1)}`;
  }

  #isAttribute(start: number, end: number, name: string): boolean {
    const { bytes } = this;
    if (this.#usualPrefixes) {
      return end - start === name.length && isText(bytes, start, name);
    }
    return this.#canonicalName(this.#decode(start, end)) === name;
  }

  /** Canonical prefix that a prefix of this part stands for. */
  canonicalPrefix(prefix: string): string | null {
    return this.#prefixes.get(prefix) ?? null;
  }

  /** Character data of an element without child elements: entities resolved, CDATA taken as text, comments dropped. */
  text(element: number): string {
    return this.decode(this.tagEnd(element), this.contentEnd(element));
  }

  /** Text of a byte range. */
  decode(start: number, end: number): string {
    const { bytes } = this;
    if (start >= end) return '';
    let hash = end - start;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x80 || byte === AMPERSAND || byte === LT || byte === 0x0d) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (at === end) return end - start > LONGEST_WORD ? this.#decode(start, end) : this.#word(start, end, hash);
    const text = this.#decode(start, end);
    return /[&<\r]/.test(text) ? resolveMarkup(text, this.part, start) : text;
  }

  /** A short text of plain letters. */
  #word(start: number, end: number, hash: number): string {
    const known = this.#strings.word(this.bytes, start, end, hash);
    if (known !== null) return known;
    const word = this.#decode(start, end);
    this.#strings.keep(word, hash);
    return word;
  }
}

/** Offset behind the name of a tag that begins at `at`. */
function nameEndAt(bytes: Uint8Array, at: number): number {
  let end = at;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] as number;
    if (byte <= GT && (byte === GT || byte === SLASH || byte === LT || isSpace(byte))) break;
  }
  return end;
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === LT && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LT)) return 'utf-16be';
  return null;
}
