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

const SMALL_LETTERS = 26;

/** How often each small letter stands in a text, and how many letters these are. */
export interface LetterCounts {
  readonly ofEach: Int8Array;
  readonly ofAll: number;
}

export function letterCounts(text: string): LetterCounts {
  const ofEach = new Int8Array(SMALL_LETTERS);
  let ofAll = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 0x61;
    if (letter < 0 || letter >= SMALL_LETTERS) continue;
    ofEach[letter] = (ofEach[letter] as number) + 1;
    ofAll++;
  }
  return { ofEach, ofAll };
}

/** Of each letter of a wording, how many have not been met. */
const unmet = new Int8Array(SMALL_LETTERS);

/**
 * Whether a text has more than `limit` small letters that a wording has not, or lacks as many, whatever their order and whatever
 * stands between: then their distance is greater, too. Told by the first few letters of most texts.
 */
export function hasOtherLetters(text: string, { ofEach, ofAll }: LetterCounts, limit: number): boolean {
  unmet.set(ofEach);
  let missing = ofAll;
  let more = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 0x61;
    if (letter < 0 || letter >= SMALL_LETTERS) continue;
    const left = unmet[letter] as number;
    if (left > 0) {
      unmet[letter] = left - 1;
      missing--;
    } else if (++more > limit) return true;
  }
  return missing > limit;
}
