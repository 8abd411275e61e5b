/** `vbcheck preview FILES…`: a page for each document, with its findings marked in place. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkFiles } from '../../batch/check-files.ts';
import type { FoundFile } from '../../batch/find-files.ts';
import type { Entry } from '../../batch/prepare-files.ts';
import { PAGE_MARKER, previewPage } from '../../jobs/preview.ts';
import type { Bilingual } from '../../language/language.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { FINDING_OPTIONS, type FindingOptions, filesOptions, FORCE } from '../options.ts';
import { isDirectory, isFolder, OutputError, Outputs, type OutputTexts, shownPath } from '../outputs.ts';
import { ruleSettings } from '../rule-options.ts';
import type { Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, UsageError } from '../usage-error.ts';

interface PreviewOptions extends FindingOptions {
  output?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  force?: boolean;
}

const TEXTS = {
  sameOutput: {
    vi: '{one} và {other} cùng cho ra {name}; chạy riêng từng tệp, với -o khác nhau.',
    en: '{one} and {other} would both become {name}; run them one by one, with different -o.',
  },
  notAFolder: {
    vi: '{name} không phải là thư mục; có nhiều tệp thì -o phải là thư mục.',
    en: '{name} is no folder; for several files -o must be a folder.',
  },
} as const satisfies Record<string, Bilingual>;

const OUTPUT_TEXTS: OutputTexts = {
  'output-is-input': {
    vi: 'không ghi trang đè lên {name}; đặt tên khác bằng -o.',
    en: 'the page is not written over {name}; name another file with -o.',
  },
  'output-exists': {
    vi: '{name} đã có và không phải trang do vbcheck tạo; thêm --force để ghi đè, hoặc đặt tên khác bằng -o.',
    en: '{name} is there already and is no page of vbcheck; add --force to overwrite it, or name another file with -o.',
  },
  'cannot-write': USAGE.notWritten,
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
    ...FINDING_OPTIONS,
    FORCE,
  ],
  notes: {
    vi: `
Ví dụ:
  vbcheck preview du-thao.docx                  ghi du-thao.html, mở bằng trình duyệt
  vbcheck preview du-thao.docx -o soat.html
  vbcheck preview van-ban/ -o ket-qua/          mỗi tệp một trang`,
    en: `
Examples:
  vbcheck preview draft.docx                    writes draft.html, for a browser
  vbcheck preview draft.docx -o review.html
  vbcheck preview documents/ -o pages/          one page for each file`,
  },
  run: previewAll,
});

/** Goes on past files of which no page can be made; they end the run with code 2. */
async function previewAll(names: readonly string[], options: PreviewOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await inputsOf(names, terminal);
  const targets = targetsOf(entries, options.output, terminal);
  const outputs = new Outputs(OUTPUT_TEXTS, (path) => shownPath(path, terminal));
  const rules = ruleSettings(options.rule);
  let code: ExitCode = EXIT.clean;
  const refuse = (path: string, reason: string): void => {
    code = EXIT.failure;
    terminal.err(`vbcheck: ${path}: ${reason}\n`);
  };
  for await (const { entry, result, checked, language } of checkFiles(entries, {
    ...filesOptions(options, terminal),
    rules,
  })) {
    const target = targets.get(entry);
    if (result.error || !checked || target === undefined || !('absolute' in entry)) {
      refuse(entry.path, result.error?.message ?? result.notes[0]?.message ?? '');
      continue;
    }
    const source = entry.absolute;
    try {
      // A folder of that name is no page either.
      outputs.claim(target, { source: isDirectory(target) ? target : source, force: options.force, isOwn: isOwnPage });
      const page = await previewPage(checked, language);
      const name = outputs.write(target, page).output;
      terminal.out(`${filled(USAGE.written, { name })[language]}\n`);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      refuse(entry.path, error.text[language]);
    }
  }
  return code;
}

/** Where the page of each file goes: beside it, into the folder `output`, or, for one file, to that name. */
function targetsOf(
  entries: readonly Entry[],
  output: string | undefined,
  terminal: Terminal,
): ReadonlyMap<Entry, string> {
  const found = entries.filter((entry): entry is FoundFile => 'absolute' in entry);
  const folder = output === undefined ? null : outputFolder(output, found.length, terminal);
  const targets = new Map<Entry, string>();
  const byTarget = new Map<string, FoundFile>();
  for (const file of found) {
    const { absolute } = file;
    const name = `${basename(absolute, extname(absolute))}.html`;
    const target =
      output === undefined || folder !== null ? join(folder ?? dirname(absolute), name) : resolve(terminal.cwd, output);
    const other = byTarget.get(target);
    if (other) {
      const shown = shownPath(target, terminal);
      throw new UsageError(filled(TEXTS.sameOutput, { one: other.path, other: file.path, name: shown }));
    }
    byTarget.set(target, file);
    targets.set(file, target);
  }
  return targets;
}

/** Null: `output` is the name of a file. */
function outputFolder(output: string, count: number, terminal: Terminal): string | null {
  const path = resolve(terminal.cwd, output);
  if (!isFolder(output, count, terminal)) return null;
  if (existsSync(path) && !isDirectory(path)) throw new UsageError(filled(TEXTS.notAFolder, { name: path }));
  return path;
}

function isOwnPage(path: string): boolean {
  const beginning = Buffer.alloc(1000);
  const file = openSync(path, 'r');
  try {
    return beginning.toString('utf8', 0, readSync(file, beginning)).includes(PAGE_MARKER);
  } finally {
    closeSync(file);
  }
}
