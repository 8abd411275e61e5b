/** Roman numbers, as parts, chapters, headings and automatic lists carry them. */

const VALUES: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The text is of the letters that Roman numbers in documents have: nobody counts up to D. */
export const isRomanNumber = (text: string): boolean => /^[IVXLC]+$/.test(text);

/** Value of a well-formed number in capitals; of others whatever adds up. */
export function romanValue(numeral: string): number {
  let rest = numeral;
  let value = 0;
  for (const [letters, worth] of VALUES) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return value;
}

/** For 1 and more. */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [letters, worth] of VALUES) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}
