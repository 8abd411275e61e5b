import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumberWord, numberOfWords, wordsOfNumber } from '../../src/language/number-words.ts';

const TY_TY = 10n ** 18n;

describe('numbers in words', () => {
  it.each([
    [0n, 'không'],
    [5n, 'năm'],
    [10n, 'mười'],
    [15n, 'mười lăm'],
    [21n, 'hai mươi mốt'],
    [24n, 'hai mươi tư'],
    [105n, 'một trăm linh năm'],
    [1005n, 'một nghìn không trăm linh năm'],
    [5_250_000n, 'năm triệu hai trăm năm mươi nghìn'],
    [1_000_000_005n, 'một tỷ không trăm linh năm'],
    [1_200_000_000_000n, 'một nghìn hai trăm tỷ'],
    [TY_TY, 'một tỷ tỷ'],
  ])('%s is %s', (value, words) => {
    expect(wordsOfNumber(value)).toBe(words);
    expect(numberOfWords(words)).toBe(value);
  });

  it.each([
    ['Năm triệu, hai trăm năm mươi ngàn', 5_250_000n],
    ['hai triệu rưỡi', 2_500_000n],
    ['ba tỷ rưỡi', 3_500_000_000n],
    ['một trăm rưỡi triệu', 150_000_000n],
    ['một trăm linh năm nghìn chẵn', 105_000n],
    ['một trăm lẻ năm nghìn', 105_000n],
    ['hai mươi nhăm', 25n],
    ['hai lăm', 25n],
    ['hai mươi bốn', 24n],
    ['một nghìn lẻ một', 1001n],
    ['một nghìn không trăm hai mươi', 1020n],
    ['không trăm linh năm', 5n],
    ['hai tỉ năm triệu', 2_005_000_000n],
    ['Mười lăm tỷ không trăm triệu không nghìn không trăm linh một', 15_000_000_001n],
    ['bẩy mươi', 70n],
  ])('%s', (words, value) => {
    expect(numberOfWords(words)).toBe(value);
  });

  it.each(['', 'năm 2026', 'hai trăm năm', 'một triệu hai', 'hai ba', 'trăm', 'hai nghìn ba triệu', 'một phần ba'])(
    'has no value: %s',
    (words) => {
      expect(numberOfWords(words)).toBeNull();
    },
  );

  it('knows its words', () => {
    expect(['nghìn', 'tỉ', 'mươi', 'lẻ', 'đồng'].map(isNumberWord)).toEqual([true, true, true, true, false]);
  });

  it('has no words for what is negative or too great', () => {
    expect(() => wordsOfNumber(-1n)).toThrow(RangeError);
    expect(() => wordsOfNumber(1000n * TY_TY)).toThrow(RangeError);
  });

  it('reads what it writes, in every style, with commas, capitals and a last word', () => {
    const style = fc.record({
      thousand: fc.constantFrom('nghìn', 'ngàn'),
      billion: fc.constantFrom('tỷ', 'tỉ'),
      filler: fc.constantFrom('linh', 'lẻ'),
      four: fc.constantFrom('tư', 'bốn'),
      five: fc.constantFrom('lăm', 'nhăm'),
    } as const);
    const number = fc.oneof(
      fc.bigInt({ min: 0n, max: 1000n * TY_TY - 1n }),
      fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      fc
        .tuple(fc.bigInt({ min: 1n, max: 999n }), fc.integer({ min: 0, max: 18 }))
        .map(([n, zeros]) => n * 10n ** BigInt(zeros)),
    );
    fc.assert(
      fc.property(number, style, fc.boolean(), fc.boolean(), (value, chosen, commas, even) => {
        const words = wordsOfNumber(value, chosen);
        const written = commas
          ? words.replace(/ (?=triệu|nghìn|ngàn)/g, ' ').replace(/(triệu|nghìn|ngàn) /g, '$1, ')
          : words;
        expect(numberOfWords(`${written.charAt(0).toUpperCase()}${written.slice(1)}${even ? ' chẵn' : ''}`)).toBe(
          value,
        );
      }),
    );
  });
});
