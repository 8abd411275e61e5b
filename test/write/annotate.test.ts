/** Comments stand on the exact words, leave everything else as it was, and go again without a trace. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateDocument, withComments } from '../../src/jobs/annotate.ts';
import { failedResult } from '../../src/lint/file-result.ts';
import { nodeSession, openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { annotated, type Note } from '../../src/write/annotate.ts';
import { cleaned } from '../../src/write/clean.ts';
import { type ProtectedError } from '../../src/write/protection.ts';
import { entriesOf, type Package, NAMESPACES, p, packageOf, r, relationshipsXml } from '../support/docx.ts';
import { NO_PLACE } from '../../src/lint/place.ts';

const DATE = '2026-02-03T04:05:06Z';
const MAIN = 'word/document.xml';

const note = (paragraph: number | null, start = 0, end = 0, part = MAIN): Note => ({
  location: { part, paragraph, start, end, component: null, text: '' },
  paragraphs: ['Sai.', 'Căn cứ: Điều 1'],
  ruleId: 'the-thuc/le-trang',
});

const annotate = (bytes: Uint8Array, ...notes: Note[]): Uint8Array =>
  annotated(openBytes(bytes), readDocx(openBytes(bytes)), notes, { date: DATE }).bytes;
const textOf = (bytes: Uint8Array, part = MAIN): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const bodyOf = (bytes: Uint8Array): string => /<w:body>(.*)<\/w:body>/s.exec(textOf(bytes))?.[1] ?? '';
const relationshipsOf = (bytes: Uint8Array): string => textOf(bytes, 'word/_rels/document.xml.rels');

const START = '<w:commentRangeStart w:id="0"/>';
const END = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';

/** Entries and their contents. */
function expectRestored(bytes: Uint8Array, original: Uint8Array): void {
  const [found, wanted] = [unzipSync(bytes), unzipSync(original)];
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  for (const [name, content] of Object.entries(wanted))
    expect([name, strFromU8(found[name] as Uint8Array)]).toEqual([name, strFromU8(content)]);
}

/** Words between the marks of a comment, without what is deleted. */
function wordsOf(bytes: Uint8Array, id = 0): string {
  const xml = textOf(bytes);
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  if (from < 0 || to < from) throw new Error(`comment ${id} has no range`);
  return [...xml.slice(from, to).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

describe('on the words', () => {
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  test.each([
    ['of one run', p('Căn cứ Luật'), 7, 11, 'Luật'],
    ['of several runs', `<w:p>${r('Căn c')}${r('ứ L', '<w:b/>')}${r('uật số')}</w:p>`, 4, 11, 'cứ Luật'],
    [
      'in a hyperlink',
      `<w:p>${r('Xem ')}<w:hyperlink w:anchor="a">${r('phụ lục này')}</w:hyperlink></w:p>`,
      8,
      11,
      'lục',
    ],
    ['in a content control', `<w:p><w:sdt><w:sdtContent>${r('một hai ba')}</w:sdtContent></w:sdt></w:p>`, 4, 7, 'hai'],
    ['in a smart tag', `<w:p><w:smartTag w:element="place">${r('Hà Nội')}</w:smartTag></w:p>`, 3, 6, 'Nội'],
    [
      'in the result of a simple field',
      `<w:p><w:fldSimple w:instr=" REF a ">${r('mục 1 này')}</w:fldSimple></w:p>`,
      4,
      5,
      '1',
    ],
    [
      'in the result of a field',
      `<w:p>${field('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${field('separate')}${r('mục 1')}${field('end')}</w:p>`,
      0,
      3,
      'mục',
    ],
    ['in an insertion', `<w:p><w:ins w:id="9" w:author="A">${r('một hai')}</w:ins></w:p>`, 4, 7, 'hai'],
    [
      'beside a deletion',
      `<w:p>${r('một ')}<w:del w:id="9" w:author="A"><w:r><w:delText>xx</w:delText></w:r></w:del>${r('hai')}</w:p>`,
      2,
      6,
      't ha',
    ],
    ['with letters of two code points', p('số Hòa'.normalize('NFD')), 6, 7, 'òa'.normalize('NFD').slice(0, 2)],
    ['with entities before them', p('A &amp; B &lt; C'), 6, 7, '&lt;'],
    ['nearest to an empty place', p('Độc lập, tự do'), 8, 8, 'lập'],
    ['all of them where nothing is a word', p('- -'), 1, 1, '- -'],
  ])('%s', (_, body, start, end, words) => {
    const bytes = packageOf({ body });
    const after = annotate(bytes, note(1, start, end));
    expect(wordsOf(after)).toBe(words);
    expect(bodyOf(after)).not.toMatch(/<w:(?:del|instrText)\b[^>]*>(?:(?!<\/w:(?:del|instrText)>).)*w:comment/s);
    expectRestored(cleaned(openBytes(after)).bytes, bytes);
  });

  test('the run is cut, its format is kept, marks stand between', () => {
    const after = annotate(packageOf({ body: p('một hai ba', { rPr: '<w:b/>' }) }), note(1, 4, 7));
    const piece = (text: string): string => r(text, '<w:b/>');
    expect(bodyOf(after)).toBe(`<w:p>${piece('một ')}${START}${piece('hai')}${END}${piece(' ba')}</w:p>`);
  });

  test('in a table cell', () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell('một hai')}${cell('ba bốn')}</w:tr></w:tbl><w:p/>`;
    expect(wordsOf(annotate(packageOf({ body }), note(2, 3, 6)))).toBe('bốn');
  });

  test('an empty paragraph is marked as a whole', () => {
    const after = annotate(packageOf({ body: '<w:p/><w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>' }), note(2));
    expect(bodyOf(after)).toBe(`<w:p/><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${START}${END}</w:p>`);
  });

  test('a control of plain text stays one run, the marks stand around it', () => {
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('một hai')}</w:sdtContent></w:sdt>`;
    const after = annotate(packageOf({ body: `<w:p>${r('số ')}${control}</w:p>` }), note(1, 7, 10));
    expect(bodyOf(after)).toBe(`<w:p>${r('số ')}${START}${control}${END}</w:p>`);
  });
});

