import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules as builtInRules } from '../../rules/index.ts';
import { PRESETS, settingsFor } from '../../src/config/configuration.ts';
import { ConfigError } from '../../src/config/error.ts';
import { CONFIGURATION_FILES, findConfiguration, loadConfiguration } from '../../src/config/load.ts';
import { folderWith } from '../support/folder.ts';
import { forbids } from '../support/rules.ts';

const options = { type: 'object', additionalProperties: false, properties: { most: { type: 'integer', minimum: 1 } } };
const rules = [
  forbids('the-thuc/le-trang', 'a', undefined, { options, defaultOptions: { most: 2 } }),
  forbids('the-thuc/phong-chu', 'a'),
  forbids('chinh-ta/hoi-nga', 'a'),
];

async function load(content: string, name = '.vbcheckrc.yaml', others: Record<string, string> = {}) {
  const folder = folderWith({ [name]: content, ...others });
  return { folder, configuration: await loadConfiguration(join(folder, name), rules, { trusted: true }) };
}

/** What is said about a wrong configuration, without the first line that names the file. */
async function problems(
  content: string,
  language: 'vi' | 'en' = 'vi',
  others: Record<string, string> = {},
): Promise<string[]> {
  const error = await load(content, '.vbcheckrc.yaml', others).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigError)) throw error;
  return error
    .describe(language)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

describe('where a configuration is looked for', () => {
  it('is found upwards, nearest first', () => {
    const folder = folderWith({
      '.vbcheckrc.json': '{}',
      'a/vbcheck.config.js': '',
      'a/b/c/x.docx': '',
      'd/x.docx': '',
    });
    expect(findConfiguration(join(folder, 'a/b/c'))).toBe(join(folder, 'a/vbcheck.config.js'));
    expect(findConfiguration(join(folder, 'd'))).toBe(join(folder, '.vbcheckrc.json'));
  });

  it('a package.json counts only with the key vbcheck', () => {
    const folder = folderWith({
      'package.json': '{"vbcheck":{}}',
      'a/package.json': '{"name":"vbcheck"}',
      'b/package.json': '{{',
    });
    expect(findConfiguration(join(folder, 'a'))).toBe(join(folder, 'package.json'));
    expect(findConfiguration(join(folder, 'b'))).toBe(join(folder, 'package.json'));
  });
});

describe('the office, for new documents', () => {
  it('is taken whole from the last configuration that has it', async () => {
    const { configuration } = await load('extends: ./a.yaml\nagency:\n  name: Sở Y tế\n', '.vbcheckrc.yaml', {
      'a.yaml': 'agency:\n  name: Sở Nội vụ\n  symbol: SNV\n',
    });
    expect(configuration.agency).toEqual({ name: 'Sở Y tế' });
  });

  it('has no other keys', async () => {
    expect(await problems('agency:\n  nam: Sở Y tế\n')).toEqual([
      'agency: không có khóa “nam”; chỉ dùng: name, parent, place, symbol, unit, signer. Có phải ý bạn là “name”?',
    ]);
  });
});

describe('every kind of file', () => {
  const json = '{"failOn":"warning"}';
  const contents: Record<string, string> = {
    'package.json': '{"vbcheck":{"failOn":"warning"}}',
    '.vbcheckrc': 'failOn: warning',
    '.vbcheckrc.json': json,
    '.vbcheckrc.yaml': 'failOn: warning',
    '.vbcheckrc.yml': 'failOn: warning',
    '.vbcheckrc.js': `module.exports = ${json}`,
    '.vbcheckrc.mjs': `export default ${json}`,
    '.vbcheckrc.cjs': `module.exports = ${json}`,
    'vbcheck.config.js': `module.exports = ${json}`,
    'vbcheck.config.mjs': `export default ${json}`,
    'vbcheck.config.cjs': `module.exports = ${json}`,
  };
  it.each(CONFIGURATION_FILES)('%s', async (name) => {
    const { configuration } = await load(contents[name] as string, name);
    expect(configuration.failOn).toBe('warning');
  });

  it('an empty file is no mistake', async () => {
    expect((await load('# chỉ có chú giải\n')).configuration.failOn).toBeUndefined();
  });
});

