import { describe, expect, test } from 'vitest';
import type { RootStory, DrawnLine, Section } from '../../../src/tree/nodes.ts';
import { activeHeadersAndFooters, mainStory, paragraphs } from '../../../src/tree/visit.ts';
import { firstOf, NAMESPACES, p, type Package, paragraphsOf, r, read } from '../../support/docx.ts';

const rootOf = (parts: Package): RootStory => mainStory(read(parts));

describe('sections', () => {
  const size =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="700" w:footer="600" w:gutter="0"/>';
  const inParagraph = (content: string): string =>
    `<w:p><w:pPr><w:sectPr>${content}</w:sectPr></w:pPr>${r('cuối phần')}</w:p>`;
  const header = (name: string, text: string) => ({
    [`${name}.xml`]: { kind: 'header', id: name, content: `<w:hdr ${NAMESPACES}>${p(text)}</w:hdr>` },
  });
  const reference = (id: string, type = 'default'): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const headersOf = (section: Section | undefined): (string | null)[] => [
    section?.headers.default ?? null,
    section?.headers.first ?? null,
  ];

  test('paper, margins, numbers', () => {
    const [section] = rootOf({
      body: `${p('a')}<w:sectPr>${size}<w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:cols w:num="2"/><w:titlePg/></w:sectPr>`,
    }).sections;
    expect(section).toMatchObject({
      pageWidthTwips: 11906,
      pageHeightTwips: 16838,
      marginTopTwips: 1134,
      marginLeftTwips: 1701,
      marginRightTwips: 850,
      headerTwips: 700,
      footerTwips: 600,
      landscape: false,
      columns: 2,
      titlePage: true,
      pageNumberStart: 3,
      pageNumberFormat: 'lowerRoman',
      firstParagraph: 0,
      endParagraph: 1,
    });
  });

  test('a document without section properties has one section, as Word has it', () => {
    expect(rootOf({ body: p('a') }).sections).toMatchObject([
      { pageWidthTwips: 12240, marginLeftTwips: 1440, headers: { default: null, first: null, even: null } },
    ]);
  });

  test('each section has its paragraphs; those in cells and text boxes count', () => {
    const body = `<w:tbl><w:tr><w:tc>${p('ô')}</w:tc></w:tr></w:tbl>${inParagraph(size)}${p('a')}${p('b')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`;
    const root = rootOf({ body });
    expect(
      root.sections.map(({ firstParagraph, endParagraph, landscape }) => [firstParagraph, endParagraph, landscape]),
    ).toEqual([
      [0, 2, false],
      [2, 4, true],
    ]);
    expect(paragraphs(root).map(({ place, breakBefore }) => [place.section, breakBefore])).toEqual([
      [0, null],
      [0, null],
      [1, 'page'],
      [1, null],
    ]);
  });

  test('a continuous section does not begin a page', () => {
    const body = `${inParagraph(size)}${p('a')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`;
    expect(paragraphsOf({ body }).map(({ breakBefore }) => breakBefore)).toEqual([null, null]);
  });

  test('a section without a header has that of the section before; an empty header is one of its own', () => {
    const parts = { ...header('h1', 'một'), ...header('h2', ''), ...header('h3', 'đầu') };
    const body = `${inParagraph(reference('h1') + reference('h3', 'first'))}${inParagraph('')}${p('a')}<w:sectPr>${reference('h2')}</w:sectPr>`;
    expect(rootOf({ body, parts }).sections.map(headersOf)).toEqual([
      ['word/h1.xml', 'word/h3.xml'],
      ['word/h1.xml', 'word/h3.xml'],
      ['word/h2.xml', 'word/h3.xml'],
    ]);
  });

  test('first and even headers show only when they are switched on', () => {
    const parts = { ...header('h1', 'thường'), ...header('h2', 'đầu'), ...header('h3', 'chẵn') };
    const references = reference('h1') + reference('h2', 'first') + reference('h3', 'even');
    const shown = (more: string, settings = ''): string[] => {
      const document = read({ body: `${p('a')}<w:sectPr>${references}${more}</w:sectPr>`, parts, settings });
      return activeHeadersAndFooters(document, mainStory(document).sections[0] as Section).map(({ page }) => page);
    };
    expect(shown('')).toEqual(['default']);
    expect(shown('<w:titlePg/>')).toEqual(['default', 'first']);
    expect(shown('<w:titlePg w:val="0"/>', '<w:evenAndOddHeaders/>')).toEqual(['default', 'even']);
  });

  test('page breaks and the pages of the last layout', () => {
    const body = `${p('a')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>${p('c', { pPr: '<w:pageBreakBefore/>' })}`;
    expect(
      paragraphsOf({ body }).map(({ text, breakBefore, renderedPage }) => [text, breakBefore, renderedPage]),
    ).toEqual([
      ['a', null, 1],
      ['', 'page', 1],
      ['b', 'page', 2],
      ['c', 'page', 2],
    ]);
    expect(firstOf({ body: p('a') }).renderedPage).toBeNull();
  });

  test('settings', () => {
    const settings =
      '<w:mirrorMargins/><w:gutterAtTop w:val="0"/><w:defaultTabStop w:val="567"/><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat><w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    const document = read({ body: p('a'), settings });
    expect(document.settings).toEqual({
      evenAndOddHeaders: false,
      addsParagraphSpacing: true,
      defaultTabStopTwips: 567,
      mirrorMargins: true,
      gutterAtTop: false,
      protectedAgainstWriting: true,
    });
    expect(
      read({ body: p('a'), settings: '<w:documentProtection w:enforcement="0"/>' }).settings.protectedAgainstWriting,
    ).toBe(false);
  });
});

