/**
 * A stranger's folder runs no code: what is not run, what is said of it, and how a person lets it run.
 *
 * @module-tag slow
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkPaths, ConfigError } from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { pluginText } from '../support/rules.ts';
import { folderWith } from '../support/folder.ts';
import { run as runProgram } from '../support/terminal.ts';

const GOOD = fixture('dung/cong-van');

/** Its program leaves `da-chay` beside it. */
const LEAVES_TRACE =
  "import { writeFileSync } from 'node:fs'; writeFileSync(new URL('./da-chay', import.meta.url), '');";
const PLUGIN = `${LEAVES_TRACE} export const rules = {};`;

let personal = '';
beforeEach(() => {
  personal = folderWith({});
  vi.stubEnv('XDG_CONFIG_HOME', personal);
  return () => vi.unstubAllEnvs();
});

const run = (cwd: string, args: readonly string[], env: Record<string, string> = {}): ReturnType<typeof runProgram> =>
  runProgram({ cwd, env, input: () => GOOD }, ...args);

const KINDS: readonly [name: string, ran: string, files: Record<string, string>][] = [
  ['./x.mjs', 'da-chay', { '.vbcheckrc.json': '{"plugins":["./x.mjs"]}', 'x.mjs': PLUGIN }],
  [
    'goi',
    'node_modules/goi/da-chay',
    {
      '.vbcheckrc.yaml': 'plugins: goi',
      'node_modules/goi/package.json': '{"exports":"./x.mjs"}',
      'node_modules/goi/x.mjs': PLUGIN,
    },
  ],
  ['vbcheck.config.mjs', 'da-chay', { 'vbcheck.config.mjs': `${LEAVES_TRACE} export default {};` }],
  ['.vbcheckrc.cjs', 'da-chay', { '.vbcheckrc.cjs': "require('fs').writeFileSync(__dirname + '/da-chay', '')" }],
  [
    'nen.mjs',
    'da-chay',
    { '.vbcheckrc.json': '{"extends":"./nen.mjs"}', 'nen.mjs': `${LEAVES_TRACE} export default {};` },
  ],
  [
    'goi',
    'node_modules/goi/da-chay',
    {
      'package.json': '{"vbcheck":{"extends":"goi"}}',
      'node_modules/goi/package.json': '{"exports":"./x.mjs"}',
      'node_modules/goi/x.mjs': `${LEAVES_TRACE} export default {};`,
    },
  ],
  [
    './x.mjs',
    'da-chay',
    { '.vbcheckrc.json': '{"extends":"./nen.yaml"}', 'nen.yaml': 'plugins: ./x.mjs', 'x.mjs': PLUGIN },
  ],
];

describe.each(KINDS)('%s (%s)', (name, ran, files) => {
  const COMMANDS = [
    ['a.docx'],
    ['check', '-'],
    ['fix', 'a.docx'],
    ['annotate', 'a.docx'],
    ['preview', 'a.docx'],
    ['rules'],
    ['new', 'cong-van'],
  ];

  test('runs in no command, and one sentence says so; exit 2', async () => {
    const folder = folderWith({ 'a.docx': GOOD, ...files });
    for (const command of COMMANDS) {
      const { code, out, err } = await run(folder, command);
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toEqual([
        expect.stringMatching(/^vbcheck: Cấu hình không dùng được: \S+$/),
        expect.stringContaining(
          `chưa chạy “${name}”, vì tệp cấu hình này chưa được bạn cho phép chạy chương trình; hãy xem nội dung rồi cho phép: vbcheck trust ${folder} (trong CI: --trust hoặc VBCHECK_TRUST=1).`,
        ),
      ]);
      expect(existsSync(join(folder, ran))).toBe(false);
    }
  });

  test('runs with --trust, VBCHECK_TRUST=1 or --config, and after vbcheck trust', async () => {
    const folder = folderWith({ 'a.docx': GOOD, ...files });
    const file = Object.keys(files)[0] as string;
    const runs = async (args: string[], env = {}): Promise<[number, boolean]> => {
      const { code } = await run(folder, args, env);
      return [code, existsSync(join(folder, ran))];
    };
    expect(await runs(['a.docx'], { VBCHECK_TRUST: '0' })).toEqual([2, false]);
    const { code, out } = await run(folder, ['trust']);
    expect([code, out.split('\n')[0]]).toEqual([0, `Đã cho phép ${join(folder, file)} chạy:`]);
    expect(existsSync(join(folder, ran))).toBe(false);
    // A module runs once in a process, so that the trace tells of the first time only.
    expect(await runs(['a.docx'])).toEqual([0, true]);
    expect((await run(folder, ['trust', 'remove'])).code).toBe(0);
    expect((await runs(['a.docx']))[0]).toBe(2);
    for (const [args, env] of [
      [['--trust', 'a.docx'], {}],
      [['a.docx'], { VBCHECK_TRUST: '1' }],
      [['--config', file, 'a.docx'], {}],
    ] as const) {
      expect((await run(folder, args, env)).code).toBe(0);
    }
  });
});

