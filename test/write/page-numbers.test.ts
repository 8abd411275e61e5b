/** Page numbers are put where the decree wants them, in whatever headers and footers a document has. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { openBytes } from '../../src/host/node.ts';
import type { PageChange } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode, Section } from '../../src/tree/nodes.ts';
import { activeHeadersAndFooters, inlines, mainStory, paragraphs, storyOf } from '../../src/tree/visit.ts';
import { applyFixes } from '../../src/write/apply.ts';
import { NAMESPACES, p, packageOf } from '../support/docx.ts';
import { parsed } from '../support/revisions.ts';

function numbered(bytes: Uint8Array, ...sections: number[]): { bytes: Uint8Array; document: DocumentNode } {
  const changes = sections.map((section) => ({ type: 'pageNumber', section }) as const);
  const applied = applyFixes(openBytes(bytes), readDocx(openBytes(bytes)), [changes]);
  expect(applied.made).toEqual([0]);
  for (const [name, content] of Object.entries(unzipSync(applied.bytes)))
    if (/\.(xml|rels)$/.test(name)) parsed(content);
  return { bytes: applied.bytes, document: readDocx(openBytes(applied.bytes)) };
}

const sectionsOf = (document: DocumentNode): Section[] => mainStory(document).sections;

/** What the pages of a section show: words, with [n] for its number. */
function shown(document: DocumentNode, section: Section): string[] {
  return activeHeadersAndFooters(document, section)
    .map(({ page, story }) => `${story.type} ${page}: ${paragraphs(story).map(withNumber).join('|')}`)
    .sort();
}

function withNumber(paragraph: ReturnType<typeof paragraphs>[number]): string {
  const numbers = [...inlines(paragraph)].filter((inline) => inline.type === 'field' && inline.kind === 'PAGE');
  return numbers.length === 0 ? paragraph.text : `[${paragraph.text}]`;
}

