/** What the operating system says, in words for people; its own are English and hold names of temporary files. */
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';

/** What was tried when the system refused. */
export type SystemAction = 'read' | 'write';

const NO_PERMISSION: Readonly<Record<SystemAction, Bilingual>> = {
  read: { vi: 'không có quyền đọc', en: 'permission denied' },
  write: {
    vi: 'không có quyền ghi vào tệp hoặc thư mục này',
    en: 'there is no permission to write to this file or folder',
  },
};
const BUSY: Readonly<Record<SystemAction, Bilingual>> = {
  read: { vi: 'chương trình khác đang giữ tệp', en: 'another program holds the file' },
  write: {
    vi: 'tệp đang mở trong Word hoặc chương trình khác; hãy đóng lại rồi chạy lại',
    en: 'the file is open in Word or another program; close it and try again',
  },
};
const both = (text: Bilingual): Readonly<Record<SystemAction, Bilingual>> => ({ read: text, write: text });
const GONE: Readonly<Record<SystemAction, Bilingual>> = {
  read: { vi: 'không có tệp này, hoặc không còn nữa', en: 'there is no such file, or no longer' },
  write: { vi: 'không có thư mục này', en: 'there is no such folder' },
};
const NO_SPACE = both({ vi: 'ổ đĩa đã đầy', en: 'the disk is full' });
const TOO_MANY_FILES = both({
  vi: 'quá nhiều tệp đang mở cùng lúc',
  en: 'too many files are open at the same time',
});
const DISCONNECTED = both({
  vi: 'mất kết nối với ổ đĩa mạng',
  en: 'the connection to the network drive was lost',
});
const NOT_SUPPORTED = both({
  vi: 'ổ đĩa này không làm được việc đó',
  en: 'this drive cannot do that',
});

const REASONS: Readonly<Record<string, Readonly<Record<SystemAction, Bilingual>>>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  EAGAIN: BUSY,
  ENOENT: GONE,
  ENOSPC: NO_SPACE,
  EDQUOT: both({ vi: 'đã dùng hết dung lượng được cấp', en: 'the quota of the disk is used up' }),
  EFBIG: both({ vi: 'tệp quá lớn đối với ổ đĩa này', en: 'the file is too large for this drive' }),
  EROFS: both({ vi: 'ổ đĩa chỉ cho đọc', en: 'the drive is read-only' }),
  ENAMETOOLONG: both({
    vi: 'tên tệp quá dài; hãy đặt tên ngắn hơn bằng -o',
    en: 'the file name is too long; give a shorter one with -o',
  }),
  EISDIR: both({ vi: 'đó là thư mục, không phải tệp', en: 'it is a folder, not a file' }),
  ENOTDIR: both({
    vi: 'một phần của đường dẫn là tệp, không phải thư mục',
    en: 'a part of the path is a file, not a folder',
  }),
  EEXIST: both({ vi: 'đã có tệp cùng tên', en: 'there is a file of that name' }),
  ENOTEMPTY: both({ vi: 'thư mục không rỗng', en: 'the folder is not empty' }),
  ELOOP: both({
    vi: 'liên kết tượng trưng trỏ vòng tròn',
    en: 'its symbolic links lead round in a circle',
  }),
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  ENOMEM: both({ vi: 'máy hết bộ nhớ', en: 'the computer is out of memory' }),
  EIO: both({ vi: 'ổ đĩa bị lỗi khi đọc hoặc ghi', en: 'the drive failed while reading or writing' }),
  EINVAL: both({ vi: 'hệ thống không nhận tên tệp này', en: 'the system does not accept this file name' }),
  EXDEV: NOT_SUPPORTED,
  ENOSYS: NOT_SUPPORTED,
  ENOTSUP: NOT_SUPPORTED,
  EOPNOTSUPP: NOT_SUPPORTED,
  ESTALE: DISCONNECTED,
  ENOTCONN: DISCONNECTED,
  ETIMEDOUT: DISCONNECTED,
  EHOSTDOWN: DISCONNECTED,
  EHOSTUNREACH: DISCONNECTED,
  ENODEV: both({ vi: 'thiết bị không có ở đó', en: 'the device is not there' }),
  ENXIO: both({ vi: 'thiết bị không có ở đó', en: 'the device is not there' }),
  ERR_FS_FILE_TOO_LARGE: both({ vi: 'tệp quá lớn', en: 'the file is too large' }),
};

const UNKNOWN = { vi: 'hệ thống báo lỗi số {number}', en: 'the system reports fault number {number}' } as const;

/** Is it the system that refused? */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && (syscall !== undefined || Object.hasOwn(REASONS, code));
}

/** Why the system refused, to follow a colon: no names of errors, no paths. */
export function systemReason(error: NodeJS.ErrnoException, action: SystemAction): Bilingual {
  const known = Object.hasOwn(REASONS, error.code ?? '') ? REASONS[error.code as string] : undefined;
  return known?.[action] ?? filled(UNKNOWN, { number: Math.abs(error.errno ?? 0) });
}

/** The reason of whatever was thrown: what is no fault of the system says so itself. */
export function reasonOf(error: unknown, action: SystemAction): Bilingual {
  if (isSystemError(error)) return systemReason(error, action);
  const own = error instanceof Error ? (error as Error & { text?: Bilingual }).text : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return own ?? { vi: message, en: message };
}
