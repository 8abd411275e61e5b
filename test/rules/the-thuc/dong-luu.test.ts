/** What stands behind the full stop of the line Lưu. */
import { expect, it } from 'vitest';
import { exampleDocument } from '../../../fixtures/example.ts';
import { finishPackage } from '../../../fixtures/package.ts';
import { checkBytes } from '../../../src/index.ts';

/** A correct letter whose line Lưu is followed by a mark in letters of its own. */
async function withMark(mark: string, looks: string): Promise<Uint8Array> {
  return finishPackage(await exampleDocument({ type: 'cong-van' }), (xml) =>
    xml.replace(
      /- Lưu: VT[^<]*<\/w:t><\/w:r>/,
      (line) => `${line}<w:r><w:rPr>${looks}</w:rPr><w:t>${mark}</w:t></w:r>`,
    ),
  );
}

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';

it.each([
  ['LTH (05b)', '<w:sz w:val="16"/>'],
  ['NTT.', '<w:sz w:val="22"/><w:vertAlign w:val="subscript"/>'],
  ['(05)', '<w:sz w:val="16"/>'],
])('%s set smaller is the mark of who typed it, not the end of the line', async (mark, looks) => {
  const { messages } = await checkBytes(await withMark(mark, FONT + looks), 'a.docx');
  expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual(
    mark.endsWith('.') ? [] : [['the-thuc/dong-luu', 'info']],
  );
});

it('what is as large as the line is a part of it', async () => {
  const { messages } = await checkBytes(await withMark('LTH (05b)', `${FONT}<w:sz w:val="22"/>`), 'a.docx');
  expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['the-thuc/dong-luu', 'error']]);
});
