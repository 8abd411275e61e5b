/** What is looked at of a list of phrases before one of them is met. */
import type { ListedPhrase } from './phrase.ts';
import { type RowTable, rowTable } from './row-table.ts';
import { openingNumber } from './word-numbers.ts';

export interface PhraseIndex {
  /**
   * Of each wording the number of its first two words, or of its only one, in ascending order. Of those that share a number the
   * longest is the first.
   */
  readonly openings: readonly number[];
  /** Of each wording the place of its phrase in the list. */
  readonly places: readonly number[];
  /** Of each wording which of its phrase it is. */
  readonly variants: readonly number[];
  /** Places of the phrases that are found by a pattern. */
  readonly patterns: readonly number[];
  /** Source of a pattern that finds one of their anchors; null: there are none. */
  readonly anchors: string | null;
}

interface IndexedWording {
  opening: number;
  words: number;
  place: number;
  variant: number;
}

export function phraseTableOf(list: readonly ListedPhrase[]): RowTable<PhraseIndex, ListedPhrase> {
  const wordings: IndexedWording[] = [];
  const patterns: number[] = [];
  for (const [place, { phrase }] of list.entries()) {
    phrase.phrases?.forEach((text, variant) =>
      wordings.push({ opening: openingNumber(text), words: text.split(' ').length, place, variant }),
    );
    if (phrase.regex !== undefined) patterns.push(place);
  }
  wordings.sort((a, b) => a.opening - b.opening || b.words - a.words);
  const index = {
    openings: wordings.map(({ opening }) => opening),
    places: wordings.map(({ place }) => place),
    variants: wordings.map(({ variant }) => variant),
    patterns,
    anchors: anyOf(patterns.map((place) => list[place]?.phrase.anchors)),
  };
  return rowTable(index, list);
}

/** Source of a pattern for any of the words; null: a list is missing, or all are. */
function anyOf(lists: readonly (readonly string[] | undefined)[]): string | null {
  if (lists.length === 0) return null;
  // A pattern without anchors has to be tried on every text.
  if (lists.includes(undefined)) return '^';
  const words = [...new Set(lists.flatMap((list) => list ?? []))];
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
}
