import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ours from '../../data/phrases.json' with { type: 'json' };
import { ConfigError } from '../../src/config/error.ts';
import { addPhrase, phraseRows } from '../../src/config/phrase-table.ts';
import type { OwnPhrase } from '../../src/config/own-phrases.ts';
import { readPhraseList } from '../../src/config/phrases.ts';
import { folderWith } from '../support/folder.ts';

const read = (name: string, content: string | Uint8Array): Promise<OwnPhrase[]> =>
  readPhraseList(name, folderWith({ [name]: content }), '.vbcheckrc.json', 'phrases');

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await read(name, content);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ keyPath, message }) => `${keyPath}: ${message.vi}`).join('\n');
    throw error;
  }
  return '';
}

const TABLE =
  '\ufefftừ sai\ttừ đúng\tlý do\tmức\tcâu sai\r\n# ghi chú\r\nkhối văn phòng; Khối VP\tVăn phòng\ttheo quy chế\tgợi ý\t"Gửi ""khối"" văn phòng.\r\nHai dòng"\r\n\r\nvùng xanh\t\t\t\t\r\n';
const PHRASES = [
  {
    listed: {
      group: 'tu-rieng',
      phrase: {
        severity: 'info',
        phrases: ['khối văn phòng', 'Khối VP'],
        suggestions: ['Văn phòng'],
        reason: 'theo quy chế',
      },
    },
    place: { vi: 'dòng 3' },
    wrong: ['Gửi "khối" văn phòng. Hai dòng'],
  },
  { listed: { phrase: { severity: 'warning', phrases: ['vùng xanh'] } }, place: { vi: 'dòng 6' }, wrong: [] },
];

describe('a table', () => {
  test('of Excel: a byte order mark, quoted cells, remarks, empty lines', async () =>
    expect(await read('tu.tsv', TABLE)).toMatchObject(PHRASES));

  test('as Unicode text of Excel (UTF-16)', async () =>
    expect(await read('tu.txt', Buffer.from(TABLE, 'utf16le'))).toMatchObject(PHRASES));

  test('English columns, in any order', async () =>
    expect(await read('tu.tsv', 'suggestion\tphrase\nđúng\tsai rồi\n')).toMatchObject([
      { listed: { phrase: { phrases: ['sai rồi'], suggestions: ['đúng'] } } },
    ]));

  test.each([
    ['tu.tsv', 'từ sia\ttừ đúng\na\tb\n', 'thiếu cột “từ sai”'],
    ['tu.tsv', 'từ sai\tmức\na\tnặng\n', 'dòng 2: mức “nặng”'],
    ['tu.tsv', 'từ sai\tnhóm\na\tthừa\n', 'dòng 2: không có nhóm “thừa”'],
    ['tu.tsv', 'từ sai\tnhóm\na\tthua\n', 'dòng 2: nhóm thua cần cách viết thay'],
    ['tu.tsv', 'từ sai\n…\n', 'dòng 2: “…” không phải cụm từ'],
    ['tu.tsv', 'từ sai\ttừ đúng\n\tb\n', 'dòng 2: cần phrases hoặc regex'],
    ['tu.csv', 'từ sai\n', 'đuôi tệp “.csv”'],
  ])('%s is refused: %s', async (name, content, said) => expect(await refusal(name, content)).toContain(said));

  test('in an encoding that is no Unicode', async () =>
    expect(await refusal('tu.tsv', Buffer.from([0x74, 0xe5, 0x20, 0xff, 0x0a]))).toContain(
      'không phải văn bản Unicode',
    ));
});