describe('settings of a file', () => {
  async function settings(content: string, path: string, type: string | null = null) {
    const { folder, configuration } = await load(content);
    const { rules: set, profile, final } = settingsFor(configuration, join(folder, path), type, rules);
    return { rules: Object.fromEntries(set), profile, final };
  }

  it('severity and options in their three forms', async () => {
    const content = `
rules:
  the-thuc/le-trang: [warning, { most: 3 }]
  the-thuc/phong-chu: { severity: info }
  chinh-ta/hoi-nga: off`;
    expect((await settings(content, 'x.docx')).rules).toEqual({
      'the-thuc/le-trang': { severity: 'warning', options: { most: 3 } },
      'the-thuc/phong-chu': { severity: 'info' },
      'chinh-ta/hoi-nga': { severity: 'off' },
    });
  });

  it('patterns of rules, later keys win', async () => {
    const content = `
rules:
  '*': off
  the-thuc/*: info
  the-thuc/le-trang: error`;
    expect((await settings(content, 'x.docx')).rules).toEqual({
      'the-thuc/le-trang': { severity: 'error' },
      'the-thuc/phong-chu': { severity: 'info' },
      'chinh-ta/hoi-nga': { severity: 'off' },
    });
  });

  it('options stay when only the severity changes later', async () => {
    const content = `
rules: { the-thuc/le-trang: [error, { most: 3 }] }
overrides: [{ files: '*.docx', rules: { the-thuc/le-trang: warning } }]`;
    expect((await settings(content, 'x.docx')).rules['the-thuc/le-trang']).toEqual({
      severity: 'warning',
      options: { most: 3 },
    });
  });

  const overrides = `
final: true
overrides:
  - files: [mẫu/*.docx, "*.md"]
    final: false
  - documentTypes: [cong-van]
    profile: other
  - files: sau/**
    documentTypes: quyet-dinh
    rules: { the-thuc/*: off }`;
  it.each([
    ['x.docx', null, true, 'auto', 0],
    ['mẫu/x.docx', null, false, 'auto', 0],
    ['mẫu/x.docx'.normalize('NFD'), null, false, 'auto', 0],
    ['a/b/x.md', null, false, 'auto', 0],
    ['x.docx', 'cong-van', true, 'other', 0],
    ['sau/a/x.docx', 'quyet-dinh', true, 'auto', 2],
    ['sau/a/x.docx', 'cong-van', true, 'other', 0],
    ['x.docx', 'quyet-dinh', true, 'auto', 0],
  ] as const)('overrides: %s as %s', async (path, type, final, profile, off) => {
    const found = await settings(overrides, path, type);
    expect({ ...found, rules: Object.keys(found.rules).length }).toEqual({ final, profile, rules: off });
  });

  it('ignore: names, folders, patterns', async () => {
    const { folder, configuration } = await load('ignore: [luu-tru/, "*-cu.docx", ./a/b.docx]');
    const ignored = ['luu-tru/x.docx', 'k/luu-tru/y/x.docx', 'z/x-cu.docx', 'a/b.docx', 'k/a/b.docx', 'x.docx'].filter(
      (path) => configuration.ignoreVerdict(join(folder, path)),
    );
    expect(ignored).toEqual(['luu-tru/x.docx', 'k/luu-tru/y/x.docx', 'z/x-cu.docx', 'a/b.docx']);
  });

  it('ignore: what a later ! names is kept, also from an extended file', async () => {
    const { folder, configuration } = await load('{extends: ./goc.json, ignore: ["!giu.docx"]}', undefined, {
      'goc.json': '{"ignore":["*.docx", "!a/mau.docx", "a/mau.docx/x", "kho/"]}',
    });
    const verdicts = ['x.docx', 'giu.docx', 'kho/giu.docx', 'kho/x.md', 'a/mau.docx', 'x.md'].map((path) =>
      configuration.ignoreVerdict(join(folder, path)),
    );
    expect(verdicts).toEqual([true, false, false, true, false, null]);
  });

  it('overrides: ! takes out of what is before it, or of everything', async () => {
    const content = (files: string): string => `overrides: [{ files: ${files}, final: true }]`;
    const finals = async (files: string): Promise<boolean[]> =>
      Promise.all(['a.docx', 'mau/a.docx', 'b.md'].map(async (path) => (await settings(content(files), path)).final));
    expect(await finals('["*.docx", "!mau/"]')).toEqual([true, false, false]);
    expect(await finals('"!mau/"')).toEqual([true, false, true]);
  });
});

