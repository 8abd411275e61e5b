/**
 * The tables of the lexicon, taken out of data/lexicon.json (tools/support/pack-lexicon.ts says how it is packed). The
 * published program has src/host/table-files.ts in place of this module: to unpack them takes longer than to check a
 * draft.
 */
import packed from '../../data/lexicon.json' with { type: 'json' };
import { type LexiconTables, slotOf } from './lexicon-tables.ts';

/** At most half of the slots are taken. */
const SLOTS_PER_KEY = 2;

export function lexiconTables(): LexiconTables {
  const keys = packed.syllables.split(' ');
  return { ...keyTables(keys), ...pairTables(keys.length), counts: Uint8Array.from(packed.counts, countOf) };
}

const countOf = (character: string): number => character.charCodeAt(0) - 48;

function keyTables(keys: readonly string[]): Pick<LexiconTables, 'keyStarts' | 'keyUnits' | 'slots'> {
  const text = keys.join('');
  const keyUnits = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  const keyStarts = new Uint32Array(keys.length + 1);
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(keys.length * SLOTS_PER_KEY)));
  for (const [i, key] of keys.entries()) {
    keyStarts[i + 1] = (keyStarts[i] as number) + key.length;
    let slot = slotOf(key, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = i + 1;
  }
  return { keyStarts, keyUnits, slots };
}

function pairTables(keyCount: number): Pick<LexiconTables, 'rowStarts' | 'rights' | 'facts'> {
  const bytes = atob(packed.pairs);
  let at = 0;
  const integer = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const rowStarts = new Uint32Array(keyCount + 1);
  const rights: number[] = [];
  const facts: number[] = [];
  for (let left = 0; left < keyCount; left++) {
    const length = integer();
    const end = at + length;
    for (let right = -1; at < end;) {
      rights.push((right += integer()));
      facts.push(bytes.charCodeAt(at++));
    }
    rowStarts[left + 1] = rights.length;
  }
  return { rowStarts, rights: Uint16Array.from(rights), facts: Uint8Array.from(facts) };
}
