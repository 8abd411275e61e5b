import { describe, expect, it, test } from 'vitest';
import { boundedPattern } from '../../src/config/backtracking.ts';
import { expectTimesLonger } from '../support/growth.ts';

describe('a pattern with an end', () => {
  it.each([
    ['v\\.v', 'v\\.v'],
    ['phòng\\s+ban', 'phòng\\s{1,4}ban'],
    ['\\d*%?', '\\d{0,30}%?'],
    ['a{2,}?b{3}[^.;]{1,9}', 'a{2,32}?b{3,3}[^.;]{1,9}'],
    ['(?<![\\p{L}])(?:ko|hok)(?=\\s)', '(?<![\\p{L}])(?:ko|hok)(?=\\s)'],
    ['[\\]x]+|(?<ten>y)', '[\\]x]{1,31}|(?<ten>y)'],
    ['😀?', '😀?'],
  ])('%s is %s', (source, bounded) => {
    expect(boundedPattern(source)?.source).toBe(bounded);
    expect(() => new RegExp(bounded, 'u')).not.toThrow();
  });
});

describe('a pattern that explodes', () => {
  it.each(['(a+)+b', '(a|a)*b', '(?:a|aa){0,30}b', 'a+a+a+b', '(?:(?:a?){9}){9}b', '(a)\\1', '(?i:a)', '(?=(a+)+b)'])(
    '%s',
    (source) => expect(boundedPattern(source)).toBeNull(),
  );
  it('of many that are harmless alone', () => expect(boundedPattern('(?:a|aa)'.repeat(30))).toBeNull());
});

test('what is accepted ends soon on the worst text', () => {
  for (const source of ['a+a+b', '(?:a|aa){0,8}b', '[a ]{0,20}\\s+a{0,20}b']) {
    const bounded = boundedPattern(source);
    expect(bounded).not.toBeNull();
    const pattern = new RegExp(bounded?.source ?? '', 'u');
    const [short, long] = ['a'.repeat(250), 'a'.repeat(4000)];
    expect(long.search(pattern)).toBe(-1);
    // Sixteen times the text, which quadratic cost makes 256.
    const most = 64;
    expectTimesLonger(
      () => short.search(pattern),
      () => long.search(pattern),
      most,
    );
  }
});
