/** `npm run new-rule`: what it writes compiles, is formatted, and does what its examples say beside all other rules. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, resolveConfig } from 'prettier';
import ts from 'typescript';
import { expect, it, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { rules } from '../../rules/index.ts';
import { openBytes } from '../../src/host/node.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { nameFault, UNWRITTEN } from '../../tools/support/new-rule.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project again, with a folder for rules that may be written to. */
function copyOfProject(): string {
  const copy = folderWith({});
  const link = (path: string): void => symlinkSync(join(root, path), join(copy, path), 'junction');
  for (const name of ['src', 'data', 'node_modules']) link(name);
  mkdirSync(join(copy, 'rules'));
  for (const { name, ...entry } of readdirSync(join(root, 'rules'), { withFileTypes: true }))
    if (entry.parentPath && !name.endsWith('.ts')) link(`rules/${name}`);
  return copy;
}

const newRule = (id: string, folder: string): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tools/new-rule.ts'), id, folder], {
    cwd: root,
    encoding: 'utf8',
  });

test('a rule that compiles and is green', { timeout: 600_000, tags: ['slow'] }, async () => {
  const copy = copyOfProject();
  const { status, stdout, stderr } = newRule('noi-dung/loi-mau', copy);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('Đã ghi rules/noi-dung/loi-mau.ts và rules/index.ts.');
  expect(stdout).toContain('npx vitest run test/rules/examples.test.ts -t "noi-dung/loi-mau "');

  const file = join(copy, 'rules/noi-dung/loi-mau.ts');
  const index = join(copy, 'rules/index.ts');
  expect(readFileSync(index, 'utf8')).toContain("import { loiMau } from './noi-dung/loi-mau.ts';");
  const options = await resolveConfig(join(root, 'rules/index.ts'));
  expect(await check(readFileSync(file, 'utf8'), { ...options, parser: 'typescript' })).toBe(true);
  expect(compilerErrors(copy, [file, index])).toEqual([]);

  const { loiMau: rule } = (await import(file)) as { loiMau: Rule };
  const { wrong, right } = rule.meta.examples;
  expect(wrong).toHaveLength(1);
  for (const example of wrong) expect(await reportedOn(rule, example)).toEqual(example.reports?.map(named(rule)));
  expect(right.length).toBeGreaterThan(0);
  for (const example of right) expect(await reportedOn(rule, example)).toEqual([]);
});

function compilerErrors(folder: string, files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, folder);
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const named =
  ({ meta }: Rule) =>
  ({ messageId, text }: { messageId: string; text?: string }): string =>
    `${meta.id} ${messageId} ${text}`;

async function reportedOn(rule: Rule, example: RuleExample): Promise<string[]> {
  const document = readDocx(openBytes(await exampleDocument(example)));
  const { result } = checkDocument(document, 'a.docx', { rules: [...rules, rule], settings: () => ({}) });
  return result.messages.map(({ ruleId, messageId, location }) => `${ruleId} ${messageId} ${location.text}`);
}

test('it refuses a name with a sentence in both languages, and writes nothing', () => {
  const folder = folderWith({});
  const { status, stdout, stderr } = newRule('the-thuc/Lề trang', folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Tên “Lề trang” phải là .+\.\nThe name “Lề trang” has to be .+\.\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['', 'is not family/name'],
  ['noi-dung', 'is not family/name'],
  ['noi-dung/', 'is not family/name'],
  ['noi-dung/a/b', 'is not family/name'],
  ['hinh-thuc/thu-ngay', 'families are: the-thuc, noi-dung, van-phong, chinh-ta'],
  ['noi-dung/Thứ ngày', 'for example noi-dung/thu-ngay'],
  ['noi-dung/thu_ngay', 'for example noi-dung/thu-ngay'],
  ['noi-dung/2-ngay', 'for example noi-dung/ngay'],
  ['noi-dung/-ngay', 'for example noi-dung/ngay'],
  ['noi-dung/do', 'no keyword of JavaScript'],
  ['the-thuc/tieu-ngu', 'There is a rule the-thuc/tieu-ngu already'],
  // People type `vbcheck explain tieu-ngu`.
  ['noi-dung/tieu-ngu', 'There is a rule the-thuc/tieu-ngu already'],
])('refuses %j: %s', (id, reason) => {
  expect(nameFault(id, root)?.en).toContain(reason);
});

it('takes a new name', () => {
  expect(nameFault('noi-dung/thu-ngay', root)).toBeNull();
  expect(nameFault('the-thuc/muc-4a', root)).toBeNull();
});

it('no rule is left as it was begun', () => {
  expect(rules.filter(({ meta }) => meta.summary.vi === UNWRITTEN).map(({ meta }) => meta.id)).toEqual([]);
});
