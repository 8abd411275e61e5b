/**
 * What must never be reported as style: spellings that are both in use, words that office prose cannot do without, and
 * forms that are the drafter's choice.
 */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { recognise } from '../../../src/draft/recognise.ts';
import { familyOf } from '../../../src/lint/families.ts';
import { lint } from '../../../src/lint/runner.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';

const style = rules.filter(({ meta }) => familyOf(meta) === 'van-phong');

const said = (text: string): string[] => {
  const draft = recognise(readMarkdown(`Nội dung báo cáo như dưới đây.\n\n${text}\n`));
  return lint(draft, style, { allStyle: true }).findings.map(({ ruleId, location }) => `${ruleId}: ${location.text}`);
};

describe('never told', () => {
  it.each([
    'Bác sĩ của trạm khám cho 120 người; bác sỹ của bệnh viện hỗ trợ chuyên môn.',
    'Kỹ thuật viên và kĩ sư cùng kiểm tra máy.',
    'Việc này bảo đảm an toàn; đảm bảo đúng tiến độ.',
    'Ủy ban nhân dân xã và Uỷ ban nhân dân phường cùng ký; hai bên hoà giải, hòa giải thành.',
    'Các đơn vị tham gia, góp ý dự thảo; công tác tổ chức thực hiện được kiểm tra.',
    'Kết quả rất tốt, đã được tổng hợp và sẽ bị kiểm tra lại.',
    'Đề án nhằm góp phần tăng cường quản lý; triển khai quyết liệt, đồng bộ.',
    'Phòng Văn hóa lập danh sách; Phòng Kinh tế thẩm định: Nội dung, số liệu phải khớp.',
    'Danh sách gồm ông Nguyễn Văn Bình – Trưởng phòng; kết quả: đạt.',
    'Trong 2024 hộ được khảo sát có 1.120 hộ dùng nước sạch; số máy tăng từ 2024 đến 2026 chiếc.',
    'Số tài khoản 3714000123456 đồng tên với chủ hộ; điện thoại 02333852123.',
    'Theo yêu cầu của Sở Y tế, Bộ Y tế đã cử đoàn kiểm tra; đáp ứng yêu cầu Bộ Y tế nêu.',
    'Thanh tra Chính phủ yêu cầu Bộ Y tế báo cáo; Tòa án nhân dân tỉnh yêu cầu Sở Tư pháp cung cấp hồ sơ.',
    'Ông Bình (tổ trưởng) ký; a) bản chính, b) bản sao; kích thước 12 x 8mm.',
    'Hợp đồng ký ngày  giữa hai bên, văn bản số  của Sở Y tế và giấy giới thiệu trong tháng  còn lưu.',
    'Ông Bình – Trưởng phòng, ông An – Phó Trưởng phòng, bà Lan – Văn thư bàn việc phát triển kinh tế - xã hội.',
    'Tỉnh chú trọng văn hóa – thể thao, y tế – giáo dục, nông nghiệp – thủy sản và phát triển kinh tế - xã hội.',
    'Họ tên: ............ Ngày sinh: ...../...../......; số:      /SNV-VP.',
    'Công tác tổ chức thực hiện Nghị quyết được các chi bộ quan tâm.',
    'Nhu cầu nước tưới vụ Hè Thu rất lớn, rất khẩn trương.',
    'Mười hai hộ bị thu hồi đất đã được bố trí tái định cư.',
    'Ông Trần Văn Bình - Trưởng phòng; bà Lê Thị Lan - Phó Trưởng phòng.',
    'Tổ thẩm định gồm ông Bình, Trưởng phòng; bà Lan, chuyên viên.',
    'Việc bầu Trưởng thôn được thực hiện đúng quy định.',
    'Nông dân phấn khởi vì lúa được mùa, được giá.',
    'Tình hình sâu bệnh diễn biến phức tạp, khó lường.',
    'Nhìn chung, các đơn vị chấp hành tốt thời gian báo cáo.',
    'Đại biểu đến dự có đại diện lãnh đạo các sở, ban, ngành.',
    'Tiếp tục đổi mới phương thức lãnh đạo, nâng cao năng lực của tổ chức đảng.',
    'Xã có 05 thôn, 12 tổ liên gia và 02 hợp tác xã.',
    'Ngày 20/11 hằng năm, các trường tổ chức gặp mặt nhà giáo.',
    'Tài liệu gồm 3 phần, 12 trang, in trên giấy khổ A4.',
    'Người dân tải ứng dụng VNeID từ kho ứng dụng của hệ điều hành Android, iOS.',
    'Công ty TNHH MTV Lâm nghiệp bàn giao 45 ha rừng cho địa phương.',
    'Độ dốc thiết kế i = 0.5‰ theo bản vẽ số KT-02.',
    'Nhà văn hóa thôn vừa là nơi hội họp, vừa là điểm đọc sách.',
    'Đồng thời, cũng trong quý I, xã đã kiện toàn Tổ công nghệ số cộng đồng.',
    'Không để hộ nào bị bỏ lại phía sau.',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

describe('told', () => {
  it.each([
    ['Sở Y tế yêu cầu Bộ Y tế sớm phân bổ vắc-xin cho tỉnh.', 'van-phong/xung-ho-cap: yêu cầu'],
    ['Ủy ban nhân dân xã Cam Lộ kính đề nghị Sở Nội vụ phải trả lời.', 'van-phong/xung-ho-cap: phải'],
    ['Trong 2025, tỉnh có 12 dự án mới.', 'van-phong/so-lieu: Trong 2025'],
    ['Kinh phí đến cuối 2025 đã giải ngân hết.', 'van-phong/so-lieu: cuối 2025'],
    ['Tổng kinh phí là 12500000 đồng.', 'van-phong/so-lieu: 12500000'],
    ['Họp ngày 5 tháng 6 năm 2026.', 'van-phong/so-lieu: 5'],
    ['Các phòng  rà soát danh sách.', 'van-phong/dau-cau:   '],
    ['Phong trào “Xanh, sạch được phát động.', 'van-phong/dau-cau: “'],
    ['Trân trọng cảm ơn và kính chào.', 'van-phong/xung-ho: Trân trọng cảm ơn và kính chào'],
    ['Đề nghị quý cơ quan cử cán bộ.', 'van-phong/xung-ho: quý cơ quan'],
    ['Đề nghị đ/c Bình (đ/c Lan thay) chủ trì.', 'van-phong/viet-tat: đ/c'],
  ])('%s', (text, told) => expect(said(text)).toContain(told));
});
