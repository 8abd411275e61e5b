/** Properties that are put in stand where the schema wants them, whatever order they are wished in. */
import { expect, test } from 'vitest';
import { nodeHost, openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { Package } from '../../src/opc/package.ts';
import { paragraphFormatChange, runFormatChange } from '../../src/lint/change.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { applyFixes } from '../../src/write/apply.ts';
import { joined } from '../../src/opc/bytes.ts';
import { childrenOf, RUN_ORDER } from '../../src/write/properties.ts';
import { packageOf } from '../support/docx.ts';

function changed(body: string): string {
  const bytes = packageOf({ body });
  const document = readDocx(openBytes(bytes));
  const [paragraph] = paragraphs(mainStory(document));
  if (!paragraph) throw new Error('no paragraph');
  const fix = [
    paragraphFormatChange(paragraph, { align: 'both', firstLineTwips: 720 }),
    paragraphFormatChange(paragraph, { spaceBeforeTwips: 120 }),
    runFormatChange({ paragraph, start: 0, end: 2 }, { sizePt: 14 }),
    runFormatChange({ paragraph, start: 0, end: 2 }, { italic: false, bold: true }),
  ];
  const after = new Package(applyFixes(openBytes(bytes), document, [fix]).bytes, nodeHost).read('word/document.xml');
  return new TextDecoder().decode(after ?? new Uint8Array());
}

const IN_ORDER = /<w:pPr>.*<w:spacing [^>]*\/><w:ind [^>]*\/><w:jc [^>]*\/><w:rPr>.*<\/w:pPr><w:r>/;
const RUN =
  /<w:r><w:rPr>(?:<w:rFonts[^>]*\/>)?<w:b [^>]*\/><w:i [^>]*\/>(?:<w:color[^>]*\/>)?<w:sz [^>]*\/><w:szCs [^>]*\/><\/w:rPr>/;

test.each([
  ['no properties', '<w:p><w:r><w:t>ab</w:t></w:r></w:p>'],
  ['a style', '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>ab</w:t></w:r></w:p>'],
  [
    'some of them',
    '<w:p><w:pPr><w:ind w:left="0"/><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>ab</w:t></w:r></w:p>',
  ],
])('%s', (_, body) => {
  const after = changed(body);
  expect(after).toMatch(IN_ORDER);
  expect(after).toMatch(RUN);
});

test('copies hold each property once, in order, with all that it says', () => {
  const twice =
    '<w:p><w:r><w:rPr><w:sz w:val="26"/><w:rFonts w:ascii="A" w:hAnsi="A"/><w:b/><w:b w:val="0"/><w:rFonts w:eastAsia="C" w:ascii="B"/></w:rPr></w:r></w:p>';
  const tape = openBytes(packageOf({ body: twice })).tape('word/document.xml');
  if (!tape) throw new Error('no document');
  const list = [...Array(tape.count).keys()].find((element) => tape.name(element) === 'w:rPr') as number;
  const copy = childrenOf(tape, list, new Set(), RUN_ORDER);
  expect(new TextDecoder().decode(joined(copy))).toBe(
    '<w:rFonts w:ascii="B" w:hAnsi="A" w:eastAsia="C"/><w:b w:val="0"/><w:sz w:val="26"/>',
  );
});
