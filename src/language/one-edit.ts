/**
 * Syllables that are one letter away: left out, put in, exchanged with the next, written for another. Found through what is
 * left of each syllable when a letter is taken out of it: to try every letter at every place takes a hundred times as long.
 */
import { lexiconOf } from './lexicon.ts';
import { once } from './once.ts';

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

/** Of a run of letters that is kept whole. */
const WHOLE = 255;
const SLOT_COUNT = 1 << 14;
/** The y of these is kept as i in the lexicon. */
const FINAL_I = /^[hklmst]i$/;

function open(): OneEditAway {
  const all = lettersOfSyllables();
  let linkCount = 0;
  for (const { length } of all) linkCount += length + 1;
  const slots = new Uint16Array(SLOT_COUNT);
  const next = new Uint16Array(linkCount + 1);
  const owners = new Uint16Array(linkCount + 1);
  const places = new Uint8Array(linkCount + 1);
  let link = 0;
  const add = (owner: number, place: number, slot: number): void => {
    link++;
    owners[link] = owner;
    places[link] = place;
    next[link] = slots[slot] as number;
    slots[slot] = link;
  };
  for (let owner = 0; owner < all.length; owner++) {
    const letters = all[owner] as Letters;
    add(owner, WHOLE, slotWithout(letters, WHOLE));
    for (let at = 0; at < letters.length; at++) add(owner, at, slotWithout(letters, at));
  }

  return (written, each) => {
    for (let i = -1; i < written.length; i++) {
      const without = i < 0 ? WHOLE : i;
      for (let at = slots[slotWithout(written, without)] as number; at !== 0; at = next[at] as number) {
        const other = all[owners[at] as number] as Letters;
        const place = places[at] as number;
        if (without === WHOLE) {
          if (place !== WHOLE && isSame(written, WHOLE, other, place)) each(other, 'dropped', place);
        } else if (place === WHOLE) {
          if (isSame(written, i, other, WHOLE)) each(other, 'added', i);
        } else if (place === i) {
          if (other[i] !== written[i] && isSame(written, i, other, i)) each(other, 'replaced', i);
        } else if (place === i + 1 && other[place] === written[i] && other[i] !== written[i]) {
          if (isSame(written, i, other, place)) each(other, 'exchanged', i);
        }
      }
    }
  };
}

/** Of each run of letters once: those of the tones of one follow each other in the lexicon. */
const lettersOfSyllables = once((): readonly Letters[] => {
  const lexicon = lexiconOf();
  const all: Letters[] = [];
  let last = '';
  for (let i = 0; i < lexicon.size; i++) {
    const letters = lexicon.keyAt(i).slice(0, -1);
    if (letters === last) continue;
    all.push((last = letters));
    if (FINAL_I.test(letters)) all.push(`${letters.slice(0, -1)}y`);
  }
  return all;
});

/** Of the letters without the one at that place. */
function slotWithout(letters: Letters, place: number): number {
  let hash = 0;
  for (let i = 0; i < letters.length; i++) {
    if (i !== place) hash = (Math.imul(hash, 31) + letters.charCodeAt(i)) | 0;
  }
  return (hash ^ (hash >>> 15)) & (SLOT_COUNT - 1);
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
