/** The reports of a run: each format that is asked for, and where it goes. One may be printed, any number go to files. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Entry } from '../batch/entry.ts';
import { isFileName } from '../config/modules.ts';
import { reasonOf } from '../host/system-error.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { LedgerConflict } from '../lint/cited-ledger.ts';
import type { Interruption, ReportedFile, ReportTarget, ReportWriter } from '../report/formats/format.ts';
import { type FormatName, FORMATS, formatNamed } from '../report/formats/index.ts';
import { PLAIN } from '../report/paint.ts';
import type { PartFacts } from '../report/part-lines.ts';
import type { RunRemarks } from '../report/remarks.ts';
import { VERSION } from '../version.ts';
import type { AskedReport } from './report-files.ts';
import { ClosedPipeError, painterFor, type Terminal } from './terminal.ts';
import { filled, UsageError } from './usage-error.ts';

const TEXTS = {
  twoPrinted: {
    vi: 'chỉ một dạng kết quả được in ra; hãy đặt tên tệp cho các dạng khác, ví dụ --format {name}={file}',
    en: 'only one format can be printed; name files for the others, for example --format {name}={file}',
  },
  noFile: { vi: '“{value}” thiếu tên tệp sau dấu =.', en: '“{value}” lacks the name of a file behind =.' },
  noJobPage: {
    vi: 'Không ghi được trang tóm tắt của job: {reason}.',
    en: 'The summary of the job cannot be written: {reason}.',
  },
} as const satisfies Record<string, Bilingual>;

export interface ReportOptions {
  /** As typed after `--format`: `NAME`, `NAME=FILE`, `./module.mjs`, `./module.mjs=FILE`. */
  format: readonly string[];
  lang?: Language;
  color: boolean;
  trust?: boolean;
  force?: boolean;
}

/** Whether this format is among those that are asked for. */
export const isAsked = (name: FormatName, { format }: Pick<ReportOptions, 'format'>): boolean =>
  format.some((value) => value === name || value.startsWith(`${name}=`));

/** All reports of a run as one writer. */
export interface Reports extends ReportWriter {
  /** Lines and columns are told in one of them. */
  regions: boolean;
  /** One of them is whole at the end only. */
  answersAtTheEnd: boolean;
  /** Nothing is left of files that were begun. */
  discard(): void;
}

/** Throws `UsageError`, and `OutputError` where a file may not be written. */
export async function reportsOf(
  options: ReportOptions,
  entries: readonly Entry[],
  terminal: Terminal,
  part: PartFacts | null = null,
): Promise<Reports> {
  const asked: AskedReport[] = [];
  for (const value of options.format.length === 0 ? [FORMATS[0].name] : options.format)
    asked.push(await askedBy(value, options, terminal));
  const printed = asked.filter(({ file }) => file === null);
  const second = printed[1]?.format;
  if (second) throw new UsageError(filled(TEXTS.twoPrinted, { name: second.name, file: `vbcheck${second.extension}` }));
  const writers: ReportWriter[] = [];
  const target = { ...reportTarget(options, terminal), part };
  const intoFiles = asked.filter(({ file }) => file !== null);
  const shown = intoFiles.length === 0 ? target : { ...target, out: untilClosed(target.out) };
  for (const { format } of printed) writers.push(await (await format.load())(shown));
  let discard = (): void => {};
  if (intoFiles.length > 0) {
    const { reportFiles } = await import('./report-files.ts');
    const files = await reportFiles(intoFiles, fileTarget(target), options, entries, terminal);
    writers.push(...files.writers);
    ({ discard } = files);
  }
  return {
    regions: asked.some(({ format }) => format.regions === true),
    answersAtTheEnd: intoFiles.length > 0 || printed.some(({ format }) => !format.streams),
    file: (file: ReportedFile) => writers.forEach((writer) => writer.file(file)),
    end: (interruption: Interruption | null, acrossFiles: readonly LedgerConflict[], remarks: RunRemarks) =>
      writers.forEach((writer) => writer.end(interruption, acrossFiles, remarks)),
    discard,
  };
}

/** Where files are written, too, they are written even when the reader of what is printed (`| head`) has seen enough. */
function untilClosed(out: (text: string) => void): (text: string) => void {
  let isClosed = false;
  return (text) => {
    if (isClosed) return;
    try {
      out(text);
    } catch (error) {
      if (!(error instanceof ClosedPipeError)) throw error;
      isClosed = true;
    }
  };
}

async function askedBy(value: string, options: ReportOptions, terminal: Terminal): Promise<AskedReport> {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? null : value.slice(at + 1);
  if (file === '') throw new UsageError(filled(TEXTS.noFile, { value }));
  if (!isFileName(name)) return { format: formatNamed(name as FormatName), file };
  const { ownFormat } = await import('./own-format.ts');
  return { format: await ownFormat(name, options, terminal), file };
}

function reportTarget({ lang = 'vi', color }: ReportOptions, terminal: Terminal): ReportTarget {
  const { GITHUB_STEP_SUMMARY: page } = terminal.env;
  return {
    out: (text) => terminal.out(text),
    get width() {
      return terminal.columns;
    },
    painter: () => painterFor(terminal, color),
    version: VERSION,
    language: lang,
    prefix: prefixOf(terminal),
    manual: manualPage,
    jobPage: page ? (markdown) => addTo(page, markdown, lang, terminal) : null,
  };
}

/** Files are as wide as they are for everybody, and have no colours. */
const FILE_COLUMNS = 100;

const fileTarget = (target: ReportTarget): Omit<ReportTarget, 'out'> => ({
  ...target,
  width: FILE_COLUMNS,
  painter: () => Promise.resolve(PLAIN),
});

/** Where CI systems say that the repository is. */
const ROOTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'] as const;

function prefixOf({ cwd, env }: Terminal): string {
  const root = ROOTS.map((name) => env[name]).find((path) => path !== undefined && path !== '');
  const below = root === undefined ? '' : relative(root, cwd).replaceAll('\\', '/');
  return below === '' || below.startsWith('..') || /^[A-Za-z]:/.test(below) ? '' : `${below}/`;
}

/** In the package: beside the folder of the program, which is two folders down in the sources. */
function manualPage(ruleId: string, language: Language): string | null {
  const page = join('docs', 'rules', ...(language === 'en' ? ['en'] : []), `${ruleId}.md`);
  const path = ['..', join('..', '..')]
    .map((up) => join(import.meta.dirname, up, page))
    .find((file) => existsSync(file));
  return path === undefined ? null : readFileSync(path, 'utf8');
}

function addTo(page: string, markdown: string, language: Language, terminal: Terminal): void {
  try {
    appendFileSync(page, markdown);
  } catch (error) {
    terminal.err(`vbcheck: ${filled(TEXTS.noJobPage, { reason: reasonOf(error, 'write')[language] })[language]}\n`);
  }
}
