/** `vbcheck FILES…`: checks documents one after the other and reports. */
import { checkFiles } from '../../batch/check-files.ts';
import { type Entry, isNamed } from '../../batch/prepare-files.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { CitedLedger } from '../../lint/cited-ledger.ts';
import type { FileResult } from '../../lint/file-result.ts';
import { nearest } from '../../lint/nearest.ts';
import { keepFindings } from '../../report/file-record.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { MEANS_OPTIONS, type MeansOptions, meansOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { KNOWN_NAMES } from '../command-names.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import { Verdict } from '../limits.ts';
import {
  CONFIG,
  FAIL_ON,
  FILES_DESCRIPTION,
  ALL_STYLE,
  FINAL,
  type FindingOptions,
  filesOptions,
  formatsOption,
  LANG,
  type LimitOptions,
  MAX_WARNINGS,
  NO_COLOR,
  NO_IGNORE,
  type PrintOptions,
  PRINT_CONFIG,
  PROFILE,
  QUIET,
  REPORTS_FORCE,
  RULE,
  STDIN_FILENAME,
  TRUST,
} from '../options.ts';
import { isAsked, reportsOf } from '../reports.ts';
import { ruleSettings } from '../rule-options.ts';
import { EXTRA_OPTIONS, type ExtraOptions, RunExtras } from '../run-extras.ts';
import { planOf, SHARD, type ShardOptions } from '../run-plan.ts';
import { CLEAR_LINE, type Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

interface CheckOptions
  extends Omit<PrintOptions, 'format'>, FindingOptions, LimitOptions, MeansOptions, ExtraOptions, ShardOptions {
  /** As typed. */
  format: string[];
  force?: boolean;
  quiet?: boolean;
  /** `id:severity`, as typed. */
  rule: string[];
  stdin?: boolean;
  printConfig?: string;
  stdinFilename?: string;
}

const TEXTS = {
  missingFile: {
    vi: 'chưa nói kiểm tra tệp nào. Ví dụ: vbcheck du-thao.docx',
    en: 'no file was named. Example: vbcheck draft.docx',
  },
  stdinAndFiles: { vi: '--stdin không đi cùng tên tệp.', en: '--stdin cannot be combined with files.' },
  commandHint: { vi: ' Nếu là lệnh, có phải ý bạn là “{name}”?', en: ' If it is a command, did you mean “{name}”?' },
  progress: { vi: 'Đang soát {done}/{all} …', en: 'Checking {done}/{all} …' },
} as const satisfies Record<string, Bilingual>;

export const check = defineCommand<[files: string[]], CheckOptions>({
  name: 'check',
  summary: { vi: 'soát lỗi (lệnh mặc định)', en: 'check documents (the default command)' },
  usage: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  arguments: [{ name: { vi: '[tệp...]', en: '[files...]' }, description: FILES_DESCRIPTION }],
  options: [
    formatsOption(FORMATS),
    LANG,
    PROFILE,
    FINAL,
    ALL_STYLE,
    FAIL_ON,
    MAX_WARNINGS,
    QUIET,
    CONFIG,
    TRUST,
    NO_IGNORE,
    RULE,
    NO_COLOR,
    REPORTS_FORCE,
    {
      flags: '--stdin',
      description: { vi: 'đọc văn bản từ đầu vào chuẩn', en: 'read the document from standard input' },
    },
    STDIN_FILENAME,
    ...MEANS_OPTIONS,
    ...EXTRA_OPTIONS,
    PRINT_CONFIG,
    SHARD,
  ],
  run: checkAll,
});

/** Progress is shown for runs that take a while. */
const FILES_WORTH_PROGRESS = 20;

async function checkAll(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    const { printedConfiguration } = await import('../other-commands.ts');
    terminal.out(await printedConfiguration(options.printConfig, options, terminal));
    return EXIT.clean;
  }
  const all = await entriesOf(names, options, terminal);
  const isPart = isAsked('part', options);
  const plan = await planOf(options, all, isPart, terminal);
  const entries = plan?.entries ?? all;
  let done = 0;
  const ledger = new CitedLedger();
  const verdict = new Verdict(options);
  const reports = await reportsOf(options, all, terminal, plan?.part ?? null);
  try {
    const extras = await RunExtras.of(options, terminal, all, plan);
    const rules = ruleSettings(options.rule);
    const run = new InterruptibleRun(terminal, reports.answersAtTheEnd);
    const content = { cited: all.length > 1, regions: reports.regions };
    const files = filesOptions(options, terminal);
    // The time of rules is that of documents that are checked, and in this thread.
    const means = extras.timed ? {} : await meansOf(options, files, entries.length);
    const checking = checkFiles(entries, { ...files, rules, timed: extras.timed }, content, means);
    for await (const file of run.over(checking, entries.length)) {
      const { record, configuration, language } = file;
      const { result } = record;
      showProgress(terminal, ++done, entries.length, language);
      await extras.file(file);
      // The exit code counts what `--quiet` does not show.
      verdict.add(result, configuration);
      if (record.cited) ledger.add(result.path, record.cited);
      if (options.quiet && !isPart) keepFindings(record, ({ severity }) => severity === 'error');
      if (result.error?.code === 'file-not-found') addCommandHint(result, language);
      reports.file({ record, isNamed: isNamed(file.entry), language, inRun: plan?.placeOf(file, done - 1) });
    }
    showProgress(terminal, null, entries.length, 'vi');
    reports.end(run.interruption, ledger.conflicts(), extras.end());
    // Whether the run fails is said by all parts together.
    return isPart ? EXIT.clean : run.exitCode(verdict.exitCode);
  } finally {
    // Files are there as a whole, or not at all.
    reports.discard();
  }
}

async function entriesOf(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Entry[]> {
  if (options.stdin && names.some((name) => name !== '-')) throw new UsageError(TEXTS.stdinAndFiles);
  if (!options.stdin && names.length === 0)
    throw new UsageError(joined(TEXTS.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
  return inputsOf(options.stdin ? ['-'] : names, terminal, { stdinFilename: options.stdinFilename });
}

function addCommandHint({ path, error }: FileResult, language: Language): void {
  const command = nearest(path, KNOWN_NAMES);
  if (error && command !== null) error.message += filled(TEXTS.commandHint, { name: command })[language];
}

/** `done` null: the run is over, the line is cleared. */
function showProgress(terminal: Terminal, done: number | null, all: number, language: Language): void {
  if (all < FILES_WORTH_PROGRESS || !terminal.errIsTerminal) return;
  terminal.err(done === null ? CLEAR_LINE : CLEAR_LINE + filled(TEXTS.progress, { done, all })[language]);
}
