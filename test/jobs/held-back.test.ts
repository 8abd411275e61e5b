import { expect, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { nodeSession } from '../../src/host/node.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import { MOST_HINTS_A_PAGE } from '../../src/lint/restraint.ts';
import { soLieu } from '../../rules/van-phong/so-lieu.ts';

const DATES = 40;

const written = (date: string): Promise<Uint8Array> =>
  exampleDocument({ type: 'cong-van', set: { bodyText: { text: `${Array(DATES).fill(date).join(', ')}./.` } } });

test('hints that a page has no room for are mended, too', async () => {
  const { fixed, result, left } = fixDocument(await written('ngày 5 tháng 03 năm 2026'), 'a.docx', nodeSession(), {
    rules: [soLieu],
  });
  expect(fixed).toHaveLength(2 * DATES);
  expect([result.messages, left, result.notes]).toEqual([[], [], []]);
});

test('of what is left a report lists what a check lists, and says how many more there are', async () => {
  const { fixed, result, left } = fixDocument(await written('ngày 5 tháng 03 năm 2026'), 'a.docx', nodeSession(), {
    rules: [soLieu],
    only: () => false,
  });
  expect(fixed).toEqual([]);
  expect(left).toEqual(Array(MOST_HINTS_A_PAGE).fill('unchosen'));
  expect(result.counts.info).toBe(MOST_HINTS_A_PAGE);
  expect(result.notes).toMatchObject([
    {
      code: 'style-held-back',
      message: expect.stringContaining(`Còn ${2 * DATES - MOST_HINTS_A_PAGE} gợi ý`) as string,
    },
  ]);
});
