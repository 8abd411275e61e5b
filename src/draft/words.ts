/** The words of everything that is printed, in Unicode. Taken apart once a draft: spelling and style read the same. */
import {
  always,
  type KnownText,
  knownOfAlikeTexts,
  knownText,
  nothingKnown,
  perText,
  type TextWords,
} from '../language/known-texts.ts';
import type { Memory } from '../language/memory.ts';
import { firstTokenFrom, isVietnameseBy, marksIn, type Token, tokensOf } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Draft } from './draft.ts';
import { decodedText } from './legacy-text.ts';
import { perDraft } from './per-draft.ts';
import { printedParagraphs } from './stories.ts';

export interface PrintedWords extends TextWords {
  readonly paragraph: Paragraph;
  /** Offsets are those of the paragraph's text as written. */
  readonly tokens: readonly Token[];
  /** How many tokens there are. */
  readonly count: number;
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
  return isVietnameseBy(telling.map(marksOf)) ? 'vi' : 'other';
});

const marksOf = perText(marksIn, always);
const countOf = perText((tokens) => tokens.length);

/** Taken apart when it is asked for first, and not where all that is asked of its text is known. */
class WordsOfParagraph implements PrintedWords {
  readonly paragraph: Paragraph;
  readonly #draft: Draft;
  #known: KnownText | null = null;
  #knownOfAlike: KnownText | null = null;
  #tokens: readonly Token[] | null = null;
  #decoded: ReturnType<typeof decodedText> | undefined;
  #isVietnamese: boolean | null = null;

  constructor(paragraph: Paragraph, draft: Draft) {
    this.paragraph = paragraph;
    this.#draft = draft;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.#read());
  }

  get memory(): Memory {
    return this.#draft.memory;
  }

  get count(): number {
    return countOf(this);
  }

  get known(): KnownText {
    // What it says is not what is written, and stands at other places.
    return (this.#known ??= this.isDecoded ? nothingKnown() : knownText(this.paragraph.text, this.memory));
  }

  get knownOfAlike(): KnownText {
    return (this.#knownOfAlike ??= this.isDecoded
      ? this.known
      : knownOfAlikeTexts(this.paragraph.text, this.known, this.memory));
  }

  get isDecoded(): boolean {
    return this.#decodedText() !== null;
  }

  get isVietnamese(): boolean {
    return (this.#isVietnamese ??= this.count > 0 && isVietnameseBy([marksOf(this)]) && language(this.#draft) === 'vi');
  }

  #decodedText(): ReturnType<typeof decodedText> {
    if (this.#decoded === undefined)
      this.#decoded = this.paragraph.text.trim() === '' ? null : decodedText(this.paragraph);
    return this.#decoded;
  }

  #read(): readonly Token[] {
    const { text } = this.paragraph;
    const decoded = this.#decodedText();
    if (!decoded) return tokensOf(text, this.memory);
    return tokensOf(decoded.text, this.memory).map((token) => ({
      ...token,
      start: decoded.sourceOffset(token.start),
      end: decoded.sourceOffset(token.end),
    }));
  }
}

/** Those of the tokens (in order) that lie within the offsets. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return tokens.slice(firstTokenFrom(tokens, start), firstTokenFrom(tokens, end));
}
