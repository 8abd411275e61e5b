/** Exit codes (docs/exit-codes.md). */
import type { Counts } from '../lint/file-result.ts';
import type { FailOn } from '../config/configuration.ts';
import { SEVERITIES } from '../lint/finding.ts';

/** The last two as shells say it: 128 and the number of the signal. */
export const EXIT = { clean: 0, findings: 1, failure: 2, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Limits {
  failOn: FailOn;
  /** Null: any number. */
  maxWarnings: number | null;
}

/** Of files under the same limits. */
export interface LimitedCounts {
  limits: Limits;
  total: Counts;
  /** At least one of them could not be checked. */
  hasFailed: boolean;
}

export function exitCode(groups: readonly LimitedCounts[]): ExitCode {
  if (groups.some(({ hasFailed }) => hasFailed)) return EXIT.failure;
  return groups.some(exceeds) ? EXIT.findings : EXIT.clean;
}

function exceeds({ limits, total }: LimitedCounts): boolean {
  if (limits.maxWarnings !== null && total.warning > limits.maxWarnings) return true;
  // `SEVERITIES` goes from the gravest to the least; `never` is none of them.
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(limits.failOn as (typeof SEVERITIES)[number]) + 1);
  return failing.some((severity) => total[severity] > 0);
}
