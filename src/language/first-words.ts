/** The first words of a text: what people find a place by. */

const WORDS = 7;

/** The first words, with `…` when there are more; '' when there are none. Drawings and breaks are left out. */
export function firstWords(text: string, most = WORDS): string {
  const words: string[] = [];
  // Of a paragraph of a page the beginning alone is looked at.
  for (const [word] of text.matchAll(/[^\s\ufffc]+/g)) {
    if (words.length === most) return `${words.join(' ')}…`;
    words.push(word);
  }
  return words.join(' ');
}
