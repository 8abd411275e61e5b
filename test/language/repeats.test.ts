import { expect, it } from 'vitest';
import { repeatedWords } from '../../src/language/repeats.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { Memory } from '../../src/language/memory.ts';

const memory = new Memory();

const told = (text: string): string[] =>
  repeatedWords(tokensOf(text, memory), memory).map(({ kept }) => kept.map(({ text }) => text).join(' '));

it.each([
  ['ý kiến của của các đơn vị', 'của'],
  ['nhân dân tỉnh tỉnh công nhận', 'tỉnh'],
  ['nguồn lực để để thực hiện', 'để'],
  ['báo cáo công tác công tác cải cách', 'công tác'],
  ['phối hợp công tác tác của các đơn vị', 'tác'],
  ['việc thực hiện hiện nghị quyết', 'hiện'],
  ['đời sống của nhân nhân dân', 'nhân'],
  ['trong quá trình trình thực hiện', 'trình'],
  ['việc nghiên nghiên cứu khoa học', 'nghiên'],
  ['Ủy ban ban nhân dân xã', 'ban'],
  ['báo cáo kết quả kết quả thực hiện', 'kết quả'],
  ['bố trí lực lượng về công tác tác tại cấp xã', 'tác'],
  ['đề nghị các đơn vị vị gửi báo cáo', 'vị'],
  ['Báo báo cáo kết quả', 'Báo'],
  ['phát triển triển kinh tế', 'triển'],
  ['CÁC CÁC ĐƠN VỊ TRỰC THUỘC', 'CÁC'],
  ['Phát phát triển kinh tế rừng', 'Phát'],
  ['đổi mới giáo giáo dục phổ thông', 'giáo'],
  ['việc cấp giấy giấy phép xây dựng', 'giấy'],
  ['đã tổ chức tổ chức hội nghị', 'tổ chức'],
  ['của các đơn vị và và Sở', 'và'],
  ['như một một biện pháp hữu hiệu', 'một'],
  ['xây dựng chính quyền điện tử tử hiện đại', 'tử'],
  ['Hằng tháng tháng, các đơn vị báo cáo', 'tháng'],
])('%s', (text, word) => expect(told(text)).toEqual([word]));

it.each([
  'hành vi vi phạm, đại hội hội viên, trực tiếp tiếp nhận, phân công công việc, toàn văn văn bản',
  'ngày ngày phấn đấu, ai ai cũng biết, luôn luôn đúng hạn',
  'báo cáo hằng tháng tháng 10, kế hoạch hằng năm năm 2026',
  'Ủy ban, ban ngành; các, các',
  'người nhặt được được hưởng, vận tải đường không không quá, góp một phần phần vốn, đầu kéo kéo rơ moóc',
  'làm từng bước từng bước, lần lượt lần lượt, dần dần, từ từ, số số hạng',
  'tờ trình trình Ủy ban, Ủy ban ban hành, phối hợp hợp tác, tổ chức chức năng, trên địa bàn bàn giao mặt bằng, bên vay vay thêm vốn, hộ dân dân trí thấp',
  'cơ quan nhân dân dân chủ, thống nhất nhất thể hóa',
  'Tổ tổ chức họp dân',
  'lớp một một buổi, tương ứng một một',
  'các tôn giáo giáo dục tín đồ',
  'cơ quan, tổ chức tổ chức lễ hội phải thông báo',
  'các tổ chức tổ chức sinh hoạt tôn giáo',
  'người đăng ký đăng ký qua mạng',
  'người người thi đua, ngành ngành thi đua; việc được được mất mất',
  'Bà Đào Văn Được được bổ nhiệm; xã Mường Và và xã Động Quan quan tâm',
])('nothing of %s', (text) => expect(told(text)).toEqual([]));