describe('tables', () => {
  const cell = (text: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(text)}</w:tc>`;
  const table = (rows: string, tblPr = ''): string =>
    `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows}</w:tbl>`;

  test('grid spans, vertical merges, cells left out', () => {
    const rows = `<w:tr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('c')}${cell('d', '<w:vMerge/>')}</w:tr>`;
    const found = paragraphsOf({ body: table(rows) });
    expect(
      found.map(({ text, place }) => [
        text,
        place.cell?.row,
        place.cell?.column,
        place.cell?.columnSpan,
        place.cell?.leftTwips,
        place.cell?.widthTwips,
      ]),
    ).toEqual([
      ['a', 0, 0, 2, 0, 5000],
      ['b', 0, 2, 1, 5000, 4000],
      ['c', 1, 1, 1, 3000, 2000],
      ['d', 1, 2, 1, 5000, 4000],
    ]);
    expect(rootOf({ body: table(rows) }).children[0]).toMatchObject({
      type: 'table',
      columnCount: 3,
      widthTwips: 9000,
      children: [{}, { children: [{ mergedAbove: false }, { mergedAbove: true }] }],
    });
  });

  test('tables in tables keep their order and know the cell around them', () => {
    const inner = table(`<w:tr>${cell('trong')}</w:tr>`);
    const found = paragraphsOf({ body: table(`<w:tr><w:tc>${p('trước')}${inner}${p('sau')}</w:tc></w:tr>`) });
    expect(found.map(({ text, place }) => [text, place.cell?.table, place.cell?.outer?.table ?? null])).toEqual([
      ['trước', 0, null],
      ['trong', 1, 0],
      ['sau', 0, null],
    ]);
  });

  test('borders: of the table, of its style, switched off by a cell', () => {
    const single = (side: string, value = 'single'): string => `<w:${side} w:val="${value}" w:sz="8" w:color="auto"/>`;
    const grid = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => single(side)).join('')}</w:tblBorders>`;
    const [first] = paragraphsOf({
      body: table(`<w:tr>${cell('a', `<w:tcBorders>${single('left', 'nil')}</w:tcBorders>`)}${cell('b')}</w:tr>`, grid),
    });
    expect(first?.place.cell).toMatchObject({
      tableHasBorders: true,
      borders: { left: null, top: { style: 'single', weightPt: 1, color: 'auto' } },
    });
    const styles = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr>${grid}</w:tblPr></w:style>`;
    expect(
      firstOf({ styles, body: table(`<w:tr>${cell('a')}</w:tr>`, '<w:tblStyle w:val="Grid"/>') }).place.cell
        ?.tableHasBorders,
    ).toBe(true);
    expect(firstOf({ body: table(`<w:tr>${cell('a')}</w:tr>`) }).place.cell?.tableHasBorders).toBe(false);
  });
});

describe('text boxes and frames', () => {
  const box = (content: string): string =>
    `<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>-63500</wp:posOffset></wp:positionH><wp:extent cx="635000" cy="635000"/><wp:docPr id="1" name="Khung" descr="chữ mô tả"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;

  test('are read where they are anchored; offsets and descriptions are no text', () => {
    expect(
      paragraphsOf({ body: `${p('trước')}${box(p('MẬT') + p('hai'))}${p('sau')}` }).map(({ text, place }) => [
        text,
        place.textBox,
      ]),
    ).toEqual([
      ['trước', null],
      ['\ufffc', null],
      ['MẬT', 0],
      ['hai', 0],
      ['sau', null],
    ]);
  });

  test('a table in a text box in a cell', () => {
    const inner = `<w:tbl><w:tr><w:tc>${p('sâu')}</w:tc></w:tr></w:tbl>${p('')}`;
    expect(
      paragraphsOf({ body: `<w:tbl><w:tr><w:tc>${box(inner)}</w:tc></w:tr></w:tbl>` }).map(({ text }) => text),
    ).toEqual(['\ufffc', 'sâu', '']);
  });

  test('a hidden text box is not read', () => {
    const hidden = box(p('ẩn')).replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    expect(paragraphsOf({ body: hidden }).map(({ text }) => text)).toEqual(['']);
  });

  test('frames', () => {
    expect(firstOf({ body: p('a', { pPr: '<w:framePr w:w="3000"/>' }) }).format.frame).toBe(true);
  });
});

