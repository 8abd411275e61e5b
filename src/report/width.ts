/** How wide text is on a terminal, and lines no wider than that. */

const INVISIBLE = /[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** Columns of a text without control characters; combining marks take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    if (isPlain(text.charCodeAt(i))) width++;
    else {
      const character = String.fromCodePoint(text.codePointAt(i) as number);
      width += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
      i += character.length - 1;
    }
  }
  return width;
}

/** Latin letters with their marks, Vietnamese ones among them, which is nearly all that is printed. */
const isPlain = (unit: number): boolean => (unit < 0x300 && unit !== 0xad) || (unit >= 0x1e00 && unit <= 0x1eff);

/** Breaks at blanks into lines of at most `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/[ \t\n]+/)) {
    const columns = displayWidth(word);
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line);
      [line, taken] = [word, columns];
    } else if (line === '') [line, taken] = [word, columns];
    else {
      line += ` ${word}`;
      taken += 1 + columns;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
