/**
 * Where the documents go that commands make, and what they may overwrite. Every command that writes beside people's
 * documents asks here, so that there is one answer: what is there is replaced when it is wholly our own copy of the same
 * document and nobody has changed it since (`host/seal.ts`), or when somebody says `--force`.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { DOCUMENT_EXTENSIONS } from '../batch/find-files.ts';
import { readBytes } from '../batch/read-file.ts';
import { makeFolder } from '../host/make-folder.ts';
import { backupPaths, besideWith } from '../host/output-path.ts';
import { originOf, sealed, sealedOrigin, unsealed } from '../host/seal.ts';
import { reasonOf } from '../host/system-error.ts';
import { removeLeftovers, replaceable, WholeFile, writeWhole } from '../host/write-whole.ts';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import { fillTemplate } from '../language/template.ts';
import type { Terminal } from './terminal.ts';
import { USAGE } from './texts.ts';
import { filled, UsageError } from './usage-error.ts';

// ---------------------------------------------------------------- names

/** What the output of a document is called, given the document's path. */
export interface Naming {
  /** Without `-o`: a path beside the document. */
  beside(file: string): string;
  /** In a folder: the same folders below it as the documents have. Default: as beside. */
  inFolder?(file: string): string;
}

const TEXTS = {
  notAFolder: {
    vi: '-o {name} là tên của một tệp, mà có {count} văn bản cần ghi; hãy đặt tên thư mục, ví dụ -o {folder}',
    en: '-o {name} names a file, but there are {count} documents to write; name a folder, for example -o {folder}',
  },
} as const satisfies Record<string, Bilingual>;

/** Where each of `files` goes; two never to the same place. `output`: as typed after `-o`. Throws `UsageError`. */
export function targetsOf(
  files: readonly string[],
  output: string | undefined,
  { beside, inFolder = beside }: Naming,
  terminal: Terminal,
): (file: string) => string {
  const nameOf = output === undefined ? beside : inOutput(files, output, inFolder, terminal);
  const targets = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    let target = nameOf(file);
    // `a.docx` and `a.md` both become `a.html`: the second is called `a-md.html`.
    const kind = extname(file).slice(1).toLowerCase();
    for (let number = 1; taken.has(comparable(target)); number++)
      target = besideWith(number === 1 ? `-${kind}` : `-${kind}-${number}`, nameOf(file));
    taken.add(comparable(target));
    targets.set(file, target);
  }
  return (file) => targets.get(file) ?? nameOf(file);
}

function inOutput(
  files: readonly string[],
  output: string,
  inFolder: (file: string) => string,
  terminal: Terminal,
): (file: string) => string {
  const absolute = resolve(terminal.cwd, output);
  if (!isFolder(output, files.length, terminal)) return () => absolute;
  const isNameOfFile = [...DOCUMENT_EXTENSIONS, '.html'].includes(extname(absolute).toLowerCase());
  if (!isDirectory(absolute) && (existsSync(absolute) || (isNameOfFile && !/[/\\]$/.test(output)))) {
    const folder = join(dirname(output), basename(output, extname(output)) || 'ra', '/');
    throw new UsageError(filled(TEXTS.notAFolder, { name: output, count: files.length, folder }));
  }
  const base = commonFolder(files);
  return (file) => join(absolute, relative(base, inFolder(file)));
}

/** The same for all file systems: some tell neither capitals nor composition apart. */
const comparable = (path: string): string => path.normalize('NFC').toLowerCase();

