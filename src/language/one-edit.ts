/**
 * Syllables that are one letter away: left out, put in, exchanged with the next, written for another. Found through what is
 * left of each syllable when a letter is taken out of it: to try every letter at every place takes a hundred times as long.
 */
import { lexiconOf } from './lexicon.ts';
import { once } from './once.ts';
import { slotWithout, WHOLE, WITH_FINAL_Y, withFinalY } from './one-edit-tables.ts';
import { oneEditTables } from './packed-one-edit.ts';

/** How what is written differs from what was meant. */
export type Edit =
  /** It has a letter more, at `at`. */
  | 'added'
  /** It lacks the letter that the other has at `at`. */
  | 'dropped'
  | 'exchanged'
  | 'replaced';

/** Letters without their tone; y at the end may stand for i (`FINAL_Y` of syllable.ts). */
type Letters = string;

/** Calls back for each run of letters of a syllable that is one edit away, some more than once. */
export type OneEditAway = (letters: Letters, each: (other: Letters, edit: Edit, at: number) => void) => void;

export const oneEditAway = once<OneEditAway>(open);

function open(): OneEditAway {
  const lexicon = lexiconOf();
  const { slots, next, owners, places } = oneEditTables();
  const lettersOf = (owner: number): Letters => {
    const letters = lexicon.keyAt(owner & ~WITH_FINAL_Y).slice(0, -1);
    return (owner & WITH_FINAL_Y) === 0 ? letters : withFinalY(letters);
  };
  return (written, each) => {
    for (let i = -1; i < written.length; i++) {
      const without = i < 0 ? WHOLE : i;
      for (let at = slots[slotWithout(written, without)] as number; at !== 0; at = next[at] as number) {
        const place = places[at] as number;
        // Most of what shares a slot cannot be meant; letters are asked for when it can.
        if (without === WHOLE ? place === WHOLE : place !== WHOLE && place !== i && place !== i + 1) continue;
        const other = lettersOf(owners[at] as number);
        if (without === WHOLE) {
          if (isSame(written, WHOLE, other, place)) each(other, 'dropped', place);
        } else if (place === WHOLE) {
          if (isSame(written, i, other, WHOLE)) each(other, 'added', i);
        } else if (place === i) {
          if (other[i] !== written[i] && isSame(written, i, other, i)) each(other, 'replaced', i);
        } else if (other[place] === written[i] && other[i] !== written[i]) {
          if (isSame(written, i, other, place)) each(other, 'exchanged', i);
        }
      }
    }
  };
}

function isSame(a: Letters, withoutA: number, b: Letters, withoutB: number): boolean {
  if (a.length - (withoutA === WHOLE ? 0 : 1) !== b.length - (withoutB === WHOLE ? 0 : 1)) return false;
  for (let i = 0, j = 0; ; i++, j++) {
    if (i === withoutA) i++;
    if (j === withoutB) j++;
    if (i >= a.length) return true;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  }
}
