import { describe, expect, test } from 'vitest';
import type { ParagraphFormat, RunFormat } from '../../../src/tree/format.ts';
import { firstOf, p, type Package, read, r } from '../../support/docx.ts';

const style = (id: string, content: string, attributes = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${attributes}><w:name w:val="name of ${id}"/>${content}</w:style>`;
const characterStyle = (id: string, content: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
const defaults = (rPr: string, pPr = ''): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${rPr}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${pPr}</w:pPr></w:pPrDefault></w:docDefaults>`;

const runOf = (parts: Package): RunFormat => firstOf(parts).spans[0]?.format as RunFormat;
const run = (styles: string, rPr = '', pPr = ''): RunFormat => runOf({ styles, body: p('a', { rPr, pPr }) });
const paragraph = (styles: string, pPr = ''): ParagraphFormat => firstOf({ styles, body: p('a', { pPr }) }).format;

const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface=""/><a:font script="Viet" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

describe('order of levels', () => {
  test('without any style: Times New Roman 10, left, single', () => {
    expect(runOf({ body: p('a') })).toMatchObject({
      fontAscii: 'Times New Roman',
      sizePt: 10,
      bold: false,
      color: 'auto',
    });
    expect(firstOf({ body: p('a') }).format).toMatchObject({
      align: 'left',
      line: 240,
      lineRule: 'auto',
      spaceAfterTwips: 0,
    });
  });

  test('defaults, paragraph style chain, character style, direct: each beats the one before', () => {
    const styles = `${defaults('<w:sz w:val="20"/>')}${style('A', '<w:rPr><w:sz w:val="22"/><w:color w:val="ff0000"/></w:rPr>')}${style('B', '<w:basedOn w:val="A"/><w:rPr><w:sz w:val="24"/></w:rPr>')}${characterStyle('C', '<w:rPr><w:sz w:val="26"/></w:rPr>')}`;
    expect(run(styles).sizePt).toBe(10);
    expect(run(styles, '', '<w:pStyle w:val="A"/>').sizePt).toBe(11);
    expect(run(styles, '', '<w:pStyle w:val="B"/>')).toMatchObject({ sizePt: 12, color: 'FF0000' });
    expect(run(styles, '<w:rStyle w:val="C"/>', '<w:pStyle w:val="B"/>').sizePt).toBe(13);
    expect(run(styles, '<w:rStyle w:val="C"/><w:sz w:val="27"/>', '<w:pStyle w:val="B"/>').sizePt).toBe(13.5);
  });

  test('the last default style wins; a missing style is the default style, and a note says so', () => {
    const styles = `${style('X', '<w:rPr><w:sz w:val="30"/></w:rPr>', 'w:default="1"')}${style('Y', '<w:rPr><w:sz w:val="28"/></w:rPr>', 'w:default="1"')}`;
    expect(run(styles).sizePt).toBe(14);
    expect(run(styles, '', '<w:pStyle w:val="gone"/>').sizePt).toBe(14);
    expect(read({ styles, body: p('a', { pPr: '<w:pStyle w:val="gone"/>' }) }).notes).toMatchObject([
      { code: 'missing-style', detail: 'gone' },
    ]);
  });

  test('styles based on each other in a circle', () => {
    const styles = `${style('A', '<w:basedOn w:val="B"/><w:rPr><w:i/></w:rPr>')}${style('B', '<w:basedOn w:val="A"/><w:rPr><w:sz w:val="28"/></w:rPr>')}`;
    expect(run(styles, '', '<w:pStyle w:val="A"/>')).toMatchObject({ italic: true, sizePt: 14 });
  });

  test('table style: whole table, then first row, then the paragraph style', () => {
    const table = `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;
    const row = `<w:tr><w:tc>${p('a')}</w:tc></w:tr>`;
    const body = (look: string): string =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr>${row}${row}</w:tbl>`;
    expect(runOf({ styles: table, body: body('w:firstRow="1"') })).toMatchObject({ sizePt: 12, bold: true });
    expect(runOf({ styles: table, body: body('w:firstRow="0"') })).toMatchObject({ sizePt: 12, bold: false });
    expect(firstOf({ styles: table, body: body('w:val="0020"') }).format.align).toBe('center');
  });

  test('a run knows which level decided and where', () => {
    const styles = style('A', '<w:rPr><w:sz w:val="24"/></w:rPr>');
    const document = read({ styles, body: p('a', { rPr: '<w:b/>', pPr: '<w:pStyle w:val="A"/>' }) });
    const format = runOf({ styles, body: p('a', { rPr: '<w:b/>', pPr: '<w:pStyle w:val="A"/>' }) });
    expect(document.originOf(format, 'sizePt')).toBeNull();
    const [story] = document.children;
    const own = (story?.children[0] as { spans: { format: RunFormat }[] }).spans[0]?.format as RunFormat;
    expect(document.originOf(own, 'sizePt')).toMatchObject({
      level: 'paragraphStyle',
      styleId: 'A',
      styleName: 'name of A',
      part: 'word/styles.xml',
    });
    expect(document.originOf(own, 'bold')).toMatchObject({ level: 'direct', part: 'word/document.xml' });
    expect(document.originOf(own, 'italic')).toEqual({ level: 'application' });
  });

  test('runs formatted alike share one format', () => {
    const [a, b] = firstOf({
      body: `<w:p>${r('a', '<w:b/>')}<w:r><w:tab/></w:r>${r('b', '<w:b w:val="1"/>')}</w:p>`,
    }).spans.filter(({ format }) => format.bold);
    expect(a?.format).toBe(b?.format);
  });
});

describe('toggle properties', () => {
  test.each([
    ['<w:b/>', true],
    ['<w:b w:val="true"/>', true],
    ['<w:b w:val="on"/>', true],
    ['<w:b w:val="0"/>', false],
    ['<w:b w:val="false"/>', false],
    ['<w:b w:val="off"/>', false],
  ])('%s', (rPr, bold) => {
    expect(run('', rPr).bold).toBe(bold);
  });

  test('bold paragraph style and bold character style cancel out; direct bold is absolute', () => {
    const styles = `${style('A', '<w:rPr><w:b/></w:rPr>')}${style('B', '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>')}${characterStyle('C', '<w:rPr><w:b/></w:rPr>')}`;
    expect(run(styles, '', '<w:pStyle w:val="B"/>').bold).toBe(true);
    expect(run(styles, '<w:rStyle w:val="C"/>', '<w:pStyle w:val="A"/>').bold).toBe(false);
    expect(run(styles, '<w:rStyle w:val="C"/><w:b/>', '<w:pStyle w:val="A"/>').bold).toBe(true);
    expect(run(`${defaults('<w:b/>')}${styles}`, '<w:rStyle w:val="C"/>', '<w:pStyle w:val="A"/>').bold).toBe(true);
  });

  test('sizes and weights of the complex script are not those of Vietnamese', () => {
    expect(run('', '<w:sz w:val="28"/><w:szCs w:val="20"/><w:bCs/>')).toMatchObject({ sizePt: 14, bold: false });
  });
});

describe('fonts', () => {
  const withTheme = (styles: string, rPr: string): RunFormat =>
    runOf({ styles, body: p('a', { rPr }), parts: { 'theme/theme1.xml': { kind: 'theme', content: THEME } } });

  test('slots are inherited one by one', () => {
    expect(
      run(defaults('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'), '<w:rFonts w:ascii="Times New Roman"/>'),
    ).toMatchObject({ fontAscii: 'Times New Roman', fontHAnsi: 'Arial' });
  });

  test('the theme wins over a name on its own level and loses to a higher one; an empty face gives way to the Vietnamese one', () => {
    expect(withTheme('', '<w:rFonts w:ascii="Times New Roman" w:asciiTheme="majorHAnsi"/>').fontAscii).toBe('Cambria');
    expect(withTheme('', '<w:rFonts w:hAnsiTheme="minorHAnsi"/>').fontHAnsi).toBe('Arial');
    expect(
      withTheme(
        defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>',
      ),
    ).toMatchObject({ fontAscii: 'Times New Roman', fontHAnsi: 'Times New Roman' });
  });
});

describe('paragraphs', () => {
  test('indents are inherited by attribute; hanging beats first line', () => {
    const styles = style('A', '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>');
    expect(paragraph(styles, '<w:pStyle w:val="A"/><w:ind w:left="567"/>')).toMatchObject({
      indentLeftTwips: 567,
      firstLineTwips: -360,
    });
    expect(paragraph(styles, '<w:pStyle w:val="A"/><w:ind w:firstLine="567"/>')).toMatchObject({
      indentLeftTwips: 720,
      firstLineTwips: 567,
    });
    expect(paragraph('', '<w:ind w:firstLine="567" w:hanging="284"/>').firstLineTwips).toBe(-284);
    expect(paragraph('', '<w:ind w:start="100" w:end="200"/>')).toMatchObject({
      indentLeftTwips: 100,
      indentRightTwips: 200,
    });
  });

  test('indents in characters win over twips', () => {
    expect(
      firstOf({
        body: p('a', { pPr: '<w:ind w:firstLine="100" w:firstLineChars="200"/><w:rPr><w:sz w:val="28"/></w:rPr>' }),
      }).format.firstLineTwips,
    ).toBe(560);
  });

  test('spacing: a line without a rule is auto; automatic spacing hides the figures', () => {
    const styles = style(
      'A',
      '<w:pPr><w:spacing w:before="60" w:after="120" w:line="360" w:lineRule="exact"/></w:pPr>',
    );
    expect(paragraph(styles, '<w:pStyle w:val="A"/>')).toMatchObject({
      spaceBeforeTwips: 60,
      spaceAfterTwips: 120,
      line: 360,
      lineRule: 'exact',
    });
    expect(paragraph(styles, '<w:pStyle w:val="A"/><w:spacing w:line="276"/>')).toMatchObject({
      spaceAfterTwips: 120,
      line: 276,
      lineRule: 'auto',
    });
    expect(
      paragraph('', '<w:spacing w:before="60" w:beforeAutospacing="1" w:afterAutospacing="0" w:after="40"/>'),
    ).toMatchObject({ spaceBeforeTwips: 280, spaceBeforeAuto: true, spaceAfterTwips: 40, spaceAfterAuto: false });
    expect(paragraph('', '<w:spacing w:before="60" w:beforeLines="50"/>').spaceBeforeTwips).toBe(120);
  });

  test.each([
    ['start', '', 'left'],
    ['end', '', 'right'],
    ['both', '', 'both'],
    ['distribute', '', 'distribute'],
    ['start', '<w:bidi/>', 'right'],
  ])('alignment %s %s', (value, more, expected) => {
    expect(paragraph('', `${more}<w:jc w:val="${value}"/>`).align).toBe(expected);
  });

  test('tab stops add up and can be cleared', () => {
    const styles = style(
      'A',
      '<w:pPr><w:tabs><w:tab w:val="center" w:pos="100"/><w:tab w:val="left" w:pos="300"/></w:tabs></w:pPr>',
    );
    expect(
      paragraph(
        styles,
        '<w:pStyle w:val="A"/><w:tabs><w:tab w:val="clear" w:pos="100"/><w:tab w:val="right" w:pos="200" w:leader="dot"/></w:tabs>',
      ).tabs,
    ).toEqual([
      { positionTwips: 200, kind: 'right', leader: 'dot' },
      { positionTwips: 300, kind: 'left', leader: 'none' },
    ]);
  });

  test('an empty paragraph has the size of its mark', () => {
    expect(firstOf({ body: '<w:p><w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:pPr></w:p>' }).markFormat.sizePt).toBe(13);
  });
});
