/** What is really reported of the examples of rules and of the mistakes of fixtures/mutations.ts. */
import { buildDocx } from '../../fixtures/build.ts';
import { exampleDocument } from '../../fixtures/example.ts';
import { documentsOf, MUTATIONS } from '../../fixtures/mutations.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import type { Language } from '../../src/language/language.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import type { LintSettings } from '../../src/lint/runner.ts';
import { readDocx } from '../../src/read/docx/index.ts';

const LANGUAGES: readonly Language[] = ['vi', 'en'];

export type ExampleFindings = ReadonlyMap<RuleExample, Readonly<Record<Language, readonly Finding[]>>>;

/** Of each wrong example what its own rule reports. */
export async function findingsOfExamples(rules: readonly Rule[]): Promise<ExampleFindings> {
  const findings = new Map<RuleExample, Record<Language, Finding[]>>();
  for (const rule of rules) {
    const { id, severity, defaultOptions, examples } = rule.meta;
    for (const example of examples.wrong) {
      const document = readDocx(openBytes(await exampleDocument(example)));
      const setting = { severity, options: { ...defaultOptions, ...example.options } };
      const settings: LintSettings = {
        final: example.final,
        phrases: example.phrases,
        ...(example.options && { rules: new Map([[id, setting]]) }),
      };
      const [vi, en] = LANGUAGES.map((language) => {
        const options = { rules: [rule], language, settings: () => settings };
        return checkDocument(document, example.type, options).result.messages;
      });
      findings.set(example, { vi: vi ?? [], en: en ?? [] });
    }
  }
  return findings;
}

/** What the rules report of each mistake of the table, made in one document. */
export async function findingsOfMutations(rules: readonly Rule[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const mutation of MUTATIONS) {
    const recipe = documentsOf(mutation)[0];
    const changed = recipe && mutation.change(recipe);
    if (!changed) throw new Error(`${mutation.reports} applies to no document`);
    const document = readDocx(openBytes(await buildDocx(changed)));
    findings.push(...checkDocument(document, recipe.id, { rules, settings: () => ({}) }).result.messages);
  }
  return findings;
}
