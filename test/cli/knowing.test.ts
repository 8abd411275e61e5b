/** What a run tells about itself: counts and times by rule, what was read; and whether the computer is ready. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { JsonReport } from '../../src/report/json.ts';
import type { RunRemarks } from '../../src/report/remarks.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}.docx`, import.meta.url));
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
