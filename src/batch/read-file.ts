/** From a file to a tree; every failure gets a code and words for people. */
import { readFileSync, statSync } from 'node:fs';
import { type FileError, internalError } from '../lint/file-result.ts';
import { capitalised } from '../language/fold.ts';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate, filled } from '../language/template.ts';
import { ReadError } from '../opc/error.ts';
import { isSystemError, reasonOf } from '../host/system-error.ts';
import { explosive } from '../config/patterns.ts';
import type { Entry, FileProblem, LeftOutFile } from './entry.ts';

export const FILE_TEXTS = {
  fileNotFound: { vi: 'Không tìm thấy “{name}”.', en: '“{name}” was not found.' },
  noFilesMatch: {
    vi: 'Không có tệp .docx, .docm, .dotx, .dotm hay .md nào ở “{name}”.',
    en: 'There is no .docx, .docm, .dotx, .dotm or .md file at “{name}”.',
  },
  unreadable: { vi: 'Không đọc được tệp: {reason}.', en: 'The file cannot be read: {reason}.' },
  notAFile: {
    vi: 'Đây không phải là tệp thường mà là thiết bị, ống dẫn hoặc ổ cắm; muốn soát dữ liệu từ ống dẫn thì dùng --stdin.',
    en: 'This is no regular file but a device, pipe or socket; use --stdin to check what comes from a pipe.',
  },
  onlyOthers: {
    vi: 'Không có tệp .docx, .docm, .dotx, .dotm hay .md nào ở “{name}”; chỉ có {others}, chưa đọc được.',
    en: 'There is no .docx, .docm, .dotx, .dotm or .md file at “{name}”, only {others}, which cannot be read.',
  },
  folderUnreadable: { vi: 'Không đọc được thư mục: {reason}.', en: 'The folder cannot be read: {reason}.' },
  danglingLink: {
    vi: 'Liên kết tượng trưng này trỏ tới một tệp không có.',
    en: 'This symbolic link names a file that is not there.',
  },
  nameNotUnicode: {
    vi: 'Tên tệp không phải là Unicode (UTF-8), có lẽ do giải nén từ máy khác; hãy đổi tên tệp.',
    en: 'The name of the file is no Unicode (UTF-8), probably since it was unpacked from another computer; rename it.',
  },
  tooLarge: {
    vi: 'Tệp lớn {size} MB, quá giới hạn {limit} MB.',
    en: 'The file has {size} MB, more than the limit of {limit} MB.',
  },
  ignored: { vi: 'Bỏ qua theo mục ignore của cấu hình.', en: 'Left out by ignore in the configuration.' },
  ignoredByFile: { vi: 'Bỏ qua theo {name}.', en: 'Left out by {name}.' },
} as const satisfies Record<string, Bilingual>;

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** More than any draft, less than what one file may take of the memory. */
const LARGEST_FILE_BYTES = 256 * BYTES_PER_MEGABYTE;

type UnreadableCode = 'file-too-large' | 'file-unreadable' | 'not-a-file';

class UnreadableFileError extends BilingualError {
  override readonly name = 'UnreadableFileError';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, text: Bilingual) {
    super(text);
    this.code = code;
  }
}

/** Throws an error that `fileError` explains. */
export function readBytes(absolute: string): Uint8Array {
  let size: number;
  try {
    const stats = statSync(absolute);
    // Opening a pipe waits for somebody who writes into it, and a device may never end.
    if (!stats.isFile() && !stats.isDirectory()) throw new UnreadableFileError('not-a-file', FILE_TEXTS.notAFile);
    ({ size } = stats);
    if (size <= LARGEST_FILE_BYTES) return readFileSync(absolute);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError('file-unreadable', unreadable(error));
  }
  const [megabytes, limit] = [Math.round(size / BYTES_PER_MEGABYTE), LARGEST_FILE_BYTES / BYTES_PER_MEGABYTE];
  throw new UnreadableFileError('file-too-large', filled(FILE_TEXTS.tooLarge, { size: megabytes, limit }));
}

/** What a document holds. Throws an error that `fileError` explains. */
export function bytesOf(entry: Entry): Uint8Array {
  if ('bytes' in entry) return entry.bytes;
  return 'absolute' in entry && entry.read ? entry.read() : readBytes(placeOf(entry));
}

