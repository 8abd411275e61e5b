/**
 * XML bytes → a flat tape of elements with their byte offsets. One pass, no tree, nothing decoded:
 * attributes and text are read from the bytes when somebody asks. Namespaces are compared by URI;
 * strict and transitional ones are the same to every later stage.
 */
import { ReadError } from './error.ts';
import { CANONICAL_PREFIX } from './names.ts';

const MAX_DEPTH = 256;
/** Four times the largest real document seen; a tape of this length takes 36 MB. */
const MAX_ELEMENTS = 1_500_000;

/** Numbers kept for an element. */
const NAME = 0;
const START = 1;
const TAG_END = 2;
const END = 3;
const PARENT = 4;
const NEXT = 5;
const FIELDS = 6;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
/** The first letter of `xmlns`. */
const XMLNS = 0x78;
const NAME_SLOTS = 1024;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Prefixes as they were before an element that changes their meaning. */
interface Scope {
  element: number;
  prefixes: Map<string, string>;
}

/** Where a pass over the bytes is. */
interface Scan {
  /** Open elements: how many, and which, from the root. */
  depth: number;
  stack: Int32Array;
  scopes: Scope[];
  names: NameTable;
}

/** Text between two byte offsets. */
export type Decoder = (start: number, end: number) => string;

export class Tape {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** False when the part was not UTF-8: offsets are then those of the transcoded text. */
  readonly writable: boolean;
  /** Number of elements; element 0 is the root. */
  count = 0;

  /** FIELDS numbers for each element. */
  #data: Int32Array;
  #names: string[] = [];
  /** Prefix → canonical prefix, every declaration in scope. */
  #prefixes = new Map<string, string>([['xml', 'xml']]);
  /** Every known namespace has its usual prefix: names can be compared as they are written. */
  #usualPrefixes = true;
  /** The start tag that was read last declares a namespace. */
  #declares = false;

  readonly #decode: Decoder;
  readonly #attributes = new Map<string, string>();
  /** The attribute that was read last. */
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;

  /** Throws `ReadError` for malformed XML, a DOCTYPE, and more depth or elements than the limits. */
  constructor(part: string, source: Uint8Array, host: { decoder(bytes: Uint8Array): Decoder }) {
    this.part = part;
    const utf16 = utf16Encoding(source);
    this.writable = utf16 === null;
    this.bytes = utf16 === null ? source : new TextEncoder().encode(new TextDecoder(utf16).decode(source));
    this.#decode = host.decoder(this.bytes);
    const capacity = Math.min(MAX_ELEMENTS, Math.max(64, this.bytes.length >> 4));
    this.#data = new Int32Array(capacity * FIELDS);
    this.#scan();
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
    const end = this.end(element);
    return end === this.tagEnd(element) ? end : this.bytes.lastIndexOf(LT, end - 1);
  }

