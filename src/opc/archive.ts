/**
 * A zip archive with some entries changed. What is not changed is copied byte by byte, in its order: local header,
 * data, descriptor, whatever stands between. Changed entries keep place, name, time and method.
 */
import type { Host } from './host.ts';
import type { Entry, Package } from './package.ts';
import { joined, type Piece } from './bytes.ts';
import {
  DIRECTORY_ENTRY,
  END_OF_DIRECTORY,
  LOCAL_HEADER,
  METHOD_DEFLATED,
  METHOD_STORED,
  ZIP64_EXTRA,
} from './zip-format.ts';

/** Sizes and checksum stand behind the data instead of in the local header. */
const FLAG_DESCRIPTOR = 0x8;
const VERSION_NEEDED = 20;
/** 1 January 1980, the first day of the format: the same input gives the same bytes. */
const FIRST_DAY = 0x0021;

/** Contents by entry name; null takes the entry out. Names that are not there are added at the end. */
export type EntryChanges = ReadonlyMap<string, Uint8Array | null>;

export function withEntries(bytes: Uint8Array, pack: Package, changes: EntryChanges, host: Host): Uint8Array {
  const pieces: Piece[] = [];
  let offset = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  const pending = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const inOrder = pack.records.toSorted((a, b) => a.localHeaderOffset - b.localHeaderOffset);
  const directoryStart = Math.min(pack.endOfDirectory, ...pack.records.map(({ recordStart }) => recordStart));
  const records = new Map<Entry, Uint8Array>();
  push(bytes.subarray(0, inOrder[0]?.localHeaderOffset ?? directoryStart));
  for (const [i, entry] of inOrder.entries()) {
    const end = inOrder[i + 1]?.localHeaderOffset ?? directoryStart;
    const record = copyOf(bytes, entry.recordStart, entry.recordEnd);
    const change = pending.get(entry.name.toLowerCase());
    pending.delete(entry.name.toLowerCase());
    if (!change) {
      setLocalOffset(record, offset);
      records.set(entry, record);
      push(bytes.subarray(entry.localHeaderOffset, end));
    } else if (change.content) {
      const data = dataOf(change.content, entry.method, host);
      records.set(entry, changedRecord(record, data, offset));
      push(changedLocalHeader(bytes.subarray(entry.localHeaderOffset), data));
      push(data.compressed);
    }
  }
  const added: Uint8Array[] = [];
  for (const { name, content } of pending.values()) {
    if (content) addEntry(name, content, host, offset, push, added);
  }
  const newDirectory = [
    ...pack.records.map((entry) => records.get(entry)).filter((record) => record !== undefined),
    ...added,
  ];
  return joined([
    ...pieces,
    ...newDirectory,
    endRecord(newDirectory, offset, copyOf(bytes, pack.endOfDirectory, bytes.length)),
  ]);
}

/** Not `slice`: that of Node's Buffer gives a view, and changes would reach the original. */
const copyOf = (bytes: Uint8Array, start: number, end: number): Uint8Array =>
  Uint8Array.from(bytes.subarray(start, end));

/** A new archive with these entries, in this order. */
export function newArchive(entries: ReadonlyMap<string, Uint8Array>, host: Host): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    addEntry(
      name,
      content,
      host,
      offset,
      (piece) => {
        pieces.push(piece);
        offset += piece.length;
      },
      records,
    );
  }
  return joined([...pieces, ...records, endRecord(records, offset, new Uint8Array(END_SIZE))]);
}

interface EntryData {
  compressed: Uint8Array;
  size: number;
  checksum: number;
}

