/** The tables of what is left of each syllable without one of its letters (one-edit.ts): chains of links, one for each slot. */

export interface OneEditTables {
  /** First link of each slot (`slotWithout`); 0: none. */
  slots: Uint16Array;
  /** The next link of the slot; 0: none. The first link has number 1. */
  next: Uint16Array;
  /** Of each link: the index of a syllable in the lexicon that has these letters; `WITH_FINAL_Y`: with y in place of the last. */
  owners: Uint16Array;
  /** Of each link: the place of the letter that is taken out, or `WHOLE`. */
  places: Uint8Array;
}

/** Of a run of letters that is kept whole. */
export const WHOLE = 255;
/** A bit that no index of a syllable has. */
export const WITH_FINAL_Y = 1 << 15;
export const SLOT_COUNT = 1 << 14;

/** Slot of the letters without the one at that place. */
export function slotWithout(letters: string, place: number): number {
  let hash = 0;
  for (let i = 0; i < letters.length; i++) {
    if (i !== place) hash = (Math.imul(hash, 31) + letters.charCodeAt(i)) | 0;
  }
  return (hash ^ (hash >>> 15)) & (SLOT_COUNT - 1);
}

export const withFinalY = (letters: string): string => `${letters.slice(0, -1)}y`;