const part = (root: 'hdr' | 'ftr', content: string): string => `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
const PAGE =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const SIMPLE = '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>';
const reference = (kind: string, id: string, page = 'default'): string =>
  `<w:${kind}Reference w:type="${page}" r:id="${id}"/>`;

interface Margins {
  sections: string[];
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  settings?: string;
}

function documentWith({ sections, headers = {}, footers = {}, settings }: Margins): Uint8Array {
  const parts = Object.fromEntries([
    ...Object.entries(headers).map(
      ([id, content]) => [`${id}.xml`, { kind: 'header', content: part('hdr', content), id }] as const,
    ),
    ...Object.entries(footers).map(
      ([id, content]) => [`${id}.xml`, { kind: 'footer', content: part('ftr', content), id }] as const,
    ),
  ]);
  const last = sections.length - 1;
  const body = sections.map((section, i) =>
    i < last
      ? `<w:p><w:pPr><w:sectPr>${section}</w:sectPr></w:pPr><w:r><w:t>Phần ${i}</w:t></w:r></w:p>`
      : `${p('Phần cuối')}<w:sectPr>${section}</w:sectPr>`,
  );
  return packageOf({ body: body.join(''), parts, settings });
}

test('parts added to a strict document are strict', () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const entries = unzipSync(documentWith({ sections: ['<w:pgSz w:w="11906" w:h="16838"/>'] }));
  const main = strFromU8(entries['word/document.xml'] as Uint8Array)
    .replace(/xmlns:w="[^"]*"/, `xmlns:w="${strict}/wordprocessingml/main"`)
    .replace(/xmlns:r="[^"]*"/, `xmlns:r="${strict}/officeDocument/relationships"`);
  const { bytes, document } = numbered(zipSync({ ...entries, 'word/document.xml': strToU8(main) }), 0);
  expect(shown(document, sectionsOf(document)[0] as Section)).toEqual(['header default: [2]']);
  const text = (name: string): string => strFromU8(unzipSync(bytes)[name] as Uint8Array);
  expect(text('word/header1.xml')).toContain(`<w:hdr xmlns:w="${strict}/wordprocessingml/main">`);
  expect(text('word/_rels/document.xml.rels')).toContain(`Type="${strict}/officeDocument/relationships/header"`);
});

describe('one section', () => {
  test('nothing there: a new header, none on the first page', () => {
    const { document, bytes } = numbered(documentWith({ sections: ['<w:pgSz w:w="11906" w:h="16838"/>'] }), 0);
    const [section] = sectionsOf(document) as [Section];
    expect(section.titlePage).toBe(true);
    expect(shown(document, section)).toEqual(['header default: [2]']);
    const [number] = paragraphs(storyOf(document, section.headers.default ?? '') as never);
    expect(number?.format).toMatchObject({ align: 'center', firstLineTwips: 0 });
    expect(number?.spans[0]?.format).toMatchObject({
      fontAscii: 'Times New Roman',
      fontHAnsi: 'Times New Roman',
      sizePt: 14,
      bold: false,
      italic: false,
    });
    const types = new TextDecoder().decode(unzipSync(bytes)['[Content_Types].xml']);
    expect(types).toContain('PartName="/word/header1.xml"');
  });

  test('a body without a section gets one', () => {
    const { document } = numbered(packageOf({ body: p('a') }), 0);
    expect(shown(document, sectionsOf(document)[0] as Section)).toEqual(['header default: [2]']);
  });

  test('from the footer to the header; words beside it stay, words for it go', () => {
    const footers = {
      f: `${p('Địa chỉ: số 1')}<w:p><w:r><w:t>Trang </w:t></w:r>${PAGE}</w:p><w:p><w:r><w:t>Mã 12 </w:t></w:r>${SIMPLE}</w:p>`,
    };
    const { document } = numbered(documentWith({ sections: [reference('footer', 'f')], footers }), 0);
    expect(shown(document, sectionsOf(document)[0] as Section)).toEqual([
      'footer default: Địa chỉ: số 1||Mã 12',
      'footer first: Địa chỉ: số 1||Mã 12',
      'header default: [2]',
    ]);
  });

  test('in place where a number stands; the first page keeps what else the header says', () => {
    const headers = { h: `${p('BẢN SAO')}<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${PAGE}</w:p>` };
    const { document } = numbered(documentWith({ sections: [reference('header', 'h')], headers }), 0);
    const [section] = sectionsOf(document) as [Section];
    expect(section.headers.default).toBe('word/h.xml');
    expect(shown(document, section)).toEqual(['header default: BẢN SAO|[2]', 'header first: BẢN SAO|']);
  });

  test('a header without a number is shown on the first page as it was', () => {
    const headers = { h: p('BẢN SAO') };
    const { document } = numbered(documentWith({ sections: [reference('header', 'h')], headers }), 0);
    expect(shown(document, sectionsOf(document)[0] as Section)).toEqual([
      'header default: BẢN SAO|[2]',
      'header first: BẢN SAO',
    ]);
  });

  test('a first page with its own number loses it; a header that was not shown does not come to light', () => {
    const headers = { h: `<w:p>${PAGE}</w:p>`, first: `<w:p>${SIMPLE}</w:p>` };
    const references = reference('header', 'h') + reference('header', 'first', 'first');
    const own = numbered(documentWith({ sections: [`${references}<w:titlePg/>`], headers }), 0).document;
    expect(shown(own, sectionsOf(own)[0] as Section)).toEqual(['header default: [2]', 'header first: ']);
    const dead = numbered(
      documentWith({ sections: [references], headers: { ...headers, first: p('CŨ') } }),
      0,
    ).document;
    expect(shown(dead, sectionsOf(dead)[0] as Section)).toEqual(['header default: [2]', 'header first: ']);
  });

  test('even pages are numbered too where they have headers of their own', () => {
    const { document } = numbered(
      documentWith({
        sections: [reference('header', 'h')],
        headers: { h: `<w:p>${PAGE}</w:p>` },
        settings: '<w:evenAndOddHeaders/>',
      }),
      0,
    );
    expect(shown(document, sectionsOf(document)[0] as Section)).toEqual([
      'header default: [2]',
      'header even: [2]',
      'header first: ',
    ]);
  });

  test('Roman figures become Arabic', () => {
    const section = `${reference('header', 'h')}<w:pgNumType w:fmt="lowerRoman"/>`;
    const { document } = numbered(documentWith({ sections: [section], headers: { h: `<w:p>${PAGE}</w:p>` } }), 0);
    expect(sectionsOf(document)[0]?.pageNumberFormat).toBe('decimal');
  });
});

describe('several sections', () => {
  test('one that inherits and is not chosen keeps what it had', () => {
    const footers = { f: `<w:p>${PAGE}</w:p>` };
    const { document } = numbered(documentWith({ sections: [reference('footer', 'f'), ''], footers }), 0);
    const [first, second] = sectionsOf(document) as [Section, Section];
    expect(shown(document, first)).toEqual(['footer default: ', 'footer first: ', 'header default: [2]']);
    expect(shown(document, second)).toEqual(['footer default: [7]', 'header default: ']);
  });

  test('all of them: the parts are changed where they are, later sections go on with the number on every page', () => {
    const headers = { h: `<w:p>${PAGE}</w:p>` };
    const { document } = numbered(documentWith({ sections: [reference('header', 'h'), ''], headers }), 0, 1);
    const [first, second] = sectionsOf(document) as [Section, Section];
    expect([first, second].map((section) => section.headers.default)).toEqual(['word/h.xml', 'word/h.xml']);
    expect(shown(document, first)).toEqual(['header default: [2]', 'header first: ']);
    expect(shown(document, second)).toEqual(['header default: [2]']);
  });
});

describe('documents of the program', () => {
  const WRONG: PageChange['pageNumber'][] = [
    { where: 'footer' },
    { onFirstPage: true },
    { align: 'right' },
    { text: 'Trang ' },
    { format: 'lowerRoman' },
    { where: 'none' },
  ];
  test.each(WRONG)('%j', async (pageNumber) => {
    const bytes = await buildDocx(applyExample(correctRecipe('quyet-dinh'), { page: { pageNumber } }));
    const once = numbered(bytes, 0);
    const section = sectionsOf(once.document)[0] as Section;
    const pages = shown(once.document, section);
    expect(pages.filter((page) => page.includes('['))).toEqual(['header default: [2]']);
    const again = numbered(once.bytes, 0);
    expect(shown(again.document, sectionsOf(again.document)[0] as Section)).toEqual(pages);
  });
});
