import { existsSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { makeFolder } from '../../src/host/make-folder.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

it('makes those above it, too, and takes what is there', () => {
  const folder = folderWith({ tệp: '' });
  makeFolder(join(folder, 'a/b/c'), 0o700);
  if (process.platform !== 'win32')
    expect(['a', 'a/b/c'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o700, 0o700]);
  makeFolder(join(folder, 'a/b/c'));
  makeFolder(folder);
  for (const name of ['tệp', 'tệp/x']) expect(() => makeFolder(join(folder, name))).toThrow(/EEXIST|ENOTDIR|ENOENT/);
});

it.skipIf(process.platform === 'win32')('goes through links, and stops at one that leads nowhere', () => {
  const folder = folderWith({ 'a/x': '' });
  symlinkSync('a', join(folder, 'tới'));
  symlinkSync('không', join(folder, 'hỏng'));
  makeFolder(join(folder, 'tới/b'));
  expect(existsSync(join(folder, 'a/b'))).toBe(true);
  expect(() => makeFolder(join(folder, 'hỏng'))).toThrow('EEXIST');
});

// The system says of a new folder there that there is none, however often it is asked.
test.skipIf(process.platform !== 'linux').each([
  [['new', 'cong-van', '-o', '/proc/khong/a.docx'], '/proc/khong/a.docx: không có thư mục này'],
  [['a.md', '--format', 'json=/proc/khong/a.json'], '/proc/khong/a.json: không có thư mục này'],
  [['words', 'add', 'abc', '--file', '/proc/khong/tu.txt'], 'không ghi được danh sách từ'],
  [['a.md', '--baseline', '/proc/khong/moc.json', '--baseline-update'], 'không ghi được tệp mốc'],
])('where no folder can be made: %j', async (words, said) => {
  expect((await run(folderWith({ 'a.md': 'Các đơn vị rà soát.\n' }), ...words)).err).toContain(said);
});
