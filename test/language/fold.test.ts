import { describe, expect, it } from 'vitest';
import { distance } from '../../src/language/distance.ts';
import { bareLetters, foldForComparison, foldTones, isUpperCase } from '../../src/language/fold.ts';

describe('foldTones', () => {
  it.each([
    ['CỘNG HOÀ', 'CỘNG HÒA'],
    ['uỷ ban', 'ủy ban'],
    ['HOẢ TỐC', 'HỎA TỐC'],
    ['khoẻ', 'khỏe'],
  ])('%s → %s', (from, to) => expect(foldTones(from)).toBe(to));

  it('leaves syllables alone in which the tone has only one place', () => {
    expect(foldTones('hoàn toàn, quyền, thuỷnh')).toBe('hoàn toàn, quyền, thuỷnh');
  });
});

it('bareLetters drops every mark and the bar of đ', () => {
  expect(bareLetters('ĐỘC LẬP - Tự do')).toBe('doc lap - tu do');
});

it('foldForComparison ignores composition, tone placement and white space', () => {
  expect(foldForComparison('CỘNG\u00a0 HOÀ '.normalize('NFD'))).toBe('CỘNG HÒA');
});

it('isUpperCase wants letters, none of them small', () => {
  expect(isUpperCase('SỞ NỘI VỤ')).toBe(true);
  expect(isUpperCase('SỞ Nội vụ')).toBe(false);
  expect(isUpperCase('15/2026')).toBe(false);
});

it('distance gives up above its limit', () => {
  expect(distance('chu nghia', 'chu nghai', 3)).toBe(2);
  expect(distance('abc', 'xyz', 1)).toBeGreaterThan(1);
});
