import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Citation, citationsIn, identityOf } from '../../src/draft/citations/index.ts';
import { expectTimesLonger } from '../support/growth.ts';

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
    [
      'NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 45/2026/NĐ-CP NGÀY 12 THÁNG 02 NĂM 2026 VỀ TÀU CÁ',
      ['NGHỊ ĐỊNH', '45/2026/NĐ-CP', '12/2/2026', 'CHÍNH PHỦ', 'VỀ TÀU CÁ'],
    ],
    [
      'Tiếp tục quán triệt chỉ thị 34 của Ban Bí thư về đại hội chi bộ.',
      ['chỉ thị', null, null, 'Ban Bí thư', 'về đại hội chi bộ'],
    ],
    ['Theo Nghị quyết 57 của Bộ Chính trị, chuyển đổi số là', ['Nghị quyết', null, null, 'Bộ Chính trị', null]],
    ['Nghị quyết số 57 - NQ/TW ngày 22/12/2024', ['Nghị quyết', '57-NQ/TW', '22/12/2024', null, null]],
    [
      'Văn bản số 55/UBND-KGVX ngày 08/10/2026 của Ủy ban nhân dân tỉnh V/v tổng kết',
      ['Văn bản', '55/UBND-KGVX', '8/10/2026', 'Ủy ban nhân dân tỉnh', 'V/v tổng kết'],
    ],
    ['Kế hoạch số 12/KH-UBND ngày …/4/2026 của UBND xã', ['Kế hoạch', '12/KH-UBND', '/4/2026', 'UBND xã', null]],
    ['Thông tư 24 năm 2025 của Bộ Tài chính', ['Thông tư', null, null, 'Bộ Tài chính', null]],
    ['Kế hoạch 90 ngày 11/3/2026 của UBND xã', ['Kế hoạch', null, '11/3/2026', 'UBND xã', null]],
    [
      'Quyết định số 05/QĐ-UBND ngày mùng năm tháng giêng năm 2026 của UBND xã',
      ['Quyết định', '05/QĐ-UBND', '5/1/2026', 'UBND xã', null],
    ],
    [
      'Công văn số 234 /UBND - KGVX ngày 3/4/2026 của UBND xã',
      ['Công văn', '234/UBND-KGVX', '3/4/2026', 'UBND xã', null],
    ],
    [
      'Tờ trình số 88/TTr-STC ngày 02/3/2026 của Sở Tài chính nhận được sự thống nhất',
      ['Tờ trình', '88/TTr-STC', '2/3/2026', 'Sở Tài chính', null],
    ],
    [
      'Công văn số 12/CV-HN ngày 14/4/2026 của Công ty Hoàng Nam gửi Ủy ban nhân dân xã',
      ['Công văn', '12/CV-HN', '14/4/2026', 'Công ty Hoàng Nam', null],
    ],
    [
      'Giấy phép xây dựng số 112/GPXD ngày 08/5/2025 do Ủy ban nhân dân phường cấp.',
      ['Giấy phép xây dựng', '112/GPXD', '8/5/2025', 'Ủy ban nhân dân phường', null],
    ],
    [
      'Quyết định số 3/QĐ-BHTG ngày 08/5/2025 của Bảo hiểm tiền gửi Việt Nam',
      ['Quyết định', '3/QĐ-BHTG', '8/5/2025', 'Bảo hiểm tiền gửi Việt Nam', null],
    ],
    [
      'Bản án số 3/2025/HS-PT ngày 08/5/2025 của Tòa án nhân dân cấp cao tại Hà Nội',
      ['Bản án', '3/2025/HS-PT', '8/5/2025', 'Tòa án nhân dân cấp cao tại Hà Nội', null],
    ],
    [
      'Nghị quyết số 12/NQ-HĐND ngày 10/7/2025 của HĐND tỉnh khóa XI, kỳ họp thứ 3 quy định mức thu phí',
      ['Nghị quyết', '12/NQ-HĐND', '10/7/2025', 'HĐND tỉnh khóa XI, kỳ họp thứ 3', 'quy định mức thu phí'],
    ],
    [
      'Công điện số 57/CĐ-TTg ngày 03/5/2026 "Về việc chủ động ứng phó mưa lũ"',
      ['Công điện', '57/CĐ-TTg', '3/5/2026', null, '"Về việc chủ động ứng phó mưa lũ"'],
    ],
    ['Văn bản số 4756/BTP-KTVB&QLXLVPHC.', ['Văn bản', '4756/BTP-KTVB&QLXLVPHC', null, null, null]],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual([expected]);
  });

  test.each([
    ['Tờ trình số 1/TTr-STC ngày 15/10/2023, Báo cáo thẩm định số 8/BC-STC ngày 14/10/2023 của Sở Tài chính', 2],
    ['Tờ trình 55/TTr-PKT ngày 04/5/2026 của Sở Tài chính và ý kiến của các thành viên', 1],
    ['Quyết định số 12/QĐ-STC, Quyết định số 13/QĐ-STC cùng ngày 05/01/2026 của Sở Tài chính', 2],
  ])('%s: dates and issuer', (text, count) => {
    const found = partsOf(text);
    expect(found).toHaveLength(count);
    for (const [, , date, agency] of found) expect([date !== null, agency]).toEqual([true, 'Sở Tài chính']);
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

  test.each(['Kế hoạch 24/7', 'đạt 577.722/914.419 trẻ em', 'Thông báo 3/4 nhiệm vụ'])('none in "%s"', (text) =>
    expect(citationsIn(text)).toEqual([]),
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

/** Types, numbers and forms of what is cited. */
const cited = (text: string): string[] =>
  citationsIn(text).map(({ typeName, number, year, form, symbol }) =>
    [form, typeName, symbol ?? `${number ?? ''}${year === null ? '' : `/${year}`}`].join(' '),
  );

describe('lists, later mentions, blanks', () => {
  test.each([
    [
      'các Quyết định: số 304/QĐ-STC ngày 04/10/2025; số 305/QĐ-STC ngày 05/10/2025',
      ['full quyết định 304/QĐ-STC', 'listed quyết định 305/QĐ-STC'],
    ],
    [
      'Kết luận số 24/KL-ĐKT, 25/KL-ĐKT và 26/KL-ĐKT',
      ['24', '25', '26'].map((n, i) => `${i ? 'listed' : 'full'} kết luận ${n}/KL-ĐKT`),
    ],
    [
      'Quyết định số 12/QĐ-SNV ngày 02/3/2026 về việc kiểm tra; số 13/QĐ-SNV ngày 03/3/2026 về việc giám sát',
      ['full quyết định 12/QĐ-SNV', 'listed quyết định 13/QĐ-SNV'],
    ],
    [
      'các Quyết định số 1294/QĐ-UBND đến Quyết định số 1336/QĐ-UBND',
      ['full quyết định 1294/QĐ-UBND', 'full quyết định 1336/QĐ-UBND'],
    ],
    ['theo Nghị định số 126 và Nghị định 30/2020', ['short nghị định 126', 'short nghị định 30/2020']],
    ['NĐ 126/2024/NĐ-CP', ['full nghị định 126/2024/NĐ-CP']],
    ['NGHỊ QUYẾT SỐ 57-NQ/TW', ['full nghị quyết 57-NQ/TW']],
    ['Văn bản hợp nhất số 15/VBHN-VPQH', ['full văn bản hợp nhất 15/VBHN-VPQH']],
    ['Quyết định số … /QĐ-UBND', ['full quyết định …/QĐ-UBND']],
    [
      'Thông tư số 28/ 2011/TT-BTC và Quyết định số 1424 /QĐ-UBND',
      ['full thông tư 28/2011/TT-BTC', 'full quyết định 1424/QĐ-UBND'],
    ],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected));

  test.each([
    'Kế hoạch 2026',
    'đủ 3 nghị quyết 5 năm',
    'Quyết định số 5 trang',
    'mã số 1245/D01-B1-B4',
    'triển khai Kế hoạch 24',
  ])('none in "%s"', (text) => expect(citationsIn(text)).toEqual([]));

  test('the last date is that of all', () => {
    const [first, last] = citationsIn('Công văn số 1654/STC-NS và 1655/STC-NS ngày 27/5/2026');
    expect([first?.date?.day, last?.date?.day]).toEqual([27, 27]);
  });

  test('a blank number', () => expect(only('Quyết định số …/QĐ-UBND')).toMatchObject({ blank: true, number: '…' }));

  test('amended by another', () => {
    const found = citationsIn('Luật Doanh nghiệp được sửa đổi, bổ sung bởi Luật số 76/2025/QH15 và Luật Đầu tư');
    expect(found.map(({ amending }) => amending)).toEqual([false, true, false]);
  });
});

describe('names of laws', () => {
  const names = (text: string): (string | null)[] => citationsIn(text).map(({ name }) => name);

  test.each([
    ['Luật Đầu tư và Luật Doanh nghiệp, các đơn vị thực hiện', ['Đầu tư', 'Doanh nghiệp']],
    ['Luật Đầu tư công, Luật Phòng, chống tham nhũng và các nghị định', ['Đầu tư công', 'Phòng, chống tham nhũng']],
    ['Luật Chuyển đổi số số 148/2025/QH15', ['Chuyển đổi số']],
    ['Luật Tổ chức Chính quyền địa phương ngày 16 tháng 6 năm 2025', ['Tổ chức Chính quyền địa phương']],
    ['Luật Golf và Luật Kinh tế', ['Golf', 'Kinh tế']],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Kế toán và Luật Đầu tư ngày 29 tháng 11 năm 2024',
      ['sửa đổi, bổ sung một số điều của Luật Kế toán và Luật Đầu tư'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  test('a year', () =>
    expect(only('theo Luật Đất đai năm 2024, các đơn vị')).toMatchObject({ name: 'Đất đai', year: 2024 }));
});

describe('shapes of other offices', () => {
  test.each([
    ['luật đất đai năm 2024 và luật nhà ở năm 2023', ['đất đai 2024', 'nhà ở 2023']],
    ['bộ luật lao động ngày 20 tháng 11 năm 2019', ['lao động null']],
    ['pháp luật đất đai năm 2024, luật đất đai, luật của trò chơi năm 2024', []],
  ])('laws in small letters: %s', (text, names) =>
    expect(citationsIn(text).map(({ name, year }) => `${name} ${year}`)).toEqual(names),
  );

  test.each([
    ['Công văn của Bộ Nội vụ số 1234/BNV-TCBC ngày 02/02/2026', [['1234/BNV-TCBC', 'Bộ Nội vụ']]],
    ['theo tờ trình của Sở Nội vụ số 15/TTr-SNV', [['15/TTr-SNV', 'Sở Nội vụ']]],
    [
      'các Nghị định của Chính phủ: số 30/2020/NĐ-CP ngày 05/3/2020; số 61/2018/NĐ-CP ngày 23/4/2018',
      [
        ['30/2020/NĐ-CP', 'Chính phủ'],
        ['61/2018/NĐ-CP', 'Chính phủ'],
      ],
    ],
    ['NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ', [['57-NQ/TW', 'BỘ CHÍNH TRỊ']]],
    [
      'Thông tư liên tịch số 01/2011/TTLT-BNV-BTC giữa Bộ Nội vụ và Bộ Tài chính',
      [['01/2011/TTLT-BNV-BTC', 'Bộ Nội vụ và Bộ Tài chính']],
    ],
    ['Kế hoạch của Sở Nội vụ về tập huấn và danh sách số 5/A-B', []],
  ])('an issuer apart: %s', (text, expected) =>
    expect(citationsIn(text).map(({ symbol, agency }) => [symbol, agency])).toEqual(expected),
  );
});

describe('names that hold more than usual', () => {
  test.each([
    [
      'Quyết định số 15/QĐ-BVHTTDL ngày 05/01/2026 của Bộ Văn hóa, Thể thao và Du lịch về việc công bố',
      ['Quyết định', '15/QĐ-BVHTTDL', '5/1/2026', 'Bộ Văn hóa, Thể thao và Du lịch', 'về việc công bố'],
    ],
    [
      'Công văn số 15/HĐND-VP ngày 05/01/2026 của HĐND, UBND xã, các phòng thực hiện',
      ['Công văn', '15/HĐND-VP', '5/1/2026', 'HĐND, UBND xã', null],
    ],
    [
      'Thông tư liên tịch số 01/2011/TTLT/BNV-BTC ngày 06/01/2011 của liên Bộ Nội vụ, Bộ Tài chính',
      ['Thông tư liên tịch', '01/2011/TTLT/BNV-BTC', '6/1/2011', 'liên Bộ Nội vụ, Bộ Tài chính', null],
    ],
    [
      'Kế hoạch số 12/KH-BCĐ ngày 05/01/2026 của Ban chỉ đạo 35 về tuyên truyền',
      ['Kế hoạch', '12/KH-BCĐ', '5/1/2026', 'Ban chỉ đạo 35', 'về tuyên truyền'],
    ],
    [
      'Biên bản số 05/BB-VPHC ngày 10/02/2026 của Đội Quản lý thị trường số 3',
      ['Biên bản', '05/BB-VPHC', '10/2/2026', 'Đội Quản lý thị trường số 3', null],
    ],
    [
      'Thông báo kết luận số 62-TB/TU ngày 10/01/2026 của Thường trực Tỉnh ủy',
      ['Thông báo kết luận', '62-TB/TU', '10/1/2026', 'Thường trực Tỉnh ủy', null],
    ],
    [
      'Công văn số 77/STC-NS (ngày 05/01/2026) của Sở Tài chính lấy ý kiến dự thảo',
      ['Công văn', '77/STC-NS', '5/1/2026', 'Sở Tài chính', 'lấy ý kiến dự thảo'],
    ],
    ['Quyết định số 20-HĐBT ngày 16/02/1990', ['Quyết định', '20-HĐBT', '16/2/1990', null, null]],
    ['Quyết định số 15 / QĐ - UBND ngày 12/01/2026', ['Quyết định', '15/QĐ-UBND', '12/1/2026', null, null]],
  ])('%s', (text, expected) => expect(partsOf(text)).toEqual([expected]));

  test('what the head of a list says', () =>
    expect(
      partsOf('các Nghị định của Chính phủ: số 150/2025/NĐ-CP ngày 12/6/2025; số 151/2025/NĐ-CP ngày 13/6/2025').map(
        ([, symbol, date, agency]) => [symbol, date, agency],
      ),
    ).toEqual([
      ['150/2025/NĐ-CP', '12/6/2025', 'Chính phủ'],
      ['151/2025/NĐ-CP', '13/6/2025', 'Chính phủ'],
    ]));

  test('the day of a range', () =>
    expect(
      partsOf('các Quyết định số 12/QĐ-UBND đến Quyết định số 36/QĐ-UBND ngày 30/12/2025').map(([, , date]) => date),
    ).toEqual(['30/12/2025', '30/12/2025']));

  test('who passed it stands before the day', () =>
    expect(partsOf('Nghị quyết số 190/2025/QH15 được Quốc hội thông qua ngày 19/02/2025')).toEqual([
      ['Nghị quyết', '190/2025/QH15', '19/2/2025', 'Quốc hội', null],
    ]));

  test('the constitution with its day', () =>
    expect(
      citationsIn('Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày 28 tháng 11 năm 2013;').map(
        ({ type, date }) => [type, date?.day, date?.month, date?.year],
      ),
    ).toEqual([['Hiến pháp', 28, 11, 2013]]));

  test('the day of the one before', () => {
    const text = 'Quyết định số 12/QĐ-UBND ngày 05/01/2026 và Quyết định số 13/QĐ-UBND cùng ngày của UBND tỉnh';
    expect(partsOf(text).map(([, symbol, date]) => [symbol, date])).toEqual([
      ['12/QĐ-UBND', '5/1/2026'],
      ['13/QĐ-UBND', '5/1/2026'],
    ]);
  });

  test.each([
    ['các Luật Đất đai, Nhà ở và Kinh doanh bất động sản, các phòng', ['Đất đai', 'Nhà ở', 'Kinh doanh bất động sản']],
    ['Các Luật: Đất đai, Nhà ở', ['Đất đai', 'Nhà ở']],
    ['Luật Đất đai, Nhà ở của công chức', ['Đất đai']],
    ['các luật: Hoa, Quả', []],
  ])('laws behind one “Luật”: %s', (text, names) => expect(citationsIn(text).map(({ name }) => name)).toEqual(names));

  test.each([
    ['Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013', 2013],
    ['Điều 114 của Hiến pháp', null],
  ])('the constitution: %s', (text, year) =>
    expect(citationsIn(text)).toMatchObject([{ typeName: 'hiến pháp', law: false, symbol: null, year }]),
  );

  test('“Hiến pháp và pháp luật” names no act', () =>
    expect(citationsIn('Sống và làm việc theo Hiến pháp và pháp luật')).toEqual([]));
});

describe('where a title ends', () => {
  const titleOf = (text: string): string | null | undefined => citationsIn(text)[0]?.title?.trim();

  test.each([
    ['về thu gom rác tại chợ, Ủy ban nhân dân xã báo cáo như sau:', 'về thu gom rác tại chợ'],
    ['về thu gom rác, trong quý II, Sở Xây dựng đã kiểm tra 12 chợ', 'về thu gom rác'],
    [
      'về thu gom rác tại UBND xã A, UBND xã B để triển khai ngay',
      'về thu gom rác tại UBND xã A, UBND xã B để triển khai ngay',
    ],
    ['về thu gom rác, có hiệu lực kể từ ngày 01/6/2026', 'về thu gom rác'],
    ['về phí chợ được sửa đổi, bổ sung bởi Quyết định số 7/2025/QĐ-UBND', 'về phí chợ'],
    [
      'sửa đổi Quyết định số 3/2024/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 7/2025/QĐ-UBND',
      'sửa đổi Quyết định số 3/2024/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 7/2025/QĐ-UBND',
    ],
    ['về phí chợ và Quyết định số 8/QĐ-UBND về bến xe', 'về phí chợ'],
    [
      'về thực hiện Luật Đất đai và Nghị định số 102/2024/NĐ-CP',
      'về thực hiện Luật Đất đai và Nghị định số 102/2024/NĐ-CP',
    ],
    ['về phí chợ và Điều 4 Quyết định số 8/QĐ-UBND', 'về phí chợ'],
    ['về việc dọn chợ gửi Sở Xây dựng và các phường', 'về việc dọn chợ'],
    ['về việc gửi Sở Xây dựng báo cáo', 'về việc gửi Sở Xây dựng báo cáo'],
    ['về dọn chợ (có danh sách kèm theo); các phòng', 'về dọn chợ'],
    ['về dọn chợ (lần 2)', 'về dọn chợ (lần 2)'],
    ['về dọn chợ)', 'về dọn chợ'],
    ['về dọn chợ...', 'về dọn chợ'],
    ['về phí chợ, được bổ sung tại khoản 4 Điều 1 Nghị định số 8/2025/NĐ-CP', 'về phí chợ'],
    ['“Về dọn chợ ngày 15 hằng tháng”, các phòng', '“Về dọn chợ ngày 15 hằng tháng”'],
    ['quy định: “1. Chợ mở cửa từ 5 giờ', undefined],
  ])('%s', (behind, expected) =>
    expect(titleOf(`Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh ${behind}`)).toBe(expected),
  );

  test('a law without a name has its subject as its title', () =>
    expect(citationsIn('Luật số 12/2026/QH16 của Quốc hội về chợ; các phòng')).toMatchObject([
      { law: true, name: '', symbol: '12/2026/QH16', agency: 'Quốc hội', title: ' về chợ' },
    ]));
});

describe('forms that are written seldom', () => {
  test.each([
    ['Điều 6 Luật 31/2024/QH15 quy định', ['Luật', '31/2024/QH15']],
    ['Luật tổ chức Chính phủ ngày 25 tháng 12 năm 2001', ['Luật', null]],
    ['VBHN 48/VBHN-BTC', ['VBHN', '48/VBHN-BTC']],
    ['Kế hoạch Giáo dục nhà trường số 34/KH-THCS', ['Kế hoạch Giáo dục nhà trường', '34/KH-THCS']],
    ['Quyết định số 48/QĐ - TCSPN ngày 16/7/2025', ['Quyết định', '48/QĐ-TCSPN']],
    ['Công điện số 86 về ứng phó bão', ['Công điện', null]],
    ['Quyết định 1308 yêu cầu', ['Quyết định', null]],
    ['Bộ Luật Dân sự số 91/2015/QH13 ngày 24/11/2015', ['Bộ Luật', '91/2015/QH13']],
    ['Luật Xây dựng sửa đổi số 62/2020/QH14', ['Luật', '62/2020/QH14']],
  ])('%s', (text, expected) => expect(citationsIn(text).map(({ type, symbol }) => [type, symbol])).toEqual([expected]));

  test('Quyết định 2026 is a year, Điều 6 no body', () => {
    expect(citationsIn('Quyết định 2026 được ban hành')).toEqual([]);
    expect(citationsIn('Nghị định số 12/2026/NĐ-CP Điều 6')[0]?.agency).toBeNull();
  });

  test('“nói” is a word of a name', () =>
    expect(citationsIn('Quyết định số 4/QĐ-TNVN của Đài Tiếng nói Việt Nam về thi đua')[0]).toMatchObject({
      agency: 'Đài Tiếng nói Việt Nam',
      title: ' về thi đua',
    }));

  test('a title with a capital is no part of the issuer', () =>
    expect(partsOf('Thông tư số 4/2025/TT-BYT của Bộ trưởng Bộ Y tế Hướng dẫn cấp chứng chỉ')).toEqual([
      ['Thông tư', '4/2025/TT-BYT', null, 'Bộ trưởng Bộ Y tế', 'Hướng dẫn cấp chứng chỉ'],
    ]));
});

describe('which document is meant', () => {
  const identities = (text: string): (string | null)[] => citationsIn(text).map(identityOf);

  test('type and symbol together', () => {
    const [law, resolution] = identities('Luật số 93/2015/QH13 và Nghị quyết số 93/2015/QH13');
    expect(law).not.toBeNull();
    expect(law).not.toBe(resolution);
  });

  test('without a year the year of the date counts', () => {
    const [one, other, unknown] = identities(
      'Nghị quyết số 02/NQ-CP ngày 08/01/2025, Nghị quyết số 02/NQ-CP ngày 08/01/2026 và Nghị quyết số 02/NQ-CP',
    );
    expect(one).not.toBe(other);
    expect(unknown).toBeNull();
  });

  test('abbreviations and zeros are the same', () => {
    const [one, other] = identities('NĐ 5/2025/NĐ-CP và Nghị định số 05/2025/NĐ-CP');
    expect(one).toBe(other);
  });
});

test('members of lists of any length cost no more than their text', () => {
  const listOf = (length: number): string =>
    `Quyết định số ${Array.from({ length }, (_, i) => `${i}/QĐ-UBND`).join(', ')}`;
  const [short, long] = [listOf(750), listOf(12_000)];
  expect(citationsIn(long)).toHaveLength(12_000);
  // Sixteen times the text; twice as long as each member before would be 256 times the cost.
  const most = 64;
  expectTimesLonger(
    () => citationsIn(short),
    () => citationsIn(long),
    most,
  );
});

describe('as drafts write them', () => {
  test.each([
    [
      'Quyết định xử phạt vi phạm hành chính số 204/QĐ-XPHC ngày 15/6/2026 của Chủ tịch UBND phường',
      ['Quyết định xử phạt vi phạm hành chính', '204/QĐ-XPHC', '15/6/2026', 'Chủ tịch UBND phường', null],
    ],
    [
      'Bản án dân sự sơ thẩm số 24/2024/DS-ST ngày 19 tháng 9 năm 2024 của Tòa án nhân dân khu vực 3',
      ['Bản án dân sự sơ thẩm', '24/2024/DS-ST', '19/9/2024', 'Tòa án nhân dân khu vực 3', null],
    ],
    [
      'Kết luận số 155-KL/TW ngày 17/5/2025 của Bộ Chính trị, Ban Bí thư về một số nhiệm vụ',
      ['Kết luận', '155-KL/TW', '17/5/2025', 'Bộ Chính trị, Ban Bí thư', 'về một số nhiệm vụ'],
    ],
    [
      'Chương trình công tác số 02/CTr-UBND ngày 05/01/2026 của UBND phường',
      ['Chương trình công tác', '02/CTr-UBND', '5/1/2026', 'UBND phường', null],
    ],
    ['Cáo trạng số 31/CT-VKS ngày 26/3/2025', ['Cáo trạng', '31/CT-VKS', '26/3/2025', null, null]],
    [
      'Quyết định số …../QĐ-UBND ngày …/…/2026 của Ủy ban nhân dân tỉnh',
      ['Quyết định', '…../QĐ-UBND', '//2026', 'Ủy ban nhân dân tỉnh', null],
    ],
    [
      'Tờ trình số      /TTr-SNV ngày    tháng 5 năm 2026 của Sở Nội vụ',
      ['Tờ trình', '/TTr-SNV', '/5/2026', 'Sở Nội vụ', null],
    ],
    [
      'Nghị định số 123/2020/NĐ-CP (1) ngày 19/10/2020 của Chính phủ quy định về hóa đơn',
      ['Nghị định', '123/2020/NĐ-CP', '19/10/2020', 'Chính phủ', 'quy định về hóa đơn'],
    ],
    [
      'Công văn ngày 12/3/2026 số 455/SXD-QLN của Sở Xây dựng',
      ['Công văn', '455/SXD-QLN', '12/3/2026', 'Sở Xây dựng', null],
    ],
    [
      'Công điện số 08/CĐ-BCĐ hồi 14 giờ 00 ngày 22/9/2025 của Ban Chỉ đạo',
      ['Công điện', '08/CĐ-BCĐ', '22/9/2025', 'Ban Chỉ đạo', null],
    ],
    [
      'Thông tư số 22/ 2021/ TT- BGDĐT ngày 20/7/2021 của Bộ GDĐT',
      ['Thông tư', '22/2021/TT-BGDĐT', '20/7/2021', 'Bộ GDĐT', null],
    ],
    [
      'Công văn số 1021/C08-P3 ngày 07/4/2026 của Cục Cảnh sát giao thông',
      ['Công văn', '1021/C08-P3', '7/4/2026', 'Cục Cảnh sát giao thông', null],
    ],
    [
      'Quyết định số 327-CT ngày 15/9/1992 của Chủ tịch Hội đồng Bộ trưởng',
      ['Quyết định', '327-CT', '15/9/1992', 'Chủ tịch Hội đồng Bộ trưởng', null],
    ],
    [
      '“Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân”',
      ['Nghị định', '13/2023/NĐ-CP', '17/4/2023', 'Chính phủ', 'về bảo vệ dữ liệu cá nhân'],
    ],
    [
      'THỰC HIỆN NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP NGÀY 05 THÁNG 3 NĂM 2020 CỦA CHÍNH PHỦ VỀ CÔNG TÁC VĂN THƯ',
      ['NGHỊ ĐỊNH', '30/2020/NĐ-CP', '5/3/2020', 'CHÍNH PHỦ', 'VỀ CÔNG TÁC VĂN THƯ'],
    ],
    ['Thông tư 40/2021 của Bộ Tài chính', ['Thông tư', null, null, 'Bộ Tài chính', null]],
  ])('%s', (text, [type, symbol, date, agency, title]) => {
    const dates = ([citation]: Citation[]): string | null =>
      citation?.date ? [citation.date.day, citation.date.month, citation.date.year].join('/') : null;
    const citations = citationsIn(text);
    expect(citations).toHaveLength(1);
    expect(dates(citations)).toBe(date);
    expect(citations[0]).toMatchObject({ type, symbol, agency });
    expect(citations[0]?.title?.trim() ?? null).toBe(title);
  });

  test('numbers that go from one to the other', () => {
    const citations = citationsIn('Các Quyết định từ số 101/QĐ-UBND đến số 118/QĐ-UBND ngày 15/01/2026 hết hiệu lực.');
    expect(citations.map(({ type, symbol, date }) => [type, symbol, date?.year])).toEqual([
      ['Quyết định', '101/QĐ-UBND', 2026],
      ['Quyết định', '118/QĐ-UBND', 2026],
    ]);
  });

  test('what is said of changes in brackets is no part of the title', () => {
    const [first, second, ...rest] = citationsIn(
      'Nghị định số 32/2019/NĐ-CP ngày 10/4/2019 của Chính phủ quy định giao nhiệm vụ (được sửa đổi, bổ sung tại Nghị định số 214/2025/NĐ-CP);',
    );
    expect(first?.title).toBe(' quy định giao nhiệm vụ');
    expect(second).toMatchObject({ symbol: '214/2025/NĐ-CP', nested: false, amending: true });
    expect(rest).toEqual([]);
  });

  test('the name that a document gets is no other one', () => {
    const [, short] = citationsIn(
      'Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thủ tục điện tử (sau đây gọi là Nghị định số 45);',
    );
    expect(short).toMatchObject({ form: 'short', nested: true });
  });

  test('laws in capitals', () => {
    expect(citationsIn('TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ SỐ 33/2024/QH15')).toMatchObject([
      { type: 'LUẬT', typeName: 'luật', name: 'LƯU TRỮ', symbol: '33/2024/QH15' },
    ]);
    expect(citationsIn('QUY ĐỊNH CỦA PHÁP LUẬT ĐẤT ĐAI; ĐOÀN LUẬT SƯ')).toEqual([]);
  });

  test('words before a number that say no type', () => {
    expect(citationsIn('Thông báo cho các hộ số 12/QĐ-UBND, Kế hoạch thu gom rác số 3/TB-UBND')).toEqual([]);
  });
});

describe('whatever stands beside them', () => {
  const piece = fc.constantFrom(
    'Quyết định',
    'các Quyết định',
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai',
    'Luật Nhà ở',
    'LUẬT LƯU TRỮ',
    'số',
    'từ số',
    '204/QĐ-XPHC',
    '31/2024/QH15',
    '/TTr-SNV',
    '57-NQ/TW',
    'ngày 15/6/2026',
    'ngày …/…/2026',
    'cùng ngày',
    'của Bộ Chính trị, Ban Bí thư',
    'về công tác văn thư',
    '(được sửa đổi, bổ sung bởi',
    '(sau đây gọi là Nghị định 30)',
    '¹',
    '(1)',
    ',',
    ';',
    '.',
    'và',
    '     ',
  );

  test('places are in the text, in its order, and hold what is said', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, type, symbol, symbolStart, symbolEnd, date, agency, agencyStart } of citationsIn(
          text,
        )) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (symbol !== null) expect(text.slice(symbolStart, symbolEnd).replace(/\s/g, '')).toBe(symbol);
          if (agency !== null && agencyStart !== null)
            expect(text.slice(agencyStart, agencyStart + agency.length)).toBe(agency);
          if (date) expect(text.slice(date.start, date.end)).toMatch(/\d/);
          expect(type).not.toBe('');
          last = start;
        }
      }),
      { numRuns: 400 },
    );
  });
});
