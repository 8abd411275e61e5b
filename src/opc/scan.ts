/**
 * One pass over the bytes of an XML part: where each element begins and ends, and what its name is. Namespaces are
 * compared by URI; strict and transitional ones are the same to every later stage.
 */
import { resolveMarkup } from './entities.ts';
import { malformed, ReadError } from './error.ts';
import type { Decoder } from './host.ts';
import { CANONICAL_PREFIXES } from './names.ts';
import { LONGEST_WORD, type Strings } from './strings.ts';

const MAX_DEPTH = 256;
/** Four times the largest real document seen; a tape of this length takes 42 MB. */
const MAX_ELEMENTS = 1_500_000;

/** Numbers kept for an element: which each is, and how many. */
export const NAME = 0;
export const START = 1;
export const TAG_END = 2;
export const END = 3;
export const PARENT = 4;
export const NEXT = 5;
/** Of a list of properties: the first one with the same bytes; 0 where that is not known. */
export const ALIKE = 6;
export const FIELDS = 7;

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
/** The first letter of `xmlns`. */
const LETTER_X = 0x78;
const LETTER_P = 0x50;
const LETTER_R = 0x72;
const NAME_SLOTS = 1024;
/** Powers of two: of how many names lists are kept apart, and how many lists of each. */
const LIST_NAMES = 16;
const RECENT_LISTS = 8;
/** Of elements in a list that is kept: it is never deep enough for the limit of depth, unless it stands near it. */
const MOST_IN_LIST = 64;

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Prefixes as they were before an element that changes their meaning. */
interface Scope {
  element: number;
  prefixes: Map<string, string>;
}

/** Scans when it is made; then its public fields say what was found. V8 optimises several small functions sooner than one. */
export class Scanner {
  /** Number of elements; element 0 is the root. */
  count = 0;
  /** FIELDS numbers for each element. */
  data: Int32Array;
  /** Canonical names; `data` holds their numbers. */
  readonly names: string[] = [];
  /** Prefix → canonical prefix, every declaration in scope. */
  prefixes = new Map<string, string>([['xml', 'xml']]);
  /** Every known namespace has its usual prefix: names can be compared as they are written. */
  usualPrefixes = true;
  readonly #part: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decode: Decoder;
  readonly #strings: Strings;
  /** Open elements: how many, and which, from the root. */
  #depth = 0;
  readonly #stack = new Int32Array(MAX_DEPTH);
  readonly #scopes: Scope[] = [];
  readonly #nameTable: NameTable;
  readonly #recentLists: RecentLists;
  /** The start tag that was read last declares a namespace. */
  #declares = false;

  /** Throws `ReadError` for malformed XML, a DOCTYPE, and more depth or elements than the limits. */
  constructor(part: string, bytes: Uint8Array, decode: Decoder, strings: Strings) {
    this.#part = part;
    this.#bytes = bytes;
    this.#decode = decode;
    this.#strings = strings;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#nameTable = new NameTable(bytes);
    this.#recentLists = new RecentLists(bytes);
    const capacity = Math.min(MAX_ELEMENTS, Math.max(64, bytes.length >> 4));
    this.data = new Int32Array(capacity * FIELDS);
    this.#scan();
  }

