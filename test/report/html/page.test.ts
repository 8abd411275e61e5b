/** The page of `vbcheck preview`, read back with a parser of HTML. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../src/lint/file-result.ts';
import { openBytes } from '../../../src/host/node.ts';
import type { Finding } from '../../../src/lint/finding.ts';
import { NO_PLACE } from '../../../src/lint/place.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { readPictures } from '../../../src/read/docx/pictures.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';
import type { DocumentNode } from '../../../src/tree/nodes.ts';
import { paragraphs } from '../../../src/tree/visit.ts';
import { NAMESPACES, p, packageOf, r, read } from '../../support/docx.ts';
import { fixture, fixturesIn } from '../../support/fixture.ts';
import {
  elementsIn,
  elementWithId,
  hasClass,
  isNamed,
  markedWords,
  numbersOf,
  pageOf,
  type ReadPage,
  readPage,
  sheetParagraphs,
  textIn,
} from '../../support/page.ts';
import { draftOf } from '../../support/tree.ts';

const fixtures = [...fixturesIn('dung'), ...fixturesIn('sai')];
const OBJECT = /\ufffc/g;

/** Paragraphs with text that a reader sees, comments apart; the order is that of the parts. */
function shownTexts(document: DocumentNode): string[] {
  return document.children
    .filter(({ type }) => type !== 'comment')
    .flatMap((story) => paragraphs(story).map(({ text }) => text.replace(OBJECT, '')))
    .filter((text) => text.trim() !== '');
}

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe.each(fixtures)('%s', (_, bytes) => {
  const document = readDocx(openBytes(bytes));

  it('shows the text of the document, all of it once', async () => {
    const { root: page } = await pageOf(document);
    const shown = sheetParagraphs(page).filter((text) => text.trim() !== '');
    expect(sorted(shown)).toEqual(sorted(shownTexts(document)));
  });

  it('lists each finding once, and marks its very words', async () => {
    const { root: page, result } = await pageOf(document);
    const items = elementsIn(page, hasClass('finding'));
    expect(items.map(({ properties }) => properties.id).sort()).toEqual(
      result.messages.map((_, i) => `f${i + 1}`).sort(),
    );
    const messages = items.map((item) => textIn(elementsIn(item, hasClass('message'))[0]!));
    expect(sorted(messages)).toEqual(sorted(result.messages.map(({ message }) => message)));
    const words = items.map((item) => markedWords(page, Number(String(item.properties.id).slice(1)))).filter(Boolean);
    const expected = result.messages.map(({ location }) => location.text.replace(OBJECT, '')).filter(Boolean);
    expect(sorted(words as string[])).toEqual(sorted(expected));
    for (const item of items) elementWithId(page, String(item.properties.id).replace('f', 'm'));
  });
});

it('holds whatever mammoth, another reader, finds in a document', async () => {
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  for (const [name, bytes] of fixtures) {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const { root: page } = await pageOf(readDocx(openBytes(bytes)));
    const own = new Set(sheetParagraphs(page).map(squeezed));
    const missing = value
      .split('\n\n')
      .map(squeezed)
      .filter((text) => text !== '' && !own.has(text));
    expect([name, missing]).toEqual([name, []]);
  }
});

const finding = (number: number, location: Partial<Finding['location']>, changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'chinh-ta/thu',
  family: 'chinh-ta',
  severity: 'warning',
  message: `Điều thứ ${number}`,
  messageId: 'wrong',
  legalBasis: [],
  basis: '',
  place: NO_PLACE,
  location: {
    part: 'word/document.xml',
    paragraph: 1,
    start: 0,
    end: 0,
    component: 'bodyText',
    text: '',
    ...location,
  },
  fix: null,
  suggestions: [],
  also: [],
  ...changes,
});

const resultOf = (messages: Finding[], path = 'a.docx'): FileResult => ({
  path,
  profile: null,
  documentType: null,
  status: 'checked',
  coverage: 'full',
  messages,
  notes: [],
  suppressed: [],
  counts: { error: 0, warning: messages.length, info: 0 },
});

/** The page with a finding at `word`, wherever it stands. */
async function pageAccusing(document: DocumentNode, word: string, path?: string): Promise<ReadPage> {
  const findings = document.children.flatMap((story) =>
    paragraphs(story).flatMap(({ part, index, text }, i) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [finding(i, { part, paragraph: index, start, end: start + word.length, text: word })];
    }),
  );
  const checked = { draft: { ...draftOf([]), tree: document, source: document }, result: resultOf(findings, path) };
  return readPage(checked, { language: 'vi', version: '1' });
}

