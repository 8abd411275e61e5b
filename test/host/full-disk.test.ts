/** A disk that is full while a file is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { described } from '../../src/cli/described.ts';
import { addWords } from '../../src/config/words.ts';
import { writeWhole } from '../../src/host/write-whole.ts';
import { folderWith } from '../support/folder.ts';

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const full = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC', syscall: 'fsync' });
  };
  // Small files: the disk is full when the lock of a word list is to be written.
  const writeFileSync: typeof fs.writeFileSync = (file, data, options) =>
    typeof file === 'number' && disk.isFull ? full() : fs.writeFileSync(file, data, options);
  return { ...fs, fsyncSync: full, writeFileSync };
});

const disk = vi.hoisted(() => ({ isFull: false }));

it('leaves what was there, and no empty file', () => {
  const folder = folderWith({ 'a.docx': 'cũ', 'tu.txt': 'một\n' });
  expect(() => writeWhole(join(folder, 'a.docx'), 'mới')).toThrow('ENOSPC');
  expect(() => writeWhole(join(folder, 'b.docx'), 'mới', { replaces: false })).toThrow('ENOSPC');
  expect(() => addWords(join(folder, 'tu.txt'), ['hai'])).toThrow('ổ đĩa đã đầy');
  disk.isFull = true;
  expect(() => addWords(join(folder, 'tu.txt'), ['hai'])).toThrow('ổ đĩa đã đầy');
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'tu.txt']);
  expect(readFileSync(join(folder, 'a.docx'), 'utf8') + readFileSync(join(folder, 'tu.txt'), 'utf8')).toBe('cũmột\n');
});

it('is told with the file', () => {
  const path = join(folderWith({}), 'moc.json');
  const told = whatIsThrown(() => writeWhole(path, '{}'));
  expect(described(told, 'vi')).toBe(`${path}: ổ đĩa đã đầy.`);
  expect(described(told, 'en')).toBe(`${path}: the disk is full.`);
});

it('a folder of that name is told so, too', () => {
  const path = folderWith({});
  const told = whatIsThrown(() => writeWhole(path, '{}'));
  expect(described(told, 'vi')).toBe(`${path}: đó là thư mục, không phải tệp.`);
});

function whatIsThrown(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
