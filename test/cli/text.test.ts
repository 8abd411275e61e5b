/** `vbcheck text` and `vbcheck textconv`: for people, and for git. */
import { unzipSync, zipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { packageOf, p } from '../support/docx.ts';
import { run } from '../support/terminal.ts';
import { pathOf } from '../support/tools.ts';

const letter = (...lines: string[]): Uint8Array => packageOf({ body: lines.map((line) => p(line)).join('') });

describe('text', () => {
  it('prints one document, and several under their names', async () => {
    const cwd = folderWith({ 'a.docx': letter('Số: 15/QĐ-UBND'), 'văn bản.docx': letter('Kính gửi: Sở Nội vụ') });
    expect(await run(cwd, 'text', 'a.docx')).toEqual({ code: 0, out: 'Số, ký hiệu   | Số: 15/QĐ-UBND\n', err: '' });
    const { out } = await run(cwd, 'text', '.');
    expect(out).toBe(
      '==> a.docx <==\nSố, ký hiệu   | Số: 15/QĐ-UBND\n\n==> văn bản.docx <==\nKính gửi      | Kính gửi: Sở Nội vụ\n',
    );
  });

  it('says what it cannot read; for git in a line of its own that differs between versions', async () => {
    const cwd = folderWith({
      'a.docx': 'version https://git-lfs.github.com/spec/v1\n',
      'b.docx': 'khác',
      'c.doc': 'x',
    });
    const { code, out, err } = await run(cwd, 'text', 'a.docx');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('vbcheck: a.docx: ');
    const said = await Promise.all(
      ['a.docx', 'b.docx', 'c.doc', 'missing.docx'].map((name) => run(cwd, 'text', '--for-git', '--lang', 'en', name)),
    );
    expect(said.map((one) => [one.code, one.err])).toEqual(said.map(() => [0, '']));
    expect(said[0]?.out).toMatch(/^Cannot be read as text \(43 bytes, sha256 [0-9a-f]{16}\): .*\n$/);
    expect(new Set(said.map((one) => one.out)).size).toBe(4);
  });

  it('names files and parts in harmless letters', async () => {
    const bad = zipSync({ ...unzipSync(letter('Chữ')), '../\u001b]0;title\u0007\n==> b.docx <==': new Uint8Array(3) });
    const cwd = folderWith({ 'a\u001b[2J\n.docx': letter('Một\u202e hai'), 'b.docx': bad });
    const { out } = await run(cwd, 'text', '--for-git', '.');
    expect(out).toMatch(
      /^==> a\ufffd\[2J .docx <==\nNội dung {6}\| Một hai\n\n==> b.docx <==\nKhông đọc được[^\n]+\n$/,
    );
  });

  it('asks no configuration', async () => {
    const cwd = folderWith({
      'a.docx': letter('Chữ'),
      '.vbcheckrc.json': '{"plugins":["./x.mjs"],',
      '.vbcheckignore': '*',
    });
    expect(await run(cwd, 'text', 'a.docx')).toMatchObject({ code: 0, out: 'Nội dung      | Chữ\n', err: '' });
  });
});

describe('textconv', { tags: ['needs/git'] }, () => {
  const git = (cwd: string, ...words: string[]): string =>
    execFileSync(pathOf('git'), words, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: join(cwd, 'no-config'), GIT_CONFIG_NOSYSTEM: '1' },
    });

  const repository = (files: Record<string, string | Uint8Array>): string => {
    const cwd = folderWith(files);
    git(cwd, 'init', '-q');
    git(cwd, 'config', 'user.email', 'a@example.com');
    git(cwd, 'config', 'user.name', 'A');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'first');
    return cwd;
  };
  /** What git starts, and puts the name of a file behind: the program as it stands here, not the one that was built last. */
  const ofTheSources = `'${process.execPath}' --import '${pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href}' --input-type=module -e 'import { main } from "${pathToFileURL(resolve('src/cli/main.ts')).href}"; process.exitCode = await main(["text", "--for-git", ...process.argv.slice(1)]);' --`;
  const attributes = (cwd: string): string => readFileSync(join(cwd, '.gitattributes'), 'utf8');

  it('is done once, and again without a change', async () => {
    const cwd = repository({ 'a.docx': letter('Chữ') });
    const first = await run(cwd, 'textconv');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(attributes(cwd)).toBe(
      '*.docx diff=vbcheck\n*.docm diff=vbcheck\n*.dotx diff=vbcheck\n*.dotm diff=vbcheck\n',
    );
    const before = [attributes(cwd), readFileSync(join(cwd, '.git/config'), 'utf8')];
    const second = await run(cwd, 'textconv');
    expect([attributes(cwd), readFileSync(join(cwd, '.git/config'), 'utf8')]).toEqual(before);
    expect(second.out).toContain('Đã có sẵn trong .gitattributes: *.docx diff=vbcheck');
  });

  it('keeps each byte that is there, and other drivers unless told otherwise', async () => {
    const written = '\ufeff# tệp của tôi\r\n*.docx diff=pandoc\r\n*.docm binary\r\n*.pdf -text';
    const cwd = repository({ 'thư mục/.gitkeep': '', '.gitattributes': written });
    const { out } = await run(join(cwd, 'thư mục'), 'textconv', '--lang', 'en');
    expect(out).toContain('*.docx was left as it is: this repository has diff=pandoc for it.');
    expect(attributes(cwd)).toBe(`${written}\r\n*.docm diff=vbcheck\r\n*.dotx diff=vbcheck\r\n*.dotm diff=vbcheck\r\n`);
    await run(cwd, 'textconv', '--force');
    expect(attributes(cwd).endsWith('*.dotm diff=vbcheck\r\n*.docx diff=vbcheck\r\n')).toBe(true);
  });

  it('is undone, but for what somebody else has set', async () => {
    const cwd = repository({ 'a.docx': letter('Chữ') });
    const config = (): string => readFileSync(join(cwd, '.git/config'), 'utf8');
    const before = config();
    await run(cwd, 'textconv');
    git(cwd, 'config', '--unset', 'core.quotePath');
    const { code, out, err } = await run(cwd, 'textconv', '--remove');
    expect([code, err, existsSync(join(cwd, '.gitattributes'))]).toEqual([0, '', false]);
    expect(out).toContain('Đã bỏ khỏi .gitattributes: *.docx diff=vbcheck');
    expect(config().replace('[diff "vbcheck"]\n', '')).toBe(before);
    expect((await run(cwd, 'textconv', '--remove')).out).toMatch(/không có gì để bỏ/);

    const written = '# tệp của tôi\r\n*.docx diff=pandoc\r\n';
    const other = repository({ '.gitattributes': written });
    await run(other, 'textconv');
    git(other, 'config', 'diff.vbcheck.textconv', 'pandoc --to=plain');
    await run(other, 'textconv', '--remove');
    expect(attributes(other)).toBe(written);
    expect(git(other, 'config', 'diff.vbcheck.textconv')).toBe('pandoc --to=plain\n');
  });

  it('git then tells words, under Vietnamese names', async () => {
    const cwd = repository({ 'văn bản/quy chế “mới”.docx': letter('Điều 1. Phạm vi', 'Nộp quĩ đúng hạn.') });
    await run(cwd, 'textconv');
    git(cwd, 'config', 'diff.vbcheck.textconv', ofTheSources);
    const changed = folderWith({ 'a.docx': letter('Điều 1. Phạm vi', 'Nộp quỹ đúng hạn.') });
    copyFileSync(join(changed, 'a.docx'), join(cwd, 'văn bản/quy chế “mới”.docx'));
    const diff = git(cwd, 'diff');
    expect(diff).toContain('+++ b/văn bản/quy chế “mới”.docx');
    expect(diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual([
      '-Nội dung      | Nộp quĩ đúng hạn.',
      '+Nội dung      | Nộp quỹ đúng hạn.',
    ]);
  });

  it('says where there is no repository', async () => {
    const { code, err } = await run(folderWith({}), 'textconv', '--lang', 'en');
    expect([code, err]).toEqual([2, 'vbcheck: this folder is in no git repository with files; run this in yours.\n']);
  });
});
