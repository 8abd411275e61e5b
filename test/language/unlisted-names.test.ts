/**
 * Names of places are no mistakes: those of all communes before and after July 2025, in the sentences of a letter.
 *
 * @module-tag slow
 */
import { describe, expect, it, test } from 'vitest';
import communes from '../../data/old-communes.json' with { type: 'json' };
import { checkBytes } from '../../src/index.ts';
import { Memory } from '../../src/language/memory.ts';
import { endsFullName, isInPlaceName, isPlaceSyllable } from '../../src/language/unlisted-names.ts';
import { tokensOf } from '../../src/language/tokens.ts';

describe('behind the common noun a name begins', () => {
  const within = (text: string, word: string): boolean => {
    const tokens = tokensOf(text, new Memory());
    return isInPlaceName(
      tokens,
      tokens.findIndex((token) => token.text === word),
    );
  };
  it.each([
    ['tại xã Động Quan quan tâm', 'Quan'],
    ['UBND thị trấn Mường Và báo cáo', 'Và'],
    ['DANH SÁCH CỦA XÃ AN QUI NĂM 2026', 'QUI'],
  ])('%s: %s', (text, word) => expect(within(text, word)).toBe(true));
  it.each([
    ['người dân Động Quan quan tâm', 'Quan'],
    ['UBND xã, Hội Nông dân', 'Hội'],
    ['xã Tân Lập Nghĩa Hưng Yên Bình', 'Yên'],
    ['CÁC XÃ ĐỀ NGHỊ BỔ SUNG', 'SUNG'],
    ['tại xã này', 'này'],
  ])('not %s: %s', (text, word) => expect(within(text, word)).toBe(false));
});

it.each([
  ['bà Đào Văn Được được bổ nhiệm', 4, true],
  ['Bộ Giáo giáo dục', 2, false],
  ['ông Lê Văn, Trần Được', 5, false],
])('three capitals in a row: %s', (text, i, expected) =>
  expect(endsFullName(tokensOf(text, new Memory()), i - 1)).toBe(expected),
);

test('syllables of places are none of prose', () => {
  expect(['thạnh', 'chũ', 'hựu', 'chiềng'].every(isPlaceSyllable)).toBe(true);
  expect(['thành', 'chủ', 'xã'].some(isPlaceSyllable)).toBe(false);
});

/** `x Khánh Long>x Đoàn Kết+p Đông Kinh`. */
const names = [
  ...new Set(
    Object.values(communes.districts).flatMap(({ communes }) =>
      communes.split(/[;>+|]/).map((name) => name.replace(/^\p{L} /u, '').normalize('NFC')),
    ),
  ),
].filter((name) => /^\D{3,}$/.test(name));

const sentencesWith = (name: string): string[] => [
  `Sở Nội vụ đề nghị UBND xã ${name} phối hợp thực hiện và báo cáo kết quả trước ngày 15 tháng 4 năm 2026.`,
  `Tại xã ${name}, tổ công tác đã kiểm tra 12 hồ sơ; Trường Tiểu học ${name} gửi báo cáo cho Sở Nội vụ.`,
  `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ TẠI XÃ ${name.toUpperCase()}`,
];

const NAMES_AT_ONCE = 100;

test('nothing is said of the names of all communes', { timeout: 240_000 }, async () => {
  expect(names.length).toBeGreaterThan(7000);
  const told: string[] = [];
  for (let i = 0; i < names.length; i += NAMES_AT_ONCE) {
    const text = names
      .slice(i, i + NAMES_AT_ONCE)
      .flatMap(sentencesWith)
      .join('\n\n');
    const { messages } = await checkBytes(new TextEncoder().encode(text), 'van-ban.md', {
      rules: { 'the-thuc/*': 'off', 'noi-dung/*': 'off', 'van-phong/*': 'off' },
    });
    told.push(...messages.map(({ ruleId, message, place }) => `${ruleId}: ${message} (${place.words})`));
  }
  // A day has the name of a commune; behind the common noun alone it is told to be one.
  expect(told.filter((message) => !message.includes('“Quốc Khánh”'))).toEqual([]);
});
