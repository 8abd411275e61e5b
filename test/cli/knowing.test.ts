/** What a run tells about itself: counts and times by rule, what was read; and whether the computer is ready. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { JsonReport } from '../../src/report/json.ts';
import type { RunRemarks } from '../../src/report/remarks.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const FILES = {
  'v/sai.docx': fixture('sai/cong-van-nhieu-loi'),
  'v/sai-2.docx': fixture('sai/quyet-dinh-nhieu-loi'),
  'v/dung.docx': fixture('dung/quyet-dinh'),
};

const parsed = async (cwd: string, ...argv: string[]): Promise<JsonReport & RunRemarks> =>
  JSON.parse((await run(cwd, ...argv, '--format', 'json')).out) as JsonReport & RunRemarks;

describe('--statistics', () => {
  test('counts what is told, by rule, the most frequent first', async () => {
    const cwd = folderWith(FILES);
    const { files, statistics = [] } = await parsed(cwd, 'v', '--statistics');
    const messages = files.flatMap((file) => file.messages);
    expect(statistics.reduce((sum, { count }) => sum + count, 0)).toBe(messages.length);
    for (const { ruleId, count, mendable, files: having } of statistics) {
      const own = messages.filter((message) => message.ruleId === ruleId);
      expect([count, mendable]).toEqual([own.length, own.filter(({ fix }) => fix?.safe).length]);
      expect(having).toBe(files.filter((file) => file.messages.some((message) => message.ruleId === ruleId)).length);
    }
    expect(statistics.map(({ count }) => count)).toEqual(statistics.map(({ count }) => count).sort((a, b) => b - a));
    const { out } = await run(cwd, 'v', '--statistics');
    const [first] = statistics;
    expect(out).toContain(`${first?.count}  ${first?.ruleId} (${first?.files} tệp, ${first?.mendable} sửa được)`);
  });

  test('not what a baseline knows; and parts say the same together', async () => {
    const cwd = folderWith(FILES);
    await run(cwd, 'v/sai.docx', '--baseline', 'b.json', '--baseline-update');
    const argv = ['v', '--baseline', 'b.json', '--statistics'];
    const whole = await run(cwd, ...argv);
    expect(whole.out).not.toContain('tieu-ngu');
    for (const index of [1, 2]) {
      const { out } = await run(cwd, ...argv, '--shard', `${index}/2`, '--format', 'part');
      writeFileSync(join(cwd, `${index}.jsonl`), out);
    }
    expect(await run(cwd, 'merge', '1.jsonl', '2.jsonl', '--statistics')).toEqual(whole);
  });
});

test('--timing names every rule that ran, the slowest first', async () => {
  const cwd = folderWith(FILES);
  const { timing = [] } = await parsed(cwd, 'v', '--timing');
  const ran = rules.filter(({ meta }) => meta.legalBasis.nd30).map(({ meta }) => meta.id);
  expect(timing.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(ran));
  expect(timing.map(({ ms }) => ms)).toEqual(timing.map(({ ms }) => ms).sort((a, b) => b - a));
  expect(timing.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
  expect((await run(cwd, 'v', '--timing')).out).toMatch(/\n +\d+,\d ms +\d+,\d % {2}[a-z-]+\/[a-z-]+\n/);
  expect((await parsed(cwd, 'v')).files).toEqual((await parsed(cwd, 'v', '--timing')).files);
});

test('--debug says on stderr what was read and left out, and none of its words', async () => {
  const cwd = folderWith({
    ...FILES,
    'v/cu.doc': 'x',
    'v/bo.docx': FILES['v/dung.docx'],
    '.vbcheckrc.json': '{"ignore":"bo.docx"}',
  });
  const { out, err } = await run(cwd, 'v', '--debug');
  expect(out).toBe((await run(cwd, 'v')).out);
  for (const words of [
    'entries 5',
    `configuration ${cwd}`,
    '"v/bo.docx" skipped',
    'left out: ignored',
    'left out: doc',
    'type=quyet-dinh',
  ])
    expect(err).toContain(words);
  expect(err).not.toMatch(/CỘNG HÒA|Quảng Trị/);
});

describe('doctor', () => {
  const checksOf = async (place: Parameters<typeof run>[0]): Promise<Record<string, string>> => {
    const { out } = await run(place, 'doctor', '--format', 'json');
    const { checks } = JSON.parse(out) as { checks: { id: string; status: string; remedy: string | null }[] };
    for (const { status, remedy } of checks) if (status !== 'ok') expect(remedy).not.toBeNull();
    return Object.fromEntries(checks.map(({ id, status }) => [id, status]));
  };

  test('finds programs in the path and a terminal that shows Vietnamese', async () => {
    const cwd = folderWith({ 'bin/git': '#!/bin/sh\n', 'bin/soffice': '#!/bin/sh\n' });
    const env = { PATH: join(cwd, 'bin'), LANG: 'vi_VN.UTF-8' };
    for (const name of ['git', 'soffice']) chmodSync(join(cwd, 'bin', name), 0o755);
    expect(await checksOf({ cwd, env })).toMatchObject({
      git: 'ok',
      libreoffice: 'ok',
      terminal: 'ok',
      configuration: 'ok',
    });
    expect(await checksOf({ cwd, env: { PATH: '/khong-co', LANG: 'C' } })).toMatchObject({
      git: 'warning',
      terminal: 'warning',
    });
  });

  test.each([
    ['{"rulez":1}', 'không có khóa “rulez”'],
    ['{', 'không dùng được'],
    ['{"plugins":"./a.mjs"}', 'chưa được phép chạy'],
  ])('the configuration %s', async (content, words) => {
    const cwd = folderWith({ '.vbcheckrc.json': content, 'a.mjs': 'export const rules = {};' });
    const { code, out } = await run(cwd, 'doctor');
    expect(code).toBe(2);
    expect(out).toContain('✖ Cấu hình');
    expect(out).toContain(words);
    expect(out).toContain('1 điều phải sửa trước khi dùng.');
    expect(await checksOf(cwd)).toMatchObject({ configuration: 'error' });
  });

  test('in English', async () => {
    const { out, code } = await run(folderWith({}), 'doctor', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain(`rules, register of acts as of`);
    expect(out).not.toMatch(/[ạảãđêôơư]/);
  });
});

describe('--print-config', () => {
  interface Printed {
    documentType: string | null;
    configuration: string | null;
    ignored: boolean;
    failOn: { value: unknown; from: string };
    final: { value: unknown; from: string };
    language: { value: unknown; from: string };
    rules: Record<string, { severity: string; from: string }>;
  }

  test('says of each value where it comes from', async () => {
    const cwd = folderWith({
      ...FILES,
      '.vbcheckrc.yaml':
        'extends: [vbcheck:strict, ./chung.json]\nrules: { the-thuc/le-trang: warning }\noverrides:\n  - documentTypes: [quyet-dinh]\n    final: true\n    rules: { the-thuc/kho-giay: "off" }\nignore: [v/sai.docx]\n',
      'chung.json': '{"language":"en","rules":{"chinh-ta/*":"info"}}',
    });
    const printed = async (...argv: string[]): Promise<Printed> =>
      JSON.parse((await run(cwd, '--print-config', ...argv)).out) as Printed;
    const file = join(cwd, '.vbcheckrc.yaml');
    const of = await printed('v/dung.docx', '--rule', 'van-phong/*:off');
    expect(of).toMatchObject({
      documentType: 'quyet-dinh',
      configuration: file,
      ignored: false,
      failOn: { value: 'warning', from: 'vbcheck:strict' },
      language: { value: 'en', from: join(cwd, 'chung.json') },
      final: { value: true, from: `${file} overrides[0]` },
    });
    expect(of.rules['the-thuc/le-trang']).toMatchObject({ severity: 'warning', from: file });
    expect(of.rules['the-thuc/kho-giay']).toMatchObject({ severity: 'off', from: `${file} overrides[0]` });
    expect(of.rules['chinh-ta/am-tiet']).toMatchObject({ severity: 'info', from: join(cwd, 'chung.json') });
    expect(of.rules['van-phong/thua']).toMatchObject({ severity: 'off', from: 'command line' });
    expect(of.rules['the-thuc/quoc-hieu']).toMatchObject({ from: 'default' });
    expect(Object.keys(of.rules)).toHaveLength(rules.length);
    expect(await printed('v/sai.docx', '--fail-on', 'info')).toMatchObject({
      ignored: true,
      final: { value: false, from: 'default' },
      failOn: { value: 'info', from: 'command line' },
    });
  });

  test('without a configuration, of a file that there is not', async () => {
    const { code, out } = await run(folderWith({}), '--print-config', 'x.docx');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      configuration: null,
      documentType: null,
      failOn: { value: 'error', from: 'default' },
    });
  });
});