describe('of other places', () => {
  test('the page: on the first paragraph', () => {
    expect(wordsOf(annotate(packageOf({ body: p('Đầu tiên') + p('thứ hai') }), note(null)))).toBe('Đầu tiên');
  });

  test('a paragraph that is not there, too', () => {
    expect(wordsOf(annotate(packageOf({ body: p('Đầu tiên') }), note(7, 0, 3)))).toBe('Đầu tiên');
  });

  test('a header: on the first paragraph of the section that shows it', () => {
    const end = (header: string): string => `<w:pPr><w:sectPr>${header}</w:sectPr></w:pPr>`;
    const reference = '<w:headerReference w:type="default" r:id="h"/>';
    const body = `<w:p>${end('')}${r('Phần một')}</w:p><w:p>${r('Phần hai')}</w:p><w:sectPr>${reference}</w:sectPr>`;
    const header = { kind: 'header', id: 'h', content: `<w:hdr ${NAMESPACES}>${p('đầu trang')}</w:hdr>` };
    const bytes = packageOf({ body, parts: { 'header1.xml': header } });
    expect(wordsOf(annotate(bytes, note(1, 0, 3, 'word/header1.xml')))).toBe('Phần hai');
  });

  test('a footnote: on its reference', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${p('một')}</w:footnote><w:footnote w:id="2">${p('hai')}</w:footnote></w:footnotes>`;
    const bytes = packageOf({
      body: p('a') + `<w:p>${r('b')}${reference}${r('c')}</w:p>`,
      parts: { 'footnotes.xml': { kind: 'footnotes', content: footnotes } },
    });
    const after = annotate(bytes, note(2, 0, 3, 'word/footnotes.xml'));
    expect(bodyOf(after)).toBe(`${p('a')}<w:p>${r('b')}${START}${reference}${END}${r('c')}</w:p>`);
  });

  test('a text box: on the drawing, not inside', () => {
    const box = `<w:txbxContent>${p('trong hộp')}</w:txbxContent>`;
    const shape = `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`;
    const after = annotate(packageOf({ body: `<w:p>${r('trước ')}${shape}${r(' sau')}</w:p>` }), note(2, 0, 5));
    expect(bodyOf(after)).toBe(`<w:p>${r('trước ')}${START}${shape}${END}${r(' sau')}</w:p>`);
  });

  test('a body without paragraphs has no place: nothing is changed', () => {
    const bytes = packageOf({ body: '<w:sectPr/>' });
    expect(annotate(bytes, note(null))).toBe(bytes);
  });
});

describe('the comments part', () => {
  test('is new, with its relationship and content type', () => {
    const after = annotate(packageOf({ body: p('một') }), note(1, 0, 3));
    expect(relationshipsOf(after)).toContain(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/comments.xml"/>',
    );
    expect(textOf(after, '[Content_Types].xml')).toContain(
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
    );
    expect(textOf(after, 'word/comments.xml')).toContain(
      `<w:comment w:id="0" w:author="vbcheck" w:date="${DATE}" w:initials="VB"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Sai.</w:t></w:r></w:p>` +
        '<w:p><w:r><w:t>Căn cứ: Điều 1</w:t></w:r></w:p><w:p><w:r><w:t>vbcheck · the-thuc/le-trang</w:t></w:r></w:p></w:comment>',
    );
  });

  test('is that of the document, whose comments stay as they are', () => {
    const theirs = '<x:comment x:id="4" x:author="Trần Văn Khác"><x:p><x:r><x:t>Xem lại</x:t></x:r></x:p></x:comment>';
    const content = `<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${theirs}</x:comments>`;
    const body = `<w:p><w:commentRangeStart w:id="7"/>${r('một')}<w:commentRangeEnd w:id="7"/></w:p>`;
    const bytes = packageOf({ body, parts: { 'notes/remarks.xml': { kind: 'comments', content } } });
    const after = annotate(bytes, note(1, 0, 3));
    // Above the largest id of a comment and of a mark that has lost its comment.
    expect(textOf(after, 'word/notes/remarks.xml')).toMatch(
      /^<x:comments [^>]*><x:comment x:id="4".*<x:comment x:id="8" x:author="vbcheck"/,
    );
    expect(textOf(after, 'word/notes/remarks.xml')).toContain(theirs);
    expect(relationshipsOf(after)).toBe(relationshipsOf(bytes));
    expectRestored(cleaned(openBytes(after)).bytes, bytes);
  });

  test('does not count when no relationship names it, nor does a name in the content types', () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/Comments2.xml" ContentType="a/b"/></Types>';
    const bytes = zipSync({
      ...entriesOf({ body: p('một') }),
      'word/comments.xml': strToU8('<a/>'),
      '[Content_Types].xml': strToU8(types),
    });
    const after = annotate(bytes, note(1, 0, 3));
    expect(textOf(after, 'word/comments.xml')).toBe('<a/>');
    expect(relationshipsOf(after)).toContain('Target="/word/comments3.xml"');
  });

  test('uses the styles of comments by their names, where the document has them', () => {
    const style = (id: string, name: string): string =>
      `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const styles = style('Vnbnchuthich', 'annotation text') + style('Thamchiu', 'annotation reference');
    const after = annotate(packageOf({ body: p('một'), styles }), note(1, 0, 3));
    expect(textOf(after, 'word/comments.xml')).toContain('<w:pPr><w:pStyle w:val="Vnbnchuthich"/></w:pPr>');
    expect(bodyOf(after)).toContain(
      '<w:r><w:rPr><w:rStyle w:val="Thamchiu"/></w:rPr><w:commentReference w:id="0"/></w:r>',
    );
  });

  test('of a strict document is strict', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const entries = entriesOf({ body: p('một') });
    entries[MAIN] = strToU8(strFromU8(entries[MAIN] as Uint8Array).replace(/xmlns:w="[^"]*"/, `xmlns:w="${strict}"`));
    const after = annotate(zipSync(entries), note(1, 0, 3));
    expect(textOf(after, 'word/comments.xml')).toContain(`<w:comments xmlns:w="${strict}">`);
    expect(relationshipsOf(after)).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"');
  });
});