  parent(element: number): number {
    return this.#data[element * FIELDS + PARENT] as number;
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

  /** All attributes of an element by canonical name, for those of which many are asked; good until the next call. */
  attributes(element: number): ReadonlyMap<string, string> {
    const found = this.#attributes;
    found.clear();
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

  /** A short text of plain letters: the same few values stand in attributes again and again. */
  #word(start: number, end: number, hash: number): string {
    const slot = hash & (words.length - 1);
    const word = words[slot] as string;
    if (word.length === end - start && isText(this.bytes, start, word)) return word;
    return (words[slot] = this.#decode(start, end));
  }

  // V8 is done with several small functions long before it is done with one large one, and a document is read once.

  #scan(): void {
    const { bytes, part } = this;
    const scan: Scan = { depth: 0, stack: new Int32Array(MAX_DEPTH), scopes: [], names: new NameTable(bytes) };
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    for (;;) {
      const lt = bytes[at] === LT ? at : bytes.indexOf(LT, at);
      if (lt < 0) break;
      const byte = bytes[lt + 1];
      if (byte === SLASH) at = this.#readEndTag(lt, scan);
      else if (byte === BANG) at = this.#skipDeclaration(lt);
      else if (byte === QUESTION) at = this.#skipInstruction(lt);
      else at = this.#readStartTag(lt, scan);
    }
    if (scan.depth > 0) throw malformed(part, bytes.length, 'unclosed element');
    if (this.count === 0) throw malformed(part, 0, 'no element');
  }

  #readStartTag(lt: number, scan: Scan): number {
    const { bytes, part } = this;
    let nameEnd = lt + 1;
    let hash = 0;
    for (; nameEnd < bytes.length; nameEnd++) {
      const byte = bytes[nameEnd] as number;
      if (byte <= GT && ENDS_NAME[byte] === 1) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.#declares = false;
    const gt = bytes[nameEnd] === GT ? nameEnd : this.#tagEndAt(nameEnd);
    if (gt < 0 || nameEnd === lt + 1) throw malformed(part, lt, 'start tag');
    const { depth } = scan;
    if (depth === 0 && this.count > 0) throw malformed(part, lt, 'second root element');
    if ((this.count + 1) * FIELDS > this.#data.length) this.#grow();
    const element = this.count++;
    if (this.#declares) this.#enterScope(lt, gt + 1, element, scan);
    const data = this.#data;
    const record = element * FIELDS;
    data[record + NAME] = this.#nameAt(lt + 1, nameEnd, hash, scan.names);
    data[record + START] = lt;
    data[record + TAG_END] = gt + 1;
    data[record + PARENT] = depth === 0 ? -1 : (scan.stack[depth - 1] as number);
    if (bytes[gt - 1] === SLASH) {
      data[record + END] = gt + 1;
      data[record + NEXT] = this.count;
      if (scan.scopes.length > 0) this.#leaveScope(element, scan);
    } else {
      if (depth === MAX_DEPTH) throw new ReadError('too-deep', { part, limit: MAX_DEPTH });
      scan.stack[scan.depth++] = element;
    }
    return gt + 1;
  }

  #readEndTag(lt: number, scan: Scan): number {
    if (scan.depth === 0) throw malformed(this.part, lt, 'end tag');
    const data = this.#data;
    const element = scan.stack[--scan.depth] as number;
    const at = this.#closingTagEnd((data[element * FIELDS + START] as number) + 1, lt + 2);
    if (at < 0) throw malformed(this.part, lt, 'end tag does not match');
    data[element * FIELDS + END] = at;
    data[element * FIELDS + NEXT] = this.count;
    if (scan.scopes.length > 0) this.#leaveScope(element, scan);
    return at;
  }

  #skipInstruction(lt: number): number {
    const end = find(this.bytes, [QUESTION, GT], lt + 2);
    if (end < 0) throw malformed(this.part, lt, 'processing instruction');
    return end + 2;
  }

  #nameAt(start: number, end: number, hash: number, names: NameTable): number {
    let name = names.find(start, end, hash);
    if (name < 0) {
      name = this.#nameNumber(this.decode(start, end));
      names.add(start, end, hash, name);
    }
    return name;
  }

  /** Offset of the `>` of a start tag, from behind its name; -1 when there is none. Says whether it declares a namespace. */
  #tagEndAt(nameEnd: number): number {
    const { bytes } = this;
    const { length } = bytes;
    for (let at = nameEnd; at < length; at++) {
      const byte = bytes[at] as number;
      if (IN_TAG[byte] === 0) continue;
      if (byte === QUOTE) {
        do at++;
        while (at < length && bytes[at] !== QUOTE);
      } else if (byte === GT) return at;
      else if (byte === LT) return -1;
      else if (byte === APOSTROPHE) at = endOfValue(bytes, at + 1, byte);
      // `xmlns` and not `xml:space`.
      else if (bytes[at + 1] === 0x6d && bytes[at + 3] === 0x6e && isSpace(bytes[at - 1])) this.#declares = true;
    }
    return -1;
  }

  /** Takes in the namespaces of a start tag until its element ends. */
  #enterScope(start: number, end: number, element: number, { scopes, names }: Scan): void {
    const prefixes = this.#prefixes;
    if (!this.#declare(start, end, element)) return;
    scopes.push({ element, prefixes });
    names.clear();
  }

  /** Gives prefixes their old meaning back at the end of the element that changed it. */
  #leaveScope(element: number, { scopes, names }: Scan): void {
    if (scopes.at(-1)?.element !== element) return;
    this.#prefixes = (scopes.pop() as Scope).prefixes;
    names.clear();
  }

  #grow(): void {
    if (this.count >= MAX_ELEMENTS) throw new ReadError('too-many-elements', { name: this.part, limit: MAX_ELEMENTS });
    const larger = new Int32Array(Math.min(MAX_ELEMENTS, this.count * 2) * FIELDS);
    larger.set(this.#data);
    this.#data = larger;
  }

  /** Offset after the end tag whose name begins at `closed`; -1 when it is not that of the start tag's name at `opened`. */
  #closingTagEnd(opened: number, closed: number): number {
    const { bytes } = this;
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
    const { bytes, part } = this;
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
    for (const [prefix, canonical] of declarationsOf(this.#decode(start, end))) {
      const known = this.#prefixes.get(prefix) ?? (prefix === '' ? '?' : undefined);
      if (known === canonical) continue;
      if (known !== undefined && element > 0) {
        if (!changes) this.#prefixes = new Map(this.#prefixes);
        changes = true;
      }
      this.#prefixes.set(prefix, canonical);
      if (prefix !== '' && prefix !== canonical && (canonical !== '?' || CANONICAL_PREFIXES.has(prefix)))
        this.#usualPrefixes = false;
    }
    return changes;
  }

  #nameNumber(raw: string): number {
    const colon = raw.indexOf(':');
    const written = colon < 0 ? '' : raw.slice(0, colon);
    const prefix = this.#prefixes.get(written) ?? '?';
    const name = internalised(prefix === written ? raw : `${prefix}:${raw.slice(colon + 1)}`);
    const known = this.#names.indexOf(name);
    return known < 0 ? this.#names.push(name) - 1 : known;
  }
}

