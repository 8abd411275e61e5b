import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isNormalText, NormalText, normalText } from '../../src/language/normal-text.ts';

const UNSEEN = [
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u202a', '\u202e'],
  ...['\u2066', '\u2069', '\ufe00', '\ufe0f', '\u{e0100}', '\u{e01ef}'],
];

describe('normal text', () => {
  test.each([
    ['', ''],
    ['Việt Nam', 'Việt Nam'],
    ['Việt Nam'.normalize('NFD'), 'Việt Nam'],
    ['bổ\u00adsung', 'bổsung'],
    ['a\u200b\u0323', 'ạ'],
    ['ngày\u00a005\u2003tháng\u2011', 'ngày 05\u2003tháng\u2011'],
    ['5\u202f000\u2007đồng', '5 000 đồng'],
    ['😊\ufe0e x', '😊 x'],
    ['\u1112\u1161\u11ab', '한'],
    ['tr\ufffcang', 'tr\ufffcang'],
  ])('%j is %j', (source, normal) => {
    expect(normalText(source)).toBe(normal);
    expect(new NormalText(source).text).toBe(normal);
    expect(isNormalText(source)).toBe(source === normal);
  });

  test('each unseen character is left out, wherever it stands', () => {
    for (const unseen of UNSEEN) {
      expect(isNormalText(`a${unseen}`)).toBe(false);
      expect(normalText(`${unseen}a${unseen}b${unseen}`)).toBe('ab');
    }
  });
});

describe('the way back', () => {
  const source = `\ufeffVie\u0323\u0302t\u00ad Na\u200bm\u200e`;
  const normal = new NormalText(source);
  const inSource = (start: number, end: number): string => {
    const range = normal.inSource(start, end);
    return source.slice(range.start, range.end);
  };

  it('takes what stands within the words, not what stands beside them', () => {
    expect(normal.text).toBe('Việt Nam');
    expect(inSource(2, 3)).toBe('e\u0323\u0302');
    expect(inSource(3, 5)).toBe('t\u00ad ');
    expect(inSource(3, 4)).toBe('t');
    expect(inSource(5, 7)).toBe('Na');
    expect(inSource(6, 8)).toBe('a\u200bm\u200e');
  });

  it('keeps the edges of the text', () => {
    expect(inSource(0, 8)).toBe(source);
    expect(normal.inSource(0, 0)).toEqual({ start: 0, end: 0 });
    expect(normal.inSource(8, 8)).toEqual({ start: source.length, end: source.length });
    expect(new NormalText('\u200b\u00ad').inSource(0, 0)).toEqual({ start: 0, end: 2 });
  });

  it('puts an empty range behind the character before it', () => {
    expect(normal.inSource(4, 4)).toEqual({ start: 7, end: 7 });
  });

  it('leaves stretches that are kept as they are', () => {
    const legacy = new NormalText('tr\u00ad\u00eang a\u0323', [{ start: 0, end: 6 }]);
    expect(legacy.text).toBe('tr\u00ad\u00eang ạ');
    expect(legacy.inSource(2, 3)).toEqual({ start: 2, end: 3 });
  });
});

describe('any text', () => {
  const letter = fc.oneof(
    fc.constantFrom('a', 'e', 'ư', 'Ơ', 'đ', ' ', '\t', '\ufffc', '.', '5', '😀', '\u212b', '\u1112', '\u{16d63}'),
    fc.constantFrom('\u0300', '\u0301', '\u0302', '\u0303', '\u0309', '\u031b', '\u0323', '\u0306', '\u1161', '\u11ab'),
    fc.constantFrom(...UNSEEN),
    fc.constantFrom('\ud83d', '\ude00', '\u{16d67}'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  const text = fc.array(letter, { maxLength: 24 }).map((all) => all.join(''));
  const runs = { numRuns: 2000 };
  const unseen = new RegExp(`[${UNSEEN.join('')}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u202a-\u202e\u2066-\u2069]`, 'gu');

  test('is composed, without unseen characters; normal text is itself', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: normal } = new NormalText(source);
        expect(normal).toBe(source.replace(unseen, '').normalize('NFC'));
        expect(normalText(source)).toBe(normal);
        expect(isNormalText(normal)).toBe(true);
        expect(isNormalText(source)).toBe(normal === source);
      }),
      runs,
    );
  });

  test('offsets never go back, and ends are ends', () => {
    fc.assert(
      fc.property(text, (source) => {
        const normal = new NormalText(source);
        const { length } = normal.text;
        expect(normal.inSource(0, length)).toEqual({ start: 0, end: source.length });
        expect([normal.fromSource(0), normal.fromSource(source.length)]).toEqual([0, length]);
        for (let i = 0; i < length; i++) {
          const one = normal.inSource(i, i + 1);
          expect(one.start).toBeLessThan(one.end);
          const { start, end } = normal.inSource(Math.min(i + 1, length - 1), length);
          expect([start >= one.start, end >= one.end]).toEqual([true, true]);
        }
        for (let i = 0; i < source.length; i++)
          expect(normal.fromSource(i + 1)).toBeGreaterThanOrEqual(normal.fromSource(i));
      }),
      runs,
    );
  });

  test('where a range stands in the source, it reads the same', () => {
    fc.assert(
      fc.property(text, fc.nat(24), fc.nat(24), (source, a, b) => {
        const normal = new NormalText(source);
        const whole = normal.whole(Math.min(a, b), Math.max(a, b));
        const range = normal.inSource(whole.start, whole.end);
        expect(normalText(source.slice(range.start, range.end))).toBe(normal.text.slice(whole.start, whole.end));
        if (whole.start < whole.end) {
          expect(normal.fromSource(range.start)).toBe(whole.start);
          expect(normal.fromSource(range.end)).toBe(whole.end);
        }
      }),
      runs,
    );
  });
});
