/** What the words of a line say it is; where it stands is not asked. */
import { expect, test } from 'vitest';
import {
  CLAUSE,
  FORM_MARK,
  isAnnexReference,
  isArchive,
  isClauseWithComma,
  isDateLine,
  isNumberAndSymbol,
  isPersonName,
  isSignatureHint,
  mottoAfterName,
  POINT,
} from '../../src/draft/cues.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';

const bare = (text: string): string => collapseSpaces(bareLetters(text));

test.each([
  '(Ký và ghi rõ họ tên)',
  '(Đã ký)',
  '[Đã ký]',
  '(Chữ ký, dấu)',
  'Ký tên',
  '(Ký, đóng dấu)',
  'Đã ký số',
  '/đã ký/',
  '(Signed)',
])('%s stands for a signature', (text) => expect(isSignatureHint(bare(text))).toBe(true));
test.each(['(Đã gửi hồ sơ)', 'GIÁM ĐỐC', 'Ký kết thỏa thuận hợp tác', 'Chữ ký số của tổ chức được cấp năm 2025.'])(
  '%s does not',
  (text) => expect(isSignatureHint(bare(text))).toBe(false),
);

test.each(['Ngày …… tháng …… năm ……', 'Hướng Tân, ngày 12 tháng 3 năm 2026', '……, ngày     tháng     năm 20..'])(
  '%s is a date and nothing else',
  (text) => expect(isDateLine(bare(text), text)).toBe(true),
);
test.each([
  'Hôm nay, ngày 12 tháng 3 năm 2026',
  'Luật Lâm nghiệp ngày 15 tháng 11 năm 2017',
  'Thứ Hai, ngày 12 tháng 3 năm 2026',
  'Có hiệu lực kể từ ngày 12 tháng 3 năm 2026',
])('%s is more', (text) => expect(isDateLine(bare(text), text)).toBe(false));

test.each([
  '(Kèm theo Quyết định số 15/QĐ-SXD)',
  '(Phê duyệt kèm theo Quyết định số 15/QĐ-SXD)',
  '(Được ban hành kèm theo Quyết định số 15/QĐ-SXD)',
  '(Đính kèm Kế hoạch số       /KH-SXD ngày    tháng 3 năm 2026)',
  '(Theo Quyết định số 15/QĐ-SXD ngày 12 tháng 3 năm 2026)',
  '(Phụ lục I kèm theo Công văn số 15/SXD-VP ngày 12 tháng 3 năm 2026)',
  '(Tài liệu gửi kèm Tờ trình số 15/TTr-SXD ngày 12 tháng 3 năm 2026)',
])('%s refers to the document that an annex belongs to', (text) => expect(isAnnexReference(bare(text))).toBe(true));
test.each(['(Đính kèm hồ sơ đề nghị)', '(Phụ lục I kèm theo)', '(Theo danh sách)', '(Gửi kèm bản vẽ)'])(
  '%s does not',
  (text) => expect(isAnnexReference(bare(text))).toBe(false),
);

test.each(['Mẫu số 01/TSC', 'Biểu mẫu 02-BC', 'Mẫu 3a', '(Mẫu số 05)'])('%s names a form', (text) =>
  expect(FORM_MARK.test(bare(text))).toBe(true),
);
test.each(['Mẫu đơn', 'Biểu quyết', 'Mẫu số 01/TSC ban hành kèm theo'])('%s does not', (text) =>
  expect(FORM_MARK.test(bare(text))).toBe(false),
);

test.each(['- Lưu: VT, TH.', 'Lưu VT', '- Lưu hồ sơ.'])('%s is the line Lưu', (text) =>
  expect(isArchive(bare(text))).toBe(true),
);
test.each(['Lưu ý: nộp trước ngày 15.', '- Lưu đồ thực hiện', 'Lưu lượng xe'])('%s is not', (text) =>
  expect(isArchive(bare(text))).toBe(false),
);

test('a line that begins with the rest of a number, a reference or v.v. is no item', () => {
  expect(CLAUSE.test(bare('252/TTr-SNV ngày 17 tháng 4 năm 2026.'))).toBe(false);
  expect(CLAUSE.test(bare('2/ Sở Tài chính phối hợp.'))).toBe(true);
  expect(isClauseWithComma('1, Điều 14 Thông tư số 15/2026/TT-BTC')).toBe(false);
  expect(isClauseWithComma('2, Giao Sở Tài chính phối hợp.')).toBe(true);
  expect(POINT.test('v.v… Các đơn vị báo cáo.')).toBe(false);
  expect(POINT.test('v. Các đơn vị báo cáo.')).toBe(true);
});

test.each(['Số: 12/QĐ-SXD', 'Số:      /SXD-VP', 'Số 05-NQ/ĐU', 'Số ….../QĐ-SXD'])('%s is a number', (text) =>
  expect(isNumberAndSymbol(bare(text), text)).toBe(true),
);
test.each(['SỞ GIAO THÔNG - VẬN TẢI', 'SỞ QUY HOẠCH - KIẾN TRÚC', 'Số nhà 12/5 đường Hùng Vương'])(
  '%s is none',
  (text) => expect(isNumberAndSymbol(bare(text), text)).toBe(false),
);

test('ranks and degrees stand before names', () => {
  for (const name of ['Thiếu tướng Lê Văn Định', 'Đại tá, TS. Lê Văn Định', 'Thượng uý Lê Định'])
    expect({ name, is: isPersonName(name) }).toEqual({ name, is: true });
  expect(isPersonName('Thiếu nhi tiêu biểu')).toBe(false);
});

test('Tiêu ngữ may stand behind Quốc hiệu', () => {
  const name = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM    ';
  expect(mottoAfterName(`${name}Độc lập - Tự do - Hạnh phúc`)).toBe(name.length);
  expect(mottoAfterName('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM là tên nước ta từ năm 1976')).toBeNull();
});
