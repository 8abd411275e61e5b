import { expect, it } from 'vitest';
import { typedKeys } from '../../src/language/keyboard.ts';

it.each([
  ['dduwowcj', 'đươc', '\u0323'],
  ['ddoongf', 'đông', '\u0300'],
  ['d9u7o7c5', 'đươc', '\u0323'],
  ['viet65', 'viêt', '\u0323'],
  ['thưcj', 'thưc', '\u0323'],
])('%s', (word, letters, tone) => expect(typedKeys(word)).toMatchObject({ letters, tone }));

it.each(['ban', 'thông', 'a0'])('no key is left in %s', (word) => expect(typedKeys(word)).toBeNull());
