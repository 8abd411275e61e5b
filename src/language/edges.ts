/** What stands at the end of a text, told without a pattern: one that ends in `$` is tried again at each character. */

/** The text without those of `signs` (single code units) that it ends with. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] as string)) end--;
  return end === text.length ? text : text.slice(0, end);
}
