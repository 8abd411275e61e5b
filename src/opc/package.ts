/**
 * The OPC package: a zip archive whose parts are found through relationships (ECMA-376-2).
 * The directory is read once, parts are inflated when somebody asks. Everything is checked against
 * the buffer first, because truncated and hostile archives are ordinary input.
 */
import { ReadError } from './error.ts';
import type { Host } from './host.ts';
import {
  DIRECTORY_ENTRY,
  END_OF_DIRECTORY,
  END_OF_DIRECTORY_BYTES,
  LOCAL_HEADER,
  METHOD_DEFLATED,
  METHOD_STORED,
  ZIP64_EXTRA,
} from './zip-format.ts';

const MAX_ENTRIES = 10_000;
const MAX_ENTRY_BYTES = 256 * 1024 * 1024;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const MAX_RATIO = 1000;
/** Small parts compress well honestly; the ratio says something only above this size. */
const RATIO_MATTERS_ABOVE_BYTES = 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const FLAG_ENCRYPTED = 0x1;

/** One record of the zip directory. */
export interface Entry {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  /** CRC-32 of the content. */
  checksum: number;
  localHeaderOffset: number;
  /** Offsets of the record itself. */
  recordStart: number;
  recordEnd: number;
}

export class Package {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #host: Host;
  readonly #entries: Map<string, Entry>;
  /** Every record in the order of the directory, folders included. */
  readonly records: readonly Entry[];
  /** Offset of the record that ends the directory; the comment of the archive follows it. */
  readonly endOfDirectory: number;

  /** Throws `ReadError` when the bytes are no readable package. */
  constructor(bytes: Uint8Array, host: Host) {
    this.#bytes = bytes;
    this.#host = host;
    // Also those of a buffer that has gone to another thread.
    if (bytes.length === 0) throw new ReadError('empty-file');
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    refuseOtherFormats(bytes, this.#view);
    const { count, offset, end } = this.#findDirectory();
    this.endOfDirectory = end;
    this.records = this.#readRecords(count, offset);
    this.#entries = new Map();
    for (const entry of this.records) {
      if (entry.name.endsWith('/')) continue;
      const key = entry.name.toLowerCase();
      if (this.#entries.has(key)) throw new ReadError('duplicate-entry', { name: entry.name });
      this.#entries.set(key, entry);
    }
  }

  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes that a part unpacks to, or null when there is none of that name. */
  size(name: string): number | null {
    return this.#entries.get(name.toLowerCase())?.size ?? null;
  }

  /** CRC-32 of a part as the archive says it, or null when there is none of that name. */
  checksum(name: string): number | null {
    return this.#entries.get(name.toLowerCase())?.checksum ?? null;
  }

  /** Content of a part, whole as its checksum says, or null when there is none of that name. Part names compare without case (OPC). */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    const content = this.#unpacked(entry);
    if (content.length !== entry.size || this.#host.crc32(content) !== entry.checksum)
      throw new ReadError('damaged-archive', { detail: entry.name });
    return content;
  }

  #unpacked(entry: Entry): Uint8Array {
    const data = this.#compressed(entry);
    if (entry.method === METHOD_STORED) return data;
    try {
      return this.#host.inflate(data, Math.max(entry.size, 1));
    } catch {
      throw new ReadError('damaged-archive', { detail: entry.name });
    }
  }

  /** A part as it lies in the archive, or null. */
  compressed(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    return entry ? this.#compressed(entry) : null;
  }

  #compressed(entry: Entry): Uint8Array {
    const start = this.#dataOffset(entry);
    return this.#bytes.subarray(start, start + entry.compressedSize);
  }

