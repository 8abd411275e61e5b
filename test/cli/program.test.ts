/**
 * The published program, built and run in processes of its own, on real documents.
 *
 * @module-tag slow
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { buildProgram } from '../../tools/build.ts';
import { fixturePath } from '../support/fixture.ts';
import { pluginText } from '../support/rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GOOD = fixturePath('dung/cong-van');
const BAD = fixturePath('sai/cong-van-nhieu-loi');

/** Inside node_modules, so that the program finds its dependencies. */
const program = join(root, 'node_modules', '.cache', 'vbcheck-test');
let cwd = '';

beforeAll(async () => {
  rmSync(program, { recursive: true, force: true });
  await buildProgram(program);
  writeFileSync(
    join(program, 'vbcheck.cjs'),
    "require('./cli.cjs').start(process.argv.slice(2)).then((code) => { process.exitCode = code; });",
  );
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'vbcheck-'));
  return () => rmSync(cwd, { recursive: true });
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function run(
  args: readonly string[],
  { input, env = {} }: { input?: Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  const result = spawnSync(process.execPath, [join(program, 'vbcheck.cjs'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    // Against what hangs.
    timeout: 120_000,
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const json = (args: readonly string[]) =>
  JSON.parse(run(['--format', 'json', ...args]).out) as {
    files: {
      path: string;
      status: string;
      documentType: string;
      messages: { ruleId: string; severity: string }[];
      notes: { code: string }[];
      error?: { code: string };
    }[];
    summary: Record<string, number>;
  };
const place = (name: string, from: string): string => {
  copyFileSync(from, join(cwd, name));
  return name;
};
const textsOf = (name: string): string[] =>
  (JSON.parse(run(['inspect', '--format', 'json', name]).out) as { paragraphs: { text: string }[] }).paragraphs.map(
    ({ text }) => text,
  );
const ruleIds = (args: readonly string[]): string[] => [
  ...new Set(json(args).files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))),
];

describe('code that a configuration runs', () => {
  const RULE = (check: string): string => `export const rules = { x: {
  meta: { id: 'so-x/x', family: 'the-thuc', severity: 'error', legalBasis: { nd30: [] }, messages: {},
    summary: { vi: 'x', en: 'x' }, reason: { vi: 'x', en: 'x' }, examples: { wrong: [], right: [] } },
  check() { ${check} } } };`;

  test.each([
    [
      'setTimeout(() => { throw new Error("muộn"); });',
      (file: string) =>
        `Lỗi của mã mà cấu hình chạy (${file}, dòng 4, cột 38), không phải của văn bản hay của vbcheck: muộn`,
    ],
    [
      'process.exit(0);',
      () =>
        'Luồng xử lý văn bản này bị dừng giữa chừng (mã mà cấu hình chạy đã kết thúc nó); không ảnh hưởng đến các tệp khác.',
    ],
  ])('a rule that does %s: its documents fail, each in one sentence, without a trace', (check, text) => {
    const file = join(cwd, 'x.mjs');
    writeFileSync(file, RULE(check));
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"plugins":"./x.mjs"}');
    const { code, out, err } = run(['--format', 'json', '--trust', place('a.docx', GOOD), place('b.docx', GOOD)]);
    const { files } = JSON.parse(out) as { files: { error?: { message: string } }[] };
    expect([code, err, files.map(({ error }) => error?.message)]).toEqual([2, '', [text(file), text(file)]]);
  });

  test('a file that ends the program when it is read: it is named, never the code of success', () => {
    writeFileSync(join(cwd, 'x.mjs'), 'process.exit(0);');
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"plugins":"./x.mjs"}');
    const { code, err } = run(['--trust', place('a.docx', GOOD)]);
    expect(code).toBe(2);
    expect(err).toContain('“./x.mjs” không chạy được: chương trình kết thúc khi đang nạp');
  });

  test('a file that ends the program where it is loaded to stay: one sentence, never the code of success', () => {
    writeFileSync(
      join(cwd, 'x.mjs'),
      "import { isMainThread } from 'node:worker_threads';\nif (isMainThread) process.exit(0);",
    );
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"plugins":"./x.mjs"}');
    const { code, err } = run(['--trust', place('a.docx', GOOD)]);
    expect([code, err]).toEqual([
      2,
      'vbcheck: bị dừng giữa chừng, chưa soát xong (mã mà cấu hình chạy đã kết thúc chương trình).\n',
    ]);
  });

  test('what is no JavaScript: its line', () => {
    writeFileSync(join(cwd, 'x.mjs'), 'export const rules = {\n  a( {\n');
    writeFileSync(join(cwd, '.vbcheckrc.json'), '{"plugins":"./x.mjs"}');
    expect(run(['--trust', place('a.docx', GOOD)]).err).toContain('không chạy được: Unexpected end of input (dòng 3)');
  });
});

