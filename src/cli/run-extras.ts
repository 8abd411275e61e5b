/** What a check does besides checking where somebody asks for it. A run that asks for nothing loads nothing of it. */
import type { CheckedEntry, CheckMeans } from '../batch/check-files.ts';
import type { Entry } from '../batch/entry.ts';
import type { FilesOptions } from '../batch/prepare-files.ts';
import type { RunRemarks } from '../report/remarks.ts';
import type { CommandOption } from './command.ts';
import type { ExtraOptions, ExtraWork } from './extra-work.ts';
import type { RunPlan } from './run-plan.ts';
import type { Terminal } from './terminal.ts';

export const STATISTICS: CommandOption = {
  flags: '--statistics',
  description: { vi: 'in số lỗi theo từng quy tắc', en: 'print the number of findings by rule' },
};

export const EXTRA_OPTIONS: readonly CommandOption[] = [
  {
    flags: { vi: '--baseline <tệp mốc>', en: '--baseline <file>' },
    description: {
      vi: 'chỉ báo lỗi mới so với tệp mốc này (docs/baseline.md)',
      en: 'report only what this baseline does not know (docs/baseline.md)',
    },
  },
  {
    flags: '--baseline-update',
    description: {
      vi: 'ghi mọi lỗi hiện có vào tệp mốc',
      en: 'write all findings that there are into the baseline',
    },
  },
  {
    flags: '--baseline-prune',
    description: {
      vi: 'bỏ khỏi tệp mốc những lỗi không còn nữa',
      en: 'take out of the baseline what is found no more',
    },
  },
  STATISTICS,
  { flags: '--timing', description: { vi: 'in thời gian của từng quy tắc', en: 'print the time of each rule' } },
  {
    flags: '--debug',
    description: {
      vi: 'nói trên stderr đã đọc gì, vì sao bỏ qua tệp nào',
      en: 'say on stderr what was read, and why files were left out',
    },
  },
];

const asks = ({ baseline, ...switches }: ExtraOptions): boolean =>
  baseline !== undefined || SWITCHES.some((name) => switches[name] === true);

const SWITCHES = ['baselineUpdate', 'baselinePrune', 'statistics', 'timing', 'debug'] as const;

export class RunExtras {
  readonly #load: () => Promise<ExtraWork>;
  #work: ExtraWork | null = null;

  private constructor(load: () => Promise<ExtraWork>) {
    this.#load = load;
  }

  /** `entries`: of the whole run. Throws what cannot be done with these options. */
  static async of(
    options: ExtraOptions,
    terminal: Terminal,
    entries: readonly Entry[],
    plan: RunPlan | null,
  ): Promise<RunExtras> {
    const extras = new RunExtras(
      async () => new (await import('./extra-work.ts')).ExtraWork(options, terminal, entries, plan),
    );
    if (asks(options)) extras.#work = await extras.#load();
    return extras;
  }

  /** Gets what the run has to check with. */
  means(means: CheckMeans): void {
    this.#work?.means(means);
  }

  /** Gets each file of the run; may take findings out of its record. */
  async file(file: CheckedEntry): Promise<void> {
    if (this.#work === null && file.configuration.baseline === undefined) return;
    this.#work ??= await this.#load();
    this.#work.file(file);
  }

  /** Rules whose time is taken; undefined: nobody asked. */
  get timed(): FilesOptions['timed'] {
    return this.#work?.timed;
  }

  /** Does what is done at the end. */
  end(): RunRemarks {
    return this.#work?.end() ?? {};
  }
}
