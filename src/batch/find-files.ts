/** The documents that arguments mean: files, folders, patterns; composed and decomposed names are the same. */
import { append } from '../tree/append.ts';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

export interface FoundFile {
  /** As shown to people: relative to the working folder when it is below it. */
  path: string;
  absolute: string;
}

export interface FileProblem {
  /** The argument. */
  path: string;
  code: 'file-not-found' | 'no-files-match';
}

/** Extensions of documents that a folder or a pattern is searched for. */
export const DOCUMENT_EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm', '.md'];

/** Ends the name of a copy with comments: it is no draft of its own beside the draft, so that no folder run takes it. */
export const ANNOTATED_SUFFIX = '-chu-thich';

const PATTERN_CHARACTERS = /[*?{}[\]!]|\((?=[^)]*\|)/;

/** Files and problems in the order of the arguments; each file once. */
export async function findFiles(names: readonly string[], cwd: string): Promise<(FoundFile | FileProblem)[]> {
  const entries: (FoundFile | FileProblem)[] = [];
  const seen = new Set<string>();
  const add = (absolute: string, shown?: string): void => {
    const identity = identityOf(absolute);
    if (seen.has(identity)) return;
    seen.add(identity);
    entries.push({ path: shown ?? displayPath(absolute, cwd), absolute });
  };
  for (const name of names) {
    const existing = existingPath(name, cwd);
    if (existing !== null) {
      if (!statSync(existing).isDirectory())
        add(existing, sep === '/' && existsSync(resolve(cwd, name)) ? name : undefined);
      else {
        const files = documentsBelow(existing);
        if (files.length === 0) entries.push({ path: name, code: 'no-files-match' });
        for (const file of files) add(file);
      }
    } else if (PATTERN_CHARACTERS.test(name)) {
      const files = await documentsMatching(name, cwd);
      if (files.length === 0) entries.push({ path: name, code: 'no-files-match' });
      for (const file of files) add(file);
    } else entries.push({ path: name, code: 'file-not-found' });
  }
  return entries;
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
  if (existsSync(direct)) return direct;
  const slashed = name.replaceAll('\\', '/');
  const path = resolve(cwd, slashed);
  if (existsSync(path)) return path;
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

/** Every document in a folder and the folders below; hidden ones, lock files and node_modules left out. */
function documentsBelow(folder: string): string[] {
  const found: string[] = [];
  const folders: string[] = [folder];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const below: string[] = [];
    const names = namesIn(current).sort();
    for (const name of names) {
      if (isAnnotatedCopy(name, names)) continue;
      if (name.startsWith('.') || name.startsWith('~$') || name === 'node_modules') continue;
      const path = join(current, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) {
        if (!isLink(path)) below.push(path);
      } else if (stats?.isFile() && hasDocumentExtension(name)) found.push(path);
    }
    append(folders, below.reverse());
  }
  return found;
}

function isAnnotatedCopy(name: string, beside: readonly string[]): boolean {
  const extension = extname(name);
  const stem = basename(name, extension);
  return stem.endsWith(ANNOTATED_SUFFIX) && beside.includes(stem.slice(0, -ANNOTATED_SUFFIX.length) + extension);
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

async function documentsMatching(pattern: string, cwd: string): Promise<string[]> {
  const { default: picomatch } = await import('picomatch');
  const segments = pattern.replaceAll('\\', '/').split('/');
  const firstPattern = segments.findIndex((segment) => PATTERN_CHARACTERS.test(segment));
  const base = existingPath(segments.slice(0, firstPattern).join('/') || (pattern.startsWith('/') ? '/' : '.'), cwd);
  if (base === null) return [];
  const isMatch = picomatch(segments.slice(firstPattern).join('/').normalize('NFC'));
  return documentsBelow(base).filter((path) => isMatch(relative(base, path).split(sep).join('/').normalize('NFC')));
}
