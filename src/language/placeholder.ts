/** Blanks and variables of drafts and templates. They are filled in later and never an error without `--final`. */
import { hasWord } from './fold.ts';

/** `{{so}}`, `<<coquan>>`, `«Ten»`, `[CẦN BỔ SUNG: …]`, `……`, `....`, `____`, `xxx`, `…/…`. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|<<[^<>]*>>|«[^«»]*»|\[[^[\]]*\]|<[^<>]{2,}>|…+|\.{3,}|_{2,}|\b(?:x{2,}|X{3,})\b/g;

/** The text holds nothing but placeholders and punctuation. */
export function isPlaceholder(text: string): boolean {
  return hasPlaceholder(text) && !hasWord(withoutPlaceholders(text));
}

/** Some of the text is still to be filled in. */
export function hasPlaceholder(text: string): boolean {
  PLACEHOLDER.lastIndex = 0;
  return PLACEHOLDER.test(text);
}

/** The text without its placeholders, each replaced by one blank. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}

/** A run of dots is left out by these words or signs; after any other it says "and so on". */
const OPENS_BLANK = /(?:(?<![A-Za-zÀ-ỹ]|một )(?:số|ngày|điều|ông|bà|chức vụ)|[:/(]) ?$/i;
/** Notes in brackets that ask for something; others may be the author's own. */
const ASKS = /\p{Lu}{2}|\.{2}|…|^\[(?:[Cc]ần|[Đđ]iền|[Gg]hi|[Nn]hập|[Tt]ên|[Hh]ọ|[Nn]gày|[Ss]ố|[Nn]ội dung)(?!\p{L})/u;
const FOLLOWS_BLANK = /^\s*(?:\/|tháng|năm)/iu;

/**
 * Placeholders that surely wait to be filled in. A short run of dots after a list is no blank but means "and so on";
 * so does nothing else, so that long runs, variables and notes in brackets always are.
 */
export function blanks(text: string): { start: number; end: number }[] {
  return placeholders(text).filter(({ start, end }) => {
    const found = text.slice(start, end);
    if (/^\[/.test(found)) return ASKS.test(found);
    if (!/^(?:…|\.{3,4})$/.test(found)) return true;
    const before = text.slice(0, start).replace(/\s+$/, ' ');
    return before.trim() === '' || OPENS_BLANK.test(before) || FOLLOWS_BLANK.test(text.slice(end));
  });
}

/** Where the placeholders of a text stand. */
export function placeholders(text: string): { start: number; end: number }[] {
  PLACEHOLDER.lastIndex = 0;
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
