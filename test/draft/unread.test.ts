import { expect, test } from 'vitest';
import { unreadContent } from '../../src/draft/unread.ts';
import { checkBytes } from '../../src/index.ts';
import { p, packageOf, read } from '../support/docx.ts';

const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="100000"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

test('a scan holds pictures and no words; a page number is none', async () => {
  const number = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>';
  expect(unreadContent(read({ body: PICTURE + number }))).toEqual(['picturesOnly']);
  expect(unreadContent(read({ body: PICTURE + p('Công văn') }))).toEqual([]);
  expect(unreadContent(read({ body: p('') }))).toEqual([]);
  const result = await checkBytes(packageOf({ body: PICTURE }), 'quet.docx');
  expect(result).toMatchObject({ status: 'skipped', coverage: 'none', messages: [] });
  expect(result.notes).toEqual([
    {
      code: 'content-not-read',
      message:
        'Văn bản chỉ có hình (bản quét), không có chữ để soát. Hãy soát bản Word gốc, hoặc nhận dạng chữ (OCR) trước.',
    },
  ]);
});

test.each([
  ['aFChunk', ['otherDocuments']],
  ['package', ['objects']],
  ['oleObject', []],
])('a part of kind %s: %j', (kind, expected) => {
  const parts = { 'chunk.dat': { kind, content: 'x' } };
  expect(unreadContent(read({ body: p('Công văn'), parts }))).toEqual(expected);
});