describe('vbcheck trust', () => {
  const files = {
    '.vbcheckrc.json': '{"extends":"./nen.yaml"}',
    'nen.yaml': 'plugins: ./x.mjs',
    'x.mjs': "import './phu.mjs'; export const rules = {};",
    'phu.mjs': '',
    'a.docx': GOOD,
  };

  test.each(Object.keys(files).filter((name) => name !== 'a.docx'))('asks again when %s has changed', async (name) => {
    const folder = folderWith(files);
    await run(folder, ['trust']);
    expect((await run(folder, ['a.docx'])).code).toBe(0);
    writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n`);
    const { code, err } = await run(folder, ['--lang', 'en', 'a.docx']);
    expect(code).toBe(2);
    expect(err).toContain(
      '“./x.mjs” was not run, because the configuration or a program has changed since you allowed it',
    );
    expect((await run(folder, ['trust', 'list'])).out).toBe(
      `${join(folder, '.vbcheckrc.json')} (đã thay đổi, cần cho phép lại)\n`,
    );
    await run(folder, ['trust']);
    expect((await run(folder, ['a.docx'])).code).toBe(0);
  });

  test('asks again when what is required without extension has changed, a folder or a file', async () => {
    const folder = folderWith({
      'a.docx': GOOD,
      '.vbcheckrc.json': '{"plugins":"./x.cjs"}',
      'x.cjs': "require('./lib'); require( './kho' ); exports.rules = {};",
      'lib.js': "require('.');",
      'index.json': '{}',
      'kho/package.json': '{"main":"./dau.js"}',
      'kho/dau.js': 'require("../du-lieu.json");',
      'du-lieu.json': '{}',
    });
    for (const name of ['lib.js', 'index.json', 'kho/dau.js', 'du-lieu.json']) {
      await run(folder, ['trust']);
      expect((await run(folder, ['a.docx'])).code).toBe(0);
      writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n`);
      expect([name, (await run(folder, ['a.docx'])).code]).toEqual([name, 2]);
    }
  });

  test('lists and forgets; a copy elsewhere is not allowed with it', async () => {
    const [folder, copy] = [folderWith(files), folderWith(files)];
    const said = await run(copy, ['trust', folder]);
    expect(said).toEqual({
      code: 0,
      err: '',
      out: `Đã cho phép ${join(folder, '.vbcheckrc.json')} chạy:\n  ${join(folder, 'x.mjs')}\n  ${join(folder, 'phu.mjs')}\nKhi cấu hình hoặc chương trình thay đổi, vbcheck hỏi lại. Thôi cho phép: vbcheck trust remove ${folder}\n`,
    });
    expect((await run(copy, ['a.docx'])).code).toBe(2);
    expect((await run(copy, ['trust', 'list'])).out).toBe(`${join(folder, '.vbcheckrc.json')}\n`);
    rmSync(join(folder, 'nen.yaml'));
    expect((await run(copy, ['trust', 'remove', folder])).out).toBe(
      `Đã thôi cho phép ${join(folder, '.vbcheckrc.json')}.\n`,
    );
    expect((await run(copy, ['trust', 'list'])).out).toBe('');
    expect(await run(copy, ['trust', 'remove', folder])).toEqual({
      code: 2,
      out: '',
      err: `vbcheck: chưa từng cho phép “${folder}”.\n`,
    });
  });

  test('says when there is nothing to allow', async () => {
    const folder = folderWith({ '.vbcheckrc.yaml': 'final: true' });
    expect((await run(folder, ['trust'])).out).toBe(
      `${join(folder, '.vbcheckrc.yaml')} không khai báo chương trình nào: không cần cho phép.\n`,
    );
    expect((await run(folder, ['trust', 'khong-co'])).code).toBe(2);
    expect(existsSync(join(personal, 'vbcheck', 'trusted'))).toBe(false);
  });
});