describe('extends', () => {
  it('starts from presets and files, which may extend others; later ones win', async () => {
    const { configuration } = await load('extends: [vbcheck:strict, ./chung/goc.json]\nmaxWarnings: 3', undefined, {
      'chung/goc.json': '{"extends":"./xa.yaml","language":"en","maxWarnings":1,"ignore":"cu"}',
      'chung/xa.yaml': 'language: vi\nrules: { the-thuc/le-trang: off }',
    });
    expect(configuration).toMatchObject({ failOn: 'warning', language: 'en', maxWarnings: 3 });
    expect(configuration.layers.map((layer) => layer.rules['the-thuc/le-trang'])).toContain('off');
  });

  it('the strict preset tells matters of taste by every rule that knows any', () => {
    const withTaste = builtInRules
      .filter(({ meta }) => meta.defaultOptions?.['all'] === false)
      .map(({ meta }) => meta.id);
    expect(Object.keys(PRESETS['vbcheck:strict']?.rules ?? {}).sort()).toEqual(withTaste.sort());
  });

  it('patterns of an extended file start from its own folder', async () => {
    const { folder, configuration } = await load('extends: ./chung/goc.json', undefined, {
      'chung/goc.json': '{"ignore":"./cu/*.docx"}',
    });
    expect(configuration.ignoreVerdict(join(folder, 'chung/cu/x.docx'))).toBe(true);
    expect(configuration.ignoreVerdict(join(folder, 'cu/x.docx'))).toBeNull();
  });

  it.each([
    ['require', '{"name":"vbcheck-config-so","main":"index.json"}', 'index.json', '{"language":"en"}'],
    [
      'import',
      '{"name":"vbcheck-config-so","exports":{"import":"./index.mjs"}}',
      'index.mjs',
      'export default {language:"en"}',
    ],
  ])('a package for %s', async (_, manifest, file, content) => {
    const folder = 'node_modules/vbcheck-config-so';
    const { configuration } = await load('extends: vbcheck-config-so', undefined, {
      [`${folder}/package.json`]: manifest,
      [`${folder}/${file}`]: content,
    });
    expect(configuration.language).toBe('en');
  });

  it('in a circle is refused with the circle', async () => {
    const [problem] = await problems('extends: ./a.json', 'vi', { 'a.json': '{"extends":"./.vbcheckrc.yaml"}' });
    expect(problem).toMatch(
      /^extends: các cấu hình kế thừa lẫn nhau: \S+\.vbcheckrc\.yaml → \S+a\.json → \S+\.vbcheckrc\.yaml\.$/,
    );
  });
});

