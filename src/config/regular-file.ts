/** Reads what a configuration names. It may name anything: a device and a FIFO never end, a file may be of any size. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { reasonOf } from '../host/system-error.ts';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

const TEXTS = {
  notRegular: {
    vi: 'không phải là tệp thường (là thư mục, thiết bị hoặc đường ống).',
    en: 'it is no regular file (but a folder, a device or a pipe).',
  },
  tooLarge: { vi: 'tệp lớn quá {limit} MB.', en: 'the file has more than {limit} MB.' },
} as const satisfies Record<string, Bilingual>;

const MISSING: Bilingual = { vi: 'không có tệp này.', en: 'there is no such file.' };

/** What the system says of a name that somebody has written, not of a file that was found. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  EISDIR: TEXTS.notRegular,
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  ENXIO: TEXTS.notRegular,
};

/** Why a file cannot be read, for people. */
export class UnreadableError extends BilingualError {
  override readonly name = 'UnreadableError';
}

/** The bytes of a regular file of at most `limitBytes`. Throws `UnreadableError`; never waits. */
export function readRegularFile(path: string, limitBytes: number): Buffer {
  try {
    // Opening a FIFO waits for somebody who writes, unless told not to.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readBytes(descriptor, limitBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const { vi, en } = reasonOf(error, 'read');
    throw new UnreadableError(REASONS[code] ?? { vi: `${vi}.`, en: `${en}.` }, { cause: error });
  }
}

function readBytes(descriptor: number, limitBytes: number): Buffer {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) throw new UnreadableError(TEXTS.notRegular);
  const tooLarge = (): UnreadableError =>
    new UnreadableError(filled(TEXTS.tooLarge, { limit: limitBytes / BYTES_PER_MEGABYTE }));
  if (stats.size > limitBytes) throw tooLarge();
  // One byte more than there should be: the file may have grown, and files of /proc say that they are empty.
  let bytes = Buffer.alloc(Math.max(stats.size, 4096) + 1);
  for (let length = 0; ;) {
    if (length > limitBytes) throw tooLarge();
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(length)]);
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
  }
}
