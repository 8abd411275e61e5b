/** The tables that the counts of official prose (usage.ts) are looked up in. Counts are steps of a scale: `COUNTS`. */

export interface UsageTables {
  /** One number: the counts of all symbols added up. */
  singleSum: Float64Array;
  /** Of each symbol: the counts of its row added up. */
  pairSums: Float64Array;
  /** Where the row of each symbol begins in `rights` and `pairs`; at the end, where the last one ends. */
  pairStarts: Uint32Array;
  /** Where the row of each pair begins in `thirds` and `triples`; at the end, where the last one ends. */
  tripleStarts: Uint32Array;
  /** Of each pair, by its left symbol: the right one, in order. */
  rights: Uint16Array;
  /** Of each triple, by the pair that begins it: the third symbol, in order. */
  thirds: Uint16Array;
  /** Of each symbol, of each pair, of each triple: how often it is read. */
  singles: Uint8Array;
  pairs: Uint8Array;
  triples: Uint8Array;
}

/** Counts by their steps: they are kept on a scale of logarithms, four steps for each doubling. */
export const COUNTS = new Float64Array(256).map((_, step) => Math.pow(2, step / 4) - 1);

/** Of the steps from `start` up to `end`. */
export function sumOfCounts(steps: Uint8Array, start: number, end: number): number {
  let all = 0;
  for (let at = start; at < end; at++) all += COUNTS[steps[at] as number] as number;
  return all;
}
