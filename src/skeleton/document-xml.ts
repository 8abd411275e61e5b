/** WordprocessingML of a skeleton. Formats stand in the named styles; paragraphs say only which style is theirs. */
import { PAGE_FORMAT } from '../knowledge/component-formats.ts';
import { mmToTwips, ptToTwips } from '../tree/units.ts';
import { escaped } from '../opc/markup.ts';
import { type Block, type ColumnsBlock, MARGINS_TWIPS, type ParagraphBlock } from './content.ts';
import { lineXml } from './line-drawing.ts';
import { ARTICLE_LABEL_STYLE } from './styles.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** `word/document.xml`; the header of further pages is the relationship `headerId`. */
export function documentXml(blocks: readonly Block[], headerId: string): string {
  const writer = new Writer();
  // Word wants a paragraph after a table that ends the text.
  const end = '<w:p><w:pPr><w:pStyle w:val="VBDuongKe"/></w:pPr></w:p>';
  const body = `${blocks.map((block) => writer.block(block)).join('')}${end}${sectionXml(headerId)}`;
  return `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** `word/header1.xml`: the number of the page in the middle. */
export function headerXml(): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const page =
    field('begin') +
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    field('separate') +
    '<w:r><w:t>2</w:t></w:r>' +
    field('end');
  return `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="VBSoTrang"/></w:pPr>${page}</w:p></w:hdr>`;
}

/** In the order of CT_SectPr; the first page shows no number. */
function sectionXml(headerId: string): string {
  const { top, bottom, left, right } = MARGINS_TWIPS;
  const edge = Math.round(mmToTwips(10));
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/>` +
    `<w:pgSz w:w="${Math.round(mmToTwips(PAGE_FORMAT.widthMm))}" w:h="${Math.round(mmToTwips(PAGE_FORMAT.heightMm))}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>` +
    '<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
  );
}

/** A blank to be filled in, or the words `Điều 1.` of an article whose text runs on. */
const PIECES = /(\[[^[\]]*\])/;
const ARTICLE_LABEL = /^Điều \d+\./;
/** Content controls have numbers of their own; drawings too. */
const FIRST_CONTROL_ID = 100_001;

class Writer {
  private controls = 0;
  private drawings = 0;

  block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(block);
      case 'line':
        return this.line(block.lengthTwips);
      case 'columns':
        return this.table(block);
    }
  }

  private paragraph({ style, text, keepNext }: ParagraphBlock): string {
    const label = style === 'VBDieu' ? (ARTICLE_LABEL.exec(text)?.[0] ?? '') : '';
    const pieces = text
      .slice(label.length)
      .split(PIECES)
      .filter((piece) => piece !== '')
      .map((piece) => (PIECES.test(piece) ? this.control(piece) : run(piece)));
    const labelRun = label === '' ? '' : run(label, `<w:rPr><w:rStyle w:val="${ARTICLE_LABEL_STYLE}"/></w:rPr>`);
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${labelRun}${pieces.join('')}</w:p>`;
  }

  /** One click takes the whole blank, typing replaces it and the control goes away. */
  private control(text: string): string {
    const id = FIRST_CONTROL_ID + this.controls++;
    return (
      `<w:sdt><w:sdtPr><w:alias w:val="${escaped(text.slice(1, -1))}"/><w:id w:val="${id}"/><w:temporary/><w:showingPlcHdr/><w:text/></w:sdtPr>` +
      `<w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    );
  }

  private line(lengthTwips: number): string {
    const drawing = lineXml({
      id: ++this.drawings,
      kind: 'drawing',
      lengthTwips,
      leftTwips: 'center',
      topTwips: ptToTwips(2),
      dashed: false,
    });
    return `<w:p><w:pPr><w:pStyle w:val="VBDuongKe"/></w:pPr><w:r>${drawing}</w:r></w:p>`;
  }

  /** Cells without margins at the sides: Nơi nhận begins at the left margin of the page. */
  private table({ widthsTwips, aboveTwips = 0, rows }: ColumnsBlock): string {
    const width = widthsTwips.reduce((sum, column) => sum + column, 0);
    const grid = widthsTwips.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
    const cell = (blocks: readonly Block[], column: number): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${widthsTwips[column]}" w:type="dxa"/></w:tcPr>` +
      `${blocks.map((block) => this.block(block)).join('') || '<w:p/>'}</w:tc>`;
    const row = (cells: readonly Block[][]): string =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`;
    return (
      `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
      `<w:tblCellMar><w:top w:w="${aboveTwips}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>` +
      '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      `<w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`
    );
  }
}

function run(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
