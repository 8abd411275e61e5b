/** Papers of two parties name no agency above. */
import { expect, it } from 'vitest';
import { recognise } from '../../../src/draft/recognise.ts';
import { lint } from '../../../src/lint/runner.ts';
import { thieuThanhPhan } from '../../../rules/the-thuc/thieu-thanh-phan.ts';
import { p, read } from '../../support/docx.ts';

const heading = (text: string): string => p(text, { pPr: '<w:jc w:val="center"/>', rPr: '<w:b/>' });

/** Minutes without an agency, with a column for each who signs. */
function minutes(...signers: string[]): string {
  const cell = (title: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="4500"/></w:tcPr>${heading(title)}<w:p/><w:p/>${heading('Trần Văn Bình')}</w:tc>`;
  return [
    heading('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    heading('Độc lập - Tự do - Hạnh phúc'),
    heading('BIÊN BẢN'),
    heading('Bàn giao bàn ghế'),
    heading('Số: 12/BBBG'),
    p('Hôm nay, ngày 12 tháng 10 năm 2026, chúng tôi bàn giao 05 bộ bàn ghế theo thỏa thuận đã ký.'),
    p('Bàn ghế còn mới, đủ số lượng.'),
    `<w:tbl><w:tblGrid>${signers.map(() => '<w:gridCol w:w="4500"/>').join('')}</w:tblGrid><w:tr>${signers.map(cell).join('')}</w:tr></w:tbl>`,
  ].join('');
}

const missing = (body: string): string[] =>
  lint(recognise(read({ body })), [thieuThanhPhan]).findings.map(({ messageId }) => messageId);

it('minutes that two parties sign have no agency to lack', () => {
  expect(missing(minutes('ĐẠI DIỆN BÊN GIAO', 'ĐẠI DIỆN BÊN NHẬN'))).not.toContain('issuingAgency');
  expect(missing(minutes('THƯ KÝ', 'CHỦ TỌA'))).toContain('issuingAgency');
});
