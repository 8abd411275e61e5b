/** `vbcheck merge PARTS…`: what the parts of a run say together, as one run would have said it. */
import { resolve } from 'node:path';
import { Parts } from '../../batch/parts.ts';
import { CitedLedger } from '../../lint/cited-ledger.ts';
import { keepFindings } from '../../report/file-record.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { Statistics } from '../../report/statistics.ts';
import { VERSION } from '../../version.ts';
import { defineCommand } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Configured, Verdict } from '../limits.ts';
import { formatsOption, LANG, NO_COLOR, type PrintOptions, QUIET, REPORTS_FORCE, TRUST } from '../options.ts';
import { type Reports, reportsOf } from '../reports.ts';
import { STATISTICS } from '../run-extras.ts';
import type { Terminal } from '../terminal.ts';

interface MergeOptions extends Omit<PrintOptions, 'format'> {
  /** As typed. */
  format: string[];
  force?: boolean;
  trust?: boolean;
  quiet?: boolean;
  statistics?: boolean;
}

const MERGED_FORMATS = FORMATS.filter(({ name }) => name !== 'part');

export const merge = defineCommand<[parts: string[]], MergeOptions>({
  name: 'merge',
  summary: { vi: 'ghép kết quả của các phần (--shard)', en: 'put the parts of a run together (--shard)' },
  arguments: [
    {
      name: { vi: '<phần...>', en: '<parts...>' },
      description: {
        vi: 'tệp do --format part ghi, đủ mọi phần',
        en: 'files that --format part has written, all of them',
      },
    },
  ],
  options: [formatsOption(MERGED_FORMATS), QUIET, STATISTICS, TRUST, REPORTS_FORCE, LANG, NO_COLOR],
  notes: {
    vi: `
Ví dụ:
  vbcheck --shard 1/2 --format part van-ban/ > phan-1.jsonl
  vbcheck --shard 2/2 --format part van-ban/ > phan-2.jsonl
  vbcheck merge phan-1.jsonl phan-2.jsonl --format json

Kết quả và mã kết thúc như khi chạy một lần, theo --fail-on, --max-warnings của các phần.`,
    en: `
Examples:
  vbcheck --shard 1/2 --format part documents/ > part-1.jsonl
  vbcheck --shard 2/2 --format part documents/ > part-2.jsonl
  vbcheck merge part-1.jsonl part-2.jsonl --format json

The output and the exit code are those of one run, by --fail-on and --max-warnings of the parts.`,
  },
  run: mergeAll,
});

async function mergeAll(names: readonly string[], options: MergeOptions, terminal: Terminal): Promise<ExitCode> {
  const files = names.map((name) => ({ path: resolve(terminal.cwd, name), name }));
  const parts = new Parts(files, VERSION);
  const { language } = parts.head;
  const reports = await reportsOf({ ...options, lang: language }, [], terminal);
  try {
    return reported(parts, options, reports);
  } finally {
    reports.discard();
  }
}

function reported(parts: Parts, options: MergeOptions, reports: Reports): ExitCode {
  const ledger = new CitedLedger();
  const verdict = new Verdict({});
  const statistics = options.statistics ? new Statistics() : null;
  const groups = new Map<string, Configured>();
  for (const { record, limits, isNamed, language } of parts.files()) {
    const { group, failOn, maxWarnings } = limits;
    const configured = groups.get(group) ?? { failOn, maxWarnings: maxWarnings ?? undefined };
    groups.set(group, configured);
    verdict.add(record.result, configured);
    if (record.cited) ledger.add(record.result.path, record.cited);
    statistics?.add(record.result);
    if (options.quiet) keepFindings(record, ({ severity }) => severity === 'error');
    reports.file({ record, isNamed, language });
  }
  reports.end(null, ledger.conflicts(), { ...parts.remarks, ...(statistics && { statistics: statistics.rows }) });
  return verdict.exitCode;
}
