/** Which files of a list are copies that vbcheck has made of others in it; known by what they hold. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { openBytes } from '../host/node.ts';
import { mayBeSealed, originOf, SEAL_REACH_BYTES, sealedOrigin } from '../host/seal.ts';
import { COMMENT_AUTHOR } from '../write/comments.ts';
import { readBytes } from './read-file.ts';

/** Ends the name of a copy with comments. */
export const ANNOTATED_SUFFIX = '-chu-thich';

/** `paths`: of the whole list. */
export function ownCopies(paths: readonly string[]): (path: string) => boolean {
  const all = new Set(paths);
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const same = byName.get(basename(path));
    if (same) same.push(path);
    else byName.set(basename(path), [path]);
  }
  return (path) => {
    try {
      const origin = endsSealed(path) ? sealedOrigin(readBytes(path)) : null;
      if (origin) return (byName.get(origin.name) ?? []).some((other) => originOf(other, path).way === origin.way);
      const draft = draftOf(path);
      return draft !== null && all.has(draft) && hasOwnComments(readBytes(path));
    } catch {
      // What cannot be read is told when its turn comes.
      return false;
    }
  };
}

/** Only the end is read: most files are nobody's copy. */
function endsSealed(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const length = Math.min(size, SEAL_REACH_BYTES);
    const end = Buffer.alloc(length);
    return mayBeSealed(end.subarray(0, readSync(file, end, 0, length, size - length)));
  } finally {
    closeSync(file);
  }
}

/** `du-thao-chu-thich.docx` → `du-thao.docx`; null: another name. */
function draftOf(path: string): string | null {
  const extension = extname(path);
  const stem = basename(path, extension);
  return stem.endsWith(ANNOTATED_SUFFIX)
    ? join(dirname(path), stem.slice(0, -ANNOTATED_SUFFIX.length) + extension)
    : null;
}

/** A copy that somebody has saved since has no seal, but still our comments. */
function hasOwnComments(bytes: Uint8Array): boolean {
  const file = openBytes(bytes);
  const part = file.relationships(file.mainPart).find(({ kind }) => kind === 'comments')?.target;
  const tape = part == null ? null : file.tape(part);
  for (let comment = tape?.firstChild(0) ?? -1; tape && comment >= 0; comment = tape.nextSibling(comment))
    if (tape.attribute(comment, 'w:author') === COMMENT_AUTHOR) return true;
  return false;
}
