/** Whether a run fails: each file by the limits of its own configuration; options beat configurations. */
import type { ResolvedConfiguration } from '../config/configuration.ts';
import type { FileResult } from '../lint/file-result.ts';
import { SEVERITIES } from '../lint/finding.ts';
import { type ExitCode, exitCode, type LimitedCounts, type Limits } from './exit-code.ts';
import type { LimitOptions } from './options.ts';

/** What a configuration says of limits; files of one object are counted together. */
export type Configured = Pick<ResolvedConfiguration, 'failOn' | 'maxWarnings'>;

export const limitsOf = (options: LimitOptions, configured: Configured): Limits => ({
  failOn: options.failOn ?? configured.failOn ?? 'error',
  maxWarnings: options.maxWarnings ?? configured.maxWarnings ?? null,
});

export class Verdict {
  readonly #options: LimitOptions;
  readonly #groups = new Map<Configured, LimitedCounts>();

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** Counts are kept, findings are not. */
  add({ status, counts }: Pick<FileResult, 'status' | 'counts'>, configuration: Configured): void {
    let group = this.#groups.get(configuration);
    if (!group) {
      group = {
        limits: limitsOf(this.#options, configuration),
        total: { error: 0, warning: 0, info: 0 },
        hasFailed: false,
      };
      this.#groups.set(configuration, group);
    }
    for (const severity of SEVERITIES) group.total[severity] += counts[severity];
    group.hasFailed ||= status === 'failed';
  }

  get exitCode(): ExitCode {
    return exitCode([...this.#groups.values()]);
  }
}
