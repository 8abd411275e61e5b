import { expect, test } from 'vitest';
import { anyOf, anyWord } from '../../src/language/any-of.ts';

const found = (source: string, text: string): string[] => text.match(new RegExp(source, 'gu')) ?? [];

test('what patterns act upon is a letter like any other', () => {
  expect(found(anyOf(['(cũ)', '24/24', 'v.v', 'a+b']), 'xã Đông (cũ), trực 24/24, v.v; vxv, aab, a+b')).toEqual([
    '(cũ)',
    '24/24',
    'v.v',
    'a+b',
  ]);
});

test('of words that begin alike the first in the list is found', () => {
  expect(found(anyOf(['cuốn sách', 'cuốn']), 'cuốn sách, cuốn sổ')).toEqual(['cuốn sách', 'cuốn']);
  expect(found(anyOf(['cuốn', 'cuốn sách']), 'cuốn sách, cuốn sổ')).toEqual(['cuốn', 'cuốn']);
});

test('a word is none beside those that make another of it', () => {
  const papers = anyOf([{ word: 'báo', notBefore: ['cáo'], notAfter: ['thông', 'cảnh'] }]);
  expect(found(papers, 'đọc báo')).toEqual(['báo']);
  expect(found(papers, 'báo cáo, thông báo, cảnh báo')).toEqual([]);
});

test('whole words are no parts of longer ones, wherever their letters are', () => {
  expect(found(anyWord(['ca', 'đêm']), 'ca đêm, cam, đ ca, xca, ca')).toEqual(['ca', 'đêm', 'ca', 'ca']);
  expect(found(anyWord(['an']), 'đan, ăn, an, anh')).toEqual(['an']);
});
