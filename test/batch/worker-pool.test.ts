/** What a thread does to itself fails its task, and no other. */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ThreadFault, WorkerPool } from '../../src/batch/worker-pool.ts';
import { folderWith } from '../support/folder.ts';

const SCRIPT = `
const { parentPort, workerData, threadId } = require('node:worker_threads');
parentPort.on('message', ({ what, bytes }) => {
  if (what === 'throws') throw new Error('nobody catches this');
  if (what === 'throws later') setTimeout(() => { throw new Error('nobody catches this'); }, 1);
  else if (what === 'exits') process.exit(0);
  else if (what === 'hangs') for (;;);
  else if (what === 'eats') { const all = []; for (;;) all.push(new Array(100_000).fill(1.5)); }
  else parentPort.postMessage({ what, start: workerData, threadId, length: bytes === null ? null : bytes.length });
});`;

interface Answer {
  what: string;
  start: string;
  threadId: number;
  length: number | null;
}

function poolOf(threads: number, longestMilliseconds = 600_000): WorkerPool<{ what: string }, Answer> {
  const pool = new WorkerPool<{ what: string }, Answer>({
    script: join(folderWith({ 'thread.cjs': SCRIPT }), 'thread.cjs'),
    start: 'begun',
    threads,
    longestMilliseconds,
    memoryMegabytes: 48,
  });
  onTestFinished(() => pool.end());
  return pool;
}

const outcome = (answer: Promise<Answer>): Promise<string> =>
  answer.then(
    ({ what }) => what,
    (fault: unknown) => (fault instanceof ThreadFault ? `! ${fault.reason}` : 'something else'),
  );

describe.each([1, 2])('%i threads', (threads) => {
  test('every task has its own end', async () => {
    const pool = poolOf(threads);
    const tasks = ['a', 'throws', 'b', 'throws later', 'c', 'exits', 'd', 'eats', 'e', 'f', 'g'];
    expect(await Promise.all(tasks.map((what) => outcome(pool.run({ what }, null))))).toEqual([
      'a',
      '! threw',
      'b',
      '! threw',
      'c',
      '! ended',
      'd',
      '! out-of-memory',
      'e',
      'f',
      'g',
    ]);
  });

  test('one that never ends is ended, and another thread goes on', async () => {
    // Longer than a busy machine takes to start a thread.
    const pool = poolOf(threads, 5000);
    const tasks = ['a', 'hangs', 'b'];
    expect(await Promise.all(tasks.map((what) => outcome(pool.run({ what }, null))))).toEqual([
      'a',
      '! timed-out',
      'b',
    ]);
  });
});

test('threads are used again, and never more of them than asked for', async () => {
  const pool = poolOf(2);
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => pool.run({ what: `${i}` }, null)));
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
  expect(answers.map(({ what }) => what)).toEqual(answers.map((_, i) => `${i}`));
  expect(answers[0]?.start).toBe('begun');
});

test('bytes are handed over, those that share their memory are copied', async () => {
  const pool = poolOf(1);
  const own = new Uint8Array(1000);
  const shared = new Uint8Array(1000).subarray(10, 20);
  expect([(await pool.run({ what: 'a' }, own)).length, (await pool.run({ what: 'b' }, shared)).length]).toEqual([
    1000, 10,
  ]);
  expect([own.length, shared.length]).toEqual([0, 10]);
});

test('what caught nobody is told', async () => {
  const fault = (await poolOf(1)
    .run({ what: 'throws' }, null)
    .catch((error: unknown) => error)) as ThreadFault;
  expect((fault.cause as Error).message).toBe('nobody catches this');
});
