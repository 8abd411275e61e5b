/**
 * For authors of rules: the examples of a rule are its tests. Works in any test runner:
 *
 *     import test from 'node:test';
 *     import { testRule } from 'vbcheck/testing';
 *     test('van-phong/van-van', () => testRule(vanVan));
 */
import { ruleProblem } from '../config/plugins.ts';
import { nodeSession } from '../host/node.ts';
import { checkDocument } from '../jobs/check.ts';
import { fixDocument } from '../jobs/fix.ts';
import { readDocument } from '../jobs/read.ts';
import type { Draft } from '../draft/draft.ts';
import { LANGUAGES } from '../language/language.ts';
import { blanksOf } from '../language/template.ts';
import { familyOf } from '../lint/families.ts';
import type { Finding } from '../lint/finding.ts';
import { MOOD } from '../lint/message.ts';
import type { Rule, RuleExample } from '../lint/rule.ts';
import { lint, type RuleSetting } from '../lint/runner.ts';
import type { Session } from '../opc/session.ts';
import { RuleTestError } from './error.ts';
import { exampleBytes } from './example-document.ts';
import { asExpected, unfilledIn } from './expected.ts';

export { RuleTestError } from './error.ts';
export { defineRule } from '../lint/rule.ts';

/**
 * Runs the examples of a rule, the rule alone. A wrong example has to be reported as its `reports` say, in both languages
 * without a `{name}` left, and what can be fixed safely must be gone once it is fixed; on a right one the rule is silent.
 * Rejects with `RuleTestError`.
 */
export async function testRule(rule: Rule): Promise<void> {
  const problem = ruleProblem(rule);
  if (problem) throw new RuleTestError({ vi: `quy tắc ${problem.vi}`, en: `the rule ${problem.en}` });
  checkMeta(rule);
  const { wrong, right } = rule.meta.examples;
  const session = nodeSession();
  for (const [i, example] of wrong.entries()) await named(`wrong[${i}]`, rule, () => testWrong(rule, example, session));
  for (const [i, example] of right.entries()) await named(`right[${i}]`, rule, () => testRight(rule, example, session));
}

/** Says of which example of which rule an error speaks. */
async function named(name: string, { meta }: Rule, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof RuleTestError)) throw error;
    const { text, expected, actual } = error;
    const where = `${meta.id}, examples.${name}`;
    throw new RuleTestError({ vi: `${where}: ${text.vi}`, en: `${where}: ${text.en}` }, expected, actual);
  }
}

function checkMeta({ meta }: Rule): void {
  familyOf(meta);
  for (const [messageId, message] of Object.entries(meta.messages)) {
    const [vi, en] = LANGUAGES.map((language) =>
      [...new Set(blanksOf(message[language]))].filter((name) => name !== MOOD).sort(),
    );
    if (JSON.stringify(vi) === JSON.stringify(en)) continue;
    throw new RuleTestError(
      {
        vi: `${meta.id}, messages.${messageId}: hai thứ tiếng không có cùng các {tên}.`,
        en: `${meta.id}, messages.${messageId}: the two languages have not the same {names}.`,
      },
      vi,
      en,
    );
  }
}

interface Told {
  draft: Draft;
  findings: Finding[];
  bytes: Uint8Array;
  path: string;
}

const optionsFor = (rule: Rule, { final, options, phrases }: RuleExample) => ({
  rules: [rule],
  settings: () => ({
    final,
    phrases,
    ...(options && { rules: new Map<string, RuleSetting>([[rule.meta.id, { options }]]) }),
  }),
});

async function tell(rule: Rule, example: RuleExample, session: Session): Promise<Told> {
  const { bytes, path } = exampleBytes(example, session);
  const { document } = await readDocument(bytes, path, session);
  const { draft, result } = checkDocument(document, path, optionsFor(rule, example), session.memory);
  if (result.error) {
    const { message } = result.error;
    throw new RuleTestError({ vi: `quy tắc bị lỗi: ${message}`, en: `the rule has failed: ${message}` });
  }
  if (result.status === 'skipped') {
    const reason = result.notes.map(({ message }) => message).join(' ');
    throw new RuleTestError({
      vi: `quy tắc không chạy trên văn bản này. ${reason}`,
      en: `the rule does not run on this document. ${reason}`,
    });
  }
  return { draft, findings: result.messages, bytes, path };
}

