import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IgnoreFiles } from '../../src/batch/ignore-files.ts';
import { ConfigError } from '../../src/config/error.ts';
import { folderWith } from '../support/folder.ts';

/** The ignore file that leaves a document out, as a path in the folder; null: none. */
async function leavingOut(
  tree: Record<string, string>,
  document: string,
  searched: string | null = '.',
): Promise<string | null> {
  const folder = folderWith(tree);
  const root = searched === null ? undefined : join(folder, searched);
  const file = await new IgnoreFiles().leavingOut(join(folder, document), root);
  return file === null ? null : relative(folder, file);
}

describe('.gitignore', () => {
  it.each([
    ['names, in any folder', { '.gitignore': '*.docx' }, 'a/b.docx', '.gitignore'],
    ['folders', { '.gitignore': 'kho/' }, 'a/kho/b.docx', '.gitignore'],
    ['a name that is composed otherwise', { '.gitignore': 'nháp/'.normalize('NFD') }, 'nháp/b.docx', '.gitignore'],
    ['a byte order mark, CRLF, a remark', { '.gitignore': '\ufeff# x\r\n*.docx\r\n' }, 'b.docx', '.gitignore'],
    ['! keeps', { '.gitignore': '*.docx\n!b.docx' }, 'a/b.docx', null],
    ['the nearer file decides', { '.gitignore': '*.docx', 'a/.gitignore': '!b.docx' }, 'a/b.docx', null],
    ['… both ways', { '.gitignore': '!b.docx', 'a/.gitignore': 'b.docx' }, 'a/b.docx', 'a/.gitignore'],
    [
      'nothing is kept in a folder that is left out',
      { '.gitignore': 'a/', 'a/.gitignore': '!b.docx' },
      'a/b.docx',
      '.gitignore',
    ],
    ['another name', { '.gitignore': 'c.docx' }, 'b.docx', null],
  ] as const)('%s', async (_, tree, document, expected) => {
    expect(await leavingOut({ ...tree }, document)).toBe(expected);
  });

  it('says nothing of a file that somebody has named', async () => {
    expect(await leavingOut({ '.gitignore': '*.docx' }, 'b.docx', null)).toBeNull();
  });

  it('counts from the top of the repository, outside of one from the folder that is searched', async () => {
    const tree = { '.gitignore': '*.docx', 'a/x': '' };
    expect(await leavingOut(tree, 'a/b.docx', 'a')).toBeNull();
    expect(await leavingOut({ ...tree, '.git/HEAD': '' }, 'a/b.docx', 'a')).toBe('.gitignore');
    expect(await leavingOut({ ...tree, 'a/.git/HEAD': '' }, 'a/b.docx', '.')).toBeNull();
  });

  it('does not hide the very folder that somebody has named', async () => {
    const tree = { '.git/HEAD': '', '.gitignore': 'a/' };
    expect(await leavingOut(tree, 'a/b.docx', 'a')).toBeNull();
    expect(await leavingOut(tree, 'a/b.docx', '.')).toBe('.gitignore');
  });

  it('drops patterns that would take for ever, and what is no file', async () => {
    expect(await leavingOut({ '.gitignore': `${'*a'.repeat(30)}\n*.docx` }, 'b.docx')).toBe('.gitignore');
    expect(await leavingOut({ '.gitignore/x': '' }, 'b.docx')).toBeNull();
  });
});

describe('.vbcheckignore', () => {
  it('holds for named files too, and from any folder above', async () => {
    expect(await leavingOut({ '.vbcheckignore': 'cu/' }, 'a/cu/b.docx', null)).toBe('.vbcheckignore');
    expect(await leavingOut({ '.vbcheckignore': 'a/', 'a/.git/HEAD': '' }, 'a/b.docx', 'a')).toBe('.vbcheckignore');
  });

  it('beside .gitignore it decides', async () => {
    expect(await leavingOut({ '.gitignore': '*.docx', '.vbcheckignore': '!*.docx' }, 'b.docx')).toBeNull();
  });

  it.each([
    ['a pattern that would take for ever', '*a'.repeat(30)],
    ['more lines than anybody writes', 'x\n'.repeat(5_001)],
    ['more than a megabyte', 'x'.repeat(1024 * 1024 + 1)],
  ])('is refused: %s', async (_, content) => {
    await expect(leavingOut({ '.vbcheckignore': content }, 'b.docx')).rejects.toThrow(ConfigError);
  });
});

it('leaves out what git leaves out', { tags: ['needs/git'] }, async () => {
  const documents = ['a.docx', 'b.docx', 'kho/a.docx', 'kho/giu/a.docx', 'x/y/z.docx', 'x/kho.docx', 'mới/a.docx'];
  const folder = folderWith({
    '.gitignore': '/a.docx\nkho/*\n!kho/giu/\nx/**/z.docx\nmới*',
    'x/.gitignore': 'kho*\n!kho.docx',
    ...Object.fromEntries(documents.map((name) => [name, ''])),
  });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  const untracked = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
    cwd: folder,
  }).toString();
  const files = new IgnoreFiles();
  const kept: string[] = [];
  for (const name of documents) if ((await files.leavingOut(join(folder, name), folder)) === null) kept.push(name);
  expect(kept.sort()).toEqual(
    untracked
      .split('\0')
      .filter((name) => name.endsWith('.docx'))
      .sort(),
  );
});
