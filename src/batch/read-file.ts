/** From a file to a tree; every failure gets a code and words for people. */
import { readFileSync, statSync } from 'node:fs';
import { type FileError, internalError } from '../lint/file-result.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate, filled } from '../language/template.ts';
import { ReadError } from '../opc/error.ts';
import type { FileProblem } from './find-files.ts';

export const FILE_TEXTS = {
  fileNotFound: { vi: 'Không tìm thấy “{name}”.', en: '“{name}” was not found.' },
  noFilesMatch: {
    vi: 'Không có tệp .docx, .docm, .dotx, .dotm hay .md nào ở “{name}”.',
    en: 'There is no .docx, .docm, .dotx, .dotm or .md file at “{name}”.',
  },
  unreadable: { vi: 'Không đọc được tệp: {reason}.', en: 'The file cannot be read: {reason}.' },
  tooLarge: {
    vi: 'Tệp lớn {size} MB, quá giới hạn {limit} MB.',
    en: 'The file has {size} MB, more than the limit of {limit} MB.',
  },
  ignored: { vi: 'Bỏ qua theo mục ignore của cấu hình.', en: 'Left out by ignore in the configuration.' },
} as const satisfies Record<string, Bilingual>;

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { vi: 'không có quyền đọc', en: 'permission denied' },
  EPERM: { vi: 'không có quyền đọc', en: 'permission denied' },
  EBUSY: { vi: 'chương trình khác đang giữ tệp', en: 'another program holds the file' },
  ENOENT: { vi: 'tệp không còn nữa', en: 'the file is gone' },
};

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** More than any draft, less than what one file may take of the memory. */
const LARGEST_FILE_BYTES = 256 * BYTES_PER_MEGABYTE;

class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly code: 'file-too-large' | 'file-unreadable';
  readonly text: Bilingual;

  constructor(code: 'file-too-large' | 'file-unreadable', text: Bilingual) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

/** Throws an error that `fileError` explains. */
export function readBytes(absolute: string): Uint8Array {
  let size: number;
  try {
    ({ size } = statSync(absolute));
    if (size <= LARGEST_FILE_BYTES) return readFileSync(absolute);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? { vi: message, en: message };
    throw new UnreadableFileError('file-unreadable', {
      vi: fillTemplate(FILE_TEXTS.unreadable.vi, { reason: reason.vi }),
      en: fillTemplate(FILE_TEXTS.unreadable.en, { reason: reason.en }),
    });
  }
  const [megabytes, limit] = [Math.round(size / BYTES_PER_MEGABYTE), LARGEST_FILE_BYTES / BYTES_PER_MEGABYTE];
  throw new UnreadableFileError('file-too-large', filled(FILE_TEXTS.tooLarge, { size: megabytes, limit }));
}

/** What the report says about a file that could not be read. */
export function fileError(error: unknown, language: Language): FileError {
  if (error instanceof UnreadableFileError) return { code: error.code, message: error.text[language] };
  if (error instanceof ReadError) return { code: error.code, message: error.describe(language) };
  return internalError(error, language);
}

/** What the report says about an argument that means no file. */
export function problemError({ path, code }: FileProblem, language: Language): FileError {
  const text = code === 'file-not-found' ? FILE_TEXTS.fileNotFound : FILE_TEXTS.noFilesMatch;
  return { code, message: fillTemplate(text[language], { name: path }) };
}
