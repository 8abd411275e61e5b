/** The documents that a command works on: from the names on the command line, or from standard input. */
import { findFiles } from '../batch/find-files.ts';
import { type Entry, isNamed } from '../batch/entry.ts';
import { isMarkdown } from '../jobs/read.ts';
import type { Bilingual } from '../language/language.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const TEXTS = {
  noStandardInput: {
    vi: 'lệnh này không đọc đầu vào chuẩn (“-”); hãy nêu tên tệp.',
    en: 'this command does not read standard input (“-”); name a file.',
  },
} as const satisfies Record<string, Bilingual>;

/** Says that an entry is none for the command. `named`: somebody has typed its very name; `all`: paths of all files. */
export type LeftOut = (file: { path: string; absolute: string; named: boolean }, all: ReadonlySet<string>) => boolean;

export interface InputOptions {
  /** Takes documents out that are none for the command. */
  leftOut?: LeftOut;
  /** What the document on standard input is called. The key is there when the command reads one. */
  stdinFilename?: string | undefined;
}

/** In the order of the names; what means no file is in the list too. `-` is standard input. Throws `UsageError`. */
export async function inputsOf(
  names: readonly string[],
  terminal: Terminal,
  options: InputOptions = {},
): Promise<Entry[]> {
  const { leftOut, stdinFilename = '<stdin>' } = options;
  const files = names.filter((name) => name !== '-');
  const given: Entry[] = [];
  if (files.length < names.length) {
    if (!('stdinFilename' in options)) throw new UsageError(TEXTS.noStandardInput);
    given.push({ path: stdinFilename, bytes: terminal.input() });
  }
  const entries = await findFiles(files, terminal.cwd);
  if (!leftOut) return [...given, ...entries];
  const all = new Set(entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : [])));
  const isLeftOut = (entry: Entry): boolean => 'absolute' in entry && leftOut({ ...entry, named: isNamed(entry) }, all);
  return [...given, ...entries.filter((entry) => !isLeftOut(entry))];
}

/** Folders hold Markdown too; for commands that change Word documents it is an error only where somebody names it. */
export const unnamedMarkdown: LeftOut = ({ path, named }) => !named && isMarkdown(new Uint8Array(), path);
