/** Every example of every rule is a real document, and the rule says of it what the example promises. */
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';

/** All rules run, and only the one in question speaks: nothing is told twice. */
async function findingsOf(rule: Rule, example: RuleExample): Promise<Finding[]> {
  const document = readDocx(openBytes(await exampleDocument(example)));
  const setting = { severity: rule.meta.severity, options: { ...rule.meta.defaultOptions, ...example.options } };
  const { result } = checkDocument(document, `${example.type}.docx`, {
    rules,
    settings: () => ({ final: example.final, ...(example.options && { rules: new Map([[rule.meta.id, setting]]) }) }),
  });
  expect(result.error).toBeUndefined();
  const own = result.messages.filter(({ ruleId }) => ruleId === rule.meta.id);
  const others = result.messages.filter((finding) => !own.includes(finding));
  const told = others.filter(({ ruleId }) => !example.besides?.includes(ruleId));
  expect(told.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  return own;
}

/** What the example changes, short enough for the name of a test. */
function nameOf(example: RuleExample): string {
  const change = JSON.stringify({ ...example.set, ...(example.page && { page: example.page }) });
  return `${example.type} ${example.title?.en ?? change.slice(0, 90)}${example.final ? ' --final' : ''}`;
}

/** The first example of a kind shows whether a rule works at all. */
const tagsOf = (i: number): 'slow'[] => (i === 0 ? [] : ['slow']);

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { wrong, right } = rule.meta.examples;

  for (const [i, example] of wrong.entries()) {
    test(`wrong ${i}: ${nameOf(example)}`, { tags: tagsOf(i) }, async () => {
      const found = await findingsOf(rule, example);
      const expected = example.reports ?? [];
      expect(expected.length, 'a wrong example says what is reported').toBeGreaterThan(0);
      expect(found.map(({ messageId }) => messageId)).toEqual(expected.map(({ messageId }) => messageId));
      for (const [i, { text, severity }] of expected.entries()) {
        if (text !== undefined) expect(found[i]?.location.text).toBe(text);
        if (severity !== undefined) expect(found[i]?.severity).toBe(severity);
      }
    });
  }

  for (const [i, example] of right.entries()) {
    test(`right ${i}: ${nameOf(example)}`, { tags: tagsOf(i) }, async () => {
      expect((await findingsOf(rule, example)).map(({ messageId, message }) => `${messageId}: ${message}`)).toEqual([]);
    });
  }

  test('messages are whole sentences in both languages', () => {
    for (const { vi, en } of Object.values(rule.meta.messages)) {
      expect(vi).toMatch(/^[\p{Lu}"{(].*[.…]"?$/u);
      expect(en).toMatch(/^[\p{Lu}"{(].*[.…]"?$/u);
    }
  });
});
