import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRanges } from '../../src/language/letter-classes.ts';

const NAMES = ['L', 'N', 'Lu', 'Ll'] as const;

const between = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** Latin, Greek and Cyrillic with the signs between. */
const LETTERS = [...between(0, 0x2ff), ...between(0x370, 0x52f), ...between(0x1e00, 0x1eff)];
/** Their letters that come in pairs, as far as Vietnamese and its neighbours write them. */
const PAIRS = [
  ...between(0, 0x17f),
  ...[0x1a0, 0x1a1, 0x1af, 0x1b0],
  ...between(0x386, 0x3ce),
  ...between(0x400, 0x45f),
  ...between(0x1ea0, 0x1ef9),
];
const ASKED = { L: LETTERS, N: between(0, 0x24f), Lu: PAIRS, Ll: PAIRS };

describe('classes as ranges', () => {
  it.each(NAMES)('hold the same letters as \\p{%s}', (name) => {
    const own = new RegExp(`^${withRanges(`\\p{${name}}`)}$`, 'u');
    const engine = new RegExp(`^\\p{${name}}$`, 'u');
    const differing = ASKED[name].filter((unit) => {
      const letter = String.fromCharCode(unit);
      return own.test(letter) !== engine.test(letter);
    });
    expect(differing.map((unit) => unit.toString(16))).toEqual([]);
  });

  it('take letters of other scripts for letters', () => {
    const letters = new RegExp(`^${withRanges('\\p{L}')}+$`, 'u');
    for (const word of ['ประเทศ', '越南', '한국', 'ภาษา', 'العربية'])
      expect([word, letters.test(word)]).toEqual([word, true]);
    for (const sign of ['。', '、', '…', '“', '€', '①']) expect([sign, letters.test(sign)]).toEqual([sign, false]);
  });

  it('stand within brackets where the class stood within brackets', () => {
    expect(withRanges('[\\p{N}-]\\p{N}')).toMatch(/^\[0-9[^[\]]*-\]\[0-9[^[\]]*\]$/);
    expect(withRanges('\\[\\p{N}')).toMatch(/^\\\[\[0-9/);
    expect(withRanges('\\p{M}\\P{L}[a]')).toBe('\\p{M}\\P{L}[a]');
  });

  it('find the same words in any text', () => {
    const pattern = '(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}+(?!\\p{L})';
    const [own, engine] = [withRanges(pattern), pattern].map((source) => new RegExp(source, 'gu'));
    const letters = fc.constantFrom(...'aAđĐơƯưằẰỹỸzZéÉ ,.-09');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(text.match(own as RegExp)).toEqual(text.match(engine as RegExp));
      }),
    );
  });
});
