/**
 * Configurations whose author means harm, or knew no better: each ends at once, and says what is wrong.
 *
 * @module-tag slow
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/error.ts';
import { findConfiguration, loadConfiguration } from '../../src/config/load.ts';
import { folderWith } from '../support/folder.ts';
import { forbids } from '../support/rules.ts';

const rules = [forbids('the-thuc/le-trang', 'a')];

/** What has no end takes longer, and a busy machine that is ten times slower does not. */
const LIMIT_MS = 60_000;

async function refusal(files: Record<string, string>, name: string): Promise<ConfigError> {
  const file = join(folderWith(files), name);
  const error = await loadConfiguration(file, rules).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigError)) throw error;
  expect(error.describe('vi')).not.toMatch(/\bat \S+:\d+|RangeError|E[A-Z]{4,}/);
  return error;
}

const lines = (error: ConfigError, language: 'vi' | 'en' = 'vi'): string[] =>
  error
    .describe(language)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());

const aliases = (levels: number): string => {
  const names = Array.from({ length: levels }, (_, i) => String.fromCharCode(97 + i));
  const rows = names.map((name, i) => {
    const value = i === 0 ? '"lol"' : `*${names[i - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => value).join(', ')}]`;
  });
  return `${rows.join('\n')}\nwords: *${names.at(-1)}\n`;
};

describe('content without end', () => {
  it.each([
    ['.vbcheckrc.yaml', aliases(9), 'không đọc được: quá 100000 giá trị (kể cả phần lặp lại qua bí danh của YAML).'],
    ['.vbcheckrc.yaml', 'words: &a [*a]', 'không đọc được: lồng nhau quá 50 tầng.'],
    ['.vbcheckrc.json', `{"rules":${'['.repeat(200_000)}`, 'không đọc được: lồng nhau quá 50 tầng.'],
    ['.vbcheckrc.json', `{"rules":${'['.repeat(60)}${']'.repeat(60)}}`, 'không đọc được: lồng nhau quá 50 tầng.'],
    ['.vbcheckrc.json', `{"rules":${'{"a":'.repeat(60)}1${'}'.repeat(61)}`, 'không đọc được: lồng nhau quá 50 tầng.'],
    ['.vbcheckrc.json', ' '.repeat(1024 * 1024 + 1), 'không đọc được: tệp lớn quá 1 MB.'],
    ['.vbcheckrc.yaml', '__proto__: { failOn: never }', '__proto__: khóa này không dùng được.'],
    ['.vbcheckrc.json', '{"rules":{"__proto__":"off"}}', 'rules.__proto__: khóa này không dùng được.'],
    [
      'package.json',
      '{"vbcheck":{"rules":{"constructor":"off"}}}',
      'rules.constructor: không có quy tắc “constructor”. Xem danh sách: vbcheck rules.',
    ],
  ])('%s beginning with %.40s', { timeout: LIMIT_MS }, async (name, content, message) => {
    expect(lines(await refusal({ [name]: content }, name))).toEqual([message]);
  });

  it('nesting of YAML', { timeout: LIMIT_MS }, async () => {
    const [message] = lines(await refusal({ 'a.yaml': '[ '.repeat(100_000) }, 'a.yaml'), 'en');
    expect(message).toMatch(
      /^cannot be read: the YAML is wrong at line 1, column \d+: it is nested more than 50 levels deep\.$/,
    );
  });

  it('mistakes by the ten thousand are listed in part', { timeout: LIMIT_MS }, async () => {
    const wrong = Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`khong-co/${i}`, 'sai']));
    const shown = lines(await refusal({ 'a.json': JSON.stringify({ rules: wrong }) }, 'a.json'));
    expect(shown.length).toBeLessThan(30);
    const unknown = Object.fromEntries(Object.keys(wrong).map((name) => [name, 'off']));
    const named = lines(await refusal({ 'a.json': JSON.stringify({ rules: unknown }) }, 'a.json'));
    expect(named.length).toBeLessThan(30);
  });

  it('an extended file is read once, however many ways lead to it', { timeout: LIMIT_MS }, async () => {
    const fan = Array.from({ length: 30 }, (_, i) => [
      `f${i}.json`,
      JSON.stringify(i === 29 ? { words: ['một'] } : { extends: Array(8).fill(`./f${i + 1}.json`) as string[] }),
    ]);
    const folder = folderWith(Object.fromEntries(fan) as Record<string, string>);
    expect((await loadConfiguration(join(folder, 'f0.json'), rules)).words).toEqual(['một']);
  });

  it('more files than anybody keeps', { timeout: LIMIT_MS }, async () => {
    const chain = Array.from({ length: 300 }, (_, i) => [`f${i}.json`, `{"extends":"./f${i + 1}.json"}`]);
    const error = await refusal(Object.fromEntries(chain) as Record<string, string>, 'f0.json');
    expect(lines(error)).toEqual(['extends: kế thừa quá 200 tệp.']);
  });
});

