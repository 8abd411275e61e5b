/** `vbcheck annotate FILES…`: findings as comments in a copy of each document; with `--clean` without them. */
import { basename, dirname, extname, join } from 'node:path';
import { ANNOTATED_SUFFIX } from '../../batch/own-copies.ts';
import type { ConfiguredEntry } from '../../batch/prepare-files.ts';
import { fileError } from '../../batch/read-file.ts';
import { type WorkedFile, workFiles } from '../../batch/work-files.ts';
import { besideWith } from '../../host/output-path.ts';
import { BilingualError } from '../../language/bilingual-error.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { type FileError, failedResult } from '../../lint/file-result.ts';
import { answerText } from '../../report/formats/index.ts';
import { copyReport, type CopyReportFile, copyReportFile, interrupted } from '../../report/json.ts';
import { VERSION } from '../../version.ts';
import { guardOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf, unnamedMarkdown } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import {
  copiesOption,
  FINDING_OPTIONS,
  type FindingOptions,
  filesOptions,
  type PrintOptions,
  WORD_FILES,
} from '../options.ts';
import { OUTPUT_TEXTS, OutputError, Outputs, shownPath, targetsOf } from '../outputs.ts';
import { PassedOver } from '../passed-over.ts';
import { ruleSettings } from '../rule-options.ts';
import { runDate } from '../run-date.ts';
import { printable } from '../../report/excerpt.ts';
import type { Terminal } from '../terminal.ts';
import { filled } from '../usage-error.ts';

interface AnnotateOptions extends PrintOptions, FindingOptions {
  output?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  clean?: boolean;
  force?: boolean;
}

const TEXTS = {
  annotated: { vi: '{path}: {count} chú thích → {output}', en: '{path}: {count} comments → {output}' },
  annotatedOne: { vi: '{path}: 1 chú thích → {output}', en: '{path}: 1 comment → {output}' },
  nothingFound: {
    vi: '{path}: không thấy lỗi nào → {output} (không có chú thích của vbcheck)',
    en: '{path}: nothing is wrong → {output} (without comments of vbcheck)',
  },
  cleaned: { vi: '{path}: bỏ {count} chú thích → {output}', en: '{path}: {count} comments taken out → {output}' },
  cleanedOne: { vi: '{path}: bỏ 1 chú thích → {output}', en: '{path}: 1 comment taken out → {output}' },
  nothingToClean: {
    vi: '{path}: không có chú thích nào của vbcheck, không ghi tệp mới',
    en: '{path}: there are no comments of vbcheck, no file was written',
  },
  sameFile: {
    vi: '{name} là chính văn bản; chọn tên khác cho -o, hoặc thêm --force để ghi đè.',
    en: '{name} is the document itself; choose another name for -o, or add --force to overwrite it.',
  },
  changedCopy: {
    vi: '{name} đã có và không còn nguyên như vbcheck đã ghi, nên không ghi đè. Muốn giữ phần đã sửa trong đó và chỉ thay chú thích: vbcheck annotate {word}; muốn bản khác: đặt tên bằng -o; muốn bỏ: thêm --force.',
    en: '{name} is there already and is not as vbcheck wrote it, so it was not overwritten. To keep what was changed in it and renew the comments only: vbcheck annotate {word}; for another copy: name it with -o; to lose it: add --force.',
  },
  otherExtension: {
    vi: '{name} phải có đuôi {extension} như văn bản, nếu không Word không mở được.',
    en: '{name} has to end in {extension} like the document, or Word does not open it.',
  },
} as const satisfies Record<string, Bilingual>;

/** `du-thao-chu-thich.docx` → `du-thao-khong-chu-thich.docx`. */
const CLEAN_SUFFIX = '-khong-chu-thich';

export const annotate = defineCommand<[files: string[]], AnnotateOptions>({
  name: 'annotate',
  summary: {
    vi: 'ghi từng lỗi thành chú thích trong văn bản Word',
    en: 'write each finding as a comment into Word documents',
  },
  arguments: [WORD_FILES],
  options: [
    copiesOption(ANNOTATED_SUFFIX),
    {
      flags: '--clean',
      description: {
        vi: `bỏ các chú thích của vbcheck (mặc định ghi <tên>${CLEAN_SUFFIX}.docx)`,
        en: `take the comments of vbcheck out (written to <name>${CLEAN_SUFFIX}.docx by default)`,
      },
    },
    {
      flags: '--force',
      description: {
        vi: 'ghi đè tệp đã có, cả chính văn bản; ghi cả vào văn bản có chữ ký số hoặc đang được bảo vệ',
        en: 'overwrite existing files, the document itself too; also signed or protected documents',
      },
    },
    ...FINDING_OPTIONS,
  ],
  notes: {
    vi: `
Ví dụ:
  vbcheck annotate du-thao.docx                 ghi du-thao-chu-thich.docx, mỗi lỗi một chú thích đúng chỗ
  vbcheck annotate --final -o ra/ van-ban/      cả thư mục, bản trình ký, ghi vào thư mục ra
  vbcheck annotate --clean du-thao-chu-thich.docx   bỏ chú thích của vbcheck, giữ chú thích của người khác

Chạy lại thì chú thích cũ của vbcheck được thay, không bị lặp. Bản chú thích đã có người sửa thì không bị ghi đè.

Mã kết thúc:
  0  đã ghi, có lỗi trong văn bản hay không     2  có tệp không đọc hoặc không ghi được`,
    en: `
Examples:
  vbcheck annotate draft.docx                   write draft-chu-thich.docx, a comment for each finding
  vbcheck annotate --final -o out/ documents/   a folder, drafts that go to be signed, written to out
  vbcheck annotate --clean draft-chu-thich.docx     take the comments of vbcheck out, keep those of others

Another run replaces the comments of vbcheck instead of doubling them. A copy that somebody changed is not overwritten.

Exit codes:
  0  written, whatever was found     2  a file could not be read or written`,
  },
  run: annotateAll,
});

