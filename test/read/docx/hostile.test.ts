/**
 * Broken and hostile files: each gets a code and a sentence, quickly; none gets further.
 *
 * @module-tag slow
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeSession, openBytes } from '../../../src/host/node.ts';
import { ReadError, type ReadErrorCode } from '../../../src/opc/error.ts';
import { openFile } from '../../../src/opc/office-file.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { mainStory, paragraphs } from '../../../src/tree/visit.ts';
import { entriesOf, NAMESPACES, p, packageOf, readErrorOf, relationshipsXml } from '../../support/docx.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = packageOf({ body: p('Kính gửi: Sở Nội vụ') });

/** The good package with entries replaced, added (by name) or taken out (null). */
function withEntries(changes: Record<string, string | Uint8Array | null>): Uint8Array {
  const entries = entriesOf({ body: p('a') });
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) Reflect.deleteProperty(entries, name);
    else entries[name] = typeof content === 'string' ? bytesOf(content) : content;
  }
  return zipSync(entries, { level: 9 });
}

/** Writes one field of every directory entry of a zip. */
function patchDirectory(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + i * 2] = stream.charCodeAt(i);
  return bytes;
}

const documentXml = (content: string): string => `<w:document ${NAMESPACES}><w:body>${content}</w:body></w:document>`;