function dataOf(content: Uint8Array, method: number, host: Host): EntryData {
  const compressed = method === METHOD_STORED ? content : host.deflate(content);
  return { compressed, size: content.length, checksum: host.crc32(content) };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Offsets of fields in a local header and in a record of the directory. */
const LOCAL = { flags: 6, sums: 14, nameLength: 26, extraLength: 28, size: 30 };
const RECORD = { flags: 8, sums: 16, nameLength: 28, extraLength: 30, commentLength: 32, localOffset: 42, size: 46 };

function changedLocalHeader(from: Uint8Array, data: EntryData): Uint8Array {
  return changedHeader(from, data, LOCAL, 0);
}

function changedRecord(record: Uint8Array, data: EntryData, localOffset: number): Uint8Array {
  const changed = changedHeader(record, data, RECORD, viewOf(record).getUint16(RECORD.commentLength, true));
  viewOf(changed).setUint32(RECORD.localOffset, localOffset, true);
  return changed;
}

/** A header with new sums and without the extra field of zip64. */
function changedHeader(
  from: Uint8Array,
  data: EntryData,
  fields: { flags: number; sums: number; nameLength: number; extraLength: number; size: number },
  commentLength: number,
): Uint8Array {
  const view = viewOf(from);
  const extraStart = fields.size + view.getUint16(fields.nameLength, true);
  const extraEnd = extraStart + view.getUint16(fields.extraLength, true);
  const extra = withoutZip64(from.subarray(extraStart, extraEnd));
  const changed = joined([from.subarray(0, extraStart), extra, from.subarray(extraEnd, extraEnd + commentLength)]);
  const changedView = viewOf(changed);
  changedView.setUint16(fields.flags, view.getUint16(fields.flags, true) & ~FLAG_DESCRIPTOR, true);
  setSums(changedView, fields.sums, data);
  changedView.setUint16(fields.extraLength, extra.length, true);
  return changed;
}

function setSums(view: DataView, at: number, { checksum, compressed, size }: EntryData): void {
  view.setUint32(at, checksum, true);
  view.setUint32(at + 4, compressed.length, true);
  view.setUint32(at + 8, size, true);
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, next));
    at = next;
  }
  return joined([...kept, extra.subarray(at)]);
}

/** In zip64 the offset may be the last field of the extra field instead. */
function setLocalOffset(record: Uint8Array, offset: number): void {
  const view = viewOf(record);
  if (view.getUint32(RECORD.localOffset, true) !== 0xffffffff) {
    view.setUint32(RECORD.localOffset, offset, true);
    return;
  }
  const start = RECORD.size + view.getUint16(RECORD.nameLength, true);
  const end = start + view.getUint16(RECORD.extraLength, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    if (view.getUint32(RECORD.sums + 8, true) === 0xffffffff) field += 8;
    if (view.getUint32(RECORD.sums + 4, true) === 0xffffffff) field += 8;
    view.setBigUint64(field, BigInt(offset), true);
    return;
  }
}

function addEntry(
  name: string,
  content: Uint8Array,
  host: Host,
  offset: number,
  push: (piece: Uint8Array) => void,
  records: Uint8Array[],
): void {
  const data = dataOf(content, METHOD_DEFLATED, host);
  const nameBytes = new TextEncoder().encode(name);
  const local = new Uint8Array(LOCAL.size);
  const localView = viewOf(local);
  localView.setUint32(0, LOCAL_HEADER, true);
  setCommon(localView, 4, data, nameBytes.length);
  push(joined([local, nameBytes]));
  push(data.compressed);
  const record = new Uint8Array(RECORD.size);
  const recordView = viewOf(record);
  recordView.setUint32(0, DIRECTORY_ENTRY, true);
  recordView.setUint16(4, VERSION_NEEDED, true);
  setCommon(recordView, 6, data, nameBytes.length);
  recordView.setUint32(RECORD.localOffset, offset, true);
  records.push(joined([record, nameBytes]));
}

/** The fields that a local header and a record share, in the same order. */
function setCommon(view: DataView, at: number, data: EntryData, nameLength: number): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 4, METHOD_DEFLATED, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  setSums(view, at + 10, data);
  view.setUint16(at + 22, nameLength, true);
}

const END_SIZE = 22;

/** `old`: the record that ended the directory, with the comment of the archive. */
function endRecord(records: readonly Uint8Array[], directoryOffset: number, old: Uint8Array): Uint8Array {
  const view = viewOf(old);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(
    12,
    records.reduce((length, record) => length + record.length, 0),
    true,
  );
  view.setUint32(16, directoryOffset, true);
  return old;
}
