import { describe, expect, it } from 'vitest';
import { symbolFaults } from '../../../rules/grammar/symbol.ts';

/** `messageId "marked words" → right` for each fault. */
const faults = (text: string): string[] =>
  symbolFaults(text).map(
    ({ messageId, start, end, right }) => `${messageId} "${text.slice(start, end)}" → ${right ?? '?'}`,
  );

describe('symbolFaults', () => {
  it.each([
    ['Số: 15/QĐ-BNV', 'a full number'],
    ['Số:15/QĐ-BNV', 'the decree asks for no space after the colon'],
    ['Số: 05/BNV-VP', 'a padded number'],
    ['Số: 1234/UBND-KTTH', 'four digits'],
    ['Số:          /TTr-UBND', 'a blank number'],
    ['Số: ....../QĐ-UBND', 'dots for the number'],
    ['Số: …/QĐ-UBND', 'an ellipsis for the number'],
    ['Số: {{so}}/QĐ-UBND', 'a variable for the number'],
    ['Số: 12/{{ky_hieu}}', 'a variable for the symbol'],
    ['Số: 09/QyĐ-STC', 'a small letter that belongs to the abbreviation'],
    ['Số: 09/SGDĐT-GDTrH', 'a small letter inside the name of a unit'],
    ['Số: 12a/QĐ-UBND', 'an inserted number, on which the decree is silent'],
    ['Số: 22/NQ-HĐND', 'a resolution'],
  ])('lets "%s" pass: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['SỐ: 15/QĐ-BNV', ['wrongWord "SỐ" → Số']],
    ['So: 15/QĐ-BNV', ['wrongWord "So" → Số']],
    ['Số 15/QĐ-BNV', ['missingColon "Số" → Số:']],
    ['Số. 15/QĐ-BNV', ['missingColon "Số." → Số:']],
    ['Số : 15/QĐ-BNV', ['spaceBeforeColon "Số :" → Số:']],
    ['Số: 5/QĐ-BNV', ['notPadded "5" → 05']],
    ['Số: 005/QĐ-BNV', ['surplusZero "005" → 05']],
    ['Số: 0125/QĐ-BNV', ['surplusZero "0125" → 125']],
    ['Số: XV/QĐ-BNV', ['romanNumber "XV" → 15']],
    ['Số: 15-QĐ/BNV', ['dashAfterNumber "-" → /']],
    ['Số: 15/QĐ–BNV', ['longDash "–" → -']],
    ['Số: 15 /QĐ-BNV', ['spaces " " → ']],
    ['Số:      / QĐ-BNV', ['spaces " " → ']],
    ['Số: 15/QĐ – BNV', ['spaces " – " → -']],
    ['Số: 15 / QĐ - BNV', ['spaces " / QĐ - " → /QĐ-']],
    ['Số: 15/2026/BC-SNV', ['yearInside "2026/" → ']],
    ['Số: 15/ttr-ubnd', ['lowerCase "ttr" → TTr', 'lowerCase "ubnd" → UBND']],
  ])('finds what is wrong with "%s"', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('says nothing about a line that is no number', () => {
    expect(faults('V/v nâng bậc lương')).toEqual([]);
  });
});
