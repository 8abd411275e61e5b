/** Articles that Word numbers by itself. */
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/draft/recognise.ts';
import { lint } from '../../../src/lint/runner.ts';
import { orderFaults } from '../../../rules/the-thuc/diem.ts';
import { dieu } from '../../../rules/the-thuc/dieu.ts';
import { p, read } from '../../support/docx.ts';

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="ĐIỀU %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const item = (text: string): string =>
  p(text, { pPr: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', rPr: '<w:b/>' });

describe('an automatic “ĐIỀU 1.”', () => {
  const TITLES = ['GIẢI THÍCH TỪ NGỮ', 'ĐỐI TƯỢNG CỦA HỢP ĐỒNG', 'THANH TOÁN', 'ĐIỀU KHOẢN THI HÀNH'];
  const draft = recognise(
    read({
      body: [
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' }),
        p('Độc lập - Tự do - Hạnh phúc', { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' }),
        p('HỢP ĐỒNG CUNG CẤP DỊCH VỤ', { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' }),
        ...TITLES.flatMap((title) => [item(title), p('Hai bên thống nhất thực hiện theo thỏa thuận dưới đây.')]),
      ].join(''),
      numbering: NUMBERING,
    }),
  );

  it('opens an article whatever letter its title begins with', () => {
    const articles = draft.documents.flatMap(({ segments }) =>
      segments.filter(({ component }) => component === 'articleHeading').map(({ text }) => text),
    );
    expect(articles).toEqual(TITLES);
  });

  it('has no gaps: Word counts', () => {
    expect(lint(draft, [dieu]).findings.filter(({ messageId }) => messageId === 'gap')).toEqual([]);
  });
});

it('points by the English alphabet are one fault of their list', () => {
  expect(orderFaults([...'abcdefg']).map(({ messageId, found }) => [messageId, found])).toEqual([
    ['missingDStroke', 'e'],
  ]);
  expect(orderFaults([...'abcdđefg']).map(({ messageId, found }) => [messageId, found])).toEqual([
    ['noVietnameseLetter', 'f'],
  ]);
});