describe('plugins', () => {
  const rule = (
    id: string,
    more = 'legalBasis: { nd30: [] }',
  ) => `{ meta: { id: '${id}', severity: 'error', ${more}, needsLayout: false, fixable: false,
    summary: {vi:'',en:''}, reason: {vi:'',en:''}, messages: {}, examples: {wrong:[],right:[]} }, check() {} }`;

  it('bring rules that can be configured', async () => {
    const { configuration } = await load('plugins: ./quy-tac.mjs\nrules: { noi-dung/ten-so: off }', undefined, {
      'quy-tac.mjs': `export const rules = { tenSo: ${rule('noi-dung/ten-so')} }`,
    });
    expect(configuration.pluginRules.map(({ meta }) => meta.id)).toEqual(['noi-dung/ten-so']);
  });

  it('may name their rules with a prefix of their own, which then is a key', async () => {
    const plugin = rule('so-noi-vu/ten', "legalBasis: { nd30: [] }, family: 'noi-dung'");
    const files = { 'p.mjs': `export const rules = { a: ${plugin} }` };
    const { configuration } = await load('plugins: ./p.mjs\nrules: { so-noi-vu/*: off }', undefined, files);
    expect(configuration.pluginRules.map(({ meta }) => meta.family)).toEqual(['noi-dung']);
    const { rules } = settingsFor(configuration, 'a.docx', null, configuration.pluginRules);
    expect(rules.get('so-noi-vu/ten')).toEqual({ severity: 'off' });
    expect(await problems('plugins: ./p.mjs\nrules: { so-noi-v/*: off }', 'vi', files)).toEqual([
      'rules["so-noi-v/*"]: không có quy tắc “so-noi-v/*”. Có phải ý bạn là “so-noi-vu/*”?',
    ]);
  });

  it.each([
    [
      'plugins: ./khong-co.mjs',
      '',
      'plugins: không tìm thấy “./khong-co.mjs”; cần một tệp (./quy-tac.mjs) hoặc một gói đã cài.',
    ],
    ['plugins: [./p.mjs]', 'export const x = 1', 'plugins[0]: “./p.mjs” phải xuất { rules: { … } }.'],
    ['plugins: ./p.mjs', 'throw new Error("hỏng")', 'plugins: “./p.mjs” không chạy được: hỏng (dòng 1, cột 7)'],
    [
      'plugins: ./p.mjs',
      'export const rules = { a: {} }',
      'plugins: “./p.mjs”: rules.a không phải là quy tắc; cần meta (id “<họ>/<tên>”, messages, severity) và check.',
    ],
    [
      'plugins: ./p.mjs',
      `export const rules = { a: ${rule('so-noi-vu/ten')} }`,
      'plugins: “./p.mjs”: rules.a (“so-noi-vu/ten”) không thuộc họ nào; id bắt đầu bằng tên riêng thì phải có meta.family: the-thuc, noi-dung, van-phong, chinh-ta.',
    ],
    [
      'plugins: ./p.mjs',
      `export const rules = { a: ${rule('the-thuc/ten', "legalBasis: { nd30: [] }, optionTexts: { all: { meaning: { vi: 'x' } } }")} }`,
      'plugins: “./p.mjs”: rules.a (“the-thuc/ten”) thiếu meta.optionTexts.all.meaning.en: mỗi câu cần cả tiếng Việt (vi) và tiếng Anh (en).',
    ],
    [
      'plugins: ./p.mjs',
      `export const rules = { a: ${rule('the-thuc/ten', "legalBasis: {}, family: 'chinh-ta'")} }`,
      'plugins: “./p.mjs”: rules.a (“the-thuc/ten”) có meta.family “chinh-ta” trái với id.',
    ],
    [
      'plugins: ./p.mjs',
      `export const rules = { a: ${rule('the-thuc/ten', "legalBasis: ['ND30-I.I.1']")} }`,
      'plugins: “./p.mjs”: rules.a (“the-thuc/ten”) thiếu meta.legalBasis, ví dụ { nd30: [] }: chạy trên văn bản hành chính, không theo yêu cầu nào.',
    ],
    [
      'plugins: ./p.mjs',
      `export const rules = { a: ${rule('the-thuc/le-trang')} }`,
      'plugins: “./p.mjs”: đã có quy tắc “the-thuc/le-trang”.',
    ],
  ])('%s with %j is refused', async (content, plugin, message) => {
    expect(await problems(content, 'vi', { 'p.mjs': plugin })).toEqual([message]);
  });
});

