import { describe, expect, test } from 'vitest';
import { CitedLedger } from '../../src/lint/cited-ledger.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import type { Draft } from '../../src/draft/draft.ts';

function letter({ number = '', day = 15, text }: { number?: string; day?: number; text: string }): Draft {
  return recognise(
    readMarkdown(`**ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ  \nSỞ NỘI VỤ**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  \nĐộc lập - Tự do - Hạnh phúc**

Số: ${number}/SNV-VP

*Quảng Trị, ngày ${day} tháng 4 năm 2026*

V/v báo cáo kết quả

Kính gửi: Sở Tài chính.

${text}

Sở Nội vụ đề nghị quý cơ quan quan tâm, phối hợp./.
`),
  );
}

const CITES = 'Phúc đáp Công văn số 12/SNV-VP ngày';

function conflictsOf(...drafts: Draft[]): string[] {
  const ledger = new CitedLedger();
  drafts.forEach((draft, i) => ledger.add(`${i}.md`, draft));
  return ledger
    .conflicts()
    .map(({ type, symbol, mentions }) =>
      [type, symbol, ...mentions.map(({ path, day, isItself }) => `${path}:${day}${isItself ? '!' : ''}`)].join(' '),
    );
}

describe('the ledger of what a run cites', () => {
  test('one document with two dates', () => {
    expect(
      conflictsOf(
        letter({ text: 'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.' }),
        letter({ text: 'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 15 tháng 3 năm 2020 của Chính phủ.' }),
      ),
    ).toEqual(['nghị định 30/2020/NĐ-CP 0.md:20200305 1.md:20200315']);
  });

  test('a reply that cites a letter of the folder wrongly', () => {
    expect(
      conflictsOf(
        letter({ number: '12', day: 15, text: 'Sở báo cáo kết quả.' }),
        letter({ text: `${CITES} 16 tháng 4 năm 2026 của Sở Nội vụ.` }),
      ),
    ).toEqual(['công văn 12/SNV-VP 0.md:20260415! 1.md:20260416']);
  });

  test.each([
    ['the right date', letter({ text: `${CITES} 15 tháng 4 năm 2026 của Sở Nội vụ.` })],
    ['another body', letter({ text: `${CITES} 16 tháng 4 năm 2026 của Sở Tài chính.` })],
    ['another year', letter({ text: `${CITES} 15 tháng 4 năm 2025 của Sở Nội vụ.` })],
    ['another type', letter({ text: 'Thực hiện Kế hoạch số 12/SNV-VP ngày 16 tháng 4 năm 2026 của Sở Nội vụ.' })],
    ['no date', letter({ text: 'Phúc đáp Công văn số 12/SNV-VP của Sở Nội vụ.' })],
  ])('silent: %s', (_, other) => expect(conflictsOf(letter({ number: '12', text: 'Sở báo cáo.' }), other)).toEqual([]));

  test('two dates in one file are that file’s own matter', () => {
    const text = 'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 và Nghị định số 30/2020/NĐ-CP ngày 15/3/2020.';
    expect(conflictsOf(letter({ text }))).toEqual([]);
  });

  test('its memory has an end', () => {
    const ledger = new CitedLedger();
    const text = Array.from({ length: 200 }, (_, i) => `Công văn số ${i + 100}/STC-NS ngày 05/3/2026`).join('; ');
    const draft = letter({ text });
    for (let i = 0; i < 20; i++) ledger.add(`${i}.md`, draft);
    expect(ledger.conflicts()).toEqual([]);
  });
});
