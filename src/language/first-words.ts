/** The first words of a text: what people find a place by. */

const WORDS = 7;

/** The first words, with `…` when there are more; '' when there are none. Drawings and breaks are left out. */
export function firstWords(text: string, most = WORDS): string {
  const words = text.split(/[\s\ufffc]+/).filter((word) => word !== '');
  return words.slice(0, most).join(' ') + (words.length > most ? '…' : '');
}