describe('a wrong configuration', () => {
  it.each([
    [
      'rulez: {}',
      'không có khóa “rulez”; chỉ dùng: extends, plugins, rules, language, profile, final, allStyle, requireReason, words, wordFiles, laws, phrases, agency, failOn, maxWarnings, baseline, ignore, overrides. Có phải ý bạn là “rules”?',
    ],
    [
      'rules: { the-thuc/le-trang: eror }',
      'rules["the-thuc/le-trang"]: “eror” không dùng được; phải là off, info, warning, error hoặc danh sách [ … ] hoặc đối tượng { … }. Có phải ý bạn là “error”?',
    ],
    [
      'rules: { the-thuc/le-trang: [eror] }',
      'rules["the-thuc/le-trang"][0]: “eror” không dùng được; phải là off, info, warning, error. Có phải ý bạn là “error”?',
    ],
    [
      'rules: { the-thuc/le-trng: off }',
      'rules["the-thuc/le-trng"]: không có quy tắc “the-thuc/le-trng”. Có phải ý bạn là “the-thuc/le-trang”?',
    ],
    [
      'rules: { le-trang: off }',
      'rules["le-trang"]: không có quy tắc “le-trang”. Có phải ý bạn là “the-thuc/le-trang”?',
    ],
    [
      'rules: { the-thuc/le-trang: [error, { most: 0 }] }',
      'rules["the-thuc/le-trang"][1].most: 0 không dùng được; phải là số từ 1 trở lên.',
    ],
    [
      'rules: { the-thuc/le-trang: { options: { mst: 1 } } }',
      'rules["the-thuc/le-trang"].options: không có khóa “mst”; chỉ dùng: most. Có phải ý bạn là “most”?',
    ],
    [
      'rules: { the-thuc/phong-chu: [error, { most: 1 }] }',
      'rules["the-thuc/phong-chu"][1]: quy tắc này không có tùy chọn; bỏ phần tùy chọn đi.',
    ],
    ['failOn: warn', 'failOn: “warn” không dùng được; phải là error, warning, info, never.'],
    ['maxWarnings: -1', 'maxWarnings: -1 không dùng được; phải là số từ 0 trở lên.'],
    ['maxWarnings: many', 'maxWarnings: “many” không dùng được; phải là số nguyên.'],
    ['final: có', 'final: “có” không dùng được; phải là true, false.'],
    [
      'extends: vbcheck:strickt',
      'extends: không có cấu hình dựng sẵn “vbcheck:strickt”; có: vbcheck:recommended, vbcheck:strict, vbcheck:final, vbcheck:language, vbcheck:none. Có phải ý bạn là “vbcheck:strict”?',
    ],
    [
      'extends: [./khong-co.json]',
      'extends[0]: không tìm thấy “./khong-co.json”; cần một tệp (./chung.json), một gói đã cài hoặc vbcheck:recommended, vbcheck:strict, vbcheck:final, vbcheck:language, vbcheck:none.',
    ],
    [
      'overrides: [{ file: x }]',
      'overrides[0]: không có khóa “file”; chỉ dùng: files, documentTypes, rules, profile, final. Có phải ý bạn là “files”?',
    ],
    [
      'overrides: [{ documentTypes: cong-vna }]',
      'overrides[0].documentTypes: không có loại văn bản “cong-vna”. Có phải ý bạn là “cong-van”?',
    ],
    ['[1, 2]', 'cấu hình là [1,2] không dùng được; phải là đối tượng { … }.'],
  ])('%s', async (content, message) => {
    expect(await problems(content)).toEqual([message]);
  });

  it('lists all its mistakes, in English when asked', async () => {
    expect(await problems('language: de\nfinal: 3', 'en')).toEqual([
      'language: “de” cannot be used; it must be vi, en.',
      'final: 3 cannot be used; it must be true, false.',
    ]);
  });

  it('names the file', async () => {
    const folder = folderWith({ '.vbcheckrc.json': '{"failOn": }' });
    const file = join(folder, '.vbcheckrc.json');
    const error = (await loadConfiguration(file, rules).catch((thrown: unknown) => thrown)) as ConfigError;
    expect(error.code).toBe('configuration-unreadable');
    expect(error.describe('vi').split('\n')[0]).toBe(`Cấu hình không dùng được: ${file}`);
  });

  it('never throws anything but ConfigError', async () => {
    const word = fc.constantFrom(
      'rules',
      'extends',
      'plugins',
      'overrides',
      'files',
      'ignore',
      'the-thuc/le-trang',
      'off',
      'error',
      './x',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), word, tie('object'), fc.array(tie('value'), { maxLength: 3 })),
      object: fc.dictionary(word, tie('value'), { maxKeys: 4 }),
    }));
    const folder = folderWith({});
    const { writeFileSync } = await import('node:fs');
    await fc.assert(
      fc.asyncProperty(value, async (written) => {
        const file = join(folder, '.vbcheckrc.json');
        writeFileSync(file, JSON.stringify(written));
        const outcome = await loadConfiguration(file, rules).catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ConfigError);
      }),
      { numRuns: 150 },
    );
  });
});
