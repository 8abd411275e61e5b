/** The tables that the counts of official prose (usage.ts) are looked up in. Counts are steps of a scale: `unscaled`. */

export interface UsageTables {
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

/** Counts are kept on a scale of logarithms, four steps for each doubling. */
export const unscaled = (step: number): number => Math.pow(2, step / 4) - 1;
