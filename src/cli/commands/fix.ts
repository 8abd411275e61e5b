/** `vbcheck fix FILES…`: mends documents and writes them beside the old ones, or says what it would do. */
import { join } from 'node:path';
import { rulesOf } from '../../batch/configurations.ts';
import type { MendedDocument } from '../../batch/document-work.ts';
import { isNamed } from '../../batch/entry.ts';
import { type WorkedFile, workFiles } from '../../batch/work-files.ts';
import { besideWith } from '../../host/output-path.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { isPrefixPattern, rulesLike } from '../../lint/registry.ts';
import { fixesWithoutRepeats } from '../../lint/repeats.ts';
import type { Rule } from '../../lint/rule.ts';
import { isToldAtTheEnd } from '../../report/coverage.ts';
import {
  prettyDiff,
  prettyFixes,
  type MendedFile,
  prettyFixTotal,
  prettyUnfixed,
  type Written,
} from '../../report/fixes.ts';
import { answerText } from '../../report/formats/index.ts';
import { fixReport, type FixReportFile, interrupted } from '../../report/json.ts';
import type { Painter } from '../../report/paint.ts';
import type { PrettyOptions } from '../../report/pretty.ts';
import { VERSION } from '../../version.ts';
import { guardOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import { Verdict } from '../limits.ts';
import {
  CONFIG,
  copiesOption,
  FAIL_ON,
  ALL_STYLE,
  FINAL,
  type FindingOptions,
  filesOptions,
  FORMAT,
  LANG,
  type LimitOptions,
  MAX_WARNINGS,
  NO_COLOR,
  NO_IGNORE,
  type PrintOptions,
  PROFILE,
  STDIN_FILENAME,
  WORD_FILES,
  TRUST,
} from '../options.ts';
import { OUTPUT_TEXTS, OutputError, Outputs, shownPath, targetsOf } from '../outputs.ts';
import { PassedOver } from '../passed-over.ts';
import { ruleNamed } from '../rule-options.ts';
import { runDate } from '../run-date.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface FixOptions extends PrintOptions, FindingOptions, LimitOptions {
  stdinFilename?: string;
  /** `id` or `family/*`, as typed: only these are mended. */
  rule: string[];
  output?: string;
  write?: boolean;
  backup: boolean;
  track?: boolean;
  author: string;
  unsafe?: boolean;
  dryRun?: boolean;
  force?: boolean;
}

const TEXTS = {
  writeAndOutput: { vi: '--write không đi cùng -o.', en: '--write cannot be combined with -o.' },
  nowhere: {
    vi: 'văn bản từ đầu vào chuẩn cần -o <tệp> để biết ghi vào đâu.',
    en: 'a document on standard input needs -o <file> to be written to.',
  },
  sameFile: {
    vi: '{name} là chính văn bản; muốn ghi đè thì dùng --write.',
    en: '{name} is the document itself; use --write to overwrite it.',
  },
} as const satisfies Record<string, Bilingual>;

/** `du-thao.docx` → `du-thao-da-sua.docx`. */
const SUFFIX = '-da-sua';

