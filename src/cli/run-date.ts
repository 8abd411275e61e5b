/** The time that a run writes into documents. */
import type { Terminal } from './terminal.ts';

const MILLISECONDS = 1000;

/** Now, or `SOURCE_DATE_EPOCH`, so that the same run gives the same bytes. ISO 8601 without fractions of a second. */
export function runDate({ env }: Terminal): string {
  const epoch = env.SOURCE_DATE_EPOCH;
  const date = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * MILLISECONDS) : new Date();
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