describe('rule lines', () => {
  const linesOf = (parts: Package): DrawnLine[] => paragraphsOf(parts).flatMap(({ drawnLines }) => drawnLines);
  const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;
  const drawing = (cx: number, cy: number, shape: string): string =>
    run(
      `<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>635000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>63500</wp:posOffset></wp:positionV><wp:extent cx="${cx}" cy="${cy}"/><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`,
    );
  const shape = (preset: string, line = '<a:ln w="9525"/>'): string =>
    `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:ext cx="1270000" cy="0"/></a:xfrm><a:prstGeom prst="${preset}"/>${line}</wps:spPr></wps:wsp>`;

  test('DrawingML lines: length, weight, dash, place', () => {
    expect(
      linesOf({ body: drawing(1_270_000, 0, shape('line', '<a:ln w="9525"><a:prstDash val="sysDash"/></a:ln>')) }),
    ).toMatchObject([
      {
        kind: 'drawing',
        lengthTwips: 2000,
        weightPt: 0.75,
        dash: 'sysDash',
        offsetXTwips: 1000,
        offsetYTwips: 100,
        horizontalFrom: 'column',
      },
    ]);
    expect(linesOf({ body: drawing(1_270_000, 0, shape('straightConnector1')) })).toHaveLength(1);
  });

  test('a line in a group; a freeform of two points; a picture lower than a millimetre', () => {
    expect(
      linesOf({
        body: drawing(
          2_540_000,
          635_000,
          `<wpg:wgp>${shape('line')}${shape('ellipse').replace('cy="0"', 'cy="635000"')}</wpg:wgp>`,
        ),
      }),
    ).toMatchObject([{ lengthTwips: 2000 }]);
    const freeform =
      '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="1270000" cy="6350"/></a:xfrm><a:custGeom><a:pathLst><a:path><a:moveTo/><a:lnTo/></a:path></a:pathLst></a:custGeom></wps:spPr></wps:wsp>';
    expect(linesOf({ body: drawing(1_270_000, 6350, freeform) })).toHaveLength(1);
    const picture = '<pic:pic><pic:spPr><a:xfrm><a:ext cx="1270000" cy="12700"/></a:xfrm></pic:spPr></pic:pic>';
    expect(linesOf({ body: drawing(1_270_000, 12_700, picture) })).toMatchObject([{ kind: 'image' }]);
  });

  test('what is no line: upright lines, boxes, pictures', () => {
    expect(
      linesOf({ body: drawing(0, 1_270_000, shape('line').replace('cx="1270000" cy="0"', 'cx="0" cy="1270000"')) }),
    ).toEqual([]);
    expect(linesOf({ body: drawing(1_270_000, 1_270_000, shape('rect').replace('cy="0"', 'cy="1270000"')) })).toEqual(
      [],
    );
  });

  test('VML lines and connectors', () => {
    expect(
      linesOf({ body: run('<w:pict><v:line from="10pt,2pt" to="110pt,2pt" strokeweight=".75pt"/></w:pict>') }),
    ).toMatchObject([{ kind: 'vml', lengthTwips: 2000, weightPt: 0.75, offsetXTwips: 200, dash: 'solid' }]);
    expect(
      linesOf({
        body: run(
          '<w:pict><v:shape o:spt="32" style="position:absolute;width:100pt;height:0;margin-left:5pt"/></w:pict>',
        ),
      }),
    ).toMatchObject([{ kind: 'vml', lengthTwips: 2000, offsetXTwips: 100 }]);
    expect(linesOf({ body: run('<w:pict><v:line from="0,0" to="0,90pt"/></w:pict>') })).toEqual([]);
  });

  test('borders of paragraphs are as long as the column', () => {
    const pPr =
      '<w:pBdr><w:bottom w:val="single" w:sz="6" w:color="auto"/></w:pBdr><w:ind w:left="3000" w:right="3000"/>';
    const body = `${p('', { pPr })}<w:sectPr><w:pgSz w:w="11900" w:h="16840"/><w:pgMar w:left="1700" w:right="900" w:top="1" w:bottom="1"/></w:sectPr>`;
    expect(linesOf({ body })).toMatchObject([
      { kind: 'paragraphBorder', lengthTwips: 3300, weightPt: 0.75, dash: 'solid' },
    ]);
  });

  test('borders of paragraphs in cells stand between the margins of the cell', () => {
    const top = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="500" w:right="300"/>';
    const margins = (name: string, left: number, right: number): string =>
      `<w:${name}><w:left w:w="${left}" w:type="dxa"/><w:right w:w="${right}" w:type="dxa"/></w:${name}>`;
    const style = (own: string): string =>
      `<w:style w:type="table" w:default="1" w:styleId="N"><w:name w:val="N"/><w:tblPr>${own}</w:tblPr></w:style>`;
    const body = (table = '', row = '', cell = '', width = '<w:tcW w:w="4000" w:type="dxa"/>'): string =>
      `<w:tbl><w:tblPr>${table}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${row}<w:tc><w:tcPr>${width}${cell}</w:tcPr>${p('', { pPr: top })}</w:tc></w:tr></w:tbl>`;
    const lengthOf = (parts: Package): number | null | undefined => linesOf(parts)[0]?.lengthTwips;
    expect(lengthOf({ body: body() })).toBe(4000 - 2 * 115 - 800);
    const styles = style(margins('tblCellMar', 108, 108));
    expect(lengthOf({ styles, body: body() })).toBe(4000 - 216 - 800);
    const ofTable = margins('tblCellMar', 0, 10);
    expect(lengthOf({ styles, body: body(ofTable) })).toBe(4000 - 10 - 800);
    const ofRow = `<w:tblPrEx>${margins('tblCellMar', 20, 20)}</w:tblPrEx>`;
    expect(lengthOf({ styles, body: body(ofTable, ofRow) })).toBe(4000 - 40 - 800);
    expect(lengthOf({ styles, body: body(ofTable, ofRow, margins('tcMar', 50, 100)) })).toBe(4000 - 150 - 800);
    // The grid of a table that Word has not laid out says nothing.
    expect(lengthOf({ styles, body: body('', '', '', '<w:tcW w:w="6000" w:type="dxa"/>') })).toBeNull();
    expect(lengthOf({ styles, body: body('', '', '', '<w:tcW w:w="0" w:type="auto"/>') })).toBeNull();
    const fixed = '<w:tblLayout w:type="fixed"/>';
    expect(lengthOf({ styles, body: body(fixed, '', '', '<w:tcW w:w="0" w:type="auto"/>') })).toBe(4000 - 216 - 800);
  });

  test('a hanging indent lengthens the border, a frame leaves it unmeasured', () => {
    const border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>';
    const sectPr = '<w:sectPr><w:pgSz w:w="11900" w:h="16840"/><w:pgMar w:left="1700" w:right="900"/></w:sectPr>';
    const hanging = p('a', { pPr: `${border}<w:ind w:left="1000" w:hanging="400"/>` });
    expect(linesOf({ body: hanging + sectPr })).toMatchObject([{ lengthTwips: 9300 - 600 }]);
    const frame = p('a', { pPr: `<w:framePr w:w="3000"/>${border}` });
    expect(linesOf({ body: frame + sectPr })).toMatchObject([{ lengthTwips: null }]);
  });

  test('borders in text boxes stand between its insets', () => {
    const line = p('', { pPr: '<w:pBdr><w:top w:val="single"/></w:pBdr>' });
    const box = (bodyPr: string): string =>
      run(
        `<w:drawing><wp:inline><wp:extent cx="1905000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:ext cx="1905000" cy="635000"/></a:xfrm></wps:spPr><wps:txbx><w:txbxContent>${line}</w:txbxContent></wps:txbx><wps:bodyPr ${bodyPr}/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`,
      );
    expect(linesOf({ body: box('') })).toMatchObject([{ lengthTwips: 3000 - 288 }]);
    expect(linesOf({ body: box('lIns="0" rIns="63500"') })).toMatchObject([{ lengthTwips: 2900 }]);
    expect(linesOf({ body: box('wrap="none"') })).toMatchObject([{ lengthTwips: null }]);
    const vml = (inset: string): string =>
      run(
        `<w:pict><v:shape style="width:150pt;height:50pt"><v:textbox ${inset}><w:txbxContent>${line}</w:txbxContent></v:textbox></v:shape></w:pict>`,
      );
    expect(linesOf({ body: vml('') })).toMatchObject([{ lengthTwips: 3000 - 288 }]);
    expect(linesOf({ body: vml('inset="0,0,5pt,0"') })).toMatchObject([{ lengthTwips: 2900 }]);
  });

  test('borders above and below cells in a table without a frame', () => {
    const bottom = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>';
    const top = '<w:tcBorders><w:top w:val="double" w:sz="8"/></w:tcBorders>';
    const cell = (text: string, own: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${own}</w:tcPr>${p(text)}${p('')}</w:tc>`;
    const table = (...cells: string[]): Package => ({
      body: `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${cells.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>`,
    });
    const placed = (parts: Package): unknown[] =>
      paragraphsOf(parts).flatMap(({ index, drawnLines }) => drawnLines.map(({ dash }) => [index, dash]));
    expect(linesOf(table(cell('SỞ NỘI VỤ', bottom)))).toMatchObject([
      { kind: 'cellBorder', lengthTwips: 3000, weightPt: 0.5, dash: 'solid' },
    ]);
    expect(placed(table(cell('a', bottom), cell('b', '')))).toEqual([[2, 'solid']]);
    expect(placed(table(cell('a', ''), cell('b', top)))).toEqual([[3, 'double']]);
    // One line, said twice.
    expect(placed(table(cell('a', bottom), cell('b', top)))).toEqual([[2, 'solid']]);
    // Inside a merged cell there is none.
    const merged = [`${bottom}<w:vMerge w:val="restart"/>`, '<w:vMerge/>'];
    expect(placed(table(...merged.map((own) => cell('a', own))))).toEqual([]);
  });

  test('leaders of tabs', () => {
    const stops = (leader: string): string =>
      `<w:tabs><w:tab w:val="left" w:pos="1500"/><w:tab w:val="left" w:leader="${leader}" w:pos="4500"/></w:tabs>`;
    const tabs = (pPr: string, content = '<w:tab/><w:tab/>'): Package => ({
      body: `<w:p><w:pPr>${pPr}</w:pPr><w:r>${content}</w:r></w:p>`,
    });
    expect(linesOf(tabs(stops('underscore')))).toMatchObject([
      { kind: 'tabLeader', lengthTwips: 3000, dash: 'solid', offsetXTwips: 1500, horizontalFrom: 'column' },
    ]);
    expect(linesOf(tabs(stops('hyphen')))).toMatchObject([{ kind: 'tabLeader', lengthTwips: 3000, dash: 'dash' }]);
    // The first tab stops at the hanging indent, the second shows the leader from there.
    expect(linesOf(tabs(`${stops('underscore')}<w:ind w:left="2000" w:hanging="300"/>`))).toMatchObject([
      { lengthTwips: 2500 },
    ]);
    // Rows of dots wait to be filled in, and text before a leader makes it a field of a form.
    expect(linesOf(tabs(stops('dot')))).toEqual([]);
    expect(linesOf(tabs(stops('underscore'), '<w:t>Họ tên</w:t><w:tab/>'))).toEqual([]);
    const beyond = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="30000"/></w:tabs>';
    expect(linesOf(tabs(beyond, '<w:tab/>'))).toMatchObject([{ kind: 'tabLeader', lengthTwips: null }]);
  });

  test('underlined blanks', () => {
    const underlined = (content: string): string =>
      `<w:r><w:rPr><w:sz w:val="20"/><w:u w:val="single"/></w:rPr>${content}</w:r>`;
    const body = (...runs: string[]): Package => ({ body: `<w:p>${runs.join('')}</w:p>` });
    expect(linesOf(body('<w:r><w:tab/></w:r>', underlined('<w:tab/><w:tab/>')))).toMatchObject([
      { kind: 'underlinedBlank', lengthTwips: 1440, dash: 'solid' },
    ]);
    expect(linesOf(body(underlined('<w:t>\u00a0\u00a0\u00a0\u00a0</w:t>')))).toMatchObject([{ lengthTwips: 200 }]);
    // Word does not draw under blanks that end a line.
    expect(linesOf(body(underlined('<w:t xml:space="preserve">    </w:t>')))).toMatchObject([
      { kind: 'underlinedBlank', lengthTwips: null },
    ]);
  });

  test('lines in groups have the size that the group gives them', () => {
    const group = (inner: string): string =>
      `<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5080000" cy="635000"/><a:chOff x="1000" y="0"/><a:chExt cx="4000" cy="500"/></a:xfrm></wpg:grpSpPr>${inner}</wpg:wgp>`;
    const line =
      '<wps:wsp><wps:spPr><a:xfrm><a:off x="3000" y="100"/><a:ext cx="1000" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp>';
    expect(linesOf({ body: drawing(2_540_000, 635_000, group(line)) })).toMatchObject([
      { lengthTwips: 1000, offsetXTwips: 1000 + 2000, offsetYTwips: 100 + 200 },
    ]);
    const nested = `<wpg:grpSp><wpg:grpSpPr><a:xfrm><a:off x="2000" y="0"/><a:ext cx="2000" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="8000" cy="0"/></a:xfrm></wpg:grpSpPr>${line}</wpg:grpSp>`;
    expect(linesOf({ body: drawing(2_540_000, 635_000, group(nested)) })).toMatchObject([
      { lengthTwips: 250, offsetXTwips: 1000 + 1000 + 750 },
    ]);
    const vml =
      '<w:pict><v:group style="margin-left:10pt;width:200pt;height:20pt" coordorigin="100,0" coordsize="1000,100"><v:line from="300,50" to="800,50"/><v:group style="left:600;top:0;width:500;height:100" coordsize="5000,100"><v:rect style="left:1000;top:40;width:2000;height:1"/></v:group></v:group></w:pict>';
    expect(linesOf({ body: run(vml) })).toMatchObject([
      { kind: 'vml', lengthTwips: 2000, offsetXTwips: 200 + 800 },
      { kind: 'vml', lengthTwips: 800, offsetXTwips: 200 + 2000 + 400 },
    ]);
  });

  test('a line that is turned upright is none', () => {
    const turned = shape('line').replace('<a:xfrm>', '<a:xfrm rot="5400000">');
    expect(linesOf({ body: drawing(1_270_000, 0, turned) })).toEqual([]);
    const mirrored = shape('line').replace('<a:xfrm>', '<a:xfrm rot="10800000">');
    expect(linesOf({ body: drawing(1_270_000, 0, mirrored) })).toHaveLength(1);
  });

  test('typed and underlined lines', () => {
    expect(linesOf({ body: p('__________', { rPr: '<w:sz w:val="28"/>' }) })).toMatchObject([
      { kind: 'typed', lengthTwips: 1400, dash: 'solid' },
    ]);
    expect(linesOf({ body: p('- - - - -') })).toMatchObject([{ kind: 'typed', dash: 'dash' }]);
    // Five hyphens and the blanks between them, at 10 pt.
    expect(linesOf({ body: p('- - - - -') })[0]?.lengthTwips).toBeCloseTo(5 * 66.6 + 4 * 50);
    expect(
      linesOf({ body: p('______', { rPr: '<w:sz w:val="20"/><w:vertAlign w:val="superscript"/>' }) })[0]?.lengthTwips,
    ).toBeCloseTo(600 * 0.65);
    expect(linesOf({ body: p('SỞ NỘI VỤ', { rPr: '<w:u w:val="single"/>' }) })).toMatchObject([{ kind: 'underline' }]);
    expect(linesOf({ body: '<w:p><w:r><w:t>Hạnh phúc</w:t><w:br/><w:t>-------</w:t></w:r></w:p>' })).toMatchObject([
      { kind: 'typed' },
    ]);
    expect(linesOf({ body: p('a - b') })).toEqual([]);
  });
});
