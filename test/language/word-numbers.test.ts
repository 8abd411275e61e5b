import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordReader } from '../../src/language/word-numbers.ts';

function wordsOf(text: string, start = 0, end = text.length): { number: number; word: string }[] {
  const found: { number: number; word: string }[] = [];
  for (const reader = new WordReader(text, start, end); reader.next();)
    found.push({ number: reader.number, word: text.slice(reader.start, reader.end) });
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

  it('tile any text: nothing but signs between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let at = 0;
        for (const reader = new WordReader(text, 0, text.length); reader.next(); at = reader.end) {
          expect(text.slice(at, reader.start)).not.toMatch(/[A-Za-z0-9đơưàạ]/);
          expect(reader.end).toBeGreaterThan(reader.start);
        }
        expect(text.slice(at)).not.toMatch(/[A-Za-z0-9đơưàạ]/);
      }),
    );
  });
});
