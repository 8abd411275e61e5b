/** The packed form of the lexicon; src/language/lexicon.ts reads it. */
import { scale, writeInteger } from './pack-usage.ts';

export interface PackedLexicon {
  /** Keys of the syllables in order, apart by blanks. */
  syllables: string;
  /** A character for each syllable: how often it is read, on a scale of logarithms. */
  counts: string;
  /**
   * Base64 of bytes. For each syllable as the left one: the length of what follows in bytes, then for each pair the
   * distance from the right syllable before (variable-length integers), and a byte with the level (two bits) and the
   * count (six).
   */
  pairs: string;
}

export function packLexicon(
  counts: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, { count: number; level: number }>,
): PackedLexicon {
  const syllables = [...counts.keys()].sort();
  const indexOf = new Map(syllables.map((key, i) => [key, i]));
  const rows: { right: number; count: number; level: number }[][] = syllables.map(() => []);
  for (const [name, { count, level }] of pairs) {
    const [left = '', right = ''] = name.split(' ');
    rows[indexOf.get(left) as number]?.push({ right: indexOf.get(right) as number, count, level });
  }
  const bytes: number[] = [];
  for (const row of rows) {
    const rowBytes: number[] = [];
    let previous = -1;
    for (const { right, count, level } of row.sort((a, b) => a.right - b.right)) {
      writeInteger(rowBytes, right - previous);
      previous = right;
      rowBytes.push((level << 6) | Math.min(63, scale(count)));
    }
    writeInteger(bytes, rowBytes.length);
    for (const byte of rowBytes) bytes.push(byte);
  }
  return {
    syllables: syllables.join(' '),
    counts: syllables.map((key) => String.fromCharCode(48 + Math.min(70, scale(counts.get(key) ?? 0)))).join(''),
    pairs: Buffer.from(bytes).toString('base64'),
  };
}
