/** The work behind the options of run-extras.ts; a file of its own in the published program. */
import { resolve } from 'node:path';
import { Baselines, type BaselineUse } from '../batch/baseline/index.ts';
import type { CheckedEntry, CheckMeans } from '../batch/check-files.ts';
import { RuleClock } from '../batch/rule-clock.ts';
import type { Entry } from '../batch/entry.ts';
import type { Bilingual } from '../language/language.ts';
import type { RunRemarks } from '../report/remarks.ts';
import { Statistics } from '../report/statistics.ts';
import { DebugLog } from './debug-log.ts';
import type { RunPlan } from './run-plan.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const TEXTS = {
  updateOrPrune: {
    vi: '--baseline-update đã bỏ những lỗi không còn nữa; không thêm --baseline-prune.',
    en: '--baseline-update takes out what is found no more, too; leave out --baseline-prune.',
  },
  whichBaseline: {
    vi: 'chưa nói tệp mốc nào: thêm --baseline vbcheck-baseline.json, hoặc khóa baseline trong cấu hình.',
    en: 'no baseline was named: add --baseline vbcheck-baseline.json, or the key baseline to the configuration.',
  },
} as const satisfies Record<string, Bilingual>;

export interface ExtraOptions {
  baseline?: string;
  baselineUpdate?: boolean;
  baselinePrune?: boolean;
  statistics?: boolean;
  timing?: boolean;
  debug?: boolean;
}

export class ExtraWork {
  readonly #baselines: Baselines;
  readonly #plan: RunPlan | null;
  readonly #statistics: Statistics | null;
  readonly #clock: RuleClock | null;
  readonly #debug: DebugLog | null;
  /** Each file needs a baseline that its findings can be written into. */
  readonly #needsBaseline: boolean;

  /** Throws `UsageError`, `BaselineError`. */
  constructor(options: ExtraOptions, terminal: Terminal, entries: readonly Entry[], plan: RunPlan | null) {
    const { cwd } = terminal;
    const { baseline, baselineUpdate = false, baselinePrune = false } = options;
    if (baselineUpdate && baselinePrune) throw new UsageError(TEXTS.updateOrPrune);
    const use: BaselineUse = baselineUpdate ? 'update' : baselinePrune ? 'prune' : 'read';
    this.#plan = plan;
    this.#statistics = options.statistics ? new Statistics() : null;
    this.#clock = options.timing ? new RuleClock() : null;
    this.#debug = options.debug ? new DebugLog(terminal, entries, plan) : null;
    this.#needsBaseline = use !== 'read' && baseline === undefined;
    const files = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
    this.#baselines = new Baselines(baseline === undefined ? null : resolve(cwd, baseline), use, cwd, files);
  }

  /** Throws `UsageError`, `BaselineError`. */
  file(file: CheckedEntry): void {
    const { entry, configuration, record } = file;
    if (this.#needsBaseline && configuration.baseline === undefined) throw new UsageError(TEXTS.whichBaseline);
    this.#baselines.apply(record, 'absolute' in entry ? entry.absolute : null, configuration.baseline);
    this.#statistics?.add(record.result);
    this.#debug?.file(file);
  }

  means(means: CheckMeans): void {
    this.#debug?.means(means);
  }

  get timed(): RuleClock['timed'] | undefined {
    return this.#clock?.timed;
  }

  /** Throws what the file system says. */
  end(): RunRemarks {
    this.#debug?.end();
    const baseline = this.#baselines.end((path) => this.#plan?.isOurs(path) ?? true);
    return {
      ...(baseline && { baseline }),
      ...(this.#statistics && { statistics: this.#statistics.rows }),
      ...(this.#clock && { timing: this.#clock.rows }),
    };
  }
}
