import { describe, expect, it } from 'vitest';
import table from '../../data/capitals.json' with { type: 'json' };
import { MOST_WORDS } from '../../src/language/misspelt-names.ts';
import { spellingFaults } from '../../src/language/spelling.ts';
import { Memory } from '../../src/language/memory.ts';
import { textWords } from '../support/text-words.ts';

const memory = new Memory();
const told = (text: string): string[] =>
  spellingFaults([textWords(text, memory)])
    .flat()
    .map(({ kind, token, suggestions }) => `${kind} ${token.text} → ${suggestions[0]}`);

describe('mistakes in names with capitals', () => {
  it.each([
    ['căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Viêt Nam', 'nonWord Viêt → Việt'],
    ['hỗ trợ người lao động Viêt Nam ở nước ngoài', 'nonWord Viêt → Việt'],
    ['đề nghị Bộ Tài nguyên và Mội trường hướng dẫn', 'realWord Mội → Môi'],
    ['mời đại diện Hiêp hội Doanh nghiệp tỉnh', 'nonWord Hiêp → Hiệp'],
    ['kính trình Thủ tướng Chinh phủ xem xét', 'realWord Chinh → Chính'],
    ['gửi Sở Nông nghiêp và Môi trường tổng hợp', 'nonWord nghiêp → nghiệp'],
    ['Ban Thương vụ Tỉnh ủy đã thống nhất chủ trương', 'realWord Thương → Thường'],
    ['trình Hội đông nhân dân tỉnh thông qua', 'realWord đông → đồng'],
    ['kết luận của Bô Chính trị về công tác cán bộ', 'realWord Bô → Bộ'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'ông Trần Viết Nam, bà Hoàng Thị Mội, ông Phạm Chinh, anh Lê Thương',
    'đoàn công tác của tỉnh Kon Tum, xã Krông Păc, huyện Đăk Mâm',
    'UBND xã Suối Tọ chịu trách nhiệm, xã Đồng Thạnh phối hợp, xã Chũ quan tâm',
    'Trường Tiểu học Phượng Dực và Trạm Y tế',
    'đồng chí Thi Phương Hường, ông Tôn Phương Tiệp chủ trì',
    'ông Chinh phủ nhận nội dung này, bà Thương vụ án trước',
    'công ty Viêt Tiến, tập đoàn Hoà Phát, Tổng công ty Becamex',
    'thôn Đông Hội, xã Đông Anh; phường Tân Hiêp Bình',
  ])('nothing of %s', (text) => expect(told(text)).toEqual([]));
});

it('the longest name in the table is found whole', () => {
  const names = table.groups.flatMap(({ names }) => names).filter((name) => !/, | - /.test(name));
  expect(Math.max(...names.map((name) => name.split(' ').length))).toBe(MOST_WORDS);
});
