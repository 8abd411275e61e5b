/** `vbcheck FILES…`: checks documents one after the other and reports. */
import { type CheckMeans, checkFiles } from '../../batch/check-files.ts';
import { type Entry, isNamed } from '../../batch/entry.ts';
import { configureFiles, type FilesOptions } from '../../batch/prepare-files.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { CitedLedger } from '../../lint/cited-ledger.ts';
import type { FileResult } from '../../lint/file-result.ts';
import { nearest } from '../../lint/nearest.ts';
import { keepFindings } from '../../report/file-record.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { MEANS_OPTIONS, type MeansOptions, meansOf, remembers } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { KNOWN_NAMES } from '../command-names.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FindingLimit, MAX_FINDINGS } from '../finding-limit.ts';
import { InterruptibleRun } from '../interruption.ts';
import { Verdict } from '../limits.ts';
import { NAMED_FILES_OPTIONS, namedEntries, type NamedFilesOptions, refuseUnwatched, WATCH } from '../named-files.ts';
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
  TRUST,
} from '../options.ts';
import { isAsked, reportsOf } from '../reports.ts';
import { Progress } from '../progress.ts';
import { ruleSettings } from '../rule-options.ts';
import type { ExtraOptions } from '../extra-work.ts';
import { EXTRA_OPTIONS, RunExtras } from '../run-extras.ts';
import { planOf, SHARD, type ShardOptions } from '../run-plan.ts';
import type { Terminal } from '../terminal.ts';
import { filled } from '../usage-error.ts';
import type { Round } from '../watch.ts';

interface CheckOptions
  extends
    Omit<PrintOptions, 'format'>,
    FindingOptions,
    LimitOptions,
    NamedFilesOptions,
    MeansOptions,
    ExtraOptions,
    ShardOptions {
  /** As typed. */
  format: string[];
  force?: boolean;
  quiet?: boolean;
  /** `id:severity`, as typed. */
  rule: string[];
  printConfig?: string;
  maxFindings?: number;
  watch?: boolean;
}

const TEXTS = {
  commandHint: { vi: ' Nếu là lệnh, có phải ý bạn là “{name}”?', en: ' If it is a command, did you mean “{name}”?' },
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
    MAX_FINDINGS,
    WATCH,
    ...NAMED_FILES_OPTIONS,
    ...MEANS_OPTIONS,
    ...EXTRA_OPTIONS,
    PRINT_CONFIG,
    SHARD,
  ],
  run(names, options, terminal) {
    if (options.printConfig !== undefined) return printConfiguration(options.printConfig, options, terminal);
    return options.watch ? watched(names, options, terminal) : checkAll(names, options, terminal);
  },
});

/** `path`: of the document that the configuration holds for, which need not exist. */
async function printConfiguration(path: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { printedConfiguration } = await import('../other-commands.ts');
  terminal.out(await printedConfiguration(path, options, terminal));
  return EXIT.clean;
}

/** Loads what watches only here. */
async function watched(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  refuseUnwatched(names, options);
  const { watchAll } = await import('../watch.ts');
  return watchAll(names, terminal, options.lang ?? 'vi', (round) => checkAll(names, options, terminal, round));
}

async function checkAll(
  names: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  { only, begins }: Round = { only: null, begins: () => undefined },
): Promise<ExitCode> {
  const found = await namedEntries(names, options, terminal);
  const files = filesOptions(options, terminal);
  const all = only ? await keptEntries(found, only, files) : found;
  if (only && all.length === 0) return EXIT.clean;
  begins(all.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : [])));
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
    const content = { cited: all.length > 1 || remembers(options), regions: reports.regions };
    // The time of rules is that of documents that are checked, and in this thread.
    const means: CheckMeans = extras.timed ? {} : await meansOf(options, files, entries.length, terminal);
    extras.means(means);
    const run = new InterruptibleRun(terminal, entries.length > 1 || reports.answersAtTheEnd, means.crew?.stop);
    const progress = new Progress(terminal, entries.length);
    const limit = new FindingLimit(isPart ? undefined : options.maxFindings);
    const checking = checkFiles(entries, { ...files, rules, timed: extras.timed }, content, means);
    for await (const file of run.over(checking, entries.length)) {
      const { record, configuration, language } = file;
      const { result } = record;
      progress.show(++done, language);
      await extras.file(file);
      // The exit code counts what `--quiet` does not show.
      verdict.add(result, configuration);
      if (record.cited) ledger.add(result.path, record.cited);
      if (options.quiet && !isPart) keepFindings(record, ({ severity }) => severity === 'error');
      if (result.error?.code === 'file-not-found') addCommandHint(result, language);
      limit.apply(record);
      // Both go to one screen.
      if (terminal.outIsTerminal) progress.clear();
      reports.file({ record, isNamed: isNamed(file.entry), language, inRun: plan?.placeOf(file, done - 1) });
    }
    progress.clear();
    reports.end(run.interruption, ledger.conflicts(), extras.end());
    const more = limit.remark(options.lang ?? 'vi');
    if (more !== null) terminal.err(`vbcheck: ${more}\n`);
    // Whether the run fails is said by all parts together.
    return run.exitCode(isPart ? EXIT.clean : verdict.exitCode);
  } finally {
    // Files are there as a whole, or not at all.
    reports.discard();
  }
}

/** Those that have changed, without what is left out: nothing is said of it each time that somebody saves it. */
async function keptEntries(all: readonly Entry[], only: ReadonlySet<string>, files: FilesOptions): Promise<Entry[]> {
  const changed = all.filter((entry) => 'absolute' in entry && only.has(entry.absolute));
  const kept: Entry[] = [];
  for await (const { entry, result } of configureFiles(changed, files))
    if (result?.leftOut !== 'ignored') kept.push(entry);
  return kept;
}

function addCommandHint({ path, error }: FileResult, language: Language): void {
  const command = nearest(path, KNOWN_NAMES);
  if (error && command !== null) error.message += filled(TEXTS.commandHint, { name: command })[language];
}
