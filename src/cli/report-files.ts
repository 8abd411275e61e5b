/** Reports that go to files. Loaded by the runs that ask for one. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { DOCUMENT_EXTENSIONS } from '../batch/find-files.ts';
import type { Entry } from '../batch/entry.ts';
import type { Bilingual } from '../language/language.ts';
import type { ReportFormat, ReportTarget, ReportWriter } from '../report/formats/format.ts';
import { isDirectory, Outputs, PLAIN_OUTPUT_TEXTS, shownPath } from './outputs.ts';
import type { Terminal } from './terminal.ts';
import { filled, UsageError } from './usage-error.ts';

const TEXTS = {
  sameFile: {
    vi: 'hai dạng kết quả cùng ghi vào {name}; hãy đặt tên khác.',
    en: 'two formats go to {name}; choose another name.',
  },
  aDocument: {
    vi: '{name} là tên của văn bản, không phải của kết quả; hãy đặt tên khác, ví dụ {name}{extension}',
    en: '{name} is the name of a document, not of a report; choose another, for example {name}{extension}',
  },
} as const satisfies Record<string, Bilingual>;

/** One format and where it goes. */
export interface AskedReport {
  format: ReportFormat;
  /** As typed; null: it is printed. */
  file: string | null;
}

export interface ReportFiles {
  writers: ReportWriter[];
  discard(): void;
}

/** Throws `UsageError` and `OutputError`; all names are looked at before any file is begun. */
export async function reportFiles(
  asked: readonly AskedReport[],
  target: Omit<ReportTarget, 'out'>,
  { force = false }: { force?: boolean },
  entries: readonly Entry[],
  terminal: Terminal,
): Promise<ReportFiles> {
  const outputs = new Outputs(PLAIN_OUTPUT_TEXTS, (path) => shownPath(path, terminal));
  const named = asked.map(({ format, file }) => ({ format, path: pathOf(file ?? '', format, terminal) }));
  const inputs = new Set(entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : [])));
  const seen = new Set<string>();
  const permissionOf = (format: ReportFormat) => ({ force, isOwn: (path: string) => isReport(path, format) });
  for (const { format, path } of named) {
    const name = shownPath(path, terminal);
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new UsageError(filled(TEXTS.sameFile, { name }));
    seen.add(key);
    const isOther = extname(path).toLowerCase() !== format.extension;
    const isDocument = inputs.has(path) ? !isReport(path, format) : isOther && isNameOfDocument(path);
    if (isDocument) throw new UsageError(filled(TEXTS.aDocument, { name, extension: format.extension }));
    outputs.claim(path, permissionOf(format));
  }
  const files = named.map(({ format, path }) => ({ format, file: outputs.begin(path, permissionOf(format)) }));
  const discard = (): void => files.forEach(({ file }) => file.discard());
  try {
    const writers: ReportWriter[] = [];
    for (const { format, file } of files) {
      const writer = await (await format.load())({ ...target, out: (text) => file.write(text) });
      writers.push({
        file: (reported) => writer.file(reported),
        end(interruption, acrossFiles, remarks) {
          writer.end(interruption, acrossFiles, remarks);
          file.finish();
        },
      });
    }
    return { writers, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** A folder gets a file with a name of the format. */
function pathOf(file: string, { extension }: ReportFormat, { cwd }: Terminal): string {
  const path = resolve(cwd, file);
  return /[/\\]$/.test(file) || isDirectory(path) ? join(path, `vbcheck${extension}`) : path;
}

const OTHER_DOCUMENTS = ['.doc', '.dot', '.rtf', '.odt', '.pdf', '.xls', '.xlsx', '.ppt', '.pptx'];

const isNameOfDocument = (path: string): boolean =>
  [...DOCUMENT_EXTENSIONS, ...OTHER_DOCUMENTS].includes(extname(path).toLowerCase());

const LONGEST_BEGINNING_BYTES = 512;

/** What is there is empty, or begins as a report in this format does. */
function isReport(path: string, { beginning }: ReportFormat): boolean {
  try {
    if (statSync(path).size === 0) return true;
    if (!beginning) return false;
    const bytes = Buffer.alloc(LONGEST_BEGINNING_BYTES);
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, bytes, 0, LONGEST_BEGINNING_BYTES, 0);
      return beginning.test(bytes.toString('utf8', 0, length));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
