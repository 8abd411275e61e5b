import { describe, expect, test } from 'vitest';
import { findKind, SKELETON_KINDS } from '../../src/skeleton/kinds.ts';

describe('a kind is found by', () => {
  test.each(SKELETON_KINDS)('id, name with and without marks, abbreviation: $name', ({ id, name, abbreviation }) => {
    const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const given of [id, name, name.normalize('NFD'), name.toUpperCase(), bare, ` ${name}  `, abbreviation ?? id]) {
      expect(findKind(given)?.id).toBe(id);
    }
  });

  test.each([
    ['CV', 'cong-van'],
    ['cv', 'cong-van'],
    ['to trinh', 'to-trinh'],
    ['ttr', 'to-trinh'],
    ['qđ', 'quyet-dinh'],
    ['qd', 'quyet-dinh'],
    ['QyĐ', 'quy-dinh'],
    ['DA', 'du-an'],
    ['đa', 'de-an'],
    ['thoả thuận', null],
    ['bản thoả thuận', 'ban-thoa-thuan'],
    ['trs', 'trich-sao'],
    ['nghi-dinh', null],
    ['', null],
  ])('%s → %s', (given, id) => {
    expect(findKind(given)?.id ?? null).toBe(id);
  });
});
