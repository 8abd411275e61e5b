import { describe, expect, it } from 'vitest';
import { citation, citations } from '../../src/knowledge/requirements.ts';

describe('citation', () => {
  it.each([
    ['ND30-I.II.4.b-2', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4, điểm b'],
    ['ND30-I.I.3-1', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3'],
    ['ND30-I.I.1', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 1'],
    ['ND30-I.II.6.dd-10', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm đ'],
    ['ND30-I.II.6.e-3', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm e'],
    ['ND30-I.II.3-draft', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3'],
    ['ND30-I.II.9-QD', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9'],
    ['ND30-II.II.2.a', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, mục II, khoản 2, điểm a'],
    ['ND30-II.def', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II'],
    ['ND30-PL.I-I.V-note-1', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V, ghi chú'],
    ['ND30-I.V#5b', 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V, ô số 5b'],
    ['ND30-D13.6', 'NĐ 30/2020/NĐ-CP, Điều 13, khoản 6'],
    ['VH-II.1.a', 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục II, khoản 1, điểm a'],
    ['VH-I-2', 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục I'],
    ['BNV-05-2024', 'BNV-05-2024'],
  ])('%s', (id, text) => {
    expect(citation(id, 'vi')).toBe(text);
  });

  it('in English', () => {
    expect(citation('ND30-I.II.4.b-2', 'en')).toBe(
      'Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, Clause 4, Point b',
    );
  });

  it('names the decree and each place once', () => {
    expect(citations(['ND30-I.I.3-1', 'ND30-I.I.3-2', 'ND30-I.II.4.c-1'], 'vi')).toBe(
      'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3; mục II, khoản 4, điểm c',
    );
  });

  it.each([
    ['points of one clause, in their order', ['ND30-I.II.5.b-1', 'ND30-I.II.5.a-1'], 'mục II, khoản 5, điểm a, b'],
    ['the points of đ after d', ['ND30-I.II.6.e-3', 'ND30-I.II.6.dd-1', 'ND30-I.II.6.d-1'], 'khoản 6, điểm d, đ, e'],
    ['a clause and a point of it', ['ND30-I.II.9.d-4', 'ND30-I.II.9-QD'], 'mục II, khoản 9, điểm d'],
    ['a clause of another section', ['ND30-I.II.4.b-2', 'ND30-I.I.4-1'], 'mục I, khoản 4; mục II, khoản 4, điểm b'],
    [
      'an article and an annex',
      ['ND30-II.II.2.a', 'ND30-D13.6'],
      'Điều 13, khoản 6; Phụ lục I, Phần II, mục II, khoản 2, điểm a',
    ],
  ])('puts together %s', (_, ids, end) => {
    const text = citations(ids, 'vi');
    expect(text.endsWith(end), text).toBe(true);
    expect(text.match(/NĐ 30/g)).toHaveLength(1);
  });

  it('keeps what is of no place in the decree', () => {
    expect(citations(['BNV-05-2024', 'ND30-D13.6'], 'en')).toBe(
      'Decree 30/2020/NĐ-CP, Article 13, Clause 6; BNV-05-2024',
    );
  });
});
