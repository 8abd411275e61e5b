import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/error.ts';
import { readLawTable } from '../../src/config/laws.ts';
import { folderWith } from '../support/folder.ts';

const read = (text: string): ReturnType<typeof readLawTable> =>
  readLawTable('own.tsv', folderWith({ 'own.tsv': text }), '.vbcheckrc.json', 'laws');

const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ message }) => message.en).join(' ');
    throw error;
  }
  return '';
};

describe('a table of acts', () => {
  test('columns in any order, remarks, a BOM, unknown columns', () => {
    const text =
      '\ufeffsymbol\tnote\ttype\tsigned\tto\treplaced_by\r\n# our own\r\n12/2019/QĐ-UBND\tx\tQuyết định\t2019-05-31\t2026-01-01\t3/2026/QĐ-UBND; 4/2026/QĐ-UBND\r\n\r\n7/QĐ-UBND\t\tQuyết định\t2024-02-03\t?\t\r\n';
    expect(read(text)).toMatchObject([
      {
        type: 'Quyết định',
        symbol: '12/2019/QĐ-UBND',
        year: 2019,
        signed: 20190531,
        from: null,
        to: 20260101,
        replacedBy: ['3/2026/QĐ-UBND', '4/2026/QĐ-UBND'],
        confidence: 'own',
        source: 'own.tsv',
      },
      { symbol: '7/QĐ-UBND', year: 2024, to: null },
    ]);
  });

  test.each([
    ['type\nLuật\n', 'lacks the column symbol'],
    ['type\tsymbol\nQuyết định\t7/QĐ-UBND\n', 'line 2: “7/QĐ-UBND” is no number'],
    ['type\tsymbol\nQuyết định\tmột\n', 'line 2: “một” is no number'],
    ['type\tsymbol\tto\nQuyết định\t7/2024/QĐ-UBND\t1/1/2026\n', 'line 2: “1/1/2026” is not YYYY-MM-DD'],
  ])('refused: %s', (text, said) => expect(refusal(text)).toContain(said));

  test('a table that is not there', () => {
    expect(() => readLawTable('none.tsv', folderWith({}), '.vbcheckrc.json', 'laws')).toThrow(ConfigError);
  });
});
