/**
 * Makes the tables of one-edit.ts of the keys of the lexicon. The published program has src/host/table-files.ts in place of this
 * module: to make them takes as long as to judge a page.
 */
import { lexiconOf } from './lexicon.ts';
import { type OneEditTables, SLOT_COUNT, slotWithout, WHOLE, WITH_FINAL_Y, withFinalY } from './one-edit-tables.ts';

/** The y of these is kept as i in the lexicon. */
const FINAL_I = /^[hklmst]i$/;

export function oneEditTables(): OneEditTables {
  const slots = new Uint16Array(SLOT_COUNT);
  const next = [0];
  const owners = [0];
  const places = [0];
  const add = (owner: number, place: number, slot: number): void => {
    next.push(slots[slot] as number);
    slots[slot] = owners.length;
    owners.push(owner);
    places.push(place);
  };
  const addAll = (letters: string, owner: number): void => {
    add(owner, WHOLE, slotWithout(letters, WHOLE));
    for (let at = 0; at < letters.length; at++) add(owner, at, slotWithout(letters, at));
  };
  const lexicon = lexiconOf();
  let last = '';
  for (let i = 0; i < lexicon.size; i++) {
    const letters = lexicon.keyAt(i).slice(0, -1);
    // Those of the tones of one follow each other in the lexicon.
    if (letters === last) continue;
    addAll((last = letters), i);
    if (FINAL_I.test(letters)) addAll(withFinalY(letters), i | WITH_FINAL_Y);
  }
  return {
    slots,
    next: Uint16Array.from(next),
    owners: Uint16Array.from(owners),
    places: Uint8Array.from(places),
  };
}
