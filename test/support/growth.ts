/** How the time of work grows with its size, on a machine of any speed that is busy with other things. */

import { expect } from 'vitest';

/** Rounds before what looks too slow is believed: collections of garbage, compilation and other programs come and go. */
const MOST_ROUNDS = 8;
/** Shorter times say nothing. */
const LEAST_MS = 10;

/** Milliseconds of the processor. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * The work `large` takes at most `most` times the time of `small`, each at its best of as many rounds as that needs. A cost that
 * grows faster than its work stays above in every round.
 */
export function expectTimesLonger(small: () => unknown, large: () => unknown, most: number, message?: string): void {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let times = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS && times > most; round++) {
    short = Math.min(short, timeOf(small));
    long = Math.min(long, timeOf(large));
    times = long / Math.max(short, LEAST_MS);
  }
  expect(times, message).toBeLessThanOrEqual(most);
}
