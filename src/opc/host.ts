/** What differs between Node.js (src/host/node.ts) and a browser, and nothing else does: the core asks it for the rest. */

/** Text between two byte offsets. */
export type Decoder = (start: number, end: number) => string;

/**
 * All four are synchronous. What is written is the same on two hosts, byte for byte, as far as their `deflate` is: that of
 * pako 3 gives the bytes of Node's zlib, that of fflate others.
 */
export interface Host {
  /** Raw deflate. Throws when the data is corrupt or longer than `maxOutputLength`. */
  inflate(data: Uint8Array, maxOutputLength: number): Uint8Array;
  /** Raw deflate. */
  deflate(data: Uint8Array): Uint8Array;
  /** CRC-32 as in zip archives. */
  crc32(data: Uint8Array): number;
  /** Reads UTF-8 in `bytes`: the text between two offsets, faults as U+FFFD, a byte order mark as U+FEFF. */
  decoder(bytes: Uint8Array): Decoder;
}
