/** Words of somebody else in a passage: what stands in quotation marks, and the titles of cited documents. */
import type { TextRange } from '../language/text-range.ts';
import { oncePer } from '../language/once.ts';
import { enclosuresIn } from '../language/sentences.ts';
import type { Citation } from './citations/index.ts';
import type { Passage } from './passage.ts';

/** Whether some of the offsets lie in one of the ranges, which are in order and share no offset. */
export function overlapsAny(ranges: readonly TextRange[], start: number, end: number): boolean {
  // Of the ranges that begin before the end, the last one reaches farthest.
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && start < (ranges[low - 1] as TextRange).end;
}

/** Words of somebody else: in a quotation or in the title of a cited document. */
export function isQuotedMatter({ quotations, citedTitles }: Passage, start: number, end: number): boolean {
  return overlapsAny(quotations, start, end) || overlapsAny(citedTitles, start, end);
}

const NO_RANGES: readonly TextRange[] = Object.freeze([]);
const QUOTATION_MARKS = /[“”"«]/;

/** `isInQuotation`: the paragraph stands in a quotation of several paragraphs. */
export function quotationsIn(
  { paragraph: { text }, start, end }: Passage,
  isInQuotation: boolean,
): readonly TextRange[] {
  const own = QUOTATION_MARKS.test(text.slice(start, end)) ? enclosuresIn(text, start, end, true) : NO_RANGES;
  if (!isInQuotation) return own;
  // Marks without a partner in the passage: what stands before such a closing one or behind an opening one is quoted.
  let closing = -1;
  let opening = -1;
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i);
    if ((sign !== '“' && sign !== '”') || overlapsAny(own, i, i + 1)) continue;
    if (sign === '”') closing = i;
    else if (opening < 0) opening = i;
  }
  if (closing < 0 && opening < 0) return [{ start, end }];
  const before = closing < 0 ? [] : [{ start, end: closing + 1 }];
  const behind = opening < 0 ? [] : [{ start: opening, end }];
  const between = own.filter((range) => range.start > closing && (opening < 0 || range.end <= opening));
  return [...before, ...between, ...behind];
}

/** What ends the title of a cited document, though the clause may go on. */
const TITLE_END = /[;)”"]|,(?!\d)|\.(?=\s|\/|$)/;

/** The titles of `citations`, which the text holds. */
export function citedTitlesIn(text: string, citations: readonly Citation[]): readonly TextRange[] {
  if (citations.length === 0) return NO_RANGES;
  const titles: TextRange[] = [];
  for (const { end, title, nested } of citations) {
    if (title === null || nested) continue;
    const opening = /^[\s,]*/.exec(title)?.[0].length ?? 0;
    const length = TITLE_END.exec(title.slice(opening))?.index ?? title.length - opening;
    const last = text.slice(end + opening, end + opening + length).trimEnd().length;
    titles.push({ start: end + opening, end: end + opening + last });
  }
  return titles;
}

/** Citations with their titles, as one range each where one stands in the title of another. */
export const citedDocuments = oncePer(({ citations, citedTitles }: Passage): readonly TextRange[] => {
  if (citations.length === 0) return NO_RANGES;
  const found: TextRange[] = [];
  for (const range of [...citations, ...citedTitles].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    // A title follows its citation, a blank or comma between.
    if (last && range.start <= last.end + 2) last.end = Math.max(last.end, range.end);
    else found.push({ start: range.start, end: range.end });
  }
  return found;
});
