/**
 * The lexicon as it is kept (data/lexicon.json; tools/support/pack-lexicon.ts says how). The published program has this
 * module from the build, which keeps the bytes in a file of their own: to decode them costs more than to use them.
 */
import packed from '../../data/lexicon.json' with { type: 'json' };

export interface PackedLexicon {
  /** Keys of the syllables in order, apart by blanks. */
  syllables: string;
  /** A character for each syllable: how often it is read. */
  counts: string;
  /** Rows of pairs, one for each syllable as the left one. */
  pairs: Uint8Array;
}

export function packedLexicon(): PackedLexicon {
  return { ...packed, pairs: Uint8Array.from(atob(packed.pairs), (character) => character.charCodeAt(0)) };
}
