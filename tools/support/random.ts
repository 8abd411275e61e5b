/** Numbers that are the same at each run. */
export interface Random {
  /** From 0 up to, but not, 1. */
  share(): number;
  /** From 0 up to, but not, `below`. */
  whole(below: number): number;
  /** One of them. */
  of<Item>(items: readonly Item[]): Item;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
}

/** mulberry32: any seed gives another sequence. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomOf(seed: number): Random {
  const next = randomNumbers(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    share: next,
    whole,
    of: (items) => items[whole(items.length)] as (typeof items)[number],
    chance: (share) => next() < share,
  };
}
