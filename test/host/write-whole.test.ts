import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../src/host/write-whole.ts';
import { folderWith } from '../support/folder.ts';

it('writes text and bytes, over what was there, and leaves nothing beside it', () => {
  const folder = folderWith({ 'a.html': 'cũ' });
  writeWhole(join(folder, 'a.html'), 'mới');
  writeWhole(join(folder, 'b.docx'), new Uint8Array([1, 2]));
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.docx']);
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('mới');
  expect([...readFileSync(join(folder, 'b.docx'))]).toEqual([1, 2]);
});

it('leaves everything as it was when it fails', () => {
  const folder = folderWith({ 'a.html': 'cũ' });
  mkdirSync(join(folder, 'thu-muc', 'con'), { recursive: true });
  expect(() => writeWhole(join(folder, 'thu-muc'), 'mới')).toThrow();
  expect(() => writeWhole(join(folder, 'khong-co', 'a.html'), 'mới')).toThrow();
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'thu-muc']);
  expect(readdirSync(join(folder, 'thu-muc'))).toEqual(['con']);
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('cũ');
});

it('a file that may replace none does not, also when one comes up meanwhile', () => {
  const folder = folderWith({ 'a.html': 'cũ' });
  expect(() => writeWhole(join(folder, 'a.html'), 'mới', { replaces: false })).toThrow(
    expect.objectContaining({ code: 'EEXIST' }) as Error,
  );
  writeWhole(join(folder, 'b.html'), 'mới', { replaces: false });
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('cũ');
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html']);
});
