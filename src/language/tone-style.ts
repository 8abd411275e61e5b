/**
 * Where the tone of open oa, oe, uy stands: on the first letter (`hòa`, `ủy`) or on the last (`hoà`, `uỷ`). Both are
 * right; what is put into a document is written in the way of the document.
 */
import { foldTones } from './fold.ts';
import { perText, type TextWords } from './known-texts.ts';

export type ToneStyle = 'first' | 'last';

const ON_FIRST = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)$/;
const ON_LAST = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/;

/** The way of a word in lower case; null when it has no such tone. */
export function toneStyleOf(word: string): ToneStyle | null {
  return ON_FIRST.test(word) ? 'first' : ON_LAST.test(word) ? 'last' : null;
}

/** How many more words have the tone on the first letter than on the last. */
const balanceOf = perText((tokens) => {
  let balance = 0;
  for (const { lower } of tokens) {
    const style = lower.length > 5 ? null : toneStyleOf(lower);
    if (style !== null) balance += style === 'first' ? 1 : -1;
  }
  return balance;
});

/** The way of most words; `first` when none has such a tone. */
export const usualToneStyle = (paragraphs: readonly TextWords[]): ToneStyle =>
  paragraphs.reduce((balance, words) => balance + balanceOf(words), 0) < 0 ? 'last' : 'first';

/** The syllable in that way. */
export function inToneStyle(word: string, style: ToneStyle): string {
  if (/^qu/i.test(word)) return word;
  const first = foldTones(word);
  if (style === 'first' || !ON_FIRST.test(first.toLowerCase())) return first;
  const [letter = '', last = ''] = [first.at(-2)?.normalize('NFD'), first.at(-1)];
  const moved = `${letter.charAt(0)}${last}${letter.slice(1)}`.normalize('NFC');
  return first.slice(0, -2) + moved;
}