  #scan(): void {
    const bytes = this.#bytes;
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    for (;;) {
      const lt = bytes[at] === LT ? at : bytes.indexOf(LT, at);
      if (lt < 0) break;
      const byte = bytes[lt + 1];
      if (byte === SLASH) at = this.#readEndTag(lt);
      else if (byte === BANG) at = this.#skipDeclaration(lt);
      else if (byte === QUESTION) at = this.#skipInstruction(lt);
      else at = this.#readStartTag(lt);
    }
    if (this.#depth > 0) throw malformed(this.#part, bytes.length, 'unclosed element');
    if (this.count === 0) throw malformed(this.#part, 0, 'no element');
  }

  #readStartTag(lt: number): number {
    const bytes = this.#bytes;
    const part = this.#part;
    let nameEnd = lt + 1;
    let hash = 0;
    for (; nameEnd < bytes.length; nameEnd++) {
      const byte = bytes[nameEnd] as number;
      if (byte <= GT && ENDS_NAME[byte] === 1) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (endsInPr(bytes, nameEnd)) {
      const known = this.#recentLists.find(this.data, lt, this.#nameTable.find(lt + 1, nameEnd, hash));
      if (known > 0 && this.#hasRoomFor(known)) return this.#repeat(known, lt);
    }
    this.#declares = false;
    const gt = bytes[nameEnd] === GT ? nameEnd : this.#tagEndAt(nameEnd);
    if (gt < 0 || nameEnd === lt + 1) throw malformed(part, lt, 'start tag');
    const depth = this.#depth;
    if (depth === 0 && this.count > 0) throw malformed(part, lt, 'second root element');
    if ((this.count + 1) * FIELDS > this.data.length) this.#grow();
    const element = this.count++;
    if (this.#declares) this.#enterScope(lt, gt + 1, element);
    const { data } = this;
    const record = element * FIELDS;
    data[record + NAME] = this.#nameAt(lt + 1, nameEnd, hash);
    data[record + START] = lt;
    data[record + TAG_END] = gt + 1;
    data[record + PARENT] = depth === 0 ? -1 : (this.#stack[depth - 1] as number);
    if (bytes[gt - 1] === SLASH) {
      data[record + END] = gt + 1;
      data[record + NEXT] = this.count;
      if (this.#scopes.length > 0) this.#leaveScope(element);
    } else {
      if (depth === MAX_DEPTH) throw new ReadError('too-deep', { part, limit: MAX_DEPTH });
      this.#stack[this.#depth++] = element;
    }
    return gt + 1;
  }

  #readEndTag(lt: number): number {
    if (this.#depth === 0) throw malformed(this.#part, lt, 'end tag');
    const { data } = this;
    const element = this.#stack[--this.#depth] as number;
    const at = this.#closingTagEnd((data[element * FIELDS + START] as number) + 1, lt + 2);
    if (at < 0) throw malformed(this.#part, lt, 'end tag does not match');
    data[element * FIELDS + END] = at;
    data[element * FIELDS + NEXT] = this.count;
    if (this.#scopes.length > 0) this.#leaveScope(element);
    if (endsInPr(this.#bytes, at - 1) && this.count - element <= MOST_IN_LIST) {
      data[element * FIELDS + ALIKE] = element;
      this.#recentLists.add(data, element);
    }
    return at;
  }

  #hasRoomFor(list: number): boolean {
    const count = this.count + (this.data[list * FIELDS + NEXT] as number) - list;
    while (count * FIELDS > this.data.length && count <= MAX_ELEMENTS) this.#grow();
    return count <= MAX_ELEMENTS && this.#depth > 0 && this.#depth < MAX_DEPTH - MOST_IN_LIST;
  }

  /** Takes in a list whose bytes stand at `lt` again, with all that is in it. Gives the offset after it. */
  #repeat(list: number, lt: number): number {
    const { data } = this;
    const from = list * FIELDS;
    const to = this.count * FIELDS;
    const length = (data[from + NEXT] as number) * FIELDS - from;
    const further = lt - (data[from + START] as number);
    const later = this.count - list;
    for (let field = 0; field < length; field += FIELDS) {
      const known = from + field;
      const record = to + field;
      data[record + NAME] = data[known + NAME] as number;
      data[record + START] = (data[known + START] as number) + further;
      data[record + TAG_END] = (data[known + TAG_END] as number) + further;
      data[record + END] = (data[known + END] as number) + further;
      data[record + PARENT] = (data[known + PARENT] as number) + later;
      data[record + NEXT] = (data[known + NEXT] as number) + later;
      data[record + ALIKE] = data[known + ALIKE] as number;
    }
    data[to + PARENT] = this.#stack[this.#depth - 1] as number;
    this.count = data[to + NEXT] as number;
    return data[to + END] as number;
  }

  #skipInstruction(lt: number): number {
    const end = find(this.#bytes, [QUESTION, GT], lt + 2);
    if (end < 0) throw malformed(this.#part, lt, 'processing instruction');
    return end + 2;
  }

  #nameAt(start: number, end: number, hash: number): number {
    const names = this.#nameTable;
    let name = names.find(start, end, hash);
    if (name < 0) {
      const raw = this.#rawName(start, end, hash);
      name = this.#nameNumber(raw.includes('&') ? resolveMarkup(raw, this.#part, start) : raw);
      names.add(start, end, hash, name);
    }
    return name;
  }

  /** Parts of documents hold the same names: a name that another part holds is not decoded again. */
  #rawName(start: number, end: number, hash: number): string {
    const known = this.#strings.word(this.#bytes, start, end, hash);
    if (known !== null) return known;
    const raw = this.#decode(start, end);
    if (end - start <= LONGEST_WORD && raw.length === end - start) this.#strings.keep(raw, hash);
    return raw;
  }

  /** Offset of the `>` of a start tag, from behind its name; -1 when there is none. Says whether it declares a namespace. */
  #tagEndAt(nameEnd: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    for (let at = nameEnd; at < length; at++) {
      const byte = bytes[at] as number;
      if (IN_TAG[byte] === 0) continue;
      if (byte === QUOTE) {
        at = this.#quoteAt(at + 1);
      } else if (byte === GT) return at;
      else if (byte === LT) return -1;
      else if (byte === APOSTROPHE) at = endOfValue(bytes, at + 1, byte);
      // `xmlns` and not `xml:space`.
      else if (bytes[at + 1] === 0x6d && bytes[at + 3] === 0x6e && isSpace(bytes[at - 1])) this.#declares = true;
    }
    return -1;
  }

  /**
   * Offset of the next `"`, or the end. Four bytes at a time: values are half of all markup, and the scan takes a twentieth less. A
   * byte that is a quote is 0 in `differs`, and only such a byte, or one above it, has its highest bit set by the subtraction.
   */
  #quoteAt(from: number): number {
    const last = this.#bytes.length - 4;
    let at = from;
    for (; at <= last; at += 4) {
      const differs = this.#view.getInt32(at, true) ^ 0x22222222;
      const zero = (differs - 0x01010101) & ~differs & 0x80808080;
      if (zero !== 0) return at + ((31 - Math.clz32(zero & -zero)) >> 3);
    }
    while (at < this.#bytes.length && this.#bytes[at] !== QUOTE) at++;
    return at;
  }

  /** Takes in the namespaces of a start tag until its element ends. */
  #enterScope(start: number, end: number, element: number): void {
    const { prefixes } = this;
    if (!this.#declare(start, end, element)) return;
    this.#scopes.push({ element, prefixes });
    this.#forgetNames();
  }

  /** Gives prefixes their old meaning back at the end of the element that changed it. */
  #leaveScope(element: number): void {
    if (this.#scopes.at(-1)?.element !== element) return;
    this.prefixes = (this.#scopes.pop() as Scope).prefixes;
    this.#forgetNames();
  }

  /** Names mean something else from here on. */
  #forgetNames(): void {
    this.#nameTable.clear();
    this.#recentLists.clear();
  }

  #grow(): void {
    if (this.count >= MAX_ELEMENTS) throw new ReadError('too-many-elements', { name: this.#part, limit: MAX_ELEMENTS });
    const larger = new Int32Array(Math.min(MAX_ELEMENTS, this.count * 2) * FIELDS);
    larger.set(this.data);
    this.data = larger;
  }

  /** Offset after the end tag whose name begins at `closed`; -1 when it is not that of the start tag's name at `opened`. */
  #closingTagEnd(opened: number, closed: number): number {
    const bytes = this.#bytes;
    for (;;) {
      const byte = bytes[closed];
      if (byte === undefined || byte === LT) return -1;
      if (byte === GT || isSpace(byte)) break;
      if (bytes[opened++] !== byte) return -1;
      closed++;
    }
    const after = bytes[opened];
    if (after !== GT && after !== SLASH && !isSpace(after)) return -1;
    while (isSpace(bytes[closed])) closed++;
    return bytes[closed] === GT ? closed + 1 : -1;
  }

  /** Comment, CDATA section; anything else is a DOCTYPE or its like. Gives the offset after it. */
  #skipDeclaration(lt: number): number {
    const bytes = this.#bytes;
    const part = this.#part;
    const opening = this.#decode(lt, Math.min(lt + 9, bytes.length));
    const [close, skip] = opening.startsWith('<!--')
      ? [[0x2d, 0x2d, GT], 4]
      : opening === '<![CDATA['
        ? [[0x5d, 0x5d, GT], 9]
        : [null, 0];
    if (close === null)
      throw opening.toUpperCase() === '<!DOCTYPE'
        ? new ReadError('doctype', { part })
        : malformed(part, lt, 'declaration');
    const found = find(bytes, close as number[], lt + (skip as number));
    if (found < 0) throw malformed(part, lt, 'unclosed comment');
    return found + 3;
  }

  /**
   * Takes in the namespaces of a start tag. True when a prefix now means something else, so that the
   * old meaning has to come back at the end of the element. A prefix that is new simply stays: Word
   * declares the same few again and again where they are used.
   */
  #declare(start: number, end: number, element: number): boolean {
    let changes = false;
    for (const [prefix, canonical] of this.#strings.declarations(this.#decode(start, end))) {
      const known = this.prefixes.get(prefix) ?? (prefix === '' ? '?' : undefined);
      if (known === canonical) continue;
      if (known !== undefined && element > 0) {
        if (!changes) this.prefixes = new Map(this.prefixes);
        changes = true;
      }
      this.prefixes.set(prefix, canonical);
      if (prefix !== '' && prefix !== canonical && (canonical !== '?' || CANONICAL_PREFIXES.has(prefix)))
        this.usualPrefixes = false;
    }
    return changes;
  }

  #nameNumber(raw: string): number {
    const colon = raw.indexOf(':');
    const written = colon < 0 ? '' : raw.slice(0, colon);
    const prefix = this.prefixes.get(written) ?? '?';
    const name = this.#strings.name(prefix === written ? raw : `${prefix}:${raw.slice(colon + 1)}`);
    const known = this.names.indexOf(name);
    return known < 0 ? this.names.push(name) - 1 : known;
  }
}

