import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '), '1.2.3');

function refusal(line: string, language: 'vi' | 'en' = 'vi'): string {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof UsageError) return error.text[language];
    throw error;
  }
  throw new Error(`"${line}" was accepted`);
}

describe('commands', () => {
  it('files alone are checked', () => {
    expect(parse('a.docx b.docx')).toEqual({
      command: 'check',
      files: ['a.docx', 'b.docx'],
      options: { format: 'pretty', rule: [], color: true },
    });
  });

  it('check takes every option, on either side of the files', () => {
    const line =
      'check --format json a.docx --lang en --profile nd30 --final --fail-on warning --max-warnings 3 -q --config c.json --rule a:off --rule b:info --no-color';
    expect(parse(line)).toEqual({
      command: 'check',
      files: ['a.docx'],
      options: {
        format: 'json',
        lang: 'en',
        profile: 'nd30',
        final: true,
        failOn: 'warning',
        maxWarnings: 3,
        quiet: true,
        config: 'c.json',
        rule: ['a:off', 'b:info'],
        color: false,
      },
    });
  });

  it('options of the default command stand before or after the files', () => {
    expect(parse('a.docx --format json')).toEqual(parse('--format json a.docx'));
  });

  it.each([
    [
      'preview a.docx -o b.html --final --force',
      { command: 'preview', files: ['a.docx'], options: { output: 'b.html', final: true, force: true, rule: [] } },
    ],
    ['inspect a.docx --format json', { command: 'inspect', files: ['a.docx'] }],
    ['explain le-trang', { command: 'explain', rule: 'le-trang' }],
    ['rules --lang en', { command: 'rules', options: { lang: 'en' } }],
    ['init --format json --force', { command: 'init', options: { format: 'json', force: true } }],
    ['new', { command: 'new', type: undefined, options: { authority: [], format: 'pretty' } }],
    ['new QĐ -o a.docx --force', { command: 'new', type: 'QĐ', options: { output: 'a.docx', force: true } }],
    ['--stdin --stdin-filename a.md', { command: 'check', options: { stdin: true, stdinFilename: 'a.md' } }],
    ['-- --strange.docx', { command: 'check', files: ['--strange.docx'] }],
    ['check rules', { command: 'check', files: ['rules'] }],
    ['-', { command: 'check', files: ['-'] }],
  ])('%s', (line, expected) => {
    expect(parse(line)).toMatchObject(expected);
  });

  it('prints its version', () => {
    expect(parse('--version')).toEqual({ command: 'print', text: '1.2.3\n' });
  });
});

describe('help', () => {
  const help = (line: string): string => (parse(line) as { text: string }).text;

  it('is Vietnamese, with examples and exit codes', () => {
    const text = help('--help');
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
    expect(text).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it('is English with --lang en, wherever that stands', () => {
    expect(help('--help --lang en')).toContain('Usage: vbcheck [options] <files…>');
    expect(help('--lang=en --help')).toContain('Examples:');
  });

  it.each(['check', 'inspect', 'preview', 'explain', 'rules', 'init'])('of %s', (command) => {
    expect(help(`${command} --help`)).toContain(`Cách dùng: vbcheck ${command}`);
  });
});

describe('what is refused', () => {
  it.each([
    ['--fromat json', 'không có tùy chọn “--fromat”. Có phải ý bạn là “--format”?\nXem hướng dẫn: vbcheck --help'],
    ['inspect a --quite', 'không có tùy chọn “--quite”.\nXem hướng dẫn: vbcheck --help'],
    ['a.docx --format', 'tùy chọn “--format” cần một giá trị.\nXem hướng dẫn: vbcheck --help'],
    ['--format jsn', '“jsn” không dùng được cho --format; dùng: pretty, json. Có phải ý bạn là “json”?'],
    ['--lang fr', '“fr” không dùng được cho --lang; dùng: vi, en.'],
    [
      '--fail-on eror',
      '“eror” không dùng được cho --fail-on; dùng: error, warning, info, never. Có phải ý bạn là “error”?',
    ],
    ['--max-warnings nhiều', '“nhiều” không dùng được cho --max-warnings; dùng: số nguyên từ 0.'],
    ['--max-warnings -1', '“-1” không dùng được cho --max-warnings; dùng: số nguyên từ 0.'],
    ['explain', 'thiếu tham số “quy-tắc”.\nXem hướng dẫn: vbcheck --help'],
    ['inspect', 'thiếu tham số “tệp”.\nXem hướng dẫn: vbcheck --help'],
    ['rules a', 'thừa tham số.\nXem hướng dẫn: vbcheck --help'],
  ])('%s', (line, message) => {
    expect(refusal(line)).toBe(message);
  });

  it('in English', () => {
    expect(refusal('--fromat json', 'en')).toBe(
      'there is no option “--fromat”. Did you mean “--format”?\nSee: vbcheck --help',
    );
  });
});
