/** Lines of letterhead and closing that are no component, or not the one that they look like. */
import { expect, test } from 'vitest';
import { recognise } from '../../src/draft/recognise.ts';
import { p, r, read, table } from '../support/docx.ts';

const CENTRED = { pPr: '<w:jc w:val="center"/>' };
const BOLD = { ...CENTRED, rPr: '<w:b/>' };
const ITALIC = { ...CENTRED, rPr: '<w:i/>' };
/** Paragraphs side by side. */
const columns = (left: readonly string[], right: readonly string[]): string => table([[left.join(''), right.join('')]]);

/** A letter with some of its parts changed. */
function letter({
  top = '',
  agency = p('SỞ XÂY DỰNG', BOLD),
  subject = p('V/v rà soát nhà ở', CENTRED),
  head = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD), p('Độc lập - Tự do - Hạnh phúc', BOLD)],
  below = '',
  archive = [p('- Lưu: VT, QLN.')],
  title = p('GIÁM ĐỐC', BOLD),
  name = p('Lê Văn Định', BOLD),
  end = '',
}: Partial<Record<'top' | 'agency' | 'subject' | 'below' | 'title' | 'name' | 'end', string>> &
  Partial<Record<'head' | 'archive', string[]>>): string {
  return [
    top,
    columns(
      [agency, p('Số: 15/SXD-QLN', CENTRED), subject],
      [...head, p('Quảng Trị, ngày 12 tháng 3 năm 2026', ITALIC)],
    ),
    p('Kính gửi: Ủy ban nhân dân xã Hướng Tân.', CENTRED),
    p(
      'Thực hiện kế hoạch công tác năm 2026, Sở Xây dựng đề nghị Ủy ban nhân dân xã rà soát nhà ở trên địa bàn và gửi kết quả trước ngày 30 tháng 3 năm 2026./.',
    ),
    below,
    columns([p('Nơi nhận:'), p('- Như trên;'), ...archive], [title, p(''), p(''), p(''), name]),
    end,
  ].join('');
}

/** Labels with their texts, empty lines left out. */
function labelled(body: string): string[] {
  return recognise(read({ body }))
    .documents.flatMap(({ segments }) => segments)
    .filter(({ component }) => component !== 'empty')
    .map(({ component, text }) => `${component}: ${text}`);
}

test('a letter without any of it', () => {
  expect(labelled(letter({})).slice(0, 6)).toEqual([
    'issuingAgency: SỞ XÂY DỰNG',
    'numberAndSymbol: Số: 15/SXD-QLN',
    'subject: V/v rà soát nhà ở',
    'nationalName: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'motto: Độc lập - Tự do - Hạnh phúc',
    'placeAndDate: Quảng Trị, ngày 12 tháng 3 năm 2026',
  ]);
});

test.each(['MT01/KSTTHC', 'QD12_NC', '(15)09D0116-', '(D:\\VB 2026\\KH 12.docx)'])(
  'the code %s below the line Lưu',
  (code) => {
    expect(labelled(letter({ archive: [p('- Lưu: VT, QLN.'), p(code)] }))).toEqual(
      expect.arrayContaining(['archiveLine: - Lưu: VT, QLN.', `other: ${code}`, 'signerTitle: GIÁM ĐỐC']),
    );
  },
);

test('an agency with a dash in its name, alone and not bold', () => {
  expect(labelled(letter({ agency: p('SỞ QUY HOẠCH - KIẾN TRÚC', CENTRED) }))).toContain(
    'issuingAgency: SỞ QUY HOẠCH - KIẾN TRÚC',
  );
});

test('Quốc hiệu and Tiêu ngữ in one paragraph', () => {
  const head = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  Độc lập - Tự do - Hạnh phúc', BOLD)];
  expect(labelled(letter({ head }))).toEqual(
    expect.arrayContaining(['nationalName: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'motto: Độc lập - Tự do - Hạnh phúc']),
  );
});

test.each(['─────────────', '---- o0o ----', '-----***-----'])('%s under Tiêu ngữ is a line', (line) => {
  const head = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD), p('Độc lập - Tự do - Hạnh phúc', BOLD), p(line, BOLD)];
  expect(labelled(letter({ head }))).toContain(`ruleLine: ${line}`);
});

