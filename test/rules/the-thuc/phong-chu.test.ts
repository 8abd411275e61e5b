/** Marks in another font than the words beside them. */
import { expect, it } from 'vitest';
import { exampleDocument } from '../../../fixtures/example.ts';
import { finishPackage } from '../../../fixtures/package.ts';
import { checkBytes, fixBytes } from '../../../src/index.ts';

const SENTENCE = 'Phong trào “Thi đua” – phát động từ năm 2025… – được các đơn vị hưởng ứng./.';

/** The letter of the examples, with one mark of its sentence in a run of another font. */
async function withMarkIn(font: string, mark: string): Promise<Uint8Array> {
  const bytes = await exampleDocument({ type: 'cong-van', set: { bodyText: { text: SENTENCE } } });
  return finishPackage(bytes, (xml) =>
    xml.replace(
      new RegExp(`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t([^>]*)>(Phong trào[^<]*?)${mark}([^<]*)</w:t></w:r>`),
      (_run, looks: string, _space, before: string, after: string) => {
        const run = (text: string, font?: string): string =>
          `<w:r>${font ? looks.replace(/<w:rFonts[^>]*>/, '').replace('<w:rPr>', `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`) : looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
        return run(before) + run(mark, font) + run(after);
      },
    ),
  );
}

const told = async (bytes: Uint8Array): Promise<(string | undefined)[][]> =>
  (await checkBytes(bytes, 'a.docx')).messages.map(({ ruleId, severity, location: { text } }) => [
    ruleId,
    severity,
    text,
  ]);

it.each(['“', '”', '–', '…'])('%s from elsewhere is told, and put right', async (mark) => {
  const bytes = await withMarkIn('SimSun', mark);
  expect(await told(bytes)).toEqual([['the-thuc/phong-chu', 'warning', mark]]);
  expect(await told(fixBytes(bytes, 'a.docx').bytes)).toEqual([]);
});

it('says nothing of marks that Times New Roman lacks, nor of symbols', async () => {
  const bytes = await exampleDocument({ type: 'cong-van', set: { bodyText: { text: SENTENCE.replace('–', '→') } } });
  expect(await told(bytes)).toEqual([]);
  expect(await told(await withMarkIn('Symbol', '–'))).toEqual([]);
});
