/** A letterhead that stands in the header of the first page is judged like one that stands in the text. */
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { NAMESPACES, p, read } from '../support/docx.ts';

/** Half-points, and properties of the run before them. */
const run = (size: number, more = ''): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${more}<w:sz w:val="${size}"/>`;
const CENTRED = '<w:jc w:val="center"/>';
const TEXT = '<w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>';

/** Name of a line → its words and the properties of its run; the lines of the left column come first. */
const RIGHT = {
  parentAgency: ['UBND TỈNH LÂM ĐỒNG', run(26)],
  issuingAgency: ['SỞ XÂY DỰNG', run(26, '<w:b/>')],
  numberAndSymbol: ['Số: 64/SXD-QHKT', run(26)],
  subject: ['V/v điều chỉnh quy hoạch khu dân cư số 7', run(24)],
  nationalName: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', run(26, '<w:b/>')],
  motto: ['Độc lập - Tự do - Hạnh phúc', run(28, '<w:b/>')],
  placeAndDate: ['Lâm Đồng, ngày 27 tháng 5 năm 2026', run(28, '<w:i/>')],
} as const;
type Line = keyof typeof RIGHT;

function findings(changed: Partial<Record<Line, readonly [string, string]>>): string[] {
  const lines = Object.entries({ ...RIGHT, ...changed }).map(([name, [text, rPr]]) =>
    p(text, { pPr: name === 'subject' ? `<w:spacing w:before="120"/>${CENTRED}` : CENTRED, rPr }),
  );
  const cell = (width: number, content: readonly string[]): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content.join('')}</w:tc>`;
  const letterhead = `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3700"/><w:gridCol w:w="5654"/></w:tblGrid><w:tr>${cell(3700, lines.slice(0, 4))}${cell(5654, lines.slice(4))}</w:tr></w:tbl>`;
  const text = (words: string, pPr = TEXT): string => p(words, { pPr, rPr: run(28) });
  const signer = (words: string): string => p(words, { pPr: CENTRED, rPr: run(28, '<w:b/>') });
  const recipients = [
    p('Nơi nhận:', { rPr: run(24, '<w:b/><w:i/>') }),
    ...['- Như trên;', '- Lưu: VT, QHKT.'].map((line) => p(line, { rPr: run(22) })),
  ];
  const document = read({
    body: `${text('Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng', '<w:ind w:firstLine="1134"/>')}${text('Sở Xây dựng đã rà soát quy hoạch và gửi hồ sơ điều chỉnh đến Ủy ban nhân dân tỉnh./.')}<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5354"/></w:tblGrid><w:tr>${cell(4000, recipients)}${cell(5354, [signer('GIÁM ĐỐC'), '<w:p/>', signer('Cao Văn Đức')])}</w:tr></w:tbl><w:p/><w:sectPr><w:headerReference w:type="first" r:id="rIdHead"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/><w:titlePg/></w:sectPr>`,
    parts: {
      'header1.xml': {
        kind: 'header',
        id: 'rIdHead',
        content: `<w:hdr ${NAMESPACES}>${letterhead}<w:p/></w:hdr>`,
      },
    },
  });
  const { result } = checkDocument(document, 'a.docx', { rules });
  return result.messages
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, messageId, location }) => `${ruleId} ${messageId} ${location.part}`);
}

test('is right', () => expect(findings({})).toEqual([]));

const HEADER = 'word/header1.xml';
test.each<[Line, readonly [string, string], string]>([
  ['parentAgency', ['UBND TỈNH LÂM ĐỒNG', run(26, '<w:b/>')], 'co-quan-chu-quan bold'],
  ['issuingAgency', ['SỞ XÂY DỰNG', run(26)], 'ten-co-quan notBold'],
  ['numberAndSymbol', ['Số: 64/SXD-QHKT', run(24)], 'so-ky-hieu wrongSize'],
  ['numberAndSymbol', ['Số 64/SXD-QHKT', run(26)], 'so-ky-hieu missingColon'],
  ['numberAndSymbol', ['Số: 64/CV-SXD', run(26)], 'ky-hieu-loai letterWithCV'],
  ['subject', ['V/v điều chỉnh quy hoạch khu dân cư số 7', run(24, '<w:b/>')], 'trich-yeu-cong-van bold'],
  ['nationalName', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', run(30, '<w:b/>')], 'quoc-hieu wrongSize'],
  ['motto', ['Độc lập – Tự do – Hạnh phúc', run(28, '<w:b/>')], 'tieu-ngu longDash'],
  ['placeAndDate', ['Lâm Đồng, ngày 27 tháng 5 năm 2026', run(28)], 'dia-danh-thoi-gian notItalic'],
  ['placeAndDate', ['Lâm Đồng, ngày 27 tháng 05 năm 2026', run(28, '<w:i/>')], 'dia-danh-thoi-gian monthSurplusZero'],
])('tells of %s', (line, look, finding) => {
  expect(findings({ [line]: look })).toEqual([`the-thuc/${finding} ${HEADER}`]);
});