const CASES: readonly (readonly [title: string, code: ReadErrorCode, bytes: () => Uint8Array])[] = [
  ['an empty file', 'empty-file', () => new Uint8Array()],
  ['three bytes', 'not-a-zip', () => bytesOf('PK\u0003')],
  ['a text', 'not-a-zip', () => bytesOf('{\\rtf1 Kính gửi}')],
  ['an old .doc', 'old-doc', () => ole('WordDocument')],
  ['a file with a password', 'password-protected', () => ole('EncryptedPackage')],
  ['half a file', 'truncated', () => good.slice(0, good.length >> 1)],
  ['a file without its last byte', 'truncated', () => good.slice(0, -1)],
  ['only the beginning of a zip', 'truncated', () => good.slice(0, 20)],
  ['a plain zip', 'not-a-word-document', () => zipSync({ 'a.txt': bytesOf('a') })],
  [
    'an OpenDocument text',
    'not-a-word-document',
    () => zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text'), 'content.xml': bytesOf('<x/>') }),
  ],
  [
    'a workbook',
    'not-a-word-document',
    () =>
      withEntries({
        'word/document.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
  ],
  ['no main part', 'missing-part', () => withEntries({ 'word/document.xml': null })],
  ['no relationships', 'not-a-word-document', () => withEntries({ '_rels/.rels': null })],
  ['malformed XML', 'malformed-xml', () => withEntries({ 'word/document.xml': documentXml('<w:p>') })],
  [
    'end tags that cross',
    'malformed-xml',
    () => withEntries({ 'word/document.xml': documentXml('<w:p><w:r></w:p></w:r>') }),
  ],
  [
    'an attribute without end',
    'malformed-xml',
    () => withEntries({ 'word/document.xml': documentXml('<w:p w:x="></w:p>') }),
  ],
  ['an unknown entity', 'malformed-xml', () => withEntries({ 'word/document.xml': documentXml(p('&nbsp;')) })],
  [
    'a reference to no character',
    'malformed-xml',
    () => withEntries({ 'word/document.xml': documentXml(p('&#xD800;')) }),
  ],
  ['an empty part', 'malformed-xml', () => withEntries({ 'word/document.xml': '' })],
  ['two roots', 'malformed-xml', () => withEntries({ 'word/document.xml': `${documentXml('')}<w:document/>` })],
  [
    'a document type with entities',
    'doctype',
    () =>
      withEntries({
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentXml(p('&b;'))}`,
      }),
  ],
  [
    'a document type in a header',
    'doctype',
    () =>
      packageOf({
        body: '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
        parts: { 'h.xml': { kind: 'header', id: 'h', content: '<!DOCTYPE x><w:hdr/>' } },
      }),
  ],
  [
    'a thousand tables in each other',
    'too-deep',
    () =>
      withEntries({
        'word/document.xml': documentXml(
          `${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`,
        ),
      }),
  ],
  ['a zip bomb', 'suspicious-ratio', () => withEntries({ 'word/document.xml': documentXml(' '.repeat(40_000_000)) })],
  [
    'two million elements',
    'too-many-elements',
    () => withEntries({ 'word/document.xml': documentXml('<w:p/>'.repeat(2_000_000)) }),
  ],
  [
    'ten thousand and one entries',
    'too-many-entries',
    () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]))),
  ],
  ['a path that climbs', 'unsafe-entry-name', () => withEntries({ '../../etc/passwd': 'x' })],
  ['an absolute path', 'unsafe-entry-name', () => withEntries({ '/etc/passwd': 'x' })],
  ['a drive of Windows', 'unsafe-entry-name', () => withEntries({ 'C:/x': 'x' })],
  ['two names that differ by case', 'duplicate-entry', () => withEntries({ 'Word/Document.xml': 'x' })],
  ['an encrypted entry', 'encrypted-entry', () => patchDirectory(good, (view, at) => view.setUint16(at + 8, 1, true))],
  [
    'an unknown compression',
    'unsupported-compression',
    () => patchDirectory(good, (view, at) => view.setUint16(at + 10, 12, true)),
  ],
  [
    'a size that lies low',
    'damaged-archive',
    () => patchDirectory(good, (view, at) => view.setUint32(at + 24, 10, true)),
  ],
  [
    'a size that lies high',
    'damaged-archive',
    () => patchDirectory(good, (view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true)),
  ],
  [
    'a part of 300 MB',
    'too-large',
    () => patchDirectory(good, (view, at) => view.setUint32(at + 24, 300 * 1024 * 1024, true)),
  ],
  [
    'a local header elsewhere',
    'truncated',
    () => patchDirectory(good, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
  ],
];

describe('broken and hostile files', () => {
  test.each(CASES)('%s: %s', (_, code, bytes) => {
    const file = bytes();
    const before = process.cpuUsage();
    const error = readErrorOf(file);
    expect(error.code).toBe(code);
    expect(error.describe('vi')).toMatch(/\.$/);
    expect(error.describe('en')).toMatch(/\.$/);
    expect(`${error.describe('vi')}${error.describe('en')}`).not.toMatch(/[{}]|undefined/);
    // Of the processor: the machine may be busy with other things.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  // More than a call takes arguments.
  const MANY = 150_000;
  const shape = '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="9999" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr>';
  const drawn = (content: string): string =>
    `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const boxed = (content: string): string =>
    `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
  test.each([
    ['blocks in a text box', MANY + 1, drawn(boxed('<w:p/>'.repeat(MANY)))],
    ['text boxes in a drawing', MANY + 1, drawn(boxed('<w:p/>').repeat(MANY))],
    [
      'cells with borders',
      MANY,
      `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:tcBorders><w:top w:val="single"/><w:bottom w:val="single"/></w:tcBorders></w:tcPr><w:p/></w:tc>'.repeat(MANY / 2)}</w:tr>`.repeat(2)}</w:tbl>`,
    ],
    [
      'stops of tabs',
      1,
      `<w:p><w:pPr><w:tabs>${'<w:tab w:val="left" w:leader="underscore" w:pos="9000"/>'.repeat(MANY)}</w:tabs></w:pPr><w:r>${'<w:tab/>'.repeat(MANY)}</w:r></w:p>`,
    ],
    ['lines in a drawing', 1, drawn(`${shape}</wps:wsp>`.repeat(MANY))],
    [
      'rows in a content control',
      MANY,
      `<w:tbl><w:sdt><w:sdtContent>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(MANY)}</w:sdtContent></w:sdt></w:tbl>`,
    ],
  ])('very many %s', (_, count, body) => {
    const entries = entriesOf({ body: '' });
    entries['word/document.xml'] = bytesOf(documentXml(body));
    // Stored: so many equal bytes deflate to nearly none, which is refused.
    expect(paragraphs(mainStory(readDocx(openBytes(zipSync(entries, { level: 0 })))))).toHaveLength(count);
  });

  test('messages name part and place', () => {
    const bytes = withEntries({ 'word/document.xml': '<w:document><w:body></w:document>' });
    expect(readErrorOf(bytes).describe('vi')).toBe(
      'Phần “word/document.xml” bị hỏng ở byte 20 (end tag does not match). Hãy mở bằng Word để sửa và lưu lại.',
    );
  });

  test('a part that no relationship names is not read', () => {
    expect(() => readDocx(openBytes(withEntries({ 'word/styles.xml': '<broken' })))).not.toThrow();
  });

  test('the main part is the one that the package names', () => {
    const bytes = withEntries({
      '_rels/.rels': relationshipsXml(
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Other/Main.xml"/>',
      ),
      'other/main.xml': documentXml(p('khác')),
    });
    expect(paragraphs(mainStory(readDocx(openBytes(bytes))))[0]?.text).toBe('khác');
  });

  test('attachments are listed', () => {
    const bytes = packageOf({
      parts: {
        'embeddings/sheet.xlsx': { kind: 'package', content: 'x' },
        'vbaProject.bin': { kind: 'vbaProject', content: 'x' },
      },
    });
    expect(readDocx(openBytes(bytes)).attachments).toEqual([
      { kind: 'package', part: 'word/embeddings/sheet.xlsx' },
      { kind: 'vbaProject', part: 'word/vbaProject.bin' },
    ]);
  });
});

test('one part named as two things is read as each of them', () => {
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="same"/></w:sectPr>';
  const bytes = packageOf({
    body: `${p('Kính gửi: Sở Nội vụ')}${section}`,
    parts: {
      'styles.xml': { kind: 'styles', content: `<w:styles ${NAMESPACES}>${p('chữ')}</w:styles>` },
    },
  });
  const entries = unzipSync(bytes);
  const relationships = strFromU8(entries['word/_rels/document.xml.rels'] as Uint8Array);
  entries['word/_rels/document.xml.rels'] = strToU8(
    relationships.replace(
      '</Relationships>',
      '<Relationship Id="same" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="styles.xml"/></Relationships>',
    ),
  );
  const session = nodeSession();
  for (let time = 0; time < 2; time++) {
    const { children } = readDocx(openFile(zipSync(entries), session));
    expect(children.map((story) => [story.type, paragraphs(story).map(({ text }) => text)])).toEqual([
      ['root', ['Kính gửi: Sở Nội vụ']],
      ['header', ['chữ']],
    ]);
  }
});

describe('any input', () => {
  /** What reading throws that is no answer. */
  const crash = (bytes: Uint8Array): unknown => {
    try {
      paragraphs(mainStory(readDocx(openBytes(bytes))));
      return null;
    } catch (error) {
      return error instanceof ReadError ? null : error;
    }
  };

  test('bytes that are changed at some places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(crash(bytes)).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('XML of Word in any order', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>a</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:pPr><w:sectPr/></w:pPr>',
      '<w:tblPr/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:instrText>PAGE</w:instrText>',
      '<w:pPr><w:rPr><w:del/></w:rPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
      '<w:del>',
      '</w:del>',
      '<mc:AlternateContent>',
      '</mc:AlternateContent>',
      '<mc:Choice Requires="wps">',
      '</mc:Choice>',
      '<w:drawing>',
      '</w:drawing>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:rPr><w:vanish/></w:rPr>',
      '<w:ind w:left="x" w:firstLineChars="1e9"/>',
      '<w:gridSpan w:val="-3"/>',
      '<w:sdt>',
      '</w:sdt>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(crash(packageOf({ body: balanced(pieces) }))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

/** Closes what is open and drops what closes nothing. */
function balanced(pieces: readonly string[]): string {
  const open: string[] = [];
  let xml = '';
  for (const piece of pieces) {
    const name = /^<\/?([\w:]+)/.exec(piece)?.[1] as string;
    const isSingle = piece.endsWith('/>') || piece.includes('</', 1);
    if (piece.startsWith('</')) {
      while (open.includes(name)) {
        const last = open.pop() as string;
        xml += `</${last}>`;
        if (last === name) break;
      }
    } else {
      xml += piece;
      if (!isSingle) open.push(name);
    }
  }
  return (
    xml +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

test('a stored entry is read like a deflated one', () => {
  const entries = Object.fromEntries(
    Object.entries(entriesOf({ body: p('a') })).map(([name, content]) => [
      name,
      [content, { level: 0 }] as [Uint8Array, { level: 0 }],
    ]),
  );
  expect(paragraphs(mainStory(readDocx(openBytes(zipSync(entries)))))[0]?.text).toBe('a');
});
