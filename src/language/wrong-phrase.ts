/** Wrong spellings of official vocabulary (data/confusions.json), and what is looked at of the list before one is met. */
import type { OpeningIndex } from './opening-index.ts';

export interface WrongPhrase {
  readonly wrong: string;
  readonly right: string;
  /** Syllables before or behind which what is written is right. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

/** A wrong phrase is looked for by so many of its words. */
export const WORDS_OF_OPENING = 2;

export interface ConfusionIndex extends OpeningIndex {
  /** Syllables that official prose knows in words alone (`yên tĩnh`, `chia sẻ`). */
  readonly bound: readonly string[];
}
