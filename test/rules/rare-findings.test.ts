/**
 * Rules that few documents break, on documents laid out as real drafts are: what they are about is found in each layout.
 *
 * @module-tag slow
 */
import { expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { LAYOUTS, recipesOf } from '../../fixtures/layouts.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { rules } from '../../rules/index.ts';
import { openBytes } from '../../src/host/node.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { readDocx } from '../../src/read/docx/index.ts';

const RARE = [
  'ban-sao',
  'bo-cuc',
  'cho-trong',
  'dia-danh',
  'do-dai',
  'do-khan',
  'mot-cap-chu-quan',
  'nguoi-soan-thao',
  'pham-vi-luu-hanh',
  'thieu-tieu-de',
  'thong-tin-ky-so',
  'trich-yeu-quyet-dinh',
].map((name) => `the-thuc/${name}`);

/** What a layout takes away, by its name and that of the message. */
const HIDDEN: Readonly<Record<string, string>> = {
  'text without diacritics: oldWording': 'without marks it is no longer that wording',
  'everything bold: notBold': 'it is bold',
  'everything bold: twoLevels': 'nothing tells the names above from that of the issuing body',
  'letterhead parted by blanks: twoLevels': 'the columns run into each other',
};

test.each(rules.filter(({ meta }) => RARE.includes(meta.id)).map((rule) => [rule.meta.id, rule] as const))(
  '%s',
  async (id, { meta }) => {
    const silent: string[] = [];
    for (const layout of LAYOUTS) {
      for (const [i, example] of meta.examples.wrong.entries()) {
        if (!recipesOf(layout).some((recipe) => recipe.id === correctRecipe(example.type).id)) continue;
        const recipe = layout.layOut(applyExample(correctRecipe(example.type), example));
        const document = readDocx(openBytes(await buildDocx(recipe)));
        const { result } = checkDocument(document, 'a.docx', {
          rules,
          settings: () => ({ final: example.final ?? false }),
        });
        const said = new Set(result.messages.filter(({ ruleId }) => ruleId === id).map(({ messageId }) => messageId));
        for (const { messageId } of example.reports ?? [])
          if (!said.has(messageId) && !(`${layout.name}: ${messageId}` in HIDDEN))
            silent.push(`${layout.name}: ${messageId} (${i})`);
      }
    }
    expect(silent).toEqual([]);
  },
);