test('a subject that goes on with the number of another document', () => {
  const subject = p('V/v trả lời Công văn', CENTRED) + p('số 1234/VPCP-CĐS của Văn phòng Chính phủ', CENTRED);
  expect(labelled(letter({ subject }))).toEqual(
    expect.arrayContaining(['subject: V/v trả lời Công văn', 'subject: số 1234/VPCP-CĐS của Văn phòng Chính phủ']),
  );
});

test('what stands above the letterhead belongs to the form', () => {
  const top = p('Mẫu số 01/TSC', BOLD) + p('(Ban hành kèm theo Quyết định số 15/2025/QĐ-UBND)', ITALIC);
  expect(labelled(letter({ top })).slice(0, 2)).toEqual([
    'other: Mẫu số 01/TSC',
    'other: (Ban hành kèm theo Quyết định số 15/2025/QĐ-UBND)',
  ]);
});

test('a note below the line Lưu', () => {
  const archive = [p('- Lưu: VT, QLN.'), p('Tài liệu cuộc họp đăng tại trang của Sở')];
  expect(labelled(letter({ archive }))).toEqual(
    expect.arrayContaining(['archiveLine: - Lưu: VT, QLN.', 'other: Tài liệu cuộc họp đăng tại trang của Sở']),
  );
});

test.each([
  'Ghi chú: bản điện tử tại địa chỉ https://sxd.example.vn/bc6t',
  'Người soạn thảo: Lê Thị Hoa, ĐT: 0912.345.678',
  '* Quét mã QR để tải phụ lục',
  'Lưu ý: hồ sơ bản giấy nộp tại bộ phận một cửa.',
])('%s below the line Lưu', (note) => {
  expect(labelled(letter({ archive: [p('- Lưu: VT, QLN.'), p(note)] }))).toEqual(
    expect.arrayContaining(['archiveLine: - Lưu: VT, QLN.', `other: ${note}`]),
  );
});

test.each([
  'Kính gửi kèm công văn này là bảng số liệu chi tiết của mười hai xã trên địa bàn.',
  'I-ốt và kẽm được cấp thêm cho 120 trẻ em của xã trong quý I năm 2026.',
])('%s is running text', (text) => {
  expect(labelled(letter({ below: p(text) }))).toContain(`bodyText: ${text}`);
});

test('a note with a day below the subject is no date of issue', () => {
  const note = '(Số liệu tính đến ngày 25 tháng 6 năm 2026)';
  const found = labelled(
    letter({}).replace(
      /(?=<w:p>(?:(?!<\/w:p>).)*Kính gửi)/s,
      p('BÁO CÁO', BOLD) + p('Kết quả rà soát nhà ở', BOLD) + p(note, ITALIC),
    ),
  );
  expect(found.filter((line) => line.startsWith('placeAndDate'))).toEqual([
    'placeAndDate: Quảng Trị, ngày 12 tháng 3 năm 2026',
  ]);
  expect(found.some((line) => line.endsWith(note))).toBe(true);
});

test('what signing software has printed', () => {
  const head = [
    p('Người ký: SỞ XÂY DỰNG', { rPr: '<w:sz w:val="16"/>' }),
    p('Thời gian ký: 12.03.2026 08:15:22 +07:00', { rPr: '<w:sz w:val="16"/>' }),
    p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD),
    p('Độc lập - Tự do - Hạnh phúc', BOLD),
  ];
  const title = p('GIÁM ĐỐC', BOLD) + p('Ký bởi: Sở Xây dựng') + p('Ngày ký: 12-03-2026 08:15:22');
  expect(labelled(letter({ head, title }))).toEqual(
    expect.arrayContaining([
      'other: Người ký: SỞ XÂY DỰNG',
      'other: Thời gian ký: 12.03.2026 08:15:22 +07:00',
      'placeAndDate: Quảng Trị, ngày 12 tháng 3 năm 2026',
      'signerTitle: GIÁM ĐỐC',
      'other: Ký bởi: Sở Xây dựng',
      'other: Ngày ký: 12-03-2026 08:15:22',
      'signerName: Lê Văn Định',
    ]),
  );
});

