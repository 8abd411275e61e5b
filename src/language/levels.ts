/** What is known of two syllables in a row; each level is better evidence than the one before. */
export const LEVEL = {
  /** Nothing. */
  none: -1,
  /** They meet in running text. */
  text: 0,
  /** They stand together in a longer word of the dictionary. */
  inWord: 1,
  /** They are a word of two syllables. */
  word: 2,
  /** They stand together in an official term. */
  official: 3,
} as const;
