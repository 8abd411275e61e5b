/**
 * Documents that git or a list names: `--changed-since`, `--staged`, `--files-from`, on real repositories.
 *
 * @module-tag slow
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const read = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const [BAD, GOOD] = [read('sai/cong-van-nhieu-loi.docx'), read('dung/cong-van.docx')];

const git = (cwd: string, ...words: string[]): void =>
  void execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );

/** Names that git escapes without `-z`, or that look like something else. */
const NAMES = ['Tờ trình số 5.docx', '-q.docx', 'a "b".docx', 'thư mục/Kế hoạch (dự thảo).docx', '[1].docx'];

/** A repository with a branch `goc`, all of whose documents are good. */
function repository(): string {
  const cwd = folderWith({
    ...Object.fromEntries(NAMES.map((name) => [name, GOOD])),
    'xoa.docx': GOOD,
    'ghi-chu.txt': 'x',
  });
  git(cwd, 'init', '-q', '-b', 'goc');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'a');
  git(cwd, 'switch', '-q', '-c', 'nhanh');
  return cwd;
}

async function checked(
  cwd: string,
  ...words: string[]
): Promise<{ paths: string[]; report: JsonReport; code: number }> {
  const { code, out, err } = await run(cwd, '--format', 'json', ...words);
  expect(err).toBe('');
  const report = JSON.parse(out) as JsonReport;
  return { paths: report.files.map(({ path }) => path).sort(), report, code };
}

describe('--changed-since', () => {
  test('nothing has changed', async () => {
    const { paths, code } = await checked(repository(), '--changed-since', 'goc');
    expect([paths, code]).toEqual([[], 0]);
    const { out } = await run(repository(), '--changed-since', 'goc');
    expect(out).toBe('Không có văn bản nào để soát.\n');
  });

  test('what is committed, changed and new; not what is gone, no document, or changed on the other side', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, NAMES[0] as string), BAD);
    git(cwd, 'commit', '-q', '-a', '-m', 'b');
    writeFileSync(join(cwd, NAMES[1] as string), BAD);
    git(cwd, 'add', '-A');
    writeFileSync(join(cwd, NAMES[3] as string), BAD);
    writeFileSync(join(cwd, 'mới.docx'), BAD);
    writeFileSync(join(cwd, 'ghi-chu.txt'), 'y');
    rmSync(join(cwd, 'xoa.docx'));
    mkdirSync(join(cwd, 'bo-qua'));
    writeFileSync(join(cwd, 'bo-qua', 'x.docx'), BAD);
    writeFileSync(join(cwd, '.gitignore'), 'bo-qua\n');
    const changed = [NAMES[0], NAMES[1], NAMES[3], 'mới.docx'].sort();
    expect((await checked(cwd, '--changed-since', 'goc')).paths).toEqual(changed);
    git(cwd, 'config', 'diff.relative', 'true');
    git(cwd, 'config', 'core.quotePath', 'true');
    expect((await checked(join(cwd, 'thư mục'), '--changed-since', 'goc')).paths).toHaveLength(4);
    expect((await checked(cwd, '--changed-since', 'goc', 'thư mục')).paths).toEqual([
      join('thư mục', 'Kế hoạch (dự thảo).docx'),
    ]);
    rmSync(join(cwd, 'bo-qua'), { recursive: true });
    git(cwd, 'stash', '-q', '-u');
    git(cwd, 'switch', '-q', 'goc');
    writeFileSync(join(cwd, NAMES[4] as string), BAD);
    git(cwd, 'commit', '-q', '-a', '-m', 'c');
    git(cwd, 'switch', '-q', 'nhanh');
    expect((await checked(cwd, '--changed-since', 'goc')).paths).toEqual([NAMES[0]]);
  });

  test.each([
    ['khong-co', /git không biết “khong-co”/, /git does not know “khong-co”/],
    ['--output=x', /“--output=x” không phải tên/, /“--output=x” is no name/],
  ])('%s is refused', async (name, vi, en) => {
    const cwd = repository();
    for (const [lang, words] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const { code, out, err } = await run(cwd, `--changed-since=${name}`, '--lang', lang);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(words);
    }
  });
});