export const fix = defineCommand<[files: string[]], FixOptions>({
  name: 'fix',
  summary: { vi: 'sửa lỗi trong văn bản Word', en: 'mend Word documents' },
  arguments: [
    {
      name: WORD_FILES.name,
      description: {
        vi: `${WORD_FILES.description.vi}; “-” là đầu vào chuẩn`,
        en: `${WORD_FILES.description.en}; “-” is standard input`,
      },
    },
  ],
  options: [
    copiesOption(SUFFIX),
    {
      flags: '--write',
      description: {
        vi: 'ghi đè lên chính văn bản; bản cũ giữ ở <tên>.docx.bak',
        en: 'overwrite the document; <name>.docx.bak keeps the old one',
      },
    },
    { flags: '--no-backup', description: { vi: 'không giữ bản cũ', en: 'keep no old one' } },
    {
      flags: '--track',
      description: {
        vi: 'ghi thành thay đổi theo dõi (Track Changes) để duyệt trong Word',
        en: 'make tracked changes, to be accepted or rejected in Word',
      },
    },
    {
      flags: { vi: '--author <tên>', en: '--author <name>' },
      description: {
        vi: 'tên người sửa trong thay đổi theo dõi (mặc định: vbcheck)',
        en: 'author of tracked changes (default: vbcheck)',
      },
      default: 'vbcheck',
    },
    {
      flags: '--dry-run',
      description: { vi: 'chỉ cho xem sẽ sửa gì, không ghi tệp nào', en: 'only show what would change, write nothing' },
    },
    {
      flags: '--unsafe',
      description: { vi: 'sửa cả những chỗ cần người xem lại', en: 'also make fixes that somebody should look at' },
    },
    {
      flags: { vi: '--rule <quy-tắc>', en: '--rule <rule>' },
      description: {
        vi: 'chỉ sửa lỗi của quy tắc này, hoặc cả nhóm: the-thuc/* (dùng được nhiều lần)',
        en: 'mend only what this rule reports, or a family: the-thuc/* (repeatable)',
      },
      value: 'list',
    },
    {
      flags: '--force',
      description: {
        vi: 'ghi đè tệp đã có; sửa cả văn bản có chữ ký số hoặc đang được bảo vệ',
        en: 'overwrite existing files; change signed or protected documents too',
      },
    },
    FORMAT,
    LANG,
    PROFILE,
    FINAL,
    ALL_STYLE,
    FAIL_ON,
    MAX_WARNINGS,
    CONFIG,
    TRUST,
    NO_IGNORE,
    NO_COLOR,
    STDIN_FILENAME,
  ],
  notes: {
    vi: `
Ví dụ:
  vbcheck fix du-thao.docx                   sửa những chỗ chắc chắn, ghi du-thao-da-sua.docx
  vbcheck fix --track du-thao.docx           mọi chỗ sửa là thay đổi theo dõi, duyệt trong Word
  vbcheck fix --dry-run du-thao.docx         xem trước sẽ sửa gì
  vbcheck fix --write van-ban/               sửa ngay trên tệp, giữ bản cũ .docx.bak
  vbcheck fix --rule the-thuc/phong-chu --rule "chinh-ta/*" du-thao.docx

Mã kết thúc:
  0  không còn lỗi     1  còn lỗi phải sửa tay     2  không làm được`,
    en: `
Examples:
  vbcheck fix draft.docx                     mend what is certain, write draft-da-sua.docx
  vbcheck fix --track draft.docx             every change is tracked, to be judged in Word
  vbcheck fix --dry-run draft.docx           show what would change
  vbcheck fix --write documents/             change the files themselves, keep .docx.bak
  vbcheck fix --rule the-thuc/phong-chu --rule "chinh-ta/*" draft.docx

Exit codes:
  0  nothing wrong is left     1  findings are left     2  could not do it`,
  },
  run: fixAll,
});

type MendedEntry = WorkedFile<'fix'>;
const NOTHING_WRITTEN: Written = { output: null, backup: null, otherNames: 0, isDryRun: false };

async function fixAll(names: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.write && options.output !== undefined) throw new UsageError(TEXTS.writeAndOutput);
  const entries = await inputsOf(names, terminal, { stdinFilename: options.stdinFilename });
  if (entries.some((entry) => 'bytes' in entry) && options.output === undefined && !options.dryRun)
    throw new UsageError(TEXTS.nowhere);
  // What a document on standard input is called in a folder.
  const unnamed = join(terminal.cwd, 'van-ban.docx');
  const sources = entries.flatMap((entry) =>
    'absolute' in entry ? [entry.absolute] : 'bytes' in entry ? [unnamed] : [],
  );
  const naming = { beside: (file: string) => besideWith(SUFFIX, file), inFolder: (file: string) => file };
  const targetOf = options.write ? (file: string) => file : targetsOf(sources, options.output, naming, terminal);
  const outputs = new Outputs({ 'output-is-input': TEXTS.sameFile, ...OUTPUT_TEXTS }, (path) =>
    shownPath(path, terminal),
  );
  const verdict = new Verdict(options);
  const report = new FixReporter(options, await painterFor(terminal, options.color), terminal);
  const files = filesOptions(options, terminal);
  const guard = guardOf(files);
  const asked = {
    unsafe: options.unsafe ?? false,
    force: options.force || options.dryRun || false,
    revision: options.track ? { author: options.author, date: runDate(terminal) } : undefined,
    difference: options.dryRun === true && !report.answersAtTheEnd,
  };
  const fixing = workFiles(
    entries,
    files,
    ({ configuration }) => ({ name: 'fix', asked: { ...asked, only: chosen(options.rule, rulesOf(configuration)) } }),
    guard,
  );
  const run = new InterruptibleRun(terminal, report.answersAtTheEnd, guard.stop);
  for await (const file of run.over(fixing, entries.length)) {
    const written = write(file, options, (source = unnamed) => targetOf(source), outputs);
    verdict.add(file.result, file.configuration);
    report.file(file, written);
  }
  report.end(run.interruption);
  return run.exitCode(verdict.exitCode);
}

