import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/batch/find-files.ts';
import { folderWith } from '../support/folder.ts';

const TREE = {
  'a.docx': '',
  'b.DOCX': '',
  'c.md': '',
  'd.txt': '',
  'e.doc': '',
  '~$a.docx': '',
  '.an.docx': '',
  'nhap/f.docm': '',
  'nhap/sau/g.dotx': '',
  'nhap/node_modules/h.docx': '',
  'nhap/.git/i.docx': '',
  'mẫu [1]/j.docx': '',
};

async function found(names: string[], tree: Record<string, string> = TREE, cwd = ''): Promise<string[]> {
  const folder = join(folderWith(tree), cwd);
  const entries = await findFiles(names, folder);
  return entries.map((entry) =>
    'absolute' in entry ? entry.path : `${entry.path}: ${'code' in entry ? entry.code : entry.leftOut}`,
  );
}

describe('findFiles', () => {
  it.each([
    ['a file', ['a.docx'], ['a.docx']],
    ['a file of any kind, when it is named', ['e.doc', 'd.txt'], ['e.doc', 'd.txt']],
    ['a folder, and those below', ['nhap'], ['nhap/f.docm', 'nhap/sau/g.dotx']],
    [
      'this folder',
      ['.'],
      [
        'a.docx',
        'b.DOCX',
        'c.md',
        'e.doc: doc',
        '~$a.docx: lock-file',
        'mẫu [1]/j.docx',
        'nhap/f.docm',
        'nhap/sau/g.dotx',
      ],
    ],
    ['a pattern', ['a*.docx'], ['a.docx']],
    [
      'a pattern over folders',
      ['**/*.{docx,dotx}'],
      ['a.docx', '~$a.docx: lock-file', 'mẫu [1]/j.docx', 'nhap/sau/g.dotx'],
    ],
    ['a pattern with back-slashes', ['nhap\\**\\*.dotx'], ['nhap/sau/g.dotx']],
    ['a path with back-slashes', ['nhap\\f.docm'], ['nhap/f.docm']],
    ['a name with brackets is a name', ['mẫu [1]/j.docx'], ['mẫu [1]/j.docx']],
    ['the same file twice is checked once', ['a.docx', './a.docx', 'a*.docx', 'a.docx'], ['a.docx']],
    ['nothing of that name', ['x.docx'], ['x.docx: file-not-found']],
    ['a pattern without files', ['*.pdf'], ['*.pdf: no-files-match']],
    ['order of the arguments', ['x', 'c.md', 'a.docx'], ['x: file-not-found', 'c.md', 'a.docx']],
  ])('%s', async (_, names, expected) => {
    expect(await found(names)).toEqual(expected);
  });

  const composed = 'Quyết định/Tờ trình.docx'.normalize('NFC');
  const decomposed = composed.normalize('NFD');
  const mixed = `${'Quyết định'.normalize('NFD')}/${'Tờ trình.docx'.normalize('NFC')}`;
  it.each([
    ['NFC on disk, NFD typed', composed, decomposed],
    ['NFD on disk, NFC typed', decomposed, composed],
    ['folder NFD and file NFC on disk, NFC typed', mixed, composed],
    ['NFD on disk, NFC pattern', decomposed, 'Quyết định/Tờ*.docx'.normalize('NFC')],
    ['NFC on disk, NFD pattern', composed, '*/Tờ*.docx'.normalize('NFD')],
    ['NFD on disk, NFC folder', decomposed, 'Quyết định'.normalize('NFC')],
  ])('%s', async (_, onDisk, typed) => {
    expect(await found([typed], { [onDisk]: '' })).toEqual([onDisk]);
  });

  it.skipIf(process.platform === 'darwin')(
    'in a folder beside one whose name is composed as it was typed',
    async () => {
      expect(await found([composed], { [decomposed]: '', 'Quyết định/khác.docx': '' })).toEqual([decomposed]);
    },
  );

  it('an empty folder holds nothing to check', async () => {
    expect(await found(['trong'], { 'trong/x.txt': '' })).toEqual(['trong: no-files-match']);
  });

  it('does not follow linked folders in circles, and takes linked files once', async () => {
    const folder = folderWith({ 'a/x.docx': '' });
    symlinkSync(folder, join(folder, 'a/vong'));
    symlinkSync(join(folder, 'a/x.docx'), join(folder, 'a/y.docx'));
    const entries = await findFiles(['a'], folder);
    expect(entries.map(({ path }) => path)).toEqual(['a/x.docx']);
  });

  it('shows files outside the working folder by their whole path', async () => {
    const folder = folderWith({ 'a/x.docx': '', 'b/y.docx': '' });
    expect((await findFiles(['../b'], join(folder, 'a'))).map(({ path }) => path)).toEqual([join(folder, 'b/y.docx')]);
  });
});
