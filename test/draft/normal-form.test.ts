/**
 * The tree that rules read, and the way back to the file.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { asInFile, inFile, normalForm } from '../../src/draft/normal-form.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { openBytes } from '../../src/host/node.ts';
import { isNormalText, normalText } from '../../src/language/normal-text.ts';
import { textChange } from '../../src/lint/change.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { DocumentNode, Paragraph } from '../../src/tree/nodes.ts';
import { inlines } from '../../src/tree/visit.ts';
import { applyFixes } from '../../src/write/apply.ts';
import { allParagraphs, NAMESPACES, p, packageOf, r, read, table } from '../support/docx.ts';
import { documents } from '../support/random-documents.ts';

const pairsOf = (document: DocumentNode): [Paragraph, Paragraph][] => {
  const source = allParagraphs(document);
  return allParagraphs(normalForm(document)).map((normal, i) => [normal, source[i] as Paragraph]);
};

const box = (content: string): string =>
  `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const NFD = 'Hòa bình'.normalize('NFD');

describe('a tree in normal form', () => {
  it('is the very same when every text is normal', () => {
    const document = read({
      body: `${p('Việt Nam')}${table([[p('ô 1'), p('ô 2')]])}<w:p>${box(p('trong khung'))}</w:p>`,
    });
    expect(normalForm(document)).toBe(document);
  });

  it('copies what holds a paragraph that is not, and nothing else', () => {
    const document = read({ body: `${p('một')}${table([[p('hai'), p(NFD)]])}${p('ba')}${table([[p('bốn')]])}` });
    const [before, after] = [document, normalForm(document)].map(({ children }) => children[0]?.children ?? []);
    expect(after?.map((block, i) => block === before?.[i])).toEqual([true, false, true, true]);
    const texts = pairsOf(document).map(([normal, source]) => [normal.text, normal === source]);
    expect(texts).toEqual([
      ['một', true],
      ['hai', true],
      ['Hòa bình', false],
      ['ba', true],
      ['bốn', true],
    ]);
  });

  it('reads the paragraphs of text boxes, headers and notes', () => {
    const document = read({
      body: `<w:p>${r('ngoài ')}${box(p(NFD))}</w:p>${p(`cuối${'\u200b'}`)}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      parts: {
        'footnotes.xml': {
          kind: 'footnotes',
          content: `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${p(NFD)}</w:footnote></w:footnotes>`,
        },
      },
    });
    expect(pairsOf(document).map(([{ text }]) => text)).toEqual([
      'ngoài \ufffc',
      'Hòa bình',
      'cuối',
      '\ufffc',
      'Hòa bình',
    ]);
    expect(pairsOf(document).every(([normal, source]) => asInFile(normal) === source)).toBe(true);
  });

  it('gives the label of a list, hidden words and ranges of comments in the same form', () => {
    const document = read({
      body: `<w:p><w:r><w:t>Kha\u0301c</w:t></w:r><w:commentRangeStart w:id="7"/>${r('ho\u00ada\u0300')}<w:commentRangeEnd w:id="7"/>${r(`ẩn${'\u200b'}`, '<w:vanish/>')}</w:p>`,
    });
    const [normal] = pairsOf(document)[0] as [Paragraph, Paragraph];
    expect([normal.text, normal.hiddenText]).toEqual(['Kháchoà', 'ẩn']);
    const found = [...inlines(normal)].map((inline) =>
      inline.type === 'run'
        ? [inline.start, inline.end, ...inline.children.map((content) => content.type === 'text' && content.value)]
        : inline.type === 'commentRange' && inline.offset,
    );
    expect(found).toEqual([[0, 4, 'Khác'], 4, [4, 7, 'hoà'], 7, [7, 7, 'ẩn']]);
  });

  it('keeps letters of older encodings: U+00AD is ư in TCVN3', () => {
    const body = p('tr\u00ad\u00eeng häc', { rPr: '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>' });
    const document = read({ body });
    expect(normalForm(document).children[0]).not.toBe(document.children[0]);
    expect(pairsOf(document)[0]?.[0].text).toBe('tr\u00ad\u00eeng häc');
  });

  it('finds labels by the paragraph of either tree', () => {
    const draft = recognise(read({ body: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'.normalize('NFD')) }));
    const [paragraph] = draft.paragraphs as [Paragraph];
    const [segment] = draft.segmentsOf.get(paragraph) ?? [];
    expect([segment?.component, segment?.text]).toEqual(['nationalName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(draft.segmentsOf.get(asInFile(paragraph))).toEqual([segment]);
    expect(allParagraphs(draft.source)[0]).toBe(asInFile(paragraph));
  });
});

describe('any document', () => {
  const runs = { numRuns: Number(process.env.RUNS ?? 200), seed: 15 };

  test('reads the same in normal form, stretch by stretch', () => {
    fc.assert(
      fc.property(documents, (bytes) => {
        for (const [normal, source] of pairsOf(readDocx(openBytes(bytes)))) {
          expect(normal.text).toBe(normalText(source.text));
          if (isNormalText(source.text + source.hiddenText) && !source.text.includes('\ufffc'))
            expect(normal).toBe(source);
          let at = 0;
          for (const { start, end } of normal.spans) {
            expect([start, end > start]).toEqual([at, true]);
            at = end;
          }
          expect(at).toBe(normal.text.length);
          for (let i = 0; i < normal.text.length; i++) {
            const { start } = inFile(normal, i, i + 1);
            // What is not seen at the beginning may look otherwise.
            if (i > 0) expect(formatAt(normal, i)).toBe(formatAt(source, start));
          }
          const shown = [...inlines(normal)].flatMap((inline) => (inline.type === 'run' ? [inline] : []));
          for (const { start, end, children } of shown) {
            const words = children.flatMap((content) => (content.type === 'text' ? [content.value] : []));
            if (words.length === children.length && end > start)
              expect(words.join('')).toBe(normal.text.slice(start, end));
          }
        }
      }),
      runs,
    );
  });

  test('a change of words made in normal form changes them in the file and nothing else', () => {
    let made = 0;
    fc.assert(
      fc.property(documents, fc.nat(30), fc.nat(60), fc.nat(15), (bytes, ordinal, from, length) => {
        const document = readDocx(openBytes(bytes));
        const pairs = pairsOf(document);
        const [normal, source] = pairs[ordinal % pairs.length] as [Paragraph, Paragraph];
        const start = Math.min(from, normal.text.length);
        const end = Math.min(start + length, normal.text.length);
        const change = textChange(normal, start, end, 'Ủy ban');
        const applied = applyFixes(openBytes(bytes), document, [[change]]);
        if (applied.made.length === 0) return;
        made++;
        const after = readDocx(openBytes(applied.bytes));
        const changed = allParagraphs(after)[ordinal % pairs.length] as Paragraph;
        expect(normalText(changed.text)).toBe(
          normalText(`${normal.text.slice(0, start)}Ủy ban${normal.text.slice(end)}`),
        );
        expect(others(allParagraphs(after), changed)).toEqual(others(allParagraphs(document), source));
        expect(partsBut(applied.bytes, source.part)).toEqual(partsBut(bytes, source.part));
      }),
      runs,
    );
    expect(made).toBeGreaterThan(50);
  });
});

const formatAt = ({ spans }: Paragraph, offset: number): RunFormat | undefined =>
  spans.find(({ start, end }) => start <= offset && offset < end)?.format;

const others = (all: readonly Paragraph[], paragraph: Paragraph): string[] =>
  all.filter((other) => other !== paragraph).map(({ text }) => text);

const partsBut = (bytes: Uint8Array, part: string): [string, Uint8Array][] =>
  Object.entries(unzipSync(bytes)).filter(([name]) => name !== part);

describe('what a rule says of a change', () => {
  const SOURCE = `Kế${'\u00ad'} hoạch`.normalize('NFD');
  const changeOf = (start: number, end: number, text: string) => {
    const bytes = packageOf({ body: p(SOURCE) });
    const [normal] = pairsOf(readDocx(openBytes(bytes)))[0] as [Paragraph, Paragraph];
    return textChange(normal, start, end, text);
  };

  it('is told in the offsets of the file', () => {
    const { start, end, text } = changeOf(3, 7, 'hoạt');
    expect([SOURCE.slice(start, end).normalize('NFC'), text]).toEqual(['hoạc', 'hoạt']);
  });

  it('takes with it what is not seen within', () => {
    const { start, end } = changeOf(0, 3, 'K');
    expect(SOURCE.slice(start, end)).toBe('Kế\u00ad '.normalize('NFD'));
  });

  it('is none when the words stay: they are written as the file writes them', () => {
    const { start, end, text } = changeOf(0, 8, 'Kế hoạch');
    expect([start, end, text]).toEqual([0, SOURCE.length, SOURCE]);
  });
});
