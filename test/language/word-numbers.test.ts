import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord } from '../../src/language/word-numbers.ts';

function wordsOf(text: string, start = 0, end = text.length): { number: number; word: string }[] {
  const found: { number: number; word: string }[] = [];
  eachWord(text, start, end, (number, from, to) => found.push({ number, word: text.slice(from, to) }) > 0);
  return found;
}

const numberOf = (word: string): number => wordsOf(word)[0]?.number as number;

describe('words as numbers', () => {
  it('are the words between signs, in order', () => {
    expect(wordsOf('Phòng, chống tham-nhũng (2026).').map(({ word }) => word)).toEqual([
      'Phòng',
      'chống',
      'tham',
      'nhũng',
      '2026',
    ]);
    expect(wordsOf('một hai ba', 4, 7).map(({ word }) => word)).toEqual(['hai']);
  });

  it.each([
    ['hoà', 'hòa'],
    ['Uỷ', 'ủy'],
    ['KỸ', 'kĩ'],
    ['ĐƯỜNG', 'đường'],
  ])('are one for %s and %s', (a, b) => expect(numberOf(a)).toBe(numberOf(b)));

  it('differ for other words', () => {
    const words = [
      'ban',
      'bán',
      'bàn',
      'bân',
      'da',
      'đa',
      'công',
      'tác',
      'kế',
      'hoạch',
      'nghị',
      'định',
      'ủy',
      'nhân',
      'dân',
      '2025',
      '2026',
    ];
    expect(new Set(words.map(numberOf)).size).toBe(words.length);
  });

  it('stop when the visitor says so', () => {
    const seen: string[] = [];
    eachWord('một hai ba', 0, 10, (_, start, end) => seen.push('một hai ba'.slice(start, end)) < 2);
    expect(seen).toEqual(['một', 'hai']);
  });

  it('tile any text: nothing but signs between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let at = 0;
        eachWord(text, 0, text.length, (_, start, end) => {
          expect(text.slice(at, start)).not.toMatch(/[A-Za-z0-9đơưàạ]/);
          expect(end).toBeGreaterThan(start);
          at = end;
          return true;
        });
        expect(text.slice(at)).not.toMatch(/[A-Za-z0-9đơưàạ]/);
      }),
    );
  });
});
