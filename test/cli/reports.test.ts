/** `--format` several times: to the terminal and to files, which are whole or not there; and formats of one's own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ClosedPipeError } from '../../src/cli/terminal.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const DRAFT = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐề nghị bổ xung hồ sơ.\n';
const office = (more: Record<string, string> = {}): string => folderWith({ 'văn bản/a.md': DRAFT, ...more });
const text = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('several formats', () => {
  it('one is printed, the others go to files, and say the same as alone', async () => {
    const cwd = office();
    // A part says nothing of the exit code (merge.test.ts).
    const names = FORMATS.map(({ name }) => name).filter((name) => name !== 'part');
    const asked = names.slice(1).flatMap((name) => ['--format', `${name}=kết quả/${name}.out`]);
    const { code, out, err } = await run(cwd, ...asked, '--format', 'pretty', 'văn bản');
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe((await run(cwd, 'văn bản')).out);
    for (const name of names.slice(1)) {
      if (name === 'summary') continue; // As wide as it is everywhere.
      expect(text(cwd, `kết quả/${name}.out`), name).toBe((await run(cwd, '--format', name, 'văn bản')).out);
    }
    expect(readdirSync(join(cwd, 'kết quả'))).toHaveLength(names.length - 1);
  });

  it('nothing is printed where all go to files', async () => {
    const cwd = office();
    expect(await run(cwd, '--format', 'json=a.json', 'văn bản')).toEqual({ code: 1, out: '', err: '' });
  });

  it('files are written even when the reader of what is printed has gone', async () => {
    const cwd = office();
    const out = (): never => {
      throw new ClosedPipeError();
    };
    const { code } = await run({ cwd, out }, '--format', 'pretty', '--format', 'json=a.json', 'văn bản');
    expect(code).toBe(1);
    expect(JSON.parse(text(cwd, 'a.json'))).toMatchObject({ summary: { error: 1 } });
  });

  it('a folder gets names of the formats', async () => {
    const cwd = office();
    mkdirSync(join(cwd, 'ra'));
    await run(cwd, '--format', 'junit=ra', '--format', 'checkstyle=ra', '--format', 'sarif=mới/', 'văn bản');
    expect(readdirSync(join(cwd, 'ra')).sort()).toEqual(['vbcheck.checkstyle.xml', 'vbcheck.junit.xml']);
    expect(readdirSync(join(cwd, 'mới'))).toEqual(['vbcheck.sarif']);
  });

  test.each([
    [
      ['--format', 'json', '--format', 'pretty'],
      'only one format can be printed; name files for the others, for example --format pretty=vbcheck.txt',
    ],
    [['--format', 'json=a.out', '--format', 'csv=./A.out'], 'two formats go to A.out; choose another name.'],
    [['--format', 'json='], '“json=” lacks the name of a file behind =.'],
    [
      ['--format', 'json=văn bản/a.md'],
      'văn bản/a.md is the name of a document, not of a report; choose another, for example văn bản/a.md.json',
    ],
    [
      ['--format', 'markdown=văn bản/a.md'],
      'văn bản/a.md is the name of a document, not of a report; choose another, for example văn bản/a.md.md',
    ],
    [
      ['--format', 'csv=bảng.xlsx', '--force'],
      'bảng.xlsx is the name of a document, not of a report; choose another, for example bảng.xlsx.csv',
    ],
    [['--format', 'json=của tôi.json'], 'của tôi.json is there already; add --force to overwrite it.'],
    [
      ['--format', 'sari=x'],
      '“sari=x” cannot be used for --format; use: pretty, compact, summary, json, jsonl, sarif, github, gitlab, junit, checkstyle, markdown, csv, part. Did you mean “sarif”?',
    ],
  ])('%j is refused, and nothing is written', async (words, message) => {
    const cwd = office({ 'của tôi.json': '{"của": "tôi"}' });
    const before = readdirSync(cwd);
    const { code, out, err } = await run(cwd, '--lang', 'en', ...words, 'văn bản');
    expect([code, out, err]).toEqual([2, '', `vbcheck: ${message}\n`]);
    expect(readdirSync(cwd)).toEqual(before);
    expect([text(cwd, 'văn bản/a.md'), text(cwd, 'của tôi.json')]).toEqual([DRAFT, '{"của": "tôi"}']);
  });

  it('a report is written anew, what is none only with --force', async () => {
    const cwd = office({ 'cũ.csv': 'a,b\r\n' });
    for (const name of ['jsonl', 'sarif', 'gitlab', 'junit', 'checkstyle', 'csv', 'json'] as const) {
      for (let time = 0; time < 2; time++)
        expect(await run(cwd, '--format', `${name}=r.${name}`, 'văn bản')).toMatchObject({ code: 1, err: '' });
    }
    expect(await run(cwd, '--format', 'csv=cũ.csv', 'văn bản')).toMatchObject({ code: 2 });
    expect(await run(cwd, '--format', 'csv=cũ.csv', '--force', 'văn bản')).toMatchObject({ code: 1, err: '' });
    expect(text(cwd, 'cũ.csv')).toContain('bổ xung');
  });

  it('a run that fails leaves the report of the last one', async () => {
    const cwd = office();
    await run(cwd, '--format', 'json=r.json', 'văn bản');
    const before = text(cwd, 'r.json');
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"rules": 5}');
    expect(await run(cwd, '--format', 'json=r.json', 'văn bản')).toMatchObject({ code: 2 });
    expect(text(cwd, 'r.json')).toBe(before);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('GitHub: paths from the root of the repository, and the page of the job', async () => {
  const root = office({ 'trang.md': 'trước\n' });
  const env = { GITHUB_WORKSPACE: root, GITHUB_STEP_SUMMARY: join(root, 'trang.md') };
  const { out } = await run({ cwd: join(root, 'văn bản'), env }, '--format', 'github', 'a.md');
  expect(out).toContain('::error file=văn bản/a.md,line=5,endLine=5,col=9,endColumn=16,title=chinh-ta/');
  expect(text(root, 'trang.md')).toMatch(/^trước\n## vbcheck: Kết quả soát văn bản\n[^]*### a\.md\n/);
});

describe('a format of one’s own', () => {
  const COUNTING = `export const regions = true;
export default ({ out }) => {
  let count = 0;
  return {
    file({ record }) { count += record.result.messages.length; if (!record.regions) throw new Error('no regions'); },
    end() { out(\`\${count} lỗi\\n\`); },
  };
};
`;

  it('runs when the person has said so, and no more once it has changed', async () => {
    const cwd = office({ 'đếm.mjs': COUNTING });
    const refused = await run(cwd, '--lang', 'en', '--format', './đếm.mjs', 'văn bản');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('“./đếm.mjs” was not run, because you have not allowed it');
    expect(await run(cwd, '--trust', '--format', './đếm.mjs', 'văn bản')).toEqual({ code: 1, out: '1 lỗi\n', err: '' });
    expect(await run({ cwd, env: { VBCHECK_TRUST: '1' } }, '--format', './đếm.mjs=n.txt', 'văn bản')).toMatchObject({
      out: '',
    });
    expect(text(cwd, 'n.txt')).toBe('1 lỗi\n');
  });

  test.each([
    ['throw new Error("ôi");\n', /^vbcheck: A fault of the format “\.\/x\.mjs”, .*: ôi \(line 1, column 7\)\n$/],
    [
      'export default () => ({ file() {\n  null.x; }, end() {} });\n',
      /: Cannot read properties of null.* \(line 2, column 8\)\n$/,
    ],
    ['export default 5;\n', /must have as its default export a function/],
    ['export default () => ({});\n', /must have as its default export a function/],
    ['export default (;\n', /A fault of the format “\.\/x\.mjs”/],
  ])('whose fault it is: %j', async (module, message) => {
    const cwd = office({ 'x.mjs': module });
    const { code, err } = await run(cwd, '--lang', 'en', '--trust', '--format', './x.mjs=r.txt', 'văn bản');
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(readdirSync(cwd).sort()).toEqual(['văn bản', 'x.mjs'].sort());
  });

  it('is told when there is none', async () => {
    const { code, err } = await run(office(), '--lang', 'en', '--format', './không.mjs', 'văn bản');
    expect([code, err]).toEqual([2, 'vbcheck: the module “./không.mjs” of --format was not found.\n']);
  });
});
