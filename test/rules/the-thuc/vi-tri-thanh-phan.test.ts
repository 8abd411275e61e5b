/** Components in frames are drawn where the frame says. */
import { expect, it } from 'vitest';
import { recognise } from '../../../src/draft/recognise.ts';
import { lint } from '../../../src/lint/runner.ts';
import { thieuThanhPhan } from '../../../rules/the-thuc/thieu-thanh-phan.ts';
import { viTriThanhPhan } from '../../../rules/the-thuc/vi-tri-thanh-phan.ts';
import { p, read } from '../../support/docx.ts';

const centred = (text: string, frame = ''): string => p(text, { pPr: `${frame}<w:jc w:val="center"/>`, rPr: '<w:b/>' });

it.each([
  ['', 1],
  ['<w:framePr w:w="3900" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="0" w:y="1900"/>', 0],
])('a number behind the name of the type, frame “%s”: %i', (frame, count) => {
  const draft = recognise(
    read({
      body: [
        centred('SỞ NỘI VỤ'),
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred('Độc lập - Tự do - Hạnh phúc'),
        centred('KẾ HOẠCH'),
        centred('Số: 12/KH-SNV', frame),
        centred('Tập huấn công tác văn thư năm 2026'),
        p('Sở Nội vụ tổ chức tập huấn công tác văn thư năm 2026 cho công chức của các phòng./.'),
      ].join(''),
    }),
  );
  expect(lint(draft, [viTriThanhPhan]).findings).toHaveLength(count);
});

it.each([
  ['', 1],
  ['<w:framePr w:w="4800" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="4200" w:y="1900"/>', 0],
])('a date behind the name of the type, frame “%s”: %i', (frame, count) => {
  const draft = recognise(
    read({
      body: [
        centred('SỞ NỘI VỤ'),
        centred('Số: 12/KH-SNV'),
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred('Độc lập - Tự do - Hạnh phúc'),
        centred('KẾ HOẠCH'),
        centred('Hà Nội, ngày 12 tháng 3 năm 2026', frame),
        centred('Tập huấn công tác văn thư năm 2026'),
        p('Sở Nội vụ tổ chức tập huấn công tác văn thư năm 2026 cho công chức của các phòng./.'),
        p('Nơi nhận:'),
        p('- Các phòng;'),
        p('- Lưu: VT.'),
        centred('GIÁM ĐỐC'),
        p(''),
        centred('Trần Văn Bình'),
      ].join(''),
    }),
  );
  const missing = lint(draft, [thieuThanhPhan]).findings.filter(({ messageId }) => messageId === 'placeAndDate');
  expect(missing).toHaveLength(count);
});
