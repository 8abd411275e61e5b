import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfRows, firstRowOf, OpeningFilter, openingIndexOf } from '../../src/language/opening-index.ts';
import { openingNumber } from '../../src/language/word-numbers.ts';

const words = fc.array(fc.constantFrom('kế', 'hoạch', 'hoà', 'hòa', 'giải', 'tỉnh', 'quý', 'qui'), {
  minLength: 1,
  maxLength: 4,
});
const WORDS = 3;
const lists = fc.array(words.map((all) => all.join(' ')));

test('finds all texts that open with the same words, the longest first, and no others', () => {
  fc.assert(
    fc.property(lists, words, (texts, wanted) => {
      const index = openingIndexOf(
        texts.map((text, place) => ({ text, place })),
        WORDS,
      );
      const opening = openingNumber(wanted.join(' '), WORDS);
      const first = firstRowOf(index, opening);
      const places = first < 0 ? [] : [...index.places.subarray(first, endOfRows(index, first))];
      const length = (place: number): number => (texts[place] as string).split(' ').length;
      const expected = [...texts.keys()]
        .filter((place) => openingNumber(texts[place] as string, WORDS) === opening)
        .sort((a, b) => length(b) - length(a));
      expect(places).toEqual(expected);
      if (first >= 0) expect(new OpeningFilter(index).mayHave(opening)).toBe(true);
      expect(index.rows.map(({ place }) => place)).toEqual([...index.places]);
    }),
  );
});

test('an empty list has nothing', () => {
  expect(firstRowOf(openingIndexOf([], WORDS), openingNumber('kế hoạch', WORDS))).toBe(-1);
});
