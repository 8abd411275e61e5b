/** Ranges of a text; of thousands that stand one behind the other, those of a place are found without asking the others. */

/** From `start` up to `end`, in UTF-16 offsets of the text. */
export interface TextRange {
  start: number;
  end: number;
}

/** Of ranges in their order, none of which overlap, those with something between the two offsets. */
export function overlapping<Range extends TextRange>(ranges: readonly Range[], start: number, end: number): Range[] {
  const found: Range[] = [];
  for (let i = firstEndingBehind(ranges, start); i < ranges.length; i++) {
    const range = ranges[i] as Range;
    if (range.start >= end) break;
    found.push(range);
  }
  return found;
}

/** The one with the character at `offset`. */
export function holding<Range extends TextRange>(ranges: readonly Range[], offset: number): Range | undefined {
  const range = ranges[firstEndingBehind(ranges, offset)];
  return range && range.start <= offset ? range : undefined;
}

function firstEndingBehind(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
