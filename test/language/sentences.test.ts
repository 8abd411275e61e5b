import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../../src/language/blanks.ts';
import { enclosuresIn, sentencesIn, stretchesIn, syllablesIn } from '../../src/language/sentences.ts';
import { expectTimesLonger } from '../support/growth.ts';

const sentences = (text: string): string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end));
const marks = (text: string): string[] => sentencesIn(text).map(({ mark }) => mark);
const stretches = (text: string): string[] =>
  sentencesIn(text).flatMap((sentence) => stretchesIn(text, sentence).map(({ start, end }) => text.slice(start, end)));

describe('a sentence ends', () => {
  test.each([
    ['behind a stop', 'Sở đã họp. Các đơn vị báo cáo.', ['Sở đã họp.', 'Các đơn vị báo cáo.']],
    ['behind ? and !', 'Ai chủ trì? Sở Nội vụ! Đề nghị gửi.', ['Ai chủ trì?', 'Sở Nội vụ!', 'Đề nghị gửi.']],
    ['behind an ellipsis', 'Mua bút, giấy… Sở chi trả.', ['Mua bút, giấy…', 'Sở chi trả.']],
    ['behind three dots', 'Mua bút, giấy,... Sở chi trả.', ['Mua bút, giấy,...', 'Sở chi trả.']],
    ['behind ./.', 'Đề nghị thực hiện./. Trân trọng.', ['Đề nghị thực hiện./.', 'Trân trọng.']],
    ['with the quotation mark that closes', 'Ghi “Đã thu.” Sở lưu.', ['Ghi “Đã thu.”', 'Sở lưu.']],
    ['with the bracket that closes', 'Đã họp (có biên bản.) Sở lưu.', ['Đã họp (có biên bản.)', 'Sở lưu.']],
    ['with the reference to a note', 'Đã họp.\ufffc Sở lưu.', ['Đã họp.\ufffc', 'Sở lưu.']],
    ['before a figure', 'Đã họp. 05 đơn vị dự.', ['Đã họp.', '05 đơn vị dự.']],
    ['before a quotation', 'Đã họp. “đủ” là ghi thừa.', ['Đã họp.', '“đủ” là ghi thừa.']],
    ['before a bracket with a capital', 'Đã họp. (Có danh sách kèm theo)', ['Đã họp.', '(Có danh sách kèm theo)']],
    ['before a dash', 'Đã họp. - Sở chủ trì.', ['Đã họp.', '- Sở chủ trì.']],
    ['behind a year', 'Thực hiện năm 2025. Các đơn vị báo cáo.', ['Thực hiện năm 2025.', 'Các đơn vị báo cáo.']],
    ['behind a short date', 'Họp ngày 05/3/2026. Các đơn vị dự.', ['Họp ngày 05/3/2026.', 'Các đơn vị dự.']],
    ['behind a Roman number', 'Thực hiện giai đoạn II. Các đơn vị dự.', ['Thực hiện giai đoạn II.', 'Các đơn vị dự.']],
    ['behind an address of the net', 'Gửi về gov.vn. Các đơn vị dự.', ['Gửi về gov.vn.', 'Các đơn vị dự.']],
    ['over a line break', 'Sở đã\nhọp. Các đơn vị\nbáo cáo', ['Sở đã\nhọp.', 'Các đơn vị\nbáo cáo']],
    ['over blanks of other widths', 'Đã họp.\u00a0 Sở lưu.', ['Đã họp.', 'Sở lưu.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('with its mark', () => {
    expect(marks('Một. Hai? Ba… Bốn,... Năm./. Sáu (bảy.) Tám;')).toEqual(['.', '?', '…', '...', './.', '.', ';']);
    expect(marks('Gồm:')).toEqual([':']);
    expect(marks('Một,”')).toEqual([',']);
    expect(marks('Một')).toEqual(['']);
    expect(marks('Ghi “Đã thu.”')).toEqual(['.']);
    expect(marks('thực hiện./.')).toEqual(['./.']);
  });
});

describe('a sentence does not end', () => {
  test.each([
    ['behind an abbreviation', 'Họp tại TP. Hồ Chí Minh và Tp. Huế'],
    ['behind a degree', 'Ông PGS.TS. Nguyễn Văn An, ThS. Lê Thị Bình, BS. Trần Văn Cường'],
    ['behind an authority of signing', 'Ký TM. ỦY BAN, TL. GIÁM ĐỐC, KT. BỘ TRƯỞNG'],
    ['behind v.v.', 'Mua bút, giấy, v.v. Sở chi trả'],
    ['behind Đ/c.', 'Giao Đ/c. Bình chủ trì'],
    ['behind a page', 'Xem tr. 15 của báo cáo'],
    ['behind a single capital', 'Ông Nguyễn Văn A. Chức vụ Giám đốc'],
    ['behind the letters of a street', 'Số 5, P. Bến Nghé, Q. 1'],
    ['within a number', 'Mức chi là 1.250.000 đồng, 12.5 triệu'],
    ['within a date', 'Ngày 05.3.2026 và ngày 05. 3. 2026'],
    ['within a symbol', 'Theo 30/2020/NĐ-CP và 12/KL-STP.ĐKT'],
    ['where no blank follows', 'Thực hiện.Các đơn vị báo cáo'],
    ['before a small letter', 'Đã họp. các đơn vị dự'],
    ['behind the label of a part', 'Chương II. QUY ĐỊNH CỤ THỂ'],
    ['behind the number of an article', 'Điều 5. Hiệu lực thi hành'],
    ['behind a label in the line', 'Giao: 1. Sở Nội vụ chủ trì'],
    ['behind a Roman label', 'IV. Tổ chức thực hiện'],
    ['at a blank to be filled in', 'Ông ………… Chức vụ ...... Ngày sinh'],
    ['at dots that stand for words', 'Họp tại … Ngày họp'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

test('labels in a line begin sentences, and are part of them', () => {
  expect(sentences('Sở Nội vụ chủ trì. 2. Sở Tài chính phối hợp. 3. Sở Y tế dự.')).toEqual([
    'Sở Nội vụ chủ trì.',
    '2. Sở Tài chính phối hợp.',
    '3. Sở Y tế dự.',
  ]);
});

describe('stretches', () => {
  test.each([
    ['semicolons', 'Sở chủ trì; phòng phối hợp; xã dự.', ['Sở chủ trì;', 'phòng phối hợp;', 'xã dự.']],
    ['a colon before a blank', 'Hồ sơ gồm: đơn, bản vẽ.', ['Hồ sơ gồm:', 'đơn, bản vẽ.']],
    ['a colon before a quotation', 'Ghi:“Đã thu”.', ['Ghi:', '“Đã thu”.']],
    [
      'no colon of a time, scale, address',
      'Lúc 8:30, tỷ lệ 1: 500, http://a.vn',
      ['Lúc 8:30, tỷ lệ 1: 500, http://a.vn'],
    ],
    ['enumerators', 'Giao (1) Sở Nội vụ, (2) Sở Y tế.', ['Giao', '(1) Sở Nội vụ,', '(2) Sở Y tế.']],
    ['Roman enumerators', 'Giao (i) Sở Nội vụ, (ii) Sở Y tế.', ['Giao', '(i) Sở Nội vụ,', '(ii) Sở Y tế.']],
    ['no number in words', 'Trong 05 (năm) ngày, 03 (03) bản.', ['Trong 05 (năm) ngày, 03', '(03) bản.']],
    ['nothing in brackets', 'Các sở (Nội vụ; Y tế: hai người) họp.', ['Các sở (Nội vụ; Y tế: hai người) họp.']],
    ['nothing in quotation marks', 'Ghi “thu: đủ; chi: đủ” rồi ký.', ['Ghi “thu: đủ; chi: đủ” rồi ký.']],
    ['a sentence all in brackets', '(Gửi kèm: đơn; bản vẽ)', ['(Gửi kèm:', 'đơn;', 'bản vẽ)']],
    ['a bracket that is never closed', 'Họp (tại sở; lưu.', ['Họp (tại sở;', 'lưu.']],
    ['a conjunction at the end', 'Sở chủ trì; và', ['Sở chủ trì; và']],
  ])('%s', (_, text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  test('carry the mark that ends them', () => {
    const text = 'Hồ sơ gồm: đơn; bản vẽ./.';
    expect(stretchesIn(text, { start: 0, end: text.length, mark: './.' }).map(({ mark }) => mark)).toEqual([
      ':',
      ';',
      './.',
    ]);
  });
});

test('enclosures are the outermost pairs', () => {
  const text = 'a) Một (hai [ba] bốn) “năm (sáu” bảy) "tám" (1) chín';
  expect(enclosuresIn(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
    '(hai [ba] bốn)',
    '“năm (sáu”',
    '"tám"',
  ]);
  expect(enclosuresIn(text, 0, text.length, true).map(({ start, end }) => text.slice(start, end))).toEqual([
    '“năm (sáu”',
    '"tám"',
  ]);
});

test('syllables leave out and fold', () => {
  const text = 'Theo Nghị định số 30/2020/NĐ-CP (đã sửa đổi), Sở - phòng họp.';
  const range = { start: 0, end: text.length };
  const at = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  expect(syllablesIn(text, range)).toBe(11);
  expect(syllablesIn(text, range, [at('(đã sửa đổi)')])).toBe(8);
  expect(syllablesIn(text, range, [at('(đã sửa đổi)')], [at('Nghị định số 30/2020/NĐ-CP')])).toBe(5);
});

/** What must never be torn apart, and what may stand between. */
const WHOLE = [
  ...['1.250.000', '12,5%', '05/3/2026', '05.3.2026', '30/2020/NĐ-CP', '57-NQ/TW', '12/KL-STP.ĐKT', 'gov.vn', 'v.v.'],
  ...['TP. Huế', 'PGS.TS. An', 'ThS. Bình', 'Đ/c. Bình', 'tr. 5', 'Q. Ba Đình', 'Nguyễn Văn A. Bình', '8:30', './.'],
];
const piece = fc.oneof(
  fc.constantFrom(...WHOLE),
  fc.constantFrom(
    'Sở',
    'họp',
    'đơn vị',
    'Các',
    '(',
    ')',
    '“',
    '”',
    '"',
    ';',
    ':',
    '.',
    '...',
    '…',
    '?',
    '(1)',
    '-',
    '\ufffc',
  ),
  fc.string({ maxLength: 4 }),
);
const line = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(' '));

describe('of any text', () => {
  test('sentences and stretches tile it: in order, without overlap, nothing but white space between', () => {
    fc.assert(
      fc.property(line, (text) => {
        const gaps = (ranges: readonly { start: number; end: number }[], from: number, to: number): void => {
          let at = from;
          for (const { start, end } of ranges) {
            expect(end).toBeGreaterThan(start);
            expect(text.slice(at, start)).toMatch(/^\s*$/);
            at = end;
          }
          expect(text.slice(at, to)).toMatch(/^\s*$/);
        };
        const found = sentencesIn(text);
        gaps(found, 0, text.length);
        for (const sentence of found) gaps(stretchesIn(text, sentence), sentence.start, sentence.end);
      }),
      { numRuns: 500 },
    );
  });

  test('no number, date, symbol or abbreviation is torn', () => {
    const words = fc.constantFrom('sở', 'Các', 'họp', 'họp.', 'đủ;', 'gồm:', '“đủ”.', 'năm', 'Huế', '5');
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(...WHOLE.slice(0, -1)), fc.array(words), (before, whole, behind) => {
        const text = [...before, whole, ...behind].join(' ');
        const start = before.join(' ').length + (before.length > 0 ? 1 : 0);
        const end = start + whole.length;
        for (const sentence of sentencesIn(text)) {
          for (const edge of [sentence, ...stretchesIn(text, sentence)]) {
            expect(edge.start > start && edge.start < end).toBe(false);
            expect(edge.end > start && edge.end < end).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('white space is what \\s knows', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(units.filter(isBlank)).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))));
  });
});

test('time is linear in the text', () => {
  const cut = (text: string): void => {
    for (const sentence of sentencesIn(text)) stretchesIn(text, sentence);
  };
  // Sixteen times the text, which quadratic cost makes 256.
  const most = 64;
  for (const unit of ['. ', '( ', '“ ', '; ', ')))', '...', './.', 'A. ', '(1) ', 'a.b ', ' ']) {
    const [short, long] = [unit.repeat(6250), unit.repeat(100_000)];
    expectTimesLonger(
      () => cut(short),
      () => cut(long),
      most,
      unit,
    );
  }
});
