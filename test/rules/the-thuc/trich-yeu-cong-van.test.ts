import { describe, expect, it } from 'vitest';
import { openingFaults } from '../../../rules/the-thuc/trich-yeu-cong-van.ts';

const opening = (text: string): string =>
  openingFaults(text)
    .map(({ start, end, right }) => `${text.slice(start, end)} → ${right}`)
    .join();

describe('openingFaults', () => {
  it.each([['V/v nâng bậc lương năm 2026'], ['V/v'], ['Phúc đáp kiến nghị']])('lets "%s" pass', (text) => {
    expect(opening(text)).toBe('');
  });

  it.each([
    ['V/v: nâng bậc lương', 'V/v: → V/v'],
    ['V/V nâng bậc lương', 'V/V → V/v'],
    ['v/v nâng bậc lương', 'v/v → V/v'],
    ['V/v:nâng bậc lương', 'V/v: → V/v '],
    ['Về việc nâng bậc lương', 'Về việc → V/v'],
    ['Về việc: nâng bậc lương', 'Về việc: → V/v'],
  ])('mends the opening of "%s"', (text, expected) => {
    expect(opening(text)).toBe(expected);
  });
});
