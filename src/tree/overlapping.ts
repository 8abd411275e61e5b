/** Stretches of a text that stand one behind the other: of thousands, those of a place are found without asking the others. */

export interface Stretch {
  start: number;
  end: number;
}

/** Of stretches in their order, none of which overlap, those with something between the two offsets. */
export function overlapping<S extends Stretch>(stretches: readonly S[], start: number, end: number): S[] {
  const found: S[] = [];
  for (let i = firstEndingBehind(stretches, start); i < stretches.length; i++) {
    const stretch = stretches[i] as S;
    if (stretch.start >= end) break;
    found.push(stretch);
  }
  return found;
}

/** The one with the character at `offset`. */
export function holding<S extends Stretch>(stretches: readonly S[], offset: number): S | undefined {
  const stretch = stretches[firstEndingBehind(stretches, offset)];
  return stretch && stretch.start <= offset ? stretch : undefined;
}

function firstEndingBehind(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
