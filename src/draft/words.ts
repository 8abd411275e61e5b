/** The words of everything that is printed, in Unicode. Taken apart once a draft: spelling and style read the same. */
import { isVietnamese, type Token, tokensOf } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Draft } from './draft.ts';
import { decodedText } from './legacy-text.ts';
import { perDraft } from './per-draft.ts';
import { printedParagraphs } from './stories.ts';

export interface PrintedWords {
  paragraph: Paragraph;
  /** Offsets are those of the paragraph's text as written. */
  tokens: readonly Token[];
  /** The text is in an encoding older than Unicode, and the tokens are what it says: nothing can be put into it. */
  isDecoded: boolean;
  /** Both the whole draft and this paragraph are Vietnamese, with diacritics. */
  isVietnamese: boolean;
}

/** One for each of `printedParagraphs`, in that order; those without words have no tokens. */
export const printedWords = perDraft((draft): readonly PrintedWords[] => {
  const all = printedParagraphs(draft).map((paragraph) => wordsOfParagraph(paragraph, draft));
  const isVietnameseDraft = isVietnamese(all.map(({ tokens }) => tokens));
  for (const words of all) words.isVietnamese = isVietnameseDraft && isVietnamese([words.tokens]);
  return all;
});

const NO_TOKENS: readonly Token[] = Object.freeze([]);

function wordsOfParagraph(paragraph: Paragraph, { memory }: Draft): PrintedWords {
  if (paragraph.text.trim() === '') return { paragraph, tokens: NO_TOKENS, isDecoded: false, isVietnamese: false };
  const decoded = decodedText(paragraph);
  if (!decoded) return { paragraph, tokens: tokensOf(paragraph.text, memory), isDecoded: false, isVietnamese: false };
  const tokens = tokensOf(decoded.text, memory).map((token) => ({
    ...token,
    start: decoded.sourceOffset(token.start),
    end: decoded.sourceOffset(token.end),
  }));
  return { paragraph, tokens, isDecoded: true, isVietnamese: false };
}

/** Those of the tokens (in order) that lie within the offsets. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end));
}

/** Index of the first token that begins at `offset` or behind it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
