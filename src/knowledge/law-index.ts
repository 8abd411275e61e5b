/** What is asked of all acts of a register: the numbers of their symbols, and the names of laws. */
import { foldForComparison, foldTones } from '../language/fold.ts';

export interface LawIndex {
  /** Up to this day acts were looked for; nothing is known of what came later. YYYY-MM-DD. */
  readonly asOf: string;
  /** The first number in the symbol of each act (`firstNumber`). */
  readonly numbers: Float64Array;
  /** By `lawKey`: places of the laws of that name. Laws that amend others are not among them. */
  readonly laws: readonly (readonly [key: string, places: readonly number[]])[];
  /** By `openingOfLaw`: the names that begin so, folded, the longest first. */
  readonly names: readonly (readonly [opening: string, names: readonly string[]])[];
}

export function lawIndexOf(
  asOf: string,
  acts: readonly Readonly<{ type: string; symbol: string; title: string }>[],
): LawIndex {
  const laws = new Map<string, number[]>();
  const names = new Map<string, Set<string>>();
  for (const [place, { type, title }] of acts.entries()) {
    if (!LAW_TYPES.has(type) || title.startsWith('sửa đổi')) continue;
    entry(laws, lawKey(type, title), () => []).push(place);
    entry(names, openingOfLaw(type, foldedName(title)), () => new Set<string>()).add(foldedName(title));
  }
  return {
    asOf,
    numbers: Float64Array.from(acts, ({ symbol }) => firstNumber(symbol)),
    laws: [...laws],
    names: [...names].map(([opening, all]) => [opening, [...all].sort((a, b) => b.length - a.length)]),
  };
}

const LAW_TYPES: ReadonlySet<string> = new Set(['Luật', 'Bộ luật', 'Pháp lệnh']);

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** -1: it has none. */
export function firstNumber(text: string): number {
  const at = text.search(/\d/);
  return at < 0 ? -1 : Number.parseInt(text.slice(at), 10);
}

/** Laws of one name have one key. */
export const lawKey = (type: string, name: string): string => `${type} ${foldForComparison(name)}`.toLowerCase();

/** Small letters, tones in their place. */
export const foldedName = (text: string): string => foldTones(text).toLowerCase();

/** Type and first word. Takes a folded name, or a text that may begin with one. */
export const openingOfLaw = (type: string, name: string): string => `${type} ${/^[^\s,]*/.exec(name)?.[0] ?? ''}`;
