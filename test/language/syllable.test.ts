import { describe, expect, test } from 'vitest';
import { isWellMarked, parseSyllable, syllableKey, writeSyllable } from '../../src/language/syllable.ts';

describe('parseSyllable', () => {
  test.each([
    ['nghiêng', 'ngh', 'iêng', 0],
    ['quốc', 'qu', 'ôc', 2],
    ['quý', 'qu', 'y', 2],
    ['giá', 'gi', 'a', 2],
    ['gì', 'gi', 'i', 1],
    ['giếng', 'gi', 'iêng', 2],
    ['giữ', 'gi', 'ư', 4],
    ['ghi', 'gh', 'i', 0],
    ['yêu', '', 'yêu', 0],
    ['thuyền', 'th', 'uyên', 1],
    ['hoạch', 'h', 'oach', 5],
    ['được', 'đ', 'ươc', 5],
    ['ủy', '', 'uy', 3],
    ['khuỷu', 'kh', 'uyu', 3],
  ])('%s', (text, onset, rhyme, tone) => {
    expect(parseSyllable(text)).toEqual({ onset, rhyme, tone });
    expect(writeSyllable({ onset, rhyme, tone: tone as 0 })).toBe(text);
  });

  test.each([
    'nghành',
    'ngi',
    'kăn',
    'cế',
    'đièn',
    // What ends in a stop has sắc or nặng.
    'viêc',
    'tac',
    'thừơngg',
    'quư',
    'gê',
    'zô',
    'wa',
    'email',
  ])('no syllable: %s', (text) => expect(parseSyllable(text)).toBeNull());
});

test('keys fold the place of the tone and i, y', () => {
  expect(syllableKey('hoà')).toBe(syllableKey('hòa'));
  expect(syllableKey('kỳ')).toBe(syllableKey('kì'));
  expect(syllableKey('uỷ')).toBe(syllableKey('ủy'));
  expect(syllableKey('quý')).not.toBe(syllableKey('quí'));
  expect(syllableKey('tay')).not.toBe(syllableKey('tai'));
});

test.each([
  ['hòa', true],
  ['hoà', true],
  ['toán', true],
  ['tóan', false],
  ['qủa', false],
  ['quả', true],
  ['gỉa', false],
  ['giả', true],
  ['ngoài', true],
  ['ngòai', false],
  ['thường', true],
  ['thừơng', false],
  ['nghĩa', true],
  ['của', true],
  ['khuỷu', true],
  ['người', true],
])('%s is well marked: %s', (text, well) => {
  expect(isWellMarked(text)).toBe(well);
});