describe('check', () => {
  test('a correct document: nothing is wrong, exit 0', () => {
    expect(run([GOOD])).toEqual({ code: 0, out: expect.stringContaining('Không thấy lỗi nào.') as string, err: '' });
  });

  test('a document with errors: what, where, by which article, how many; exit 1', () => {
    const { code, out, err } = run([BAD]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Lề dưới đang là 15 mm; phải từ 20 đến 25 mm.');
    expect(out).toContain('the-thuc/le-trang · NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3');
    expect(out).toMatch(/Thể thức: \d+ lỗi, \d+ cảnh báo · Nội dung: 0 · Văn phong: 0 · Chính tả: 0/);
    expect(out).not.toContain('\u001b');
  });

  test('in English, in colour, only errors', () => {
    expect(run(['--lang', 'en', BAD]).out).toContain('The bottom margin is 15 mm; it must be 20 to 25 mm.');
    expect(run([BAD], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31m');
    expect(run([BAD], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).toContain('\u001b[31m');
    expect(run(['--quiet', BAD]).out).not.toContain('▲');
  });

  test('JSON as docs/json.md has it', () => {
    const report = json([GOOD, BAD]);
    expect(report).toMatchObject({
      files: [{ status: 'checked', documentType: 'cong-van', messages: [] }, { status: 'checked' }],
      summary: { files: 2, failed: 0 },
    });
    expect(report.files[1]?.messages[0]).toMatchObject({
      ruleId: 'the-thuc/le-trang',
      family: 'the-thuc',
      severity: 'error',
      legalBasis: ['ND30-I.I.3-2'],
      location: { part: 'word/document.xml' },
    });
  });

  test('folders, patterns and names in both compositions', () => {
    mkdirSync(join(cwd, 'Văn bản'));
    place('Văn bản/Công văn.docx'.normalize('NFD').replace('Văn bản'.normalize('NFD'), 'Văn bản'), GOOD);
    place('Văn bản/~$tam.docx', GOOD);
    expect(json(['.']).files.map(({ path }) => path.normalize('NFC'))).toEqual(['Văn bản/Công văn.docx']);
    expect(json(['Văn bản/*.docx']).files).toHaveLength(1);
    expect(json(['Văn bản/Công văn.docx'.normalize('NFC')]).files[0]?.status).toBe('checked');
  });

  test('standard input', () => {
    expect(run(['--stdin', '--stdin-filename', 'a.docx'], { input: readFileSync(BAD) })).toMatchObject({
      code: 1,
      out: expect.stringContaining('a.docx') as string,
    });
    expect(run(['-'], { input: readFileSync(GOOD) }).code).toBe(0);
  });

  test('Markdown: rules of layout do not run, and one note says so', () => {
    writeFileSync(
      join(cwd, 'a.md'),
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc\n\nUBND TỈNH QUẢNG TRỊ\n\nSố: 12/UBND-NC\n\nQuảng Trị, ngày 05 tháng 3 năm 2026\n\nV/v báo cáo\n\nKính gửi: Sở Nội vụ\n',
    );
    const [file] = json(['a.md']).files;
    expect(file?.notes.map(({ code }) => code)).toEqual(['layout-unknown']);
    expect(file?.messages.map(({ ruleId }) => ruleId)).toContain('the-thuc/tieu-ngu');
  });

  test('a broken file stops no other; exit 2', () => {
    writeFileSync(join(cwd, 'cut.docx'), readFileSync(GOOD).subarray(0, 3000));
    writeFileSync(join(cwd, 'old.docx'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const report = json(['cut.docx', 'old.docx', 'gone.docx', GOOD]);
    expect(report.files.map(({ status, error }) => error?.code ?? status)).toEqual([
      'truncated',
      'old-doc',
      'file-not-found',
      'checked',
    ]);
    expect(run(['cut.docx', GOOD]).code).toBe(2);
  });

  test('an English letter is no administrative document: a note, exit 0', () => {
    writeFileSync(join(cwd, 'letter.md'), '# Dear John\n\nThank you for your letter.\n');
    expect(json(['letter.md']).files[0]).toMatchObject({
      status: 'skipped',
      messages: [],
      notes: [{ code: 'not-administrative' }],
    });
    expect(run(['letter.md']).code).toBe(0);
  });
});

describe('exit codes', () => {
  test.each([
    [['--fail-on', 'never', BAD], 0],
    [['--fail-on', 'warning', BAD], 1],
    [['--rule', 'the-thuc/*:warning', BAD], 0],
    [['--rule', 'the-thuc/*:warning', '--max-warnings', '3', BAD], 1],
    [['--rule', 'the-thuc/*:off', BAD], 0],
    [['--fail-on', 'sometimes', BAD], 2],
    [['--rule', 'the-thuc/le-tran:off', BAD], 2],
    [[], 2],
    [['gone/*.docx'], 2],
  ] as const)('%j: %i', (args, code) => {
    expect(run(args).code).toBe(code);
  });

  test('a mistyped rule, option and command name the right ones', () => {
    expect(run(['--rule', 'the-thuc/le-tran:off', GOOD]).err).toContain('“the-thuc/le-trang”');
    expect(run(['--fial-on', 'error', GOOD]).err).toContain('--fail-on');
    expect(run(['explian', 'le-trang']).err + run(['explian', 'le-trang']).out).toContain('explain');
  });
});

describe('--final', () => {
  test('blanks are excused in a draft and errors in a document to be signed', async () => {
    const draft = applyExample(correctRecipe('to-trinh'), {
      set: { numberAndSymbol: { text: 'Số:        /TTr-SXD' }, signerName: { text: '{{HO_TEN}}' } },
    });
    writeFileSync(join(cwd, 'draft.docx'), await buildDocx(draft));
    expect(ruleIds(['draft.docx'])).toEqual([]);
    expect(ruleIds(['--final', 'draft.docx'])).toEqual(['the-thuc/so-ky-hieu', 'the-thuc/cho-trong']);
  });
});

describe('configuration', () => {
  const off = "rules: { 'the-thuc/le-trang': 'off' }";
  test.each([
    ['.vbcheckrc.yaml', 'rules:\n  the-thuc/le-trang: off\n'],
    ['.vbcheckrc.json', '{ "rules": { "the-thuc/le-trang": "off" } }'],
    ['vbcheck.config.mjs', `export default { ${off} };`],
    ['vbcheck.config.cjs', `module.exports = { ${off} };`],
    ['package.json', '{ "vbcheck": { "rules": { "the-thuc/le-trang": "off" } } }'],
  ])('%s', (name, content) => {
    place('a.docx', BAD);
    expect(ruleIds(['a.docx'])).toContain('the-thuc/le-trang');
    writeFileSync(join(cwd, name), content);
    expect(ruleIds(['--trust', 'a.docx'])).not.toContain('the-thuc/le-trang');
  });

  test('overrides by path and by type; ignored files', () => {
    place('a.docx', BAD);
    place('b.docx', BAD);
    place('c.docx', BAD);
    writeFileSync(
      join(cwd, '.vbcheckrc.json'),
      JSON.stringify({
        ignore: ['c.docx'],
        overrides: [
          { files: 'a.docx', rules: { 'the-thuc/*': 'off' } },
          { documentTypes: ['quyet-dinh'], rules: { 'the-thuc/*': 'off' } },
        ],
      }),
    );
    expect(json(['.']).files.map(({ path, messages }) => [path, messages.length > 0])).toEqual([
      ['a.docx', false],
      ['b.docx', true],
      ['c.docx', false],
    ]);
  });

  test('what `init` writes can be used; it overwrites nothing', () => {
    place('a.docx', BAD);
    expect(run(['init'])).toMatchObject({ code: 0, out: expect.stringContaining('.vbcheckrc.yaml') as string });
    expect(run(['a.docx'])).toMatchObject({ code: 1, err: '' });
    expect(run(['init']).code).toBe(2);
  });

  test('a wrong configuration is named with its place; exit 2', () => {
    place('a.docx', BAD);
    writeFileSync(join(cwd, '.vbcheckrc.yaml'), 'rules:\n  the-thuc/le-trang: of\n');
    const { code, err } = run(['a.docx']);
    expect(code).toBe(2);
    expect(err).toContain('.vbcheckrc.yaml');
    expect(err).toContain('the-thuc/le-trang');
  });

  test('a plugin brings a rule of its own', () => {
    place('a.docx', GOOD);
    const check = `({ draft, report }) => {
      const paragraph = draft.paragraphs.find(({ text }) => text.startsWith('Kính gửi'));
      report({ messageId: 'found', at: { paragraph } });
    }`;
    const messages = { found: { vi: 'Thấy Kính gửi.', en: 'Found.' } };
    writeFileSync(join(cwd, 'rule.mjs'), pluginText('van-phong/cam-on', check, messages));
    writeFileSync(join(cwd, '.vbcheckrc.json'), JSON.stringify({ plugins: ['./rule.mjs'] }));
    expect(run(['a.docx'])).toMatchObject({ code: 2, out: '' });
    expect(ruleIds(['--trust', 'a.docx'])).toEqual(['van-phong/cam-on']);
  });
});

describe('silencers', () => {
  test('a Word comment silences its rule; one that silences nothing is noted', async () => {
    const recipe = applyExample(correctRecipe('cong-van'), { set: { addressee: { format: { bold: true } } } });
    const withComment = (comment: string) =>
      buildDocx({
        ...recipe,
        blocks: recipe.blocks.map((block) =>
          block.kind === 'text' && block.component === 'addressee' ? { ...block, comment } : block,
        ),
      });
    writeFileSync(join(cwd, 'a.docx'), await withComment('trao đổi thêm'));
    writeFileSync(join(cwd, 'b.docx'), await withComment('vbcheck: bỏ qua the-thuc/kinh-gui'));
    writeFileSync(join(cwd, 'c.docx'), await withComment('vbcheck: bỏ qua the-thuc/can-deu'));
    const [a, b, c] = json(['a.docx', 'b.docx', 'c.docx']).files;
    expect(a?.messages.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/kinh-gui']);
    expect([b?.messages, b?.notes]).toEqual([[], []]);
    expect(c?.notes.map(({ code }) => code)).toEqual(['unused-silencer']);
  });
});

describe('preview', () => {
  const page = (name: string): string => readFileSync(join(cwd, name), 'utf8');

  test('writes the page beside the file and overwrites its own', () => {
    place('du-thao.docx', BAD);
    expect(run(['preview', 'du-thao.docx'])).toEqual({ code: 0, out: 'Đã ghi du-thao.html.\n', err: '' });
    expect(page('du-thao.html')).toMatch(
      /^<!doctype html>[^]*Lề dưới đang là 15 mm[^]*<\/html>\n<!-- vbcheck-copy [^\n]+ -->\n$/,
    );
    expect(run(['preview', 'du-thao.docx', '--lang', 'en', '--rule', 'the-thuc/le-trang:off'])).toMatchObject({
      code: 0,
    });
    expect(page('du-thao.html')).toContain('<html lang="en">');
    expect(page('du-thao.html')).not.toContain('margin is 15 mm');
    expect(readdirSync(cwd).sort()).toEqual(['du-thao.docx', 'du-thao.html']);
  });

  test('leaves pages of others alone, unless forced, and documents always', () => {
    place('du-thao.docx', GOOD);
    writeFileSync(join(cwd, 'du-thao.html'), '<p>của tôi</p>');
    const { code, err } = run(['preview', 'du-thao.docx']);
    expect([code, page('du-thao.html')]).toEqual([2, '<p>của tôi</p>']);
    expect(err).toContain('đã có du-thao.html, không phải bản do vbcheck ghi');
    expect(run(['preview', '--force', 'du-thao.docx', '-o', 'du-thao.docx']).code).toBe(2);
    expect(readFileSync(join(cwd, 'du-thao.docx'))).toEqual(readFileSync(GOOD));
    expect(run(['preview', '--force', 'du-thao.docx']).code).toBe(0);
    expect(page('du-thao.html')).toContain('Không thấy lỗi nào.');
  });

  test('several files, Markdown too, into a folder; goes on past what cannot be read', () => {
    place('a.docx', GOOD);
    writeFileSync(join(cwd, 'b.md'), '# Kế hoạch\n\nNội dung.\n');
    writeFileSync(join(cwd, 'c.docx'), 'không phải tệp Word');
    const { code, out, err } = run(['preview', 'a.docx', 'b.md', 'c.docx', 'd.docx', '-o', 'trang']);
    expect([code, out]).toEqual([2, `Đã ghi ${join('trang', 'a.html')}.\nĐã ghi ${join('trang', 'b.html')}.\n`]);
    expect(err).toMatch(/c\.docx: .+\n.*d\.docx: Không tìm thấy/);
    expect(readdirSync(join(cwd, 'trang')).sort()).toEqual(['a.html', 'b.html']);
  });

  test('two documents never become one page, in one folder or in two', () => {
    place('a.docx', GOOD);
    writeFileSync(join(cwd, 'a.md'), '# Kế hoạch\n');
    expect(run(['preview', 'a.docx', 'a.md'])).toMatchObject({ code: 0, out: 'Đã ghi a.html.\nĐã ghi a-md.html.\n' });
    mkdirSync(join(cwd, 'v', 'x'), { recursive: true });
    mkdirSync(join(cwd, 'v', 'y'));
    place('v/x/a.docx', GOOD);
    place('v/y/a.docx', BAD);
    expect(run(['preview', 'v', '-o', 'trang']).code).toBe(0);
    expect(readdirSync(join(cwd, 'trang'), { recursive: true }).sort()).toEqual(['x', 'x/a.html', 'y', 'y/a.html']);
  });

  test('a page that somebody has written into stays', () => {
    place('a.docx', GOOD);
    run(['preview', 'a.docx']);
    writeFileSync(join(cwd, 'a.html'), page('a.html').replace('</body>', '<p>ghi chú</p></body>'));
    expect(run(['preview', 'a.docx']).code).toBe(2);
    expect(page('a.html')).toContain('<p>ghi chú</p>');
  });
});

describe('new', () => {
  test('writes a document in which only blanks are left; overwrites nothing without --force', () => {
    expect(run(['new', 'Công văn'])).toEqual({
      code: 0,
      out: 'Đã ghi cong-van.docx.\nMở bằng Word, điền các chỗ trong ngoặc vuông và số, ngày; trước khi trình ký: vbcheck --final cong-van.docx\n',
      err: '',
    });
    const written = readFileSync(join(cwd, 'cong-van.docx'));
    expect(ruleIds(['cong-van.docx'])).toEqual([]);
    expect(ruleIds(['--final', 'cong-van.docx'])).toContain('the-thuc/cho-trong');
    expect(run(['new', 'cv', '--agency', 'Sở Y tế'])).toEqual({
      code: 2,
      out: '',
      err: 'vbcheck: đã có cong-van.docx; thêm --force để ghi đè.\n',
    });
    expect(readFileSync(join(cwd, 'cong-van.docx'))).toEqual(written);
    expect(run(['new', 'cv', '--agency', 'Sở Y tế', '--force']).code).toBe(0);
    expect(textsOf('cong-van.docx')).toContain('SỞ Y TẾ');
    expect(readdirSync(cwd)).toEqual(['cong-van.docx']);
    expect(run(['new', 'Công văn', '-o', 'bản nháp (1).docx']).out).toContain('vbcheck --final "bản nháp (1).docx"');
  });

  test('-o names a file in a new folder, or a folder that exists', () => {
    expect(run(['new', 'QĐ', '-o', 'Dự thảo/qd.docx']).code).toBe(0);
    expect(run(['new', 'QyĐ', '-o', 'Dự thảo']).code).toBe(0);
    expect(readdirSync(join(cwd, 'Dự thảo')).toSorted()).toEqual(['qd.docx', 'quy-dinh.docx']);
    const refused = run(['new', 'QĐ', '-o', 'qd.pdf', '--lang', 'en']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('“qd.pdf” cannot be written') as string });
    writeFileSync(join(cwd, 'a'), '');
    expect(run(['new', 'QĐ', '-o', 'a/qd.docx'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không ghi được a/qd.docx: một phần của đường dẫn là tệp') as string,
    });
  });

  test('the office stands in the configuration; the command line says otherwise', () => {
    writeFileSync(
      join(cwd, '.vbcheckrc.yaml'),
      'agency:\n  name: Sở Tài chính\n  parent: UBND tỉnh Quảng Trị\n  place: Quảng Trị\n  symbol: STCQT\n' +
        '  signer:\n    authority: KT. GIÁM ĐỐC\n    title: PHÓ GIÁM ĐỐC\n    name: Nguyễn Minh Khôi\n',
    );
    const made = (...args: string[]): string[] => {
      expect(run(['new', 'to trinh', '--force', ...args]).err).toBe('');
      return textsOf('to-trinh.docx');
    };
    expect(made()).toEqual(
      expect.arrayContaining(['UBND TỈNH QUẢNG TRỊ', 'Số:       /TTr-STCQT', 'KT. GIÁM ĐỐC', 'Nguyễn Minh Khôi']),
    );
    expect(made('--signer', 'Lê Thu Hạnh')).toEqual(expect.arrayContaining(['PHÓ GIÁM ĐỐC', 'Lê Thu Hạnh']));
    const byHead = made('--title', 'Giám đốc');
    expect(byHead).toEqual(expect.arrayContaining(['GIÁM ĐỐC', '[Họ và tên]']));
    expect(byHead).not.toContain('KT. GIÁM ĐỐC');
    const elsewhere = made('--agency', 'Sở Y tế'.normalize('NFD'));
    expect(elsewhere).toEqual(expect.arrayContaining(['SỞ Y TẾ', 'Số:       /TTr-SYT', '[CHỨC VỤ CỦA NGƯỜI KÝ]']));
    expect(elsewhere).not.toContain('UBND TỈNH QUẢNG TRỊ');
    expect(made('--authority', 'TL. GIÁM ĐỐC', '--authority', 'KT. CHÁNH VĂN PHÒNG')).toEqual(
      expect.arrayContaining(['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG']),
    );
  });

  test('without a type it lists them; of an unknown one it names the nearest', () => {
    const { out } = run(['new']);
    expect(out).toMatch(
      /^Loại văn bản +Tên trong lệnh +Viết tắt +Mẫu \(Phụ lục III\)\nNghị quyết +nghi-quyet +NQ +1\.1\n/,
    );
    expect(out.trim().split('\n')).toHaveLength(1 + 32 + 2);
    expect(run(['new', '--lang', 'en']).out).toContain('Official letter');
    const { types } = JSON.parse(run(['new', '--format', 'json']).out) as { types: unknown[] };
    expect(types).toHaveLength(32);
    expect(types[0]).toEqual({
      id: 'nghi-quyet',
      name: 'Nghị quyết',
      en: 'Resolution',
      abbreviation: 'NQ',
      template: '1.1',
    });
    expect(run(['new', 'cong-vna'])).toMatchObject({
      code: 2,
      err: 'vbcheck: không có loại văn bản “cong-vna”. Có phải ý bạn là “cong-van”? Xem danh sách: vbcheck new\n',
    });
    expect(run(['new', 'GM', '--format', 'json']).out).toContain('"documentType": "giay-moi"');
  });
});

describe('other commands', () => {
  test('inspect shows what is recognised', () => {
    expect(run(['inspect', GOOD]).out).toMatch(/Quốc hiệu\s+cỡ 13, đậm, giữa\s+CỘNG HÒA XÃ HỘI/);
    expect(JSON.parse(run(['inspect', '--format', 'json', GOOD]).out)).toMatchObject({
      documentType: 'cong-van',
      profile: 'nd30',
    });
  });

  test('explain gives requirement, reason and examples; rules lists all', () => {
    expect(run(['explain', 'le-trang']).out).toMatch(/Lề trái cách mép trái\s+30–35 mm\./);
    expect(run(['explain', 'tieu-ngu', '--lang', 'en']).out).toContain('is not bold; it must be bold.');
    const described = JSON.parse(run(['explain', 'nham-tu', '--format', 'json']).out) as Record<string, unknown>;
    expect(described.fixSafety).toMatchObject({ wrongTone: 'unsafe' });
    expect(run(['explain', 'khong-co'])).toMatchObject({ code: 2, out: '' });
    expect((JSON.parse(run(['rules', '--format', 'json']).out) as { rules: unknown[] }).rules.length).toBeGreaterThan(
      40,
    );
  });

  test('help and version', () => {
    expect(run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Ví dụ:') as string });
    expect(run(['--version']).out.trim()).toBe(
      (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    );
  });
});
