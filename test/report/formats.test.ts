/** Every format in the list: it is offered, it writes, when it says and as it says; and what several formats share. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { fileRecord } from '../../src/report/file-record.ts';
import type { ReportFormat } from '../../src/report/formats/format.ts';
import { ANSWER_FORMATS, answerText, FORMATS, formatNamed } from '../../src/report/formats/index.ts';
import { folderWith } from '../support/folder.ts';
import { targetOf } from '../support/report-target.ts';
import { run } from '../support/terminal.ts';
import { forbids } from '../support/rules.ts';
import { documentOf } from '../support/tree.ts';

const LETTER = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'QUYẾT ĐỊNH'];
const rules = [forbids('the-thuc/cam', 'QUYẾT ĐỊNH')];

const helpOf = async (command: string): Promise<string> =>
  ((await parseArguments([...command.split(' '), '--help'], '1')) as { text: string }).text.replace(/\s+/g, ' ');

/** Without what formats write for letters in addresses, and signs that Markdown would take for its own. */
const readable = (text: string): string =>
  (/%[0-9A-F]{2}/.test(text) ? decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25')) : text).replaceAll(
    '\\',
    '',
  );

/** What is written after each file, then at the end. */
async function written(format: ReportFormat, paths: readonly string[]): Promise<string[]> {
  const pieces: string[] = [''];
  const add = (text: string): void => void (pieces[pieces.length - 1] += text);
  const makeWriter = await format.load();
  const part = { run: 'x', shard: 1, of: 1, files: paths.length };
  const limits = { group: '', failOn: 'error', maxWarnings: null } as const;
  const writer = await makeWriter(targetOf(add, { part }));
  for (const [ordinal, path] of paths.entries()) {
    const record = fileRecord(checkDocument(documentOf(LETTER), path, { rules }), {
      cited: false,
      regions: format.regions === true,
    });
    writer.file({ record, isNamed: true, language: 'vi', inRun: { ordinal, limits } });
    pieces.push('');
  }
  writer.end(null, [], {});
  return pieces;
}

describe.each(FORMATS.map((format): [string, ReportFormat] => [format.name, format]))('%s', (name, format) => {
  test('has a file of its own and a row that says all', () => {
    expect(existsSync(new URL(`../../src/report/formats/${name}.ts`, import.meta.url))).toBe(true);
    expect(format.description.vi).not.toBe(format.description.en);
    expect(format.mediaType).toMatch(/^(text|application)\/[a-z.+-]+$/);
    expect(format.extension).toMatch(/^(?:\.[a-z]+)+$/);
  });

  test('is in the help of check and, where it can answer, of the other commands', async () => {
    expect(await helpOf('check')).toMatch(new RegExp(`--format <dạng\\[=tệp\\]> dạng kết quả, .*: [^:]*\\b${name}\\b`));
    for (const command of ['fix', 'inspect', 'explain', 'rules', 'new'])
      expect((await helpOf(command)).includes(name), command).toBe(ANSWER_FORMATS.includes(format));
  });

  test('writes every file, at the time it says', async () => {
    const pieces = await written(format, ['một.docx', 'hai.docx']);
    expect(pieces).toHaveLength(3);
    const whole = pieces.join('');
    const said = name === 'summary' ? ['một.docx', 'hai.docx'] : ['một.docx', 'hai.docx', 'the-thuc/cam'];
    for (const words of said) expect(readable(whole)).toContain(words);
    expect(whole.endsWith('\n')).toBe(true);
    if (format.streams)
      expect([pieces[0]?.includes('một.docx'), pieces[1]?.includes('hai.docx')]).toEqual([true, true]);
    else expect(pieces.slice(0, -1)).toEqual(['', '']);
  });

  test('can be asked for', async () => {
    const cwd = folderWith({ 'a.md': [...LETTER, 'Đề nghị bổ xung hồ sơ.'].join('\n\n') });
    const { code, out, err } = await run(cwd, '--format', name, '--fail-on', 'never', 'a.md');
    expect([code, err]).toEqual([0, '']);
    expect(readable(out)).toContain('a.md');
    expect(format.beginning?.test(out) ?? true).toBe(true);
    const inspected = await run(cwd, 'inspect', '--format', name, 'a.md');
    if (format.answers) expect(inspected.out).toContain('a.md');
    else expect(inspected.code).toBe(2);
  });
});

test('names are unique; the first one is the default', async () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(await parseArguments(['a.docx'], '1')).toMatchObject({ input: [['a.docx'], { format: [] }] });
});

test('a wrong name is told all the right ones', async () => {
  const refused = parseArguments(['--format', 'jsn', 'a.docx'], '1');
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toMatchObject({
    text: { vi: expect.stringContaining(`dùng: ${FORMATS.map(({ name }) => name).join(', ')}.`) as string },
  });
});

test('JSON answers with any value; words for people are the commands’ own', () => {
  expect(answerText('json')?.({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  expect(answerText('pretty')).toBeNull();
  expect(formatNamed('json').mediaType).toBe('application/json');
});
