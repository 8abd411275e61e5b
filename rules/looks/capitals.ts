/** Capitals as they are typed and as they are shown (`w:caps`); placeholders, whose names mean something, are no letters. */
import type { Segment } from '../../src/draft/draft.ts';
import { hasLowerCase, isUpperCase } from '../../src/language/fold.ts';
import { placeholders, withoutPlaceholders } from '../../src/language/placeholder.ts';

/** In capitals, but for placeholders, whose names mean something. */
export function upperCase(text: string): string {
  let upper = '';
  let reached = 0;
  for (const { start, end } of placeholders(text)) {
    upper += text.slice(reached, start).toUpperCase() + text.slice(start, end);
    reached = end;
  }
  return upper + text.slice(reached).toUpperCase();
}

export function hasSmallLetters(text: string): boolean {
  return hasLowerCase(text) && hasLowerCase(withoutPlaceholders(text));
}

/** Two words at least: a lone abbreviation is written in capitals anywhere. */
export function isAllCapitals(segment: Segment): boolean {
  const shown = shownText(segment);
  return (
    !hasLowerCase(shown) &&
    /[A-Za-zÀ-ỹ]{2}[^A-Za-zÀ-ỹ]+[A-Za-zÀ-ỹ]{2}/.test(shown) &&
    isUpperCase(withoutPlaceholders(shown)) &&
    !(segment.component === 'recipient' && holdsAbbreviationsOnly(shown))
  );
}

/** `- CVP, PCVP (KTN);`: abbreviations bear no marks but that of Đ, unlike nearly every name that is written out. */
const holdsAbbreviationsOnly = (text: string): boolean => !MARKED_CAPITAL.test(text);
const MARKED_CAPITAL = /[À-ÝĂĨŨƠƯẠ-Ỹ]/;

/** The text with `w:caps` applied: what a reader sees. */
export function shownText({ paragraph, start, end }: Segment): string {
  return paragraph.spans
    .map((span) => {
      const text = paragraph.text.slice(Math.max(span.start, start), Math.max(Math.min(span.end, end), start));
      return span.format.caps ? text.toUpperCase() : text;
    })
    .join('');
}
