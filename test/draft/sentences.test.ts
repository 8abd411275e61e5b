import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { type Recipe, type RecipeBlock, text as block } from '../../fixtures/recipe.ts';
import { correctRecipe, correctRecipes } from '../../fixtures/recipes/index.ts';
import { citationsOf } from '../../src/draft/citations/index.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { recognise } from '../../src/draft/recognise.ts';
import { isQuotedMatter, type Passage, passages, type Sentence, sentences } from '../../src/draft/sentences.ts';
import { openBytes } from '../../src/host/node.ts';
import { hasWord } from '../../src/language/fold.ts';
import type { ComponentChange } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { NAMESPACES, read } from '../support/docx.ts';

const builtDraft = async (recipe: Recipe): Promise<Draft> => recognise(readDocx(openBytes(await buildDocx(recipe))));

/** A correct document with some components changed. */
const draftOf = (type: string, set: Record<string, ComponentChange>): Promise<Draft> =>
  builtDraft(applyExample(correctRecipe(type), { set }));

const letter = (...texts: string[]): Promise<Draft> => draftOf('cong-van', { bodyText: { text: texts } });

/** A letter with blocks of other kinds behind its text. */
async function letterWith(...blocks: RecipeBlock[]): Promise<Draft> {
  const recipe = applyExample(correctRecipe('cong-van'), {
    set: { bodyText: { text: ['Đề nghị các đơn vị thực hiện.'] } },
  });
  const at = recipe.blocks.findIndex((one) => one.kind === 'text' && one.component === 'bodyText');
  recipe.blocks.splice(at + 1, 0, ...blocks);
  return builtDraft(recipe);
}

/** The one passage that holds these words. */
function passageWith(draft: Draft, words: string): Passage {
  const found = passages(draft).filter(({ text }) => text.includes(words));
  expect(found.map(({ text }) => text)).toHaveLength(1);
  return found[0] as Passage;
}

const textsOf = (list: readonly { text: string }[]): string[] => list.map(({ text }) => text);
const cut = ({ paragraph }: Passage, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => paragraph.text.slice(start, end));

describe('sentences of a letter', () => {
  test('stand at their exact places', async () => {
    const draft = await letter('Sở Nội vụ đã họp. Đề nghị các đơn vị: gửi báo cáo; cử người dự./.');
    const passage = passageWith(draft, 'Sở Nội vụ đã họp.');
    expect(passage).toMatchObject({
      component: 'bodyText',
      role: 'prose',
      where: 'text',
      label: null,
      start: 0,
      end: 65,
    });
    expect(passage.document).toBe(draft.documents[0]);
    expect(passage.document).toMatchObject({ kind: 'main', documentType: 'cong-van' });
    expect(passage.sentences.map(({ start, end, mark }) => [start, end, mark])).toEqual([
      [0, 17, '.'],
      [18, 65, './.'],
    ]);
    const second = passage.sentences[1] as Sentence;
    expect(second.text).toBe('Đề nghị các đơn vị: gửi báo cáo; cử người dự./.');
    expect(second.stretches.map(({ start, end, mark, text }) => [start, end, mark, text])).toEqual([
      [18, 37, ':', 'Đề nghị các đơn vị:'],
      [38, 50, ';', 'gửi báo cáo;'],
      [51, 65, './.', 'cử người dự./.'],
    ]);
    expect(second.tokens.map(({ text }) => text)).toEqual('Đề nghị các đơn vị gửi báo cáo cử người dự'.split(' '));
    expect(second.tokens[0]).toMatchObject({ start: 18, end: 20 });
    expect(passage.tokens).toHaveLength(16);
    expect(second.syllables).toBe(11);
    expect(passage.isVietnamese).toBe(true);
  });

  test('are all in reading order', async () => {
    const draft = await letter('Một câu ở đây. Hai câu ở đây.', 'Ba câu ở đây./.');
    const body = sentences(draft).filter(({ component }) => component === 'bodyText');
    expect(textsOf(body)).toEqual(['Một câu ở đây.', 'Hai câu ở đây.', 'Ba câu ở đây./.']);
    expect(passages(draft).flatMap((passage) => passage.sentences)).toEqual(sentences(draft));
  });

  test('decomposed letters count as one', async () => {
    const draft = await letter('Sở đã họp. Đề nghị thực hiện./.'.normalize('NFD'));
    const second = passageWith(draft, 'Sở đã họp.').sentences[1] as Sentence;
    expect([second.start, second.text]).toEqual([11, 'Đề nghị thực hiện./.']);
  });
});

