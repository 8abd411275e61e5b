/** What spelling is judged on: running Vietnamese text, without names, symbols and addresses. */
import type { Component } from '../../src/draft/components.ts';
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { phraseFaults } from '../../src/language/phrases.ts';
import { type SpellingFault, spellingFaults } from '../../src/language/spelling.ts';
import { isVietnamese, type Token, tokensOf } from '../../src/language/tokens.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { printedParagraphs } from './stories.ts';

export interface Prose {
  paragraph: Paragraph;
  tokens: readonly Token[];
}

/** Their words are names and codes, or are judged letter by letter by rules of their own. */
const NOT_PROSE: ReadonlySet<Component> = new Set<Component>([
  'nationalName',
  'motto',
  'numberAndSymbol',
  'signerName',
  'archiveLine',
  'agencyAddress',
  'drafterMark',
  'pageNumber',
]);

const proseOf = new WeakMap<Draft, readonly Prose[]>();
const faultsOf = new WeakMap<Draft, readonly Misspelling[]>();

/** Paragraphs in Vietnamese, in order; none when the document is in another language or without diacritics. */
export function vietnameseProse(draft: Draft): readonly Prose[] {
  let found = proseOf.get(draft);
  if (!found) {
    const all = printedParagraphs(draft)
      .filter(({ text }) => text.trim() !== '')
      .map((paragraph) => ({ paragraph, tokens: tokensOf(paragraph.text) }));
    found = isVietnamese(all.map(({ tokens }) => tokens)) ? all.filter(({ tokens }) => isVietnamese([tokens])) : [];
    proseOf.set(draft, found);
  }
  return found;
}

export interface FoundPhrase {
  paragraph: Paragraph;
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  right: string;
}

const phrasesOf = new WeakMap<Draft, readonly FoundPhrase[]>();

/** Known wrong spellings of official vocabulary. */
export function wrongPhrases(draft: Draft): readonly FoundPhrase[] {
  let found = phrasesOf.get(draft);
  if (!found) {
    found = vietnameseProse(draft).flatMap(({ paragraph, tokens }) =>
      phraseFaults(tokens)
        .map(({ tokens, right }) => ({
          paragraph,
          start: (tokens[0] as Token).start,
          end: (tokens.at(-1) as Token).end,
          right,
        }))
        .filter(({ start, end }) => isProse(draft, paragraph, start, end)),
    );
    phrasesOf.set(draft, found);
  }
  return found;
}

export interface Misspelling {
  paragraph: Paragraph;
  fault: SpellingFault;
}

/** Misspelt syllables of the whole document; words that the user accepts (lower case, NFC) are left out. */
export function misspellings(draft: Draft, accepted: ReadonlySet<string>): readonly Misspelling[] {
  let found = faultsOf.get(draft);
  if (!found) {
    const phrases = wrongPhrases(draft);
    const prose = vietnameseProse(draft);
    const faults = spellingFaults(prose.map(({ tokens }) => tokens));
    found = prose.flatMap(({ paragraph }, i) =>
      (faults[i] ?? [])
        .filter(({ token }) => isProse(draft, paragraph, token.start, token.end))
        // What a known phrase says is surer, and is said once.
        .filter(
          ({ token }) =>
            !phrases.some(
              (phrase) => phrase.paragraph === paragraph && phrase.start < token.end && token.start < phrase.end,
            ),
        )
        .map((fault) => ({ paragraph, fault })),
    );
    faultsOf.set(draft, found);
  }
  return accepted.size === 0 ? found : found.filter(({ fault }) => !isAccepted(fault, accepted));
}

/** Whether the words at these offsets are running text, and not e.g. a name or the prompt of a content control. */
export function isProse(draft: Draft, paragraph: Paragraph, start: number, end: number): boolean {
  const isApart = draft.segmentsOf
    .get(paragraph)
    ?.some(
      (segment) =>
        segment.start < end &&
        start < segment.end &&
        (NOT_PROSE.has(segment.component) || (segment.component === 'addressee' && opensAddressees(segment, end))),
    );
  return !isApart && !paragraph.spans.some((span) => span.placeholder === true && span.start < end && start < span.end);
}

/** The words "Kính gửi" themselves, which the-thuc/kinh-gui judges. */
function opensAddressees({ start, text }: Segment, end: number): boolean {
  const words = /^\s*k\S*\s+\S+/iu.exec(text)?.[0];
  return words !== undefined && end <= start + words.length;
}

/** The word itself, or it in a phrase with the word beside it. */
function isAccepted({ token, phrase }: SpellingFault, accepted: ReadonlySet<string>): boolean {
  return accepted.has(token.text.toLowerCase()) || phrase.some((words) => accepted.has(words));
}
