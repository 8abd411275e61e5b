/** Which files of a run this process works on, and where each of them stands in the whole. */
import type { CheckedEntry } from '../batch/check-files.ts';
import type { Entry } from '../batch/entry.ts';
import type { PartFacts, PartLimits } from '../report/part-lines.ts';
import type { Bilingual } from '../language/language.ts';
import { VERSION } from '../version.ts';
import type { CommandOption } from './command.ts';
import { limitsOf } from './limits.ts';
import type { FindingOptions, LimitOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface ShardOptions {
  /** `i/n`, as typed. */
  shard?: string;
}

export const SHARD: CommandOption = {
  flags: '--shard <i/n>',
  description: {
    vi: 'chỉ soát phần thứ i trong n phần; ghép lại bằng vbcheck merge (docs/parts.md)',
    en: 'check only the ith of n parts; vbcheck merge puts them together (docs/parts.md)',
  },
};

const TEXTS = {
  shard: {
    vi: '--shard cần i/n với i từ 1 đến n, ví dụ --shard 2/5.',
    en: '--shard needs i/n with i from 1 to n, for example --shard 2/5.',
  },
} as const satisfies Record<string, Bilingual>;

type PlanOptions = ShardOptions & FindingOptions & LimitOptions & { rule: readonly string[] };

export interface RunPlan {
  /** Those of this process, in the order of the whole run. */
  entries: readonly Entry[];
  /** Null: no part is asked for. */
  part: PartFacts | null;
  /** Whether this process answers for a path that nobody else looks at. */
  isOurs(path: string): boolean;
  /** `index`: in `entries`. */
  placeOf(file: CheckedEntry, index: number): { ordinal: number; limits: PartLimits };
}

/** `all`: the entries of the whole run. Null: the run is a whole and says so itself. Throws `UsageError`. */
export async function planOf(
  options: PlanOptions,
  all: readonly Entry[],
  isPart: boolean,
  { cwd }: Terminal,
): Promise<RunPlan | null> {
  if (options.shard === undefined && !isPart) return null;
  const [, index, of] = (/^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(options.shard ?? '1/1') ?? []).map(Number);
  if (index === undefined || of === undefined || index > of) throw new UsageError(TEXTS.shard);
  const { pathInRun, runId, shardOf } = await import('../batch/shards.ts');
  const paths = all.map((entry) => pathInRun(entry, cwd));
  const isOurs = (path: string): boolean => shardOf(path, of) === index;
  const ordinals = paths.flatMap((path, ordinal) => (isOurs(path) ? [ordinal] : []));
  const { profile, final, allStyle, lang, rule, config, failOn, maxWarnings, baseline, ignore } = options;
  const run = runId([
    VERSION,
    paths,
    { profile, final, allStyle, lang, rule, config, failOn, maxWarnings, baseline, ignore },
  ]);
  const { relative } = await import('node:path');
  return {
    entries: ordinals.map((ordinal) => all[ordinal] as Entry),
    part: isPart ? { run, shard: index, of, files: all.length } : null,
    isOurs,
    placeOf: ({ configuration }, i) => ({
      ordinal: ordinals[i] as number,
      limits: {
        group: configuration.file === null ? '' : relative(cwd, configuration.file).replaceAll('\\', '/'),
        ...limitsOf(options, configuration),
      },
    }),
  };
}