/** What is said of the files: to people as each is done, to programs at the end. */
class FixReporter {
  readonly #dryRun: boolean;
  readonly #paint: Painter;
  readonly #terminal: Terminal;
  readonly #asText: ReturnType<typeof answerText>;
  readonly #passedOver: PassedOver;
  /** For programs. */
  readonly #reported: FixReportFile[] = [];
  /** For people. */
  readonly #told: MendedFile[] = [];
  #last: PrettyOptions | null = null;

  constructor({ format, dryRun = false }: FixOptions, paint: Painter, terminal: Terminal) {
    this.#dryRun = dryRun;
    this.#paint = paint;
    this.#terminal = terminal;
    this.#asText = answerText(format);
    this.#passedOver = new PassedOver((line) => this.#asText || terminal.out(line));
  }

  get answersAtTheEnd(): boolean {
    return this.#asText !== null;
  }

  file(file: MendedEntry, written: Written): void {
    const { language, result, made } = file;
    // What is named, or is a document, is told as all files are.
    const isToldApart = isToldAtTheEnd(result, isNamed(file.entry));
    if (isToldApart && (!this.#passedOver.add(file, result) || !this.answersAtTheEnd)) return;
    if (this.answersAtTheEnd) {
      this.#reported.push({ result, fixed: made && toldOf(made, language), written });
      return;
    }
    this.#last = { language, paint: this.#paint, width: this.#terminal.columns };
    this.#told.push({ result, fixed: made && { fixed: made.fixed } });
    print(file, written, this.#last, this.#terminal);
  }

  end(interruption: InterruptibleRun['interruption']): void {
    if (this.#last && this.#told.length > 1)
      this.#terminal.out(`${prettyFixTotal(this.#told, this.#dryRun, this.#last)}\n`);
    this.#passedOver.end();
    if (!this.#asText) return;
    const report = fixReport(this.#reported, VERSION, this.#passedOver.apart);
    this.#terminal.out(this.#asText({ ...report, ...interrupted(interruption) }));
  }
}

/** Writes what was mended. A failure becomes the result of the file. */
function write(
  file: MendedEntry,
  { dryRun, output, write: inPlace, backup, force }: FixOptions,
  targetOf: (source: string | undefined) => string,
  outputs: Outputs,
): Written {
  const { entry, made: fixed, language } = file;
  if (!fixed || 'code' in entry || file.result.error) return NOTHING_WRITTEN;
  if (dryRun) return { ...NOTHING_WRITTEN, isDryRun: true };
  // Without `-o` an untouched document needs no copy.
  if (fixed.fixed.length === 0 && output === undefined) return NOTHING_WRITTEN;
  const source = 'absolute' in entry ? entry.absolute : undefined;
  const target = targetOf(source);
  try {
    const permission = { source, replacesSource: inPlace, force };
    const keeps = inPlace === true && backup;
    const written = outputs.write(target, fixed.bytes, {
      ...permission,
      keeps,
      read: file.bytes ?? undefined,
      isCopy: !inPlace,
    });
    return { ...written, isDryRun: false };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const { code, text } = error;
    file.result = { ...file.result, status: 'failed', error: { code, message: text[language] } };
    return NOTHING_WRITTEN;
  }
}

/** Without the documents, which nobody needs any more. */
const toldOf = ({ fixed, corrections, left }: MendedDocument, language: Language): FixReportFile['fixed'] => ({
  ...fixesWithoutRepeats(fixed, corrections, language),
  left,
});

function print(
  { result, made: fixed }: MendedEntry,
  written: Written,
  options: PrettyOptions,
  terminal: Terminal,
): void {
  if (!fixed || result.error) {
    const text = prettyUnfixed(result, options);
    if (text !== '') terminal.out(`${text}\n\n`);
    return;
  }
  const diff = fixed.difference ? prettyDiff(fixed.difference, result.path, options) : '';
  terminal.out(`${diff === '' ? '' : `${diff}\n\n`}${prettyFixes(fixed, written, options)}\n\n`);
}

/** Ids of the rules named; null when none is. */
function chosen(names: readonly string[], known: readonly Rule[]): string[] | null {
  if (names.length === 0) return null;
  const ids = new Set<string>();
  for (const name of names) {
    if (isPrefixPattern(name, known)) for (const id of rulesLike(name, known)) ids.add(id);
    else ids.add(ruleNamed(name, known).meta.id);
  }
  return [...ids];
}
