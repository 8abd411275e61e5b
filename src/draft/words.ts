/** The words of everything that is printed, in Unicode. Taken apart once a draft: spelling and style read the same. */
import { firstTokenFrom, isVietnamese, type Token, tokensOf } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Draft } from './draft.ts';
import { decodedText } from './legacy-text.ts';
import { perDraft } from './per-draft.ts';
import { printedParagraphs } from './stories.ts';

export interface PrintedWords {
  readonly paragraph: Paragraph;
  /** Offsets are those of the paragraph's text as written. */
  readonly tokens: readonly Token[];
  /** The text is in an encoding older than Unicode, and the tokens are what it says: nothing can be put into it. */
  readonly isDecoded: boolean;
  /** Both the draft and this paragraph are Vietnamese, with diacritics. */
  readonly isVietnamese: boolean;
}

/** One for each of `printedParagraphs`, in that order; those without words have no tokens. */
export const printedWords = perDraft((draft): readonly PrintedWords[] =>
  printedParagraphs(draft).map((paragraph) => new WordsOfParagraph(paragraph, draft)),
);

/** As many paragraphs, from the first to the last at even distances, tell the language of a draft. */
const TELLING_PARAGRAPHS = 30;

const language = perDraft((draft): 'vi' | 'other' => {
  const all = printedWords(draft);
  const distance = Math.ceil(all.length / TELLING_PARAGRAPHS);
  const telling = all.filter((_, i) => i % distance === 0);
  return isVietnamese(telling.map(({ tokens }) => tokens)) ? 'vi' : 'other';
});

const NO_TOKENS: readonly Token[] = Object.freeze([]);

/** Taken apart when it is asked for first: style asks of few paragraphs, spelling of all. */
class WordsOfParagraph implements PrintedWords {
  readonly paragraph: Paragraph;
  readonly #draft: Draft;
  #words: { tokens: readonly Token[]; isDecoded: boolean } | null = null;
  #isVietnamese: boolean | null = null;

  constructor(paragraph: Paragraph, draft: Draft) {
    this.paragraph = paragraph;
    this.#draft = draft;
  }

  get tokens(): readonly Token[] {
    return this.#read().tokens;
  }

  get isDecoded(): boolean {
    return this.#read().isDecoded;
  }

  get isVietnamese(): boolean {
    return (this.#isVietnamese ??=
      this.tokens.length > 0 && isVietnamese([this.tokens]) && language(this.#draft) === 'vi');
  }

  #read(): { tokens: readonly Token[]; isDecoded: boolean } {
    return (this.#words ??= wordsOf(this.paragraph, this.#draft));
  }
}

function wordsOf(paragraph: Paragraph, { memory }: Draft): { tokens: readonly Token[]; isDecoded: boolean } {
  if (paragraph.text.trim() === '') return { tokens: NO_TOKENS, isDecoded: false };
  const decoded = decodedText(paragraph);
  if (!decoded) return { tokens: tokensOf(paragraph.text, memory), isDecoded: false };
  const tokens = tokensOf(decoded.text, memory).map((token) => ({
    ...token,
    start: decoded.sourceOffset(token.start),
    end: decoded.sourceOffset(token.end),
  }));
  return { tokens, isDecoded: true };
}

/** Those of the tokens (in order) that lie within the offsets. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return tokens.slice(firstTokenFrom(tokens, start), firstTokenFrom(tokens, end));
}
