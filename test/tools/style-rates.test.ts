import { expect, it } from 'vitest';
import type { Family } from '../../src/lint/families.ts';
import type { Finding, Severity } from '../../src/lint/finding.ts';
import { SYLLABLES_A_PAGE } from '../../src/lint/restraint.ts';
import { NO_TYPE, StyleRates } from '../../tools/support/style-rates.ts';

const finding = (family: Family, severity: Severity): Finding => ({
  ruleId: `${family}/thua`,
  family,
  severity,
  message: '',
  messageId: '',
  legalBasis: [],
  basis: '',
  place: { page: null, unit: null, cell: null, words: '', also: [] },
  location: { part: 'word/document.xml', paragraph: 1, start: 0, end: 1, component: null, text: '' },
  fix: null,
  suggestions: [],
  also: [],
});

it('counts warnings and hints of style for each page, by type, the longest first', () => {
  const rates = new StyleRates();
  rates.add('a', 'cong-van', SYLLABLES_A_PAGE / 3, [finding('van-phong', 'info'), finding('chinh-ta', 'error')]);
  rates.add('b', 'bao-cao', 4 * SYLLABLES_A_PAGE, [finding('van-phong', 'warning'), finding('van-phong', 'info')]);
  rates.add('c', 'bao-cao', 2 * SYLLABLES_A_PAGE, []);
  rates.add('d', null, SYLLABLES_A_PAGE, []);
  expect(rates.rows()).toEqual([
    ['bao-cao', { documents: 2, pages: 6, warnings: 1, hints: 1, worst: { rate: 0.5, id: 'b' } }],
    ['cong-van', { documents: 1, pages: 1, warnings: 0, hints: 1, worst: { rate: 1, id: 'a' } }],
    [NO_TYPE, { documents: 1, pages: 1, warnings: 0, hints: 0, worst: { rate: 0, id: 'd' } }],
    ['all', { documents: 4, pages: 8, warnings: 1, hints: 2, worst: { rate: 1, id: 'a' } }],
  ]);
});
