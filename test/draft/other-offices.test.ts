/** Layouts of letterheads, closings and annexes that offices use besides the one of the decree's templates. */
import { describe, expect, it, test } from 'vitest';
import type { Component } from '../../src/knowledge/components.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { recognise } from '../../src/draft/recognise.ts';
import type { HeaderFooterStory, Paragraph } from '../../src/tree/nodes.ts';
import { paragraphs } from '../../src/tree/visit.ts';
import { NAMESPACES, p, r, read, table } from '../support/docx.ts';

type Expected = Component | `${Component}+${Component}`;
/** XML of a paragraph or the cells of a table, with what each paragraph is. */
interface Block {
  xml: string;
  labels: Expected[];
}

const PLAIN = { pPr: '', rPr: '' };
const centre = { pPr: '<w:jc w:val="center"/>', rPr: '' };
const head = { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' };
const bold = { pPr: '', rPr: '<w:b/>' };
const label = { pPr: '', rPr: '<w:b/><w:i/>' };
const aside = { pPr: '<w:jc w:val="center"/>', rPr: '<w:i/>' };
const small = { pPr: '', rPr: '<w:sz w:val="22"/>' };
const CENTRED = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>';
const drawnLine = '<w:r><w:pict><v:line from="0,0" to="100pt,0" strokecolor="black"/></w:pict></w:r>';
const xmlOf = (blocks: readonly Block[]): string => blocks.map(({ xml }) => xml).join('');
const line = (label: Expected, text: string, look = PLAIN): Block => ({ xml: p(text, look), labels: [label] });
const raw = (xml: string, ...labels: Expected[]): Block => ({ xml, labels });
const empty = raw('<w:p/>', 'empty');
const pageBreak = raw('<w:p><w:r><w:br w:type="page"/></w:r></w:p>', 'empty');

/** Cells side by side. */
const row = (cells: Block[][]): Block => ({
  xml: table([cells.map((cell) => xmlOf(cell))]),
  labels: cells.flat().flatMap(({ labels }) => labels),
});
/** Runs with such elements between them. */
const parted = (element: string, [first = '', ...rest]: readonly string[]): string =>
  r(first) + rest.map((text) => `<w:r><w:${element}/><w:t>${text}</w:t></w:r>`).join('');
const breaks = (...texts: string[]): string => parted('br', texts);
const tabs = (...texts: string[]): string => parted('tab', texts);

const nation = [
  line('nationalName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', head),
  line('motto', 'Độc lập - Tự do - Hạnh phúc', head),
];
const date = line('placeAndDate', 'Quảng Trị, ngày 12 tháng 3 năm 2026', centre);
const letterhead = (...left: Block[]): Block => row([left, [...nation, date]]);
const numbered = (text: string): Block => line('numberAndSymbol', text, centre);
const number = numbered('Số: 12/QĐ-SXD');
const companyAt = (address: string): Block =>
  letterhead(
    line('parentAgency', 'TỔNG CÔNG TY CẤP NƯỚC', centre),
    line('issuingAgency', 'CÔNG TY CẤP NƯỚC ĐÔNG HÀ', head),
    line('other', address, small),
    numbered('Số: 12/CTCN-KT'),
  );

const province = line('parentAgency', 'UBND TỈNH QUẢNG TRỊ', centre);
const department = line('issuingAgency', 'SỞ XÂY DỰNG', head);
const usual = letterhead(province, department, number);
const ofLetter = letterhead(department, numbered('Số: 12/SXD-VP'));
/** The usual letterhead typed with tabs. */
const byTabs = (symbol: string, day: string): Block[] => [
  raw(`<w:p>${tabs('UBND TỈNH QUẢNG TRỊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</w:p>`, 'parentAgency+nationalName'),
  raw(`<w:p>${tabs('SỞ XÂY DỰNG', 'Độc lập - Tự do - Hạnh phúc')}</w:p>`, 'issuingAgency+motto'),
  raw(`<w:p>${tabs(symbol, `Quảng Trị, ngày ${day}`)}</w:p>`, 'numberAndSymbol+placeAndDate'),
];
const DECISION = [
  line('typeName', 'QUYẾT ĐỊNH', head),
  line('subject', 'Về việc thành lập Tổ giúp việc', head),
  line('competence', 'GIÁM ĐỐC SỞ XÂY DỰNG', head),
  line('legalGround', 'Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;'),
  line('legalGround', 'Theo đề nghị của Chánh Văn phòng Sở.'),
  line('enactingWord', 'QUYẾT ĐỊNH:', head),
  line('articleHeading', 'Điều 1. Thành lập Tổ giúp việc gồm các ông, bà có tên sau đây.'),
  line(
    'articleHeading',
    'Điều 2. Chánh Văn phòng Sở và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ),
];
const LETTER = [
  line('addressee', 'Kính gửi: Sở Nội vụ.', centre),
  line(
    'bodyText',
    'Thực hiện kế hoạch công tác năm 2026, Sở Xây dựng đề nghị Sở Nội vụ phối hợp rà soát vị trí việc làm của các đơn vị trực thuộc Sở./.',
  ),
];
const recipients = [
  line('recipientsLabel', 'Nơi nhận:', label),
  line('recipient', '- Như trên;', small),
  line('archiveLine', '- Lưu: VT, VP.', small),
];
const signer = [line('signerTitle', 'GIÁM ĐỐC', head), empty, empty, empty, line('signerName', 'Trần Văn Bình', head)];
const closing = row([recipients, signer]);
const signedFor = (authority: string, title: string): Block =>
  row([
    recipients,
    [
      line('signingAuthority', authority, head),
      line('signerTitle', title, head),
      empty,
      empty,
      line('signerName', 'Trần Văn Bình', head),
    ],
  ]);

const LAYOUTS: Record<string, Block[]> = {
  'a name with a dash that begins with Sở': [
    letterhead(line('issuingAgency', 'SỞ GIAO THÔNG - VẬN TẢI VÀ XÂY DỰNG', head), number),
    ...DECISION,
    closing,
  ],
  'a name with a dash below its superior, not bold': [
    letterhead(
      line('parentAgency', 'UBND THÀNH PHỐ HÀ NỘI', centre),
      line('issuingAgency', 'SỞ QUY HOẠCH - KIẾN TRÚC', centre),
      number,
    ),
    ...DECISION,
    closing,
  ],
  'two bodies that issue together, their office kept in both': [
    letterhead(department, line('issuingAgency', 'CÔNG AN TỈNH', head), number),
    ...DECISION,
    closing,
  ],
  'a part of a body above the body, in one look': [
    letterhead(
      line('issuingAgency', 'THANH TRA', head),
      line('issuingAgency', 'NGÂN HÀNG NHÀ NƯỚC KHU VỰC 2', head),
      number,
    ),
    ...DECISION,
    closing,
  ],
  'a body that inspects below the one that it is a part of': [
    letterhead(line('parentAgency', 'SỞ XÂY DỰNG', centre), line('issuingAgency', 'THANH TRA', head), number),
    ...DECISION,
    closing,
  ],
  'minutes whose subject begins as a ground does': [
    usual,
    line('typeName', 'BIÊN BẢN HỌP', head),
    line('subject', 'Xét đơn kiến nghị của các hộ dân về bồi thường dự án đường ven biển', head),
    line('bodyText', 'Cuộc họp bắt đầu lúc 14 giờ 00 ngày 11 tháng 5 năm 2026 tại phòng họp số 1 của Sở.'),
    line('clause', '1. Ông Phan Công Đức báo cáo tóm tắt việc kiểm đếm.'),
    closing,
  ],
  'points with a comma behind their letter': [
    usual,
    line('addressee', 'Kính gửi: Sở Nội vụ.', centre),
    line('bodyText', 'Sở Xây dựng đề nghị Sở Nội vụ phối hợp thực hiện các nội dung sau:'),
    line('point', 'a, Rà soát vị trí việc làm của các đơn vị trực thuộc;'),
    line('point', 'b, 100% hồ sơ được số hóa trước ngày 30 tháng 6 năm 2026./.'),
    closing,
  ],
  'a telegram whose addressees stand in one line without a dash': [
    usual,
    line('typeName', 'CÔNG ĐIỆN', head),
    line('subject', 'Về việc bảo đảm an toàn đê điều', head),
    line('addressee', 'CỤC QUẢN LÝ ĐÊ ĐIỀU VÀ PHÒNG, CHỐNG THIÊN TAI điện:'),
    line('addressee', 'Sở Nông nghiệp và Môi trường các tỉnh, thành phố: Lào Cai, Phú Thọ, Hà Nội.'),
    line(
      'bodyText',
      'Hiện nay, mực nước sông Thao tại trạm Yên Bái trên báo động III 0,15 m, đang lên; đề nghị tổ chức tuần tra, canh gác đê./.',
    ),
    closing,
  ],
  'a signer whose surname is none of the plains, moved to the right with a tab': [
    usual,
    ...LETTER,
    raw(`<w:p>${tabs('Nơi nhận:', 'GIÁM ĐỐC')}</w:p>`, 'recipientsLabel+signerTitle'),
    line('recipient', '- Như trên;', small),
    line('archiveLine', '- Lưu: VT, VP.', small),
    empty,
    raw(`<w:p>${tabs('', 'Bon Tô Sa Nga')}</w:p>`, 'signerName'),
  ],
  'the address of the agency below its name': [companyAt('27 Trần Hưng Đạo, Đông Hà'), ...LETTER, closing],
  'an address without the number of a house': [companyAt('Khu phố 2, phường Nam Đông Hà'), ...LETTER, closing],
  'a telegram that names its addressees below “điện:” in capitals': [
    usual,
    line('typeName', 'CÔNG ĐIỆN', head),
    line('subject', 'Về việc ứng phó với bão số 13', head),
    line('addressee', 'GIÁM ĐỐC SỞ XÂY DỰNG ĐIỆN:', head),
    line('addressee', '- Trưởng các phòng, ban, đơn vị thuộc Sở;'),
    line('addressee', '- Chủ tịch Ủy ban nhân dân các xã, phường.'),
    line('bodyText', 'Theo dự báo, bão số 13 có khả năng ảnh hưởng trực tiếp từ đêm 15 tháng 11 năm 2026./.'),
    closing,
  ],
  'a contract whose number follows its name, with the parties described': [
    ...nation,
    line('typeName', 'HỢP ĐỒNG THUÊ KHOÁN', head),
    numbered('Số: 22/HĐTK'),
    line('bodyText', 'Hôm nay, ngày 01 tháng 6 năm 2026, tại trụ sở Sở Xây dựng, chúng tôi gồm:'),
    line('contentTitle', 'BÊN A: SỞ XÂY DỰNG', bold),
    line('bodyText', 'Đại diện: Ông Trần Văn Bình, Giám đốc'),
    line('contentTitle', 'BÊN B: BÀ LÊ THỊ HẠNH', bold),
    line('bodyText', 'Sinh ngày 12 tháng 4 năm 1995'),
    line('articleHeading', 'Điều 1. Công việc'),
    line('bodyText', 'Bên B dọn vệ sinh trụ sở của bên A.'),
    row([
      [line('signerTitle', 'ĐẠI DIỆN BÊN A', head), empty, empty, line('signerName', 'Trần Văn Bình', head)],
      [line('signerTitle', 'BÊN B', head), empty, empty, line('signerName', 'Lê Thị Hạnh', head)],
    ]),
  ],
  'a signer of the highlands with degrees, below the line Lưu': [
    usual,
    ...LETTER,
    raw(
      `<w:p>${r('Nơi nhận:                                        GIÁM ĐỐC', '<w:b/>')}</w:p>`,
      'recipientsLabel+signerTitle',
    ),
    line('recipient', '- Như trên;', small),
    line('archiveLine', '- Lưu: VT, VP.', small),
    empty,
    empty,
    raw(
      `<w:p>${r('                                                  BS. CKII. Rơ Mah H’Nga', '<w:b/>')}</w:p>`,
      'signerName',
    ),
  ],
  'a line drawn from the start of the paragraph with number and date': [
    raw(
      `<w:p>${r('UBND TỈNH QUẢNG TRỊ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '<w:b/>')}</w:p>`,
      'parentAgency+nationalName',
    ),
    raw(
      `<w:p>${r('SỞ XÂY DỰNG                    Độc lập - Tự do - Hạnh phúc', '<w:b/>')}</w:p>`,
      'issuingAgency+motto',
    ),
    raw(
      `<w:p>${drawnLine}${r('Số:        /QĐ-SXD               Quảng Trị, ngày     tháng     năm 2026')}</w:p>`,
      'numberAndSymbol+placeAndDate',
    ),
    ...DECISION,
    closing,
  ],
  'drawings before the words of the letterhead': [
    row([
      [
        raw(`${CENTRED}${r('UBND TỈNH QUẢNG TRỊ')}</w:p>`, 'parentAgency'),
        raw(`${CENTRED}${drawnLine}${r('SỞ XÂY DỰNG', '<w:b/>')}</w:p>`, 'issuingAgency'),
        raw(`${CENTRED}${drawnLine}${r('Số: 12/QĐ-SXD')}</w:p>`, 'numberAndSymbol'),
      ],
      [
        nation[0] as Block,
        raw(`${CENTRED}${drawnLine}${r('Độc lập - Tự do - Hạnh phúc', '<w:b/>')}</w:p>`, 'motto'),
        raw(`${CENTRED}${drawnLine}${r('Quảng Trị, ngày 12 tháng 3 năm 2026', '<w:i/>')}</w:p>`, 'placeAndDate'),
      ],
    ]),
    ...DECISION,
    closing,
  ],
  'agency and superior in one paragraph, name and motto in another': [
    row([
      [
        raw(
          `${CENTRED}${breaks('UBND TỈNH QUẢNG TRỊ', 'SỞ XÂY DỰNG', 'Số: 12/QĐ-SXD')}</w:p>`,
          'parentAgency+issuingAgency',
        ),
      ],
      [
        raw(
          `${CENTRED}${breaks('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Quảng Trị, ngày 12 tháng 3 năm 2026')}</w:p>`,
          'nationalName+motto',
        ),
      ],
    ]),
    ...DECISION,
    closing,
  ],
  'paragraphs alone, one below the other': [
    ...nation,
    line('issuingAgency', 'CÔNG TY CỔ PHẦN XÂY DỰNG SỐ 5', head),
    numbered('Số: 12/QĐ-CT5'),
    line('placeAndDate', 'Quảng Trị, ngày 12 tháng 3 năm 2026', { pPr: '<w:jc w:val="right"/>', rPr: '<w:i/>' }),
    ...DECISION,
    closing,
  ],
  'letterhead by tabs': [...byTabs('Số: 12/QĐ-SXD', '12 tháng 3 năm 2026'), ...DECISION, closing],
  'a field in capitals below the number is the subject': [
    letterhead(department, numbered('Số:      /SXD-VP'), line('subject', '{{TRICH_YEU}}', centre)),
    ...LETTER,
    closing,
  ],
  'a mark of signature beside the recipients, by tabs': [
    usual,
    ...DECISION,
    raw(`<w:p>${tabs('Nơi nhận:', '', '', 'KT. GIÁM ĐỐC')}</w:p>`, 'recipientsLabel+signingAuthority'),
    raw(`<w:p>${tabs('- Như Điều 2;', '', '', 'PHÓ GIÁM ĐỐC')}</w:p>`, 'recipient+signerTitle'),
    raw(`<w:p>${tabs('- Giám đốc Sở (để b/c);', '', '', '(Đã ký)')}</w:p>`, 'recipient+other'),
    line('recipient', '- Văn phòng Sở;', small),
    line('archiveLine', '- Lưu: VT, VP.', small),
    empty,
    line('signerName', 'Trần Văn Bình', { pPr: '<w:jc w:val="right"/>', rPr: '<w:b/>' }),
  ],
  'signature and recipients side by side by tabs': [
    usual,
    ...DECISION,
    raw(`<w:p>${tabs('Nơi nhận:', '', '', 'KT. GIÁM ĐỐC')}</w:p>`, 'recipientsLabel+signingAuthority'),
    raw(`<w:p>${tabs('- Như Điều 2;', '', '', 'PHÓ GIÁM ĐỐC')}</w:p>`, 'recipient+signerTitle'),
    line('recipient', '- Giám đốc Sở (để b/c);', small),
    line('archiveLine', '- Lưu: VT, VP.', small),
    empty,
    line('signerName', 'Trần Văn Bình', { pPr: '<w:jc w:val="right"/>', rPr: '<w:b/>' }),
  ],
  'signature above the recipients, no table': [
    usual,
    ...DECISION,
    line('signerTitle', 'GIÁM ĐỐC', { pPr: '<w:ind w:left="5000"/><w:jc w:val="center"/>', rPr: '<w:b/>' }),
    empty,
    empty,
    empty,
    line('signerName', 'Trần Văn Bình', { pPr: '<w:ind w:left="5000"/><w:jc w:val="center"/>', rPr: '<w:b/>' }),
    ...recipients,
  ],
  'the body that signs in one block with the title': [
    letterhead(province, line('issuingAgency', 'VĂN PHÒNG', head), number),
    ...LETTER,
    signedFor('TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'),
  ],
  'a second letterhead after a page break': [usual, ...DECISION, closing, pageBreak, usual, ...DECISION, closing],
  'an annex with its own letterhead': [
    usual,
    ...DECISION,
    closing,
    pageBreak,
    row([[department], [...nation, date]]),
    line('annexLabel', 'Phụ lục', head),
    line('annexTitle', 'BẢNG DỰ TRÙ KINH PHÍ', head),
    line(
      'annexReference',
      '(Kèm theo Quyết định số 12/QĐ-SXD ngày 12 tháng 3 năm 2026 của Giám đốc Sở Xây dựng)',
      aside,
    ),
    line('bodyText', 'Kinh phí dự trù là 5.000.000 đồng./.'),
  ],
  'three columns, the middle one empty': [
    row([
      [
        line('parentAgency', 'TỔNG CÔNG TY ĐƯỜNG SẮT', centre),
        line('issuingAgency', 'CHI NHÁNH KHAI THÁC - VẬN TẢI', head),
        numbered('Số: 12/QĐ-CN'),
      ],
      [empty],
      [...nation, date],
    ]),
    ...DECISION,
    closing,
  ],
  'a name over three lines, a dash within': [
    letterhead(
      line('parentAgency', 'BỘ GIÁO DỤC VÀ ĐÀO TẠO', centre),
      line('issuingAgency', 'TRƯỜNG ĐẠI HỌC KINH TẾ -', head),
      line('issuingAgency', 'KỸ THUẬT CÔNG NGHIỆP', head),
      number,
    ),
    ...DECISION,
    closing,
  ],
  'a letter whose subject stands in the middle of the page': [
    letterhead(province, department, numbered('Số: 12/SXD-VP')),
    line('subject', 'V/v rà soát vị trí việc làm năm 2026', centre),
    ...LETTER,
    closing,
  ],
  'addressees in a table': [
    letterhead(province, department, numbered('Số: 12/SXD-VP'), line('subject', 'V/v rà soát vị trí việc làm', centre)),
    row([[line('addressee', 'Kính gửi:')], [line('addressee', '- Sở Nội vụ;'), line('addressee', '- Sở Tài chính.')]]),
    LETTER[1] as Block,
    closing,
  ],
  'number under the name of the type': [
    row([[department], [...nation, date]]),
    line('typeName', 'BÁO CÁO', head),
    numbered('Số: 12/BC-SXD'),
    line('subject', 'Kết quả rà soát nhà ở quý I năm 2026', head),
    line(
      'bodyText',
      'Thực hiện kế hoạch công tác, Sở Xây dựng báo cáo kết quả rà soát nhà ở trên địa bàn tỉnh như sau.',
    ),
    line('bodyText', 'Đã rà soát 120 nhà ở, đề nghị Ủy ban nhân dân tỉnh xem xét./.'),
    closing,
  ],
  'the body and the title that sign in two lines': [
    letterhead(line('issuingAgency', 'VĂN PHÒNG UBND TỈNH QUẢNG TRỊ', head), number),
    ...DECISION,
    signedFor('TM. VĂN PHÒNG UBND TỈNH', 'CHÁNH VĂN PHÒNG'),
  ],
  'a title of competence that names the office first': [
    letterhead(line('issuingAgency', 'VĂN PHÒNG UBND TỈNH QUẢNG TRỊ', head), number),
    line('typeName', 'QUYẾT ĐỊNH', head),
    line('subject', 'Về việc thành lập Tổ giúp việc', head),
    line('competence', 'CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH', head),
    ...DECISION.slice(3),
    closing,
  ],
  'number and date in a row of their own': [
    row([[province, department], nation]),
    row([[number], [date]]),
    ...DECISION,
    closing,
  ],
  'two who sign side by side below minutes': [
    row([[department, numbered('Số: 12/BB-SXD')], nation]),
    line('typeName', 'BIÊN BẢN', head),
    line('subject', 'Họp Tổ giúp việc', head),
    line('bodyText', 'Thời gian bắt đầu: 8 giờ 00 phút ngày 12 tháng 3 năm 2026.'),
    line('bodyText', 'Cuộc họp kết thúc vào 11 giờ 00 phút cùng ngày./.'),
    row([
      [line('signerTitle', 'THƯ KÝ', head), empty, empty, line('signerName', 'Lê Thị Hoa', head)],
      [line('signerTitle', 'CHỦ TỌA', head), empty, empty, line('signerName', 'Trần Văn Bình', head)],
    ]),
    ...recipients.slice(0, 1),
    line('archiveLine', '- Lưu: VT, Hồ sơ.', small),
  ],
  'a centre of health on top, its plan named in one line': [
    line('issuingAgency', 'TRUNG TÂM Y TẾ KHU VỰC CỬA TÙNG', head),
    line('typeName', 'KẾ HOẠCH TIÊM CHỦNG MỞ RỘNG NĂM 2026', head),
    line('bodyText', 'Trung tâm triển khai tiêm chủng mở rộng tại các xã trong khu vực như sau.'),
    line('signerTitle', 'GIÁM ĐỐC', head),
    empty,
    line('signerName', 'Trần Văn Bình', head),
  ],
  'an institute on top of a request named in one line': [
    line('issuingAgency', 'VIỆN NGHIÊN CỨU HẢI SẢN', head),
    line('typeName', 'TỜ TRÌNH THẨM ĐỊNH DỰ TOÁN', head),
    line('addressee', 'Kính gửi: Hội đồng Khoa học của Viện'),
    line('bodyText', 'Phòng Tài vụ đề nghị Hội đồng xem xét dự toán của đề tài như sau.'),
    line('signerTitle', 'TRƯỞNG PHÒNG', head),
    empty,
    line('signerName', 'Trần Văn Bình', head),
  ],
  'a letter that begins with what it asks for': [
    ofLetter,
    line('addressee', 'Kính gửi: Các phòng, đơn vị thuộc Sở'),
    line('bodyText', 'Đề nghị các phòng, đơn vị thực hiện:'),
    line('bodyText', '- Rà soát hồ sơ tồn đọng của năm 2025;'),
    line('bodyText', '- Báo cáo kết quả về Văn phòng Sở trước ngày 20 tháng 3 năm 2026./.'),
    closing,
  ],
  'a letter whose first words name the writer, with items': [
    ofLetter,
    line('addressee', 'Kính gửi: Ủy ban nhân dân các xã, phường.', centre),
    line('bodyText', 'Sở Xây dựng đề nghị cung cấp:'),
    line('bodyText', '- Số lượng giấy phép đã cấp;'),
    line('bodyText', '- Danh sách công trình vi phạm;'),
    line('bodyText', '- Kế hoạch kiểm tra của năm 2026.'),
    closing,
  ],
  'addressees without dashes': [
    ofLetter,
    line('addressee', 'Kính gửi:'),
    line('addressee', 'Sở Nội vụ;'),
    line('addressee', 'Sở Y tế.'),
    LETTER[1] as Block,
    closing,
  ],
  'a short date behind the number, a name in capitals below the recipients': [
    ...byTabs('Số: 12/SXD-VP', '12/3/2026'),
    ...LETTER,
    raw(`<w:p>${tabs('Nơi nhận:', 'KT. Giám đốc')}</w:p>`, 'recipientsLabel+signingAuthority'),
    raw(`<w:p>${tabs('- Như trên;', 'PHÓ GIÁM ĐỐC')}</w:p>`, 'recipient+signerTitle'),
    line('archiveLine', '- Lưu: VT, VP.', small),
    line('signerName', 'NÔNG THỊ HUỆ', head),
  ],
  'a letter that asks without a colon': [
    ofLetter,
    line('addressee', 'Kính gửi: Trung tâm Quy hoạch', centre),
    line('bodyText', 'Đề nghị Trung tâm chuẩn bị'),
    line('bodyText', '- Hồ sơ dự án năm 2025;'),
    line('bodyText', '- Danh sách cán bộ;'),
    line('bodyText', '- Máy chiếu phục vụ cuộc họp.'),
    closing,
  ],
  'a sentence that rests on a ground': [
    ofLetter,
    line('addressee', 'Kính gửi: Sở Nội vụ.', centre),
    line('bodyText', 'Căn cứ kế hoạch công tác năm 2026, Sở Xây dựng trân trọng kính mời Sở Nội vụ dự họp.'),
    line('bodyText', 'Thời gian: 8 giờ 00, ngày 20 tháng 3 năm 2026./.'),
    closing,
  ],
  'a form of an office, with its code': [
    line('issuingAgency', 'VIỆN NGHIÊN CỨU HẢI SẢN', head),
    line('typeName', 'BÁO CÁO', head),
    line('subject', 'Kết quả thẩm định đề cương', head),
    line('other', 'Mã biểu mẫu: HS-02', centre),
    line('bodyText', 'Tên đề tài: ....................'),
  ],
  'a labour contract with addresses in its text': [
    ...nation,
    line('typeName', 'HỢP ĐỒNG LAO ĐỘNG', head),
    line('bodyText', 'Chúng tôi, một bên là bà Lê Thị Hoa, đại diện cho Trường Tiểu học Hải An.', small),
    line('bodyText', 'Địa chỉ: 12 đường Hùng Vương, phường Nam Đông Hà, tỉnh Quảng Trị', small),
    line('bodyText', 'Và một bên là ông Trần Văn Bình, sinh ngày 02 tháng 3 năm 1990.', small),
    line('articleHeading', 'Điều 1. Thời hạn hợp đồng', bold),
    line('bodyText', 'Hợp đồng có thời hạn 12 tháng kể từ ngày ký.', small),
  ],
  'a form that asks who issues it, beside Quốc hiệu': [
    row([
      [
        line('issuingAgency', 'Tên đơn vị: Trường Mầm non Hoa Phượng', small),
        line('other', 'Mã đơn vị: 1092345', small),
        numbered('Số: 05/2026/HĐLĐ'),
      ],
      [...nation, date],
    ]),
    line('typeName', 'HỢP ĐỒNG LAO ĐỘNG', head),
    line('bodyText', 'Chúng tôi, một bên là bà Lê Thị Hoa, đại diện cho Trường Mầm non Hoa Phượng.', small),
    row([
      [line('signerTitle', 'Người lao động', head), line('other', '(Ký, ghi rõ họ tên)', centre), empty],
      [line('signerTitle', 'Người sử dụng lao động', head), line('other', '(Ký tên, đóng dấu)', centre), empty],
    ]),
  ],
  'fields of a form above Quốc hiệu': [
    line('issuingAgency', 'Tên đơn vị: Hợp tác xã Nông nghiệp Hải An'),
    line('agencyAddress', 'Địa chỉ: Thôn 2, xã Hải An'),
    ...nation,
    line('typeName', 'BÁO CÁO', head),
    line('subject', 'Tình hình hoạt động 6 tháng đầu năm 2026', head),
    line('clause', '1. Số thành viên: 46 người.'),
  ],
  'English lines below the Vietnamese ones': [
    row([
      [
        line('parentAgency', 'BỘ GIÁO DỤC VÀ ĐÀO TẠO', centre),
        line('other', 'Ministry of Education and Training', centre),
        line('issuingAgency', 'ĐẠI HỌC HẢI AN', head),
        line('other', 'Hai An University', centre),
        numbered('Số: 501/ĐHHA-HTQT'),
      ],
      [
        line('nationalName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', head),
        line('other', 'SOCIALIST REPUBLIC OF VIETNAM', head),
        line('motto', 'Độc lập - Tự do - Hạnh phúc', head),
        line('other', 'Independence - Freedom - Happiness', head),
        date,
      ],
    ]),
    ...LETTER,
    closing,
  ],
  'the code of a form where the date would stand': [
    row([
      [line('issuingAgency', 'CÔNG AN PHƯỜNG HẢI AN', head), numbered('Số: 17/BB-VPHC')],
      [...nation, line('other', 'Mẫu biên bản số 01', centre)],
    ]),
    line('typeName', 'BIÊN BẢN', head),
    line('subject', 'Vi phạm hành chính về trật tự', head),
    line('bodyText', 'Hồi 20 giờ 15 phút, ngày 02 tháng 3 năm 2026, chúng tôi lập biên bản này.'),
  ],
  'addressees without colon and dashes, centred': [
    ofLetter,
    line('addressee', 'Kính gửi', centre),
    line('addressee', 'Ủy ban nhân dân các xã, phường', centre),
    line('addressee', 'Các doanh nghiệp, hợp tác xã', centre),
    LETTER[1] as Block,
    closing,
  ],
  'a bare name at the end': [
    ofLetter,
    ...LETTER,
    empty,
    line('signerName', 'Trần Bá Hoành', { pPr: '<w:jc w:val="right"/>', rPr: '<w:b/>' }),
  ],
  'a name at the end of a sentence in the middle is no signature': [
    ofLetter,
    line('addressee', 'Kính gửi: Sở Nội vụ.', centre),
    line('bodyText', 'Sở Xây dựng đề nghị khen thưởng cá nhân có thành tích sau đây.'),
    line('bodyText', 'Trần Bá Hoành'),
    LETTER[1] as Block,
    closing,
  ],
  'two parties sign on lines with tabs': [
    ...nation,
    line('typeName', 'HỢP ĐỒNG THUÊ NHÀ', head),
    line('bodyText', 'Hai bên thỏa thuận ký kết hợp đồng với các điều khoản sau đây.'),
    line('articleHeading', 'Điều 1. Tài sản cho thuê'),
    line('bodyText', 'Bên A cho Bên B thuê căn nhà cấp 4, diện tích 60 m2.'),
    raw(`<w:p>${tabs('BÊN CHO THUÊ', 'BÊN THUÊ')}</w:p>`, 'signerTitle+signerTitle'),
    raw(`<w:p>${tabs('(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)')}</w:p>`, 'other+other'),
    empty,
    empty,
    raw(`<w:p>${tabs('Tô Văn Đạt', 'Lý Thị Mến')}</w:p>`, 'signerName+signerName'),
  ],
  'blocks of a form that nobody has signed': [
    usual,
    line('typeName', 'BIÊN BẢN', head),
    line('subject', 'Họp xét nâng lương', head),
    line('bodyText', 'Thời gian: 8 giờ 00, ngày 20 tháng 3 năm 2026.'),
    row([
      [line('signerTitle', 'THƯ KÝ', head), empty, empty, empty],
      [line('signerTitle', 'CHỦ TRÌ', head), empty, empty, empty],
    ]),
  ],
  'a name of a front over two lines, both bold': [
    letterhead(
      line('issuingAgency', 'ỦY BAN TRUNG ƯƠNG', head),
      line('issuingAgency', 'MẶT TRẬN TỔ QUỐC VIỆT NAM', head),
      numbered('Số: 12/HD-MTTW'),
    ),
    line('typeName', 'HƯỚNG DẪN', head),
    line('subject', 'Tổ chức Ngày hội Đại đoàn kết', head),
    line('bodyText', 'Các tỉnh tổ chức Ngày hội vào tháng 11 năm 2026./.'),
    closing,
  ],
  'bodies that issue together, parted by a dash at the end of the line': [
    letterhead(
      line('issuingAgency', 'CÔNG AN - VIỆN KIỂM SÁT NHÂN DÂN -', head),
      line('issuingAgency', 'TÒA ÁN NHÂN DÂN KHU VỰC 2', head),
      numbered('Số: 03/KH-CA-VKS-TA'),
    ),
    line('typeName', 'KẾ HOẠCH', head),
    line('subject', 'Phối hợp giải quyết tin báo', head),
    line('bodyText', 'Ba ngành giao ban hằng quý, do Viện kiểm sát nhân dân chủ trì./.'),
    closing,
  ],
  'a comma for the stop behind the number': [
    ofLetter,
    line('addressee', 'Kính gửi: Sở Nội vụ.', centre),
    line('bodyText', 'Sở Xây dựng đề nghị Sở Nội vụ:'),
    line('clause', '1. Cử công chức tham gia Tổ giúp việc.'),
    line('clause', '2, Gửi danh sách trước ngày 20 tháng 3 năm 2026./.'),
    closing,
  ],
  'a form of an act with its head, below the signature': [
    usual,
    ...DECISION,
    closing,
    line('other', 'Biểu số 2 - Ban hành kèm theo Thông tư số 90/2018/TT-BTC của Bộ Tài chính', {
      pPr: '<w:pageBreakBefore/><w:jc w:val="right"/>',
      rPr: '<w:i/>',
    }),
    line('other', 'Đơn vị: Sở Xây dựng', bold),
    line('other', 'Chương: 023', bold),
    line('annexTitle', 'DỰ TOÁN THU - CHI NGÂN SÁCH', head),
    line('annexReference', '(Kèm theo Quyết định số 12/QĐ-SXD ngày 12 tháng 3 năm 2026 của Sở Xây dựng)', aside),
  ],
  'typed stars before recipients': [
    ofLetter,
    ...LETTER,
    row([
      [
        line('recipientsLabel', 'Nơi nhận:', label),
        line('recipient', '* Như trên;', small),
        line('archiveLine', '* Lưu: VT, VP.', small),
      ],
      signer,
    ]),
  ],
  'the name of the agency goes on in a line of its own, without a table': [
    line('parentAgency', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', centre),
    line('issuingAgency', 'BAN QUẢN LÝ RỪNG PHÒNG HỘ', head),
    line('issuingAgency', 'SÔNG HIẾU', head),
    numbered('Số: 12/PA-BQLSH'),
    ...nation,
    date,
    line('typeName', 'PHƯƠNG ÁN', head),
    line('subject', 'Bảo vệ rừng phòng hộ năm 2026', head),
    line('bodyText', 'Ban Quản lý xây dựng phương án bảo vệ rừng phòng hộ năm 2026 với các nội dung sau đây./.'),
    closing,
  ],
  'a minister as the issuer, in two lines': [
    letterhead(line('issuingAgency', 'BỘ TRƯỞNG', head), line('issuingAgency', 'BỘ Y TẾ', head)),
    line('typeName', 'THƯ CHÚC MỪNG', head),
    line('subject', 'Nhân dịp ngày Thầy thuốc Việt Nam', head),
    line(
      'bodyText',
      'Tôi gửi tới các thầy thuốc, cán bộ, nhân viên ngành Y tế lời chúc sức khỏe, hạnh phúc, thành công./.',
    ),
    row([[], [line('signerTitle', 'BỘ TRƯỞNG', head), empty, empty, line('signerName', 'Trần Văn Bình', head)]]),
  ],
  'a street and no other word of an address below the closing': [
    usual,
    ...LETTER,
    closing,
    line('agencyAddress', 'Số 54 đường Hoa Sen, phường Đông Hà, tỉnh Quảng Trị', small),
    line('agencyAddress', 'ĐT: 0233.0000000; Fax: 0233.0000001', small),
  ],
  'a subject of two lines typed beside the date, no addressee': [
    ...byTabs('Số: 12/SXD-VP', '12 tháng 3 năm 2026'),
    line('subject', 'V/v đăng ký nhu cầu tập huấn'),
    line('subject', 'phần mềm quản lý văn bản'),
    LETTER[1] as Block,
    closing,
  ],
  'a lead-in with dashes, without any letterhead': [
    line('bodyText', 'Hồ sơ gửi về Sở Xây dựng gồm có các giấy tờ sau đây:'),
    line('bodyText', '- Đơn đề nghị cấp giấy phép xây dựng theo mẫu;'),
    line('bodyText', '- Bản sao giấy tờ về quyền sử dụng đất;'),
    line('bodyText', '- Bản vẽ thiết kế.'),
  ],
};

describe.each(Object.entries(LAYOUTS))('%s', (_, blocks) => {
  test('labels', () => {
    const draft = recognise(read({ body: xmlOf(blocks) }));
    const expected = blocks.flatMap(({ labels }) => labels);
    const found = draft.paragraphs.map((paragraph, i) => {
      const labels = draft.segmentsOf.get(paragraph)?.map(({ component }) => component) ?? [];
      return [
        paragraph.text.trim().slice(0, 40),
        expected[i]?.includes('+') ? labels.slice(0, 2).join('+') : labels[0],
      ];
    });
    expect(found).toEqual(draft.paragraphs.map(({ text }, i) => [text.trim().slice(0, 40), expected[i]]));
  });
});

/** What each paragraph begins with. */
const labelsOf = (draft: Draft, all: readonly Paragraph[]): (Component | undefined)[] =>
  all.map((paragraph) => draft.segmentsOf.get(paragraph)?.[0]?.component);

describe('chapters numbered by a list', () => {
  const levels = ['upperRoman', 'decimal'].map((format, i) => {
    const text = ['Chương %1', 'Điều %2.'][i];
    return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/></w:lvl>`;
  });
  const numbering = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (label: Component, level: number, text: string): Block =>
    line(label, text, {
      pPr: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:jc w:val="${level === 0 ? 'center' : 'both'}"/>`,
      rPr: '<w:b/>',
    });

  it('keep their label, though its paragraph holds nothing else', () => {
    const blocks = [
      usual,
      line('typeName', 'QUY CHẾ', head),
      line('subject', 'Quản lý xe ô tô của Sở', head),
      item('chapterLabel', 0, ''),
      line('headingTitle', 'QUY ĐỊNH CHUNG', head),
      item('articleHeading', 1, 'Phạm vi điều chỉnh'),
      line('bodyText', 'Quy chế này quy định việc quản lý, sử dụng xe ô tô của Sở Xây dựng./.'),
    ];
    const draft = recognise(read({ body: xmlOf(blocks), numbering }));
    expect(labelsOf(draft, draft.paragraphs)).toEqual(blocks.flatMap(({ labels }) => labels));
  });
});

describe('a letterhead in the header of the first page', () => {
  const top = letterhead(department, numbered('Số: 12/TB-SXD'));
  const blocks = [
    line('typeName', 'THÔNG BÁO', head),
    line('subject', 'Lịch tiếp công dân tháng 3 năm 2026', head),
    line('bodyText', 'Sở Xây dựng thông báo lịch tiếp công dân tháng 3 năm 2026 để tổ chức, cá nhân biết./.'),
    closing,
  ];
  const section =
    '<w:sectPr><w:headerReference w:type="first" r:id="rIdHead"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>';
  const tree = read({
    body: xmlOf(blocks) + section,
    parts: {
      'word/header1.xml': {
        kind: 'header',
        id: 'rIdHead',
        content: `<w:hdr ${NAMESPACES}>${top.xml}<w:p/></w:hdr>`,
      },
    },
  });

  it('tells what the document is and labels its own lines', () => {
    const draft = recognise(tree);
    expect(draft).toMatchObject({ profile: 'nd30', documentType: 'thong-bao', administrative: true });
    expect(draft.documents[0]?.number).toMatchObject({ number: '12', symbol: 'TB-SXD' });
    expect(labelsOf(draft, draft.paragraphs)).toEqual(blocks.flatMap(({ labels }) => labels));
    const header = tree.children.find(({ type }) => type === 'header') as HeaderFooterStory;
    expect(labelsOf(draft, paragraphs(header))).toEqual([...top.labels, 'empty']);
  });
});

/** Bullets of the fonts of symbols, as Word offers them first. */
describe.each(['\uf0b7', '•', '◦', 'o', '➢'])('lists with the bullet %s', (bullet) => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (label: Component, text: string): Block =>
    line(label, text, { pPr: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', rPr: '' });
  const blocks = [
    ofLetter,
    line('addressee', 'Kính gửi:'),
    item('addressee', 'Công an tỉnh;'),
    item('addressee', 'Bộ Chỉ huy Quân sự tỉnh.'),
    LETTER[1] as Block,
    row([
      [
        line('recipientsLabel', 'Nơi nhận:', label),
        item('recipient', 'Như trên;'),
        item('archiveLine', 'Lưu: VT, VP.'),
      ],
      signer,
    ]),
  ];

  it('are those of addressees and recipients', () => {
    const draft = recognise(read({ body: xmlOf(blocks), numbering }));
    expect(labelsOf(draft, draft.paragraphs)).toEqual(blocks.flatMap(({ labels }) => labels));
  });
});
