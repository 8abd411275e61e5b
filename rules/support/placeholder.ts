/** Blanks and variables of drafts and templates. They are filled in later and never an error without `--final`. */

/** `{{so}}`, `<<coquan>>`, `«Ten»`, `[CẦN BỔ SUNG: …]`, `……`, `....`, `____`, `xxx`, `…/…`. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|<<[^<>]*>>|«[^«»]*»|\[[^[\]]*\]|<[^<>]{2,}>|…+|\.{3,}|_{2,}|\b(?:x{2,}|X{3,})\b/g;
const WORD = /[\p{L}\p{N}]/u;

/** The text holds nothing but placeholders and punctuation. */
export function isPlaceholder(text: string): boolean {
  return hasPlaceholder(text) && !WORD.test(withoutPlaceholders(text));
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

/** Where the placeholders of a text stand. */
export function placeholders(text: string): { start: number; end: number }[] {
  PLACEHOLDER.lastIndex = 0;
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
