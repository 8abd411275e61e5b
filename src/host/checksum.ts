/** Checksums that stand in files beside what they are of. */
import { crc32 } from 'node:zlib';

/** Letters of a checksum. */
export const CHECKSUM_LENGTH = 8;

/** CRC-32 in lower-case hexadecimal digits: tells slips and later changes, nobody who means it. */
export const checksumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(CHECKSUM_LENGTH, '0');
