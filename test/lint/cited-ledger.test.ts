import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedIn } from '../../src/lint/cited-in-file.ts';
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
  drafts.forEach((draft, i) => ledger.add(`${i}.md`, citedIn(draft)));
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

  describe('amounts', () => {
    const own = letter({ number: '12', text: 'Sở đề nghị cấp 5.250.000 đồng và 1.300.000 đồng cho hai lớp.' });
    const quoting = (behind: string, day = 15): Draft =>
      letter({ text: `${CITES} ${day} tháng 4 năm 2026 của Sở Nội vụ ${behind}` });
    const amountsOf = (...drafts: Draft[]): (string | undefined)[] => {
      const ledger = new CitedLedger();
      drafts.forEach((draft, i) => ledger.add(`${i}.md`, citedIn(draft)));
      return ledger
        .conflicts()
        .filter(({ code }) => code === 'two-amounts')
        .flatMap(({ mentions }) => mentions.map(({ path, amount }) => `${path} ${amount}`));
    };

    test('quoted with two digits in another order, whatever comes first', () => {
      const reply = quoting('đề nghị cấp 5.520.000 đồng.');
      expect(amountsOf(own, reply)).toEqual(['1.md 5.520.000 đồng', '0.md 5.250.000 đồng']);
      expect(amountsOf(reply, own)).toEqual(['0.md 5.520.000 đồng', '1.md 5.250.000 đồng']);
    });

    test.each([
      ['the right amount', 'đề nghị cấp 5.250.000 đồng.'],
      ['an answer', 'đề nghị cấp kinh phí, Sở đồng ý cấp 5.520.000 đồng.'],
      ['less is given', 'đề nghị cấp 5.000.000 đồng.'],
      ['another unit', 'đề nghị cấp 5.520.000 triệu đồng.'],
      ['another letter', 'đề nghị cấp kinh phí và Công văn số 13/SNV-VP đề nghị cấp 5.520.000 đồng.'],
      ['the next sentence', 'đề nghị cấp kinh phí. Sở cấp 5.520.000 đồng.'],
    ])('silent: %s', (_, behind) => expect(amountsOf(own, quoting(behind))).toEqual([]));

    test('silent: a letter of another day', () =>
      expect(amountsOf(own, quoting('đề nghị cấp 5.520.000 đồng.', 16))).toEqual([]));
  });

  test('two dates in one file are that file’s own matter', () => {
    const text = 'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 và Nghị định số 30/2020/NĐ-CP ngày 15/3/2020.';
    expect(conflictsOf(letter({ text }))).toEqual([]);
  });

  test.each([
    ['Trả lời Văn bản số 12/SNV-VP ngày 16/4/2026 của Sở Nội vụ về việc báo cáo kết quả, Sở có ý kiến.', '20260416'],
    ['Theo đề nghị tại Công văn của Sở Nội vụ số 12/SNV-VP ngày 16 tháng 4 năm 2026.', '20260416'],
    ['Sở nhận được văn bản số 12/SNV-VP, ngày 16/4/2026 của Sở Nội vụ.', '20260416'],
  ])('a reply in other words: %s', (text, day) => {
    expect(conflictsOf(letter({ number: '12', text: 'Sở báo cáo.' }), letter({ text }))).toEqual([
      `công văn 12/SNV-VP 0.md:20260415! 1.md:${day}`,
    ]);
  });

  test('another number with date and subject of a letter of the folder', () => {
    const text = 'Phúc đáp Công văn số 21/SNV-VP ngày 15/4/2026 của Sở Nội vụ về việc báo cáo kết quả quý I.';
    const drafts = [letter({ number: '12', text: 'Sở báo cáo.' }), letter({ text })];
    expect(conflictsOf(...drafts)).toEqual(['công văn 21/SNV-VP 1.md:20260415 0.md:20260415!']);
    expect(conflictsOf(...drafts, letter({ number: '21', text: 'Sở báo cáo.' }))).toEqual([]);
  });

  test('another symbol with number, date and subject of a letter of the folder', () => {
    const text = 'Phúc đáp Công văn số 12/SNV-TCCB ngày 15/4/2026 của Sở Nội vụ về việc báo cáo kết quả quý I.';
    expect(conflictsOf(letter({ number: '12', text: 'Sở báo cáo.' }), letter({ text }))).toEqual([
      'công văn 12/SNV-TCCB 1.md:20260415 0.md:20260415!',
    ]);
  });

  test('two bodies with one number, and who names neither', () => {
    const cites = (day: string, issuer: string): Draft =>
      letter({ text: `Thực hiện Kế hoạch số 15/KH-UBND ngày ${day}/01/2026${issuer} về cải cách hành chính.` });
    const province = cites('12', ' của UBND tỉnh Quảng Trị');
    const commune = cites('20', ' của UBND xã Cam Lộ');
    expect(conflictsOf(province, commune, cites('20', ''), cites('12', ''))).toEqual([]);
    expect(conflictsOf(province, cites('20', ''))).toHaveLength(1);
  });

  test('the order of the files changes nothing', () => {
    const cites = ([day, issuer]: readonly [number, string]): Draft =>
      letter({ text: `Thực hiện Kế hoạch số 15/KH-UBND ngày ${day}/01/2026${issuer} về cải cách hành chính.` });
    const issuer = fc.constantFrom('', ' của UBND tỉnh', ' của UBND tỉnh Quảng Trị', ' của UBND xã Cam Lộ');
    const mention = fc.tuple(fc.integer({ min: 10, max: 12 }), issuer);
    const said = (mentions: readonly (readonly [number, string])[]): string[] => {
      const ledger = new CitedLedger();
      for (const one of mentions) ledger.add(`${one[0]}${one[1]}.md`, citedIn(cites(one)));
      return ledger
        .conflicts()
        .map(({ mentions: told }) => [...new Set(told.map(({ day }) => day))].sort().join(' '))
        .sort();
    };
    fc.assert(
      fc.property(fc.uniqueArray(mention, { selector: String, minLength: 2, maxLength: 5 }), (mentions) => {
        expect(said(mentions.toReversed())).toEqual(said(mentions));
      }),
      { numRuns: 15 },
    );
  });

  test('one number of a law under two names', () => {
    expect(
      conflictsOf(
        letter({ text: 'Thực hiện Luật Lưu trữ số 33/2024/QH15, Sở rà soát hồ sơ.' }),
        letter({ text: 'Thực hiện Luật Đất đai số 33/2024/QH15, Sở rà soát hồ sơ.' }),
        letter({ text: 'Thực hiện luật lưu trữ số 33/2024/QH15, Sở rà soát hồ sơ.' }),
      ),
    ).toEqual(['luật 33/2024/QH15 0.md:null 1.md:null']);
  });

  test('its memory has an end', () => {
    const ledger = new CitedLedger();
    const text = Array.from({ length: 200 }, (_, i) => `Công văn số ${i + 100}/STC-NS ngày 05/3/2026`).join('; ');
    const draft = letter({ text });
    for (let i = 0; i < 20; i++) ledger.add(`${i}.md`, citedIn(draft));
    expect(ledger.conflicts()).toEqual([]);
  });
});
