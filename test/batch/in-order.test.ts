import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.ts';

async function* numbers(count: number, failsAt = -1): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    if (i === failsAt) throw new Error('source');
    yield i;
    await Promise.resolve();
  }
}
const after = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

test('answers come in the order of what was asked, however long each takes, and never too many at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(6), { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), async (delays, width) => {
      let started = 0;
      let taken = 0;
      const answers: number[] = [];
      const work = async (i: number): Promise<number> => {
        expect(++started - taken).toBeLessThanOrEqual(width);
        await after(delays[i] as number);
        return i;
      };
      for await (const answer of inOrder(numbers(delays.length), work, () => width)) {
        taken++;
        answers.push(answer);
      }
      expect(answers).toEqual(delays.map((_, i) => i));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['the source', 3, -1],
  ['a work', -1, 3],
])('what %s throws comes at its turn, and what was done before it is given', async (_, sourceFails, workFails) => {
  const answers: number[] = [];
  const work = (i: number): Promise<number> =>
    i === workFails ? Promise.reject(new Error('work')) : Promise.resolve(i);
  const all = async (): Promise<void> => {
    for await (const answer of inOrder(numbers(9, sourceFails), work, () => 8)) answers.push(answer);
  };
  await expect(all()).rejects.toThrow(sourceFails < 0 ? 'work' : 'source');
  expect(answers).toEqual([0, 1, 2]);
});

test('who stops reading ends the source', async () => {
  let isEnded = false;
  async function* source(): AsyncGenerator<number> {
    try {
      yield* numbers(100);
    } finally {
      isEnded = true;
    }
  }
  for await (const answer of inOrder(
    source(),
    (i) => Promise.resolve(i),
    () => 4,
  ))
    if (answer === 2) break;
  expect(isEnded).toBe(true);
});
