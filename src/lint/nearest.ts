/** The name somebody probably meant. */
import { distance } from '../language/distance.ts';
import { bareLetters } from '../language/fold.ts';

/**
 * The candidate nearest to a misspelt name, or null when none is near: at most one slip in three
 * letters. Case, diacritics and underscores do not count as slips. A name that is a candidate is meant as it is: null.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = comparable(name);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === name) return null;
    const slips = distance(wanted, comparable(candidate), bestDistance - 1);
    if (slips < bestDistance) {
      best = candidate;
      bestDistance = slips;
    }
  }
  return best;
}

function comparable(name: string): string {
  return bareLetters(name.slice(0, 100)).replace(/[\s_]+/g, '-');
}