describe('a list of JSON or YAML', () => {
  test('our own table is one', async () => {
    const patterns = ['regex', 'regexFlags', 'anchors'];
    const groups = ours.groups.map(({ group, phrases }) => ({
      group,
      phrases: phrases.filter((phrase) => !patterns.some((key) => key in phrase)),
    }));
    const own = await read('tu.json', JSON.stringify({ source: ours.source, groups }));
    expect(own.map(({ listed }) => listed)).toEqual(
      groups.flatMap(({ group, phrases }) => phrases.map((phrase) => ({ group, phrase }))),
    );
  });

  test('one text stands for a list of one; sentences stand beside', async () =>
    expect(
      await read(
        'tu.yaml',
        'phrases:\n  - phrases: khối văn phòng\n    suggestions: Văn phòng\n    wrong: Gửi khối văn phòng.\n',
      ),
    ).toMatchObject([
      {
        listed: { group: 'tu-rieng', phrase: { severity: 'warning', phrases: ['khối văn phòng'] } },
        wrong: ['Gửi khối văn phòng.'],
      },
    ]));

  test('a pattern is bounded', async () =>
    expect(await read('tu.json', '{"phrases":[{"regex":"khối\\\\s+x+","message":"xem lại"}]}')).toMatchObject([
      { listed: { phrase: { regex: 'khối\\s{1,4}x{1,31}', message: { vi: 'xem lại', en: 'xem lại' } } } },
    ]));

  test.each([
    ['{"phrases":[{"phrase":["a"]}]}', 'phrases[0]: không có khóa “phrase”'],
    ['{"phrases":[{"phrases":["a"],"regex":"a"}]}', 'phrases[0]: cần phrases hoặc regex'],
    ['{"phrases":[{"regex":"("}]}', 'phrases[0]: biểu thức không đúng'],
    ['{"phrases":[{"regex":"(a+)+b"}]}', 'phrases[0]: biểu thức có quá nhiều cách khớp'],
    [
      '{"groups":[{"group":"ngu-phap","phrases":[{"phrases":"a b"}]}]}',
      'groups[0].phrases[0]: nhóm ngu-phap cần câu báo',
    ],
    ['{"phrases":[{"phrases":["a","b"],"suggestions":["c"],"pairwise":true}]}', 'pairwise cần số cách viết'],
    ['{"phrases":[{"__proto__":{"fix":true}}]}', 'khóa này không dùng được'],
    ['{"phrases":[{"phrases":"a","severity":"error"}]}', 'phrases[0].severity'],
    [`{"phrases":[{"phrases":"${'a '.repeat(30)}b"}]}`, 'không phải cụm từ'],
    [`{"phrases":[${'{"phrases":"a"},'.repeat(20_001)}]}`, 'danh sách có quá 20000 cụm từ'],
    ['{"phrases":['.repeat(60), 'lồng nhau quá'],
  ])('%s is refused', async (content, said) =>
    expect((await refusal('tu.json', content)).slice(0, 400)).toMatch(
      said.startsWith('lồng') ? /lồng nhau quá|JSON/ : said,
    ),
  );
});

describe('adding', () => {
  const added = { wrong: 'khối văn phòng', right: 'Văn phòng', reason: '' };

  test('makes a table, then adds a line; what is there is not added twice', async () => {
    const folder = folderWith({});
    const file = join(folder, 'moi', 'tu.tsv');
    expect(addPhrase(file, added)).toBe(true);
    expect(addPhrase(file, { wrong: 'vùng "xanh"', right: '', reason: 'không\tcòn dùng' })).toBe(true);
    expect(addPhrase(file, { ...added, wrong: 'Khối  văn phòng' })).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufefftừ sai\ttừ đúng\tlý do\nkhối văn phòng\tVăn phòng\t\n"vùng ""xanh"""\t\tkhông còn dùng\n',
    );
    expect((await readPhraseList(file, folder, file, '')).map(({ listed }) => listed.phrase.phrases)).toEqual([
      ['khối văn phòng'],
      ['vùng "xanh"'],
    ]);
  });

  test('keeps the columns, remarks and last line of a table', () => {
    const file = join(folderWith({ 'tu.tsv': '# của Sở\nnhóm\ttừ đúng\ttừ sai\n\ta\tb' }), 'tu.tsv');
    addPhrase(file, added);
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufeff# của Sở\nnhóm\ttừ đúng\ttừ sai\n\ta\tb\n\tVăn phòng\tkhối văn phòng\n',
    );
  });

  test('leaves alone what is no table of phrases', () => {
    const file = join(folderWith({ 'tu.tsv': 'họ tên\tđiện thoại\n' }), 'tu.tsv');
    expect(() => addPhrase(file, added)).toThrow('thiếu cột');
    expect(readFileSync(file, 'utf8')).toBe('họ tên\tđiện thoại\n');
  });

  test('any text comes back as it was, with its white space as one blank', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ờ', '"', '\t', '\n', ' ', '#', '.') });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const wrong = `x${one}`;
        const file = join(folderWith({}), 'tu.tsv');
        addPhrase(file, { wrong, right: 'y', reason: two });
        const [row] = phraseRows(readFileSync(file, 'utf8').slice(1), file, file, '');
        const tidy = (written: string): string => written.replace(/\s+/g, ' ').trim();
        expect([row?.phrases[0], row?.reason]).toEqual([tidy(wrong), tidy(two)]);
      }),
      { numRuns: 100 },
    );
  });

  test('a table that cannot be read is not written', () => {
    const file = join(folderWith({}), 'tu.tsv');
    writeFileSync(file, Buffer.from([0xff, 0x00, 0xfa]));
    expect(() => addPhrase(file, added)).toThrow('không phải văn bản Unicode');
    expect([...readFileSync(file)]).toEqual([0xff, 0x00, 0xfa]);
  });
});
