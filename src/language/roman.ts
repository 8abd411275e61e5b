/** Roman numbers, as parts, chapters and headings carry them. */

const VALUES: readonly (readonly [string, number])[] = [
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
