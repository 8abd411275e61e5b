/** The first words of a text: what people find a place by. */

const MOST = 7;
const WORD = /[^\s\ufffc]+/g;

/** The first words, with `…` when there are more; '' when there are none. Drawings and breaks are left out. */
export function firstWords(text: string): string {
  let words = '';
  // Of a paragraph of a page the beginning alone is looked at.
  WORD.lastIndex = 0;
  for (let count = 0; count <= MOST; count++) {
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    if (count === MOST) return `${words}…`;
    words = count === 0 ? word : `${words} ${word}`;
  }
  return words;
}
