/** Which documents a check is about: named on the command line, in a list, or by git. What git takes is loaded only then. */
import { resolve } from 'node:path';
import type { Entry } from '../batch/entry.ts';
import { reasonOf } from '../host/system-error.ts';
import type { Bilingual } from '../language/language.ts';
import type { CommandOption } from './command.ts';
import { inputsOf } from './inputs.ts';
import { STDIN_FILENAME } from './options.ts';
import type { Terminal } from './terminal.ts';
import { USAGE } from './texts.ts';
import { filled, joined, UsageError } from './usage-error.ts';

export interface NamedFilesOptions {
  stdin?: boolean;
  stdinFilename?: string;
  filesFrom?: string;
  changedSince?: string;
  staged?: boolean;
}

export const NAMED_FILES_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--stdin',
    description: { vi: 'đọc văn bản từ đầu vào chuẩn', en: 'read the document from standard input' },
  },
  STDIN_FILENAME,
  {
    flags: { vi: '--files-from <tệp|->', en: '--files-from <file|->' },
    description: {
      vi: 'soát những tệp có tên trong danh sách này, mỗi dòng một tên hoặc cách nhau bằng ký tự NUL; “-” là đầu vào chuẩn',
      en: 'check the files that this list names, a line each or ended by NUL; “-” is standard input',
    },
  },
  {
    flags: { vi: '--changed-since <nhánh|thẻ|commit>', en: '--changed-since <branch|tag|commit>' },
    description: {
      vi: 'chỉ soát tệp đã đổi hay mới có từ chỗ tách khỏi nhánh này (git)',
      en: 'check only files that are changed or new since this branch (git)',
    },
  },
  {
    flags: '--staged',
    description: {
      vi: 'soát nội dung sắp commit (git add) của những tệp đã đổi',
      en: 'check what is staged for the next commit (git add)',
    },
  },
];

export const WATCH: CommandOption = {
  flags: '--watch',
  description: { vi: 'soát rồi chờ, tệp nào đổi thì soát lại', en: 'check, then wait and check again what changes' },
};

const TEXTS = {
  missingFile: {
    vi: 'chưa nói kiểm tra tệp nào. Ví dụ: vbcheck du-thao.docx',
    en: 'no file was named. Example: vbcheck draft.docx',
  },
  stdinAndFiles: { vi: '--stdin không đi cùng tên tệp.', en: '--stdin cannot be combined with files.' },
  notTogether: { vi: '{one} không đi cùng {other}.', en: '{one} cannot be combined with {other}.' },
  noList: { vi: 'không đọc được danh sách “{name}”: {reason}.', en: 'the list “{name}” cannot be read: {reason}.' },
} as const satisfies Record<string, Bilingual>;

/** In the order of the names; what means no file is in the list, too. Throws `UsageError`, and what git says. */
export async function namedEntries(
  names: readonly string[],
  options: NamedFilesOptions,
  terminal: Terminal,
): Promise<Entry[]> {
  const { stdin, stdinFilename, filesFrom, changedSince, staged } = options;
  const ways = waysOf(options);
  const [one, other] = ways;
  if (one !== undefined && other !== undefined) throw new UsageError(filled(TEXTS.notTogether, { one, other }));
  if (stdin && names.some((name) => name !== '-')) throw new UsageError(TEXTS.stdinAndFiles);
  if (ways.length === 0 && names.length === 0)
    throw new UsageError(joined(TEXTS.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
  if (changedSince !== undefined || staged) {
    const { gitFiles } = await import('../batch/listed-files.ts');
    return gitFiles({ changedSince, staged }, names, terminal.cwd);
  }
  const listed = filesFrom === undefined ? [] : await namesListed(filesFrom, terminal);
  // In a list nobody means standard input.
  const all = [...(stdin ? ['-'] : names), ...listed.map((name) => (name === '-' ? './-' : name))];
  return inputsOf(all, terminal, { stdinFilename });
}

/** Only what is named on the command line can be watched. Throws `UsageError`. */
export function refuseUnwatched(names: readonly string[], options: NamedFilesOptions): void {
  const [other] = [...waysOf(options), ...(names.includes('-') ? ['-'] : [])];
  if (other !== undefined) throw new UsageError(filled(TEXTS.notTogether, { one: '--watch', other }));
  if (names.length === 0) throw new UsageError(joined(TEXTS.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
}

const waysOf = ({ stdin, filesFrom, changedSince, staged }: NamedFilesOptions): string[] => [
  ...(stdin ? ['--stdin'] : []),
  ...(filesFrom === undefined ? [] : ['--files-from']),
  ...(changedSince === undefined ? [] : ['--changed-since']),
  ...(staged ? ['--staged'] : []),
];

async function namesListed(filesFrom: string, { cwd, input }: Terminal): Promise<string[]> {
  const { namesInList, namesInListFile } = await import('../batch/listed-files.ts');
  try {
    return filesFrom === '-' ? namesInList(input()) : namesInListFile(resolve(cwd, filesFrom));
  } catch (error) {
    const reason = reasonOf(error, 'read');
    throw new UsageError({
      vi: filled(TEXTS.noList, { name: filesFrom, reason: reason.vi }).vi,
      en: filled(TEXTS.noList, { name: filesFrom, reason: reason.en }).en,
    });
  }
}
