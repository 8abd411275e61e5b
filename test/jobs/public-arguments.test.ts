/** What programs pass by mistake is told at once, by its name, in both languages; what may be left out may be. */
import { unified } from 'unified';
import { describe, expect, test, vi } from 'vitest';
import { VFile } from 'vfile';
import * as core from '../../src/core.ts';
import {
  annotateBytes,
  ArgumentError,
  checkBytes,
  checkPaths,
  cleanBytes,
  createSession,
  fixBytes,
  inspectBytes,
  newDocument,
  previewBytes,
  ReadError,
  vbcheckDocx,
  vbcheckLint,
} from '../../src/index.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';

const GOOD = fixture('dung/cong-van');
/** As a program without types calls it. */
type Loose = (...given: unknown[]) => unknown;
const loose = (call: unknown): Loose => call as Loose;

async function messageOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toBeInstanceOf(TypeError);
    return (error as ArgumentError).message;
  }
  return '';
}

const PARAGRAPH = { part: 'word/document.xml', index: 3, text: 'a' };

const NODE = { annotateBytes, checkBytes, fixBytes, inspectBytes, previewBytes };
const CORE = {
  check: core.check,
  preview: core.preview,
  fix: core.fix,
  annotate: core.annotate,
  inspect: core.inspect,
};

test.each(Object.entries(NODE))('%s', async (_, call) => {
  expect(await messageOf(() => loose(call)('a.docx', 'a.docx'))).toBe(
    'bytes phải là Uint8Array (nội dung của tệp), không phải “a.docx”.\nbytes has to be a Uint8Array (the content of the file), not “a.docx”.',
  );
  expect(await messageOf(() => loose(call)())).toContain('bytes phải là');
  expect(await messageOf(() => loose(call)(GOOD))).toContain('path phải là chuỗi, không phải undefined.');
  expect(await messageOf(() => loose(call)(GOOD, 'a.docx', 1))).toContain(
    'options phải là đối tượng, không phải number.',
  );
  expect(await messageOf(() => loose(call)(GOOD, 'a.docx', { session: {} }))).toContain(
    'session made by createSession',
  );
});

test.each(Object.entries(CORE))('core: %s', async (_, call) => {
  expect(await messageOf(() => loose(call)(GOOD, 'a.docx'))).toContain('createSession(host)');
  expect(await messageOf(() => loose(call)(Promise.resolve(GOOD), 'a.docx', {}))).toContain('Promise (thiếu await)');
});

test('core: session, tree, new document, clean', async () => {
  expect(await messageOf(() => loose(core.createSession)())).toContain('inflate, deflate, crc32, decoder');
  expect(await messageOf(() => loose(core.checkTree)({ type: 'root' }, 'a.docx', {}))).toContain('document phải là');
  expect(await messageOf(() => loose(newDocument)())).toContain('type phải là chuỗi');
  expect(await messageOf(() => newDocument('cong van di'))).toContain('there is no type of document “cong van di”');
  expect(await messageOf(() => loose(newDocument)('cong-van', { year: '2026' }))).toContain('year phải là số');
  expect(await messageOf(() => loose(cleanBytes)('x'))).toContain('bytes phải là');
  const gone = new Uint8Array(GOOD);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  expect(() => cleanBytes(gone)).toThrow('Tệp rỗng');
});

test.each<[string, unknown[], string]>([
  [
    'textChange',
    [],
    'textChange: paragraph phải là một đoạn của bản dự thảo (segment.paragraph), không phải undefined.',
  ],
  ['textChange', [PARAGRAPH, '0', 1, 'a'], 'textChange: start phải là số nguyên không âm, không phải “0”.'],
  ['textChange', [PARAGRAPH, 0, -1, 'a'], 'textChange: end has to be a whole number from 0 on, not number.'],
  ['textChange', [PARAGRAPH, 0, 1, 2], 'textChange: text phải là chuỗi, không phải number.'],
  ['runFormatChange', [], 'runFormatChange: at phải là đối tượng, không phải undefined.'],
  ['runFormatChange', [{ paragraph: PARAGRAPH, start: 0, end: 1 }], 'runFormatChange: format phải là đối tượng'],
  ['paragraphFormatChange', [{}], 'paragraphFormatChange: paragraph phải là một đoạn'],
  ['paragraphFormatChange', [PARAGRAPH], 'paragraphFormatChange: format phải là đối tượng'],
  ['paragraphRemoval', [null], 'paragraphRemoval: paragraph phải là một đoạn'],
  ['citation', [5, 'vi'], 'citation: id phải là chuỗi, không phải number.'],
  ['citation', ['ND30-I.II.1'], 'citation: language phải là một trong vi, en, không phải undefined.'],
  ['componentTerm', ['tieuNgu', 'vi'], 'componentTerm: component phải là một trong'],
  ['defineRule', [{ meta: {} }], 'defineRule: rule phải là quy tắc { meta: { id, … }, check }'],
])('what rules call: %s %j', async (name, given, message) => {
  expect(await messageOf(() => loose(core[name as 'textChange'])(...given))).toContain(message);
});

