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
  'noi-dung/bang-hinh',
  'noi-dung/co-quan-khac',
  'noi-dung/co-quan-ky',
  'noi-dung/dieu-dan-chieu',
  'noi-dung/dong-dan-kem-theo',
  'noi-dung/giai-doan',
  'noi-dung/muc-dan-chieu',
  'noi-dung/noi-dung-theo-loai',
  'noi-dung/noi-nhan-thi-hanh',
  'noi-dung/phu-luc-dan-chieu',
  'noi-dung/so-bang-chu',
  'noi-dung/so-muc',
  'noi-dung/so-tien-hai-cach',
  'noi-dung/thoi-han',
  'noi-dung/thu-ngay',
  'noi-dung/thu-tu-can-cu',
  'the-thuc/ban-sao',
  'the-thuc/bo-cuc',
  'the-thuc/cho-trong',
  'the-thuc/dia-chi-co-quan',
  'the-thuc/dia-danh',
  'the-thuc/do-dai',
  'the-thuc/do-khan',
  'the-thuc/dong-don-tieu-de',
  'the-thuc/gian-dong',
  'the-thuc/huong-giay',
  'the-thuc/mot-cap-chu-quan',
  'the-thuc/nguoi-soan-thao',
  'the-thuc/pham-vi-luu-hanh',
  'the-thuc/thieu-tieu-de',
  'the-thuc/thoi-gian-ban-hanh',
  'the-thuc/thong-tin-ky-so',
  'the-thuc/tieu-de-phu-luc',
  'the-thuc/trich-yeu-quyet-dinh',
  'the-thuc/vi-tri-thanh-phan',
];

/** What a layout takes away, by its name and that of the message. */
const HIDDEN: Readonly<Record<string, string>> = {
  'text without diacritics: oldWording': 'without marks it is no longer that wording',
  'text without diacritics: earlierThanCited': 'no act is cited in such words',
  'everything bold: notBold': 'it is bold',
  'everything bold: twoLevels': 'nothing tells the names above from that of the issuing body',
  'letterhead parted by blanks: twoLevels': 'the columns run into each other',
  'letterhead parted by blanks: aboveMotto': 'the line is not empty: the left column stands in it',
  'letterhead in many rows: aboveMotto': 'the row is not empty: the left column stands in it',
};

test.each(rules.filter(({ meta }) => RARE.includes(meta.id)).map((rule) => [rule.meta.id, rule] as const))(
  '%s',
  async (id, { meta }) => {
    const silent: string[] = [];
    for (const layout of LAYOUTS) {
      // What a text says is read with its marks: without them another word may be meant.
      if (id.startsWith('noi-dung/') && layout.name === 'text without diacritics') continue;
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
