import { describe, expect, test } from 'vitest';
import { inlines } from '../../../src/tree/visit.ts';
import type { Field } from '../../../src/tree/nodes.ts';
import { firstOf, NAMESPACES, p, paragraphsOf, r, read } from '../../support/docx.ts';

const textOf = (content: string): string => firstOf({ body: `<w:p>${content}</w:p>` }).text;
const textsOf = (body: string): string[] => paragraphsOf({ body }).map(({ text }) => text);

describe('text of a paragraph', () => {
  test.each([
    [
      'tabs and breaks',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/></w:r>',
      'a\tb\nc\nd\t',
    ],
    [
      'hyphens that do not break, and hyphens that are seen at the end of a line only',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>',
      'a\u2011b\u00adc',
    ],
    ['edge blanks count only when preserved', '<w:r><w:t> a </w:t><w:t xml:space="preserve"> b </w:t></w:r>', 'a b '],
    ['white space inside a text is a blank', '<w:r><w:t>a\n\tb</w:t></w:r>', 'a  b'],
    [
      'the five entities and character references',
      '<w:r><w:t>&lt;&amp;&gt;&quot;&apos;&#272;&#x1ECB;</w:t></w:r>',
      '<&>"\'Đị',
    ],
    ['CDATA is text, comments are not', '<w:r><w:t>a<![CDATA[<b>]]><!-- no -->c</w:t></w:r>', 'a<b>c'],
    [
      'symbols of known fonts',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Unknown" w:char="F041"/></w:r>',
      '✓•\ufffc',
    ],
    ['references to notes', '<w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r>', 'a\ufffc'],
    ['formulas', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    ['decomposed letters stay as they are', r('Hòa'.normalize('NFD')), 'Hòa'.normalize('NFD')],
    [
      'wrappers are transparent',
      `<w:smartTag>${r('a')}<w:customXml>${r('b')}</w:customXml></w:smartTag><w:hyperlink>${r('c')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${r('d')}</w:sdtContent></w:sdt><w:bdo w:val="ltr">${r('e')}</w:bdo><w:dir w:val="ltr">${r('f')}</w:dir>`,
      'abcdef',
    ],
    ['single quotes and blanks around =', "<w:r><w:t xml:space = 'preserve'> a</w:t></w:r>", ' a'],
    ['a > in an attribute', '<w:bookmarkStart w:id="1" w:name="a>b"/><w:r><w:t>a</w:t></w:r>', 'a'],
  ])('%s', (_, content, expected) => {
    expect(textOf(content)).toBe(expected);
  });

  test('a document that does not use the letters w: for its namespace', () => {
    const body = '<w:p/>';
    const content = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:rPr><x:b x:val="1"/></x:rPr><x:t>a</x:t></x:r></x:p></x:body></x:document>`;
    const entry = firstOf({ body, parts: { 'document.xml': { kind: 'unused', content } } });
    expect(entry.text).toBe('a');
    expect(entry.spans[0]?.format.bold).toBe(true);
  });

  test('strict files: other namespaces, lengths with units', () => {
    const content = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:ind w:start="1in" w:firstLine="10mm"/></w:pPr><w:r><w:rPr><w:sz w:val="14pt"/></w:rPr><w:t>a</w:t></w:r></w:p></w:body></w:document>`;
    const paragraph = firstOf({ parts: { 'document.xml': { kind: 'unused', content } } });
    expect(paragraph.format.indentLeftTwips).toBe(1440);
    expect(paragraph.format.firstLineTwips).toBeCloseTo(566.93, 2);
    expect(paragraph.spans[0]?.format.sizePt).toBe(14);
  });

  test('UTF-16 parts are read', () => {
    const content = `<w:document ${NAMESPACES}><w:body>${p('Đề án')}</w:body></w:document>`;
    const units = new Uint8Array(2 + content.length * 2);
    units.set([0xff, 0xfe]);
    for (let i = 0; i < content.length; i++)
      new DataView(units.buffer).setUint16(2 + i * 2, content.charCodeAt(i), true);
    const paragraph = firstOf({ parts: { 'document.xml': { kind: 'unused', content: units } } });
    expect(paragraph.text).toBe('Đề án');
  });

  test('a prefix may mean something else inside one element', () => {
    expect(
      textOf(`<w:r><w:t>a</w:t></w:r><w:x xmlns:w="urn:other"><w:r><w:t>b</w:t></w:r></w:x><w:r><w:t>c</w:t></w:r>`),
    ).toBe('ac');
  });
});

describe('hidden text', () => {
  test('is kept apart', () => {
    const paragraph = firstOf({ body: `<w:p>${r('a')}${r('b', '<w:vanish/>')}${r('c')}</w:p>` });
    expect(paragraph.text).toBe('ac');
    expect(paragraph.hiddenText).toBe('b');
  });
});

describe('tracked changes', () => {
  test('inserted and moved-to text counts, deleted and moved-from text does not', () => {
    const paragraph = firstOf({
      body: `<w:p>${r('a')}<w:ins w:author="Lan" w:date="2026-01-01T00:00:00Z">${r('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>${r('d')}</w:moveFrom><w:moveTo>${r('e')}</w:moveTo></w:p>`,
    });
    expect(paragraph.text).toBe('abe');
    expect(paragraph.spans.map(({ inserted }) => inserted)).toEqual([false, true]);
    expect(paragraph.children.find((node) => node.type === 'container')).toMatchObject({
      kind: 'insert',
      author: 'Lan',
      date: '2026-01-01T00:00:00Z',
    });
  });

  test('a deleted paragraph mark joins the paragraph with the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('Căn cứ ')}</w:p>${p('Luật')}${p('sau')}`;
    expect(textsOf(body)).toEqual(['Căn cứ Luật', 'sau']);
  });

  test('deleted rows leave no text, inserted rows do', () => {
    const row = (mark: string, text: string): string =>
      `<w:tr><w:trPr><w:${mark} w:id="1"/></w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    expect(textsOf(`<w:tbl>${row('del', 'a')}${row('ins', 'b')}</w:tbl>`)).toEqual(['', 'b']);
  });

  test('the format before a change is not the format', () => {
    const { format } = firstOf({
      body: p('a', {
        rPr: '<w:b/><w:rPrChange w:id="1"><w:rPr><w:b w:val="0"/><w:sz w:val="20"/></w:rPr></w:rPrChange><w:sz w:val="28"/>',
      }),
    }).spans[0] as { format: { bold: boolean; sizePt: number } };
    expect(format).toMatchObject({ bold: true, sizePt: 14 });
  });
});

describe('fields', () => {
  const character = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const fieldsOf = (content: string): Field[] =>
    [...inlines(firstOf({ body: `<w:p>${content}</w:p>` }))].filter((node) => node.type === 'field');

  test('the result is text, the code is not', () => {
    const content = `${r('Trang ')}${character('begin')}${code(' PA')}${code('GE \\* MERGEFORMAT ')}${character('separate')}${r('3')}${character('end')}${r('.')}`;
    const paragraph = firstOf({ body: `<w:p>${content}</w:p>` });
    expect(paragraph.text).toBe('Trang 3.');
    expect(paragraph.spans.map(({ field }) => field)).toEqual([null, 'PAGE', null]);
    expect(fieldsOf(content)).toMatchObject([{ kind: 'PAGE', instruction: ' PAGE \\* MERGEFORMAT ' }]);
  });

  test('a run may hold a whole field', () => {
    const content =
      '<w:r><w:t xml:space="preserve">- </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>2</w:t><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve"> -</w:t></w:r>';
    expect(firstOf({ body: `<w:p>${content}</w:p>` }).children).toMatchObject([
      { type: 'run', start: 0, end: 2 },
      { type: 'field', kind: 'PAGE', children: [{ type: 'run', start: 2, end: 3 }] },
      { type: 'run', start: 3, end: 5 },
    ]);
  });

  test('simple fields, nested fields, fields without a result', () => {
    expect(textOf(`<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>`)).toBe('9');
    expect(
      textOf(
        `${character('begin')}${code('IF ')}${character('begin')}${code('PAGE')}${character('separate')}${r('1')}${character('end')}${character('separate')}${r('yes')}${character('end')}`,
      ),
    ).toBe('yes');
    expect(textOf(`${r('a')}${character('begin')}${code('PAGE')}${character('end')}${r('b')}`)).toBe('ab');
  });

  test('a field may run over paragraphs', () => {
    expect(
      textsOf(
        `<w:p>${character('begin')}${code('TOC')}${character('separate')}${r('I. Mở đầu')}</w:p><w:p>${r('II. Kết luận')}${character('end')}</w:p>${p('sau')}`,
      ),
    ).toEqual(['I. Mở đầu', 'II. Kết luận', 'sau']);
  });

  test('unbalanced fields: everything is text, and a note says so', () => {
    const document = read({ body: `<w:p>${character('begin')}${code('PAGE')}${r('một')}</w:p>${p('hai')}` });
    expect(document.notes).toEqual([{ code: 'unbalanced-field', part: 'word/document.xml' }]);
    expect(textsOf(`<w:p>${character('begin')}${code('PAGE')}${r('một')}</w:p>${p('hai')}`)).toEqual(['một', 'hai']);
  });
});

describe('alternate content', () => {
  test('the choice is read when its namespaces are known, else the fallback; never both', () => {
    const alternate = (requires: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(alternate('wps'))).toBe('mới');
    expect(textOf(alternate('wps unknown'))).toBe('cũ');
  });
});

describe('content controls', () => {
  test('placeholder text is marked', () => {
    const paragraph = firstOf({
      body: `<w:p>${r('Số: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Bấm để nhập')}</w:sdtContent></w:sdt></w:p>`,
    });
    expect(paragraph.spans.map(({ placeholder }) => placeholder)).toEqual([false, true]);
  });

  test('block, row and cell controls do not hide what they hold', () => {
    const sdt = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(textsOf(`${sdt(p('a'))}<w:tbl>${sdt(`<w:tr>${sdt(`<w:tc>${p('b')}</w:tc>`)}</w:tr>`)}</w:tbl>`)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('offsets', () => {
  test('paragraphs are numbered over both branches of alternate content', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:wsp><wps:txbx>${box('khung')}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('khung')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('sau')}`;
    expect(paragraphsOf({ body }).map(({ index, text }) => [index, text])).toEqual([
      [1, '\ufffc'],
      [2, 'khung'],
      [4, 'sau'],
    ]);
  });

  test('a text offset leads to the byte it was read from', () => {
    const body = `<w:p>${r('Đề &amp; án')}<w:r><w:tab/><w:t>ngày 5</w:t></w:r></w:p>`;
    const paragraph = firstOf({ body });
    const xml = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
    const bytes = new TextEncoder().encode(xml);
    const at = (text: string): number => new TextEncoder().encode(xml.slice(0, xml.indexOf(text))).length;
    expect(paragraph.text).toBe('Đề & án\tngày 5');
    expect(paragraph.sourceOffset(0)).toBe(at('Đề &amp;'));
    expect(paragraph.sourceOffset(3)).toBe(at('&amp; án'));
    expect(paragraph.sourceOffset(5)).toBe(at('án<'));
    expect(paragraph.sourceOffset(7)).toBe(at('<w:tab/>'));
    expect(paragraph.sourceOffset(13)).toBe(at('5</w:t>'));
    expect(paragraph.sourceOffset(14)).toBe(at('5</w:t>') + 1);
    expect(bytes[paragraph.sourceOffset(8) as number]).toBe('n'.charCodeAt(0));
    expect(paragraph.position).toEqual({ start: { offset: at('<w:p>') }, end: { offset: at('</w:body>') } });
  });
});

describe('notes and comments', () => {
  test('are stories of their own; separators are none', () => {
    const document = read({
      body: `<w:p><w:commentRangeStart w:id="0"/>${r('sai')}<w:commentRangeEnd w:id="0"/>${r(' đúng')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      parts: {
        'footnotes.xml': {
          kind: 'footnotes',
          content: `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2">${p('chú thích')}</w:footnote></w:footnotes>`,
        },
        'comments.xml': {
          kind: 'comments',
          content: `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="Lan">${p('vbcheck: bỏ qua')}</w:comment></w:comments>`,
        },
      },
    });
    expect(document.children.slice(1)).toMatchObject([
      { type: 'footnote', id: '2', children: [{ text: 'chú thích' }] },
      { type: 'comment', id: '0', author: 'Lan', children: [{ text: 'vbcheck: bỏ qua' }] },
    ]);
    expect(document.children[0]?.children[0]).toMatchObject({
      children: [
        { type: 'commentRange', edge: 'start', offset: 0 },
        { type: 'run' },
        { type: 'commentRange', edge: 'end', offset: 3 },
        { type: 'run' },
        { type: 'run' },
      ],
    });
  });
});
