import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTypedLine, strokeOfTypedLine } from '../../src/language/strokes.ts';

test.each([
  ['────────', 'solid'],
  ['________', 'solid'],
  ['════════', 'double'],
  ['--------', 'dash'],
  ['‒‒‒‒‒‒', 'dash'],
] as const)('%s looks %s', (text, look) => {
  expect(isTypedLine(text)).toBe(true);
  expect(strokeOfTypedLine(text)?.look).toBe(look);
});
test.each(['---- o0o ----', '-----***-----', 'oOo', '— § —'])('%s is an ornament', (text) => {
  expect(isTypedLine(text)).toBe(true);
  expect(strokeOfTypedLine(text)).toBeNull();
});
test.each(['000', 'Số', '- - Nội dung', '§', '.....'])('%s is no line', (text) => {
  expect(isTypedLine(text)).toBe(false);
});

test('any text is one where this pattern says so, which takes as long as it likes', () => {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- slow and plain: it says what the quick one has to.
  const pattern = /^[-–—_=*~+\s\ufffc]*([-–—_=*~+]\s*){3,}[\s\ufffc]*$|^\s*\*\s*$/;
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('-', '–', '*', ' ', '\ufffc', '\n', 'x'), maxLength: 12 }),
      (text) => {
        expect(isTypedLine(text)).toBe(pattern.test(text));
      },
    ),
    { numRuns: 2000 },
  );
});
