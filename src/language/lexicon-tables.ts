/** The tables that the lexicon (lexicon.ts) is looked up in. */

export interface LexiconTables {
  /** Where the key of each syllable begins in `keyUnits`; at the end, where the last one ends. */
  keyStarts: Uint32Array;
  /** Where the row of each syllable begins in `rights` and `facts`; at the end, where the last one ends. */
  rowStarts: Uint32Array;
  /** UTF-16 of all keys. */
  keyUnits: Uint16Array;
  /** Index of a syllable plus one, at the hash of its key or the next free slot; 0: free. A power of two long. */
  slots: Uint16Array;
  /** Of each pair, by its left syllable: the index of the right one, in order. */
  rights: Uint16Array;
  /** Of each pair: its level (two bits) and its count (six). */
  facts: Uint8Array;
  /** Of each syllable: how often it is read, on the scale of counts. */
  counts: Uint8Array;
}

/** Where a key is looked for first. */
export function slotOf(key: string, slotCount: number): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & (slotCount - 1);
}
