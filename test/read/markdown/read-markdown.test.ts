import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/read/markdown/index.ts';
import type { DocumentNode, NoteStory, Paragraph } from '../../../src/tree/nodes.ts';
import { inlines, mainStory, paragraphs } from '../../../src/tree/visit.ts';

const read = (source: string): Paragraph[] => paragraphs(mainStory(readMarkdown(source)));
const texts = (source: string): string[] => read(source).map(({ text }) => text);

describe('blocks', () => {
  it('gives a paragraph for each block, counted from 1, in the part "document"', () => {
    const all = read('# Một\n\nHai\n\n> Ba\n');
    expect(all.map(({ text, index, headingDepth, part }) => ({ text, index, headingDepth, part }))).toEqual([
      { text: 'Một', index: 1, headingDepth: 1, part: 'document' },
      { text: 'Hai', index: 2, headingDepth: null, part: 'document' },
      { text: 'Ba', index: 3, headingDepth: null, part: 'document' },
    ]);
  });

  it('knows neither fonts nor alignment', () => {
    const [paragraph] = read('Kính gửi: Sở Nội vụ') as [Paragraph];
    expect(paragraph.format.align).toBeNull();
    expect(paragraph.spans[0]?.format).toMatchObject({ fontAscii: null, sizePt: null, bold: false });
  });

  it('reads preformatted text and HTML line by line, without tags', () => {
    expect(texts('```\nmột\n\nhai\n```')).toEqual(['một', 'hai']);
    expect(texts('    CỘNG HÒA\n    Độc lập')).toEqual(['CỘNG HÒA', 'Độc lập']);
    expect(texts('<table><tr><td>UBND TỈNH</td><td>CỘNG&nbsp;HÒA</td></tr></table>')).toEqual([
      'UBND TỈNH',
      'CỘNG\u00a0HÒA',
    ]);
    expect(texts('<p align="center">Độc lập<br>Tự do</p>')).toEqual(['Độc lập', 'Tự do']);
  });

  it('takes a thematic break for a typed rule line', () => {
    const [, line] = read('Độc lập\n\n---\n\nSố: 12/UBND') as [Paragraph, Paragraph];
    expect(line).toMatchObject({ text: '', drawnLines: [{ kind: 'typed' }] });
  });

  it('skips YAML at the head but no other lines between dashes', () => {
    const source = '---\ntitle: Thư\ntags:\n  - a\n---\n\nSố: 12/UBND';
    const [paragraph] = read(source) as [Paragraph];
    expect(paragraph).toMatchObject({
      text: 'Số: 12/UBND',
      index: 1,
      position: { start: { offset: source.indexOf('Số') } },
    });
    expect(texts('---\nSố: 12/UBND\n\n---\n')).toContain('Số: 12/UBND');
  });
});

describe('lists', () => {
  const labels = (source: string): (string | undefined)[] => read(source).map(({ numbering }) => numbering?.label);

  it('keeps labels as they are typed', () => {
    expect(labels('1. một\n2. hai\n4. bốn')).toEqual(['1.', '2.', '4.']);
    expect(labels('3) ba\n4) bốn')).toEqual(['3)', '4)']);
    expect(labels('- Như trên;\n- Lưu: VT.')).toEqual(['-', '-']);
    expect(labels('+ một')).toEqual(['+']);
  });

  it('counts where every item has the same number', () => {
    expect(labels('1. một\n1. hai\n1. ba')).toEqual(['1.', '2.', '3.']);
  });

  it('gives the label to the first block of an item and its level to nested ones', () => {
    const all = read('1. một\n\n   tiếp\n\n   - trong\n2.\n');
    expect(all.map(({ text, numbering }) => [text, numbering?.label, numbering?.level])).toEqual([
      ['một', '1.', 0],
      ['tiếp', undefined, undefined],
      ['trong', '-', 1],
      ['', '2.', 0],
    ]);
  });

  it('leaves the boxes of a form alone', () => {
    expect(texts('- [ ] Đồng ý\n- [x] Không đồng ý')).toEqual(['[ ] Đồng ý', '[x] Không đồng ý']);
  });
});

