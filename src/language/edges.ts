/** What stands at the end of a text, told without a pattern: one that ends in `$` is tried again at each character. */

/** The text without the signs that it ends with. `sign`: a pattern of one UTF-16 unit. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end--;
  return end === text.length ? text : text.slice(0, end);
}
