import { describe, expect, test } from 'vitest';
import { definitionsIn } from '../../src/draft/definitions.ts';

describe('names given for later', () => {
  test.each([
    ['Nghị định số 126/2024/NĐ-CP (sau đây gọi là Nghị định 126)', [['name', 'Nghị định 126', 0]]],
    ['cải cách hành chính (sau đây viết tắt là CCHC)', [['abbreviation', 'CCHC', null]]],
    ['các sở, ban, ngành (sau đây gọi chung là các cơ quan)', [['common', 'các cơ quan', null]]],
    ['thủ tục hành chính (TTHC) và cán bộ', [['bare', 'TTHC', null]]],
    ['Ban Quản lý dự án, sau đây gọi tắt là Ban, có trách nhiệm', [['name', 'Ban', null]]],
    ['Họ gọi là thành công; các đơn vị (có danh sách kèm theo)', []],
  ])('%s', (text, expected) => {
    const found = definitionsIn(text);
    expect(found.map(({ kind, name, citation }) => [kind, name, citation])).toEqual(expected);
    for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name);
  });
});