  #dataOffset(entry: Entry): number {
    const at = entry.localHeaderOffset;
    if (at + 30 > this.#bytes.length) throw new ReadError('truncated');
    if (this.#view.getUint32(at, true) !== LOCAL_HEADER) throw new ReadError('damaged-archive', { detail: entry.name });
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + entry.compressedSize > this.#bytes.length) throw new ReadError('truncated');
    return start;
  }

  #readRecords(count: number, offset: number): Entry[] {
    if (count > MAX_ENTRIES) throw new ReadError('too-many-entries', { count, limit: MAX_ENTRIES });
    const records: Entry[] = [];
    const decoder = new TextDecoder();
    let at = offset;
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.#bytes.length) throw new ReadError('truncated');
      if (this.#view.getUint32(at, true) !== DIRECTORY_ENTRY)
        throw new ReadError('damaged-archive', { detail: 'zip directory' });
      const nameLength = this.#view.getUint16(at + 28, true);
      const extraLength = this.#view.getUint16(at + 30, true);
      const commentLength = this.#view.getUint16(at + 32, true);
      const end = at + 46 + nameLength + extraLength + commentLength;
      if (end > this.#bytes.length) throw new ReadError('truncated');
      const name = decoder.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      const entry: Entry = {
        name,
        method: this.#view.getUint16(at + 10, true),
        compressedSize: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        checksum: this.#view.getUint32(at + 16, true),
        localHeaderOffset: this.#view.getUint32(at + 42, true),
        recordStart: at,
        recordEnd: end,
      };
      this.#readZip64Sizes(entry, at + 46 + nameLength, extraLength);
      total += entry.size;
      refuseEntry(entry, this.#view.getUint16(at + 8, true), total);
      records.push(entry);
      at = end;
    }
    return records;
  }

  #findDirectory(): { count: number; offset: number; end: number } {
    const earliest = Math.max(0, this.#bytes.length - END_OF_DIRECTORY_BYTES - 0xffff);
    for (let at = this.#bytes.length - END_OF_DIRECTORY_BYTES; at >= earliest; at--) {
      if (this.#bytes[at] !== 0x50 || this.#view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      let count = this.#view.getUint16(at + 10, true);
      let offset = this.#view.getUint32(at + 16, true);
      if (count === 0xffff || offset === 0xffffffff)
        ({ count, offset } = this.#zip64Directory(at) ?? { count, offset });
      if (offset > this.#bytes.length) throw new ReadError('truncated');
      return { count, offset, end: at };
    }
    throw new ReadError('truncated');
  }

  #zip64Directory(endOfDirectory: number): { count: number; offset: number } | null {
    const locator = endOfDirectory - 20;
    if (locator < 0 || this.#view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
    const at = Number(this.#view.getBigUint64(locator + 8, true));
    if (at + 56 > this.#bytes.length || this.#view.getUint32(at, true) !== ZIP64_END) return null;
    return {
      count: Number(this.#view.getBigUint64(at + 32, true)),
      offset: Number(this.#view.getBigUint64(at + 48, true)),
    };
  }

  #readZip64Sizes(entry: Entry, start: number, length: number): void {
    const end = start + length;
    for (let at = start; at + 4 <= end;) {
      const id = this.#view.getUint16(at, true);
      const next = at + 4 + this.#view.getUint16(at + 2, true);
      if (id === ZIP64_EXTRA) {
        let field = at + 4;
        const take = (): number => {
          if (field + 8 > end) throw new ReadError('damaged-archive', { detail: entry.name });
          field += 8;
          return Number(this.#view.getBigUint64(field - 8, true));
        };
        if (entry.size === 0xffffffff) entry.size = take();
        if (entry.compressedSize === 0xffffffff) entry.compressedSize = take();
        if (entry.localHeaderOffset === 0xffffffff) entry.localHeaderOffset = take();
      }
      at = next;
    }
  }
}

/** What the parts of a package unpack to, as it says itself, and those of XML alone; 0 where the bytes are no readable package. */
export function unpackedBytes(bytes: Uint8Array, host: Host): { all: number; xml: number } {
  let [all, xml] = [0, 0];
  try {
    for (const { name, size } of new Package(bytes, host).records) {
      all += size;
      if (name.endsWith('.xml')) xml += size;
    }
  } catch {
    // Who reads it says what is wrong.
  }
  return { all, xml };
}

function refuseEntry(entry: Entry, flags: number, total: number): void {
  const { name } = entry;
  if (name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    throw new ReadError('unsafe-entry-name', { name });
  }
  if (flags & FLAG_ENCRYPTED) throw new ReadError('encrypted-entry');
  if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED)
    throw new ReadError('unsupported-compression', { name });
  if (entry.size > MAX_ENTRY_BYTES) throw new ReadError('too-large', { name, limit: MAX_ENTRY_BYTES / MEGABYTE });
  if (total > MAX_TOTAL_BYTES) throw new ReadError('too-large', { name, limit: MAX_TOTAL_BYTES / MEGABYTE });
  if (entry.size > RATIO_MATTERS_ABOVE_BYTES && entry.size > MAX_RATIO * entry.compressedSize) {
    throw new ReadError('suspicious-ratio', { name });
  }
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFormats(bytes: Uint8Array, view: DataView): void {
  if (OLE_SIGNATURE.every((byte, i) => bytes[i] === byte)) {
    throw new ReadError(hasOleStream(bytes, 'EncryptedPackage') ? 'password-protected' : 'old-doc');
  }
  if (bytes.length < 4) throw new ReadError('not-a-zip');
  const signature = view.getUint32(0, true);
  if (signature !== LOCAL_HEADER && signature !== END_OF_DIRECTORY) throw new ReadError('not-a-zip');
  if (bytes.length < END_OF_DIRECTORY_BYTES) throw new ReadError('truncated');
}

/** Names of OLE streams stand in UTF-16 in the directory sectors; a search finds them wherever these lie. */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const limit = Math.min(bytes.length, 64 * MEGABYTE) - name.length * 2;
  for (let at = 0; at <= limit; at += 2) {
    let i = 0;
    while (i < name.length && bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