describe('a format of one’s own', () => {
  const files = {
    'a.docx': GOOD,
    'dạng riêng.mjs': `${LEAVES_TRACE} import { word } from './phu.mjs'; export default ({ out }) => ({ file() {}, end() { out(word); } });`,
    'phu.mjs': "export const word = 'xong';",
  };
  const asked = ['a.docx', '--format', './dạng riêng.mjs'];

  test('runs after the very command that the refusal names, until it or what it imports has changed', async () => {
    const folder = folderWith(files);
    const refused = async (): Promise<string> => {
      const { code, out, err } = await run(folder, asked);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    const command = /: vbcheck (.*) \(trong CI/.exec(await refused())?.[1];
    expect(command).toBe('trust "./dạng riêng.mjs"');
    expect(existsSync(join(folder, 'da-chay'))).toBe(false);
    const { code, out } = await run(folder, ['trust', './dạng riêng.mjs']);
    expect([code, out.split('\n').slice(0, 3)]).toEqual([
      0,
      [
        `Đã cho phép ${join(folder, 'dạng riêng.mjs')} chạy:`,
        `  ${join(folder, 'dạng riêng.mjs')}`,
        `  ${join(folder, 'phu.mjs')}`,
      ],
    ]);
    expect(existsSync(join(folder, 'da-chay'))).toBe(false);
    expect(await run(folder, asked)).toMatchObject({ code: 0, out: 'xong' });
    expect(existsSync(join(folder, 'da-chay'))).toBe(true);
    for (const name of ['phu.mjs', 'dạng riêng.mjs'] as const) {
      writeFileSync(join(folder, name), `${files[name]}\n`);
      expect(await refused()).toContain('đã khác lần bạn cho phép');
      expect((await run(folder, ['trust', 'list'])).out).toContain('(đã thay đổi, cần cho phép lại)');
      expect((await run(folder, ['trust', './dạng riêng.mjs'])).code).toBe(0);
      expect((await run(folder, asked)).code).toBe(0);
    }
  });

  test('is forgotten by remove; neither a copy nor another module of the folder is allowed with it', async () => {
    const folder = folderWith({ ...files, 'khac.mjs': files['dạng riêng.mjs'] });
    const copy = folderWith(files);
    expect((await run(folder, ['trust', './dạng riêng.mjs'])).code).toBe(0);
    expect((await run(copy, asked)).code).toBe(2);
    expect((await run(folder, ['a.docx', '--format', './khac.mjs'])).code).toBe(2);
    expect((await run(folder, asked)).code).toBe(0);
    expect((await run(folder, ['trust', 'remove', './dạng riêng.mjs'])).code).toBe(0);
    expect((await run(folder, asked)).code).toBe(2);
  });
});

test('the library runs nothing either', async () => {
  const folder = folderWith({ 'a.docx': GOOD, '.vbcheckrc.json': '{"plugins":"./x.mjs"}', 'x.mjs': PLUGIN });
  await expect(checkPaths(['a.docx'], { cwd: folder })).rejects.toMatchObject({ code: 'configuration-untrusted' });
  await expect(checkPaths(['a.docx'], { cwd: folder })).rejects.toBeInstanceOf(ConfigError);
  expect(existsSync(join(folder, 'da-chay'))).toBe(false);
  expect((await checkPaths(['a.docx'], { cwd: folder, trust: true })).summary).toMatchObject({ error: 0 });
});

test('a fault of a plugin is said to be one, with its file and place', async () => {
  const folder = folderWith({
    'a.docx': GOOD,
    '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
    'x.mjs': pluginText('van-phong/no', "() => { throw new Error('hỏng rồi'); }"),
  });
  const { code, out } = await run(folder, ['--trust', '--format', 'json', 'a.docx']);
  const { error } = (JSON.parse(out) as { files: { error: unknown }[] }).files[0] as { error: unknown };
  expect([code, error]).toEqual([
    2,
    {
      code: 'plugin-error',
      message: `Lỗi của quy tắc riêng van-phong/no (${join(folder, 'x.mjs')}, dòng 2, cột 29), không phải của văn bản hay của vbcheck: hỏng rồi`,
    },
  ]);
});
