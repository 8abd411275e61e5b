/** `vbcheck preview FILES…`: a page for each document, with its findings marked in place. */
import { resolve } from 'node:path';
import { workFiles } from '../../batch/work-files.ts';
import { besideWith } from '../../host/output-path.ts';
import type { Bilingual } from '../../language/language.ts';
import type { FileError, FileResult } from '../../lint/file-result.ts';
import { answerText } from '../../report/formats/index.ts';
import { copyReport, type CopyReportFile, copyReportFile, interrupted } from '../../report/json.ts';
import { VERSION } from '../../version.ts';
import { guardOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import { FINDING_OPTIONS, type FindingOptions, filesOptions, FORCE, type PrintOptions } from '../options.ts';
import { OUTPUT_TEXTS, OutputError, Outputs, type OutputTexts, shownPath, targetsOf } from '../outputs.ts';
import { PassedOver } from '../passed-over.ts';
import { ruleSettings } from '../rule-options.ts';
import { printable } from '../../report/excerpt.ts';
import type { Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, UsageError } from '../usage-error.ts';

interface PreviewOptions extends PrintOptions, FindingOptions {
  output?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  force?: boolean;
  open?: boolean;
}

const TEXTS = {
  notOpened: {
    vi: 'không mở được trình duyệt; hãy mở {name} bằng tay.',
    en: 'no browser could be opened; open {name} yourself.',
  },
} as const satisfies Record<string, Bilingual>;

const PAGE_TEXTS: OutputTexts = {
  ...OUTPUT_TEXTS,
  'output-is-input': {
    vi: 'không ghi trang đè lên {name}; đặt tên khác bằng -o.',
    en: 'the page is not written over {name}; name another file with -o.',
  },
};

export const preview = defineCommand<[files: string[]], PreviewOptions>({
  name: 'preview',
  summary: {
    vi: 'xem văn bản với lỗi đánh dấu tại chỗ, trong trình duyệt',
    en: 'a page that shows the document with findings marked',
  },
  arguments: [
    {
      name: { vi: '<tệp...>', en: '<files...>' },
      description: {
        vi: 'tệp .docx, .docm, .dotx, .dotm, .md, thư mục hoặc mẫu tên tệp',
        en: 'files .docx, .docm, .dotx, .dotm, .md, folders or patterns',
      },
    },
  ],
  options: [
    {
      flags: { vi: '-o, --output <trang>', en: '-o, --output <page>' },
      description: {
        vi: 'trang cần ghi, hoặc thư mục khi có nhiều tệp; mặc định: cạnh tệp, đuôi .html',
        en: 'the page to write, or a folder for several files; default: beside the file, ending in .html',
      },
    },
    {
      flags: '--open',
      description: {
        vi: 'mở trang đã ghi bằng trình duyệt (nhiều trang thì mở trang đầu)',
        en: 'open the page in the browser (of several, the first)',
      },
    },
    ...FINDING_OPTIONS,
    FORCE,
  ],
  notes: {
    vi: `
Ví dụ:
  vbcheck preview du-thao.docx                  ghi du-thao.html, mở bằng trình duyệt
  vbcheck preview du-thao.docx --open           ghi rồi mở luôn
  vbcheck preview du-thao.docx -o soat.html
  vbcheck preview van-ban/ -o ket-qua/          mỗi tệp một trang`,
    en: `
Examples:
  vbcheck preview draft.docx                    writes draft.html, for a browser
  vbcheck preview draft.docx --open             writes it and opens it
  vbcheck preview draft.docx -o review.html
  vbcheck preview documents/ -o pages/          one page for each file`,
  },
  run: previewAll,
});

/** Goes on past files of which no page can be made; they end the run with code 2. */
async function previewAll(names: readonly string[], options: PreviewOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await inputsOf(names, terminal);
  const sources = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
  const targetOf = targetsOf(sources, options.output, { beside: (file) => besideWith('', file, '.html') }, terminal);
  const outputs = new Outputs(PAGE_TEXTS, (path) => shownPath(path, terminal));
  const rules = ruleSettings(options.rule);
  let code: ExitCode = EXIT.clean;
  const asText = answerText(options.format);
  const reported: CopyReportFile[] = [];
  const refuse = (result: FileResult, { code: problem, message }: FileError): void => {
    code = EXIT.failure;
    terminal.err(`vbcheck: ${printable(`${result.path}: ${message}`)}\n`);
    const failed: FileResult = { ...result, status: 'failed', error: { code: problem, message } };
    reported.push(copyReportFile(failed, { output: null }));
  };
  const passedOver = new PassedOver((line) => terminal.err(`vbcheck: ${line}`));
  const files = { ...filesOptions(options, terminal), rules };
  const guard = guardOf(files);
  const run = new InterruptibleRun(terminal, asText !== null, guard.stop);
  const drawing = workFiles(entries, files, () => ({ name: 'page', asked: null }), guard);
  for await (const file of run.over(drawing, entries.length)) {
    const { entry, result, made: page, language } = file;
    if (result.error) {
      refuse(result, result.error);
      continue;
    }
    if (page === null || !('absolute' in entry)) {
      // Left out on purpose, as the notes say.
      if (passedOver.add(file, result)) reported.push(copyReportFile(result, { output: null }));
      continue;
    }
    const permission = { source: entry.absolute, force: options.force, isCopy: true };
    const target = targetOf(entry.absolute);
    try {
      const name = outputs.write(target, page, permission).output;
      reported.push(copyReportFile(result, { output: name }));
      if (!asText) terminal.out(`${printable(filled(USAGE.written, { name })[language])}\n`);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      refuse(result, { code: error.code, message: error.text[language] });
    }
  }
  passedOver.end();
  if (asText)
    terminal.out(asText({ ...copyReport(reported, VERSION, passedOver.apart), ...interrupted(run.interruption) }));
  const [first] = reported.flatMap(({ output }) => (output === null ? [] : [resolve(terminal.cwd, output)]));
  if (options.open && first !== undefined && run.interruption === null) {
    await terminal.open(first).catch(() => {
      throw new UsageError(filled(TEXTS.notOpened, { name: shownPath(first, terminal) }));
    });
  }
  return run.exitCode(code);
}
