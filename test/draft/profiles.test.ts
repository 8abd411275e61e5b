/** Each document of a file is judged as what it is, as of its day. */
import { describe, expect, it, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { mainDocuments } from '../../src/draft/segments.ts';
import { lint } from '../../src/lint/runner.ts';
import { soKyHieu } from '../../rules/the-thuc/so-ky-hieu.ts';
import { thieuThanhPhan } from '../../rules/the-thuc/thieu-thanh-phan.ts';
import { p, read, table } from '../support/docx.ts';

const heading = (text: string): string => p(text, { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' });
const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const nation = NATION.map(heading).join('');
/** Headings side by side. */
const columns = (...cells: string[][]): string => table([cells.map((lines) => lines.map(heading).join(''))]);
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

function letterhead({ agency = 'SỞ NỘI VỤ', number = '', date = 'Hà Nội, ngày 12 tháng 3 năm 2026' } = {}): string {
  return columns(number === '' ? [agency] : [agency, number], [...NATION, date]);
}

const closing = [
  p('Nơi nhận:'),
  p('- Như trên;'),
  p('- Lưu: VT.'),
  heading('GIÁM ĐỐC'),
  p(''),
  heading('Trần Văn Bình'),
];
const LETTER = [
  letterhead({ number: 'Số: 12/SNV-VP' }),
  p('V/v lấy ý kiến'),
  p('Kính gửi: Các sở.'),
  p('Sở Nội vụ đề nghị các sở góp ý dự thảo kèm theo công văn này trước ngày 20 tháng 3 năm 2026./.'),
  ...closing,
];

const draftOf = (...blocks: string[]): Draft => recognise(read({ body: blocks.join('') }));
const kinds = ({ documents }: Draft): string[] =>
  documents.map(({ kind, documentType, profile }) => `${kind} ${documentType} ${profile}`);

/** What forms end with: who signs, a date above one of them, hints. */
const formEnd = columns(
  ['Người lập', '(Ký, họ tên)'],
  ['Ngày ..... tháng ..... năm 2026', 'Trưởng đơn vị', '(Ký, họ tên)'],
);
const FIELDS = ['Họ và tên: Lê Thị Hoa', '1. Nội dung đề nghị: mua văn phòng phẩm', '2. Số lượng: 10 ram giấy'];

describe('papers of persons', () => {
  test.each([
    ['BẢN NHẬN XÉT ĐẢNG VIÊN DỰ BỊ', 'ban-nhan-xet'],
    ['BIÊN BẢN BÀN GIAO TÀI SẢN', 'bien-ban'],
    ['GIẤY ỦY QUYỀN', 'giay-uy-quyen'],
    ['GIẤY XÁC NHẬN CÔNG TÁC', 'giay-xac-nhan'],
  ])('%s without an agency: other', (title, type) => {
    const draft = draftOf(nation, heading(title), ...FIELDS.map((text) => p(text)), formEnd);
    expect(kinds(draft)).toEqual([`main ${type} other`]);
  });

  test('what a judge signs is a paper of proceedings, what the chief of a court signs one of the decree', () => {
    const notice = (signer: string): string[] => [
      letterhead({ agency: 'TÒA ÁN NHÂN DÂN KHU VỰC 3', number: 'Số: 15/TB-TA' }),
      heading('THÔNG BÁO'),
      heading('Về việc nộp tiền tạm ứng án phí'),
      p('Tòa án nhân dân khu vực 3 thông báo số tiền tạm ứng án phí là 300.000 đồng./.'),
      ...closing.map((xml) => xml.replace('GIÁM ĐỐC', signer)),
    ];
    expect(kinds(draftOf(...notice('THẨM PHÁN')))).toEqual(['main thong-bao other']);
    expect(kinds(draftOf(...notice('CHÁNH ÁN')))).toEqual(['main thong-bao nd30']);
  });

  test.each([
    ['QUYẾT ĐỊNH', 'Phân công Kiểm sát viên', '', 'other'],
    ['THÔNG BÁO', 'Về việc tiếp nhận đơn đề nghị giám đốc thẩm', '', 'other'],
    ['QUYẾT ĐỊNH', 'Giao nhiệm vụ kiểm sát vụ việc', '- Nguyên đơn: ………', 'other'],
    ['QUYẾT ĐỊNH', 'Về việc nâng bậc lương thường xuyên', '', 'nd30'],
    ['KẾ HOẠCH', 'Nâng cao chất lượng xét xử các vụ án hành chính', '', 'nd30'],
  ])('of a body of procedure: %s %s %s: %s', (title, subject, field, profile) => {
    const draft = draftOf(
      letterhead({ agency: 'VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 3', number: 'Số: 15/VKS' }),
      heading(title),
      heading(subject),
      p('Viện kiểm sát nhân dân khu vực 3 giao các phòng, đơn vị thực hiện nội dung sau đây theo quy định.'),
      ...(field === '' ? [] : [p(field)]),
      ...closing.map((xml) => xml.replace('GIÁM ĐỐC', 'VIỆN TRƯỞNG')),
    );
    expect(draft.documents.map((document) => document.profile)).toEqual([profile]);
  });

  test('minutes of an agency are of the decree', () => {
    const draft = draftOf(letterhead({ number: 'Số: 12/BB-SNV' }), heading('BIÊN BẢN'), heading('Bàn giao tài sản'));
    expect(kinds(draft)).toEqual(['main bien-ban nd30']);
  });

  test.each([
    ['BIÊN BẢN THANH LÝ HỢP ĐỒNG'],
    ['BIÊN BẢN NGHIỆM THU VÀ THANH LÝ HỢP ĐỒNG'],
    ['BIÊN BẢN NGHIỆM THU, THANH LÝ', 'Hợp đồng số 14/2026/HĐTK'],
    ['BIÊN BẢN', 'Thanh lý hợp đồng thuê khoán số 14/2026/HĐTK'],
  ])('%s, minutes that settle a contract: of the parties', (...title) => {
    const numbered = draftOf(nation, ...title.map(heading), heading('Số: 14/BBTL'), p('Hôm nay, chúng tôi gồm:'));
    expect(kinds(numbered)).toEqual(['main thanh-ly-hop-dong nd30']);
    expect(kinds(draftOf(nation, ...title.map(heading), p('Hôm nay, chúng tôi gồm:'), formEnd))).toEqual([
      'main thanh-ly-hop-dong other',
    ]);
  });

  test('minutes of what an agency sells off are its own', () => {
    const draft = draftOf(letterhead({ number: 'Số: 12/BB-SNV' }), heading('BIÊN BẢN'), heading('Thanh lý tài sản'));
    expect(kinds(draft)).toEqual(['main bien-ban nd30']);
  });

  test('what somebody fills in about an enterprise is that of the enterprise, a filed one that of the decree', () => {
    const fields = [p('Tên đơn vị: Hợp tác xã Hải An'), p('Địa chỉ: Thôn 2, xã Hải An')];
    const report = [heading('BÁO CÁO'), heading('Tình hình hoạt động năm 2026'), p('1. Số thành viên: 46 người.')];
    expect(kinds(draftOf(...fields, nation, ...report))).toEqual(['main bao-cao other']);
    expect(kinds(draftOf(...fields, nation, ...report, ...closing))).toEqual(['main bao-cao nd30']);
  });
});

describe('Đoàn and Đội', () => {
  test.each(['ĐOÀN TNCS HỒ CHÍ MINH', 'ĐỘI TNTP HỒ CHÍ MINH'])('%s in place of Quốc hiệu: other', (name) => {
    const draft = draftOf(
      columns(['TỈNH ĐOÀN QUẢNG TRỊ', 'BCH ĐOÀN XÃ', 'Số: 09-KH/ĐTN'], [name, 'Quảng Trị, ngày 05 tháng 3 năm 2026']),
      heading('KẾ HOẠCH'),
      heading('Tổ chức hội trại thanh niên'),
      p('Tạo sân chơi lành mạnh cho đoàn viên, thanh niên trên địa bàn xã.'),
    );
    expect(kinds(draft)).toEqual(['main ke-hoach other']);
  });

  test('a number of theirs tells it, whatever stands beside it', () => {
    const numbered = (number: string): string[] =>
      kinds(
        draftOf(letterhead({ agency: 'QUẬN ĐOÀN HẢI AN', number }), heading('KẾ HOẠCH'), p('Nội dung.'), ...closing),
      );
    expect(numbered('Số: 12-KH/QĐTN')).toEqual(['main ke-hoach other']);
    expect(numbered('Số: 12/KH-QĐTN')).toEqual(['main ke-hoach nd30']);
  });

  test('the name that begins that of the body tells it as well', () => {
    const draft = draftOf(
      columns(
        ['ĐOÀN TNCS HỒ CHÍ MINH TỈNH QUẢNG TRỊ', 'BCH ĐOÀN XÃ', 'Số 09-KH/ĐTN'],
        ['Quảng Trị, ngày 05 tháng 3 năm 2026'],
      ),
      heading('KẾ HOẠCH'),
      heading('Tổ chức hội trại thanh niên'),
      p('Tạo sân chơi lành mạnh cho đoàn viên, thanh niên trên địa bàn xã.'),
    );
    expect(kinds(draft)).toEqual(['main ke-hoach other']);
  });
});

describe('attached texts that stand alone', () => {
  const attached = (title: string, reference: string): Draft =>
    draftOf(
      heading(title),
      heading('Quản lý, sử dụng xe ô tô'),
      p(reference, { pPr: '<w:jc w:val="center"/>', rPr: '<w:i/>' }),
      heading('Chương I'),
      heading('QUY ĐỊNH CHUNG'),
      p('Điều 1. Phạm vi điều chỉnh'),
      p('Văn bản này quy định việc quản lý, sử dụng xe ô tô.'),
      p('Điều 2. Đối tượng áp dụng'),
      p('Văn bản này áp dụng đối với các phòng, đơn vị.'),
    );

  test.each([
    ['QUY CHẾ', '(Ban hành kèm theo Quyết định số 45/QĐ-SNV ngày 14 tháng 01 năm 2026 của Giám đốc Sở Nội vụ)', 'nd30'],
    ['QUY ĐỊNH', '(Kèm theo Quyết định số     /QĐ-SNV ngày     tháng     năm 2026 của Giám đốc Sở Nội vụ)', 'nd30'],
    ['ĐIỀU LỆ', '(Phê duyệt kèm theo Quyết định số 45/QĐ-UBND ngày 14/01/2026 của UBND tỉnh)', 'nd30'],
    ['NỘI QUY', '(Ban hành kèm theo Quyết định số 45/QĐ-SNV ngày 14 tháng 01 năm 2026 của Giám đốc Sở Nội vụ)', 'nd30'],
    ['QUY ĐỊNH', '(Ban hành kèm theo Quyết định số 31/2026/QĐ-UBND ngày 20 tháng 4 năm 2026 của UBND tỉnh)', 'vbqppl'],
    [
      'QUY CHẾ',
      '(Ban hành kèm theo Thông tư số 07/2026/TT-BNV ngày 20 tháng 4 năm 2026 của Bộ trưởng Bộ Nội vụ)',
      'vbqppl',
    ],
    ['QUY CHẾ', '(Ban hành kèm theo Quyết định số 02/2026/QĐ-HĐQT của Hội đồng quản trị Công ty)', 'nd30'],
    ['QUY CHẾ', '(Ban hành kèm theo Quyết định số 30-QĐ/ĐU, ngày 15/10/2025 của Đảng ủy phường)', 'dang'],
  ])('%s %s: %s', (title, reference, profile) => {
    const draft = attached(title, reference);
    expect([draft.administrative, draft.profile, draft.documents[0]?.kind]).toEqual([true, profile, 'attachment']);
  });

  test.each([
    ['KẾ HOẠCH', '(Kèm theo Quyết định số 45/QĐ-SNV ngày 14 tháng 01 năm 2026 của Giám đốc Sở Nội vụ)', 'nd30'],
    ['ĐỀ ÁN', '(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 14 tháng 01 năm 2026 của UBND tỉnh)', 'nd30'],
    ['KẾ HOẠCH', '(Kèm theo Quyết định số 30-QĐ/ĐU, ngày 15/10/2025 của Đảng ủy phường)', 'dang'],
  ])('in sections: %s %s: %s', (title, reference, profile) => {
    const draft = draftOf(
      heading(title),
      heading('Số hóa tài liệu lưu trữ năm 2026'),
      p(reference, { pPr: '<w:jc w:val="center"/>', rPr: '<w:i/>' }),
      p('I. MỤC ĐÍCH, YÊU CẦU', { rPr: '<w:b/>' }),
      p('Bảo quản an toàn tài liệu, phục vụ khai thác trên môi trường mạng.'),
      p('II. TỔ CHỨC THỰC HIỆN', { rPr: '<w:b/>' }),
      p('Các phòng, đơn vị báo cáo kết quả trước ngày 15 tháng 12 năm 2026.'),
    );
    expect([draft.administrative, draft.profile, draft.documents[0]?.kind]).toEqual([true, profile, 'attachment']);
    expect(lint(draft, [thieuThanhPhan, soKyHieu]).findings).toEqual([]);
  });

  test('what is no text in articles, or names no act, is none', () => {
    const reference = '(Ban hành kèm theo Quyết định số 45/QĐ-SNV ngày 14 tháng 01 năm 2026 của Giám đốc Sở Nội vụ)';
    const form = draftOf(heading('QUY ĐỊNH'), heading('Viết tắt'), heading(reference), p('1. Sở Nội vụ: SNV'));
    expect([form.administrative, attached('QUY CHẾ', '(Bản dùng để lấy ý kiến)').administrative]).toEqual([
      false,
      false,
    ]);
  });

  test('silent on what stands with the decision', () => {
    const draft = attached(
      'QUY CHẾ',
      '(Ban hành kèm theo Quyết định số 45/QĐ-SNV ngày 14 tháng 01 năm 2026 của Sở Nội vụ)',
    );
    expect(lint(draft, [thieuThanhPhan, soKyHieu]).findings).toEqual([]);
  });
});

describe('documents that touch', () => {
  test('a form with a letterhead of its own belongs to the annex that it stands in', () => {
    const draft = draftOf(
      ...LETTER,
      pageBreak,
      heading('Phụ lục I'),
      heading('ĐỀ CƯƠNG BÁO CÁO'),
      heading('(Kèm theo Công văn số 12/SNV-VP ngày 12 tháng 3 năm 2026 của Sở Nội vụ)'),
      letterhead({ agency: 'ỦY BAN NHÂN DÂN XÃ …', number: 'Số: …/BC-UBND' }),
      heading('BÁO CÁO'),
      heading('Kết quả thực hiện năm 2026'),
      p('I. Tình hình chung: ..................................'),
    );
    expect(kinds(draft)).toEqual(['main cong-van nd30', 'annex bao-cao nd30']);
  });

  test('a table that ends one document and heads the next is parted', () => {
    const rows = [
      [
        ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT, VP.'],
        ['GIÁM ĐỐC', 'Trần Văn Bình'],
      ],
      [['UBND TỈNH QUẢNG TRỊ', 'SỞ NỘI VỤ'], NATION],
    ];
    const draft = draftOf(
      letterhead({ number: 'Số: 12/QĐ-SNV' }),
      heading('QUYẾT ĐỊNH'),
      heading('Ban hành Quy chế làm việc'),
      p('Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.'),
      p('Điều 2. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.'),
      table(rows.map((cells) => cells.map((lines) => lines.map(heading).join('')))),
      heading('QUY CHẾ'),
      heading('Làm việc của Sở Nội vụ'),
      heading('(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 12 tháng 3 năm 2026 của Giám đốc Sở Nội vụ)'),
      p('Điều 1. Phạm vi điều chỉnh'),
    );
    expect(kinds(draft)).toEqual(['main quyet-dinh nd30', 'attachment quy-che nd30']);
    const signer = draft.documents[0]?.segments.find(({ component }) => component === 'signerName');
    expect(signer?.text).toBe('Trần Văn Bình');
  });
});

describe('forms and speeches', () => {
  test.each([
    ['PHIẾU KIỂM TRA HỒ SƠ', 'phieu'],
    ['ĐƠN XIN NGHỈ PHÉP', 'don'],
    ['TỜ KHAI ĐĂNG KÝ', 'to-khai'],
    ['SƠ YẾU LÝ LỊCH', 'ly-lich'],
    ['BẢN CAM KẾT', 'ban-cam-ket'],
    ['DỰ TOÁN KINH PHÍ THỰC HIỆN NHIỆM VỤ', 'du-toan'],
    ['THUYẾT MINH NHIỆM VỤ', 'thuyet-minh'],
    ['BIÊN LAI THU TIỀN', 'bien-lai'],
    ['PHIẾU THU', 'phieu'],
    ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'giay-tiep-nhan'],
    ['BÀI PHÁT BIỂU', 'bai-phat-bieu'],
  ])('%s: other', (title, type) => {
    const draft = draftOf(
      letterhead(),
      heading(title),
      p('Họ và tên người đề nghị: Trần Văn Bình, đơn vị công tác: Phòng Tổ chức.'),
    );
    expect(kinds(draft)).toEqual([`main ${type} other`]);
    expect(draft.internalForm).toBe(true);
  });

  it('also where the title stands in a box', () => {
    const borders = '<w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders>';
    const box = table([[heading('ĐƠN XIN SỬ DỤNG PHÒNG HỌP'), p('Nhóm đăng ký')]], borders);
    const draft = draftOf(letterhead(), box, p('Tôi xin đăng ký sử dụng phòng họp số 2 vào chiều thứ Sáu.'));
    expect([draft.documentType, draft.profile]).toEqual(['don', 'other']);
  });

  it('a form that an office has numbered, whatever its title says', () => {
    const request = [heading('TỜ TRÌNH'), p('Mã biểu mẫu: HS-02'), p('Kính gửi: Hội đồng.'), p('Đề nghị xem xét./.')];
    expect(draftOf(heading('VIỆN NGHIÊN CỨU HẢI SẢN'), ...request, ...closing).profile).toBe('other');
    expect(draftOf(letterhead({ number: 'Số: 12/TTr-SNV' }), ...request, ...closing).profile).toBe('nd30');
    const plain = request.filter((block) => !block.includes('Mã biểu mẫu'));
    expect(draftOf(heading('VIỆN NGHIÊN CỨU HẢI SẢN'), ...plain, ...closing).profile).toBe('nd30');
  });

  it('a unit of people is no application', () => {
    const draft = draftOf(
      letterhead({ number: 'Số: 12/TB-SNV' }),
      heading('ĐƠN VỊ ĐẠT CHUẨN'),
      p('Các đơn vị sau đây đạt chuẩn năm 2026.'),
    );
    expect(draft.documentType).not.toBe('don');
  });

  it('phiếu trình is numbered and filed: the decree’s, but spared', () => {
    const draft = draftOf(
      letterhead({ number: 'Số: 12/PTr-VP' }),
      heading('PHIẾU TRÌNH'),
      p('Kính gửi: Lãnh đạo Sở.'),
      p('Phòng trình lãnh đạo Sở xem xét, cho ý kiến.'),
    );
    expect([draft.documentType, draft.profile, draft.internalForm]).toEqual(['phieu-trinh', 'nd30', true]);
  });

  it('no type of the decree, neither numbered nor filed', () => {
    expect(
      draftOf(letterhead(), heading('SỔ TAY HỌC SINH'), p('Em cần mang theo sổ này mỗi ngày đến lớp.')).profile,
    ).toBe('other');
    expect(
      draftOf(
        letterhead({ number: 'Số: 12/KN-SNV' }),
        heading('KIẾN NGHỊ'),
        p('Sở Nội vụ kiến nghị các đơn vị thực hiện.'),
      ).profile,
    ).toBe('nd30');
  });
});

describe('several documents in a file', () => {
  it('a form behind a letter is parted from it and not judged', () => {
    const draft = draftOf(
      ...LETTER,
      pageBreak,
      letterhead(),
      heading('PHIẾU GHI Ý KIẾN'),
      p('Họ và tên: ........................'),
    );
    expect(kinds(draft)).toEqual(['main cong-van nd30', 'main phieu-ghi-y-kien other']);
    expect(mainDocuments(draft).map(({ documentType }) => documentType)).toEqual(['cong-van']);
    expect([draft.profile, draft.internalForm]).toEqual(['nd30', false]);
  });

  it('a form before a letter does not hide it', () => {
    const draft = draftOf(
      letterhead(),
      heading('PHIẾU XIN Ý KIẾN'),
      p('Họ và tên: ........................'),
      pageBreak,
      ...LETTER,
    );
    expect(kinds(draft)).toEqual(['main phieu-xin-y-kien other', 'main cong-van nd30']);
    expect([draft.documentType, draft.profile]).toEqual(['phieu-xin-y-kien', 'nd30']);
    expect(mainDocuments(draft).map(({ documentType }) => documentType)).toEqual(['cong-van']);
  });

  it('a charter goes with the decision that issues it', () => {
    const draft = draftOf(
      letterhead({ number: 'Số: 12/QĐ-SNV' }),
      heading('QUYẾT ĐỊNH'),
      heading('Phê duyệt Điều lệ Hội'),
      heading('QUYẾT ĐỊNH:'),
      p('Điều 1. Phê duyệt kèm theo Quyết định này Điều lệ Hội.'),
      p('Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.'),
      ...closing,
      pageBreak,
      heading('ĐIỀU LỆ'),
      p('Điều 1. Tên gọi'),
    );
    expect(kinds(draft)).toEqual(['main quyet-dinh nd30', 'attachment dieu-le nd30']);
  });
});

describe('as of the day', () => {
  const directive = (number: string, date: string): string =>
    draftOf(
      letterhead({ agency: 'UBND TỈNH A', number, date }),
      heading('CHỈ THỊ'),
      heading('Về công tác thủy lợi'),
      p('Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện.'),
    ).profile;

  test.each([
    ['Số: 09/2009/CT-UBND', 'Hà Nội, ngày 12 tháng 3 năm 2009', 'vbqppl'],
    ['Số: 09/2016/CT-UBND', 'Hà Nội, ngày 30 tháng 6 năm 2016', 'vbqppl'],
    ['Số: 09/2016/CT-UBND', 'Hà Nội, ngày 01 tháng 7 năm 2016', 'nd30'],
    ['Số: 09/CT-UBND', 'Hà Nội, ngày 12 tháng 3 năm 2009', 'nd30'],
    ['Số: 09/2026/CT-UBND', 'Hà Nội, ngày 12 tháng 3 năm 2026', 'nd30'],
  ])('%s, %s: %s', (number, date, profile) => {
    expect(directive(number, date)).toBe(profile);
  });
});

describe('papers of other laws', () => {
  const decision = (agency: string, number: string, ground: string): string =>
    draftOf(
      letterhead({ agency, number }),
      heading('QUYẾT ĐỊNH'),
      heading('Về việc áp dụng biện pháp'),
      p(ground),
      heading('QUYẾT ĐỊNH:'),
      p('Điều 1. Áp dụng biện pháp sau đây.'),
    ).profile;

  test.each([
    ['TÒA ÁN NHÂN DÂN TỈNH A', 'Số: 12/2026/QĐST-DS', 'Căn cứ Bộ luật Tố tụng dân sự;', 'other'],
    ['VIỆN KIỂM SÁT NHÂN DÂN TỈNH A', 'Số: 12/QĐ-VKS', 'Căn cứ Điều 41 Bộ luật Tố tụng hình sự;', 'other'],
    [
      'VIỆN KIỂM SÁT NHÂN DÂN TỈNH A',
      'Số: 12/QĐ-VKS',
      'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;',
      'nd30',
    ],
  ])('%s %s, %s: %s', (agency, number, ground, profile) => {
    expect(decision(agency, number, ground)).toBe(profile);
  });
});

describe('the year in the number', () => {
  test.each([
    ['TRƯỜNG CAO ĐẲNG NGHỀ A', 'Số: 12/2026/QĐ-CĐN', 'nd30'],
    ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG', 'Số: 12/2026/QĐ-BQLDA', 'nd30'],
    ['ỦY BAN NHÂN DÂN TỈNH A', 'Số: 12/2026/QĐ-UBND', 'vbqppl'],
    ['PHÒNG KINH TẾ', 'Số: 12/2026/QĐ-UBND', 'vbqppl'],
    ['HỘI ĐỒNG THẨM PHÁN', 'Số: 12/2026/NQ-HĐTP', 'vbqppl'],
    ['ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'Nghị quyết số: 12/2026/UBTVQH16', 'vbqppl'],
  ])('%s, %s: %s', (agency, number, profile) => {
    const [type, word] = /NQ|UBTVQH/.test(number) ? ['NGHỊ QUYẾT', 'QUYẾT NGHỊ:'] : ['QUYẾT ĐỊNH', 'QUYẾT ĐỊNH:'];
    const draft = draftOf(
      letterhead({ agency, number }).replace(heading(number), p(number)),
      heading(type),
      heading('Về việc sử dụng xe ô tô'),
      heading(word),
      p('Điều 1. Phê duyệt danh sách xe ô tô.'),
    );
    expect(draft.profile).toBe(profile);
  });
});
