/** What is looked at of a list of phrases before one of them is met. */
import { escaped } from './any-of.ts';
import { type OpeningIndex, openingIndexOf } from './opening-index.ts';
import type { ListedPhrase } from './phrase.ts';
import { type RowTable, rowTable } from './row-table.ts';

/** Of wordings; their places are those of their phrases. */
export interface PhraseIndex extends OpeningIndex {
  /** Of each wording which of its phrase it is. */
  readonly variants: Uint32Array;
  /** Places of the phrases that are found by a pattern. */
  readonly patterns: readonly number[];
  /** One of them has no anchors and is tried on every text. */
  readonly someWithoutAnchor: boolean;
  /** Source of a pattern that finds the anchors of the others, of those that begin alike the shortest; null: there are none. */
  readonly anchors: string | null;
}

/** A wording is looked for by so many of its words: the first two alone are often those of half a page (`cơ quan`, `thực hiện`). */
export const WORDS_OF_OPENING = 3;

interface ListedWording {
  text: string;
  place: number;
  variant: number;
}

export function phraseTableOf(list: readonly ListedPhrase[]): RowTable<PhraseIndex, ListedPhrase> {
  const wordings: ListedWording[] = [];
  const patterns: number[] = [];
  for (const [place, { phrase }] of list.entries()) {
    phrase.phrases?.forEach((text, variant) => wordings.push({ text, place, variant }));
    if (phrase.regex !== undefined) patterns.push(place);
  }
  const { rows, ...openings } = openingIndexOf(wordings, WORDS_OF_OPENING);
  const index = {
    ...openings,
    variants: Uint32Array.from(rows, ({ variant }) => variant),
    patterns,
    someWithoutAnchor: patterns.some((place) => list[place]?.phrase.anchors === undefined),
    anchors: anyOf(patterns.flatMap((place) => list[place]?.phrase.anchors ?? [])),
  };
  return rowTable(index, list);
}

/** Source of a pattern for any of the words; null: there are none. */
function anyOf(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const unlike = words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
  return [...new Set(unlike)].map(escaped).join('|');
}