describe('patterns that explode', () => {
  it.each(['*a*a*a*a*a*a*a*a*a*a*a*a*b', '+(a|aa)b', '**/*/**/*/**/*/**/b', '!(a)', 'a'.repeat(1001)])(
    '%.40s',
    async (pattern) => {
      const wrong = { ignore: [pattern], overrides: [{ files: pattern, final: true }] };
      const shown = lines(await refusal({ 'a.json': JSON.stringify(wrong) }, 'a.json'));
      expect(shown).toEqual([
        expect.stringMatching(/^ignore: mẫu “.* quá phức tạp; dùng nhiều nhất 3 dấu \* trong một tên/),
        expect.stringMatching(/^overrides\[0\]\.files: mẫu “.* quá phức tạp/),
      ]);
    },
  );

  it('those that are allowed end soon on the longest of names', { timeout: LIMIT_MS }, async () => {
    const folder = folderWith({ 'a.json': '{"ignore":["*a*a*b","**/a/*a*a*b"]}' });
    const { ignoreVerdict } = await loadConfiguration(join(folder, 'a.json'), rules);
    for (let i = 0; i < 20; i++) expect(ignoreVerdict(join(folder, 'a', `${'a'.repeat(255)}${i}`))).toBeNull();
  });
});

describe('what is no file', { tags: ['needs/mkfifo'] }, () => {
  const noFile = 'không phải là tệp thường (là thư mục, thiết bị hoặc đường ống).';

  it.runIf(process.platform !== 'win32')('as a list of words', { timeout: LIMIT_MS }, async () => {
    const folder = folderWith({ '.vbcheckrc.json': '{"wordFiles":["./pipe"]}' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    mkdirSync(join(folder, 'thu-muc'));
    for (const name of [join(folder, 'pipe'), '/dev/zero', join(folder, 'thu-muc')]) {
      writeFileSync(join(folder, '.vbcheckrc.json'), JSON.stringify({ wordFiles: name }));
      const loading = loadConfiguration(join(folder, '.vbcheckrc.json'), rules);
      const error = (await loading.catch((thrown: unknown) => thrown)) as ConfigError;
      expect(lines(error)).toEqual([`wordFiles: không đọc được danh sách từ “${name}”: ${noFile}`]);
    }
  });

  it.runIf(process.platform !== 'win32')('as a configuration', { timeout: LIMIT_MS }, async () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [join(folder, 'package.json'), join(folder, '.vbcheckrc.json')]);
    const file = findConfiguration(folder) as string;
    expect(file).toBe(join(folder, '.vbcheckrc.json'));
    const error = (await loadConfiguration(file, rules).catch((thrown: unknown) => thrown)) as ConfigError;
    expect(lines(error)).toEqual([`không đọc được: ${noFile}`]);
  });

  it('lists that are missing or too long', async () => {
    const missing = await refusal({ 'a.json': '{"wordFiles":"./khong-co.txt"}' }, 'a.json');
    expect(lines(missing)[0]).toMatch(
      /^wordFiles: không đọc được danh sách từ “\S+khong-co\.txt”: không có tệp này\.$/,
    );
    const long = await refusal({ 'a.json': '{"wordFiles":"./dai.txt"}', 'dai.txt': 'a\n'.repeat(600_000) }, 'a.json');
    expect(lines(long)).toEqual(['wordFiles: các danh sách từ có quá 500000 từ.']);
  });
});

describe('what editors write', () => {
  const jsonc = '{\n  // bản trình ký\n  "final": true, /* hai */\n  "words": ["một",],\n}\n';

  it.each([
    ['.vbcheckrc.json', jsonc],
    ['.vbcheckrc.json', `\ufeff${jsonc}`],
    ['.vbcheckrc', jsonc],
    ['package.json', `\ufeff{"vbcheck":${jsonc}}`],
    ['.vbcheckrc.yaml', '\ufefffinal: true\nwords: một\n'],
    ['.vbcheckrc.yaml', 'final: true\r\nwords:\r\n  - một\r\n'],
  ])('%s: %j', async (name, content) => {
    const configuration = await loadConfiguration(join(folderWith({ [name]: content }), name), rules);
    expect([configuration.layers[0]?.final, configuration.words]).toEqual([true, ['một']]);
  });

  it.each([
    ['a.json', '{\n  "failOn": }', 'không đúng cú pháp JSON ở dòng 2, cột 13: cần một giá trị.'],
    ['a.json', '{"failOn": "error"', 'không đúng cú pháp JSON ở dòng 1, cột 19: thiếu dấu }.'],
    ['a.json', "{'failOn': 1}", 'không đúng cú pháp JSON ở dòng 1, cột 2: ký hiệu không dùng được.'],
    ['a.yaml', 'final: true\nfinal: false', 'không đúng cú pháp YAML ở dòng 2, cột 1: khóa viết hai lần.'],
    ['a.yaml', 'words: [một\nfinal: true', 'không đúng cú pháp YAML ở dòng 2, cột 1: thụt đầu dòng không đúng.'],
    ['a.yaml', '---\na: 1\n---\nb: 2', 'tệp phải chứa đúng một tài liệu YAML (không có “---” ở giữa).'],
    ['a.toml', 'final = true', 'đuôi tệp “.toml” không dùng được; dùng .json, .yaml, .yml, .js, .mjs hoặc .cjs.'],
  ])('%s with %j is answered with the place', async (name, content, message) => {
    expect(lines(await refusal({ [name]: content }, name))).toEqual([`không đọc được: ${message}`]);
  });
});
