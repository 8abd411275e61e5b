/** Where people are told that a finding stands. */
import { expect, test } from 'vitest';
import { recognise } from '../../src/draft/recognise.ts';
import { findingPlace } from '../../src/lint/place.ts';
import { p, read } from '../support/docx.ts';

const LETTER = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'QUYẾT ĐỊNH',
  'Về việc ban hành Quy chế',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành Quy chế làm việc.',
  '1. Quy chế này gồm ba chương, hai mươi điều và một phụ lục kèm theo.',
  'Các đơn vị thực hiện theo Quy chế này trong năm 2026.',
  'Điều 2. Chánh Văn phòng thi hành Quyết định này./.',
];

const draftOf = (body: string) => recognise(read({ body }));
const at = (paragraph: number | null, component: 'bodyText' | 'signerName' | null = 'bodyText') => ({
  part: 'word/document.xml',
  paragraph,
  start: 0,
  end: 1,
  component,
  text: 'x',
});

test('units of the body, the nearest with those around it', () => {
  const draft = draftOf(LETTER.map((text) => p(text)).join(''));
  expect(findingPlace(draft, at(8), []).unit).toBe('Điều 1, khoản 1');
  expect(findingPlace(draft, at(9), []).unit).toBe('Điều 2');
  expect(findingPlace(draft, at(2), []).unit).toBeNull();
  // What frames the body belongs to no unit, wherever it stands.
  expect(findingPlace(draft, at(9, 'signerName'), []).unit).toBeNull();
});

test('pages by the breaks that somebody has set, when Word has recorded none', () => {
  const body = p('Một.') + p('Hai.', { pPr: '<w:pageBreakBefore/>' }) + p('Ba.');
  expect([1, 2, 3].map((n) => findingPlace(draftOf(body), at(n), []).page)).toEqual([1, 2, 2]);
  expect(findingPlace(draftOf(p('Một.') + p('Hai.')), at(2), []).page).toBeNull();
});

test('first words, also of the other paragraphs with the same fault', () => {
  const draft = draftOf(p('một hai ba bốn năm sáu bảy tám') + p('') + p('chín mười'));
  expect(findingPlace(draft, at(1), [2, 3])).toMatchObject({
    words: 'một hai ba bốn năm sáu bảy…',
    also: ['chín mười'],
  });
  expect(findingPlace(draft, at(null, null), [])).toEqual({ page: null, unit: null, cell: null, words: '', also: [] });
});
