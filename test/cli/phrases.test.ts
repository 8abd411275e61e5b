/**
 * `vbcheck phrases`, and lists of one's own in a check.
 *
 * @module-tag slow
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { run as runProgram } from '../support/terminal.ts';

const run = (cwd: string, ...args: string[]): ReturnType<typeof runProgram> => runProgram({ cwd }, ...args);

const DRAFT = 'Nội dung như dưới đây.\n\nĐề nghị khối văn phòng phối kết hợp với các trường gửi báo cáo quý.\n';
const TABLE = [
  'từ sai\ttừ đúng\tlý do\tcâu sai\tcâu đúng\tcâu im lặng',
  'khối văn phòng\tVăn phòng\ttheo quy chế\tGửi khối văn phòng.\tGửi Văn phòng.\tGhi “khối văn phòng” trong ngoặc.',
  '',
].join('\n');

const findings = async (cwd: string): Promise<{ ruleId: string; message: string }[]> => {
  const { out } = await run(cwd, '--format', 'json', 'du-thao.md');
  const { files } = JSON.parse(out) as { files: { messages: { ruleId: string; message: string }[] }[] };
  return files[0]?.messages ?? [];
};

describe('a list named by the configuration', () => {
  test('is reported, beside our own', async () => {
    const cwd = folderWith({ 'du-thao.md': DRAFT, 'tu.tsv': TABLE, '.vbcheckrc.yaml': 'phrases: ./tu.tsv\n' });
    expect((await findings(cwd)).map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['van-phong/tu-rieng', 'Theo danh sách của cơ quan, “khối văn phòng” nên viết “Văn phòng” (theo quy chế).'],
      ['van-phong/thua', expect.stringContaining('phối kết hợp')],
    ]);
  });

  test('takes the place of ours by its id', async () => {
    const list = { groups: [{ group: 'thua', phrases: [{ id: 'th-028', phrases: 'không có', suggestions: 'gì' }] }] };
    const cwd = folderWith({
      'du-thao.md': DRAFT,
      'tu.json': JSON.stringify(list),
      '.vbcheckrc.json': '{"phrases":["./tu.json"]}',
    });
    expect(await findings(cwd)).toEqual([]);
  });

  test('that is wrong ends the run with 2, and says where', async () => {
    const cwd = folderWith({ 'du-thao.md': DRAFT, 'tu.tsv': 'a\tb\n', '.vbcheckrc.yaml': 'phrases: ./tu.tsv\n' });
    const { code, err } = await run(cwd, 'du-thao.md');
    expect(code).toBe(2);
    expect(err).toContain('phrases: không đọc được danh sách cụm từ');
  });
});

describe('phrases test', () => {
  test('all right', async () => {
    const { code, out } = await run(folderWith({ 'tu.tsv': TABLE }), 'phrases', 'test', 'tu.tsv');
    expect([code, out]).toEqual([0, 'tu.tsv: 1 cụm từ, 3 câu thử, 0 câu không đạt, 0 cụm từ chưa có câu thử.\n']);
  });

  test('says which sentence fails, and which phrase has none', async () => {
    const lines = [
      'sai\tcâu sai\tcâu đúng',
      'khối văn phòng\tGửi Văn phòng.\tGửi khối văn phòng.',
      'vùng xanh\t\t',
      '',
    ];
    const cwd = folderWith({ 'tu.tsv': lines.join('\n') });
    const { code, out } = await run(cwd, 'phrases', 'test', 'tu.tsv');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'dòng 2: không báo: Gửi Văn phòng.',
      'dòng 2: báo nhầm “khối văn phòng”: Gửi khối văn phòng.',
      'tu.tsv: 2 cụm từ, 2 câu thử, 2 câu không đạt, 1 cụm từ chưa có câu thử.',
      '',
    ]);
    const json = await run(cwd, 'phrases', 'test', 'tu.tsv', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      phrases: 2,
      untested: 1,
      failures: [{ kind: 'missed' }, { kind: 'alarm' }],
    });
  });

  test.each(['khong-co.tsv', 'tu.doc'])('%s ends with 2', async (name) => {
    const { code, err } = await run(folderWith({ 'tu.doc': '' }), 'phrases', 'test', name, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('the list of phrases');
  });
});

describe('phrases list and remove', () => {
  const OWN =
    'từ sai\ttừ đúng\tlý do\nhọp nội bộ; giao ban nội bộ\thọp\t\n# ghi chú\t\t\nvùng xanh\t\t"nói ""rõ"" hơn"\n';
  const list = (cwd: string, ...args: string[]): ReturnType<typeof run> =>
    run(cwd, 'phrases', 'list', '--file', 'tu.tsv', ...args);

  test('what a table holds is printed', async () => {
    const cwd = folderWith({ 'tu.tsv': OWN });
    const lines = ['họp nội bộ; giao ban nội bộ → họp', 'vùng xanh → (viết lại) (nói "rõ" hơn)', ''];
    expect(await list(cwd)).toMatchObject({ code: 0, out: lines.join('\n') });
    const { out } = await list(cwd, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      file: join(cwd, 'tu.tsv'),
      list: [
        { phrases: ['họp nội bộ', 'giao ban nội bộ'], suggestions: ['họp'], place: 'dòng 2' },
        { phrases: ['vùng xanh'], suggestions: [], reason: 'nói "rõ" hơn', place: 'dòng 4' },
      ],
    });
  });

  test('a table that is named has to be there', async () => {
    const { code, err } = await list(folderWith({}));
    expect(code).toBe(2);
    expect(err).toContain('không đọc được danh sách cụm từ');
  });

  test('only what is named goes', async () => {
    const cwd = folderWith({ 'tu.tsv': OWN });
    const remove = (...phrases: string[]): ReturnType<typeof run> =>
      run(cwd, 'phrases', 'remove', '--file', 'tu.tsv', ...phrases);
    expect((await remove('Giao ban  nội bộ', 'không có')).out).toBe(`Đã bỏ 1 cụm từ khỏi ${join(cwd, 'tu.tsv')}\n`);
    expect(readFileSync(join(cwd, 'tu.tsv'), 'utf8')).toBe(`\ufeff${OWN.replace('; giao ban nội bộ', '')}`);
    await remove('họp nội bộ', 'vùng xanh');
    expect(readFileSync(join(cwd, 'tu.tsv'), 'utf8')).toBe('\ufefftừ sai\ttừ đúng\tlý do\n# ghi chú\t\t\n');
    expect((await list(cwd)).out).toBe('');
    expect((await run(cwd, 'phrases', 'remove', '--file', 'tu.json', 'a')).code).toBe(2);
  });
});

describe('phrases add', () => {
  test('what is added is reported', async () => {
    const cwd = folderWith({ 'du-thao.md': DRAFT, '.vbcheckrc.yaml': 'phrases: ./tu.tsv\n' });
    const { code, out } = await run(cwd, 'phrases', 'add', '--file', 'tu.tsv', 'gửi báo cáo quý', 'nộp báo cáo quý');
    expect([code, out]).toEqual([0, `Đã thêm “gửi báo cáo quý” vào ${join(cwd, 'tu.tsv')}\n`]);
    expect((await findings(cwd)).map(({ ruleId }) => ruleId)).toContain('van-phong/tu-rieng');
    expect((await run(cwd, 'phrases', 'add', '--file', 'tu.tsv', 'gửi báo cáo quý')).out).toContain('đã có');
  });

  test.each([
    [['…'], 'không phải từ'],
    [['họp  kín', 'họp kín'], 'giống hệt'],
    [['--file', 'tu.json', 'a'], 'chỉ ghi được bảng .tsv'],
  ])('%s is refused', async (args, said) => {
    const { code, err } = await run(folderWith({}), 'phrases', 'add', ...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('six at once: six phrases, and no lock is left', async () => {
    const folder = folderWith({ 'tu.tsv': TABLE });
    const program = fileURLToPath(new URL('../../src/config/phrase-table.ts', import.meta.url));
    const phrases = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
    const add = async (wrong: string): Promise<unknown> => {
      const given = JSON.stringify({ wrong, right: '', reason: '' });
      const script = `import(${JSON.stringify(program)}).then(({ addPhrase }) => addPhrase('tu.tsv', ${given}))`;
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', script], {
        cwd: folder,
        stdio: 'inherit',
      });
      return (await once(child, 'exit'))[0];
    };
    expect(await Promise.all(phrases.map(add))).toEqual(phrases.map(() => 0));
    expect(readdirSync(folder)).toEqual(['tu.tsv']);
    const lines = readFileSync(join(folder, 'tu.tsv'), 'utf8').trimEnd().split('\n').slice(2);
    expect(lines.map((line) => line.split('\t')[0]).sort()).toEqual([...phrases].sort());
  });
});