describe('--staged', () => {
  test('what is checked is what is staged, not what stands in the folder', async () => {
    const cwd = repository();
    for (const name of NAMES) writeFileSync(join(cwd, name), BAD);
    git(cwd, 'add', '-A');
    for (const name of NAMES) writeFileSync(join(cwd, name), GOOD);
    const { paths, report, code } = await checked(cwd, '--staged');
    expect([paths, code]).toEqual([[...NAMES].sort(), 1]);
    expect(report.files.every(({ counts }) => counts.error > 0)).toBe(true);
    // Not staged, and so of no account.
    writeFileSync(join(cwd, 'mới.docx'), BAD);
    git(cwd, 'reset', '-q');
    git(cwd, 'rm', '-q', '--cached', 'xoa.docx');
    expect((await checked(cwd, '--staged')).paths).toEqual([]);
  });

  test('as the configuration of its folder says', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'thư mục', '.vbcheckrc.json'), '{"rules":{"*":"off"}}');
    for (const name of NAMES) writeFileSync(join(cwd, name), BAD);
    git(cwd, 'add', '-A');
    const { report } = await checked(cwd, '--staged');
    expect(report.files.filter(({ counts }) => counts.error === 0).map(({ path }) => path)).toEqual([
      join('thư mục', 'Kế hoạch (dự thảo).docx'),
    ]);
  });

  test('a document in conflict is told, and so is what else is staged', async () => {
    const cwd = repository();
    const change = (content: Uint8Array, message: string): void => {
      writeFileSync(join(cwd, '[1].docx'), content);
      git(cwd, 'commit', '-q', '-a', '-m', message);
    };
    change(BAD, 'b');
    git(cwd, 'switch', '-q', 'goc');
    change(read('dung/quyet-dinh.docx'), 'c');
    expect(() => git(cwd, 'merge', '-q', 'nhanh')).toThrow();
    writeFileSync(join(cwd, 'mới.docx'), GOOD);
    git(cwd, 'add', 'mới.docx');
    const { report, code } = await checked(cwd, '--staged');
    expect(report.files.map(({ path, status, error }) => [path, status, error?.code ?? null])).toEqual([
      ['[1].docx', 'failed', 'file-unreadable'],
      ['mới.docx', 'checked', null],
    ]);
    expect(report.files[0]?.error?.message).toMatch(/^Văn bản còn xung đột trong git/);
    expect(code).toBe(2);
    expect((await checked(cwd, '--changed-since', 'HEAD')).paths).toEqual(['[1].docx', 'mới.docx']);
  });

  test('a folder that is a repository of its own is no document, whatever it is called', async () => {
    const cwd = repository();
    const inner = folderWith({ 'a.docx': BAD });
    git(inner, 'init', '-q');
    git(inner, 'add', '-A');
    git(inner, 'commit', '-q', '-m', 'a');
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'con.docx');
    expect((await checked(cwd, '--staged')).paths).toEqual([]);
    expect((await checked(cwd, '--changed-since', 'goc')).paths).toEqual([]);
  });

  test('the first commit of a repository', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    expect((await checked(cwd, '--staged')).paths).toEqual(['a.docx']);
  });
});

test.each([['--changed-since', 'goc'], ['--staged']])('%s without a repository, without git', async (...words) => {
  const cwd = folderWith({ 'a.docx': BAD });
  expect((await run(cwd, ...words)).err).toMatch(/không nằm trong kho git nào/);
  expect((await run(cwd, ...words, '--lang', 'en')).err).toMatch(/is in no git repository/);
  const { PATH } = process.env;
  process.env.PATH = join(cwd, 'none');
  try {
    expect(await run(cwd, ...words)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('không tìm thấy lệnh git') as string,
    });
  } finally {
    process.env.PATH = PATH;
  }
});

