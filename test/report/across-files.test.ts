import { expect, test } from 'vitest';
import type { LedgerConflict } from '../../src/lint/cited-ledger.ts';
import { jsonConflict, oneLineConflict, prettyAcrossFiles } from '../../src/report/across-files.ts';
import { PLAIN } from '../../src/report/paint.ts';

const CONFLICT: LedgerConflict = {
  code: 'two-dates',
  type: 'công văn',
  symbol: '12/SNV-VP',
  mentions: [
    {
      path: 'a.docx',
      paragraph: 3,
      words: 'Số: 12/SNV-VP',
      day: 20260415,
      name: null,
      issuer: 'SỞ NỘI VỤ',
      isItself: true,
    },
    {
      path: 'b.docx',
      paragraph: 9,
      words: 'Thực hiện Công văn số 12/SNV-VP…',
      day: 20260416,
      name: null,
      issuer: null,
      isItself: false,
    },
  ],
};

test('for people', () => {
  const options = { language: 'vi' as const, paint: PLAIN, width: 80 };
  expect(prettyAcrossFiles([CONFLICT], options).split('\n')).toEqual([
    'Giữa các tệp',
    '  Công văn 12/SNV-VP được ghi nhiều ngày',
    '    15/4/2026  a.docx: “Số: 12/SNV-VP” (chính văn bản ấy)',
    '    16/4/2026  b.docx: “Thực hiện Công văn số 12/SNV-VP…”',
    '',
    '',
  ]);
  expect(prettyAcrossFiles([], options)).toBe('');
});

test('for programs', () => {
  expect(jsonConflict(CONFLICT)).toEqual({
    code: 'two-dates',
    type: 'công văn',
    symbol: '12/SNV-VP',
    mentions: [
      { path: 'a.docx', paragraph: 3, words: 'Số: 12/SNV-VP', date: '2026-04-15', issuer: 'SỞ NỘI VỤ', isItself: true },
      {
        path: 'b.docx',
        paragraph: 9,
        words: 'Thực hiện Công văn số 12/SNV-VP…',
        date: '2026-04-16',
        issuer: null,
        isItself: false,
      },
    ],
  });
});

test('a law under two names', () => {
  const mentions = ['Lưu trữ', 'Đất đai'].map((name) => ({
    ...CONFLICT.mentions[1]!,
    day: null,
    name,
  }));
  const conflict: LedgerConflict = { code: 'two-names', type: 'luật', symbol: '33/2024/QH15', mentions };
  const options = { language: 'en' as const, paint: PLAIN, width: 80 };
  expect(prettyAcrossFiles([conflict], options)).toContain('  Luật 33/2024/QH15 is named in more than one way\n');
  expect(prettyAcrossFiles([conflict], options)).toContain('    Đất đai  b.docx');
  expect(jsonConflict(conflict)).toMatchObject({ code: 'two-names', mentions: [{ date: null, name: 'Lưu trữ' }, {}] });
});

test('an amount is told in its place', () => {
  const mention = { paragraph: 4, words: 'Phúc đáp', day: 20260415, name: null, issuer: null };
  const conflict: LedgerConflict = {
    code: 'two-amounts',
    type: 'công văn',
    symbol: '12/SNV-VP',
    mentions: [
      { ...mention, path: 'b.docx', isItself: false, amount: '5.520.000 đồng' },
      { ...mention, path: 'a.docx', isItself: true, amount: '5.250.000 đồng' },
    ],
  };
  expect(jsonConflict(conflict)).toMatchObject({
    mentions: [{ amount: '5.520.000 đồng' }, { amount: '5.250.000 đồng' }],
  });
  expect(oneLineConflict(conflict, 'vi')).toBe(
    'Công văn 12/SNV-VP được dẫn với số tiền khác số ghi trong văn bản: 5.520.000 đồng  b.docx: “Phúc đáp”; 5.250.000 đồng  a.docx: “Phúc đáp” (chính văn bản ấy)',
  );
});
