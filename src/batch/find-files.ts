/** The documents that arguments mean: files, folders, patterns; composed and decomposed names are the same. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { append } from '../tree/append.ts';
import { ownCopies } from './own-copies.ts';

export interface FoundFile {
  /** As shown to people: relative to the working folder when it is below it. */
  path: string;
  absolute: string;
}

export interface FileProblem {
  /** The argument, or what was found below it. */
  path: string;
  /** `lock-file`: no fault, only nothing to work on. */
  code:
    | 'file-not-found'
    | 'no-files-match'
    | 'file-unreadable'
    | 'folder-unreadable'
    | 'not-a-file'
    | 'dangling-link'
    | 'lock-file';
  /** What the system said, where that is the reason. */
  cause?: unknown;
}

/** Extensions of documents that a folder or a pattern is searched for. */
export const DOCUMENT_EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm', '.md'];

const PATTERN_CHARACTERS = /[*?{}[\]!]|\([^()]*\|/;

/** Files and problems in the order of the arguments; each file once. */
export async function findFiles(names: readonly string[], cwd: string): Promise<(FoundFile | FileProblem)[]> {
  const entries: (FoundFile | FileProblem)[] = [];
  const seen = new Set<string>();
  const found = new Set<string>();
  const add = (absolute: string, shown?: string): void => {
    const identity = identityOf(absolute);
    if (seen.has(identity)) return;
    seen.add(identity);
    if (shown === undefined) found.add(absolute);
    entries.push({ path: shown ?? displayPath(absolute, cwd), absolute });
  };
  const addAll = (name: string, below: readonly Below[]): void => {
    if (below.length === 0) entries.push({ path: name, code: 'no-files-match' });
    for (const { absolute, problem } of below) {
      if (problem) entries.push({ path: displayPath(absolute, cwd), ...problem });
      else add(absolute);
    }
  };
  for (const name of names) {
    const existing = existingPath(name, cwd);
    if (existing !== null) {
      const kind = kindOf(existing);
      if (kind === 'folder') addAll(name, below(existing));
      else if (kind !== 'file') entries.push({ path: name, ...kind });
      else if (isLockFile(basename(existing))) entries.push({ path: name, code: 'lock-file' });
      else add(existing, sep === '/' && existsSync(resolve(cwd, name)) ? name : displayPath(existing, cwd));
    } else if (PATTERN_CHARACTERS.test(name)) addAll(name, await documentsMatching(name, cwd));
    else entries.push({ path: name, code: 'file-not-found' });
  }
  return found.size === 0 ? entries : withoutOwnCopies(entries, found);
}

/** A copy that vbcheck made of a document in the same list is no document of its own, unless somebody names it. */
function withoutOwnCopies(
  entries: readonly (FoundFile | FileProblem)[],
  found: ReadonlySet<string>,
): (FoundFile | FileProblem)[] {
  const paths = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
  const isMadeOf = ownCopies(paths);
  return entries.filter((entry) => !('absolute' in entry && found.has(entry.absolute) && isMadeOf(entry.absolute)));
}

/** Path below `cwd` as people type it, else the absolute path. */
function displayPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path.startsWith('..') ? absolute : path;
}

function identityOf(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}

/**
 * Path of an existing file whose name is `name` up to Unicode composition, or null. Names typed on one
 * system and stored by another differ in composition; back-slashes are tried as slashes.
 */
function existingPath(name: string, cwd: string): string | null {
  const direct = resolve(cwd, name);
  if (isThere(direct)) return direct;
  const slashed = name.replaceAll('\\', '/');
  const path = resolve(cwd, slashed);
  if (isThere(path)) return path;
  return composedPath(path);
}

function composedPath(path: string): string | null {
  if (existsSync(path)) return path;
  const parent = dirname(path);
  if (parent === path) return null;
  const folder = composedPath(parent);
  if (folder === null) return null;
  const wanted = basename(path).normalize('NFC');
  const found = namesIn(folder).find((name) => name.normalize('NFC') === wanted);
  return found === undefined ? null : join(folder, found);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file, a folder or a link, whether or not that leads anywhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // What may not be looked at is there; what cannot be a path is not.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

type Problem = Omit<FileProblem, 'path'>;

function kindOf(path: string): 'file' | 'folder' | Problem {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { code: 'dangling-link' };
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { code: 'not-a-file' };
  } catch (cause) {
    return { code: 'file-unreadable', cause };
  }
}

/** Word keeps one beside each document that is open. */
const isLockFile = (name: string): boolean => name.startsWith('~$');

/** What a folder holds: a document, or what is in its place. */
interface Below {
  absolute: string;
  problem?: Problem;
}

/**
 * Every document in a folder and the folders below; hidden ones, lock files and node_modules left out. What cannot be read
 * is told and stops nothing.
 */
function below(folder: string): Below[] {
  const found: Below[] = [];
  const folders: string[] = [folder];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const deeper: string[] = [];
    let names: string[];
    try {
      names = readdirSync(current).sort();
    } catch (cause) {
      found.push({ absolute: current, problem: { code: 'folder-unreadable', cause } });
      continue;
    }
    for (const name of names) {
      if (name.startsWith('.') || isLockFile(name) || name === 'node_modules') continue;
      const absolute = join(current, name);
      const kind = kindOf(absolute);
      if (kind === 'folder') {
        if (!isLink(absolute)) deeper.push(absolute);
      } else if (kind === 'file') {
        if (hasDocumentExtension(name)) found.push({ absolute });
        // What has no extension of a document may be a folder that cannot be looked into, or nothing that concerns us.
      } else if (hasDocumentExtension(name) || kind.code === 'file-unreadable') found.push({ absolute, problem: kind });
    }
    append(folders, deeper.reverse());
  }
  return found;
}

/** Linked folders are not entered: they may lead back. */
function isLink(path: string): boolean {
  try {
    return realpathSync(path) !== join(realpathSync(dirname(path)), basename(path));
  } catch {
    return true;
  }
}

function hasDocumentExtension(name: string): boolean {
  const lower = name.toLowerCase();
  return DOCUMENT_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

async function documentsMatching(pattern: string, cwd: string): Promise<Below[]> {
  const { default: picomatch } = await import('picomatch');
  const segments = pattern.replaceAll('\\', '/').split('/');
  const firstPattern = segments.findIndex((segment) => PATTERN_CHARACTERS.test(segment));
  const base = existingPath(segments.slice(0, firstPattern).join('/') || (pattern.startsWith('/') ? '/' : '.'), cwd);
  if (base === null) return [];
  const isMatch = picomatch(segments.slice(firstPattern).join('/').normalize('NFC'));
  const isMeant = (path: string): boolean => isMatch(relative(base, path).split(sep).join('/').normalize('NFC'));
  // Nobody knows what a folder holds that cannot be read.
  return below(base).filter(({ absolute, problem }) => problem?.code === 'folder-unreadable' || isMeant(absolute));
}
