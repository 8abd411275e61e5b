/** Which names of bodies are those of bodies that have ended, and which only look so. */
import { describe, expect, test } from 'vitest';
import { agencyKey } from '../../src/knowledge/agencies.ts';
import { formerBodyNamed } from '../../src/knowledge/former-bodies.ts';

const successorOf = (name: string): string | undefined => formerBodyNamed(agencyKey(name))?.successor;

describe('bodies that have ended', () => {
  test.each([
    ['TỔNG CỤC THUẾ', 'Cục Thuế'],
    ['CỤC THUẾ TỈNH QUẢNG TRỊ', 'Thuế tỉnh, thành phố'],
    ['Cục Thuế thành phố Hà Nội', 'Thuế tỉnh, thành phố'],
    ['CỤC THUẾ QUẢNG BÌNH', 'Thuế tỉnh, thành phố'],
    ['CHI CỤC THUẾ KHU VỰC XI', 'Thuế tỉnh, thành phố hoặc Thuế cơ sở'],
    ['CHI CỤC THUẾ HUYỆN CAM LỘ', 'Thuế cơ sở'],
    ['TOÀ ÁN NHÂN DÂN CẤP CAO TẠI ĐÀ NẴNG', 'Tòa án nhân dân tối cao hoặc Tòa án nhân dân cấp tỉnh'],
    ['CHI CỤC THUẾ THÀNH PHỐ TUY HÒA', 'Thuế cơ sở'],
    ['SỞ KH&ĐT TỈNH QUẢNG TRỊ', 'Sở Tài chính'],
    ['TÒA ÁN NHÂN DÂN THÀNH PHỐ VINH', 'Tòa án nhân dân khu vực'],
    ['THANH TRA BỘ NỘI VỤ', 'Thanh tra Chính phủ'],
    ['THANH TRA SỞ XÂY DỰNG', 'Thanh tra tỉnh, thành phố'],
    ['CÔNG AN THÀNH PHỐ VINH', 'Công an xã, phường, đặc khu'],
  ])('%s', (name, successor) => {
    expect(successorOf(name)).toBe(successor);
  });

  test.each([
    'CỤC THUẾ',
    'CỤC THUẾ DOANH NGHIỆP LỚN',
    'THUẾ TỈNH QUẢNG TRỊ',
    'CHI CỤC HẢI QUAN KHU VỰC IX',
    'TÒA ÁN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
    'TÒA ÁN NHÂN DÂN KHU VỰC 1 - QUẢNG TRỊ',
    'THANH TRA BỘ QUỐC PHÒNG',
    'THANH TRA TỈNH QUẢNG TRỊ',
    'CÔNG AN THÀNH PHỐ HUẾ',
    'CÔNG AN TỈNH QUẢNG TRỊ',
    'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO',
  ])('%s exists', (name) => {
    expect(successorOf(name)).toBeUndefined();
  });
});
