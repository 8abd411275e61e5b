import { describe, expect, test } from 'vitest';
import { type Citation, citationsIn } from '../../src/draft/citations.ts';

const DECREE = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';

/** Type, symbol, date, agency, title of each citation. */
function partsOf(text: string): (string | null)[][] {
  return citationsIn(text).map(({ type, symbol, date, agency, title }) => [
    type,
    symbol,
    date && [date.day, date.month, date.year].join('/'),
    agency,
    title?.trim() ?? null,
  ]);
}

function only(text: string): Citation {
  const citations = citationsIn(text);
  expect(citations).toHaveLength(1);
  return citations[0] as Citation;
}

describe('documents with a number', () => {
  test('in full', () => {
    expect(partsOf(`Căn cứ ${DECREE};`)).toEqual([
      ['Nghị định', '30/2020/NĐ-CP', '5/3/2020', 'Chính phủ', 'về công tác văn thư'],
    ]);
  });

  test.each([
    [
      'Kế hoạch 620/KH-SGDĐT ngày 26/12/2025 của Sở Giáo dục',
      ['Kế hoạch', '620/KH-SGDĐT', '26/12/2025', 'Sở Giáo dục', null],
    ],
    [
      'Nghị quyết số 52-NQ/TW, ngày 27/9/2019 của Bộ Chính trị',
      ['Nghị quyết', '52-NQ/TW', '27/9/2019', 'Bộ Chính trị', null],
    ],
    ['Quyết định số 02/QĐ-HĐTV ký ngày 17/01/2025 về việc', ['Quyết định', '02/QĐ-HĐTV', '17/1/2025', null, 'về việc']],
    [
      'Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05/3/2020',
      ['Nghị định', '30/2020/NĐ-CP', '5/3/2020', 'Chính phủ', null],
    ],
    ['Văn bản số 4756/BTP-KTVB&QLXLVPHC.', ['Văn bản', '4756/BTP-KTVB&QLXLVPHC', null, null, null]],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });

  test('one after the other', () => {
    const text =
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ và Chỉ thị số 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ.';
    expect(partsOf(text).map(([type, , , agency]) => [type, agency])).toEqual([
      ['Nghị quyết', 'Chính phủ'],
      ['Chỉ thị', 'Thủ tướng Chính phủ'],
    ]);
  });

  test('within the title of another', () => {
    const text = `Nghị định số 09/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của Chính phủ sửa đổi, bổ sung một số điều của ${DECREE}; ${DECREE}.`;
    expect(citationsIn(text).map(({ nested }) => nested)).toEqual([false, true, false]);
  });

  test('a day that is still blank', () => {
    expect(only('Tờ trình số 12/TTr-SNV ngày    tháng 3 năm 2026').date).toMatchObject({
      day: null,
      month: 3,
      year: 2026,
    });
  });

  test('offsets are those of the text', () => {
    const text = `Theo ${DECREE}`;
    const { symbolStart, symbolEnd, numberStart } = only(text);
    expect(text.slice(symbolStart, symbolEnd)).toBe('30/2020/NĐ-CP');
    expect(text.slice(numberStart, symbolEnd)).toBe('số 30/2020/NĐ-CP');
  });

  test.each(['Kế hoạch 24/7', 'đạt 577.722/914.419 trẻ em', 'Thông báo 3/4 nhiệm vụ', 'Quyết định số …/QĐ-UBND'])(
    'none in "%s"',
    (text) => expect(citationsIn(text)).toEqual([]),
  );
});

describe('laws', () => {
  test('name and date', () => {
    expect(only('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;')).toMatchObject({
      law: true,
      name: 'Tổ chức chính quyền địa phương',
      symbol: null,
      date: { day: 16, month: 6, year: 2025 },
    });
  });

  test('with a number', () => {
    expect(only('Bộ luật Dân sự số 91/2015/QH13')).toMatchObject({ name: 'Dân sự', symbol: '91/2015/QH13' });
    expect(only('Luật số 33/2024/QH15')).toMatchObject({ name: '', symbol: '33/2024/QH15' });
  });

  test('a resolution of the National Assembly is none', () => {
    expect(only('Nghị quyết số 202/2025/QH15 ngày 12 tháng 6 năm 2025 của Quốc hội').law).toBe(false);
  });

  test('the word law in a sentence is none', () => {
    expect(citationsIn('theo quy định của Luật và pháp luật')).toEqual([]);
  });
});
