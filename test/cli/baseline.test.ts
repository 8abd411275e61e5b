/** `--baseline` and its kin as they are typed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const WRONG = fixture('sai/cong-van-nhieu-loi');
const OTHER = fixture('sai/quyet-dinh-nhieu-loi');

const USE = ['--baseline', 'b.json'];
const UPDATE = [...USE, '--baseline-update'];

const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('what is known is counted, and fails nothing', async () => {
  const cwd = folderWith({ 'v/a.docx': WRONG });
  expect((await run(cwd, 'v')).code).toBe(1);
  const made = await run(cwd, ...UPDATE, 'v');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('Đã ghi tệp mốc b.json.');
  const { code, out } = await run(cwd, ...USE, 'v');
  expect(code).toBe(0);
  expect(flat(out)).toMatch(/^✔ Không có lỗi mới\. \d+ lỗi, gợi ý đã biết \(theo tệp mốc\) không hiện\. $/);
  expect((await run(cwd, ...USE, '--lang', 'en', '--rule', 'the-thuc/*:error', 'v')).code).toBe(0);
  expect((await run(cwd, ...USE, '--fail-on', 'info', '--max-warnings', '0', 'v')).code).toBe(0);
});

test('a conflict in git is refused by who reads, and put together by who writes', async () => {
  const cwd = folderWith({ 'v/a.docx': WRONG, 'v/b.docx': WRONG, 'v/c.docx': OTHER });
  const made = async (...names: string[]): Promise<string> => {
    rmSync(join(cwd, 'b.json'), { force: true });
    await run(cwd, ...UPDATE, ...names);
    return readFileSync(join(cwd, 'b.json'), 'utf8');
  };
  const [all, ours, theirs] = [await made('v'), await made('v/a.docx', 'v/c.docx'), await made('v/b.docx', 'v/c.docx')];
  // As git cuts it: lines of one file may stand under the name of another.
  const [first, ...rest] = ours.split(/(?<=\n)/);
  const [, ...others] = theirs.split(/(?<=\n)/);
  const base = `||||||| 1234567\n  "version": 1 }\n`;
  writeFileSync(
    join(cwd, 'b.json'),
    `${first}<<<<<<< HEAD\n${rest.slice(0, -1).join('')}${base}=======\n${others.slice(0, -1).join('')}>>>>>>> x\n}\n`,
  );
  const read = await run(cwd, ...USE, 'v');
  expect(read.code).toBe(2);
  expect(flat(read.err)).toContain('dấu xung đột của git; đừng sửa tay, chạy lại với --baseline-prune');
  const pruned = await run(cwd, ...USE, '--baseline-prune', 'v');
  expect(pruned).toMatchObject({ code: 0, err: '' });
  expect(flat(pruned.out)).toContain('Đã ghi tệp mốc b.json.');
  expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(all);
  // What neither side knows stays new.
  writeFileSync(join(cwd, 'b.json'), `<<<<<<< HEAD\n${await made('v/c.docx')}=======\n${theirs}>>>>>>> x\n`);
  expect((await run(cwd, ...USE, '--baseline-prune', 'v')).code).toBe(1);
});

test('what is new is told alone', async () => {
  const cwd = folderWith({ 'v/a.docx': WRONG });
  await run(cwd, ...UPDATE, 'v');
  writeFileSync(join(cwd, 'v/b.docx'), OTHER);
  const { code, out } = await run(cwd, ...USE, '--format', 'json', 'v');
  expect(code).toBe(1);
  const { files, summary, baseline } = JSON.parse(out) as {
    files: { path: string; baselined: number; counts: { error: number }; messages: unknown[] }[];
    summary: { error: number };
    baseline: { known: number; stale: unknown[] };
  };
  expect(files.map(({ path, messages, baselined }) => [path, messages.length > 0, baselined > 0])).toEqual([
    ['v/a.docx', false, true],
    ['v/b.docx', true, false],
  ]);
  expect(summary.error).toBe(files[1]?.counts.error);
  expect(baseline).toMatchObject({ known: files[0]?.baselined, stale: [] });
});

test('stale entries are told and taken out', async () => {
  const cwd = folderWith({ 'v/a.docx': WRONG });
  await run(cwd, ...UPDATE, 'v');
  const mended = await exampleDocument({ type: 'cong-van', set: {} });
  writeFileSync(join(cwd, 'v/a.docx'), mended);
  expect(flat((await run(cwd, ...USE, 'v')).out)).toMatch(/Tệp mốc còn \d+ mục nay không còn lỗi/);
  expect((await run(cwd, ...USE, '--baseline-prune', 'v')).out).toContain('Đã ghi tệp mốc b.json.');
  expect(JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'))).toEqual({ version: 1, files: {} });
});

test.skipIf(process.platform === 'darwin')(
  'names with letters composed in another way are there, and two of them are two files',
  async () => {
    const cwd = folderWith({ [`${'thư'.normalize('NFD')}/${'cũ'.normalize('NFD')}.docx`]: WRONG, 'a.docx': OTHER });
    await run(cwd, ...UPDATE, '.');
    const again = await run(cwd, ...USE, '.');
    expect(again.code).toBe(0);
    expect(flat(again.out)).not.toContain('nay không còn lỗi');
    // A run over other files takes nothing away from it.
    await run(cwd, ...USE, '--baseline-prune', 'a.docx');
    await run(cwd, ...UPDATE, 'a.docx');
    expect((await run(cwd, ...USE, '.')).code).toBe(0);
    mkdirSync(join(cwd, 'thư'));
    writeFileSync(join(cwd, 'thư/cũ.docx'), OTHER);
    await run(cwd, ...UPDATE, '.');
    const both = await run(cwd, ...USE, '.');
    expect(both.code).toBe(0);
    expect(flat(both.out)).not.toContain('nay không còn lỗi');
  },
);

test('the key of the configuration, from whatever folder', async () => {
  const cwd = folderWith({ 'v/a.docx': WRONG, '.vbcheckrc.json': '{"baseline":"moc/b.json"}' });
  const { code, err } = await run(cwd, 'v');
  expect([code, err]).toEqual([2, 'vbcheck: chưa có tệp mốc moc/b.json. Lập lần đầu: thêm --baseline-update.\n']);
  expect((await run(cwd, '--baseline-update', 'v')).code).toBe(0);
  expect((await run(join(cwd, 'v'), 'a.docx')).code).toBe(0);
});

test('--baseline-prune says that it wrote where it did, and only there', async () => {
  const cwd = folderWith({ 'a.docx': WRONG, 'b/b.docx': OTHER });
  await run(cwd, ...UPDATE, '.');
  const before = readFileSync(join(cwd, 'b.json'), 'utf8');
  expect((await run(cwd, ...USE, '--baseline-prune', '.')).out).not.toContain('Đã ghi tệp mốc');
  expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(before);
  rmSync(join(cwd, 'b'), { recursive: true });
  expect((await run(cwd, ...USE, '--baseline-prune', '.')).out).toContain('Đã ghi tệp mốc b.json.');
  expect((await run(cwd, ...UPDATE, '.')).out).toContain('Đã ghi tệp mốc b.json.');
});

describe('what cannot be done', () => {
  test.each([
    [[...USE, 'a.docx'], 'chưa có tệp mốc b.json'],
    [['--baseline', 'hong.json', 'a.docx'], 'tệp mốc hong.json hỏng'],
    [['--baseline', 'hong.json', '--baseline-update', 'a.docx'], 'tệp mốc hong.json hỏng'],
    [[...UPDATE, '--baseline-prune', 'a.docx'], 'không thêm --baseline-prune'],
    [['--baseline-update', 'a.docx'], 'chưa nói tệp mốc nào'],
    [['--baseline', '.', '--baseline-update', 'a.docx'], 'không phải là tệp thường'],
  ])('%j', async (words, message) => {
    const { code, err, out } = await run(folderWith({ 'a.docx': WRONG, 'hong.json': '{' }), ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

test('two runs at the same time lose nothing', { tags: ['slow'] }, async () => {
  const cwd = folderWith({ 'a/a.docx': WRONG, 'b/b.docx': OTHER });
  const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const codes = await Promise.all(
    ['a', 'b'].map(
      (folder) =>
        new Promise((resolve) => {
          const words = JSON.stringify([...UPDATE, folder]);
          const script = `import(${JSON.stringify(program)}).then(async ({ main }) => process.exit(await main(${words})))`;
          spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', script], { cwd, stdio: 'ignore' }).on(
            'exit',
            resolve,
          );
        }),
    ),
  );
  expect(codes).toEqual([0, 0]);
  const { files } = JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8')) as { files: object };
  expect(Object.keys(files)).toEqual(['a/a.docx', 'b/b.docx']);
});
