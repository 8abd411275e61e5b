/**
 * SHA-256 (FIPS 180-4) for the policy of a page. `crypto.subtle` does not exist on pages that an intranet serves by plain
 * http, and Node's own module not in browsers; a page's style is a few kilobytes.
 */

/** First 32 bits of the fractional parts of a root of the first primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found = new Uint32Array(count);
  for (let number = 2, i = 0; i < count; number++) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= number && isPrime; factor++) isPrime = number % factor !== 0;
    if (!isPrime) continue;
    const value = root(number);
    found[i++] = (value - Math.floor(value)) * 2 ** 32;
  }
  return found;
}

const ROUNDS = 64;
const BLOCK_BYTES = 64;
const INITIAL = fractions(8, Math.sqrt);
const CONSTANTS = fractions(ROUNDS, Math.cbrt);

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The 32 bytes of the digest. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = padding(message);
  const view = new DataView(padded.buffer);
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(ROUNDS);
  for (let at = 0; at < padded.length; at += BLOCK_BYTES) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < ROUNDS; i++) {
      const [before15, before2] = [words[i - 15]!, words[i - 2]!];
      const low = rotated(before15, 7) ^ rotated(before15, 18) ^ (before15 >>> 3);
      const high = rotated(before2, 17) ^ rotated(before2, 19) ^ (before2 >>> 10);
      words[i] = words[i - 16]! + low + words[i - 7]! + high;
    }
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

/** The message, a single bit, zeros, and its length in bits: whole blocks. */
function padding(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < ROUNDS; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + CONSTANTS[i]! + words[i]!) | 0;
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word));
}
