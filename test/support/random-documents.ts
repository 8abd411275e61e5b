/** Documents made at random of everything that may stand around words, for properties of the writer. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Change, ParagraphFormatPatch, RunFormatPatch } from '../../src/lint/change.ts';
import type { DocumentNode, Paragraph } from '../../src/tree/nodes.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { entriesOf } from './docx.ts';

export const OTHER = 'Nguyễn Thị Khác';

const word = fc.constantFrom(
  'Căn cứ',
  'ngày 5',
  ' ',
  'Sở Nội vụ',
  '-',
  '12/QĐ',
  'Hòa'.normalize('NFD'),
  'tuy\u00adên',
  '\u200bvề',
  '😀',
  '  hai',
  'ố',
  ', ',
  'VIỆT NAM',
  'a',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

const runProperties = fc
  .subarray([
    '<w:rStyle w:val="Strong1"/>',
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/>',
    '<w:b/>',
    '<w:i w:val="0"/>',
    '<w:color w:val="FF0000" w:themeColor="accent1"/>',
    "<w:sz w:val='24' />",
    '<w:szCs w:val="24"/>',
    '<w:highlight w:val="yellow"/>',
    '<w:lang w:val="vi-VN"/>',
    '<w14:glow xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>',
    '<w:rPrChange w:id="901" w:author="A" w:date="2026-01-01T00:00:00Z"><w:rPr><w:i/></w:rPr></w:rPrChange>',
  ])
  .map((all) => (all.length === 0 ? '' : `<w:rPr>${all.join('')}</w:rPr>`));

const text = fc.oneof(
  { weight: 6, arbitrary: words.map((value) => `<w:t xml:space="preserve">${value}</w:t>`) },
  words.map((value) => `<w:t>${value}</w:t>`),
  words.map((value) => `<w:t><![CDATA[${value} <&>]]></w:t>`),
  words.map((value) => `<w:t>${value}&amp;&#x111;&#128512;<!-- c --></w:t>`),
);
const content = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.constantFrom(
    '<w:tab/>',
    '<w:br/>',
    '<w:t/>',
    '<w:noBreakHyphen/>',
    '<w:softHyphen/>',
    '<w:lastRenderedPageBreak/>',
    '<w:br w:type="page"/>',
    '<w:sym w:font="Symbol" w:char="F02D"/>',
    '<w:footnoteReference w:id="2"/>',
  ),
);
const run = fc
  .record({
    attributes: fc.constantFrom('', ' w:rsidR="00AB12CD"', " w:rsidRPr='00AB'"),
    properties: runProperties,
    contents: fc.array(content, { minLength: 1, maxLength: 3 }),
  })
  .map(({ attributes, properties, contents }) => `<w:r${attributes}>${properties}${contents.join('')}</w:r>`);
const runs = fc.array(run, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
const deleted = runs.map((all) => all.replaceAll('w:t>', 'w:delText>').replace(/<w:t([ /])/g, '<w:delText$1'));

const id = fc.nat({ max: 500 });
const by = (number: number, author: string): string =>
  `w:id="${number}" w:author="${author}" w:date="2026-01-01T00:00:00Z"`;

const inline = fc.oneof(
  { weight: 6, arbitrary: run },
  runs.map((all) => `<w:hyperlink w:anchor="a">${all}</w:hyperlink>`),
  runs.map((all) => `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${all}</w:sdtContent></w:sdt>`),
  runs.map((all) => `<w:smartTag w:element="place">${all}</w:smartTag>`),
  fc.tuple(id, runs).map(([number, all]) => `<w:ins ${by(number, OTHER)}>${all}</w:ins>`),
  fc.tuple(id, deleted).map(([number, all]) => `<w:del ${by(number, OTHER)}>${all}</w:del>`),
  fc.constantFrom(
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:t>Trang </w:t><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>',
    '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>',
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>',
  ),
);

const paragraphProperties = fc
  .subarray([
    '<w:pStyle w:val="Heading1"/>',
    '<w:keepNext/>',
    '<w:spacing w:before="120" w:beforeLines="50"/>',
    '<w:ind w:left="720" w:hanging="360" w:firstLineChars="100"/>',
    '<w:jc w:val="center"/>',
    '<w:rPr><w:b/><w:sz w:val="30"/></w:rPr>',
    '<w:pPrChange w:id="902" w:author="A" w:date="2026-01-01T00:00:00Z"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>',
  ])
  .map((all) => (all.length === 0 ? '' : `<w:pPr>${all.join('')}</w:pPr>`));

const plainParagraph = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(paragraphProperties, fc.array(inline, { maxLength: 5 }))
      .map(([properties, inlines]) => `<w:p>${properties}${inlines.join('')}</w:p>`),
  },
  fc.constantFrom(
    '<w:p/>',
    '<w:p w:rsidR="00AA"/>',
    '<w:p><w:pPr/></w:p>',
    '<w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>',
  ),
);

/** The end of a section stands among the properties of its last paragraph, and not always where the schema wants it. */
const sectionEnd = fc
  .tuple(
    paragraphProperties,
    fc.nat({ max: 8 }),
    fc.constantFrom(
      '<w:sectPr/>',
      '<w:sectPr w:rsidR="00AB"><w:headerReference w:type="default" r:id="rId77"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
      '<w:sectPr><w:type w:val="continuous"/><w:pgMar w:top="1000" w:right="1" w:bottom="1" w:left="1" w:header="1" w:footer="1" w:gutter="0"/></w:sectPr>',
    ),
    fc.array(inline, { maxLength: 3 }),
  )
  .map(([properties, place, end, inlines]) => {
    const own = properties === '' ? [] : (properties.slice('<w:pPr>'.length, -'</w:pPr>'.length).match(PROPERTY) ?? []);
    const all = own.toSpliced(place % (own.length + 1), 0, end);
    return `<w:p><w:pPr>${all.join('')}</w:pPr>${inlines.join('')}</w:p>`;
  });
