import { expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { NO_PLACE } from '../../src/lint/place.ts';
import { furtherSuggestions } from '../../src/report/suggestions.ts';

const finding = (message: string, suggestions: string[], fix: Finding['fix'] = null): Finding => ({
  ruleId: 'chinh-ta/nham-tu',
  family: 'chinh-ta',
  severity: 'warning',
  message,
  messageId: 'otherWord',
  legalBasis: [],
  basis: '',
  place: NO_PLACE,
  location: { part: 'word/document.xml', paragraph: 1, start: 0, end: 5, component: 'bodyText', text: 'sử lý' },
  fix,
  suggestions,
  also: [],
});

it('leaves out what the message says', () => {
  expect(furtherSuggestions(finding('“sử” không hợp; có lẽ là “xử”.', ['xử', 'sự']))).toEqual(['sự']);
});

it('leaves out what the fix does', () => {
  const fix = { description: 'Sửa thành “xử”', text: 'xử', safe: true, changes: [] };
  expect(furtherSuggestions(finding('“sử” sai chính tả.', ['xử'], fix))).toEqual([]);
});

it('keeps all where nothing is said', () => {
  expect(furtherSuggestions(finding('Có lẽ sai.', ['một', 'hai']))).toEqual(['một', 'hai']);
});
