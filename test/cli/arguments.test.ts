/** The command line as the parser reads it, and what it says: help in both languages, errors. */
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { CliCommand } from '../../src/cli/command.ts';
import { OTHER_COMMANDS } from '../../src/cli/command-names.ts';
import { check } from '../../src/cli/commands/check.ts';
import { otherCommands } from '../../src/cli/other-commands.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

/** What is asked for: the command, its arguments and, last, its options; or what is printed. */
async function parse(line: string): Promise<{ command: string; input: readonly unknown[] } | { text: string }> {
  const invocation = await parseArguments(line === '' ? [] : line.split(' '), '1.2.3');
  return 'command' in invocation ? { command: invocation.command.name, input: invocation.input } : invocation;
}

async function refusal(line: string, language: 'vi' | 'en' = 'vi'): Promise<string> {
  try {
    await parse(line);
  } catch (error) {
    if (error instanceof UsageError) return error.text[language];
    throw error;
  }
  throw new Error(`"${line}" was accepted`);
}

const helpOf = async (line: string): Promise<string> => ((await parse(line)) as { text: string }).text;

describe('commands', () => {
  it('files alone are checked', async () => {
    expect(await parse('a.docx b.docx')).toEqual({
      command: 'check',
      input: [['a.docx', 'b.docx'], { format: [], rule: [], color: true, ignore: true }],
    });
  });

  it('check takes every option, on either side of the files', async () => {
    const line =
      'check --format json a.docx --lang en --profile nd30 --final --fail-on warning --max-warnings 3 -q --config c.json --rule a:off --rule b:info --no-color';
    expect(await parse(line)).toEqual({
      command: 'check',
      input: [
        ['a.docx'],
        {
          format: ['json'],
          lang: 'en',
          profile: 'nd30',
          final: true,
          failOn: 'warning',
          maxWarnings: 3,
          quiet: true,
          config: 'c.json',
          rule: ['a:off', 'b:info'],
          color: false,
          ignore: true,
        },
      ],
    });
  });

  it('options of the default command stand before or after the files', async () => {
    expect(await parse('a.docx --format json')).toEqual(await parse('--format json a.docx'));
  });

  it.each([
    [
      'preview a.docx -o b.html --final --force',
      'preview',
      [['a.docx'], { output: 'b.html', final: true, force: true }],
    ],
    ['fix a.docx --no-backup --rule a', 'fix', [['a.docx'], { author: 'vbcheck', backup: false, rule: ['a'] }]],
    ['annotate --clean a.docx b.docx', 'annotate', [['a.docx', 'b.docx'], { clean: true, rule: [] }]],
    ['inspect a.docx --format json', 'inspect', [['a.docx'], { format: 'json' }]],
    ['explain le-trang', 'explain', ['le-trang', {}]],
    ['rules --lang en', 'rules', [{ lang: 'en' }]],
    ['init --format json --force', 'init', [{ format: 'json', force: true }]],
    ['words add a b --file c', 'add', [['a', 'b'], { file: 'c' }]],
    ['words list', 'list', [{}]],
    ['new', 'new', [undefined, { authority: [], format: 'pretty' }]],
    ['new QĐ -o a.docx --force', 'new', ['QĐ', { output: 'a.docx', force: true }]],
    ['--stdin --stdin-filename a.md', 'check', [[], { stdin: true, stdinFilename: 'a.md' }]],
    ['-- --strange.docx', 'check', [['--strange.docx'], {}]],
    ['check rules', 'check', [['rules'], {}]],
    ['a.docx fix', 'check', [['a.docx', 'fix'], {}]],
    ['-', 'check', [['-'], {}]],
  ])('%s', async (line, command, input) => {
    expect(await parse(line)).toMatchObject({ command, input });
  });

  it('prints its version', async () => {
    expect(await parse('--version')).toEqual({ text: '1.2.3\n' });
  });

  it('all but check are in the other half, under their own names', () => {
    expect(Object.keys(otherCommands).sort()).toEqual([...OTHER_COMMANDS].sort());
    for (const [name, command] of Object.entries(otherCommands)) expect(command.name).toBe(name);
  });
});

