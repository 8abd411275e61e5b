import { describe, expect, it } from 'vitest';
import { dateFaults } from '../../../rules/grammar/date.ts';

const faults = (text: string): string[] =>
  dateFaults(text).map(
    ({ messageId, start, end, right }) => `${messageId} "${text.slice(start, end)}" → ${right ?? '?'}`,
  );

describe('dateFaults', () => {
  it.each([
    ['Hà Nội, ngày 05 tháng 3 năm 2020', 'the example of the decree'],
    ['Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019', 'the full name of a unit named after a person'],
    ['Quảng Trị, ngày      tháng      năm 2026', 'blank day and month'],
    ['Quảng Trị, ngày … tháng … năm …', 'dots'],
    ['Quảng Trị, ngày 01 tháng 02 năm 2026', 'a padded month 02'],
    ['Quảng Trị, ngày 31 tháng 12 năm 2026', 'nothing to pad'],
    ['Thanh Hoá, ngày 15 tháng 10 năm 2026', 'the other place of the tone mark'],
    ['Phường Điện Biên Phủ, ngày 15 tháng 10 năm 2026', 'a unit that is no province'],
    ['{{dia_danh}}, ngày 15 tháng 10 năm 2026', 'a variable for the place'],
  ])('lets "%s" pass: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['Hà Nội, 05/3/2026', ['shortDate "05/3/2026" → ngày 05 tháng 3 năm 2026']],
    ['Hà Nội, ngày 5/02/2026', ['shortDate "ngày 5/02/2026" → ngày 05 tháng 02 năm 2026']],
    ['Hà Nội, 5-3-26', ['shortDate "5-3-26" → ?']],
    ['Hà Nội ngày 05 tháng 3 năm 2026', ['missingComma "Hà Nội ngày" → Hà Nội, ngày']],
    ['Hà Nội. ngày 05 tháng 3 năm 2026', ['missingComma "Hà Nội. ngày" → Hà Nội, ngày']],
    ['Hà Nội, ngày 5 tháng 3 năm 2026', ['dayNotPadded "5" → 05']],
    ['Hà Nội, ngày 05 tháng 1 năm 2026', ['monthNotPadded "1" → 01']],
    ['Hà Nội, ngày 05 tháng 09 năm 2026', ['monthSurplusZero "09" → 9']],
    ['Hà Nội, ngày      tháng 08 năm 2026', ['monthSurplusZero "08" → 8']],
    ['Hà Nội, ngày 05 tháng 3 năm 26', ['shortYear "26" → 2026']],
    ['…, ngày … tháng … năm 20...', []],
    ['Hà Nội, ngày      tháng      năm 20', []],
    ['Hà Nội, Ngày 05 tháng 3 năm 2026', ['capitalWords "Ngày 05 tháng 3 năm" → ngày 05 tháng 3 năm']],
    ['TP. HCM, ngày 05 tháng 3 năm 2026', ['abbreviatedPlace "TP. HCM" → Thành phố Hồ Chí Minh']],
    ['TP.Hồ Chí Minh, ngày 05 tháng 3 năm 2026', ['abbreviatedPlace "TP.Hồ Chí Minh" → Thành phố Hồ Chí Minh']],
    ['TP. Huế, ngày 05 tháng 3 năm 2026', ['abbreviatedPlace "TP. Huế" → ?']],
    ['Hồ Chí Minh, ngày 05 tháng 3 năm 2026', ['personAlone "Hồ Chí Minh" → Thành phố Hồ Chí Minh']],
    ['Đà nẵng, ngày 05 tháng 3 năm 2026', ['placeCapitals "Đà nẵng" → Đà Nẵng']],
    ['HÀ NỘI, ngày 05 tháng 3 năm 2026', ['placeCapitals "HÀ NỘI" → Hà Nội']],
    [
      'Hà Nội ngày 5 tháng 2 năm 2026',
      ['missingComma "Hà Nội ngày" → Hà Nội, ngày', 'dayNotPadded "5" → 05', 'monthNotPadded "2" → 02'],
    ],
  ])('finds what is wrong with "%s"', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('marks the day, not an equal digit before it', () => {
    expect(faults('Phường 5, ngày 5 tháng 3 năm 2026')).toEqual(['dayNotPadded "5" → 05']);
    expect(dateFaults('Phường 5, ngày 5 tháng 3 năm 2026')[0]?.start).toBe(15);
  });
});
