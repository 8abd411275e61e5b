/** The documents that arguments mean: files, folders, patterns; composed and decomposed names are the same. */
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { isExplosive } from '../config/patterns.ts';
import { append } from '../tree/append.ts';
import { ComposedNames } from './composed-path.ts';
import type { FileProblem, FoundFile, LeftOutFile, OtherFormat } from './entry.ts';
import { ownCopies } from './own-copies.ts';

/** Extensions of documents that a folder or a pattern is searched for. */
export const DOCUMENT_EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm', '.md'];

const OTHER_FORMATS: Readonly<Record<string, OtherFormat>> = {
  '.doc': 'doc',
  '.dot': 'doc',
  '.wps': 'doc',
  '.rtf': 'rtf',
  '.odt': 'odt',
  '.ott': 'odt',
  '.fodt': 'odt',
  '.pdf': 'pdf',
};

const PATTERN_CHARACTERS = /[*?{}[\]!]|\([^()]*\|/;

type FoundEntry = FoundFile | FileProblem | LeftOutFile;

/** Files, problems and what is left out in the order of the arguments; each file once. */
export async function findFiles(names: readonly string[], cwd: string): Promise<FoundEntry[]> {
  const entries: FoundEntry[] = [];
  const seen = new Set<string>();
  const isNew = (absolute: string): boolean => {
    const { size } = seen;
    return seen.add(identityOf(absolute)).size > size;
  };
  const addAll = (name: string, { searched, below }: Search): void => {
    const instead = below.flatMap(({ leftOut }) => (leftOut === undefined || leftOut === 'lock-file' ? [] : [leftOut]));
    if (below.every(({ leftOut }) => leftOut !== undefined))
      entries.push({ path: name, code: 'no-files-match', ...(instead.length > 0 && { instead }) });
    for (const { absolute, problem, leftOut } of below) {
      const path = displayPath(absolute, cwd);
      if (problem) entries.push({ path, ...problem });
      else if (!isNew(absolute)) continue;
      else if (leftOut) entries.push({ path, leftOut, isNamed: false });
      else entries.push({ path, absolute, searched });
    }
  };
  const composed = new ComposedNames();
  for (const name of names) {
    const existing = existingPath(name, cwd, composed);
    if (existing !== null) {
      const kind = kindOf(existing);
      if (kind === 'folder') addAll(name, { searched: existing, below: below(existing) });
      else if (kind !== 'file') entries.push({ path: name, ...kind });
      else if (isLockFile(basename(existing))) entries.push({ path: name, leftOut: 'lock-file', isNamed: true });
      else if (isNew(existing)) {
        const path = sep === '/' && existsSync(resolve(cwd, name)) ? name : displayPath(existing, cwd);
        entries.push({ path, absolute: existing });
      }
    } else if (!PATTERN_CHARACTERS.test(name)) entries.push({ path: name, code: 'file-not-found' });
    else if (isExplosive(name)) entries.push({ path: name, code: 'pattern-too-complex' });
    else addAll(name, await documentsMatching(name, cwd));
  }
  return withoutOwnCopies(entries);
}

/** A copy that vbcheck made of a document in the same list is no document of its own, unless somebody names it. */
function withoutOwnCopies(entries: readonly FoundEntry[]): FoundEntry[] {
  if (!entries.some((entry) => 'searched' in entry)) return [...entries];
  const paths = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
  const isMadeOf = ownCopies(paths);
  return entries.map((entry) =>
    'searched' in entry && isMadeOf(entry.absolute)
      ? { path: entry.path, leftOut: 'own-output', isNamed: false }
      : entry,
  );
}

/** Path below `cwd` as people type it, else the absolute path. */
export function displayPath(absolute: string, cwd: string): string {
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
function existingPath(name: string, cwd: string, composed: ComposedNames): string | null {
  const direct = resolve(cwd, name);
  if (isThere(direct)) return direct;
  const slashed = name.replaceAll('\\', '/');
  const path = resolve(cwd, slashed);
  if (isThere(path)) return path;
  return composed.existing(path);
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

/** What Node.js has in place of bytes of a name that are no UTF-8. */
const UNREADABLE = '\ufffd';

type Problem = Omit<FileProblem, 'path'>;

function kindOf(path: string): 'file' | 'folder' | Problem {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { code: path.includes(UNREADABLE) && !isThere(path) ? 'name-not-unicode' : 'dangling-link' };
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { code: 'not-a-file' };
  } catch (cause) {
    return { code: 'file-unreadable', cause };
  }
}

/** Word keeps one beside each document that is open. */
const isLockFile = (name: string): boolean => name.startsWith('~$');

/** By its name alone; the file need not be there. */
export const isDocumentName = (path: string): boolean =>
  DOCUMENT_EXTENSIONS.includes(extname(path).toLowerCase()) && !isLockFile(basename(path));

/** What a folder holds: a document, or what is in its place. */
interface Below {
  absolute: string;
  problem?: Problem;
  leftOut?: OtherFormat | 'lock-file';
}

interface Search {
  searched: string;
  below: readonly Below[];
}

/**
 * Every document in a folder and the folders below, and what is none though it looks like one; hidden ones and those of
 * node_modules are not looked at. What cannot be read is told and stops nothing.
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
      if (name.startsWith('.') || name === 'node_modules') continue;
      const absolute = join(current, name);
      const kind = kindOf(absolute);
      if (kind === 'folder') {
        if (!isLink(absolute)) deeper.push(absolute);
      } else if (kind === 'file') {
        const content = contentOf(name, absolute);
        if (content === 'document') found.push({ absolute });
        else if (content !== null) found.push({ absolute, leftOut: content });
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

/** Null: nothing that concerns us. A package of Word is a document, even if somebody has called it `.doc`. */
function contentOf(name: string, absolute: string): 'document' | OtherFormat | 'lock-file' | null {
  const isDocument = hasDocumentExtension(name);
  const format = OTHER_FORMATS[extname(name).toLowerCase()];
  if (!isDocument && format === undefined) return null;
  if (isLockFile(name)) return 'lock-file';
  return isDocument || (format === 'doc' && isWordPackage(absolute)) ? 'document' : (format as OtherFormat);
}

const ZIP_SIGNATURE = 'PK\u0003\u0004';
/** Where the name of the first entry stands; packages of OpenDocument begin with their `mimetype`. */
const FIRST_NAME = 30;

function isWordPackage(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(FIRST_NAME + 'mimetype'.length);
      readSync(file, start);
      const text = start.toString('latin1');
      return text.startsWith(ZIP_SIGNATURE) && text.slice(FIRST_NAME) !== 'mimetype';
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function hasDocumentExtension(name: string): boolean {
  const lower = name.toLowerCase();
  return DOCUMENT_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

async function documentsMatching(pattern: string, cwd: string): Promise<Search> {
  const { default: picomatch } = await import('picomatch');
  const segments = pattern.replaceAll('\\', '/').split('/');
  const firstPattern = segments.findIndex((segment) => PATTERN_CHARACTERS.test(segment));
  const base = existingPath(
    segments.slice(0, firstPattern).join('/') || (pattern.startsWith('/') ? '/' : '.'),
    cwd,
    new ComposedNames(),
  );
  if (base === null) return { searched: cwd, below: [] };
  const isMatch = picomatch(segments.slice(firstPattern).join('/').normalize('NFC'));
  const isMeant = (path: string): boolean => isMatch(relative(base, path).split(sep).join('/').normalize('NFC'));
  // Nobody knows what a folder holds that cannot be read.
  const found = below(base).filter(
    ({ absolute, problem }) => problem?.code === 'folder-unreadable' || isMeant(absolute),
  );
  return { searched: base, below: found };
}
