/** Which places of a file are known. Each known place stands for one finding only, so that a new one cannot hide behind it. */
import { distance } from '../../language/distance.ts';
import { bareLetters } from '../../language/fold.ts';
import { grouped } from '../../tree/grouped.ts';
import { type KnownPlace, WAYS } from './known-places.ts';

export interface Matched {
  /** Of `places`, by their index. */
  isKnown: boolean[];
  /** Of `known`, those that are in no place any more. */
  stale: KnownPlace[];
}

export function matched(known: readonly KnownPlace[], places: readonly KnownPlace[]): Matched {
  const isKnown = places.map(() => false);
  const left = new Set(known);
  // The surest way first, for all: no place may take what is surely another one's.
  for (const way of WAYS) {
    if (left.size === 0) break;
    const byKey = grouped(left, way.known);
    for (const [i, place] of places.entries()) {
      const key = isKnown[i] === true ? null : way.found(place);
      const found = key === null ? undefined : byKey.get(key)?.pop();
      if (!found) continue;
      left.delete(found);
      isKnown[i] = true;
    }
  }
  const byKind = grouped(left, kindOf);
  for (const [i, place] of places.entries()) {
    const same = isKnown[i] === true ? undefined : byKind.get(kindOf(place));
    const at = same?.slice(0, MOST_COMPARED).findIndex((other) => isNearlySame(other, place)) ?? -1;
    if (!same || at < 0) continue;
    left.delete(same.splice(at, 1)[0] as KnownPlace);
    isKnown[i] = true;
  }
  return { isKnown, stale: known.filter((place) => left.has(place)) };
}

const kindOf = ({ rule, message, component }: KnownPlace): string => [rule, message, component ?? ''].join('\n');

// ---------------------------------------------------------------- spelling mended beside a finding, or within it

/** What is left is compared pair by pair. */
const MOST_COMPARED = 200;
/** Shorter words are all near each other. */
const LEAST_LETTERS = 3;

/** The same words but for their spelling: whoever mends a word makes nothing new of what else is said of its paragraph. */
function isNearlySame(a: KnownPlace, b: KnownPlace): boolean {
  if (a.isFurther !== b.isFurther) return areNear(a.words, b.words);
  const isWhole = a.before === '' && a.after === '' && b.before === '' && b.after === '';
  if (isWhole) return areNear(a.text, b.text) && areNear(a.words, b.words);
  if (a.text !== b.text) return false;
  const shared = Math.min(a.before.length, b.before.length) + Math.min(a.after.length, b.after.length);
  return (
    (shared >= LEAST_AROUND || areNear(a.words, b.words)) &&
    areNear(...asFar(a.before, b.before, -1)) &&
    areNear(...asFar(a.after, b.after, 1))
  );
}

/** Of words on either side, letters that say enough where the beginning of the paragraph is another one. */
const LEAST_AROUND = 16;

/** Where one side has fewer words, because the paragraph ends there, those of the other that are as near to the finding. */
function asFar(a: string, b: string, direction: 1 | -1): [string, string] {
  const [left, right] = [a.split(' '), b.split(' ')];
  const count = a === '' || b === '' ? 0 : Math.min(left.length, right.length);
  const cut = (words: readonly string[]): string =>
    (direction === 1 ? words.slice(0, count) : words.slice(words.length - count)).join(' ');
  return [cut(left), cut(right)];
}

/** Each word is that of the other or one letter away from it, and no more than a quarter of them differ. */
function areNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, i) => (word === right[i] ? [] : [[word, right[i] as string] as const]));
  return (
    differing.length <= Math.max(1, left.length / 4) &&
    differing.every(
      ([one, other]) => Math.min(one.length, other.length) >= LEAST_LETTERS && distance(one, other, 1) <= 1,
    )
  );
}

const wordsOf = (text: string): string[] =>
  (bareLetters(text).match(/[\p{L}\d#]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));
