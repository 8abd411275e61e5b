import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { knownOfAlikeTexts, knownText, orNothing, perText, type TextWords } from '../../src/language/known-texts.ts';
import { Memory } from '../../src/language/memory.ts';
import { tokensOf } from '../../src/language/tokens.ts';

function wordsIn(text: string, memory: Memory): TextWords {
  const known = knownText(text, memory);
  return { tokens: tokensOf(text, memory), known, knownOfAlike: knownOfAlikeTexts(text, known, memory), memory };
}

const ask = vi.fn((tokens: readonly { text: string }[]): readonly string[] => tokens.map(({ text }) => text));
const wordsOf = perText(ask);
const countOf = perText((tokens) => tokens.length);

it('is asked once of each text in each memory', () => {
  ask.mockClear();
  const memory = new Memory();
  for (let i = 0; i < 3; i++) {
    expect(wordsOf(wordsIn('Nơi nhận:', memory))).toEqual(['Nơi', 'nhận']);
    expect(countOf(wordsIn('Nơi nhận:', memory))).toBe(2);
    expect(countOf(wordsIn('', memory))).toBe(0);
  }
  expect(ask).toHaveBeenCalledTimes(1);
  wordsOf(wordsIn('Nơi nhận:', new Memory()));
  expect(ask).toHaveBeenCalledTimes(2);
});

it('forgets what it met first, and finds all that was met since', () => {
  const memory = new Memory();
  const texts = Array.from({ length: 30_000 }, (_, i) => `dòng thứ ${i}`);
  const known = texts.map((text) => knownText(text, memory));
  expect(texts.findIndex((text, i) => knownText(text, memory) !== known[i])).toBe(-1);
  for (const text of texts.slice(0, 15_000)) knownText(`${text} nữa`, memory);
  expect(knownText('dòng thứ 0', memory)).not.toBe(known[0]);
  expect(texts.findIndex((text, i) => i > 20_000 && knownText(text, memory) !== known[i])).toBe(-1);
});

it('remembers a text that is longer than all that is remembered', () => {
  ask.mockClear();
  const memory = new Memory();
  const long = 'đơn vị '.repeat(2 ** 21);
  knownText('Nơi nhận:', memory);
  expect(knownText(long, memory)).toBe(knownText(long, memory));
  expect(knownText('Nơi nhận:', memory)).not.toBe(knownText(long, memory));
});

it('answers as if nothing had been known', () => {
  const text = fc.array(fc.constantFrom('các', 'đơn', 'vị', '12/QĐ', '-', 'báo', 'cáo,'), { maxLength: 4 });
  const memory = new Memory();
  fc.assert(
    fc.property(fc.array(text.map((words) => words.join(' '))), (texts) => {
      for (const one of texts)
        expect(wordsOf(wordsIn(one, memory))).toEqual(tokensOf(one, new Memory()).map(({ text }) => text));
    }),
  );
});

it('is asked once of texts that differ in numbers alone, unless the answer holds something of the text', () => {
  const askForCodes = vi.fn((tokens: readonly { text: string; kind: string }[]) =>
    orNothing(tokens.filter(({ kind }) => kind === 'code').map(({ text }) => text)),
  );
  const codesOf = perText(askForCodes);
  const memory = new Memory();
  for (const text of ['Ngày 05 tháng 12', 'Ngày 17 tháng 11', 'Ngày 28 tháng 10'])
    expect(codesOf(wordsIn(text, memory))).toEqual([]);
  expect(askForCodes).toHaveBeenCalledTimes(1);
  for (const text of ['Số 12/QĐ', 'Số 45/QĐ', 'thứ 2', 'thứ 8', 'ph0ng', 'ph1ng'])
    expect(codesOf(wordsIn(text, memory))).toEqual(text.split(' ').filter((word) => /\d\/|h\d/.test(word)));
  expect(askForCodes).toHaveBeenCalledTimes(7);
});
