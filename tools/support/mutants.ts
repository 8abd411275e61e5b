/**
 * Mutants: correct documents with one mistake, each made in several ways. A mutant is killed when exactly what is
 * expected is reported, at its place, and nothing else.
 */
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { documentsOf, type Mutation, MUTATIONS } from '../../fixtures/mutations.ts';
import { type Recipe, type TextBlock, textBlocks } from '../../fixtures/recipe.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { HIDDEN, type Way, WAYS } from '../../fixtures/ways.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { normalText } from '../../src/language/normal-text.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { Rule, RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';

export interface Mutant {
  /** Ids of the rules that have to speak. */
  ruleIds: readonly string[];
  /** What is wrong and where, for people. */
  name: string;
  way: Way;
  /** Null: killed; otherwise what went wrong. */
  run(): Promise<string | null>;
}

/** Of every mutation on every document that it applies to, and of every wrong example, in every way. */
export function mutants(rules: readonly Rule[]): Mutant[] {
  return [
    ...MUTATIONS.flatMap((mutation) =>
      documentsOf(mutation).flatMap((recipe) => WAYS.map((way) => mutantOf(mutation, recipe, way, rules))),
    ),
    ...rules.flatMap((rule) =>
      rule.meta.examples.wrong.flatMap((example, i) =>
        WAYS.filter((way) => !isHidden(rule, example, way)).map((way) => exampleMutant(rule, example, i, way, rules)),
      ),
    ),
  ];
}

/** The way makes the mistake invisible. */
export function isHidden(rule: Rule, { reports = [] }: RuleExample, way: Way): boolean {
  const messages = reports.map(({ messageId }) => `${rule.meta.id} ${messageId}`);
  return HIDDEN.some((hidden) => hidden.way === way.name && messages.includes(hidden.message));
}

export function mutantOf(mutation: Mutation, recipe: Recipe, way: Way, rules: readonly Rule[]): Mutant {
  const expected = [...(mutation.and ?? []), mutation.reports];
  return {
    ruleIds: expected.map(ruleIdOf),
    name: `${mutation.reports} on ${recipe.id}`,
    way,
    async run() {
      const changed = mutation.change(recipe) as Recipe;
      const findings = await findingsOn(changed, way, rules);
      const told = findings.map(({ ruleId, messageId }) => `${ruleId.slice(ruleId.indexOf('/') + 1)} ${messageId}`);
      if (told.toSorted().join() !== expected.toSorted().join()) return `reported: ${told.join(', ') || 'nothing'}`;
      const astray = findings.find((finding) => !isInPlace(finding, mutation, recipe, changed));
      return astray ? `marked: ${astray.location.component} “${astray.location.text}”` : null;
    },
  };
}

export function exampleMutant(rule: Rule, example: RuleExample, i: number, way: Way, rules: readonly Rule[]): Mutant {
  return {
    ruleIds: [rule.meta.id],
    name: `${rule.meta.id} wrong example ${i} on ${example.type}`,
    way,
    async run() {
      const findings = await findingsOn(applyExample(correctRecipe(example.type), example), way, rules, rule, example);
      const own = findings.filter(({ ruleId }) => ruleId === rule.meta.id);
      const others = findings.filter(({ ruleId }) => ruleId !== rule.meta.id && !example.besides?.includes(ruleId));
      const [told, expected] = [own, example.reports ?? []].map((list) =>
        list.map(({ messageId }) => messageId).join(),
      );
      if (told !== expected || others.length > 0)
        return `reported: ${findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`).join(', ') || 'nothing'}`;
      const astray = (example.reports ?? []).findIndex(
        ({ text }, j) => text !== undefined && wordsOf(own[j]?.location.text ?? '') !== wordsOf(text),
      );
      return astray < 0 ? null : `marked: “${own[astray]?.location.text}”`;
    },
  };
}

const ruleIdOf = (report: string): string => `the-thuc/${report.split(' ', 1)[0]}`;

/** All that is reported but what the way itself brings about. */
export async function findingsOn(
  recipe: Recipe,
  way: Way,
  rules: readonly Rule[],
  rule?: Rule,
  example?: RuleExample,
): Promise<Finding[]> {
  const options = rule && example?.options && { ...rule.meta.defaultOptions, ...example.options };
  const { result } = checkDocument(readDocx(openBytes(await buildDocx(way.make(recipe)))), recipe.id, {
    rules,
    settings: () => ({
      final: example?.final,
      phrases: example?.phrases,
      ...(rule && options && { rules: new Map([[rule.meta.id, { severity: rule.meta.severity, options }]]) }),
    }),
  });
  if (result.error) throw new Error(result.error.message);
  return result.messages.filter(({ ruleId, messageId }) => !way.brings?.includes(`${ruleId} ${messageId}`));
}

/** A finding marks words of a paragraph that was changed. What concerns the page or is missing has no such place. */
function isInPlace({ location }: Finding, { at }: Mutation, before: Recipe, after: Recipe): boolean {
  if (at) return location.component === at;
  const changed = changedBlocks(before, after);
  if (changed.length === 0 || location.text === '') return true;
  const marked = wordsOf(location.text);
  return changed.some(({ text, component }) => component === location.component && wordsOf(text).includes(marked));
}

/** However they are written. The dash of a list item is not typed when the list is automatic. */
const wordsOf = (text: string): string => collapseSpaces(normalText(text)).replace(/^- /, '');

/** Paragraphs that differ; none when the mutation took some away or moved them. */
function changedBlocks(before: Recipe, after: Recipe): TextBlock[] {
  const [old, now] = [textBlocks(before.blocks), textBlocks(after.blocks)];
  if (old.length !== now.length) return [];
  const changed = now.filter((block, i) => JSON.stringify(block) !== JSON.stringify(old[i]));
  const moved = changed.every((block) => old.some((other) => JSON.stringify(other) === JSON.stringify(block)));
  return moved ? [] : changed;
}