async function testWrong(rule: Rule, example: RuleExample, session: Session): Promise<void> {
  const expected = example.reports ?? [];
  if (expected.length === 0) {
    throw new RuleTestError({
      vi: 'ví dụ sai phải có reports: quy tắc báo gì.',
      en: 'a wrong example needs reports: what the rule says of it.',
    });
  }
  const told = await tell(rule, example, session);
  const actual = asExpected(told.findings, expected, told.draft.tree);
  if (JSON.stringify(actual) !== JSON.stringify(inOrder(expected))) {
    throw new RuleTestError(
      { vi: 'quy tắc không báo như reports.', en: 'the rule does not report what reports say.' },
      inOrder(expected),
      actual,
    );
  }
  refuseUnfilled(rule, example, told);
  refuseUnfixed(rule, example, told, session);
}

/** Keys in the order in which `asExpected` has them. */
const inOrder = (expected: NonNullable<RuleExample['reports']>) =>
  expected.map(({ messageId, text, component, before, after, severity }) => ({
    messageId,
    ...(text !== undefined && { text }),
    ...(component !== undefined && { component }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(severity !== undefined && { severity }),
  }));

function refuseUnfilled(rule: Rule, { final, options, phrases }: RuleExample, { draft }: Told): void {
  const rules = options && new Map<string, RuleSetting>([[rule.meta.id, { options }]]);
  for (const language of LANGUAGES) {
    for (const finding of lint(draft, [rule], { final, language, phrases, rules }).findings) {
      const names = unfilledIn(finding, rule.meta).map((name) => `{${name}}`);
      if (names.length === 0) continue;
      throw new RuleTestError({
        vi: `câu báo còn ${names.join(', ')} chưa có trong data: ${finding.message}`,
        en: `the message still has ${names.join(', ')}, which data lacks: ${finding.message}`,
      });
    }
  }
}

/** What a safe fix mends is gone, and a second run changes nothing. */
function refuseUnfixed(
  rule: Rule,
  example: RuleExample,
  { findings, bytes, path, draft }: Told,
  session: Session,
): void {
  const mendable = findings.filter(({ fix }) => fix !== null);
  if (mendable.length === 0) return;
  if (!rule.meta.fixable) {
    throw new RuleTestError({
      vi: 'meta.fixable là false nhưng câu báo có fix.',
      en: 'meta.fixable is false but the report has a fix.',
    });
  }
  if (draft.tree.source !== 'docx') return;
  const options = { ...optionsFor(rule, example), unsafe: true };
  const once = fixDocument(bytes, path, session, options);
  const left = once.result.messages.filter(({ fix }) => fix !== null).map(({ message }) => message);
  if (left.length > 0) {
    throw new RuleTestError(
      { vi: 'sửa rồi mà quy tắc vẫn báo.', en: 'the rule still reports what was fixed.' },
      [],
      left,
    );
  }
  const again = fixDocument(once.bytes, path, session, options);
  if (again.fixed.length > 0) {
    const changed = again.fixed.map(({ message }) => message);
    throw new RuleTestError({ vi: 'sửa lần hai còn đổi thêm.', en: 'fixing twice changes more.' }, [], changed);
  }
}

async function testRight(rule: Rule, example: RuleExample, session: Session): Promise<void> {
  const { findings } = await tell(rule, example, session);
  if (findings.length === 0) return;
  throw new RuleTestError(
    { vi: 'quy tắc báo trên ví dụ đúng.', en: 'the rule reports on a right example.' },
    [],
    findings.map(({ message, location }) => ({ message, text: location.text })),
  );
}
