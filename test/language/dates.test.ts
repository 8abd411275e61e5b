import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn, dateWordsIn, earliestDay, latestDay, writtenDate, writtenInFull } from '../../src/language/dates.ts';

test.each([
  ['ngày 05 tháng 3 năm 2020', 5, 3, 2020, false],
  ['ngày 05/3/2020', 5, 3, 2020, true],
  ['05-3-2020', 5, 3, 2020, true],
  ['ngày      tháng 3 năm 2026', null, 3, 2026, false],
  ['ngày … tháng … năm 2026', null, null, 2026, false],
])('%s', (text, day, month, year, short) => {
  expect(datesIn(`ký ${text} về`)).toEqual([{ day, month, year, short, start: 3, end: 3 + text.length }]);
});

test.each(['số 05/3/20201', 'ngày 45 tháng 3 năm 2020', 'năm 2020', 'tháng 3 năm 2020'])('no date in "%s"', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test('a date with blanks is a range of days', () => {
  expect(earliestDay({ day: null, month: 3, year: 2026 })).toBe(20260301);
  expect(latestDay({ day: null, month: 3, year: 2026 })).toBe(20260331);
  expect(latestDay({ day: 12, month: null, year: 2026 })).toBe(20261231);
  expect(earliestDay({ day: 5, month: 3, year: 2026 })).toBe(latestDay({ day: 5, month: 3, year: 2026 }));
});

test('days below 10 and the first two months have a leading 0', () => {
  expect(writtenDate(5, 2, 2026)).toBe('ngày 05 tháng 02 năm 2026');
  expect(writtenDate(15, 3, 2026)).toBe('ngày 15 tháng 3 năm 2026');
});

test.each([
  ['5/3/2026', 'ngày 05 tháng 3 năm 2026'],
  ['ngày 05-11-2026', 'ngày 05 tháng 11 năm 2026'],
  ['05/13/2026', undefined],
  ['32/3/2026', undefined],
  ['05/3/26', undefined],
  ['05/3', undefined],
])('%s in full', (short, expected) => {
  expect(writtenInFull(short)).toBe(expected);
});

test('the words of a date are the first of each, one behind the other', () => {
  const words = [/ngày/iu, /tháng/iu, /năm/iu] as const;
  const pattern = /^(.*?)(ngày)(.*?)(tháng)(.*?)(năm)/isu;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ngày', 'Tháng', 'năm', ' ', '5', ','), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const match = pattern.exec(text);
      const found = dateWordsIn(text, words)?.map(({ start, end }) => text.slice(start, end)) ?? null;
      expect(found).toEqual(match && [match[2], match[4], match[6]]);
      expect(dateWordsIn(text, words)?.[2].end).toBe(match?.[0].length);
    }),
    { numRuns: 2000 },
  );
});