/** One of the properties above. */
const PROPERTY = /<w:(rPr|pPrChange)\b.*?<\/w:\1>|<w:[^>]*\/>/g;

/** A text box as Word stores it: once for new programs, once for old ones. */
const boxed = fc.tuple(plainParagraph, runs, runs).map(([inside, before, behind]) => {
  const box = `<w:txbxContent>${inside}<w:p/></w:txbxContent>`;
  return (
    `<w:p>${before}<w:r><w:t>đầu</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="100" cy="100"/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>` +
    `</mc:Fallback></mc:AlternateContent><w:t>cuối</w:t></w:r>${behind}</w:p>`
  );
});

const table = fc
  .array(plainParagraph, { minLength: 1, maxLength: 2 })
  .map((all) => `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${all.join('')}</w:tc></w:tr></w:tbl><w:p/>`);

const section = fc.constantFrom(
  '',
  '<w:sectPr/>',
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1" w:bottom="1" w:left="1" w:header="1" w:footer="1" w:gutter="0"/><w:cols/></w:sectPr>',
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/><w:sectPrChange w:id="903" w:author="A"><w:sectPr/></w:sectPrChange></w:sectPr>',
);

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Strong1"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';

/** How the same document is written: prefixes, encoding, compression. */
const writing = fc.constantFrom(
  'usual',
  'foreignPrefix',
  'defaultNamespace',
  'attributesUndeclared',
  'utf16',
  'bom',
  'stored',
);
type Writing = typeof writing extends fc.Arbitrary<infer Value> ? Value : never;

/** The bytes of a .docx. */
export const documents: fc.Arbitrary<Uint8Array> = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 6, arbitrary: plainParagraph }, sectionEnd, boxed, table), {
      minLength: 1,
      maxLength: 5,
    }),
    section,
    writing,
  })
  .map(({ blocks, section: last, writing: way }) => {
    const entries = entriesOf({ body: numbered(blocks.join('') + last), styles: STYLES });
    const xml = new TextDecoder().decode(entries['word/document.xml']);
    entries['word/document.xml'] = writtenAs(xml, way);
    const bytes = zipSync(entries, { level: way === 'stored' ? 0 : 6 });
    // A counterexample is read better as XML.
    return Object.assign(bytes, { [fc.toStringMethod]: () => `${way}: ${xml.slice(xml.indexOf('<w:body>'))}` });
  });

