/** How commands that write documents name them, and the time that they write into them. */
import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

/** `-o` names a folder: it is one, ends like one, or several documents go there. */
export function isFolder(output: string | undefined, count: number, { cwd }: Terminal): boolean {
  if (output === undefined) return false;
  if (count > 1 || /[/\\]$/.test(output)) return true;
  return statSync(resolve(cwd, output), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The folder below which all these files are. */
export function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] ?? '.');
  while (!files.every((file) => !relative(folder, file).startsWith('..')) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

/** As people type it when it is below the working folder, else in full. */
export function shownPath(path: string, { cwd }: Terminal): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

const MILLISECONDS = 1000;

/** Now, or `SOURCE_DATE_EPOCH`, so that the same run gives the same bytes. ISO 8601 without fractions of a second. */
export function runDate({ env }: Terminal): string {
  const epoch = env.SOURCE_DATE_EPOCH;
  const date = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * MILLISECONDS) : new Date();
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
