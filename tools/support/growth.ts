/** Documents of any size that each hold much of one thing, and how the time of a job grows with it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildDocx } from '../../fixtures/build.ts';
import { keHoach } from '../../fixtures/recipes/ke-hoach.ts';
import { body } from '../../fixtures/recipes/parts.ts';
import type * as vbcheck from '../../src/index.ts';

type Library = Pick<typeof vbcheck, 'annotateBytes' | 'checkBytes' | 'createSession' | 'fixBytes' | 'previewBytes'>;

/** What is asked of a document. `session`: a new one for each document, so that none knows the words of another. */
export const JOBS: Readonly<
  Record<string, (library: Library, bytes: Uint8Array, session: ReturnType<Library['createSession']>) => unknown>
> = {
  check: ({ checkBytes }, bytes, session) => checkBytes(bytes, 'a.docx', { session }),
  fix: ({ fixBytes }, bytes, session) => fixBytes(bytes, 'a.docx', { session }),
  track: ({ fixBytes }, bytes, session) =>
    fixBytes(bytes, 'a.docx', { session, track: { author: 'A', date: '2026-01-15T08:00:00Z' } }),
  annotate: ({ annotateBytes }, bytes, session) =>
    annotateBytes(bytes, 'a.docx', { session, date: '2026-01-15T08:00:00Z' }),
  preview: ({ previewBytes }, bytes, session) => previewBytes(bytes, 'a.docx', { session }),
};

/** A paragraph of the draft's running text with these words. */
type Paragraph = (text: string) => string;

export interface Generator {
  name: string;
  /** Things in the smallest of the documents. */
  count: number;
  /** WordprocessingML that stands among the paragraphs of a draft. */
  make(count: number, paragraph: Paragraph): string;
  /** Styles besides those of the draft. */
  styles?(count: number): string;
  /** What stands in `word/comments.xml`. */
  comments?(count: number): string;
}

/** One paragraph of the same words again and again. */
const repeated = (name: string, words: string, count: number): Generator => ({
  name,
  count,
  make: (all, paragraph) => paragraph(words.repeat(all)),
});

