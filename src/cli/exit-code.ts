/** Exit codes (docs/exit-codes.md). */
import type { Counts, FileResult } from '../lint/file-result.ts';
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

/** Files under the same limits. */
export interface LimitedFiles {
  limits: Limits;
  files: readonly FileResult[];
}

export function exitCode(groups: readonly LimitedFiles[]): ExitCode {
  if (groups.some(({ files }) => files.some((file) => file.status === 'failed'))) return EXIT.failure;
  return groups.some(exceeds) ? EXIT.findings : EXIT.clean;
}

function exceeds({ limits, files }: LimitedFiles): boolean {
  const total: Counts = { error: 0, warning: 0, info: 0 };
  for (const { counts } of files) for (const severity of SEVERITIES) total[severity] += counts[severity];
  if (limits.maxWarnings !== null && total.warning > limits.maxWarnings) return true;
  // `SEVERITIES` goes from the gravest to the least; `never` is none of them.
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(limits.failOn as (typeof SEVERITIES)[number]) + 1);
  return failing.some((severity) => total[severity] > 0);
}
