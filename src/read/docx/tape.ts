/**
 * XML bytes → a flat tape of elements with their byte offsets. One pass, no tree, nothing decoded:
 * attributes and text are read from the bytes when somebody asks. Namespaces are compared by URI;
 * strict and transitional ones are the same to every later stage.
 */
import { ReadError } from '../error.ts';
import { CANONICAL_PREFIX } from './names.ts';

const MAX_DEPTH = 256;
/** Four times the largest real document seen; a tape of this length takes 36 MB. */
const MAX_ELEMENTS = 1_500_000;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export class Tape {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** False when the part was not UTF-8: offsets are then those of the transcoded text. */
  readonly writable: boolean;
  /** Number of elements; element 0 is the root. */
  count = 0;

  #names: string[] = [];
  #name: Int32Array;
  #start: Int32Array;
  #tagEnd: Int32Array;
  #end: Int32Array;
  #parent: Int32Array;
  #next: Int32Array;
  /** Prefix → canonical prefix, every declaration of the part. */
  #prefixes = new Map<string, string>([['xml', 'xml']]);
  #nameCache = new Map<string, number>();

  /** Throws `ReadError` for malformed XML, a DOCTYPE, and more depth or elements than the limits. */
  constructor(part: string, source: Uint8Array) {
    this.part = part;
    const utf16 = utf16Encoding(source);
    this.writable = utf16 === null;
    this.bytes = utf16 === null ? source : new TextEncoder().encode(new TextDecoder(utf16).decode(source));
    const capacity = Math.min(MAX_ELEMENTS, Math.max(64, this.bytes.length >> 5));
    this.#name = new Int32Array(capacity);
    this.#start = new Int32Array(capacity);
    this.#tagEnd = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#parent = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#scan();
  }

  /** Canonical name, e.g. `w:p`; names of unknown namespaces keep no prefix of their own (`?:name`). */
  name(element: number): string {
    return this.#names[this.#name[element] as number] as string;
  }

  /** Number that stands for a canonical name in this tape, or -1 when it does not occur: for fast comparison. */
  nameNumber(name: string): number {
    return this.#names.indexOf(name);
  }

  isNamed(element: number, nameNumber: number): boolean {
    return this.#name[element] === nameNumber;
  }

  /** Offset of `<`. */
  start(element: number): number {
    return this.#start[element] as number;
  }

  /** Offset after the `>` of the start tag. */
  tagEnd(element: number): number {
    return this.#tagEnd[element] as number;
  }

  /** Offset after the element. */
  end(element: number): number {
    return this.#end[element] as number;
  }

  /** Offset of the end tag; of an empty element: its end. */
  contentEnd(element: number): number {
    const end = this.end(element);
    return end === this.tagEnd(element) ? end : this.bytes.lastIndexOf(LT, end - 1);
  }

  parent(element: number): number {
    return this.#parent[element] as number;
  }

  /** First element after this one's subtree, wherever it belongs. */
  next(element: number): number {
    return this.#next[element] as number;
  }

  /** First child element, or -1. */
  firstChild(element: number): number {
    const child = element + 1;
    return child < this.count && this.#parent[child] === element ? child : -1;
  }

  /** Next sibling, or -1. */
  nextSibling(element: number): number {
    const next = this.#next[element] as number;
    return next < this.count && this.#parent[next] === this.#parent[element] ? next : -1;
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
    const { bytes } = this;
    const end = this.tagEnd(element) - 1;
    let at = this.start(element) + 1;
    while (at < end && !isSpace(bytes[at]) && bytes[at] !== SLASH) at++;
    while (at < end) {
      while (at < end && (isSpace(bytes[at]) || bytes[at] === SLASH)) at++;
      const nameStart = at;
      while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
      const nameEnd = at;
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const valueStart = at + 1;
      at = valueStart;
      while (at < end && bytes[at] !== quote) at++;
      if (nameEnd > nameStart && this.#isAttribute(nameStart, nameEnd, name)) return this.decode(valueStart, at);
      at++;
    }
    return null;
  }

  #isAttribute(start: number, end: number, name: string): boolean {
    const raw = this.ascii(start, end);
    if (raw === name) {
      const colon = raw.indexOf(':');
      return colon < 0 || (this.#prefixes.get(raw.slice(0, colon)) ?? '') === raw.slice(0, colon);
    }
    const colon = raw.indexOf(':');
    if (colon < 0) return false;
    return `${this.#prefixes.get(raw.slice(0, colon)) ?? '?'}:${raw.slice(colon + 1)}` === name;
  }

  /** Canonical prefix that a prefix of this part stands for. */
  canonicalPrefix(prefix: string): string | null {
    return this.#prefixes.get(prefix) ?? null;
  }

  ascii(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(this.bytes[at] as number);
    return text;
  }

  /** Character data of an element without child elements: entities resolved, CDATA taken as text, comments dropped. */
  text(element: number): string {
    return this.decode(this.tagEnd(element), this.contentEnd(element));
  }

  /** Text of a byte range. */
  decode(start: number, end: number): string {
    const { bytes } = this;
    if (start >= end) return '';
    let plain = true;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x80 || byte === AMPERSAND || byte === LT || byte === 0x0d) {
        plain = false;
        break;
      }
    }
    if (plain && end - start < 24) return this.ascii(start, end);
    const text = UTF8.decode(bytes.subarray(start, end));
    if (plain || !/[&<\r]/.test(text)) return text;
    return resolveMarkup(text, this.part, start);
  }

  #scan(): void {
    const { bytes, part } = this;
    const length = bytes.length;
    const stack = new Int32Array(MAX_DEPTH);
    let depth = 0;
    let at = length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    /** Prefixes to restore when an element with declarations of its own ends. */
    const scopes: { element: number; saved: Map<string, string> }[] = [];
    for (;;) {
      const lt = bytes.indexOf(LT, at);
      if (lt < 0) break;
      const byte = bytes[lt + 1];
      if (byte === SLASH) {
        const gt = bytes.indexOf(GT, lt + 2);
        if (gt < 0 || depth === 0) throw malformed(part, lt, 'end tag');
        const element = stack[--depth] as number;
        if (!this.#closes(element, lt + 2, gt)) throw malformed(part, lt, 'end tag does not match');
        at = gt + 1;
        this.#end[element] = at;
        this.#next[element] = this.count;
        if (scopes.length > 0 && scopes.at(-1)?.element === element) {
          this.#prefixes = scopes.pop()?.saved as Map<string, string>;
          this.#nameCache.clear();
        }
      } else if (byte === BANG) at = this.#skipDeclaration(lt);
      else if (byte === QUESTION) {
        at = find(bytes, [QUESTION, GT], lt + 2) + 2;
        if (at < 2) throw malformed(part, lt, 'processing instruction');
      } else {
        let end = lt + 1;
        while (end < length && !isSpace(bytes[end]) && bytes[end] !== GT && bytes[end] !== SLASH) end++;
        const nameEnd = end;
        let declares = false;
        for (;;) {
          const here = bytes[end];
          if (here === undefined) throw malformed(part, lt, 'start tag');
          if (here === GT) break;
          if (here === LT) throw malformed(part, lt, 'start tag');
          if (here === QUOTE || here === APOSTROPHE) {
            end = bytes.indexOf(here, end + 1);
            if (end < 0) throw malformed(part, lt, 'attribute');
          } else if (here === 0x78 && isSpace(bytes[end - 1]) && bytes[end + 1] === 0x6d && bytes[end + 4] === 0x73) declares = true;
          end++;
        }
        if (nameEnd === lt + 1) throw malformed(part, lt, 'start tag');
        if (depth === 0 && this.count > 0) throw malformed(part, lt, 'second root element');
        const element = this.#append();
        this.#start[element] = lt;
        this.#tagEnd[element] = end + 1;
        this.#parent[element] = depth === 0 ? -1 : (stack[depth - 1] as number);
        const empty = bytes[end - 1] === SLASH;
        if (declares) {
          if (element > 0) {
            if (!empty) scopes.push({ element, saved: this.#prefixes });
            this.#prefixes = new Map(this.#prefixes);
            this.#nameCache.clear();
          }
          this.#declare(element);
        }
        this.#name[element] = this.#nameOf(lt + 1, nameEnd);
        at = end + 1;
        if (empty) {
          this.#end[element] = at;
          this.#next[element] = element + 1;
        } else {
          if (depth === MAX_DEPTH) throw new ReadError('too-deep', { part, limit: MAX_DEPTH });
          stack[depth++] = element;
        }
      }
    }
    if (depth > 0) throw malformed(part, length, 'unclosed element');
    if (this.count === 0) throw malformed(part, 0, 'no element');
  }

  #append(): number {
    const element = this.count++;
    if (element === this.#name.length) {
      if (element >= MAX_ELEMENTS) throw new ReadError('too-many-elements', { name: this.part, limit: MAX_ELEMENTS });
      const capacity = Math.min(MAX_ELEMENTS, element * 2);
      const grown = (array: Int32Array): Int32Array => {
        const larger = new Int32Array(capacity);
        larger.set(array);
        return larger;
      };
      this.#name = grown(this.#name);
      this.#start = grown(this.#start);
      this.#tagEnd = grown(this.#tagEnd);
      this.#end = grown(this.#end);
      this.#parent = grown(this.#parent);
      this.#next = grown(this.#next);
    }
    return element;
  }

  #closes(element: number, nameStart: number, gt: number): boolean {
    const { bytes } = this;
    let opened = this.start(element) + 1;
    let closed = nameStart;
    while (closed < gt && !isSpace(bytes[closed])) if (bytes[opened++] !== bytes[closed++]) return false;
    const after = bytes[opened];
    return isSpace(after) || after === GT || after === SLASH;
  }

  /** Comment, CDATA section; anything else is a DOCTYPE or its like. Gives the offset after it. */
  #skipDeclaration(lt: number): number {
    const { bytes, part } = this;
    const opening = this.ascii(lt, Math.min(lt + 9, bytes.length));
    const [close, skip] = opening.startsWith('<!--') ? [[0x2d, 0x2d, GT], 4] : opening === '<![CDATA[' ? [[0x5d, 0x5d, GT], 9] : [null, 0];
    if (close === null) throw opening.toUpperCase() === '<!DOCTYPE' ? new ReadError('doctype', { part }) : malformed(part, lt, 'declaration');
    const found = find(bytes, close as number[], lt + (skip as number));
    if (found < 0) throw malformed(part, lt, 'unclosed comment');
    return found + 3;
  }

  #declare(element: number): void {
    const tag = UTF8.decode(this.bytes.subarray(this.start(element), this.tagEnd(element)));
    for (const match of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const canonical = CANONICAL_PREFIX.get((match[2] ?? match[3] ?? '').trim()) ?? '?';
      this.#prefixes.set(match[1] ?? '', canonical);
    }
  }

  #nameOf(start: number, end: number): number {
    const raw = this.ascii(start, end);
    const cached = this.#nameCache.get(raw);
    if (cached !== undefined) return cached;
    const colon = raw.indexOf(':');
    const prefix = this.#prefixes.get(colon < 0 ? '' : raw.slice(0, colon)) ?? '?';
    const name = `${prefix}:${raw.slice(colon + 1)}`;
    let number = this.#names.indexOf(name);
    if (number < 0) number = this.#names.push(name) - 1;
    this.#nameCache.set(raw, number);
    return number;
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveMarkup(text: string, part: string, offset: number): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&([^;&<]{0,12});?/g, (whole, cdata?: string, entity?: string) => {
      if (cdata !== undefined) return cdata;
      if (entity === undefined) return '';
      const resolved = whole.endsWith(';') ? resolveEntity(entity) : null;
      if (resolved === null) throw malformed(part, offset, `entity ${whole.slice(0, 16)}`);
      return resolved;
    });
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
