/** What really differs between two texts, word by word, so that words that stay keep their runs and formats. */

export interface Hunk {
  /** UTF-16 offsets in the old text. */
  start: number;
  end: number;
  text: string;
}

/** A word with its combining marks; else one character. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\P{M}\p{M}*|\p{M}+/gu;
/** Longer texts are one hunk between what they share at the edges: comparing takes the product of the lengths. */
const MOST_TOKENS = 600;

/** In order; none when the texts are equal. */
export function wordHunks(before: string, after: string): Hunk[] {
  if (before === after) return [];
  const [old, fresh] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const middleOld = old.slice(head, old.length - tail);
  const middleFresh = fresh.slice(head, fresh.length - tail);
  const kept =
    middleOld.length * middleFresh.length > MOST_TOKENS * MOST_TOKENS ? [] : commonTokens(middleOld, middleFresh);
  const hunks: Hunk[] = [];
  let at = old.slice(0, head).join('').length;
  let [i, j] = [0, 0];
  for (const [oldIndex, freshIndex] of [...kept, [middleOld.length, middleFresh.length] as const]) {
    const removed = middleOld.slice(i, oldIndex).join('');
    const text = middleFresh.slice(j, freshIndex).join('');
    if (removed !== '' || text !== '') hunks.push({ start: at, end: at + removed.length, text });
    at += removed.length + (middleOld[oldIndex]?.length ?? 0);
    [i, j] = [oldIndex + 1, freshIndex + 1];
  }
  return hunks;
}

/** Longest common subsequence, as pairs of indexes. */
function commonTokens(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}