describe('marks', () => {
  const pageWith = async (texts: readonly string[], findings: Finding[]) => {
    const checked = { draft: draftOf(texts), result: resultOf(findings) };
    return (await readPage(checked, { language: 'vi', version: '1' })).root;
  };

  it('of overlapping findings are cut where they meet', async () => {
    const page = await pageWith(
      ['một hai ba bốn'],
      [
        finding(1, { start: 0, end: 7, text: 'một hai' }),
        finding(2, { start: 4, end: 10, text: 'hai ba' }, { severity: 'error' }),
      ],
    );
    const marks = elementsIn(page, isNamed('mark'));
    expect(marks.map((mark) => [textIn(mark), numbersOf(mark), (mark.properties.className as string[])[1]])).toEqual([
      ['một ', [1], 'warning'],
      ['hai', [1, 2], 'error'],
      [' ba', [2], 'error'],
    ]);
  });

  it('of further paragraphs with the same cause carry its number, without its id', async () => {
    const page = await pageWith(['a', 'b', 'c'], [finding(1, { start: 0, end: 1, text: 'a' }, { also: [3] })]);
    expect(elementsIn(page, isNamed('mark')).map((mark) => [textIn(mark), numbersOf(mark)])).toEqual([
      ['a', [1]],
      ['c', [1]],
    ]);
    expect(elementsIn(page, hasClass('n')).map(({ properties }) => properties.id)).toEqual(['m1', undefined]);
  });

  it('of the whole document stand above the first sheet; a place without words has its number only', async () => {
    const page = await pageWith(
      ['một', 'hai'],
      [finding(1, { paragraph: 2, start: 0, end: 0 }), finding(2, { paragraph: null, component: null })],
    );
    const [whole] = elementsIn(page, hasClass('whole-document'));
    expect(textIn(whole!)).toContain('▲1 cảnh báo:  Điều thứ 2');
    expect(elementsIn(page, isNamed('mark'))).toEqual([]);
    expect(elementsIn(page, hasClass('n')).map(({ properties }) => properties.id)).toEqual(['m2']);
  });

  it('never change the text, wherever they lie', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.replace(/[\0\ufffc\ufffd]/g, ''));
    const texts = fc.array(text, { minLength: 1, maxLength: 4 });
    const range = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(35), fc.nat(35));
    await fc.assert(
      fc.asyncProperty(texts, fc.array(range, { maxLength: 8 }), async (values, ranges) => {
        const findings = ranges.map(([paragraph, a, b], i) => {
          const whole = values[paragraph - 1] ?? '';
          const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
          return finding(i, { paragraph, start, end, text: whole.slice(start, end) });
        });
        const page = await pageWith(values, findings);
        expect(sheetParagraphs(page)).toEqual(values);
        const items = elementsIn(page, hasClass('finding'));
        expect(items).toHaveLength(findings.length);
        for (const item of items) {
          const number = Number(String(item.properties.id).slice(1));
          const index = Number(/(?<!\d)\d+$/.exec(textIn(elementsIn(item, hasClass('message'))[0]!))![0]);
          const { location } = findings[index]!;
          expect(markedWords(page, number)).toBe((location.paragraph ?? 0) <= values.length ? location.text : null);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what documents may try', () => {
  const ATTACK = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp;lt; "quoted"';
  const SPOKEN = '<script>alert(1)</script><img src=x onerror=alert(1)> &lt; "quoted"';

  it('markup in the text, in fonts, in the name of the file is text', async () => {
    const fonts = '<w:rFonts w:ascii="x&quot;;}&lt;/style&gt;" w:hAnsi="x&quot;;}&lt;/style&gt;&lt;b&gt;"/>';
    const document = read({ body: p(ATTACK, { rPr: fonts }) });
    const { html, root: page } = await pageAccusing(document, 'alert(1)', '"><script>x</script>.docx');
    expect(sheetParagraphs(page)).toEqual([SPOKEN]);
    expect(markedWords(page, 1)).toBe('alert(1)');
    expect(elementsIn(page, isNamed('script'))).toHaveLength(1);
    expect(elementsIn(page, isNamed('style'))).toHaveLength(1);
    expect(elementsIn(page, isNamed('img'))).toEqual([]);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(
      elementsIn(page, ({ properties }) => Object.keys(properties).some((name) => /^on|^style$/i.test(name))),
    ).toEqual([]);
  });

  it('the policy allows the one script and the one style of the page and nothing else', async () => {
    const { root: page } = await pageOf(read({ body: p('văn bản') }));
    const hash = (name: string): string =>
      createHash('sha256')
        .update(textIn(elementsIn(page, isNamed(name))[0]!))
        .digest('base64');
    const policy = elementsIn(page, ({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy');
    expect(policy[0]?.properties.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('deleted, moved and hidden text is not there; inserted text is', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">giữ </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>xóa</w:delText></w:r></w:del>
      <w:ins w:id="2" w:author="a">${r('thêm')}</w:ins>${r('ẩn', '<w:vanish/>')}</w:p>`;
    const { html, root: page } = await pageOf(read({ body }));
    expect(sheetParagraphs(page)).toEqual(['giữ thêm']);
    expect(html).not.toMatch(/>xóa|>ẩn/);
  });
});

describe('the paper', () => {
  const xml = (name: string, content: string): string => `<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

  it('has the headers, footers, notes and text boxes with their marks', async () => {
    const box = `<w:p><w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${p('sai trong khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `${box}<w:p>${r('nội dung')}${note}</w:p><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>`;
    const document = read({
      body,
      parts: {
        'header1.xml': { kind: 'header', id: 'h', content: xml('hdr', p('sai ở đầu trang')) },
        'footer1.xml': { kind: 'footer', id: 'f', content: xml('ftr', p('chân trang')) },
        'footnotes.xml': {
          kind: 'footnotes',
          content: xml('footnotes', `<w:footnote w:id="2">${p('lời chú')}</w:footnote>`),
        },
      },
    });
    const { root: page } = await pageAccusing(document, 'sai');
    expect(sheetParagraphs(page).filter(Boolean)).toEqual([
      'sai ở đầu trang',
      'sai trong khung',
      'nội dung',
      'lời chú',
      'chân trang',
    ]);
    expect(elementsIn(page, hasClass('running')).map(({ properties }) => properties.dataLabel)).toEqual([
      'Đầu trang',
      'Chân trang',
    ]);
    expect(elementsIn(page, hasClass('note-reference'))).toHaveLength(1);
    const [inBox] = elementsIn(page, hasClass('box'));
    expect(elementsIn(inBox!, isNamed('mark')).map((mark) => textIn(mark))).toEqual(['sai']);
  });

  it('joins cells of a table as the document does', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
      <w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr>
      <w:tr>${cell('d', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
    const { root: page } = await pageOf(read({ body }));
    const cells = elementsIn(page, isNamed('td')).map((td) => [
      textIn(td),
      td.properties.rowSpan,
      td.properties.colSpan,
    ]);
    expect(cells).toEqual([
      ['a', 2, undefined],
      ['b', undefined, undefined],
      ['c', undefined, undefined],
      ['d', undefined, 2],
    ]);
  });

  it('begins a sheet at page breaks and at sections that begin a page', async () => {
    const section = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>';
    const body = `${p('một')}<w:p><w:r><w:br w:type="page"/></w:r>${r('hai')}</w:p><w:p>${section}${r('hết')}</w:p>${p('ba')}`;
    const { root: page, html } = await pageOf(read({ body }));
    const sheets = elementsIn(page, hasClass('sheet'));
    expect(sheets.map((sheet) => elementsIn(sheet, isNamed('p')).map((one) => textIn(one)))).toEqual([
      ['một'],
      ['hai', 'hết'],
      ['ba'],
    ]);
    expect(html).toContain('@page s0{size:841.9pt 595.3pt;');
  });

  it('draws the leader of a tab as the line that it is', async () => {
    const tabs = '<w:tab w:val="left" w:pos="1000"/><w:tab w:val="left" w:leader="underscore" w:pos="3000"/>';
    const body = `<w:p><w:pPr><w:tabs>${tabs}</w:tabs></w:pPr><w:r><w:tab/><w:tab/></w:r></w:p>`;
    const { root: page, html } = await pageOf(read({ body }));
    expect(elementsIn(page, hasClass('rule'))).toHaveLength(1);
    expect(html).toContain('width:min(100pt,100%);left:min(50pt,100% - min(100pt,100%))');
  });

  it('shows pictures that a browser can show, from the file itself', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const picture = (id: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const bytes = packageOf({
      body: picture('png') + picture('emf') + picture('none'),
      parts: {
        'media/a.png': { kind: 'image', id: 'png', content: png },
        'media/b.emf': { kind: 'image', id: 'emf', content: new Uint8Array([1, 0, 0, 0]) },
      },
    });
    const document = readDocx(openBytes(bytes));
    const { root: page } = await pageOf(document, { pictures: readPictures(openBytes(bytes), document) });
    const images = elementsIn(page, isNamed('img'));
    expect(images.map(({ properties }) => properties.src)).toEqual([
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    ]);
    expect(elementsIn(page, hasClass('no-picture'))).toHaveLength(2);
  });

  it('is in English when asked', async () => {
    const { root: page } = await pageOf(readDocx(openBytes(fixture('sai/cong-van-nhieu-loi'))), {
      language: 'en',
    });
    expect(textIn(elementsIn(page, isNamed('h2')).at(-1)!)).toMatch(/^Findings \d+$/);
    expect(elementsIn(page, isNamed('html'))[0]?.properties.lang).toBe('en');
    expect(textIn(page)).not.toMatch(/Căn cứ:|Sửa được|cảnh báo/);
  });

  it('holds Markdown too', async () => {
    const document = readMarkdown(
      '# Kế hoạch\n\nViệc **quan trọng** là <b>đây</b>.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    );
    const { root: page } = await pageOf(document, { path: 'a.md' });
    expect(sheetParagraphs(page)).toEqual(shownTexts(document));
    expect(elementsIn(page, ({ properties }) => properties.role === 'heading').map((one) => textIn(one))).toEqual([
      'Kế hoạch',
    ]);
  });
});
