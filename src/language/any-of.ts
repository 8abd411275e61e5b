/**
 * Patterns of lists of words: what is a list stands in a table in data/, what is grammar in the pattern around it. A pattern of a
 * list is linear when what stands around it is: the words have no repeats.
 */

/** A word, and those beside which it says something else: `báo`, but not in `báo cáo` and `thông báo`. */
interface Cue {
  word: string;
  notBefore?: readonly string[];
  notAfter?: readonly string[];
}

/** The text as a pattern finds it. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const alternatives = (words: readonly string[]): string => words.map(escaped).join('|');

function sourceOf(cue: string | Cue): string {
  if (typeof cue === 'string') return escaped(cue);
  const { word, notBefore, notAfter } = cue;
  const before = notAfter ? `(?<!(?:${alternatives(notAfter)}) )` : '';
  const behind = notBefore ? `(?! (?:${alternatives(notBefore)}))` : '';
  return before + escaped(word) + behind;
}

/** Source of a pattern for the text with its first letter small or capital: `[nN]ghị định`. */
export const inEitherCase = (text: string): string =>
  `[${text.charAt(0)}${text.charAt(0).toUpperCase()}]${escaped(text.slice(1))}`;

/** Source of a pattern for any of the words, the first that fits, wherever it stands. */
export const anyOf = (words: readonly (string | Cue)[]): string => `(?:${words.map(sourceOf).join('|')})`;

/** The same where it is no part of a longer word; needs the flag `u`. */
export const anyWord = (words: readonly (string | Cue)[]): string => String.raw`(?<!\p{L})${anyOf(words)}(?!\p{L})`;