describe('what surrounds a passage', () => {
  test.each([
    ['- Gửi báo cáo;', 'dash', '-', 'Gửi báo cáo;'],
    ['+ Gửi báo cáo;', 'dash', '+', 'Gửi báo cáo;'],
    ['a) Gửi báo cáo;', 'letter', 'a)', 'Gửi báo cáo;'],
    ['đ) Gửi báo cáo;', 'letter', 'đ)', 'Gửi báo cáo;'],
    ['1. Gửi báo cáo;', 'number', '1.', 'Gửi báo cáo;'],
    ['1.2. Gửi báo cáo;', 'number', '1.2.', 'Gửi báo cáo;'],
    ['(1) Gửi báo cáo;', 'number', '(1)', 'Gửi báo cáo;'],
    ['II. Tổ chức thực hiện', 'roman', 'II.', 'Tổ chức thực hiện'],
  ])('a typed label: %s', async (text, kind, label, sentence) => {
    const passage = passageWith(await letter('Đề nghị các đơn vị thực hiện:', text), text);
    expect(passage.label).toMatchObject({ kind, text: label, automatic: false, level: null, start: 0 });
    expect(passage.label?.end).toBe(text.indexOf(sentence));
    expect(textsOf(passage.sentences)).toEqual([sentence]);
  });

  test.each([
    '15/QĐ-UBND đã ban hành.',
    '05/3/2026 là hạn cuối.',
    '1.250.000 đồng đã chi.',
    '-5 độ là thấp nhất.',
    'v.v. là viết tắt.',
  ])('no label: %s', async (text) => {
    expect(passageWith(await letter('Nội dung như sau:', text), text).label).toBeNull();
  });

  test('a label that Word prints', async () => {
    const draft = await letterWith(
      block('clause', 'Sở Nội vụ chủ trì.', { list: 'clause' }),
      block('point', 'Gửi báo cáo;', { list: 'dash' }),
    );
    expect(passageWith(draft, 'Sở Nội vụ chủ trì.').label).toMatchObject({
      ...{ kind: 'number', text: '1.', automatic: true, level: 0, start: 0, end: 0 },
    });
    expect(passageWith(draft, 'Gửi báo cáo;').label).toMatchObject({ kind: 'dash', automatic: true });
  });

  test('a lead-in and its items go on, the last item does not', async () => {
    const draft = await draftOf('quy-che', {
      clause: {
        text: [
          '1. Sở kiểm tra hằng năm. Nhiệm vụ của từng phòng như sau:',
          'a) Phòng Cải cách hành chính xây dựng kế hoạch kiểm tra;',
          'b) Phòng Tổ chức biên chế cử người tham gia; và',
          'c) Văn phòng Sở tổng hợp kết quả kiểm tra.',
          '2. Kết quả kiểm tra được công khai.',
        ],
      },
    });
    const from = sentences(draft).findIndex(({ text }) => text === 'Sở kiểm tra hằng năm.');
    const found = sentences(draft).slice(from, from + 6);
    expect(found.map(({ text, continues, goesOn }) => [text, continues, goesOn])).toEqual([
      ['Sở kiểm tra hằng năm.', false, false],
      ['Nhiệm vụ của từng phòng như sau:', false, true],
      ['Phòng Cải cách hành chính xây dựng kế hoạch kiểm tra;', true, true],
      ['Phòng Tổ chức biên chế cử người tham gia; và', true, true],
      ['Văn phòng Sở tổng hợp kết quả kiểm tra.', true, false],
      ['Kết quả kiểm tra được công khai.', false, false],
    ]);
  });

  test('a sentence without a mark goes on before a small letter', async () => {
    const draft = await letter('Đề nghị các đơn vị', 'gửi báo cáo về Sở.', 'Trân trọng./.');
    expect(passageWith(draft, 'Đề nghị các đơn vị').goesOn).toBe(true);
    expect(passageWith(draft, 'gửi báo cáo về Sở.').continues).toBe(true);
    expect(passageWith(draft, 'Trân trọng').continues).toBe(false);
  });

  test('line breaks part what stands for itself', async () => {
    const draft = await letter(
      'Thời gian: 08 giờ\nĐịa điểm: Sở Nội vụ, tầng hai của\ntrụ sở mới.\n- Thành phần: các phòng./.',
    );
    const parts = passages(draft).filter(({ component }) => component === 'bodyText');
    expect(textsOf(parts)).toEqual([
      'Thời gian: 08 giờ',
      'Địa điểm: Sở Nội vụ, tầng hai của\ntrụ sở mới.',
      '- Thành phần: các phòng./.',
    ]);
    expect(parts[2]?.label?.text).toBe('-');
    expect(parts[2]?.start).toBe(parts[2]?.paragraph.text.indexOf('- Thành'));
  });

  test('quotations and titles of cited documents are the words of others', async () => {
    const text =
      'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, các đơn vị ghi “đã thu” và "đã chi" trước khi lưu.';
    const passage = passageWith(await letter(text), 'Thực hiện Nghị định');
    expect(cut(passage, passage.quotations)).toEqual(['“đã thu”', '"đã chi"']);
    expect(cut(passage, passage.citedTitles)).toEqual(['về công tác văn thư']);
    expect(passage.citations.map(({ symbol, start }) => [symbol, start])).toEqual([['30/2020/NĐ-CP', 10]]);
    const quoted = (words: string): boolean =>
      isQuotedMatter(passage, text.indexOf(words), text.indexOf(words) + words.length);
    expect(['công tác văn thư', 'thu', 'các đơn vị', 'trước khi'].map(quoted)).toEqual([true, true, false, false]);
    // Thực hiện + the decree as one word + các đơn vị ghi và trước khi lưu.
    expect(passage.sentences[0]?.stretches.map(({ syllables }) => syllables)).toEqual([11]);
  });

  test('a quotation of several paragraphs is one from mark to mark', async () => {
    const draft = await letter(
      'Sửa đổi khoản 2 như sau:',
      '“2. Sở chủ trì:',
      'a) Gửi báo cáo;',
      'b) Cử người dự.” rồi lưu.',
      'Trân trọng./.',
    );
    const quotations = (words: string): string[] => {
      const passage = passageWith(draft, words);
      return cut(passage, passage.quotations);
    };
    expect(quotations('Sửa đổi')).toEqual([]);
    expect(quotations('Sở chủ trì')).toEqual(['“2. Sở chủ trì:']);
    expect(quotations('Gửi báo cáo')).toEqual(['a) Gửi báo cáo;']);
    expect(quotations('Cử người dự')).toEqual(['b) Cử người dự.”']);
    expect(quotations('Trân trọng')).toEqual([]);
  });

  test('capitals are typed or shown', async () => {
    const draft = await letter('SỞ NỘI VỤ đã họp. ĐỀ NGHỊ THỰC HIỆN./.');
    const [first, second] = passageWith(draft, 'đã họp').sentences;
    expect([first?.capitals, second?.capitals]).toEqual([false, true]);
    const tree = read({ body: '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Tổ chức thực hiện</w:t></w:r></w:p>' });
    expect(passages(recognise(tree))[0]?.capitals).toBe(true);
  });

  test('cells of tables', async () => {
    const draft = await letterWith({
      kind: 'grid',
      widthsMm: [60, 60],
      rows: [
        ['Nội dung công việc', 'Thời hạn'],
        ['Gửi báo cáo về Sở; cử người dự.', 'Quý I'],
      ],
    });
    const passage = passageWith(draft, 'Gửi báo cáo về Sở');
    expect(passage).toMatchObject({ component: 'tableText', role: 'prose', where: 'cell' });
    // What ends in a semicolon does not go on in another cell.
    expect(passage.goesOn).toBe(false);
    expect(passage.paragraph.place.cell).toMatchObject({ row: 1, column: 0 });
  });

  test('headings and what stands apart', async () => {
    const draft = await builtDraft(correctRecipe('quyet-dinh-ban-hanh'));
    const role = (words: string): string => passageWith(draft, words).role;
    expect(role('Ban hành Quy chế')).toBe('heading');
    expect(role('Điều 1. Phạm vi điều chỉnh')).toBe('heading');
    expect(role('Điều 2. Quyết định này có hiệu lực')).toBe('prose');
    expect(role('Căn cứ Luật Tổ chức')).toBe('prose');
    expect(role('Số: 52/QĐ-SNV')).toBe('apart');
    expect(role('- Lãnh đạo Sở')).toBe('apart');
    const article = passageWith(draft, 'Điều 1. Phạm vi điều chỉnh');
    expect(article.label).toMatchObject({ kind: 'unit', text: 'Điều 1.' });
    expect(textsOf(article.sentences)).toEqual(['Phạm vi điều chỉnh']);
    expect(article.document).toMatchObject({ kind: 'attachment', documentType: 'quy-che' });
    expect(passageWith(draft, 'Điều 2. Quyết định này').document).toMatchObject({
      kind: 'main',
      documentType: 'quyet-dinh',
    });
  });

  test('headers, footnotes and text boxes', () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const box = (text: string): string =>
      `<w:r><w:pict><v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const draft = recognise(
      read({
        body: `<w:p>${run('Các đơn vị đã họp.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' Đề nghị thực hiện.')}</w:p>
          <w:p>${run('Sơ đồ dưới đây.')}${box('Chữ trong hộp.')}</w:p>
          <w:sectPr><w:headerReference r:id="header1_xml" w:type="default"/></w:sectPr>`,
        parts: {
          'header1.xml': {
            kind: 'header',
            content: `<w:hdr ${NAMESPACES}><w:p>${run('Đầu trang. Dòng hai.')}</w:p></w:hdr>`,
          },
          'footnotes.xml': {
            kind: 'footnotes',
            content: `<w:footnotes ${NAMESPACES}><w:footnote w:id="2"><w:p>${run('Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư. Xem tr. 5.')}</w:p></w:footnote></w:footnotes>`,
          },
        },
      }),
    );
    const main = passageWith(draft, 'Các đơn vị đã họp.');
    expect(textsOf(main.sentences)).toEqual(['Các đơn vị đã họp.\ufffc', 'Đề nghị thực hiện.']);
    expect(passageWith(draft, 'Chữ trong hộp.').where).toBe('textBox');
    const header = passageWith(draft, 'Đầu trang.');
    expect(header).toMatchObject({ where: 'header', role: 'apart', document: null, segment: null, component: null });
    expect(textsOf(header.sentences)).toEqual(['Đầu trang.', 'Dòng hai.']);
    const note = passageWith(draft, 'Xem tr. 5.');
    expect(note).toMatchObject({ where: 'footnote', role: 'prose', confidence: 1 });
    expect(note.sentences).toHaveLength(2);
    expect(note.citations[0]?.symbol).toBe('30/2020/NĐ-CP');
    expect(cut(note, note.citedTitles)).toEqual(['về công tác văn thư']);
    expect(note.tokens[0]).toMatchObject({ text: 'Theo', start: 0 });
  });

  test('text in an older encoding is silent', () => {
    const body =
      '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>C¸c ®¬n vÞ b¸o c¸o kÕt qu¶.</w:t></w:r></w:p>';
    expect(passages(recognise(read({ body })))).toEqual([]);
  });
});

test('the places of citations are those of the paragraph', async () => {
  const draft = await letter(
    // Stands first: what follows Kính gửi with a dash would be an addressee.
    'Thực hiện kế hoạch năm 2026, Sở Nội vụ đề nghị các cơ quan báo cáo kết quả cải cách hành chính.',
    '- Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.',
    '- Thực hiện Luật Lưu trữ số 33/2024/QH15.',
  );
  const cited = citationsOf(draft, 'bodyText', 'point');
  const slices = cited.map(({ segment: { paragraph }, start, end, symbolStart, symbolEnd, date }) => [
    paragraph.text.slice(start, end),
    paragraph.text.slice(symbolStart, symbolEnd),
    date && paragraph.text.slice(date.start, date.end),
  ]);
  expect(slices).toEqual([
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', '30/2020/NĐ-CP', 'ngày 05/3/2020'],
    ['Luật Lưu trữ số 33/2024/QH15', '33/2024/QH15', null],
  ]);
  expect(citationsOf(draft, 'subject')).toEqual([]);
  expect(citationsOf(draft)).toEqual(cited);
});

/** Passages are in order within a paragraph; between the sentences of one stand only blanks and its label. */
function expectTiling(draft: Draft): void {
  const ends = new Map<object, number>();
  for (const passage of passages(draft)) {
    const { paragraph, start, end, label } = passage;
    const { text } = paragraph;
    expect(start).toBeGreaterThanOrEqual(ends.get(paragraph) ?? 0);
    ends.set(paragraph, end);
    expect(hasWord(passage.text)).toBe(true);
    let at = label ? label.end : start;
    for (const sentence of passage.sentences) {
      expect(text.slice(at, sentence.start)).toMatch(/^\s*$/);
      expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
      at = sentence.start;
      for (const stretch of sentence.stretches) {
        expect(text.slice(at, stretch.start)).toMatch(/^\s*$/);
        at = stretch.end;
      }
      expect(at).toBe(sentence.end);
    }
    expect(text.slice(at, end)).toMatch(/^\s*$/);
    expect(passage.sentences.at(-1)?.goesOn ?? passage.goesOn).toBe(passage.goesOn);
  }
}

test.each(correctRecipes.map((recipe) => [recipe.id, recipe] as const))('%s is tiled', async (_, recipe) => {
  const draft = await builtDraft(recipe);
  expectTiling(draft);
  // Every word of the main story is in some passage.
  const seen = passages(draft).filter(({ document }) => document !== null);
  const length = seen.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const all = draft.documents.flatMap(({ segments }) => segments).filter(({ text }) => hasWord(text));
  expect(length).toBe(all.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0));
});

test('any text is tiled, its quotations lie in order', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Sở',
      'họp.',
      'Các',
      'gồm:',
      'đủ;',
      '“',
      '”',
      '"',
      '(',
      ')',
      '\n',
      '- ',
      '1. ',
      'a) ',
      'TP.',
      './.',
    ),
    fc.constantFrom('Nghị định số 30/2020/NĐ-CP', 'ngày 05/3/2020', 'của Chính phủ', 'về công tác văn thư,', 'v.v.'),
  );
  const lines = fc.array(fc.array(piece, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lines, (paragraphs) => {
      const xml = (pieces: readonly string[]): string =>
        `<w:p>${pieces.map((text) => (text === '\n' ? '<w:r><w:br/></w:r>' : `<w:r><w:t xml:space="preserve">${text} </w:t></w:r>`)).join('')}</w:p>`;
      const draft = recognise(read({ body: paragraphs.map(xml).join('') }));
      expectTiling(draft);
      for (const passage of passages(draft)) {
        let at = passage.start;
        for (const { start, end } of passage.quotations) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(passage.end);
        for (const sentence of passage.sentences) {
          const measured = sentence.stretches.reduce((sum, { syllables }) => sum + syllables, 0);
          expect(measured).toBeLessThanOrEqual(sentence.syllables);
        }
      }
    }),
    { numRuns: 200 },
  );
});
