/**
 * The counts of official prose, taken out of data/usage.json (tools/support/pack-usage.ts says how they are packed). The
 * published program has src/host/table-files.ts in place of this module: to unpack them takes longer than to check a draft.
 */
import packed from '../../data/usage.json' with { type: 'json' };
import { sumOfCounts, type UsageTables } from './usage-tables.ts';

export function usageTables(): UsageTables {
  const singles = Uint8Array.from(packed.singles, (character) => character.charCodeAt(0) - FIRST_CHARACTER);
  const bytes = bytesOf(packed.pairs);
  const pairStarts = new Uint32Array(singles.length + 1);
  const rights = new Uint16Array(packed.pairCount);
  const pairs = new Uint8Array(packed.pairCount);
  const opensTriples = new Uint8Array(packed.pairCount);
  let at = 0;
  let pair = 0;
  const integerIn = (from: Uint8Array): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = from[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let left = 0; left < singles.length; left++) {
    for (let rest = integerIn(bytes), right = -1; rest > 0; rest--, pair++) {
      rights[pair] = right += integerIn(bytes);
      const step = bytes[at++] as number;
      pairs[pair] = step & MOST_STEPS;
      opensTriples[pair] = step >> 7;
    }
    pairStarts[left + 1] = pair;
  }
  const pairSums = Float64Array.from(singles, (_, left) =>
    sumOfCounts(pairs, pairStarts[left] as number, pairStarts[left + 1] as number),
  );
  const singleSum = Float64Array.of(sumOfCounts(singles, 0, singles.length));
  return { singles, singleSum, pairStarts, rights, pairs, pairSums, ...triplesOf(opensTriples) };

  function triplesOf(opens: Uint8Array): Pick<UsageTables, 'tripleStarts' | 'thirds' | 'triples'> {
    const own = bytesOf(packed.triples);
    const tripleStarts = new Uint32Array(opens.length + 1);
    const thirds = new Uint16Array(packed.tripleCount);
    const triples = new Uint8Array(packed.tripleCount);
    at = 0;
    let triple = 0;
    for (let i = 0; i < opens.length; i++) {
      if (opens[i]) {
        for (let rest = integerIn(own), third = -1; rest > 0; rest--, triple++) {
          thirds[triple] = third += integerIn(own);
          triples[triple] = own[at++] as number;
        }
      }
      tripleStarts[i + 1] = triple;
    }
    return { tripleStarts, thirds, triples };
  }
}

const FIRST_CHARACTER = 48;
const MOST_STEPS = 63;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
