/** `vbcheck text FILES…`: documents as plain text, for `git diff` and other programs that compare lines. */
import { createHash } from 'node:crypto';
import { workFiles } from '../../batch/work-files.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { printable } from '../../report/excerpt.ts';
import { guardOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { FILES_DESCRIPTION, LANG, STDIN_FILENAME } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { filled } from '../usage-error.ts';

interface TextOptions {
  lang?: Language;
  forGit?: boolean;
  stdinFilename?: string;
}

const TEXTS = {
  unreadable: {
    vi: 'Không đọc được thành chữ ({size} byte, sha256 {hash}): {reason}',
    en: 'Cannot be read as text ({size} bytes, sha256 {hash}): {reason}',
  },
} as const satisfies Record<string, Bilingual>;

export const text = defineCommand<[files: string[]], TextOptions>({
  name: 'text',
  summary: {
    vi: 'in văn bản thành chữ thuần, mỗi dòng một thành phần, để so sánh các bản (git diff)',
    en: 'print a document as plain text, a line for each component, to compare versions (git diff)',
  },
  arguments: [{ name: { vi: '<tệp...>', en: '<files...>' }, description: FILES_DESCRIPTION }],
  options: [
    {
      flags: '--for-git',
      description: {
        vi: 'tệp không đọc được cũng in một dòng và kết thúc với mã 0, vì git diff dừng khi gặp mã khác',
        en: 'print a line for a file that cannot be read, too, and end with code 0: git diff stops at any other',
      },
    },
    LANG,
    STDIN_FILENAME,
  ],
  notes: {
    vi: `
Chữ như nhau thì dòng như nhau: đổi phông, cỡ chữ, căn lề, ngắt trang không làm khác. Số dòng trong các dạng
kết quả (--format sarif, github …) là số dòng ở đây. Để git diff dùng: vbcheck textconv

Ví dụ:
  vbcheck text du-thao.docx
  diff -u <(vbcheck text cu.docx) <(vbcheck text moi.docx)`,
    en: `
The same words give the same lines, whatever fonts, sizes, alignment and page breaks they have. Line numbers of
reports (--format sarif, github …) are those of these lines. To have git diff use it: vbcheck textconv

Examples:
  vbcheck text draft.docx
  diff -u <(vbcheck text old.docx) <(vbcheck text new.docx)`,
  },
  run: printAll,
});

/** Asks no configuration: what a document says hangs on none, and git must not stop at one that is broken or not trusted. */
async function printAll(names: readonly string[], options: TextOptions, terminal: Terminal): Promise<ExitCode> {
  const { lang: language = 'vi', forGit = false, stdinFilename } = options;
  const entries = await inputsOf(names, terminal, { stdinFilename });
  const asked = { cwd: terminal.cwd, language, isConfigured: false, ignore: false };
  let code: ExitCode = EXIT.clean;
  let isFirst = true;
  for await (const file of workFiles(entries, asked, () => ({ name: 'text', asked: null }), guardOf(asked))) {
    const { entry, made, result } = file;
    if (entries.length > 1) terminal.out(`${isFirst ? '' : '\n'}==> ${printable(entry.path)} <==\n`);
    isFirst = false;
    if (made !== null) {
      terminal.out(made);
      continue;
    }
    const reason = printable(result.error?.message ?? result.notes.map(({ message }) => message).join(' '));
    if (forGit) terminal.out(`${filled(TEXTS.unreadable, { ...nameOf(file.bytes), reason })[language]}\n`);
    else {
      terminal.err(`vbcheck: ${printable(entry.path)}: ${reason}\n`);
      code = EXIT.failure;
    }
  }
  return code;
}

/** Size and checksum tell two versions apart that cannot be read. */
function nameOf(bytes: Uint8Array | null): { size: number; hash: string } {
  const content = bytes ?? new Uint8Array();
  return { size: content.length, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}
