/** Lists of properties that repeat are taken over instead of scanned: the tape may not show it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeSession } from '../../src/host/node.ts';
import { Tape } from '../../src/opc/tape.ts';
import { NAMESPACES } from '../support/docx.ts';

/** All that a tape says of its elements, or the error that stands in its place. */
function scanned(xml: string): unknown {
  try {
    const tape = new Tape('x.xml', new TextEncoder().encode(xml), nodeSession());
    return Array.from({ length: tape.count }, (_, element) => [
      tape.name(element),
      tape.start(element),
      tape.tagEnd(element),
      tape.end(element),
      tape.parent(element),
      tape.next(element),
      tape.attribute(element, 'w:val'),
    ]);
  } catch (error) {
    return String(error);
  }
}

/** The same document with names that nothing is taken over for; every offset stays. */
const withOtherNames = (xml: string): string => xml.replaceAll('Pr', 'Pq');
const otherwise = (xml: string): unknown =>
  JSON.parse(JSON.stringify(scanned(withOtherNames(xml))).replaceAll('Pq', 'Pr'));

const { xml } = fc.letrec<{ xml: string; list: string }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('w:rPr', 'w:pPr', 'o:rPr'),
      fc.constantFrom('', '', ' w:val="1"', ' xmlns:w="urn:other"', ' xmlns:o="urn:o"'),
      fc.array(
        fc.oneof(
          { depthSize: 'small' },
          fc.constantFrom('<w:b/>', '<w:sz w:val="28"/>', '<w:sz w:val="26"/>', '<!-- a -->', '<o:b/>', '<o:b>'),
          tie('list'),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
  xml: fc
    .array(
      fc.oneof(
        fc.constantFrom('<w:p>', '</w:p>', '<w:rPr><w:b/></w:rPr>', '<w:r w:val="2">a</w:r>', '<w:q xmlns:o="urn:p"/>'),
        tie('list'),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
}));

it('says of a document with lists that repeat what it says of one without', () => {
  fc.assert(
    fc.property(xml, (inside) => {
      const document = `<w:document ${NAMESPACES}><w:p>${inside}</w:p></w:document>`;
      expect(JSON.parse(JSON.stringify(scanned(document)))).toEqual(otherwise(document));
    }),
    { numRuns: 500, seed: 21 },
  );
});

it('knows which lists are alike', () => {
  const list = '<w:rPr><w:b/></w:rPr>';
  const other = '<w:rPr><w:i/></w:rPr>';
  const source = `<w:r ${NAMESPACES}>${list}${other}${list}<w:pPr>${list}</w:pPr></w:r>`;
  const tape = new Tape('x.xml', new TextEncoder().encode(source), nodeSession());
  const lists = Array.from({ length: tape.count }, (_, element) => element).filter(
    (element) => tape.name(element) === 'w:rPr',
  );
  const [first = -1, second = -1] = lists;
  expect(lists.map((element) => tape.firstAlike(element))).toEqual([first, second, first, first]);
});

it('refuses what is too deep, however often it repeats', () => {
  const inList = '<w:rPr>'.repeat(40) + '</w:rPr>'.repeat(40);
  const source = `<w:r ${NAMESPACES}>${inList}${'<w:p>'.repeat(230)}${inList}${'</w:p>'.repeat(230)}</w:r>`;
  expect(scanned(source)).toEqual(otherwise(source));
  expect(scanned(source)).toContain('256');
});
