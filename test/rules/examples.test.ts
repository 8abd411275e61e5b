/** Every example of every rule is a real document, and the rule says of it what the example promises. */
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { ExpectedReport, Rule, RuleExample } from '../../src/lint/rule.ts';
import { lint, type LintSettings } from '../../src/lint/runner.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { asExpected, isAmbiguous, unfilledIn } from '../../src/testing/expected.ts';

function settingsOf({ meta }: Rule, { final, options, phrases }: RuleExample): LintSettings {
  const setting = { severity: meta.severity, options: { ...meta.defaultOptions, ...options } };
  return { final, phrases, ...(options && { rules: new Map([[meta.id, setting]]) }) };
}

/** All rules run, and only the one in question speaks: nothing is told twice. */
async function findingsOf(rule: Rule, example: RuleExample): Promise<{ own: Finding[]; draft: Draft }> {
  const document = readDocx(openBytes(await exampleDocument(example)));
  const { result, draft } = checkDocument(document, `${example.type}.docx`, {
    rules,
    settings: () => settingsOf(rule, example),
  });
  expect(result.error).toBeUndefined();
  const own = result.messages.filter(({ ruleId }) => ruleId === rule.meta.id);
  const others = result.messages.filter((finding) => !own.includes(finding));
  const told = others.filter(({ ruleId }) => !example.besides?.includes(ruleId));
  expect(told.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  return { own, draft };
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
      const { own, draft } = await findingsOf(rule, example);
      const expected = example.reports ?? [];
      expect(expected.length, 'a wrong example says what is reported').toBeGreaterThan(0);
      expect(asExpected(own, expected, draft.tree)).toEqual(expected);
      const unclear = own.filter((finding, i) => isAmbiguous(finding, expected[i] as ExpectedReport, draft.tree));
      expect(
        unclear.map(({ location }) => location.text),
        'words that stand in their paragraph twice: before or after says which are meant',
      ).toEqual([]);
      for (const language of LANGUAGES) {
        const { findings } = lint(draft, [rule], { ...settingsOf(rule, example), language });
        expect(findings.flatMap((finding) => unfilledIn(finding, rule.meta))).toEqual([]);
      }
    });
  }

  for (const [i, example] of right.entries()) {
    test(`right ${i}: ${nameOf(example)}`, { tags: tagsOf(i) }, async () => {
      const { own } = await findingsOf(rule, example);
      expect(own.map(({ messageId, message }) => `${messageId}: ${message}`)).toEqual([]);
    });
  }

  test('messages are whole sentences in both languages', () => {
    for (const { vi, en } of Object.values(rule.meta.messages)) {
      expect(vi).toMatch(/^[\p{Lu}“{(].*[.…]”?$/u);
      expect(en).toMatch(/^[\p{Lu}“{(].*[.…]”?$/u);
    }
  });
});