/** Many paragraphs or rows. */
const listed = (name: string, count: number, make: (i: number, paragraph: Paragraph) => string): Generator => ({
  name,
  count,
  make: (all, paragraph) => Array.from({ length: all }, (_, i) => make(i, paragraph)).join(''),
});

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const tracked = 'w:author="A" w:date="2026-01-15T08:00:00Z"';
const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (rows: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/></w:tblGrid>${rows}</w:tbl>`;
const row = (cells: string): string => `<w:tr>${cells}</w:tr>`;

export const GENERATORS: readonly Generator[] = [
  repeated('letters of one word', 'nghiêng', 20_000),
  repeated('digits', '7', 100_000),
  repeated('1/2/', '1/2/', 30_000),
  repeated('1.2.2026.', '1.2.2026.', 10_000),
  repeated('A/B-', 'A/B-', 30_000),
  repeated('a-b-', 'a-b-', 30_000),
  repeated('blanks', ' ', 100_000),
  repeated('dots', '.', 100_000),
  repeated('brackets', '(', 100_000),
  repeated('quotation marks', '“', 100_000),
  repeated('signs', ';,', 50_000),
  {
    ...repeated('strokes', '-', 100_000),
    make: (count, paragraph) => paragraph(`${'-'.repeat(count)}x`),
  },
  {
    ...repeated('strokes apart', '- ', 30_000),
    make: (count, paragraph) => paragraph(`${'- '.repeat(count)}x`),
  },
  repeated('words of dates', 'ngày tháng ', 5000),
  repeated('capitals', 'ỦY BAN ', 2500),
  repeated('words', 'thực hiện nhiệm vụ được giao ', 3000),
  repeated('sentences', 'Các cơ quan, đơn vị phối hợp thực hiện. ', 2000),
  repeated('dates', 'ngày 01 tháng 02 năm 2026, ', 2000),
  repeated('days with blanks', 'ngày      tháng ', 4000),
  repeated(
    'citations',
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, ',
    1000,
  ),
  repeated('constitutions', 'Điều 4 của Hiến pháp năm 2013, ', 3000),
  repeated('laws', 'Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015, ', 1500),
  repeated('articles', 'điểm a khoản 1 Điều 2, ', 3000),
  repeated('findings in a paragraph', 'bổ xung  , sử lý ', 400),
  // Each different from those of before and behind, and many to a paragraph with much of something else.
  repeated('findings of all kinds', 'qui định  , sử lý ( nghành ) Ủy ban nhan dân , UBND ỦY BAN 1/2/2026 ;; ', 300),
  listed('findings in runs', 600, (i) => run(i % 3 === 0 ? 'bổ xung ' : 'sử lý , ', i % 2 === 0 ? '<w:b/>' : '')),
  listed('findings in lines', 600, (i) => `${run(`bổ xung , ${i + 1} nghành`)}<w:r><w:br/></w:r>`),
  listed('findings in texts of a run', 600, (i) => `<w:t xml:space="preserve">bổ xung , ${i} </w:t><w:br/>`),
  repeated('wrong words', 'nghiênq thựcc hiệnh đượk ', 800),
  listed('findings', 300, (i, paragraph) => paragraph(`Việc bổ xung  , sử lý hồ sơ thứ ${i + 1}  .`)),
  listed('paragraphs', 800, (i, paragraph) => paragraph(`Các đơn vị thực hiện nhiệm vụ thứ ${i + 1}.`)),
  listed('clauses', 600, (i, paragraph) => paragraph(`${i + 1}. Các đơn vị thực hiện nhiệm vụ được giao.`)),
  listed('points', 600, (i, paragraph) => paragraph(`${String.fromCharCode(97 + (i % 26))}) Các đơn vị thực hiện;`)),
  listed('headings', 600, (i, paragraph) => paragraph(`Điều ${i + 1}. Tổ chức thực hiện`)),
  listed('annexes', 100, (i, paragraph) => paragraph(`Phụ lục ${i + 1}`) + paragraph('Nội dung của phụ lục.')),
  listed('rows', 400, (i, paragraph) => row(cell(paragraph(`${i + 1}`)) + cell(paragraph('Nội dung công việc')))),
  listed('nested tables', 60, (_, paragraph) =>
    [1, 2, 3, 4].reduce((inner) => table(row(cell(`${inner}${paragraph('Nội dung')}`))), ''),
  ),
  {
    name: 'blanks in a tag',
    count: 100_000,
    make: (count) =>
      `<w:p><w:pPr><w:spacing${' '.repeat(count)}w:line="600" w:lineRule="auto"/></w:pPr>` +
      `${run('Các đơn vị thực hiện nhiệm vụ được giao.')}</w:p>`,
  },
  listed('runs', 3000, (i) => run('từ ', i % 2 === 0 ? '<w:b/>' : '')),
  listed(
    'tracked changes',
    1500,
    (i) =>
      `<w:ins w:id="${2 * i + 9000}" ${tracked}>${run('mới ')}</w:ins>` +
      `<w:del w:id="${2 * i + 9001}" ${tracked}><w:r><w:delText>cũ </w:delText></w:r></w:del>`,
  ),
  {
    ...listed(
      'comments',
      400,
      (i) =>
        `<w:p><w:commentRangeStart w:id="${i + 9000}"/>${run(`Các đơn vị thực hiện nhiệm vụ thứ ${i + 1}.`)}` +
        `<w:commentRangeEnd w:id="${i + 9000}"/><w:r><w:commentReference w:id="${i + 9000}"/></w:r></w:p>`,
    ),
    comments: (count) =>
      Array.from(
        { length: count },
        (_, i) => `<w:comment w:id="${i + 9000}" ${tracked}><w:p>${run(`Ý kiến thứ ${i + 1}`)}</w:p></w:comment>`,
      ).join(''),
  },
  listed('line breaks', 1000, (i) => `${run(`dòng ${i + 1}`)}<w:r><w:br/></w:r>`),
  listed('fields', 600, (i) => `<w:fldSimple w:instr=" REF a${i} ">${run(`số ${i} `)}</w:fldSimple>`),
  listed('links', 600, (i) => `<w:hyperlink w:anchor="a${i}">${run(`mục ${i} `)}</w:hyperlink>`),
  listed(
    'bookmarks',
    1500,
    (i) => `<w:bookmarkStart w:id="${i}" w:name="a${i}"/>${run('mục ')}<w:bookmarkEnd w:id="${i}"/>`,
  ),
  listed('content controls', 600, (i) => `<w:sdt><w:sdtContent>${run(`ô ${i} `)}</w:sdtContent></w:sdt>`),
  listed('sections', 100, (i, paragraph) => paragraph(`Trang ${i}.`) + `<w:p><w:pPr><w:sectPr/></w:pPr></w:p>`),
  listed('empty paragraphs', 2000, () => '<w:p/>'),
  {
    name: 'cells of a row',
    count: 200,
    make: (count, paragraph) => row(Array.from({ length: count }, (_, i) => cell(paragraph(`Số ${i}`))).join('')),
  },
  listed('tabs', 3000, () => `${run('a')}<w:r><w:tab/></w:r>`),
  {
    ...listed('styles', 300, (i) => `<w:p><w:pPr><w:pStyle w:val="G${i}"/></w:pPr>${run('Nội dung công việc.')}</w:p>`),
    styles: (count) =>
      Array.from(
        { length: count },
        (_, i) =>
          `<w:style w:type="paragraph" w:customStyle="1" w:styleId="G${i}"><w:name w:val="G${i}"/>` +
          `${i % 8 === 0 ? '' : `<w:basedOn w:val="G${i - 1}"/>`}<w:rPr><w:sz w:val="${26 + (i % 3)}"/></w:rPr></w:style>`,
      ).join(''),
  },
];

const PLACE = 'GROWTH';
/** What is no block stands in a paragraph, and rows in a table. */
const asBlocks = (xml: string): string =>
  /^<w:(?:p|tbl)[ >/]/.test(xml) ? xml : xml.startsWith('<w:tr') ? table(xml) : inParagraph(xml);
const inParagraph = (xml: string): string => `<w:p>${xml.startsWith('<w:t ') ? `<w:r>${xml}</w:r>` : xml}</w:p>`;

/** A correct draft with `count` of what the generator makes, as a .docx. */
export async function documentWith(generator: Generator, count: number): Promise<Uint8Array> {
  const blocks = [...keHoach.blocks.slice(0, -1), body(PLACE), ...keHoach.blocks.slice(-1)];
  const parts = unzipSync(await buildDocx({ ...keHoach, blocks }));
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  };
  edit('word/document.xml', (xml) => {
    const at = xml.indexOf(PLACE);
    const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    const [before, behind] = xml.slice(start, end).split(PLACE) as [string, string];
    return xml.slice(0, start) + asBlocks(generator.make(count, (text) => before + text + behind)) + xml.slice(end);
  });
  const { comments, styles } = generator;
  if (comments) {
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
    parts['word/comments.xml'] = strToU8(
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments(count)}</w:comments>`,
    );
    edit('word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `<Relationship Id="rIdC" Type="${kind}" Target="comments.xml"/></Relationships>`),
    );
    edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`),
    );
  }
  if (styles) edit('word/styles.xml', (xml) => xml.replace('</w:styles>', () => `${styles(count)}</w:styles>`));
  return zipSync(parts, { level: 1 });
}

/** Milliseconds of the processor that a job takes of each of the documents, at its best of `rounds`. */
export async function processorTimes(
  library: Library,
  job: string,
  documents: readonly Uint8Array[],
  rounds: number,
): Promise<number[]> {
  const best = documents.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, bytes] of documents.entries()) {
      const start = process.cpuUsage();
      await JOBS[job]?.(library, bytes, library.createSession());
      const { user, system } = process.cpuUsage(start);
      best[i] = Math.min(best[i] as number, (user + system) / 1000);
    }
  }
  return best;
}