/** 1 for each byte that ends a name: white space, `/`, `<`, `>`. */
const ENDS_NAME = new Uint8Array(256);
for (const byte of [0x20, 0x0a, 0x0d, 0x09, SLASH, LT, GT]) ENDS_NAME[byte] = 1;
/** 1 for each byte that means something in a start tag behind its name. */
const IN_TAG = new Uint8Array(256);
for (const byte of [GT, LT, QUOTE, APOSTROPHE, XMLNS]) IN_TAG[byte] = 1;

/** Offset behind the name of a tag that begins at `at`. */
function nameEndAt(bytes: Uint8Array, at: number): number {
  let end = at;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] as number;
    if (byte <= GT && (byte === GT || byte === SLASH || byte === LT || isSpace(byte))) break;
  }
  return end;
}

/** Offset of the quote that ends the value of an attribute. */
function endOfValue(bytes: Uint8Array, at: number, quote: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== quote) end++;
  return end;
}

const LONGEST_WORD = 24;
const words = new Array<string>(1024).fill('');

function isText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

const MAX_KNOWN_TAGS = 64;
const knownDeclarations = new Map<string, readonly (readonly [prefix: string, canonical: string])[]>();

/** Namespaces of a start tag. A program writes the same thirty at the head of every part. */
function declarationsOf(tag: string): readonly (readonly [prefix: string, canonical: string])[] {
  let declarations = knownDeclarations.get(tag);
  if (!declarations) {
    declarations = Array.from(
      tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
      ([, prefix = '', quoted, apostrophed]) =>
        [prefix, CANONICAL_PREFIX.get((quoted ?? apostrophed ?? '').trim()) ?? '?'] as const,
    );
    if (knownDeclarations.size === MAX_KNOWN_TAGS) knownDeclarations.clear();
    knownDeclarations.set(tag, declarations);
  }
  return declarations;
}

const MAX_SHARED_NAMES = 4096;
const sharedNames = new Map<string, string>();

/**
 * One string for all equal names. A property key is one object for the engine, the same as the
 * literals of this program: `===` then compares addresses.
 */
function internalised(name: string): string {
  let shared = sharedNames.get(name);
  if (shared === undefined) {
    shared = Object.keys({ [name]: 0 })[0] as string;
    if (sharedNames.size < MAX_SHARED_NAMES) sharedNames.set(name, shared);
  }
  return shared;
}

const CANONICAL_PREFIXES = new Set(CANONICAL_PREFIX.values());

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

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveMarkup(text: string, part: string, offset: number): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&([^;&<]{0,12});?/g,
      (whole, cdata?: string, entity?: string) => {
        if (cdata !== undefined) return cdata;
        if (entity === undefined) return '';
        const resolved = whole.endsWith(';') ? resolveEntity(entity) : null;
        if (resolved === null) throw malformed(part, offset, `entity ${whole.slice(0, 16)}`);
        return resolved;
      },
    );
}

function resolveEntity(entity: string): string | null {
  if (!entity.startsWith('#')) return NAMED_ENTITIES[entity] ?? null;
  const code = entity[1] === 'x' || entity[1] === 'X' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const isCharacter = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === LT && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LT)) return 'utf-16be';
  return null;
}

function find(bytes: Uint8Array, sequence: readonly number[], from: number): number {
  const [first] = sequence as [number];
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sequence.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

function malformed(part: string, offset: number, detail: string): ReadError {
  return new ReadError('malformed-xml', { part, offset, detail });
}