describe('--files-from', () => {
  test.each([
    ['a line each', '\n'],
    ['lines of Windows', '\r\n'],
    ['ended by NUL', '\0'],
  ])('%s', async (_, end) => {
    const cwd = folderWith(Object.fromEntries([...NAMES, '-'].map((name) => [name === '-' ? 'x.docx' : name, GOOD])));
    const list = NAMES.map((name) => `${name}${end}`).join('');
    writeFileSync(join(cwd, 'ds.txt'), list);
    expect((await checked(cwd, '--files-from', 'ds.txt')).paths).toEqual([...NAMES].sort());
    const given = await run({ cwd, input: () => Buffer.from(list) }, '--files-from', '-', '--format', 'json', 'x.docx');
    expect((JSON.parse(given.out) as JsonReport).files.map(({ path }) => path)).toEqual(['x.docx', ...NAMES]);
  });

  test('as Windows PowerShell writes it, with lines of blanks', async () => {
    const cwd = folderWith(Object.fromEntries(NAMES.map((name) => [name, GOOD])));
    writeFileSync(join(cwd, 'ds.txt'), Buffer.from(`\ufeff${NAMES.join('\r\n')}\r\n  \r\n`, 'utf16le'));
    expect((await checked(cwd, '--files-from', 'ds.txt')).paths).toEqual([...NAMES].sort());
  });

  test.skipIf(process.platform !== 'linux')('a list without an end is refused, a pipe is read', async () => {
    const cwd = folderWith({ 'a.docx': GOOD });
    expect(await run(cwd, '--files-from', '/dev/zero')).toMatchObject({
      code: 2,
      err: expect.stringContaining('quá lớn') as string,
    });
    const piped = spawnSync(
      'bash',
      [
        '-c',
        'exec "$0" bin/vbcheck.js --format jsonl --files-from <(printf %s "$1")',
        process.execPath,
        join(cwd, 'a.docx'),
      ],
      { encoding: 'utf8' },
    );
    expect(piped.stdout).toContain('a.docx');
  });

  test('what is not there is told, an empty list is none, a list that is not there is refused', async () => {
    const cwd = folderWith({ 'ds.txt': 'khong-co.docx\n', 'rong.txt': '' });
    expect((await run(cwd, '--files-from', 'ds.txt')).code).toBe(2);
    expect((await run(cwd, '--files-from', 'rong.txt')).code).toBe(0);
    expect(await run(cwd, '--files-from', 'x.txt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“x.txt”') as string,
    });
  });
});

test.each([
  ['--staged', '--stdin'],
  ['--staged', '--files-from', 'x'],
  ['--changed-since', 'x', '--staged'],
])('%s %s … are not for one run', async (...words) => {
  expect((await run(folderWith({}), ...words)).err).toMatch(/không đi cùng/);
});

test('--max-findings shows so many, says how many more, and the code counts all', async () => {
  const cwd = folderWith({ 'a.docx': BAD, 'b.docx': BAD });
  const all = (await checked(cwd, 'a.docx', 'b.docx')).report.files.flatMap(({ messages }) => messages);
  const { code, out, err } = await run(
    cwd,
    'a.docx',
    'b.docx',
    '--format',
    'json',
    '--max-findings',
    `${all.length - 3}`,
  );
  expect((JSON.parse(out) as JsonReport).files.flatMap(({ messages }) => messages)).toEqual(all.slice(0, -3));
  expect([code, err]).toEqual([1, `vbcheck: còn 3 lỗi, gợi ý nữa không hiện (--max-findings ${all.length - 3}).\n`]);
  expect((await run(cwd, 'a.docx', '--max-findings', '0')).code).toBe(1);
  expect((await run(cwd, 'a.docx', '--max-findings', `${all.length}`)).err).toBe('');
});
