/** Levenshtein distance of two short strings, given up once it is surely above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(substitution, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length] as number;
}

const counts = new Int8Array(26);

/**
 * How many small letters one of two strings has too many, whatever their order and whatever stands between: never
 * more than their distance, and quickly told.
 */
export function surplus(a: string, b: string): number {
  counts.fill(0);
  for (let i = 0; i < a.length; i++) count(a.charCodeAt(i), 1);
  for (let i = 0; i < b.length; i++) count(b.charCodeAt(i), -1);
  let more = 0;
  let fewer = 0;
  for (const over of counts) {
    if (over > 0) more += over;
    else fewer -= over;
  }
  return Math.max(more, fewer);
}

function count(unit: number, by: number): void {
  const letter = unit - 0x61;
  if (letter >= 0 && letter < counts.length) counts[letter] = (counts[letter] as number) + by;
}