/** By what configurations know a document: its path; those that are no files go by their name. */
export const placeOf = (entry: Entry): string => ('absolute' in entry ? entry.absolute : entry.path);

/** What the report says about a file that could not be read. */
export function fileError(error: unknown, language: Language): FileError {
  const { code, text } = error as Partial<UnreadableFileError>;
  if (error instanceof Error && typeof code === 'string' && text) return { code, message: text[language] };
  if (error instanceof ReadError) return { code: error.code, message: error.describe(language) };
  if (isSystemError(error)) return { code: 'file-unreadable', message: unreadable(error)[language] };
  return internalError(error, language);
}

function unreadable(error: unknown, text: Bilingual = FILE_TEXTS.unreadable): Bilingual {
  const reason = reasonOf(error, 'read');
  return {
    vi: fillTemplate<string>(text.vi, { reason: reason.vi }),
    en: fillTemplate<string>(text.en, { reason: reason.en }),
  };
}

/** What the report says about an entry that is no document. */
export function problemError({ path, code, cause, instead }: FileProblem, language: Language): FileError {
  if (code === 'file-unreadable') return { code, message: unreadable(cause)[language] };
  if (code === 'folder-unreadable') return { code, message: unreadable(cause, FILE_TEXTS.folderUnreadable)[language] };
  if (code === 'pattern-too-complex') {
    return { code, message: capitalised(explosive(`“${path.slice(0, LONGEST_SHOWN)}”`)[language]) };
  }
  if (instead) {
    const others = OTHER_FORMATS.map((format) => [instead.filter((other) => other === format).length, format] as const)
      .filter(([count]) => count > 0)
      .map(([count, format]) => `${count} .${format}`);
    return { code, message: filled(FILE_TEXTS.onlyOthers, { name: path, others: others.join(', ') })[language] };
  }
  return { code, message: fillTemplate<string>(PROBLEM_TEXTS[code][language], { name: path }) };
}

const PROBLEM_TEXTS = {
  'file-not-found': FILE_TEXTS.fileNotFound,
  'no-files-match': FILE_TEXTS.noFilesMatch,
  'not-a-file': FILE_TEXTS.notAFile,
  'dangling-link': FILE_TEXTS.danglingLink,
  'name-not-unicode': FILE_TEXTS.nameNotUnicode,
} as const satisfies Record<string, Bilingual>;

const OTHER_FORMATS = ['doc', 'rtf', 'odt', 'pdf'] as const;
const LONGEST_SHOWN = 60;

/** What is said of a file that is nothing to work on. */
export const LEFT_OUT_TEXTS: Readonly<Record<LeftOutFile['leftOut'], Bilingual>> = {
  doc: {
    vi: 'Bỏ qua: tệp .doc kiểu cũ (Word 97-2003) chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi soát tệp mới.',
    en: 'Passed over: old .doc files (Word 97-2003) cannot be read. Open it in Word or LibreOffice, save it as .docx and check that.',
  },
  rtf: {
    vi: 'Bỏ qua: tệp .rtf chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi soát tệp mới.',
    en: 'Passed over: .rtf files cannot be read. Open it in Word or LibreOffice, save it as .docx and check that.',
  },
  odt: {
    vi: 'Bỏ qua: tệp OpenDocument chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi soát tệp mới.',
    en: 'Passed over: OpenDocument files cannot be read. Open it in Word or LibreOffice, save it as .docx and check that.',
  },
  pdf: {
    vi: 'Bỏ qua: tệp .pdf không đọc được; hãy soát tệp Word của văn bản.',
    en: 'Passed over: .pdf files cannot be read; check the Word file of the document.',
  },
  'lock-file': {
    vi: 'Bỏ qua: đây là tệp khóa mà Word tạo khi đang mở văn bản, không phải văn bản.',
    en: 'Passed over: Word makes this lock file while a document is open; it is no document.',
  },
  'own-output': {
    vi: 'Bỏ qua: bản do vbcheck ghi từ một văn bản khác cùng lần chạy này.',
    en: 'Passed over: vbcheck made this copy of another document of this run.',
  },
};
