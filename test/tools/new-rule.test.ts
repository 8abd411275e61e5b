/** `npm run new-rule`: what it writes compiles, is formatted, and does what its examples say beside all other rules. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, resolveConfig } from 'prettier';
import ts from 'typescript';
import { expect, it, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { rules } from '../../rules/index.ts';
import { openBytes } from '../../src/host/node.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { FAMILIES } from '../../src/lint/families.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { nameFault, UNWRITTEN } from '../../tools/support/new-rule.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project again, with rules that may be written to: those of the project are copied, what they need is linked. */
function copyOfProject(): string {
  const copy = folderWith({});
  const link = (path: string): void => symlinkSync(join(root, path), join(copy, path), 'junction');
  for (const family of FAMILIES)
    if (existsSync(join(root, 'rules', family)))
      cpSync(join(root, 'rules', family), join(copy, 'rules', family), { recursive: true });
  for (const path of ['src', 'data', 'node_modules', 'rules/views', 'rules/grammar', 'rules/looks']) link(path);
  return copy;
}

const newRule = (id: string, folder: string): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tools/new-rule.ts'), id, folder], {
    cwd: root,
    encoding: 'utf8',
  });

// The one looks at components, the other at sentences.
test('rules that compile and are green', { timeout: 600_000, tags: ['slow'] }, async () => {
  const copy = copyOfProject();
  const ids = ['the-thuc/chu-mau', 'noi-dung/loi-mau'];
  for (const id of ids) {
    const { status, stdout, stderr } = newRule(id, copy);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Đã ghi rules/${id}.ts và rules/index.ts.`);
    expect(stdout).toContain(`npx vitest run test/rules/examples.test.ts -t "${id} "`);
  }
  const files = ids.map((id) => join(copy, `rules/${id}.ts`));
  const index = join(copy, 'rules/index.ts');
  expect(readFileSync(index, 'utf8')).toContain("import { loiMau } from './noi-dung/loi-mau.ts';");
  expect(readFileSync(index, 'utf8')).toContain("import { chuMau } from './the-thuc/chu-mau.ts';");
  const options = await resolveConfig(join(root, 'rules/index.ts'));
  for (const file of files)
    expect(await check(readFileSync(file, 'utf8'), { ...options, parser: 'typescript' }), file).toBe(true);
  expect(compilerErrors(copy, [...files, index])).toEqual([]);

  for (const file of files) {
    const [rule] = Object.values((await import(file)) as Record<string, Rule>) as [Rule];
    const { wrong, right } = rule.meta.examples;
    expect([wrong.length, right.length]).toEqual([1, 1]);
    for (const example of wrong) expect(await reportedOn(rule, example)).toEqual(example.reports?.map(named(rule)));
    for (const example of right) expect(await reportedOn(rule, example)).toEqual([]);
  }
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
  expect(nameFault('noi-dung/ten-chua-co', root)).toBeNull();
  expect(nameFault('the-thuc/muc-4a', root)).toBeNull();
});

it('no rule is left as it was begun', () => {
  expect(rules.filter(({ meta }) => meta.summary.vi === UNWRITTEN).map(({ meta }) => meta.id)).toEqual([]);
});
