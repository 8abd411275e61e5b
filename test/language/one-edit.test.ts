import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONFUSION_COSTS, type Confusion, knownCandidates, withMarks } from '../../src/language/confusions.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { foldY, syllableKey, untoned } from '../../src/language/syllable.ts';

const lexicon = lexiconOf();
const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
const VOWELS = 'aăâeêioôơuưy';

/** Every letter at every place: what the index has to find. */
function slipsByTrying(word: string): Map<string, Confusion> {
  const found = new Map<string, Confusion>();
  const { letters, tone, tonedAt } = untoned(word)!;
  const add = (base: string, own: number, confusion: Confusion): void => {
    const key = `${foldY(base)}${own}`;
    const known = found.get(key);
    if (lexicon.indexOf(key) < 0) return;
    if (known === undefined || CONFUSION_COSTS[known] > CONFUSION_COSTS[confusion]) found.set(key, confusion);
  };
  for (let i = 0; i <= letters.length; i++) {
    const [before, after] = [letters.slice(0, i), letters.slice(i + 1)];
    if (i < letters.length) add(before + after, tone, 'letter');
    if (i === tonedAt) add(before + after, 0, 'letter');
    if (i + 1 < letters.length) add(`${before}${letters[i + 1]}${letters[i]}${letters.slice(i + 2)}`, tone, 'letter');
    for (const letter of LETTERS) {
      const longer = before + letter + letters.slice(i);
      add(longer, tone, 'letter');
      if (tone === 0 && VOWELS.includes(letter)) for (let other = 1; other < 6; other++) add(longer, other, 'letter');
      if (i < letters.length) add(before + letter + after, tone, 'substitution');
    }
  }
  found.delete(`${foldY(letters)}${tone}`);
  return found;
}

function slipsByIndex(word: string): Map<string, Confusion> {
  const plain = new Set(knownCandidates(word, false, lexicon).map(({ key }) => key));
  return new Map(
    knownCandidates(word, true, lexicon)
      .filter(({ key }) => !plain.has(key))
      .map(({ key, confusion }) => [key, confusion]),
  );
}

const WORDS = 'hiện kỳ kỹ quyết nghiêng gai lộ a oà tỉnh duoc thuỷ giá gì uỷ nhièm trogn thc'.split(' ');

describe('candidates one letter away', () => {
  const expectSame = (word: string): void => {
    const [tried, found] = [slipsByTrying(word), slipsByIndex(word)];
    const plain = new Set(knownCandidates(word, false, lexicon).map(({ key }) => key));
    for (const key of plain) tried.delete(key);
    expect([...found].sort(), word).toEqual([...tried].sort());
  };

  it.each(WORDS)('%s', expectSame);

  it('of any syllable or slip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: lexicon.size - 1 }), fc.nat(9), fc.nat(28), (index, place, letter) => {
        const key = lexicon.keyAt(index);
        if (key.length < 2) return;
        const letters = key.slice(0, -1);
        const at = place % letters.length;
        expectSame(letters.slice(0, at) + (LETTERS[letter] as string) + letters.slice(at + 1));
        expectSame(letters);
      }),
      { numRuns: 300 },
    );
  });
});

it('letters whose marks were lost', () => {
  const keys = withMarks('duoc', lexicon).map(({ key }) => key);
  expect(keys).toContain(syllableKey('được'));
  expect(keys).not.toContain('duoc0');
  expect(withMarks('xyz', lexicon)).toEqual([]);
});