test('the second line of a name beside place and date, parted by blanks', () => {
  const rows = [
    ['UBND TỈNH QUẢNG TRỊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['SỞ NÔNG NGHIỆP', 'Độc lập - Tự do - Hạnh phúc'],
    ['VÀ MÔI TRƯỜNG', 'Quảng Trị, ngày 12 tháng 3 năm 2026'],
  ] as const;
  const top = rows.map((row) => p(row.join('            '))).join('') + p('   Số: 15/SNNMT-TL');
  const body = top + letter({}).replace(/^<w:tbl>.*?<\/w:tbl>/s, '');
  expect(labelled(body).slice(0, 7)).toEqual([
    'parentAgency: UBND TỈNH QUẢNG TRỊ',
    'nationalName: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'issuingAgency: SỞ NÔNG NGHIỆP',
    'motto: Độc lập - Tự do - Hạnh phúc',
    'issuingAgency: VÀ MÔI TRƯỜNG',
    'placeAndDate: Quảng Trị, ngày 12 tháng 3 năm 2026',
    'numberAndSymbol: Số: 15/SNNMT-TL',
  ]);
});

test('a line Lưu over two lines', () => {
  const archive = [`<w:p>${r('- Lưu: VT, QLN, TH')}<w:r><w:br/></w:r>${r('KTTH; Ban Tiếp công dân.')}</w:p>`];
  expect(labelled(letter({ archive }))).toContain('archiveLine: - Lưu: VT, QLN, TH\nKTTH; Ban Tiếp công dân.');
  const two = [p('- Lưu: VT, QLN,'), p('KTTH, TH.')];
  expect(labelled(letter({ archive: two }))).toEqual(
    expect.arrayContaining(['archiveLine: - Lưu: VT, QLN,', 'archiveLine: KTTH, TH.']),
  );
});

test('a title over two lines, the first of a unit of a board', () => {
  const title = p('TRƯỞNG TIỂU BAN', BOLD) + p('PHÓ GIÁM ĐỐC SỞ XÂY DỰNG', BOLD);
  expect(labelled(letter({ title }))).toEqual(
    expect.arrayContaining(['signerTitle: TRƯỞNG TIỂU BAN', 'signerTitle: PHÓ GIÁM ĐỐC SỞ XÂY DỰNG']),
  );
});

test('hints and variables for a signature', () => {
  const title = p('GIÁM ĐỐC', BOLD) + p('(Ký, ghi rõ họ tên)', ITALIC);
  expect(labelled(letter({ title, name: p('${nguoiKy}', BOLD) }))).toEqual(
    expect.arrayContaining(['signerTitle: GIÁM ĐỐC', 'other: (Ký, ghi rõ họ tên)', 'signerName: ${nguoiKy}']),
  );
});

test('a signature beside a recipient', () => {
  const archive = [
    `<w:p>${r('- Văn phòng Sở;')}<w:r><w:tab/><w:tab/></w:r>${r('Đã ký: Lê Văn Định')}</w:p>`,
    p('- Lưu: VT.'),
  ];
  expect(labelled(letter({ archive, name: '' }))).toEqual(
    expect.arrayContaining(['recipient: - Văn phòng Sở;', 'signerName: Đã ký: Lê Văn Định']),
  );
});

test('a date above the signer', () => {
  const below = p('Ngày ...... tháng ...... năm ......', { pPr: '<w:jc w:val="right"/>', rPr: '<w:i/>' });
  expect(labelled(letter({ below }))).toContain('placeAndDate: Ngày ...... tháng ...... năm ......');
});

test('a mark in a table of content', () => {
  const borders = '<w:tblBorders><w:left w:val="single" w:sz="4"/></w:tblBorders>';
  const below = table([[p('Chỉ tiêu'), p('*')]], borders);
  expect(labelled(letter({ below }))).toContain('tableText: *');
});
