import { describe, expect, it } from 'vitest';
import { bodyAt, comparableNames, directionOf, RANK, rankOf } from '../../../rules/grammar/rank.ts';

describe('the rank of a body', () => {
  it.each([
    ['BỘ Y TẾ', RANK.central],
    ['UBND TỈNH QUẢNG TRỊ', RANK.province],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI', RANK.province],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ VINH', RANK.district],
    ['SỞ NỘI VỤ', RANK.department],
    ['UBND XÃ CAM LỘ', RANK.commune],
    ['TRƯỜNG TIỂU HỌC SỐ 1', RANK.unit],
    ['BỘ CÔNG AN', null],
    ['BỘ CHỈ HUY QUÂN SỰ TỈNH', null],
    ['SỞ GIAO DỊCH CHỨNG KHOÁN', null],
    ['THANH TRA TỈNH', null],
    ['CÔNG TY CỔ PHẦN SÔNG HỒNG', null],
    ['CỤC THUẾ', null],
  ])('%s: %s', (key, rank) => expect(rankOf(key)).toBe(rank));
});

describe('a body at the beginning of a text', () => {
  it.each([
    ['Bộ Y tế sớm phân bổ', RANK.central],
    ['Uỷ ban nhân dân tỉnh xem xét', RANK.province],
    ['Chủ tịch UBND xã báo cáo', RANK.commune],
    ['UBND thành phố Hà Nội xem xét', RANK.province],
    ['Sở Tài chính bố trí', RANK.department],
    ['Bộ phận một cửa', null],
    ['Bộ luật Dân sự', null],
    ['Bộ Luật Lao động', null],
    ['UBND thành phố xem xét', null],
    ['Sở hữu trí tuệ', null],
    ['các Sở', null],
  ])('%s: %s', (text, rank) => expect(bodyAt(comparableNames(text))?.rank ?? null).toBe(rank));
});

describe('direction', () => {
  it.each([
    [RANK.department, RANK.central, 'up'],
    [RANK.department, RANK.province, 'up'],
    [RANK.commune, RANK.department, 'up'],
    [RANK.province, RANK.commune, 'down'],
    [RANK.department, RANK.department, 'across'],
    [RANK.unit, RANK.commune, null],
    [RANK.unit, RANK.unit, null],
  ] as const)('from %s to %s: %s', (from, to, direction) => expect(directionOf(from, to)).toBe(direction));
});
