import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blanks,
  hasField,
  hasPlaceholder,
  hasShortPlaceholder,
  isField,
  isModelName,
  isPlaceholder,
  placeholders,
} from '../../src/language/placeholder.ts';

describe('isPlaceholder', () => {
  it.each([
    ['{{ten_co_quan}}'],
    ['<<coquan1>>'],
    ['«Ten_co_quan»'],
    ['[CẦN BỔ SUNG: tên cơ quan]'],
    ['……………'],
    ['..../....'],
    ['_____'],
    ['xxx'],
    ['xx/…'],
    ['${coQuan}'],
    ['{chucVu}'],
    ['{#ds}{ma}{/ds}'],
    ['%TEN%'],
    ['#ChuKyLanhDao#'],
  ])('"%s" is nothing but a blank', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    ['UBND TỈNH {{tinh}}', 'words besides the variable'],
    ['Số: ..../QĐ-UBND', 'words besides the dots'],
    ['Độc lập - Tự do - Hạnh phúc', 'hyphens are no blanks'],
    ['KHỐI XXI', 'a Roman number is no row of x'],
    ['Hết./.', 'the mark at the end of a text'],
    ['', 'nothing at all'],
    ['{}', 'a variable without a name'],
    ['tăng 5% so với năm 2025, đạt 98% kế hoạch', 'percentages'],
    ['100%', 'a percentage'],
    ['Hộp thư #12 và #15', 'numbers'],
  ])('"%s" is not: %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('hasPlaceholder', () => {
  it('sees a variable inside a text, every time it is asked', () => {
    expect(hasPlaceholder('UBND TỈNH {{tinh}}')).toBe(true);
    expect(hasPlaceholder('UBND TỈNH {{tinh}}')).toBe(true);
  });

  it('takes a citation in brackets for a blank, as templates write them so', () => {
    expect(hasPlaceholder('ngày [ngày ký]')).toBe(true);
  });

  it('takes no full stop for a blank', () => {
    expect(hasPlaceholder('Lưu: VT, TCCB.')).toBe(false);
  });
});

describe('hasShortPlaceholder', () => {
  it('passes over a note that stands for a passage of text', () => {
    const note = `[${'nội dung '.repeat(10)}]`;
    expect([hasPlaceholder(note), hasShortPlaceholder(note)]).toEqual([true, false]);
    expect(hasShortPlaceholder(`${note} ngày [ngày ký]`)).toBe(true);
  });
});

describe('hasPlaceholder and placeholders', () => {
  it('agree on every text, whatever is asked first', () => {
    const signs = fc.constantFrom('{', '}', '<', '>', '[', ']', '«', '»', '…', '.', '_', 'x', 'X', '/', ' ', 'a', 'Số');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (letters) => {
        const text = letters.join('');
        expect(hasPlaceholder(text)).toBe(placeholders(text).length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([['</fo:list-item>'], ['<CompanyEmail/>'], ['XX'], ['..'], ['_']])('"%s" is no placeholder', (text) => {
    expect(hasPlaceholder(text)).toBe(false);
  });
});

describe('fields', () => {
  it.each([
    ['{{so}}', true, true],
    ['[TÊN CƠ QUAN]', true, true],
    ['<<huyen>> - «Tinh»', true, true],
    ['[TÊN] VÀ [CHỨC VỤ]', true, false],
    ['UBND {{xa}}', true, false],
    ['……', false, false],
    ['', false, false],
  ])('"%s": holds one %s, is one %s', (text, holds, is) => {
    expect([hasField(text), isField(text)]).toEqual([holds, is]);
  });
});

describe('blanks', () => {
  const found = (text: string): string[] => blanks(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Căn cứ Quyết định số …/QĐ-UBND', ['…']],
    ['ngày … tháng … năm 2026', ['…', '…']],
    ['Ông .........; Chức vụ: ....', ['.........', '....']],
    ['- Như Điều …;', ['…']],
    ['Kính gửi: ...', ['...']],
    ['…', ['…']],
    ['Sở [TÊN SỞ] và [ngày ký], {{so}}', ['[TÊN SỞ]', '[ngày ký]', '{{so}}']],
  ])('"%s" has %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['đất đai, hộ tịch, dân cư...) và hướng dẫn', 'and so on'],
    ['phát thanh, truyền hình,… triển khai', 'and so on'],
    ['các dịch vụ công liên thông… triển khai', 'ông is the end of a word'],
    ['một số … khác', 'a few others'],
    ['trên địa bàn tỉnh....', 'four dots, and so on'],
    ['như kết luận [1]', 'a reference'],
    ['nguyên văn [có lược trích]', 'a remark of the author'],
    ['thực hiện./.', 'the end of the text'],
  ])('"%s" has none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('isModelName', () => {
  it.each(['Họ và tên', '(Ghi rõ họ tên)', 'Nguyễn Văn A'])('%s is the name of nobody', (name) =>
    expect(isModelName(name)).toBe(true),
  );
  it.each(['Nguyễn Văn An', 'Họ và tên: Lê Định'])('%s is not', (name) => expect(isModelName(name)).toBe(false));
});
