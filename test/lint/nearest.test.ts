import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nearest } from '../../src/lint/nearest.ts';
import { nearestRule } from '../../src/lint/registry.ts';

describe('nearest', () => {
  it.each([
    ['fiz', 'fix'],
    ['Fix', 'fix'],
    // What is right is no slip of anything.
    ['fix', null],
    ['xyz', null],
  ])('%s → %s', (name, near) => expect(nearest(name, ['fix', 'help'])).toBe(near));
});

describe('nearestRule', () => {
  it.each([
    ['the-thuc/le-trag', 'the-thuc/le-trang'],
    ['le-trag', 'the-thuc/le-trang'],
    ['van-phong/le-trang', 'the-thuc/le-trang'],
    ['the-thuc-le-trang', 'the-thuc/le-trang'],
    ['nơi nhận', 'the-thuc/noi-nhan'],
    // The family makes no two rules near.
    ['the-thuc/khong-co', null],
    ['chinh-ta/xyz', null],
  ])('%s → %s', (name, near) => expect(nearestRule(name, rules)).toBe(near));

  it('never suggests a rule that differs in more than a third of its letters', () => {
    for (const { meta } of rules) {
      const family = meta.id.slice(0, meta.id.indexOf('/'));
      expect(nearestRule(`${family}/qqqqqqqqqq`, rules), meta.id).toBeNull();
    }
  });
});
