import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { spellingFaults } from '../../src/language/spelling.ts';
import { syllableKey } from '../../src/language/syllable.ts';
import { isVietnamese, tokensOf } from '../../src/language/tokens.ts';

const told = (text: string): string[] =>
  spellingFaults(tokensOf(text)).map(({ kind, token, suggestions }) => `${kind} ${token.text} → ${suggestions[0]}`);

describe('syllables that there are not', () => {
  it.each([
    ['Công tác tuyên truyên được tăng cường', 'nonWord truyên → truyền'],
    ['các viêc cần làm ngay trong năm', 'nonWord viêc → việc'],
    ['cần đièn đầy đủ thông tin', 'nonWord đièn → điền'],
    ['các nghành liên quan', 'nonWord nghành → ngành'],
    ['mọi nguời dân trên địa bàn', 'nonWord nguời → người'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['kết qủa thực hiện', 'mark qủa → quả'],
    ['dự tóan ngân sách', 'mark tóan → toán'],
    ['số điện thọai liên hệ', 'mark thọai → thoại'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('syllables torn apart', () => {
  it.each([
    ['theo quy ết định của tỉnh', 'split quy → quyết'],
    ['các ngh ị định mới', 'split ngh → nghị'],
    ['việc đ ược giao', 'split đ → được'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('syllables in the wrong word', () => {
  it.each([
    ['đôn đốc, nhắc nhỡ các đơn vị', 'realWord nhỡ → nhở'],
    ['tổ chức lể hội hằng năm', 'realWord lể → lễ'],
    ['các phong chào thi đua', 'realWord chào → trào'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

it.each([
  'Ủy ban nhân dân tỉnh Đắk Lắk, UBND xã Ea Súp, ông Y Thanh Hà Niê Kđăm',
  'hoà giải, hòa giải, thuỷ lợi, thủy lợi, kỹ thuật, kĩ thuật, quý I, quí II',
  'gửi về email vanthu@tinh.gov.vn hoặc https://tinh.gov.vn trước 17h00',
  'Công an tỉnh, Lao động tỉnh, địa bàn tỉnh, cấp tỉnh và cấp xã',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'phần mềm Microsoft Word, file PDF, container, logistics, marketing',
  'hành vi vi phạm, đại hội hội viên, trực tiếp tiếp nhận',
])('says nothing of %s', (text) => expect(told(text)).toEqual([]));

it('tells Vietnamese from other languages and from text without diacritics', () => {
  expect(isVietnamese([tokensOf('các đơn vị báo cáo kết quả thực hiện')])).toBe(true);
  expect(isVietnamese([tokensOf('cac don vi bao cao ket qua thuc hien')])).toBe(false);
  expect(isVietnamese([tokensOf('the units report their results to Đà Nẵng')])).toBe(false);
});

it('marks words of the text and never crashes', () => {
  const letters = fc.constantFrom(...'abcdđeghiklmnopqrstuvxyăâêôơưáàảãạếềểễệ .,');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 80 }), (chars) => {
      const text = chars.join('');
      for (const { token, suggestions } of spellingFaults(tokensOf(text))) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(suggestions.length).toBeGreaterThan(0);
        expect(suggestions).not.toContain(token.text);
      }
    }),
  );
});

it('the lexicon knows syllables, pairs and words', () => {
  const lexicon = lexiconOf();
  const index = (word: string): number => lexicon.indexOf(syllableKey(word) ?? '');
  expect(lexicon.isWord(index('bổ'), index('sung'))).toBe(true);
  expect(lexicon.isInWord(index('bổ'), index('xung'))).toBe(false);
  expect(lexicon.pairCount(index('thực'), index('hiện'))).toBeGreaterThan(40);
  expect(lexicon.indexOf('nghanh1')).toBe(-1);
});
