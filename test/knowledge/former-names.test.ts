import { describe, expect, it } from 'vitest';
import { districtBodiesIn, formerBodiesIn, formerBodyOf, isFormerCity } from '../../src/knowledge/former-bodies.ts';
import { communeNow } from '../../src/knowledge/old-communes.ts';
import { provinceNamed, provinceTitle } from '../../src/knowledge/provinces.ts';

const namesIn = (find: (text: string) => { start: number; end: number }[], text: string): string[] =>
  find(text).map(({ start, end }) => text.slice(start, end));

describe('bodies that have ended', () => {
  it('is known by its name, in whatever case, and by abbreviations', () => {
    expect(formerBodyOf('SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH GIA LAI')?.successor).toBe('Sở Nông nghiệp và Môi trường');
    expect(formerBodyOf('Sở Tài nguyên và Môi trường.')?.successor).toBe('Sở Nông nghiệp và Môi trường');
    expect(formerBodyOf('Bộ LĐTB&XH')?.split).toBe(true);
    expect(formerBodyOf('Thanh tra Bộ Y tế')?.successor).toBe('Thanh tra Chính phủ');
    expect(formerBodyOf('Thanh tra Bộ Công an')).toBeUndefined();
    expect(formerBodyOf('Sở Xây dựng')).toBeUndefined();
  });

  it('is found in text', () => {
    expect(
      namesIn(
        formerBodiesIn,
        'Sở Lao động, Thương binh và Xã hội; Sở TN&MT; Sở Tài chính; Cục Thuế; Cục Thuế tỉnh; Toà án nhân dân cấp cao',
      ),
    ).toEqual(['Sở Lao động, Thương binh và Xã hội', 'Sở TN&MT', 'Cục Thuế tỉnh', 'Toà án nhân dân cấp cao']);
    expect(
      namesIn(
        districtBodiesIn,
        'UBND các huyện, thị xã, thành phố; Công an huyện; UBND thành phố Vinh; UBND thành phố Huế; các huyện uỷ; UBND xã',
      ),
    ).toEqual(['UBND các huyện, thị xã, thành phố', 'Công an huyện', 'UBND thành phố Vinh', 'các huyện uỷ']);
  });

  it('keeps the cities of the centre', () => {
    expect(['Vinh', 'Phan Rang - Tháp Chàm', 'Bắc Ninh', 'Huế'].map(isFormerCity)).toEqual([true, true, false, false]);
  });
});

describe('communes', () => {
  it.each([
    ['phường Phúc Xá', 'quận Ba Đình', undefined, ['phường Hồng Hà'], 'Hà Nội'],
    ['Phường Cống Vị', 'Quận Ba Đình', 'Hà Nội', ['phường Ngọc Hà', 'phường Giảng Võ'], 'Hà Nội'],
    ['thị trấn Phó Bảng', 'huyện Đồng Văn', 'Hà Giang', ['xã Phố Bảng'], 'Tuyên Quang'],
  ])('%s, %s, %s', (commune, district, province, units, now) => {
    expect(communeNow(commune, district, province)).toEqual({ units, province: now });
  });

  it('says nothing of names that are unknown or stand for several', () => {
    expect(communeNow('xã Không Có', 'huyện Đồng Văn')).toBeUndefined();
    expect(communeNow('xã Tân Hòa', 'huyện Không Có')).toBeUndefined();
    expect(communeNow('phường Phúc Xá', 'quận Ba Đình', 'Huế')).toBeUndefined();
  });
});

it('a province has the noun of the day', () => {
  const province = provinceNamed('Đồng Nai')!;
  expect([20260429, 20260430].map((day) => provinceTitle(province, day))).toEqual([
    'tỉnh Đồng Nai',
    'thành phố Đồng Nai',
  ]);
  expect(provinceNamed('Thừa Thiên Huế')?.successor).toBe('Huế');
});
