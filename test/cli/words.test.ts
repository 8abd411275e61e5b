/** `vbcheck words`: what documents repeat and spelling reports, and lists that many write to, or nobody may. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const FOLDER = {
  'a.md': 'Các cơ quan nộp quĩ theo qui định của pháp luật.\n\nPhòng thực hiện đúng qui định về truyên thông.\n',
  'b.md': 'Các đơn vị rà soát qui định và gửi báo cáo về Sở trong tháng này.\n\nNộp quĩ đúng hạn theo quy chế.\n',
};

test('the most frequent first; what stands once is left out', async () => {
  const cwd = folderWith(FOLDER);
  const { code, out } = await run(cwd, 'words', 'suggest', 'a.md', 'b.md');
  expect(code).toBe(0);
  expect(out).toBe('    3  qui\n    2  quĩ\n\nTừ nào đúng thì thêm: vbcheck words add qui quĩ\n');
});

test.each(['', '12#', '#x', 'a\u001b[2J', '…'])('%j is no word, and nothing is written', async (word) => {
  const cwd = folderWith({});
  const { code, err } = await run(cwd, 'words', 'add', 'một', word, '--file', 'tu.txt');
  expect([code, err]).toEqual([2, expect.stringContaining('không phải từ, cụm từ')]);
  expect(existsSync(join(cwd, 'tu.txt'))).toBe(false);
});

test('as JSON', async () => {
  const cwd = folderWith(FOLDER);
  const { out } = await run(cwd, 'words', 'suggest', '.', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    words: [
      { word: 'qui', count: 3 },
      { word: 'quĩ', count: 2 },
    ],
  });
});

test('nothing to suggest, and a file that there is not', async () => {
  const cwd = folderWith({ 'a.md': 'Các đơn vị rà soát quy định và gửi báo cáo về Sở.\n' });
  expect(await run(cwd, 'words', 'suggest', 'a.md', '--lang', 'en')).toMatchObject({
    code: 0,
    out: 'No word is reported by spelling twice or more.\n',
  });
  expect(await run(cwd, 'words', 'suggest', 'b.md')).toMatchObject({ code: 2, out: '' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe, a device, a read-only list: nothing is written',
  { tags: ['needs/mkfifo'] },
  async () => {
    const cwd = folderWith({ 'tu.txt': 'một\n' });
    execFileSync('mkfifo', [join(cwd, 'ong')]);
    chmodSync(join(cwd, 'tu.txt'), 0o444);
    for (const [file, reason] of [
      ['ong', 'không phải là tệp thường'],
      ['/dev/null', 'không phải là tệp thường'],
      ['tu.txt', 'chỉ đọc'],
      ['.', 'là thư mục'],
    ] as const) {
      const { code, err } = await run(cwd, 'words', 'add', '--file', file, 'hai');
      expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['ong', 'tu.txt']);
    expect(readFileSync(join(cwd, 'tu.txt'), 'utf8')).toBe('một\n');
  },
);

test('six at once: six words, and no lock is left', { tags: ['slow'], timeout: 60_000 }, async () => {
  const cwd = folderWith({ 'tu.txt': '# của cơ quan\n' });
  const program = fileURLToPath(new URL('../../src/config/words.ts', import.meta.url));
  const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
  // Left by one that was killed.
  writeFileSync(join(cwd, `.vbcheck-${crc32('tu.txt').toString(16)}.lock`), `${hostname()} 2147483646 0`);
  const add = (word: string): Promise<number | null> =>
    new Promise((resolve) => {
      const script = `import(${JSON.stringify(program)}).then(({ addWords }) => addWords('tu.txt', [${JSON.stringify(word)}]))`;
      spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', script], { cwd, stdio: 'inherit' }).on(
        'exit',
        resolve,
      );
    });
  expect(await Promise.all(words.map(add))).toEqual(words.map(() => 0));
  const lines = readFileSync(join(cwd, 'tu.txt'), 'utf8').split('\n');
  expect([lines[0], lines.slice(1, -1).sort()]).toEqual(['# của cơ quan', [...words].sort()]);
  expect(readdirSync(cwd)).toEqual(['tu.txt']);
});
