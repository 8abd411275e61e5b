import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { knownOfAlikeTexts, knownText, orNothing, perText, type TextWords } from '../../src/language/known-texts.ts';
import { Memory } from '../../src/language/memory.ts';
import { tokensOf } from '../../src/language/tokens.ts';

const wordsIn = (text: string, memory: Memory): TextWords => ({
  tokens: tokensOf(text, memory),
  known: knownText(text, memory),
  knownOfAlike: knownOfAlikeTexts(text, memory),
  memory,
});

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

it('forgets what has not been asked for since thousands of texts, and keeps what is', () => {
  ask.mockClear();
  const memory = new Memory();
  const often = 'Kính gửi các đơn vị';
  for (const text of [often, 'một lần thôi']) wordsOf(wordsIn(text, memory));
  for (let i = 0; i < 60_000; i++) {
    knownText(`dòng thứ ${i}`, memory);
    if (i % 1000 === 0) wordsOf(wordsIn(often, memory));
  }
  expect(ask).toHaveBeenCalledTimes(2);
  wordsOf(wordsIn('một lần thôi', memory));
  expect(ask).toHaveBeenCalledTimes(3);
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
