/**
 * However a document writes its letters, what is right stays right; only the-thuc/bang-ma speaks of the letters.
 *
 * @module-tag slow
 */
import { describe, expect, test } from 'vitest';
import { applyExample } from '../../fixtures/example.ts';
import { correctRecipe, correctRecipes } from '../../fixtures/recipes/index.ts';
import { OTHER_LETTERS } from '../../fixtures/ways.ts';
import { rules } from '../../rules/index.ts';
import { findingsOn } from '../../tools/support/mutants.ts';

describe.each(OTHER_LETTERS.map((way) => [way.name, way] as const))('%s', (_, way) => {
  test.each(correctRecipes.map((recipe) => [recipe.id, recipe] as const))('a correct %s', async (_id, recipe) => {
    expect(await findingsOn(recipe, way, rules)).toEqual([]);
  });

  test.each(rules.map((rule) => [rule.meta.id, rule] as const))('right examples of %s', async (_id, rule) => {
    for (const example of rule.meta.examples.right) {
      const recipe = applyExample(correctRecipe(example.type), example);
      const findings = await findingsOn(recipe, way, rules, rule, example);
      expect(findings.filter(({ ruleId }) => !example.besides?.includes(ruleId))).toEqual([]);
    }
  });
});