/** Every command there is, and the commands of commands, as they are typed. */
const EVERY_COMMAND: readonly (readonly [string, CliCommand])[] = [check, ...Object.values(otherCommands)].flatMap(
  (command): [string, CliCommand][] => [
    [command.name, command],
    ...(command.commands ?? []).map((below): [string, CliCommand] => [`${command.name} ${below.name}`, below]),
  ],
);

const ENGLISH = /Usage|Options:|Commands:|Arguments:|Examples|display help|print this/;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe('help', () => {
  it('is Vietnamese, with examples and exit codes', async () => {
    const text = await helpOf('--help');
    for (const words of [
      'Cách dùng: vbcheck [tùy chọn] <tệp…>',
      'Tùy chọn:',
      'Lệnh:',
      'Ví dụ:',
      'Mã kết thúc:',
      'in hướng dẫn này',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(ENGLISH);
  });

  it('is English with --lang en, wherever that stands', async () => {
    expect(await helpOf('--help --lang en')).toContain('Usage: vbcheck [options] <files…>');
    expect(await helpOf('--lang=en --help')).toContain('Examples:');
  });

  it.each(['vi', 'en'] as const)('lists every command with what it does (%s)', async (language) => {
    const list = (await helpOf(`--help --lang ${language}`)).split('\n');
    const names = ['check', ...OTHER_COMMANDS];
    const lines = list.filter((line) => names.some((name) => line.startsWith(`  ${name} `)));
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(names);
    const flat = list.join(' ').replace(/\s+/g, ' ');
    for (const { summary } of [check, ...Object.values(otherCommands)]) expect(flat).toContain(summary[language]);
  });

  it.each(EVERY_COMMAND)('of %s, in both languages: every argument, option and text', async (typed, command) => {
    for (const language of ['vi', 'en'] as const) {
      const text = await helpOf(`${typed} --help --lang ${language}`);
      const flat = text.replace(/\s+/g, ' ');
      expect(text).toContain(`${{ vi: 'Cách dùng', en: 'Usage' }[language]}: vbcheck ${typed}`);
      expect(flat).toContain(command.summary[language]);
      for (const { description } of command.arguments ?? []) expect(flat).toContain(description[language]);
      for (const { flags, description, choices } of command.options ?? []) {
        expect(flat).toContain(`${typeof flags === 'string' ? flags : flags[language]} ${description[language]}`);
        for (const choice of choices ?? []) expect(flat).toContain(choice);
      }
      if (command.notes) expect(text).toContain(command.notes[language].trim());
      if (language === 'vi') expect(text).not.toMatch(ENGLISH);
      // Names and examples of Vietnamese things stay what they are.
      else expect(text.replace(/"[^"]*"|Tờ trình|kilôgam|iốt|NĐ-CP|QĐ|<[^\s<>]+>/g, '')).not.toMatch(VIETNAMESE);
    }
  });
});

describe('ways to ask for help', () => {
  it.each([
    ['help', '--help'],
    ['-h', '--help'],
    ['help --lang en', '--help --lang en'],
    ['help fix', 'fix --help'],
    ['--help fix', 'fix --help'],
    ['fix -h', 'fix --help'],
    ['help words add', 'words add --help'],
    ['words help add', 'words add --help'],
  ])('vbcheck %s = vbcheck %s', async (one, other) => {
    const text = await helpOf(one);
    expect(text).toBe(await helpOf(other));
    expect(text.length).toBeGreaterThan(200);
  });

  it.each(EVERY_COMMAND)('Vietnamese help of %s has no English words of the parser', async (typed) => {
    for (const text of [await helpOf(`${typed} --help`), await helpOf('--help')])
      expect(text).not.toMatch(/\[options\]|\[command\]|\.\.\.[\]>]/);
  });
});

describe('what is refused', () => {
  it.each([
    ['--fix a.docx', 'không có tùy chọn “--fix”. Đó là một lệnh: vbcheck fix …\nXem hướng dẫn: vbcheck --help'],
    [
      '--dry-run a.docx',
      'không có tùy chọn “--dry-run”. Tùy chọn này là của: vbcheck fix.\nXem hướng dẫn: vbcheck --help',
    ],
    ['help fiz', 'không có lệnh “fiz”. Có phải ý bạn là “fix”?\nXem hướng dẫn: vbcheck --help'],
    ['help khong-co', 'không có lệnh “khong-co”.\nXem hướng dẫn: vbcheck --help'],
    ['words ad x', 'không có lệnh “ad”. Có phải ý bạn là “add”?\nXem hướng dẫn: vbcheck --help'],
    ['--fromat json', 'không có tùy chọn “--fromat”. Có phải ý bạn là “--format”?\nXem hướng dẫn: vbcheck --help'],
    [
      '-nháp.docx',
      'không có tùy chọn “-nháp.docx”. Nếu đó là tên tệp, hãy gõ: "./-nháp.docx"\nXem hướng dẫn: vbcheck --help',
    ],
    ['inspect a --quite', 'không có tùy chọn “--quite”.\nXem hướng dẫn: vbcheck --help'],
    ['a.docx --format', 'tùy chọn “--format” cần một giá trị.\nXem hướng dẫn: vbcheck --help'],
    [
      '--format jsn',
      '“jsn” không dùng được cho --format; dùng: pretty, compact, summary, json, jsonl, sarif, github, gitlab, junit, checkstyle, markdown, csv, part. Có phải ý bạn là “json”?',
    ],
    ['--lang fr', '“fr” không dùng được cho --lang; dùng: vi, en.'],
    [
      '--fail-on eror',
      '“eror” không dùng được cho --fail-on; dùng: error, warning, info, never. Có phải ý bạn là “error”?',
    ],
    ['--max-warnings nhiều', '“nhiều” không dùng được cho --max-warnings; dùng: số nguyên từ 0.'],
    ['--max-warnings -1', '“-1” không dùng được cho --max-warnings; dùng: số nguyên từ 0.'],
    ['explain', 'thiếu tham số “quy-tắc”.\nXem hướng dẫn: vbcheck --help'],
    ['inspect', 'thiếu tham số “tệp”.\nXem hướng dẫn: vbcheck --help'],
    ['rules a', 'thừa tham số: “a”.\nXem hướng dẫn: vbcheck --help'],
  ])('%s', async (line, message) => {
    expect(await refusal(line)).toBe(message);
  });

  it('in English', async () => {
    expect(await refusal('--fromat json', 'en')).toBe(
      'there is no option “--fromat”. Did you mean “--format”?\nSee: vbcheck --help',
    );
  });
});

describe('an empty name', () => {
  it.each([
    [[''], 'tệp'],
    [['a.docx', ''], 'tệp'],
    [['fix', ''], 'tệp'],
    [['fix', 'a.docx', '-o', ''], '--output'],
    [['preview', 'a.docx', '-o', ''], '--output'],
    [['a.docx', '--config', ''], '--config'],
    [['a.docx', '--cache-location='], '--cache-location'],
    [['trust', ''], 'thư-mục'],
    [['merge', 'a', ''], 'phần'],
    [['words', 'list', '--file', ''], '--file'],
  ])('%j is refused: it would be the folder where one is', async (argv, name) => {
    const refused = await parseArguments(argv, '1.2.3').catch((error: unknown) => error);
    expect((refused as UsageError).text.vi).toBe(`“${name}” để trống; có lẽ một biến chưa có giá trị.`);
  });

  it('of what is no file stays', async () => {
    expect(await parseArguments(['phrases', 'add', 'a', ''], '1.2.3')).toHaveProperty('command');
  });
});

describe('an option with two values', () => {
  it.each([
    [['a.docx', '--shard', '1/2', '--shard', '2/2'], '--shard'],
    [['a.docx', '--lang=en', '--lang', 'vi'], '--lang'],
    [['fix', '-o', 'a', 'a.docx', '--output', 'b'], '--output'],
    [['--max-findings', '1', 'a.docx', '--max-findings', '2'], '--max-findings'],
  ])('%j is refused: one of them would not be obeyed', async (argv, name) => {
    const refused = await parseArguments(argv, '1.2.3').catch((error: unknown) => error);
    expect((refused as UsageError).text.vi).toContain(`tùy chọn ${name} có hai giá trị khác nhau`);
  });

  it.each([
    [['a.docx', '--shard', '1/2', '--shard', '1/2']],
    [['a.docx', '--quiet', '--quiet']],
    [['a.docx', '--rule', 'khoan:off', '--rule', 'diem:off', '--format', 'json', '--format', 'sarif=a.sarif']],
  ])('%j is no contradiction', async (argv) => {
    expect(await parseArguments(argv, '1.2.3')).toHaveProperty('command');
  });
});
