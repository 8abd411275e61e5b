/** Text in Markdown: it stays text, in a table too. */
import { oneLine } from './said.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  '#': '&#35;',
  '|': '&#124;',
};

/** No markup, no link, nobody is called by an @name, no issue by a number. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()!~^$]/g, String.raw`\$&`)
    .replace(/[&<>@#|]/g, (sign) => SIGNS[sign] as string)
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww(?=\.)/gi, (word) => `${word[0]}&#8203;${word.slice(1)}`)
    .replace(
      /^(\s*)([-+=]|\d+(?=[.)]))/,
      (_, blanks: string, sign: string) => `${blanks}${/\d/.test(sign) ? `&#8203;${sign}` : `\\${sign}`}`,
    );
}

/** `cells`: in Markdown already. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
