import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/read/docx/numbering.ts';
import { p, paragraphsOf } from '../../support/docx.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const numPr = (numId: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** Labels of paragraphs given as [list, level]. */
const labels = (numbering: string, items: readonly (readonly [number, number])[]): (string | undefined)[] =>
  paragraphsOf({ numbering, body: items.map(([id, ilvl]) => p('a', { pPr: numPr(id, ilvl) })).join('') }).map(
    (paragraph) => paragraph.numbering?.label,
  );

const OUTLINE = abstract(
  0,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerLetter', '%3)'),
);

describe('labels', () => {
  test('levels count and restart after a higher one', () => {
    expect(
      labels(OUTLINE + list(1, 0), [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['I.', 'I.1.', 'I.2.', 'a)', 'II.', 'II.1.']);
  });

  test('letters are those of Word, without đ', () => {
    const letters = abstract(0, level(0, 'lowerLetter', '%1)')) + list(1, 0);
    expect(
      labels(
        letters,
        Array.from({ length: 6 }, () => [1, 0] as const),
      ),
    ).toEqual(['a)', 'b)', 'c)', 'd)', 'e)', 'f)']);
  });

  test('a level that never restarts, and one that restarts after a named level', () => {
    const never = abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'));
    expect(
      labels(never + list(1, 0), [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1.', '1.', '2.', '2.']);
  });

  test('all numbers decimal (isLgl)', () => {
    const legal = abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
    expect(
      labels(legal + list(1, 0), [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['I.', '1.1.']);
  });

  test('lists of one definition count on; an override restarts', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(
      labels(OUTLINE + list(1, 0) + list(2, 0) + list(3, 0, restart), [
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
      ]),
    ).toEqual(['I.', 'II.', 'I.', 'II.']);
  });

  test('an override replaces a level', () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'bullet', '-')}</w:lvlOverride>`;
    expect(labels(OUTLINE + list(1, 0, replaced), [[1, 0]])).toEqual(['-']);
  });

  test('symbols of bullet fonts', () => {
    expect(labels(abstract(0, level(0, 'bullet', '\uf0b7')) + list(1, 0), [[1, 0]])).toEqual(['•']);
  });

  test('a link to a numbering style is followed once', () => {
    const linked = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'decimal', 'Điều %1.')}</w:abstractNum>`;
    expect(labels(linked + list(1, 0), [[1, 0]])).toEqual(['Điều 1.']);
    expect(
      labels(
        `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/><w:numStyleLink w:val="S"/></w:abstractNum>${list(1, 0)}`,
        [[1, 0]],
      ),
    ).toEqual([undefined]);
  });

  test('unknown lists and numbering switched off', () => {
    expect(
      labels(OUTLINE + list(1, 0), [
        [9, 0],
        [0, 0],
      ]),
    ).toEqual([undefined, undefined]);
  });

  test('a deleted paragraph does not count', () => {
    const gone = `<w:p><w:pPr>${numPr(1)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`;
    const found = paragraphsOf({
      numbering: OUTLINE + list(1, 0),
      body: `${p('a', { pPr: numPr(1) })}${gone}${p('b', { pPr: numPr(1) })}`,
    });
    expect(found.map(({ numbering }) => numbering?.label)).toEqual(['I.', 'II.']);
  });
});

describe('styles and lists', () => {
  const styles = `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="900"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="M"><w:name w:val="M"/><w:basedOn w:val="L"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
  const indented = abstract(
    0,
    level(0, 'decimal', '%1.', '<w:pPr><w:ind w:left="500" w:hanging="200"/></w:pPr>') + level(1, 'decimal', '%1.%2.'),
  );
  const read = (pPr: string) => paragraphsOf({ styles, numbering: indented + list(1, 0), body: p('a', { pPr }) })[0];

  test('list and level are inherited each by itself', () => {
    expect(read('<w:pStyle w:val="M"/>')?.numbering).toMatchObject({ numId: '1', level: 1, label: '1.1.' });
    expect(read('<w:pStyle w:val="Subtitle"/>')?.numbering).toBeNull();
  });

  test('indents: a direct list beats the style, the list of a style does not', () => {
    expect(read('<w:pStyle w:val="L"/>')?.format).toMatchObject({ indentLeftTwips: 900, firstLineTwips: -200 });
    expect(read(`<w:pStyle w:val="L"/>${numPr(1)}`)?.format).toMatchObject({
      indentLeftTwips: 500,
      firstLineTwips: -200,
    });
    expect(read(`<w:pStyle w:val="L"/>${numPr(1)}<w:ind w:left="0"/>`)?.format).toMatchObject({
      indentLeftTwips: 0,
      firstLineTwips: -200,
    });
  });
});

test.each([
  [4, 'lowerRoman', 'iv'],
  [28, 'upperLetter', 'BB'],
  [7, 'decimalZero', '07'],
  [3, 'vietnameseCounting', '3'],
  [3, 'none', ''],
  [0, 'upperRoman', '0'],
])('%d in %s is %s', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected);
});
