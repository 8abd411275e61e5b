import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRomanNumber, romanNumeral, romanValue } from '../../src/language/roman.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [90, 'XC'],
  [444, 'CDXLIV'],
  [1999, 'MCMXCIX'],
])('%d is %s', (value, numeral) => {
  expect(romanNumeral(value)).toBe(numeral);
  expect(romanValue(numeral)).toBe(value);
});

test('every number comes back from its numeral', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
      expect(romanValue(romanNumeral(value))).toBe(value);
    }),
  );
});

test.each([
  ['XIV', true],
  ['IIII', true],
  ['xiv', false],
  ['X1', false],
  ['', false],
])('"%s" is made of the letters of Roman numbers: %s', (text, expected) => {
  expect(isRomanNumber(text)).toBe(expected);
});