/** Ids of revisions are one for each. */
function numbered(xml: string): string {
  let last = 0;
  return xml.replace(
    /(<w:(?:ins|del|rPrChange|pPrChange|sectPrChange) w:id=")\d+/g,
    (_, before: string) => before + String(++last),
  );
}

function writtenAs(xml: string, way: Writing): Uint8Array {
  switch (way) {
    case 'foreignPrefix':
      return strToU8(xml.replace(/(<\/?|[\s:])w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='));
    case 'defaultNamespace':
      return strToU8(
        xml
          .replace(/(<\/?)w:/g, '$1')
          .replace('xmlns:w="', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="'),
      );
    case 'attributesUndeclared':
      // Revisions need attributes.
      if (/w:author=/.test(xml)) return strToU8(xml);
      return strToU8(
        xml
          .replace(/ w:\w+=("[^"]*"|'[^']*')/g, '')
          .replace(/(<\/?)w:/g, '$1')
          .replace('xmlns:w="', 'xmlns="'),
      );
    case 'utf16': {
      const units = new Uint8Array(2 + xml.length * 2);
      const view = new DataView(units.buffer);
      view.setUint16(0, 0xfeff, true);
      for (let i = 0; i < xml.length; i++) view.setUint16(2 + i * 2, xml.charCodeAt(i), true);
      return units;
    }
    case 'bom':
      return strToU8(`\ufeff${xml}`);
    default:
      return strToU8(xml);
  }
}

// ---------------------------------------------------------------- changes

/** A change before it is known what document it is for. */
interface Wish {
  kind:
    'text' | 'insertion' | 'runFormat' | 'wholeRunFormat' | 'paragraphFormat' | 'removal' | 'section' | 'pageNumber';
  paragraph: number;
  from: number;
  length: number;
  text: string;
  runFormat: RunFormatPatch;
  paragraphFormat: ParagraphFormatPatch;
}

const optional = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<Shape>>;

const KINDS: readonly Wish['kind'][] = [
  'text',
  'text',
  'insertion',
  'runFormat',
  'runFormat',
  'wholeRunFormat',
  'paragraphFormat',
  'removal',
  'section',
];

const wishesOf = (...kinds: Wish['kind'][]): fc.Arbitrary<Wish[]> =>
  fc.array(
    fc.record<Wish>({
      kind: fc.constantFrom(...kinds),
      paragraph: fc.nat({ max: 30 }),
      from: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 15 }),
      text: fc.oneof(words, fc.constantFrom('', 'a < b & "c"', 'đổi\tchữ', 'hai\ndòng', 'Ủy ban')),
      runFormat: optional({
        bold: fc.boolean(),
        italic: fc.boolean(),
        caps: fc.boolean(),
        sizePt: fc.constantFrom(13, 13.5, 14),
        font: fc.constant('Times New Roman'),
        color: fc.constantFrom('auto', '000000'),
        highlight: fc.constant('none'),
        underline: fc.constantFrom('none', 'single'),
        shading: fc.constant('auto'),
      }),
      paragraphFormat: optional({
        align: fc.constantFrom('left', 'center', 'both', 'right'),
        firstLineTwips: fc.constantFrom(0, 567, -284),
        indentLeftTwips: fc.constantFrom(0, 720),
        indentRightTwips: fc.constantFrom(0, 10),
        spaceBeforeTwips: fc.constantFrom(0, 120),
        spaceAfterTwips: fc.constantFrom(0, 120),
        line: fc.constantFrom(240, 360),
      }),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** Changes of what is there. */
export const wishes = wishesOf(...KINDS);
/** With page numbers, which make parts of their own. */
export const wishesWithNumbers = wishesOf(...KINDS, 'paragraphFormat', 'section', 'pageNumber', 'pageNumber');

/** Where the letter at an offset begins, its marks and surrogates together. */
function letterAt(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  return new Intl.Segmenter('vi').segment(text).containing(offset)?.index ?? offset;
}

/** The same wishes for a document that was read. */
export function changesFor(document: DocumentNode, all: readonly Wish[]): Change[] {
  const places = document.children.flatMap((story) => paragraphs(story));
  return all.map((wish): Change => {
    const paragraph = places[wish.paragraph % places.length] as Paragraph;
    const reference = { part: paragraph.part, paragraph: paragraph.index };
    const { length } = paragraph.text;
    const start = length === 0 ? 0 : letterAt(paragraph.text, wish.from % length);
    const end = letterAt(paragraph.text, Math.min(length, start + wish.length));
    const between = letterAt(paragraph.text, wish.from % (length + 1));
    switch (wish.kind) {
      case 'text':
        return { type: 'text', ...reference, start, end, text: wish.text };
      case 'insertion':
        return { type: 'text', ...reference, start: between, end: between, text: wish.text };
      case 'runFormat':
        return { type: 'runFormat', ...reference, start, end, format: wish.runFormat };
      case 'wholeRunFormat':
        return { type: 'runFormat', ...reference, start: 0, end: length, format: wish.runFormat };
      case 'paragraphFormat':
        return { type: 'paragraphFormat', ...reference, format: wish.paragraphFormat };
      case 'removal':
        return { type: 'removeParagraph', ...reference };
      case 'pageNumber':
        return { type: 'pageNumber', section: wish.paragraph % mainStory(document).sections.length };
      case 'section': {
        const section = wish.paragraph % mainStory(document).sections.length;
        const layout = {
          marginLeftTwips: 1701,
          pageHeightTwips: 16838,
          titlePage: wish.length % 2 === 0,
          pageNumberStart: wish.length % 3 === 0 ? null : 1,
        };
        return { type: 'section', section, layout };
      }
    }
  });
}
