import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTypedLine } from '../../src/language/strokes.ts';
import { dateWordsIn } from '../../src/language/dates.ts';

const made = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));

test('a typed line is what this pattern says, which takes as long as it likes', () => {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- slow and plain: it says what the quick one has to.
  const pattern = /^[-–—_=*~+\s\ufffc]*([-–—_=*~+]\s*){3,}[\s\ufffc]*$|^\s*\*\s*$/;
  fc.assert(
    fc.property(made('-', '–', '*', ' ', '\ufffc', '\n', 'x'), (text) => {
      expect(isTypedLine(text)).toBe(pattern.test(text));
    }),
    { numRuns: 2000 },
  );
});

test('the words of a date are the first of each, one behind the other', () => {
  const words = [/ngày/iu, /tháng/iu, /năm/iu] as const;
  const pattern = /^(.*?)(ngày)(.*?)(tháng)(.*?)(năm)/isu;
  fc.assert(
    fc.property(made('ngày', 'Tháng', 'năm', ' ', '5', ','), (text) => {
      const match = pattern.exec(text);
      const found = dateWordsIn(text, words)?.map(({ start, end }) => text.slice(start, end)) ?? null;
      expect(found).toEqual(match && [match[2], match[4], match[6]]);
      expect(dateWordsIn(text, words)?.[2].end).toBe(match?.[0].length);
    }),
    { numRuns: 2000 },
  );
});
