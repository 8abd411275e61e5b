/** The host of a page: what a program in a browser passes to `vbcheck/core`. */
import { deflateRaw, Inflate } from 'pako';
import type { Host } from '../../src/core.ts';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export const pakoHost: Host = {
  inflate: (data, maxOutputLength) => {
    const inflater = new Inflate({ raw: true });
    const chunks: Uint8Array[] = [];
    let length = 0;
    inflater.onData = (chunk) => {
      length += chunk.length;
      if (length > maxOutputLength) throw new RangeError('longer than it may be');
      chunks.push(chunk as Uint8Array);
    };
    inflater.push(data, true);
    if (inflater.err !== 0) throw new Error(inflater.msg);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  },
  deflate: (data) => deflateRaw(data),
  crc32: (data) => {
    let crc = ~0;
    for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
    return ~crc >>> 0;
  },
  decoder: (bytes) => (start, end) => utf8.decode(bytes.subarray(start, end)),
};
