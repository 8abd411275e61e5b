/** Whether a run fails: each file by the limits of its own configuration; options beat configurations. */
import type { ResolvedConfiguration } from '../config/configuration.ts';
import type { FileResult } from '../lint/file-result.ts';
import { type ExitCode, exitCode, type LimitedFiles } from './exit-code.ts';
import type { LimitOptions } from './options.ts';

export class Verdict {
  readonly #options: LimitOptions;
  readonly #groups = new Map<ResolvedConfiguration, LimitedFiles & { files: FileResult[] }>();

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** Counts are kept, findings are not. */
  add(result: FileResult, configuration: ResolvedConfiguration): void {
    let group = this.#groups.get(configuration);
    if (!group) {
      const { failOn = configuration.failOn ?? 'error' } = this.#options;
      const { maxWarnings = configuration.maxWarnings ?? null } = this.#options;
      group = { limits: { failOn, maxWarnings }, files: [] };
      this.#groups.set(configuration, group);
    }
    group.files.push({ ...result, messages: [] });
  }

  get exitCode(): ExitCode {
    return exitCode([...this.#groups.values()]);
  }
}