/** `-o` names a folder: it is one, ends like one, or several documents go there. */
function isFolder(output: string, count: number, { cwd }: Terminal): boolean {
  return count > 1 || /[/\\]$/.test(output) || isDirectory(resolve(cwd, output));
}

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folder below which all these files are. */
function commonFolder(files: readonly string[]): string {
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

// ---------------------------------------------------------------- what may be overwritten

/** `output-is-input`: the document itself is there. Names of the JSON output. */
export type OutputProblem = 'output-is-input' | 'output-exists' | 'output-changed' | 'cannot-write';

/** The words of a command for what stands in the way; `{name}`, `{word}` (the name in a command) and `{reason}` are filled in. */
export type OutputTexts = Readonly<Record<OutputProblem, Bilingual>>;

export const OUTPUT_TEXTS = {
  'output-exists': {
    vi: 'đã có {name}, không phải bản do vbcheck ghi từ văn bản này hoặc đã có người sửa; đặt tên khác bằng -o, hoặc thêm --force để ghi đè.',
    en: '{name} is there already and is no copy that vbcheck made of this document, or somebody has changed it; choose another name with -o, or add --force to overwrite it.',
  },
  'output-changed': {
    vi: '{name} vừa được chương trình khác lưu trong lúc đang làm, nên không ghi đè; hãy chạy lại.',
    en: 'another program has just saved {name}, so it was not overwritten; run this again.',
  },
  'cannot-write': { vi: 'Không ghi được {name}: {reason}.', en: '{name} cannot be written: {reason}.' },
} as const satisfies Partial<OutputTexts>;

/** For files that are no copies of a document. */
export const PLAIN_OUTPUT_TEXTS: OutputTexts = {
  ...OUTPUT_TEXTS,
  'output-is-input': USAGE.exists,
  'output-exists': USAGE.exists,
};

/** Nothing was written, and why. */
export class OutputError extends BilingualError {
  override readonly name = 'OutputError';
  readonly code: OutputProblem;

  constructor(code: OutputProblem, text: Bilingual) {
    super(text);
    this.code = code;
  }
}

export interface Permission {
  /** The document that the output is made of; none for new ones. */
  source?: string;
  /** The document itself may be replaced. */
  replacesSource?: boolean;
  /** Any other file may be. */
  force?: boolean;
  /** What is there was made by vbcheck and may be made again. Default: it is a sealed copy of `source`. */
  isOwn?: (path: string) => boolean;
}

export interface Writing extends Permission {
  /** What is there is kept under another name, `backup`. */
  keeps?: boolean;
  /** The bytes of the document, as they were read: it is replaced only while it has them. */
  read?: Uint8Array;
  /** What is written is a copy that may be made again at any time, so that a later run may replace it. */
  isCopy?: boolean;
}

/** What one command writes. */
export class Outputs {
  readonly #texts: OutputTexts;
  readonly #shown: (path: string) => string;

  /** `shown`: a path as people read it. */
  constructor(texts: OutputTexts, shown: (path: string) => string) {
    this.#texts = texts;
    this.#shown = shown;
  }

  /** Throws `OutputError` where the file may not be written. */
  claim(target: string, { source, replacesSource = false, force = false, isOwn }: Permission): void {
    // Also where nothing will be written: a run that was killed may have come as far as the name.
    removeLeftovers(dirname(target));
    try {
      if (!replaceable(target)) return;
    } catch (error) {
      throw this.#refusal(target, error);
    }
    if (source !== undefined && isSameFile(target, source)) {
      if (!replacesSource) throw this.#error('output-is-input', target);
    } else if (!force && !(isOwn?.(target) ?? isOwnCopy(target, source))) throw this.#error('output-exists', target);
  }

  /** Writes the file, and the folders it needs; gives its name as people type it. Throws `OutputError`. */
  write(
    target: string,
    content: Uint8Array | string,
    { keeps = false, isCopy = false, read, ...permission }: Writing = {},
  ): { output: string; backup: string | null; otherNames: number } {
    this.claim(target, permission);
    const { source } = permission;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      const replacesSource = source !== undefined && isSameFile(target, source);
      const before = replacesSource || keeps ? readBytes(target) : null;
      if (before && read && Buffer.compare(before, read) !== 0) throw this.#error('output-changed', target);
      const origin = !isCopy || source === undefined ? null : before ? sealedOrigin(before) : originOf(source, target);
      makeFolder(dirname(target));
      // A new file takes the name: who keeps snapshots by hard links keeps the old one.
      const otherNames = replacesSource ? statSync(target).nlink - 1 : 0;
      const backup = before && keeps ? writeBackup(target, before) : null;
      writeWhole(target, origin === null ? unsealed(bytes) : sealed(bytes, origin), { replaces: existsSync(target) });
      return { output: this.#shown(target), backup: backup === null ? null : this.#shown(backup), otherNames };
    } catch (error) {
      throw this.#refusal(target, error);
    }
  }

  /** A file that is written piece by piece, and the folders it needs. Throws `OutputError`, as do its methods. */
  begin(target: string, permission: Permission): { write(text: string): void; finish(): void; discard(): void } {
    this.claim(target, permission);
    const refusing = <Value>(work: () => Value): Value => {
      try {
        return work();
      } catch (error) {
        throw this.#refusal(target, error);
      }
    };
    const file = refusing(() => {
      makeFolder(dirname(target));
      return new WholeFile(target);
    });
    return {
      write: (text) => refusing(() => file.write(text)),
      finish: () => refusing(() => file.finish()),
      discard: () => file.discard(),
    };
  }

  #refusal(target: string, error: unknown): OutputError {
    if (error instanceof OutputError) return error;
    // It has come up since it was asked for.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return this.#error('output-exists', target);
    return this.#error('cannot-write', target, reasonOf(error, 'write'));
  }

  #error(code: OutputProblem, target: string, reason: Bilingual = { vi: '', en: '' }): OutputError {
    const name = this.#shown(target);
    const word = shellWord(name);
    const { vi, en } = this.#texts[code];
    return new OutputError(code, {
      vi: fillTemplate<string>(vi, { name, word, reason: reason.vi }),
      en: fillTemplate<string>(en, { name, word, reason: reason.en }),
    });
  }
}

/** The old bytes under a name that is free, or that has them since a run that was killed; gives the name. */
function writeBackup(file: string, bytes: Uint8Array): string {
  for (const path of backupPaths(file)) {
    try {
      writeWhole(path, bytes, { replaces: false });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (holds(path, bytes)) return path;
  }
  return file;
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path).size === bytes.length && Buffer.compare(readBytes(path), bytes) === 0;
  } catch {
    return false;
  }
}

/** Also by another name: a link, other capitals where these are the same. */
function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/** Wholly our own, unchanged since, and made of this document. */
function isOwnCopy(path: string, source: string | undefined): boolean {
  try {
    const origin = source === undefined ? null : sealedOrigin(readBytes(path));
    if (!origin || source === undefined) return false;
    const { name, way } = originOf(source, path);
    return origin.name === name && origin.way === way;
  } catch {
    return false;
  }
}