describe('tables', () => {
  it('places every cell', () => {
    const source = '| **UBND TỈNH**<br>**SỞ NỘI VỤ** | CỘNG HÒA |\n|---|---|\n| Số: 1/SNV | Hà Nội |\n';
    const document = readMarkdown(source);
    expect(mainStory(document).children).toMatchObject([{ type: 'table', columnCount: 2, children: [{}, {}] }]);
    expect(
      paragraphs(mainStory(document)).map(({ text, place }) => [text, place.cell?.row, place.cell?.column]),
    ).toEqual([
      ['UBND TỈNH\nSỞ NỘI VỤ', 0, 0],
      ['CỘNG HÒA', 0, 1],
      ['Số: 1/SNV', 1, 0],
      ['Hà Nội', 1, 1],
    ]);
  });
});

describe('lines of a paragraph', () => {
  it('keeps hard breaks, and the breaks of short lines', () => {
    expect(texts('V/v chấn chỉnh  \nkỷ luật\\\nhành chính')).toEqual(['V/v chấn chỉnh\nkỷ luật\nhành chính']);
    expect(texts('UBND TỈNH\nSỞ NỘI VỤ')).toEqual(['UBND TỈNH\nSỞ NỘI VỤ']);
    expect(texts('UBND TỈNH\r\nSỞ NỘI VỤ\r\n')).toEqual(['UBND TỈNH\nSỞ NỘI VỤ']);
  });

  it('joins lines that were wrapped', () => {
    const wrapped =
      'Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương trên địa bàn tỉnh tăng cường kỷ\n' +
      'luật, kỷ cương hành chính trong thực thi công vụ và báo cáo kết quả thực hiện về\n' +
      'Sở trước ngày 15 hằng tháng.';
    expect(texts(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });

  it('keeps long lines that are paragraphs of their own', () => {
    const typed =
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.\n' +
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế các quy định trước đây về cùng nội dung.\n' +
      'Điều 3. Chánh Văn phòng Sở chịu trách nhiệm thi hành.';
    expect(texts(typed)).toEqual([typed]);
  });
});

describe('inline text', () => {
  it('keeps emphasis as bold and italic', () => {
    const [{ text, spans }] = read('Số: *71* và **_rõ_** ~~bỏ~~') as [Paragraph];
    expect(spans.map(({ start, end, format }) => [text.slice(start, end), format.bold, format.italic])).toEqual([
      ['Số: ', false, false],
      ['71', false, true],
      [' và ', false, false],
      ['rõ', true, true],
      [' ~~bỏ~~', false, false],
    ]);
  });

  it('takes long runs of underscores for blanks to fill in', () => {
    expect(texts('Số: ____/QĐ-____ ngày __ tháng __')).toEqual(['Số: ____/QĐ-____ ngày __ tháng __']);
  });

  it('keeps the words of links and puts U+FFFC for pictures and notes', () => {
    expect(texts('[Cổng](http://example.vn) ![dấu](a.png)')).toEqual(['Cổng \ufffc']);
    const document = readMarkdown('Số liệu[^1].\n\n[^1]: Nguồn.');
    expect(paragraphs(mainStory(document)).map(({ text }) => text)).toEqual(['Số liệu\ufffc.']);
    expect(document.children[1]).toMatchObject({ type: 'footnote', id: '1', children: [{ text: 'Nguồn.' }] });
  });
});

describe('HTML comments', () => {
  const comments = (document: DocumentNode): NoteStory[] =>
    document.children.filter((story): story is NoteStory => story.type === 'comment');
  const ranges = (document: DocumentNode, id: string): [string, string, number][] =>
    paragraphs(mainStory(document)).flatMap((paragraph) =>
      [...inlines(paragraph)].flatMap((inline) =>
        inline.type === 'commentRange' && inline.id === id
          ? [[paragraph.text, inline.edge, inline.offset] as [string, string, number]]
          : [],
      ),
    );

  it.each([
    [
      'before a block',
      '<!-- vbcheck: bỏ qua so-ky-hieu -->\n\nSố: 12',
      [
        ['Số: 12', 'start', 0],
        ['Số: 12', 'end', 6],
      ],
    ],
    [
      'inside a paragraph',
      'Số: <!-- vbcheck: bỏ qua so-ky-hieu -->12',
      [
        ['Số: 12', 'start', 0],
        ['Số: 12', 'end', 6],
      ],
    ],
    [
      'in a cell',
      '| Số: 12 <!-- vbcheck: bỏ qua so-ky-hieu --> | b |\n|---|---|\n',
      [
        ['Số: 12 ', 'start', 0],
        ['Số: 12 ', 'end', 7],
      ],
    ],
    [
      'before a list',
      '<!-- vbcheck: bỏ qua so-ky-hieu -->\n- một\n- hai',
      [
        ['một', 'start', 0],
        ['hai', 'end', 3],
      ],
    ],
    ['after everything', 'Số: 12\n\n<!-- vbcheck: bỏ qua so-ky-hieu -->', []],
  ])('are comments on the block: %s', (_, source, expected) => {
    const document = readMarkdown(source);
    const [comment] = comments(document);
    expect(comment?.children).toMatchObject([{ text: 'vbcheck: bỏ qua so-ky-hieu' }]);
    expect(ranges(document, comment?.id ?? '')).toEqual(expected);
  });
});

describe('source offsets', () => {
  it.each([
    ['Số: *7176*/UBND', '7', 5],
    ['a \\* b', '*', 3],
    ['A &amp; B', 'B', 8],
    ['một\nhai', 'hai', 4],
    ['> một\n> hai', 'hai', 8],
    ['- một\n  hai', 'hai', 8],
    ['\ufeffmột', 'một', 1],
    ['một\r\nhai', 'hai', 5],
    ['Số: ____/QĐ-____', 'QĐ', 9],
  ])('of %j: %s stands at %i', (source, part, offset) => {
    const [paragraph] = read(source) as [Paragraph];
    expect(paragraph.sourceOffset(paragraph.text.indexOf(part))).toBe(offset);
  });

  it('are null for what stands nowhere and beyond the text', () => {
    const [paragraph] = read('![dấu](a.png)') as [Paragraph];
    expect(paragraph.sourceOffset(0)).toBeNull();
    expect(paragraph.sourceOffset(2)).toBeNull();
  });
});

describe('limits', () => {
  const codeOf = (source: string): unknown => {
    try {
      readMarkdown(source);
      return null;
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  };

  it.each([
    ['nothing but blanks', ' \n\n', 'empty-file'],
    ['more than a million characters', 'lời '.repeat(262_145), 'too-large'],
    ['more than 30,000 lines', 'a\n'.repeat(30_001), 'too-many-elements'],
    ['more than 60,000 bars', '|'.repeat(60_001), 'too-many-elements'],
    ['lists opened on one line', `${'- '.repeat(31)}x`, 'too-deep'],
    ['quotes opened on one line', `${'>'.repeat(31)}x`, 'too-deep'],
    [
      'lists opened by indentation',
      Array.from({ length: 31 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
      'too-deep',
    ],
  ])('refuses %s', (_, source, code) => {
    expect(codeOf(source)).toBe(code);
  });

  it('accepts lists thirty deep, and a long line of dashes, which is no list', () => {
    expect(codeOf(`${'- '.repeat(30)}x`)).toBeNull();
    expect(read('- '.repeat(10_000))).toHaveLength(1);
  });

  it('leaves the text as typed where a paragraph is full of markup', () => {
    const crowded = '*a **b '.repeat(2000).trim();
    expect(texts(`${crowded}\n\n**đậm**`)).toEqual([crowded, '**đậm**']);
  });

  it('keeps the markup of many paragraphs, of lists and of tables', () => {
    const items = '- **đậm**\n'.repeat(300);
    const rows = `|a|b|\n|-|-|\n${'| **đậm** | *b* |\n'.repeat(300)}`;
    expect(new Set(texts(`${items}\n${rows}`))).toEqual(new Set(['đậm', 'a', 'b']));
  });
});

describe('any text', () => {
  const pieces = ['Số', ' ', '\n', '\n\n', '\r\n', '- ', '1. ', '> ', '# ', '**', '*', '_', '____', '`', '```', '|'];
  const more = [
    '|-|-|\n',
    '[^1]',
    '[^1]: ',
    '[a](b)',
    '![',
    '<!--',
    '-->',
    '<br>',
    '<td>',
    '&amp;',
    '\\',
    '---',
    '\t',
    'ệ',
    '𝐀',
    '\0',
  ];
  const markdown = fc
    .array(fc.constantFrom(...pieces, ...more), { minLength: 1, maxLength: 60 })
    .map((all) => all.join(''));

  it('is read without a crash, with spans that cover the text and offsets that point at it', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ minLength: 1, unit: 'binary' })), (source) => {
        fc.pre(source.trim() !== '');
        for (const [i, paragraph] of read(source).entries()) {
          const { text, spans } = paragraph;
          expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (let at = 0; at < text.length; at++) {
            const offset = paragraph.sourceOffset(at);
            if (offset === null) continue;
            const there = source[offset];
            // Line breaks, references and U+0000 are written in other characters than they stand for.
            if (there === '&' || there === '\r' || there === '\n' || there === '\0') continue;
            expect([i, at, there]).toEqual([i, at, text[at]]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('grid tables', () => {
  const source = [
    '+----------------------+------------------------------------+',
    '| UBND TỈNH GIA LAI    | **CỘNG HÒA XÃ HỘI**                |',
    '|                      |                                    |',
    '| **SỞ Y TẾ**          | Độc lập                            |',
    '+----------------------+------------------------------------+',
    '| Số: 08/SYT-VP        | *Gia Lai, ngày 05*                 |',
    '| V/v lấy              |                                    |',
    '| ý kiến               |                                    |',
    '+----------------------+------------------------------------+',
    '| - Như trên;                                               |',
    '| - Lưu: VT.                                                |',
    '+-----------------------------------------------------------+',
  ].join('\n');

  it('have cells of several paragraphs, lists among them', () => {
    const found = read(source).map(({ text, place: { cell }, numbering }) => [
      text,
      cell?.row,
      cell?.column,
      cell?.columnSpan,
      numbering?.label ?? '',
    ]);
    expect(found).toEqual([
      ['UBND TỈNH GIA LAI', 0, 0, 1, ''],
      ['SỞ Y TẾ', 0, 0, 1, ''],
      ['CỘNG HÒA XÃ HỘI', 0, 1, 1, ''],
      ['Độc lập', 0, 1, 1, ''],
      ['Số: 08/SYT-VP\nV/v lấy\ný kiến', 1, 0, 1, ''],
      ['Gia Lai, ngày 05', 1, 1, 1, ''],
      ['Như trên;', 2, 0, 2, '-'],
      ['Lưu: VT.', 2, 0, 2, '-'],
    ]);
  });

  it('keep the places of their words in the source', () => {
    for (const { text, sourceOffset } of read(source)) {
      for (const { index, 0: word } of text.matchAll(/\S+/g)) {
        const at = sourceOffset(index) as number;
        expect(source.slice(at, at + word.length)).toBe(word);
      }
    }
  });

  it('may be typed with bars that do not stand below each other', () => {
    const typed = '+-----+-----+\n| một | hai và ba |\n| bốn |  |\n+-----+-----+';
    expect(read(typed).map(({ text, place }) => [text, place.cell?.column])).toEqual([
      ['một\nbốn', 0],
      ['hai và ba', 1],
    ]);
  });

  it.each(['+---+\n| một |', '+---+\nmột\n+---+', '+---+---+\n| một |\n+---+---+', '+ một', '+---+'])(
    'are no tables: %j',
    (text) => {
      expect(read(text).every(({ place }) => place.cell === null)).toBe(true);
    },
  );

  it('of any signs lose no word', () => {
    const line = fc.stringMatching(/^[|+a-c *_=-]{0,14}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = ['+---+---+', ...lines.map((own) => `| ${own} |`), '+---+---+'].join('\n');
        const found = read(text)
          .map((paragraph) => paragraph.text)
          .join(' ');
        for (const word of text.match(/[a-c]+/g) ?? []) expect(found).toContain(word);
      }),
    );
  });
});
