/** What is looked at of a list of phrases before one of them is met. */
import { type OpeningIndex, openingIndexOf } from './opening-index.ts';
import type { ListedPhrase } from './phrase.ts';
import { type RowTable, rowTable } from './row-table.ts';

/** Of wordings; their places are those of their phrases. */
export interface PhraseIndex extends OpeningIndex {
  /** Of each wording which of its phrase it is. */
  readonly variants: Uint32Array;
  /** Places of the phrases that are found by a pattern. */
  readonly patterns: readonly number[];
  /** Source of a pattern that finds one of their anchors; null: there are none. */
  readonly anchors: string | null;
}

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
  const { rows, ...openings } = openingIndexOf(wordings);
  const index = {
    ...openings,
    variants: Uint32Array.from(rows, ({ variant }) => variant),
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
