/** What the core needs from Node.js. A browser page passes its own host. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Host } from '../opc/host.ts';
import { openFile, type OfficeFile } from '../opc/office-file.ts';
import { Session } from '../opc/session.ts';

/** Memory is asked for before it is known to be needed; larger parts come in several chunks. */
const LARGEST_CHUNK_BYTES = 8 * 1024 * 1024;
/** zlib takes no smaller ones. */
const SMALLEST_CHUNK_BYTES = 64;

export const nodeHost: Host = {
  decoder: (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (start, end) => buffer.toString('utf8', start, end);
  },
  inflate: (data, maxOutputLength) => {
    // One chunk for all of it, and a byte more, so that too much is noticed.
    const chunkSize = Math.min(Math.max(maxOutputLength + 1, SMALLEST_CHUNK_BYTES), LARGEST_CHUNK_BYTES);
    return inflateRawSync(data, { maxOutputLength, chunkSize });
  },
  deflate: (data) => deflateRawSync(data),
  crc32: (data) => crc32(data),
};

/** A session for files that are read in Node.js. */
export const nodeSession = (): Session => new Session(nodeHost);

/** A file opened for one job, of which nothing is kept. Throws `ReadError`. */
export const openBytes = (bytes: Uint8Array): OfficeFile => openFile(bytes, nodeSession());
