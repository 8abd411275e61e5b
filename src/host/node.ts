/** What the core needs from Node.js. A browser page passes its own host. */
import { inflateRawSync } from 'node:zlib';
import type { Host } from '../read/docx/package.ts';

/** Memory is asked for before it is known to be needed; larger parts come in several chunks. */
const LARGEST_CHUNK_BYTES = 8 * 1024 * 1024;

export const nodeHost: Host = {
  // One chunk for all of it: a byte more than is allowed, so that too much is noticed.
  inflate: (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength, chunkSize: Math.min(maxOutputLength + 1, LARGEST_CHUNK_BYTES) }),
};
