import { nothingKnown, type TextWords } from '../../src/language/known-texts.ts';
import type { Memory } from '../../src/language/memory.ts';
import { tokensOf } from '../../src/language/tokens.ts';

/** The words of a text of which nothing is known yet. */
export const textWords = (text: string, memory: Memory): TextWords => ({
  tokens: tokensOf(text, memory),
  known: nothingKnown(),
  knownOfAlike: nothingKnown(),
  memory,
});
