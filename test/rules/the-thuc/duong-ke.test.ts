/** Lines in a form that the recipes do not write: lower borders of cells. */
import { expect, test } from 'vitest';
import { checkBytes } from '../../../src/index.ts';
import { p, packageOf } from '../../support/docx.ts';

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';
const words = (text: string, sizePt: number, bold: boolean): string =>
  p(text, { pPr: '<w:jc w:val="center"/>', rPr: `${FONT}${bold ? '<w:b/>' : ''}<w:sz w:val="${sizePt * 2}"/>` });

interface Cell {
  widthTwips: number;
  span?: number;
  content: string;
  lined?: boolean;
}

const row = (...cells: Cell[]): string =>
  `<w:tr>${cells
    .map(({ widthTwips, span = 1, content, lined }) => {
      const border = lined ? '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>' : '';
      const properties = `<w:tcW w:w="${widthTwips}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${border}`;
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    })
    .join('')}</w:tr>`;

/** A letter whose lines are the lower borders of narrow cells below the names. */
function letter(agencyLineTwips: number, mottoLineTwips: number): Uint8Array {
  const [left, right] = [4000, 5400];
  const grid = [
    (left - agencyLineTwips) / 2,
    agencyLineTwips,
    (left - agencyLineTwips) / 2,
    (right - mottoLineTwips) / 2,
    mottoLineTwips,
    (right - mottoLineTwips) / 2,
  ];
  const names = row(
    {
      widthTwips: left,
      span: 3,
      content: words('UBND TỈNH QUẢNG TRỊ', 13, false) + words('SỞ TÀI CHÍNH', 13, true),
    },
    {
      widthTwips: right,
      span: 3,
      content: words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true) + words('Độc lập - Tự do - Hạnh phúc', 14, true),
    },
  );
  const lines = row(...grid.map((widthTwips, i) => ({ widthTwips, content: p(''), lined: i === 1 || i === 4 })));
  const numbers = row(
    { widthTwips: left, span: 3, content: words('Số: 12/STC-VP', 13, false) },
    { widthTwips: right, span: 3, content: words('Quảng Trị, ngày 05 tháng 3 năm 2026', 14, false) },
  );
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${names}${lines}${numbers}</w:tbl>`;
  const body = words('Kính gửi: Sở Nội vụ.', 14, false) + words('Đề nghị quý Sở phối hợp thực hiện./.', 14, false);
  return packageOf({ body: table + body });
}

async function lineFindings(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await checkBytes(bytes, 'thu.docx');
  return messages.filter(({ ruleId }) => ruleId.startsWith('the-thuc/duong-ke')).map(({ message }) => message);
}

test('borders of narrow cells are lines under the names', async () => {
  expect(await lineFindings(letter(900, 3240))).toEqual([]);
});

test('and are measured', async () => {
  expect(await lineFindings(letter(2400, 1600))).toEqual([
    'Đường kẻ dưới tên cơ quan ban hành dài 42,3 mm, bằng 132% dòng chữ; nên dài từ 1/3 đến 1/2 dòng chữ.',
    'Đường kẻ dưới Tiêu ngữ dài 28,2 mm, bằng 47% dòng chữ; nên dài bằng dòng chữ.',
  ]);
});

/** A letter whose columns are parted by tabs; the name of the agency has one line more than the right column. */
function tabbedLetter(mottoLine: string, dateLine: string): Uint8Array {
  const rows = [
    ['UBND TỈNH QUẢNG TRỊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true],
    ['SỞ NÔNG NGHIỆP', 'Độc lập - Tự do - Hạnh phúc', true],
    ['VÀ MÔI TRƯỜNG', mottoLine, true],
    [dateLine, 'Quảng Trị, ngày 05 tháng 3 năm 2026', false],
    ['Số: 12/SNNMT-VP', '', false],
  ] as const;
  const column = (text: string, bold: boolean): string =>
    `<w:r><w:rPr>${FONT}${bold ? '<w:b/>' : ''}<w:sz w:val="26"/></w:rPr><w:tab/><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const stops = '<w:tabs><w:tab w:val="center" w:pos="1850"/><w:tab w:val="center" w:pos="6500"/></w:tabs>';
  const head = rows.map(
    ([left, right, bold]) => `<w:p><w:pPr>${stops}</w:pPr>${column(left, bold)}${column(right, bold)}</w:p>`,
  );
  const body = words('Kính gửi: Sở Nội vụ.', 14, false) + words('Đề nghị quý Sở phối hợp thực hiện./.', 14, false);
  return packageOf({ body: head.join('') + body });
}

test('strokes beside the other column may be the lines', async () => {
  expect(await lineFindings(tabbedLetter('__________________________', '_________'))).toEqual([]);
  expect(await lineFindings(tabbedLetter('', ''))).toHaveLength(2);
});
