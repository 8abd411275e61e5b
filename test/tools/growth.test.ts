/**
 * The time of a check grows with the document: documents that hold much of one thing, and four times as much. `npm run
 * growth` asks more, with closer bounds; these are so wide that no busy machine reaches them and no quadratic cost stays
 * below.
 *
 * @module-tag slow
 */
import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { documentWith, GENERATORS, processorTimes } from '../../tools/support/growth.ts';

const SAMPLED = [
  ...['letters of one word', '1/2/', '1.2.2026.', 'digits', 'strokes', 'words of dates', 'dots', 'rows'],
  ...['capitals', 'citations', 'laws'],
  'findings in runs',
];
/** Of what few do not tell of yet. */
const SIZES: Readonly<Record<string, number>> = { 'findings in runs': 4 };
/** A quadratic cost multiplies by 16. */
const MOST = 10;
/** Shorter times say nothing of the document. */
const LEAST_MS = 200;

test.each(SAMPLED)('check: %s', async (name) => {
  const generator = GENERATORS.find((other) => other.name === name);
  if (!generator) throw new Error(`no generator of ${name}`);
  const count = generator.count * (SIZES[name] ?? 1);
  const documents = [await documentWith(generator, count), await documentWith(generator, 4 * count)];
  await processorTimes(library, 'check', documents.slice(0, 1), 1);
  const [small = 0, large = 0] = await processorTimes(library, 'check', documents, 2);
  expect(large).toBeLessThan(MOST * Math.max(small, LEAST_MS / MOST));
});
