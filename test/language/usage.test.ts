import { expect, it } from 'vitest';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { syllableKey } from '../../src/language/syllable.ts';
import { UNREAD, usageOf } from '../../src/language/usage.ts';

const lexicon = lexiconOf();
const usage = usageOf();
const at = (word: string): number => lexicon.indexOf(syllableKey(word) ?? '');

it('knows how often official prose writes one, two, three in a row', () => {
  expect(usage.count(at('quy'))).toBeGreaterThan(10_000);
  expect(usage.pairCount(at('quy'), at('định'))).toBeGreaterThan(usage.pairCount(at('quy'), at('đình')));
  expect(usage.tripleCount(at('theo'), at('quy'), at('định'))).toBeGreaterThan(5_000);
  expect(usage.tripleCount(at('quy'), at('theo'), at('định'))).toBe(0);
  expect([usage.count(UNREAD), usage.pairCount(UNREAD, at('quy')), usage.tripleCount(at('theo'), UNREAD, 1)]).toEqual([
    0, 0, 0,
  ]);
});

it('says what is likelier between neighbours, with an edge on either side', () => {
  const between = { secondBefore: at('các'), before: at('quy'), after: at('của'), secondAfter: at('pháp') };
  expect(usage.fit(at('định'), between)).toBeGreaterThan(usage.fit(at('đình'), between) + 6);
  const alone = { secondBefore: usage.edge, before: usage.edge, after: usage.edge, secondAfter: usage.edge };
  expect(Number.isFinite(usage.fit(at('định'), alone))).toBe(true);
  expect(Number.isFinite(usage.fit(UNREAD, { ...alone, before: UNREAD, after: UNREAD }))).toBe(true);
});