describe('again and away', () => {
  const original = packageOf({ body: p('một hai') + p('ba bốn'), settings: '<w:zoom/>' });
  const first = annotate(original, note(1, 4, 7), note(2, 0, 2), note(null));

  test('parts that need not change are not', () => {
    const [before, after] = [unzipSync(original), unzipSync(first)];
    expect(Object.keys(after)).toEqual([...Object.keys(before), 'word/comments.xml', 'vbcheck/annotations.xml']);
    expect(after['word/settings.xml']).toEqual(before['word/settings.xml']);
  });

  test('what was annotated is cleaned to what it was, and annotated again the same', () => {
    const clean = cleaned(openBytes(first));
    expect(clean.count).toBe(3);
    expectRestored(clean.bytes, original);
    expect(Buffer.compare(annotate(clean.bytes, note(1, 4, 7), note(2, 0, 2), note(null)), first)).toBe(0);
    const nothing = cleaned(openBytes(clean.bytes));
    expect(nothing).toEqual({ bytes: clean.bytes, count: 0, parts: [] });
  });

  test('comments of somebody else of that name, or of ours without the marker, are left alone', () => {
    const comment = (id: number, attributes: string, text: string): string =>
      `<w:comment w:id="${id}" w:author="vbcheck" ${attributes}>${p(text)}</w:comment>`;
    const content = `<w:comments ${NAMESPACES}>${comment(0, '', 'vbcheck · a/b')}${comment(1, 'w:initials="VB"', 'của tôi')}</w:comments>`;
    const bytes = packageOf({ body: p('một'), parts: { 'comments.xml': { kind: 'comments', content } } });
    expect(cleaned(openBytes(bytes)).bytes).toBe(bytes);
  });

  test('after Word has saved the file, they go with all that Word keeps about them', () => {
    const ids = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const entries = unzipSync(first);
    const edit = (part: string, change: (xml: string) => string): void => {
      entries[part] = strToU8(change(strFromU8(entries[part] as Uint8Array)));
    };
    delete entries['vbcheck/annotations.xml'];
    edit('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*annotations[^>]*>/, ''));
    edit('[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*annotations[^>]*>/, ''));
    let paragraph = 0;
    const reply = `<w:comment w:id="9" w:author="Lê Thị Khác"><w:p w14:paraId="000000AA">${r('Đã sửa')}</w:p></w:comment>`;
    edit('word/comments.xml', (xml) =>
      xml
        .replace('<w:comments ', `<w:comments ${ids} `)
        .replaceAll('<w:p>', () => `<w:p w14:paraId="0000001${paragraph++}">`)
        .replace('</w:comments>', `${reply}</w:comments>`),
    );
    edit(MAIN, (xml) =>
      xml
        .replace('bốn', 'năm')
        .replaceAll(END, `<w:ins w:id="1" w:author="A">${END.slice(END.indexOf('<w:r>'))}</w:ins>`),
    );
    const part = (root: string, namespace: string, content: string) =>
      strToU8(`<x:${root} xmlns:x="http://schemas.microsoft.com/office/word/${namespace}">${content}</x:${root}>`);
    entries['word/commentsExtended.xml'] = part(
      'commentsEx',
      '2012/wordml',
      '<x:commentEx x:paraId="00000012" x:done="0"/><x:commentEx x:paraId="000000AA" x:paraIdParent="00000012" x:done="0"/>',
    );
    entries['word/commentsIds.xml'] = part(
      'commentsIds',
      '2016/wordml/cid',
      '<x:commentId x:paraId="00000012" x:durableId="11111111"/><x:commentId x:paraId="000000AA" x:durableId="22222222"/>',
    );
    entries['word/commentsExtensible.xml'] = part(
      'commentsExtensible',
      '2018/wordml/cex',
      '<x:commentExtensible x:durableId="11111111"/><x:commentExtensible x:durableId="22222222"/>',
    );
    entries['word/people.xml'] = part(
      'people',
      '2012/wordml',
      '<x:person x:author="vbcheck"/><x:person x:author="Lê Thị Khác"/>',
    );
    const related = ['commentsExtended', 'commentsIds', 'commentsExtensible', 'people'].map(
      (kind) =>
        `<Relationship Id="${kind}" Type="http://schemas.microsoft.com/office/relationships/${kind}" Target="${kind}.xml"/>`,
    );
    edit('word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${related.join('')}</Relationships>`),
    );

    const { bytes, count } = cleaned(openBytes(zipSync(entries)));
    expect(count).toBe(3);
    expect(bodyOf(bytes)).not.toMatch(/w:comment|<w:ins/);
    expect(readDocx(openBytes(bytes)).children[0]?.children.map((block) => 'text' in block && block.text)).toEqual([
      'một hai',
      'ba năm',
    ]);
    const rest = (name: string): string => textOf(bytes, `word/${name}.xml`).replace(/^<[^>]*>|<\/[^>]*>$/g, '');
    expect(rest('comments')).toMatch(/<w:comments [^>]*><w:comment w:id="9" w:author="Lê Thị Khác">/);
    expect(textOf(bytes, 'word/comments.xml')).not.toContain('vbcheck');
    expect(rest('commentsExtended')).toBe('<x:commentEx x:paraId="000000AA" x:done="0"/>');
    expect(rest('commentsIds')).toBe('<x:commentId x:paraId="000000AA" x:durableId="22222222"/>');
    expect(rest('commentsExtensible')).toBe('<x:commentExtensible x:durableId="22222222"/>');
    expect(rest('people')).toBe('<x:person x:author="Lê Thị Khác"/>');
  });

  test('after another program has changed a part and kept the rest, the record goes too', () => {
    const entries = unzipSync(first);
    entries[MAIN] = strToU8(strFromU8(entries[MAIN] as Uint8Array).replace('bốn', 'năm'));
    const { bytes } = cleaned(openBytes(zipSync(entries)));
    expect(Object.keys(unzipSync(bytes))).toEqual([...Object.keys(unzipSync(original)), 'word/comments.xml']);
    expect(textOf(bytes, '_rels/.rels') + textOf(bytes, '[Content_Types].xml')).not.toContain('vbcheck');
    expect(bodyOf(bytes)).toContain('năm');
    expect(bodyOf(bytes)).not.toContain('w:comment');
  });

  test.each([
    ['no numbers', '<edit start="a" end="b"></edit>'],
    ['beyond the part', '<edit start="5" end="99999999"></edit>'],
    ['backwards', '<edit start="9" end="5"></edit>'],
    ['no bytes', '<edit start="5" end="9">xyz</edit>'],
  ])('a record that cannot be right is not followed: %s', (_, edit) => {
    const entries = unzipSync(first);
    const record = strFromU8(entries['vbcheck/annotations.xml'] as Uint8Array);
    const wrong = record.replace(/(name="word\/document.xml"[^>]*>).*?<\/part>/s, `$1${edit}</part>`);
    expect(wrong).toContain(edit);
    entries['vbcheck/annotations.xml'] = strToU8(wrong);
    const { bytes } = cleaned(openBytes(zipSync(entries)));
    expect(bodyOf(bytes)).not.toContain('w:comment');
    expect(Object.keys(unzipSync(bytes))).not.toContain('vbcheck/annotations.xml');
  });
});

describe('documents that are closed', () => {
  const result = { ...failedResult('a.docx', { code: '', message: '' }), messages: [] };
  const options = { date: DATE, language: 'vi' as const, rules: [] };
  const finding = {
    ...note(1, 0, 3),
    family: 'the-thuc' as const,
    severity: 'error' as const,
    message: 'Sai.',
    messageId: 'a',
    legalBasis: ['ND30-I.I.3'],
    basis: '',
    place: NO_PLACE,
    fix: null,
    suggestions: [],
    also: [],
  };
  const comment = (bytes: Uint8Array, force = false) =>
    withComments(
      openBytes(bytes),
      readDocx(openBytes(bytes)),
      { ...result, messages: [finding] },
      { ...options, force },
    );
  const locked: Package = { body: p('một'), settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' };
  const signed = (): Uint8Array => {
    const entries = entriesOf({ body: p('một') });
    entries['_xmlsignatures/origin.sigs'] = new Uint8Array();
    const rels = strFromU8(entries['_rels/.rels'] as Uint8Array);
    entries['_rels/.rels'] = strToU8(
      rels.replace(
        '</Relationships>',
        '<Relationship Id="s" Type="x/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    );
    return zipSync(entries);
  };

  test.each([
    ['protected', packageOf(locked)],
    ['signed', signed()],
  ] as const)('%s: refused, unless forced', (code, bytes) => {
    expect(() => comment(bytes)).toThrow(expect.objectContaining({ code }) as ProtectedError);
    expect(comment(bytes, true).count).toBe(1);
    expect(annotateDocument(bytes, 'a.docx', nodeSession(), options).bytes).toBe(bytes);
  });
});

test('relationships of a document that had none are made', () => {
  const entries = entriesOf({ body: p('một') });
  delete entries['word/_rels/document.xml.rels'];
  const bytes = zipSync(entries);
  const after = annotate(bytes, note(1, 0, 3));
  expect(relationshipsOf(after)).toContain(
    relationshipsXml(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/comments.xml"/>',
    ),
  );
  expectRestored(cleaned(openBytes(after)).bytes, bytes);
});
