/**
 * The first letter of a line may rule out only wordings that do not hold.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { correctRecipes } from '../../fixtures/recipes/index.ts';
import { faultyRecipes } from '../../fixtures/recipes/sai.ts';
import { ALL_FEATURES, FEATURES, featuresOfAnyOpening, visitFeatures } from '../../src/draft/features.ts';
import type { Line } from '../../src/draft/line.ts';
import { cutLines } from '../../src/draft/lines.ts';
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { p, paragraphsOf } from '../support/docx.ts';

const named = (features: readonly number[]): (string | undefined)[] => features.map((i) => FEATURES[i]);

function expectSame(lines: readonly Line[]): void {
  for (const line of lines) {
    const visited: number[] = [];
    visitFeatures(line, ALL_FEATURES, (feature) => visited.push(feature));
    expect({ [line.text]: named(visited) }).toEqual({ [line.text]: named(featuresOfAnyOpening(line)) });
  }
}

describe('openings of wordings', () => {
  test.each([...correctRecipes, ...faultyRecipes].map((recipe) => [recipe.id, recipe] as const))(
    '%s',
    async (_, recipe) => {
      expectSame(cutLines(paragraphs(mainStory(readDocx(openBytes(await buildDocx(recipe)))))).chain);
    },
  );

  test('words of documents in any order, with any mark before them', () => {
    const word = fc.constantFrom(
      ...'Số Điều Chương Mục Tiểu mục Phần Kính gửi Nơi nhận Lưu VT Như trên TM. KT. TL. TUQ. Q. Phụ lục Căn cứ Xét Theo đề nghị của QUYẾT ĐỊNH ngày tháng năm V/v Về việc Kèm theo DỰ THẢO HỎA TỐC MẬT SAO Y điện: 1. 1.2. I. a) đ) - + • ( (đã ký) Mẫu số Biểu Danh sách Tỉnh phường'.split(
        ' ',
      ),
    );
    const line = fc
      .tuple(fc.constantFrom('', '- ', '(', '“', ' ', '\t', '…'), fc.array(word, { minLength: 1, maxLength: 6 }))
      .map(([mark, words]) => mark + words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const escaped = lines.map((text) => p(text.replaceAll('&', '&amp;')));
        expectSame(cutLines(paragraphsOf({ body: escaped.join('') })).chain);
      }),
      { numRuns: 300 },
    );
  });
});
