import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalFaults } from '../../src/language/capitals/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { Memory } from '../../src/language/memory.ts';

const memory = new Memory();

/** `ownTypes`: what the document calls itself. */
const told = (text: string, ownTypes?: ReadonlySet<string>): string[] =>
  capitalFaults(tokensOf(text, memory), ownTypes).map(
    ({ tokens, right }) => `${text.slice(tokens[0]?.start, tokens.at(-1)?.end)} → ${right}`,
  );

describe('capitals of Phụ lục II', () => {
  it.each([
    ['báo cáo của Ủy Ban Nhân Dân tỉnh gửi về', 'Ủy Ban Nhân Dân → Ủy ban nhân dân'],
    ['đề nghị UBND Tỉnh xem xét, quyết định', 'Tỉnh → tỉnh'],
    ['theo đề nghị của Công an Tỉnh và các sở', 'Tỉnh → tỉnh'],
    ['trình Hội đồng nhân dân Huyện xem xét', 'Huyện → huyện'],
    ['hỗ trợ của tỉnh quảng Ninh cho các xã', 'quảng Ninh → Quảng Ninh'],
    ['thực hiện Nghị Quyết của Đảng ủy xã về chăn nuôi', 'Nghị Quyết → Nghị quyết'],
    ['theo thông báo của Cục thuế tỉnh về tiền thuê đất', 'Cục thuế → Cục Thuế'],
    ['đề nghị Sở Tài Chính thẩm định hồ sơ này', 'Sở Tài Chính → Sở Tài chính'],
    ['theo Luật đất đai và các văn bản khác', 'Luật đất đai → Luật Đất đai'],
    ['thực hiện nghị định số 30/2020/NĐ-CP của Chính phủ', 'nghị định → Nghị định'],
    ['theo khoản 2 điều 5 của Nghị định này', 'điều → Điều'],
    ['căn cứ bộ luật hình sự và các văn bản khác', 'bộ luật hình sự → Bộ luật Hình sự'],
    ['tổ chức tại phường 12 vào cuối tháng này', 'phường → Phường'],
    ['Bộ đội biên phòng tỉnh tuần tra', 'Bộ đội biên phòng → Bộ đội Biên phòng'],
    ['quy định tại chương II của Nghị định này', 'chương → Chương'],
    ['theo quy định tại Khoản 2 Điều 5 của Luật', 'Khoản → khoản'],
    ['tổ chức đón Tết Nguyên Đán vui tươi, an toàn', 'Tết Nguyên Đán → tết Nguyên đán'],
    ['các tỉnh Tây nguyên và vùng lân cận', 'Tây nguyên → Tây Nguyên'],
    ['các đơn vị đã báo cáo. đề nghị tổng hợp', 'đề → Đề'],
    ['đề nghị ủy ban nhân dân tỉnh Lâm Đồng xem xét', 'ủy ban nhân dân → Ủy ban nhân dân'],
    ['phối hợp với Công An tỉnh tuần tra các địa bàn', 'Công An → Công an'],
    ['trong các ngày tết nguyên đán', 'tết nguyên đán → tết Nguyên đán'],
    ['gửi các Xã, Phường báo cáo', 'Xã, Phường → xã, phường'],
    ['giao việc. Giao Công An xã theo dõi, quản lý cư trú', 'Công An → Công an'],
    ['trực trong dịp tết nguyên đán tại các cơ quan', 'tết nguyên đán → tết Nguyên đán'],
    ['đề nghị các Đơn vị khẩn trương triển khai', 'Đơn vị → đơn vị'],
    ['quy định tại Điều 2 và điều 8 của hợp đồng', 'điều → Điều'],
    [
      'Sở Văn hóa, Thể Thao và Du lịch tham mưu nội dung',
      'Sở Văn hóa, Thể Thao và Du lịch → Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['trên địa bàn Xã Đức Trọng có hai trường', 'Xã → xã'],
    ['giao chủ tịch Nguyễn Văn An ký các văn bản', 'chủ tịch → Chủ tịch'],
    [
      'Thường trực Ủy ban Mặt trận Tổ Quốc Việt Nam',
      'Ủy ban Mặt trận Tổ Quốc Việt Nam → Ủy ban Mặt trận Tổ quốc Việt Nam',
    ],
    ['theo báo cáo của Sở tài nguyên và môi trường', 'Sở tài nguyên và môi trường → Sở Tài nguyên và Môi trường'],
    ['giao Sở xây dựng tỉnh kiểm tra các công trình', 'Sở xây dựng → Sở Xây dựng'],
    ['theo ý kiến thẩm định của Bộ xây dựng.', 'Bộ xây dựng → Bộ Xây dựng'],
    ['đề nghị công an tỉnh Lào Cai xác minh giúp', 'công an → Công an'],
    ['Đề nghị Văn Phòng Chính Phủ theo dõi.', 'Văn Phòng Chính Phủ → Văn phòng Chính phủ'],
    ['Thực hiện theo quy định của Chính Phủ về giá đất.', 'Chính Phủ → Chính phủ'],
    ['Đây là tài sản của Nhà Nước giao cho xã.', 'Nhà Nước → Nhà nước'],
    ['Tỉnh có 8 huyện và 01 Thị Xã ven biển.', 'Thị Xã → thị xã'],
    ['Xã thăm hỏi gia đình Liệt Sĩ trong tháng 7.', 'Liệt Sĩ → liệt sĩ'],
    ['Xã thực hiện nghị quyết đại Hội Đảng bộ xã.', 'đại Hội → Đại hội'],
    ['đoàn kiểm tra làm việc tại Huyện Mường La', 'Huyện → huyện'],
    ['có hai trường đóng tại Thành phố Thái Nguyên', 'Thành phố → thành phố'],
    ['các đơn vị nghỉ tết dương lịch một ngày', 'tết dương lịch → tết Dương lịch'],
    ['hưởng ứng ngày môi trường thế giới năm nay', 'ngày môi trường thế giới → ngày Môi trường thế giới'],
    ['các tỉnh tây nguyên và miền núi phía bắc', 'tây nguyên → Tây Nguyên'],
    ['giáo viên dạy tiếng hàn của trường', 'tiếng hàn → tiếng Hàn'],
    ['tài liệu được dịch sang bằng tiếng trung', 'tiếng trung → tiếng Trung'],
    ['được giáo sư Tôn Thất Tùng hướng dẫn trực tiếp', 'giáo sư → Giáo sư'],
    ['đề nghị Hội khuyến học tỉnh Lâm Đồng phối hợp', 'Hội khuyến học → Hội Khuyến học'],
    ['hỗ trợ các Hộ dân trên địa bàn xã', 'Hộ dân → hộ dân'],
    ['nghỉ Lễ Quốc Khánh theo quy định', 'Quốc Khánh → Quốc khánh'],
    ['dịch tả lợn châu phi tái phát tại ba thôn', 'châu phi → châu Phi'],
    ['xuất khẩu sang Đông âu tăng mạnh', 'Đông âu → Đông Âu'],
    ['hợp tác với đối tác nhật Bản trong năm', 'nhật Bản → Nhật Bản'],
    ['hàng hóa từ trung quốc nhập qua cửa khẩu', 'trung quốc → Trung Quốc'],
    ['nghị quyết của quốc Hội về ngân sách', 'quốc Hội → Quốc hội'],
    ['theo kết luận của Hội Nghị giao ban', 'Hội Nghị → Hội nghị'],
    ['chiến thắng điện biên Phủ là mốc son', 'điện biên Phủ → Điện Biên Phủ'],
    ['sau khi Ban Thường vụ tỉnh ủy cho ý kiến', 'Ban Thường vụ tỉnh ủy → Ban Thường vụ Tỉnh ủy'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'ủy ban nhân dân các cấp, ngân sách nhà nước, luật đất đai nói chung',
    'UBND Thành phố Hồ Chí Minh, UBND tỉnh, Ủy ban nhân dân Phường Điện Biên Phủ',
    'Ngày. tháng. năm sinh',
    'chương trình, chương V nói chung, điều 5 mong muốn',
    'khoản thu, điểm thi, điểm a khoản 1 Điều 7',
    'KẾT QUẢ CÔNG TÁC CỦA ỦY BAN NHÂN DÂN TỈNH',
    'lần thứ hai, người thứ ba, thứ năm là',
    'tăng cường cán bộ Công an chính quy về cấp xã',
    'sở Xây dựng kế hoạch, ủy ban nhân dân tỉnh xem xét, các ủy ban nhân dân xã',
    'Trụ sở tại số 9 đường Cách mạng Tháng Tám, phường Cái Khế',
    'tại phường Điện Biên Phủ và Phường Trần Hưng Đạo, Phường Nguyễn Du',
    'chủ tịch các xã, giám đốc Sở Tài chính, ông Nguyễn Công An tỉnh táo',
    'ông Trần Quốc Hội và bà Nguyễn Thị Trấn dự họp cùng các hộ',
    'Sở Văn hóa, Thể thao và Du lịch, các Bên ký hợp đồng',
    'Ủy Ban Mặt Trận Tổ Quốc Việt Nam Tỉnh',
    'Cán bộ Công an xã, Toàn bộ Tài chính của hội, Nội bộ Công an tỉnh',
    'Bộ xây dựng kế hoạch, Sở xây dựng, hoàn thiện dự thảo; giao Sở xây dựng quy chế',
    'tại Thành phố Hà Nội, Thành phố Hồ Chí Minh và thành phố Huế',
    'các Tổ chức Y tế và các Cơ quan Trung ương đóng trên địa bàn',
    'có tiếng trung thực, nghe tiếng hoa rơi, tiếng đức độ, cán bộ nam bộ phận kỹ thuật',
    'Hội nông dân họp tại đình, Chi hội nông dân các thôn',
    'so sánh với bộ luật hình sự của nhiều nước, ban hành một bộ luật dân sự mới',
    'cử phường 5 người, phường 12 hộ và mỗi phường 3 đồng chí',
    'ông Vũ Quốc Khánh, bà Lê Thị Quốc Khánh và UBND xã Quốc Khánh',
    'Đảng ủy Quốc Khánh đã họp với các thôn',
    'trên toàn quốc Hội Nông dân có nhiều phong trào',
    'từ trung quốc lộ 1 đến quốc lộ 5, chủ nhật Bản Mới họp dân',
    'phía đông Âu Cơ là chợ hoa của châu thổ sông Hồng',
    'đoàn của Hội Nghị sĩ hữu nghị đến thăm',
  ])('nothing of %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    ['thi hành quyết định này và gửi về Sở', ['quyết định → Quyết định']],
    ['trái với quyết định này, các quyết định này, mỗi quyết định này', ['quyết định → Quyết định']],
    ['thực hiện kế hoạch này, việc quyết định này nọ', []],
  ])('of the document itself: %s', (text, expected) => expect(told(text, new Set(['quyết định']))).toEqual(expected));

  it('marks words of any text and never gives back what is written', () => {
    const words = fc.constantFrom(
      ...'Điều điều 5 khoản Khoản UBND Tỉnh Sở tài Chính . số 3/QĐ-UBND thứ Hai tết'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        for (const { tokens, right } of capitalFaults(tokensOf(text, memory))) {
          const found = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
          expect(right.toLowerCase()).toBe(found.toLowerCase());
          expect(right).not.toBe(found);
        }
      }),
    );
  });
});
