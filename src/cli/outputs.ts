/**
 * Where the documents go that commands make, and what they may overwrite. Every command that writes beside people's
 * documents asks here, so that there is one answer.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readBytes } from '../batch/read-file.ts';
import { backupPath } from '../host/output-path.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Bilingual } from '../language/language.ts';
import type { Terminal } from './terminal.ts';
import { USAGE } from './texts.ts';
import { filled } from './usage-error.ts';

// ---------------------------------------------------------------- names

/** What the output of a document is called, given the document's path. */
export interface Naming {
  /** Without `-o`: a path beside the document. */
  beside(file: string): string;
  /** In a folder: the same folders below it as the documents have. Default: as beside. */
  inFolder?(file: string): string;
}

/** Where each of `files` goes. `output`: as typed after `-o`. */
export function targetsOf(
  files: readonly string[],
  output: string | undefined,
  { beside, inFolder = beside }: Naming,
  terminal: Terminal,
): (file: string) => string {
  if (output === undefined) return beside;
  const absolute = resolve(terminal.cwd, output);
  if (!isFolder(output, files.length, terminal)) return () => absolute;
  const base = commonFolder(files);
  return (file) => join(absolute, relative(base, inFolder(file)));
}

/** `-o` names a folder: it is one, ends like one, or several documents go there. */
export function isFolder(output: string, count: number, { cwd }: Terminal): boolean {
  return count > 1 || /[/\\]$/.test(output) || isDirectory(resolve(cwd, output));
}

export function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
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
export type OutputProblem = 'output-is-input' | 'output-exists' | 'cannot-write';

/** The words of a command for what stands in the way; `{name}` and `{reason}` are filled in. */
export type OutputTexts = Readonly<Record<OutputProblem, Bilingual>>;

export const OUTPUT_TEXTS = {
  'output-exists': USAGE.exists,
  'cannot-write': { vi: 'Không ghi được {name}: {reason}.', en: '{name} cannot be written: {reason}.' },
} as const satisfies Partial<OutputTexts>;

/** Nothing was written, and why. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code: OutputProblem;
  readonly text: Bilingual;

  constructor(code: OutputProblem, text: Bilingual) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

export interface Permission {
  /** The document that the output is made of; none for new ones. */
  source?: string;
  /** The document itself may be replaced. */
  replacesSource?: boolean;
  /** Any other file may be. */
  force?: boolean;
  /** So may what an earlier run has made. Default: nothing is known to be. */
  isOwn?(path: string): boolean;
}

/** What forbids that a file is written to `target`; null: nothing does. */
export function obstacleAt(
  target: string,
  { source, replacesSource = false, force = false, isOwn = () => false }: Permission,
): Exclude<OutputProblem, 'cannot-write'> | null {
  if (source !== undefined && target === source) return replacesSource ? null : 'output-is-input';
  return force || !existsSync(target) || isOwn(target) ? null : 'output-exists';
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
  claim(target: string, permission: Permission): void {
    const obstacle = obstacleAt(target, permission);
    if (obstacle !== null) throw this.#error(obstacle, target);
  }

  /**
   * Writes the file, and the folders it needs; gives its name as people type it. `keeps`: what is there is kept under
   * another name, `backup`. Throws `OutputError`.
   */
  write(
    target: string,
    bytes: Uint8Array | string,
    { keeps = false }: { keeps?: boolean } = {},
  ): { output: string; backup: string | null } {
    try {
      mkdirSync(dirname(target), { recursive: true });
      const kept = keeps ? backupPath(target) : null;
      if (kept !== null) writeWhole(kept, readBytes(target));
      writeWhole(target, bytes);
      return { output: this.#shown(target), backup: kept === null ? null : this.#shown(kept) };
    } catch (error) {
      throw this.#error('cannot-write', target, error instanceof Error ? error.message : String(error));
    }
  }

  #error(code: OutputProblem, target: string, reason = ''): OutputError {
    return new OutputError(code, filled(this.#texts[code], { name: this.#shown(target), reason }));
  }
}
