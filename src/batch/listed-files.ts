/** Documents that a list or git names, in place of names on the command line. */
import { closeSync, openSync, readSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Repository } from '../host/git.ts';
import type { FoundFile } from './entry.ts';
import { displayPath, isDocumentName } from './find-files.ts';

/** Names in a list: ended by NUL where there is one (`git … -z`, `find -print0`), else a line each. */
export function namesInList(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  // As `>` of Windows PowerShell writes it.
  const isUtf16 = buffer[0] === 0xff && buffer[1] === 0xfe;
  const text = buffer.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return names.filter((name) => name.trim() !== '');
}

/** A million paths; what is longer is no list, and a device has no end. */
const LARGEST_LIST_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1 << 16;

/** Also of a pipe, which has no size. Throws what the file system says. */
export function namesInListFile(path: string): string[] {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const length = readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) return namesInList(Buffer.concat(chunks));
      total += length;
      if (total > LARGEST_LIST_BYTES) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
      chunks.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

export interface GitChoice {
  changedSince?: string | undefined;
  staged?: boolean | undefined;
}

/**
 * Documents that git names, in the order of their paths. `within`: files and folders that they must be or lie in; all of the
 * repository when empty. Throws `GitError`.
 */
export function gitFiles({ changedSince, staged }: GitChoice, within: readonly string[], cwd: string): FoundFile[] {
  const repository = new Repository(cwd);
  const files: FoundFile[] = staged
    ? repository.staged().map(({ path, read }) => ({ path: '', absolute: path, read }))
    : repository.changedSince(changedSince ?? '').map((absolute) => ({ path: '', absolute }));
  const places = within.map((name) => resolve(cwd, name));
  const isWithin = (path: string): boolean =>
    places.length === 0 || places.some((place) => path === place || !relative(place, path).startsWith('..'));
  return files
    .filter(({ absolute }) => isDocumentName(absolute) && isWithin(absolute))
    .map((file) => ({ ...file, path: displayPath(file.absolute, cwd), searched: repository.top }))
    .sort((a, b) => (a.absolute < b.absolute ? -1 : 1));
}
