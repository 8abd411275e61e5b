import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { blanksOf, filled, fillTemplate, type NamesIn } from '../../src/language/template.ts';

describe('fillTemplate', () => {
  it('puts words and numbers where their names stand, as often as they stand there', () => {
    expect(fillTemplate('{a} và {b}, {a}', { a: 'một', b: 2 })).toBe('một và 2, một');
  });

  it('says a value of two languages in the language that is asked for', () => {
    const data = { day: { vi: 'ngày', en: 'the day' }, n: 3 };
    expect(fillTemplate('{day} {n}', data, 'vi')).toBe('ngày 3');
    expect(fillTemplate('{day} {n}', data, 'en')).toBe('the day 3');
  });

  it('leaves a name without a value to be seen, those of Object.prototype too', () => {
    expect(fillTemplate<string>('{toString} {name}', {})).toBe('{toString} {name}');
  });

  it('takes a value as it is: what looks like a blank or a pattern in it is text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fillTemplate('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
      }),
    );
    expect(fillTemplate('{a}{b}', { a: '{b}$&', b: '!' })).toBe('{b}$&!');
  });

  it('fills both languages', () => {
    expect(filled({ vi: 'tệp {name}', en: 'file {name}' }, { name: 'a.docx' })).toEqual({
      vi: 'tệp a.docx',
      en: 'file a.docx',
    });
  });

  it('finds the names of the blanks, and nothing in braces that is no name', () => {
    expect(blanksOf('{a} { b } {} {c_1} {a}')).toEqual(['a', 'c_1', 'a']);
  });

  it('asks for every name that the compiler can see', () => {
    expectTypeOf<NamesIn<'từ {from} đến {to}'>>().toEqualTypeOf<'from' | 'to'>();
    expectTypeOf<NamesIn<'không có gì'>>().toEqualTypeOf<never>();
    expectTypeOf<NamesIn<string>>().toEqualTypeOf<string>();
    // @ts-expect-error `to` is missing
    expect(fillTemplate('{from} {to}', { from: 1 })).toBe('1 {to}');
    // @ts-expect-error the English sentence has a name of its own
    filled({ vi: '{a}', en: '{a} {b}' }, { a: 1 });
  });
});