/** Goes on past files that cannot be read or written; the code is then 2. What is found does not change the code. */
async function annotateAll(names: readonly string[], options: AnnotateOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await inputsOf(names, terminal, { leftOut: unnamedMarkdown });
  const sources = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
  const beside = besideDraft(options.clean ? CLEAN_SUFFIX : ANNOTATED_SUFFIX);
  const writer = new CopyWriter(options, targetsOf(sources, options.output, { beside }, terminal), terminal);
  const date = runDate(terminal);
  const rules = ruleSettings(options.rule);
  const asText = answerText(options.format);
  const reported: CopyReportFile[] = [];
  const passedOver = new PassedOver((line) => asText || terminal.out(line));
  let code: ExitCode = EXIT.clean;
  const files = { ...filesOptions(options, terminal), rules };
  const guard = guardOf(files);
  const run = new InterruptibleRun(terminal, asText !== null, guard.stop);
  const force = options.force ?? false;
  const working: AsyncGenerator<WorkedFile<'annotate' | 'clean'>> = options.clean
    ? workFiles(entries, files, () => ({ name: 'clean', asked: null }), guard)
    : workFiles(entries, files, () => ({ name: 'annotate', asked: { date, force } }), guard);
  for await (const file of run.over(working, entries.length)) {
    const { entry, result, language } = file;
    try {
      if (result.error) throw new FileFailure(result.error.message, result.error.code);
      if (file.made === null || file.bytes === null) {
        if (passedOver.add(file, result)) reported.push(copyReportFile(result, { output: null, comments: 0 }));
        continue;
      }
      const { count, bytes } = file.made;
      const output = bytes && writer.write(file, file.bytes, bytes);
      reported.push(copyReportFile(result, { output, comments: count }));
      if (!asText) terminal.out(`${printable(said(entry.path, count, output, options)[language])}\n`);
    } catch (error) {
      code = EXIT.failure;
      const failure = describe(error, language);
      reported.push(copyReportFile(failedResult(entry.path, failure), { output: null, comments: 0 }));
      terminal.err(`vbcheck: ${printable(`${entry.path}: ${failure.message}`)}\n`);
    }
  }
  passedOver.end();
  if (asText)
    terminal.out(asText({ ...copyReport(reported, VERSION, passedOver.apart), ...interrupted(run.interruption) }));
  return run.exitCode(code);
}

/** `output` null: there were no comments to take out. */
function said(path: string, count: number, output: string | null, { clean }: AnnotateOptions): Bilingual {
  if (output === null) return filled(TEXTS.nothingToClean, { path });
  if (clean) return filled(TEXTS[count === 1 ? 'cleanedOne' : 'cleaned'], { path, count, output });
  const text = count === 0 ? 'nothingFound' : count === 1 ? 'annotatedOne' : 'annotated';
  return filled(TEXTS[text], { path, count, output });
}

/** What is wrong with one file; the others go on. */
class FileFailure extends BilingualError {
  override readonly name = 'FileFailure';
  readonly code: string;

  constructor(text: Bilingual | string, code = 'cannot-annotate') {
    super(typeof text === 'string' ? { vi: text, en: text } : text);
    this.code = code;
  }
}

function describe(error: unknown, language: Language): FileError {
  if (error instanceof FileFailure || error instanceof OutputError)
    return { code: error.code, message: error.text[language] };
  return fileError(error, language);
}

/** A name beside the draft, also for a copy with comments. */
function besideDraft(suffix: string): (file: string) => string {
  return (file) => {
    const extension = extname(file);
    const stem = basename(file, extension);
    const isCopy = stem.endsWith(ANNOTATED_SUFFIX);
    const draft = isCopy ? join(dirname(file), stem.slice(0, -ANNOTATED_SUFFIX.length) + extension) : file;
    return besideWith(suffix, draft);
  };
}

class CopyWriter {
  readonly force: boolean | undefined;
  readonly #outputs: Outputs;
  readonly #shown: (path: string) => string;
  readonly #targetOf: (file: string) => string;
  /** Without `-o`, a copy with comments gets the new comments; it was never anything else. */
  readonly #renewsCopies: boolean;
  /** A document without comments is the person's own again, whatever becomes of the one with comments. */
  readonly #isCleaning: boolean;

  constructor(options: AnnotateOptions, targetOf: (file: string) => string, terminal: Terminal) {
    this.force = options.force;
    this.#targetOf = targetOf;
    this.#renewsCopies = !options.clean && options.output === undefined;
    this.#isCleaning = options.clean === true;
    this.#shown = (path) => shownPath(path, terminal);
    const texts = { ...OUTPUT_TEXTS, 'output-is-input': TEXTS.sameFile };
    this.#outputs = new Outputs(
      this.#renewsCopies ? { ...texts, 'output-exists': TEXTS.changedCopy } : texts,
      this.#shown,
    );
  }

  /** Gives the name as people type it. Throws `FileFailure` and `OutputError`. */
  write({ entry }: ConfiguredEntry, original: Uint8Array, bytes: Uint8Array): string {
    const source = 'absolute' in entry ? entry.absolute : entry.path;
    const target = this.#targetOf(source);
    const extension = extname(source);
    if (extname(target).toLowerCase() !== extension.toLowerCase())
      throw new FileFailure(filled(TEXTS.otherExtension, { name: this.#shown(target), extension }));
    const permission = { source, replacesSource: this.force || this.#renewsCopies, force: this.force };
    return this.#outputs.write(target, bytes, { ...permission, read: original, isCopy: !this.#isCleaning }).output;
  }
}
