// Capitals of Vietnamese text that is no administrative document: what no writer takes for right.
import { expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { checkDocument } from '../../../src/jobs/check.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';

const INTRODUCTION = 'Nội dung các việc đã làm được ghi lại như dưới đây.';

const told = (text: string): string[] =>
  checkDocument(readMarkdown(`${INTRODUCTION}\n\n${text}\n`), 'note.md', { rules })
    .result.messages.filter(({ ruleId }) => ruleId === 'chinh-ta/viet-hoa')
    .map(({ severity, location, suggestions }) => `${severity}: ${location.text} → ${suggestions[0]}`);

it.each([
  ['Đề nghị ủy ban nhân dân tỉnh Lâm Đồng xem xét.', 'warning: ủy ban nhân dân → Ủy ban nhân dân'],
  ['Hồ sơ do Sở tài chính thẩm định trước khi trình.', 'warning: Sở tài chính → Sở Tài chính'],
  ['Mọi người nghỉ tết nguyên đán từ ngày mai.', 'warning: tết nguyên đán → tết Nguyên đán'],
  ['Tài liệu tiếng anh nằm ở thư mục bên cạnh.', 'warning: tiếng anh → tiếng Anh'],
  ['Phối hợp với Công An tỉnh tuần tra các địa bàn.', 'info: Công An → Công an'],
  ['Đoàn khảo sát các xã vùng tây nguyên trong tháng 5.', 'warning: tây nguyên → Tây Nguyên'],
  ['Giao các Sở, Ban, Ngành và các xã thực hiện.', 'info: Sở, Ban, Ngành → sở, ban, ngành'],
  ['Cuộc họp do phó chủ tịch Trần Văn Bình chủ trì.', 'info: phó chủ tịch → Phó Chủ tịch'],
  ['Theo Khoản 2 Điều 5 của Luật Đất đai, hồ sơ gồm hai bộ.', 'info: Khoản → khoản'],
  [
    'Đề nghị Bộ Lao động - Thương binh và xã hội (trước đây) bàn giao.',
    'warning: Bộ Lao động - Thương binh và xã hội → Bộ Lao động - Thương binh và Xã hội',
  ],
  ['Nhân dân Việt nam luôn đoàn kết.', 'warning: Việt nam → Việt Nam'],
  ['Đoàn khảo sát đến tỉnh Quảng nam trong tháng 5.', 'warning: Quảng nam → Quảng Nam'],
  ['Các Đơn vị khẩn trương thực hiện các việc trên.', 'info: Đơn vị → đơn vị'],
])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

it.each([
  'Cả nhà chúc nhau một Tết Nguyên Đán vui vẻ, an lành.',
  'Anh về thành phố Hồ Chí Minh vào sáng thứ hai. sau đó đi tiếp.',
  'Người soạn là giám đốc Nguyễn Văn An của công ty.',
  'Theo Khoản 2 điều 5 của hợp đồng, bên mua trả trước một nửa.',
  'Giao các Sở, ban, ngành; các Bộ, ngành và các Ban Đảng thực hiện.',
  'Các Sở Tài chính, Nội vụ cùng dự.',
  'Người Việt nam nữ bình đẳng trước pháp luật.',
  'Người lao động - Thương binh và xã hội là hai việc khác nhau.',
  'Tổ chức Y tế Thế giới đã công bố báo cáo về dịch bệnh.',
])('silent of %s', (text) => expect(told(text)).toEqual([]));

it('is silent of text in another language', () =>
  expect(told('We went to the Sở tài chính and the tết nguyên đán, and then home by the way that we came.')).toEqual(
    [],
  ));
