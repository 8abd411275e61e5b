/**
 * A mistake in a document that writes its letters in another way is mended as it is in any: the same is left, and the
 * words read the same.
 *
 * @module-tag slow
 */
import { expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { OTHER_LETTERS, WAYS, type Way } from '../../fixtures/ways.ts';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import { normalText } from '../../src/language/normal-text.ts';
import type { RuleExample } from '../../src/lint/rule.ts';
import { isHidden } from '../../tools/support/mutants.ts';
import { allParagraphs } from '../support/docx.ts';

/** The encoding itself is left as it is, so that the others have to mend it. */
const others = rules.filter(({ meta }) => meta.id !== 'the-thuc/bang-ma');

async function mended(example: RuleExample, way: Way) {
  const recipe = way.make(applyExample(correctRecipe(example.type), example));
  const { after, fixed, result } = fixDocument(await buildDocx(recipe), 'a.docx', nodeSession(), {
    rules: others,
    unsafe: true,
  });
  return {
    fixed: fixed.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
    left: result.messages.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
    texts: allParagraphs(after).map(({ text }) => normalText(text)),
  };
}

/** Every example is tried in one of the ways. */
test.each(others.filter(({ meta }) => meta.fixable).map((rule) => [rule.meta.id, rule] as const))(
  '%s',
  async (_id, rule) => {
    for (const [i, example] of rule.meta.examples.wrong.entries()) {
      const way = OTHER_LETTERS[i % OTHER_LETTERS.length] as Way;
      if (isHidden(rule, example, way)) continue;
      expect(await mended(example, way), `example ${i}, ${way.name}`).toEqual(await mended(example, WAYS[0] as Way));
    }
  },
);
