import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, excerptSource, GREATEST_WIDTH, printable } from '../../src/report/excerpt.ts';
import { displayWidth, wrap } from '../../src/report/width.ts';
import { expectTimesLonger } from '../support/growth.ts';

const shown = (text: string, start: number, end: number, width: number): string => {
  const { before, marked, after } = excerpt(text, start, end, width);
  return `${before}[${marked}]${after}`;
};

describe('displayWidth', () => {
  it.each([
    ['Việt', 4],
    ['Việt'.normalize('NFD'), 4],
    ['a\u200bb', 2],
    ['中文', 4],
    ['', 0],
  ])('%s', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('wrap', () => {
  it('breaks at blanks by columns, not by code units', () => {
    expect(wrap('Độc lập Tự do Hạnh phúc'.normalize('NFD'), 8).map((line) => line.normalize('NFC'))).toEqual([
      'Độc lập',
      'Tự do',
      'Hạnh',
      'phúc',
    ]);
  });
  it('lets a long word stand alone', () => expect(wrap('a bcdefgh i', 4)).toEqual(['a', 'bcdefgh', 'i']));
});

describe('excerpt of a long paragraph', () => {
  const text = `${'đầu '.repeat(20_000)}SAI ${'cuối '.repeat(20_000)}`;
  const at = text.indexOf('SAI');
  it('is what stands around the words', () =>
    expect(shown(text, at, at + 3, 40)).toBe('…đầu đầu đầu [SAI] cuối cuối cuối cuối cu…'));
  it('begins and ends with the text', () => {
    expect(shown(text, 0, 3, 20)).toBe('[đầu] đầu đầu đầu đầu…');
    expect(shown(text, text.length - 5, text.length - 1, 20)).toBe('…cuối [cuối] ');
  });
  it('takes no longer than that of a short one', () => {
    const short = text.slice(0, text.length / 100);
    const excerptsOf = (paragraph: string): void => {
      for (let i = 0; i < 5000; i++) excerpt(paragraph, (i * 30) % short.length, ((i * 30) % short.length) + 3, 80);
    };
    // Looking at all of it each time takes a hundred times as long.
    const most = 10;
    expectTimesLonger(
      () => excerptsOf(short),
      () => excerptsOf(text),
      most,
    );
  });
});

describe('printable', () => {
  it('lets nothing steer the terminal, and has no signs for breaks and drawings', () => {
    expect(printable('a\u001b[31m\nb\tc\u202ed\ufffc')).toBe('a\ufffd[31m b c\ufffdd');
  });
});

describe('excerpt', () => {
  it('marks the same words past a drawing and a break', () =>
    expect(shown('\ufffcSỞ NỘI VỤ\nSố: 5/UBND', 13, 14, 40)).toBe('SỞ NỘI VỤ Số[:] 5/UBND'));

  it('is the whole text when that fits', () => expect(shown('Số: 5/UBND', 4, 5, 40)).toBe('Số: [5]/UBND'));
  it('is cut on both sides, at a word on the left', () => {
    expect(shown('một hai ba bốn năm sáu bảy tám chín mười', 23, 26, 20)).toBe('…sáu [bảy] tám chín m…');
  });
  it('begins at the beginning when the mark is near it', () => {
    expect(shown('một hai ba bốn năm sáu bảy', 4, 7, 15)).toBe('một [hai] ba bốn…');
  });
  it('cuts a mark that is too long', () => expect(shown('một hai ba bốn năm sáu', 0, 22, 10)).toBe('[một hai b]…'));
  it('marks a place without words', () => expect(shown('một hai', 3, 3, 40)).toBe('một[] hai'));

  it('never splits a letter from its marks, and keeps to the width', () => {
    const letter = fc.constantFrom('a', ' ', 'ệ'.normalize('NFD'), 'ợ', 'Đ', '😀', '\t');
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 80 }),
        fc.nat(90),
        fc.nat(90),
        fc.integer({ min: 12, max: 60 }),
        (letters, a, b, width) => {
          const text = letters.join('');
          const { before, marked, after } = excerpt(text, Math.min(a, b), Math.max(a, b), width);
          expect(displayWidth(before + marked + after)).toBeLessThanOrEqual(width + 1);
          for (const piece of [before.replace('…', ''), marked, after.replace('…', '')]) {
            expect(piece).not.toMatch(/^[\p{M}\udc00-\udfff]/u);
            expect(piece.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the piece of a text that an excerpt needs', () => {
  const letter = fc.constantFrom(
    'a',
    ' ',
    '…',
    'ệ'.normalize('NFD'),
    '́'.repeat(40),
    '😀',
    '\t',
    'Điều khoản '.repeat(40),
  );

  it('gives the excerpt of the whole text at every width of a report', () => {
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 60 }),
        fc.nat(4000),
        fc.nat(4000),
        fc.integer({ min: 30, max: GREATEST_WIDTH }),
        (letters, a, b, width) => {
          const text = letters.join('');
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const piece = excerptSource(text, start, end);
          expect(excerpt(piece.text, piece.start, piece.end, width)).toEqual(excerpt(text, start, end, width));
        },
      ),
    );
  });

  it('is short in a long text', () => {
    const text = 'Sở Nội vụ báo cáo kết quả. '.repeat(10_000);
    const piece = excerptSource(text, 100_000, 100_010);
    expect(piece.text.length).toBeLessThan(2000);
    expect(piece.text.slice(piece.start, piece.end)).toBe(text.slice(100_000, 100_010));
  });
});
