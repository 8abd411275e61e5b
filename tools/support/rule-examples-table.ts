/** data/rule-examples.json: what was really reported of the examples of the rules, and in which type of document. */
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import type { TriedExample } from '../../src/report/rule-manual.ts';
import type { ExampleFindings } from './example-findings.ts';

const SOURCE =
  'npm run docs: what each rule said of its own wrong examples, in their order, and the type of document that each example changes.';

/** A line for each example, so that a rule that changes changes its lines alone. */
export function ruleExamplesTable(rules: readonly Rule[], findings: ExampleFindings): string {
  const rows = rules.map(({ meta: { id, examples } }) => {
    const wrong = examples.wrong.map((example) => `        ${JSON.stringify(tried(example, findings))}`);
    const right = examples.right.map(documentTypeOf);
    return `    ${JSON.stringify(id)}: {\n      "wrong": [\n${wrong.join(',\n')}\n      ],\n      "right": ${JSON.stringify(right)}\n    }`;
  });
  return `{\n  "source": ${JSON.stringify(SOURCE)},\n  "rules": {\n${rows.join(',\n')}\n  }\n}\n`;
}

function tried(example: RuleExample, findings: ExampleFindings): TriedExample {
  const { vi = [], en = [] } = findings.get(example) ?? {};
  return {
    documentType: documentTypeOf(example),
    reported: vi.map(({ severity, message }, i) => ({ severity, vi: message, en: en[i]?.message ?? '' })),
  };
}

/** A recipe may be one of several of its type. */
const documentTypeOf = ({ type }: RuleExample): string => correctRecipe(type).documentType ?? type;