/** 1 for each byte that ends a name: white space, `/`, `<`, `>`. */
const ENDS_NAME = new Uint8Array(256);
for (const byte of [0x20, 0x0a, 0x0d, 0x09, SLASH, LT, GT]) ENDS_NAME[byte] = 1;
/** 1 for each byte that means something in a start tag behind its name. */
const IN_TAG = new Uint8Array(256);
for (const byte of [GT, LT, QUOTE, APOSTROPHE, LETTER_X]) IN_TAG[byte] = 1;

/** Offset of the quote that ends the value of an attribute. */
export function endOfValue(bytes: Uint8Array, at: number, quote: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== quote) end++;
  return end;
}

/** Element names as written → numbers, by the hash of their bytes; no string is made of a name seen before. */
class NameTable {
  readonly #bytes: Uint8Array;
  readonly #slots = new Int32Array(NAME_SLOTS);
  /** Start, length, number of each name. */
  #entries: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#entries = [];
  }

  /** `hash`: of the bytes from `start` to `end`. */
  find(start: number, end: number, hash: number): number {
    const bytes = this.#bytes;
    const entries = this.#entries;
    const length = end - start;
    for (let slot = hash & (NAME_SLOTS - 1); ; slot = (slot + 1) & (NAME_SLOTS - 1)) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) return -1;
      if (entries[entry] !== length) continue;
      const known = entries[entry - 1] as number;
      let i = 0;
      while (i < length && bytes[known + i] === bytes[start + i]) i++;
      if (i === length) return entries[entry + 1] as number;
    }
  }

  add(start: number, end: number, hash: number, name: number): void {
    // Files with that many names are hostile; what is not kept is looked up again.
    if (this.#entries.length >= (NAME_SLOTS / 2) * 3) return;
    let slot = hash & (NAME_SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (NAME_SLOTS - 1);
    this.#slots[slot] = this.#entries.push(start, end - start, name) - 2;
  }
}

/** Names of lists of properties end so: `w:rPr`, `w:tcPr`. */
const endsInPr = (bytes: Uint8Array, nameEnd: number): boolean =>
  bytes[nameEnd - 1] === LETTER_R && bytes[nameEnd - 2] === LETTER_P;

/**
 * The lists of properties that were met last. Most elements of a document stand in such lists, and nearly every list says
 * byte for byte what one of the last few said: it need not be scanned again.
 */
class RecentLists {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** For each name the elements, the last one first; 0 for none. */
  readonly #elements = new Int32Array(LIST_NAMES * RECENT_LISTS);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  clear(): void {
    this.#elements.fill(0);
  }

  /** The list whose bytes stand at `lt` again; 0 when it is none of them. `data`: records of elements. */
  find(data: Int32Array, lt: number, name: number): number {
    const elements = this.#elements;
    const first = rowOf(name);
    for (let at = first; at < first + RECENT_LISTS; at++) {
      const element = elements[at] as number;
      if (element === 0) return 0;
      const start = data[element * FIELDS + START] as number;
      if (!this.#isRepeated(start, lt, (data[element * FIELDS + END] as number) - start)) continue;
      this.#putFirst(element, first, at);
      return element;
    }
    return 0;
  }

  add(data: Int32Array, element: number): void {
    const first = rowOf(data[element * FIELDS + NAME] as number);
    this.#putFirst(element, first, first + RECENT_LISTS - 1);
  }

  /** `at`: whose place may be taken. */
  #putFirst(element: number, first: number, at: number): void {
    const elements = this.#elements;
    for (let to = at; to > first; to--) elements[to] = elements[to - 1] as number;
    elements[first] = element;
  }

  /** From the end, where lists of another length differ at once; four bytes at a time. */
  #isRepeated(start: number, lt: number, length: number): boolean {
    if (lt + length > this.#bytes.length) return false;
    const view = this.#view;
    for (let at = length - 4; at > 0; at -= 4)
      if (view.getInt32(start + at, true) !== view.getInt32(lt + at, true)) return false;
    return view.getInt32(start, true) === view.getInt32(lt, true);
  }
}

const rowOf = (name: number): number => (name & (LIST_NAMES - 1)) * RECENT_LISTS;

function find(bytes: Uint8Array, sequence: readonly number[], from: number): number {
  const [first] = sequence as [number];
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sequence.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