test('what rules call, with what it takes', () => {
  const range = { part: PARAGRAPH.part, paragraph: 3, start: 0, end: 1 };
  expect(loose(core.textChange)(PARAGRAPH, 0, 1, 'b')).toEqual({ type: 'text', ...range, text: 'b' });
  const format = { bold: true };
  const at = { paragraph: PARAGRAPH, start: 0, end: 1 };
  expect(loose(core.runFormatChange)(at, format)).toEqual({ type: 'runFormat', ...range, format });
  expect(core.componentTerm('motto', 'vi')).toBe('Tiêu ngữ');
});

describe('options', () => {
  test.each([
    [
      { rules: { 'the-thuc/le-tran': 'off' } },
      'không có quy tắc “the-thuc/le-tran”. Có phải ý bạn là “the-thuc/le-trang”?',
    ],
    [
      { rules: { 'the-thuc/le-trang': 'warn' } },
      'rules["the-thuc/le-trang"] phải là một trong off, error, warning, info, không phải “warn”.',
    ],
    [{ rules: [] }, 'rules phải là đối tượng, không phải Array.'],
    [{ language: 'fr' }, 'language phải là một trong vi, en, không phải “fr”.'],
    [{ profile: 'x' }, 'profile phải là một trong auto'],
    [{ final: 'yes' }, 'final phải là true hoặc false'],
    [{ words: 'a' }, 'words phải là danh sách chuỗi'],
    [{ plugins: [{}] }, 'plugins phải là danh sách quy tắc'],
    [{ only: true }, 'only phải là hàm'],
    [{ revision: {} }, 'không có tùy chọn “revision”.'],
    [
      { finall: true },
      'không có tùy chọn “finall”. Có phải ý bạn là “final”?\nthere is no option “finall”. Did you mean “final”?',
    ],
    [{ track: 'me' }, 'track phải là { author, date }'],
  ])('%j', async (options, message) => {
    expect(await messageOf(() => loose(checkBytes)(GOOD, 'a.docx', options))).toContain(message);
    const given = () =>
      unified()
        .use(vbcheckDocx)
        .use(vbcheckLint, options as never)
        .freeze();
    expect(await messageOf(given)).toContain(message);
  });

  test('what is right is taken', async () => {
    const session = createSession();
    const rules = {
      '*': 'off',
      'the-thuc/*': 'info',
      'the-thuc/le-trang': { severity: 'error' },
      'the-thuc/khoan': {},
    } as const;
    const result = await checkBytes(GOOD, 'a.docx', { session, rules, language: undefined, words: [], final: false });
    expect(result.status).toBe('checked');
  });
});

describe('checkPaths', () => {
  test('needs no options: the working folder is that of the process', async () => {
    const cwd = folderWith({ 'a.docx': GOOD });
    const spy = vi.spyOn(process, 'cwd').mockReturnValue(cwd);
    const { files } = await checkPaths(['a.docx']).finally(() => spy.mockRestore());
    expect(files.map(({ path, status }) => [path, status])).toEqual([['a.docx', 'checked']]);
    expect((await checkPaths(['a.docx'], { cwd })).files).toEqual(files);
  });

  test('tells slips', async () => {
    expect(await messageOf(() => loose(checkPaths)(['a.docx', '']))).toBe(
      'paths[1] để trống; có lẽ một biến chưa có giá trị.\npaths[1] is empty; perhaps a variable has no value.',
    );
    expect(await messageOf(() => loose(checkPaths)('a.docx'))).toContain(
      'paths phải là danh sách chuỗi, không phải “a.docx”.',
    );
    expect(await messageOf(() => loose(checkPaths)(['a.docx'], { cwd: 1 }))).toContain('cwd phải là chuỗi');
    const cwd = folderWith({ 'a.docx': GOOD });
    expect(await messageOf(() => checkPaths(['a.docx'], { cwd, rules: { 'the-thuc/x-y-z': 'off' } }))).toContain(
      'không có quy tắc “the-thuc/x-y-z”',
    );
  });
});

test('unified: process gives the document as it was, and its messages', async () => {
  const bytes = fixture('sai/cong-van-nhieu-loi');
  const file = await unified()
    .use(vbcheckDocx)
    .use(vbcheckLint)
    .process(new VFile({ path: 'a.docx', value: bytes }));
  expect(file.value).toBe(bytes);
  expect(file.messages.length).toBeGreaterThan(10);
  expect(
    await messageOf(() =>
      unified()
        .use(vbcheckDocx)
        .parse(new VFile({ value: 'x' })),
    ),
  ).toContain('value phải là');
});

test('why a file cannot be read is said in Vietnamese, as all else', async () => {
  const error = await checkBytes(new Uint8Array(), 'a.docx').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReadError);
  expect((error as ReadError).message).toBe((error as ReadError).describe('vi'));
  expect((error as ReadError).describe('en')).toContain('The file is empty');
});
