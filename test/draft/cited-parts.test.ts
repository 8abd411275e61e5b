import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../src/draft/citations/index.ts';
import { citedPartsIn } from '../../src/draft/cited-parts.ts';

/** Each reference, its units with their numbers, and whose it is. */
function read(text: string): string[] {
  const citations = citationsIn(text);
  return citedPartsIn(text, citations).map(({ units, owner }) => {
    const names = units.map(({ unit, numbers, range }) => `${unit} ${numbers.join(range ? '-' : '+')}`).join(' < ');
    const whose =
      owner === null
        ? '?'
        : owner.kind === 'this'
          ? `${owner.noun} này`
          : (citations[owner.index]?.symbol ?? citations[owner.index]?.name);
    return `${names} : ${whose ?? ''}`;
  });
}

describe('parts of documents', () => {
  test.each([
    ['điểm a khoản 2 Điều 5 Luật Đầu tư', ['điểm a < khoản 2 < điều 5 : Đầu tư']],
    ['điểm a, b và c khoản 1 Điều 3 của Nghị định số 30/2020/NĐ-CP', ['điểm a+b+c < khoản 1 < điều 3 : 30/2020/NĐ-CP']],
    ['khoản 3 và khoản 4 Điều 19 Quy chế này', ['khoản 3+4 < điều 19 : quy chế này']],
    ['Điều 4, Điều 8 Nghị định số 30/2020/NĐ-CP', ['điều 4+8 : 30/2020/NĐ-CP']],
    ['từ Điều 5 đến Điều 7 Quyết định này', ['điều 5-7 : quyết định này']],
    ['Mẫu số 09 Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP', ['mẫu 09 < phụ lục II : 30/2020/NĐ-CP']],
    ['Mục 2 Chương III Quy chế này', ['mục 2 < chương III : quy chế này']],
    ['điểm d1 khoản 3 Điều 5a', ['điểm d1 < khoản 3 < điều 5a : ?']],
    ['tiết a điểm 2.1 khoản 4 Điều này', ['tiết a < điểm 2.1 < khoản 4 : điều này']],
    ['Nghị định số 30/2020/NĐ-CP, trong đó Điều 8 nêu rõ', ['điều 8 : 30/2020/NĐ-CP']],
    ['gạch đầu dòng thứ nhất khoản 2 Điều 1', ['gạch đầu dòng nhất < khoản 2 < điều 1 : ?']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    'Luật Điều ước quốc tế',
    'các khoản thu, khoản chi',
    'điểm đến, điểm bán hàng',
    'tiết kiệm, tiết học',
    'mục tiêu, mục đích',
    'một số điều của Luật Kế toán',
    'bảng lương, biểu mẫu',
  ])('none in "%s"', (text) => expect(read(text)).toEqual([]));

  test('an act in another clause is no owner', () => {
    expect(read('Thực hiện khoản 2 Điều 5; căn cứ Luật Đầu tư')).toEqual(['khoản 2 < điều 5 : ?']);
  });

  test('offsets are those of the text', () => {
    const words = [
      'điểm a',
      'khoản 2',
      'Điều 5',
      'và',
      ',',
      'Luật Đầu tư',
      'này',
      'Quy chế',
      '3',
      'đến',
      'Phụ lục I',
      ';',
      'của',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const part of citedPartsIn(text)) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(part.start, part.end)).toBe(part.text);
          for (const unit of part.units) {
            expect(unit.start).toBeGreaterThanOrEqual(end);
            expect(unit.end).toBeGreaterThan(unit.start);
            end = unit.end;
          }
        }
      }),
    );
  });
});
