/** The packed form of the counts of official prose; src/language/packed-usage.ts reads it. */

export interface PackedUsage {
  /** A character for each symbol, in their order: how often it is read, on a scale of logarithms. */
  singles: string;
  pairCount: number;
  tripleCount: number;
  /**
   * Base64 of bytes. For each symbol as the left one: the number of its pairs, then for each the distance from the right
   * symbol before (variable-length integers), and a byte with the count (six bits) and whether triples begin with it (one).
   */
  pairs: string;
  /** The same of each pair that triples begin with, in the order of pairs. */
  triples: string;
}

/** Counts by symbols, pairs and triples of them, each joined by a blank. */
export interface Counts {
  singles: ReadonlyMap<string, number>;
  pairs: ReadonlyMap<string, number>;
  triples: ReadonlyMap<string, number>;
}

export function packUsage(symbols: readonly string[], { singles, pairs, triples }: Counts): PackedUsage {
  const indexOf = new Map(symbols.map((symbol, i) => [symbol, i]));
  const split = (name: string): [first: string, last: number] => {
    const at = name.lastIndexOf(' ');
    return [name.slice(0, at), indexOf.get(name.slice(at + 1)) as number];
  };
  const rowsOf = (counts: ReadonlyMap<string, number>): Map<string, [number, number][]> => {
    const rows = new Map<string, [number, number][]>();
    for (const [name, count] of counts) {
      const [first, last] = split(name);
      const row = rows.get(first);
      if (row) row.push([last, count]);
      else rows.set(first, [[last, count]]);
    }
    for (const row of rows.values()) row.sort((a, b) => a[0] - b[0]);
    return rows;
  };
  const pairRows = rowsOf(pairs);
  const tripleRows = rowsOf(triples);
  const [pairBytes, tripleBytes]: [number[], number[]] = [[], []];
  for (const left of symbols) {
    const row = pairRows.get(left) ?? [];
    let previous = -1;
    writeInteger(pairBytes, row.length);
    for (const [right, count] of row) {
      const thirds = tripleRows.get(`${left} ${symbols[right]}`);
      writeInteger(pairBytes, right - previous);
      previous = right;
      pairBytes.push(stepOf(count) | (thirds ? 128 : 0));
      if (!thirds) continue;
      let last = -1;
      writeInteger(tripleBytes, thirds.length);
      for (const [third, times] of thirds) {
        writeInteger(tripleBytes, third - last);
        last = third;
        tripleBytes.push(stepOf(times));
      }
    }
  }
  return {
    singles: symbols.map((symbol) => String.fromCharCode(48 + Math.min(70, scale(singles.get(symbol) ?? 0)))).join(''),
    pairCount: pairs.size,
    tripleCount: triples.size,
    pairs: Buffer.from(pairBytes).toString('base64'),
    triples: Buffer.from(tripleBytes).toString('base64'),
  };
}

const stepOf = (count: number): number => Math.min(63, scale(count));
/** Four steps for each doubling. */
export const scale = (count: number): number => Math.round(4 * Math.log2(1 + count));

export function writeInteger(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
