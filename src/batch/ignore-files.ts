/**
 * What `.gitignore` and `.vbcheckignore` leave out, as git reads such files: the one nearest to a document decides, and what
 * stands in a folder that is left out is left out.
 *
 * `.vbcheckignore` is written for vbcheck and holds for every document. What git leaves out may still be a draft that
 * somebody wants checked: `.gitignore` holds only for what is found in folders.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { ConfigError, type ConfigErrorCode } from '../config/error.ts';
import { explosive, isExplosive } from '../config/patterns.ts';
import { readRegularFile, UnreadableError } from '../config/regular-file.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';

const OWN_FILE = '.vbcheckignore';
const GIT_FILE = '.gitignore';
/** Much more than anybody writes. */
const LARGEST_FILE_BYTES = 1024 * 1024;
const MOST_LINES = 5_000;

const TEXTS = {
  tooLong: { vi: 'tệp có quá {limit} dòng.', en: 'the file has more than {limit} lines.' },
} as const satisfies Record<string, Bilingual>;

interface IgnoreFile {
  path: string;
  folder: string;
  patterns: Ignore;
}

interface Folder {
  own: IgnoreFile | null;
  /** Read when it is asked for: it has no say in documents that somebody has named. */
  git: () => Promise<IgnoreFile | null>;
  /** This folder or one above it is under git. */
  isInRepository: boolean;
  isTopOfRepository: boolean;
  above: Folder | null;
}

export class IgnoreFiles {
  readonly #folders = new Map<string, Promise<Folder>>();

  /**
   * Path of the ignore file that leaves the document out, or null. `searched`: the folder that it was found in; undefined:
   * somebody has named it. Outside a repository `.gitignore` counts from there on.
   */
  async leavingOut(absolute: string, searched: string | undefined): Promise<string | null> {
    const folder = await this.#folder(dirname(absolute));
    const files = await filesAbove(folder, searched);
    if (files.length === 0) return null;
    // From the outermost folder on: within one that is left out nothing can be kept.
    const outermost = (files.at(-1) as IgnoreFile).folder;
    const steps = relative(outermost, absolute).split(sep);
    for (let length = 1; length <= steps.length; length++) {
      const path = join(outermost, ...steps.slice(0, length));
      const deciding = decisionOn(path, length < steps.length, files);
      if (deciding) return deciding.path;
    }
    return null;
  }

  #folder(path: string): Promise<Folder> {
    let known = this.#folders.get(path);
    if (!known) {
      known = this.#read(path);
      this.#folders.set(path, known);
    }
    return known;
  }

  async #read(path: string): Promise<Folder> {
    const above = dirname(path) === path ? null : await this.#folder(dirname(path));
    const isTopOfRepository = existsSync(join(path, '.git'));
    let git: Promise<IgnoreFile | null> | undefined;
    return {
      own: await ignoreFile(path, OWN_FILE),
      git: () => (git ??= ignoreFile(path, GIT_FILE)),
      isInRepository: isTopOfRepository || above?.isInRepository === true,
      isTopOfRepository,
      above,
    };
  }
}

/** Those that have a say, the nearest first. */
async function filesAbove(folder: Folder, searched: string | undefined): Promise<IgnoreFile[]> {
  const files: IgnoreFile[] = [];
  let isAboveRepository = false;
  for (let current: Folder | null = folder; current; current = current.above) {
    if (current.own) files.push(current.own);
    if (searched !== undefined && !isAboveRepository) {
      const git = await current.git();
      if (git && hasSayIn(git, searched, folder.isInRepository)) files.push(git);
    }
    isAboveRepository ||= current.isTopOfRepository;
  }
  return files;
}

/** One above a folder that somebody has named counts within a repository, and where it does not leave that very folder out. */
function hasSayIn({ folder, patterns }: IgnoreFile, searched: string, isInRepository: boolean): boolean {
  const below = relative(folder, searched);
  if (below === '' || below.startsWith('..')) return true;
  return isInRepository && !patterns.test(`${slashed(below)}/`).ignored;
}

const slashed = (path: string): string => path.split(sep).join('/').normalize('NFC');

/** The file that leaves the path out; null: none, or one nearer than all that do keeps it. */
function decisionOn(path: string, isFolder: boolean, files: readonly IgnoreFile[]): IgnoreFile | null {
  for (const file of files) {
    const below = relative(file.folder, path);
    if (below === '' || below.startsWith('..')) continue;
    const { ignored, unignored } = file.patterns.test(`${slashed(below)}${isFolder ? '/' : ''}`);
    if (ignored) return file;
    if (unignored) return null;
  }
  return null;
}

/** Null: there is none. Throws `ConfigError` where one of ours cannot be used; git's then leaves out nothing. */
async function ignoreFile(folder: string, name: string): Promise<IgnoreFile | null> {
  const path = join(folder, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const isOurs = name === OWN_FILE;
  const { default: ignore } = await import('ignore');
  const patterns = ignore();
  const refuse = (code: ConfigErrorCode, message: Bilingual): void => {
    if (isOurs) throw new ConfigError(code, path, [{ keyPath: '', message }]);
  };
  try {
    const lines = readRegularFile(path, LARGEST_FILE_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .normalize('NFC')
      .split(/\r?\n/);
    if (lines.length > MOST_LINES) refuse('configuration-invalid', filled(TEXTS.tooLong, { limit: MOST_LINES }));
    for (const line of lines.slice(0, MOST_LINES)) {
      if (isExplosive(line)) refuse('configuration-invalid', explosive(line.slice(0, 60)));
      else patterns.add(line);
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    refuse('configuration-unreadable', error.text);
    return null;
  }
  return { path, folder, patterns };
}
