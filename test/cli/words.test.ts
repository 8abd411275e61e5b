/** `vbcheck words suggest`: what documents repeat and spelling reports. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
