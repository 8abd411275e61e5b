/** JSON that is written piece by piece is the JSON that is written at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonListText, jsonText } from '../../src/report/formats/json-text.ts';

const listed = (before: object, list: readonly unknown[], after: object): string => {
  let text = '';
  const files = new JsonListText((piece) => (text += piece), before, 'files');
  for (const element of list) files.add(element);
  files.end(after);
  return text;
};

test('whatever the elements are', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.string(), fc.jsonValue(), (list, version, last) => {
      expect(listed({ version }, list, { last, end: [] })).toBe(jsonText({ version, files: list, last, end: [] }));
    }),
  );
});

test('what could steer a terminal is written as its number', () => {
  expect(listed({}, ['\u202eabc\u009b'], { end: 0 })).toContain('"\\u202eabc\\u009b"');
});

test('a long list is not kept, a short one is written at the end', () => {
  const pieces: string[] = [];
  const files = new JsonListText((piece) => pieces.push(piece), { version: '1' }, 'files');
  const element = { text: 'x'.repeat(100_000) };
  files.add(element);
  expect(pieces).toEqual([]);
  for (let i = 1; i < 100; i++) files.add(element);
  expect(pieces.length).toBeGreaterThan(50);
  files.end({ end: 0 });
  expect(pieces.join('')).toBe(jsonText({ version: '1', files: Array<unknown>(100).fill(element), end: 0 }));
});
