/**
 * The seal of copies that vbcheck makes: a checksum of the whole file and the name of the document that it was made of.
 * A package has it as the comment of its archive, which every program drops or belies when it saves the file; a page as
 * a comment of HTML. While it fits, nobody has changed the copy.
 */
import { basename, dirname, relative, sep } from 'node:path';
import { END_OF_DIRECTORY, END_OF_DIRECTORY_BYTES } from '../opc/zip-format.ts';
import { CHECKSUM_LENGTH, checksumOf } from './checksum.ts';

/** At the very end of a file, in Latin letters only. */
const SEAL = /vbcheck-copy (\S+) ([0-9a-f]{8}) ([0-9a-f]{8})(?: -->\n)?$/;
/** More than a seal with the longest name takes. */
export const SEAL_REACH_BYTES = 4096;

/** Where the record that ends a directory says how long the comment behind it is. */
const COMMENT_LENGTH_AT = 20;
const LONGEST_COMMENT = 0xffff;

/** The document that a copy was made of. */
export interface Origin {
  name: string;
  /** Tells the way from the copy's folder to the document; a checksum, so that nobody learns the names of folders. */
  way: string;
}

export function originOf(source: string, copy: string): Origin {
  const way = relative(dirname(copy), source).split(sep).join('/').normalize('NFC');
  return { name: basename(source), way: checksumOf(Buffer.from(way)) };
}

/** What an unchanged copy was made of; null: no copy of ours, or one that was changed. */
export function sealedOrigin(bytes: Uint8Array): Origin | null {
  const match = sealIn(bytes);
  if (!match) return null;
  const sum = bytes.subarray(0, match.start + match.text.lastIndexOf(match.checksum));
  return checksumOf(sum) === match.checksum ? match.origin : null;
}

/** Whether a file that ends with these bytes may be sealed. */
export const mayBeSealed = (end: Uint8Array): boolean => sealIn(end) !== null;

/** The file with a seal, which replaces an older one. Files that can hold none stay as they are. */
export function sealed(bytes: Uint8Array, { name, way }: Origin): Uint8Array {
  const bare = unsealed(bytes);
  const start = `vbcheck-copy ${encodeURIComponent(name)} ${way} `;
  if (isMarkup(bare)) {
    const body = Buffer.concat([bare, Buffer.from(`<!-- ${start}`)]);
    return Buffer.concat([body, Buffer.from(`${checksumOf(body)} -->\n`)]);
  }
  const record = endRecordIn(bare);
  if (record < 0) return bare;
  const length = bare.length - record - END_OF_DIRECTORY_BYTES + start.length + CHECKSUM_LENGTH;
  if (length > LONGEST_COMMENT) return bare;
  const body = withCommentLength(Buffer.concat([bare, Buffer.from(start)]), record, length);
  return Buffer.concat([body, Buffer.from(checksumOf(body))]);
}

/** The file without a seal, whether or not it fits. */
export function unsealed(bytes: Uint8Array): Uint8Array {
  const match = sealIn(bytes);
  if (!match) return bytes;
  if (isMarkup(bytes)) return bytes.subarray(0, match.start - '<!-- '.length);
  const record = endRecordIn(bytes);
  if (record < 0 || record + END_OF_DIRECTORY_BYTES > match.start) return bytes;
  const length = match.start - record - END_OF_DIRECTORY_BYTES;
  return withCommentLength(Buffer.from(bytes.subarray(0, match.start)), record, length);
}

interface FoundSeal {
  text: string;
  /** Offset in the file. */
  start: number;
  origin: Origin;
  checksum: string;
}

function sealIn(bytes: Uint8Array): FoundSeal | null {
  const from = Math.max(0, bytes.length - SEAL_REACH_BYTES);
  const match = SEAL.exec(Buffer.from(bytes.subarray(from)).toString('latin1'));
  if (!match) return null;
  const [text, name, way, checksum] = match as unknown as [string, string, string, string];
  try {
    return { text, start: from + match.index, origin: { name: decodeURIComponent(name), way }, checksum };
  } catch {
    return null;
  }
}

const isMarkup = (bytes: Uint8Array): boolean => bytes[0] === '<'.charCodeAt(0);

/** Offset of the record that ends an archive; negative: it is none. Bytes behind the archive (of a mail gate) become its comment. */
function endRecordIn(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - END_OF_DIRECTORY_BYTES;
  let followed = -1;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const length = view.getUint16(at + COMMENT_LENGTH_AT, true);
    if (length === last - at) return at;
    if (followed < 0 && length < last - at) followed = at;
  }
  return followed;
}

function withCommentLength(bytes: Buffer, record: number, length: number): Buffer {
  bytes.writeUInt16LE(length, record + COMMENT_LENGTH_AT);
  return bytes;
}
