/** The documents that a command works on: from the names on the command line, or from standard input. */
import { findFiles } from '../batch/find-files.ts';
import type { Entry } from '../batch/prepare-files.ts';
import { isMarkdown } from '../jobs/read.ts';
import type { Terminal } from './terminal.ts';

/** Says that an entry is none for the command. `named`: somebody has typed its very name; `all`: paths of all files. */
export type LeftOut = (file: { path: string; absolute: string; named: boolean }, all: ReadonlySet<string>) => boolean;

/** In the order of the names; what means no file is in the list too. Each of `leftOut` takes some out. */
export async function inputsOf(
  names: readonly string[],
  { cwd }: Terminal,
  ...leftOut: readonly LeftOut[]
): Promise<Entry[]> {
  const entries = await findFiles(names, cwd);
  if (leftOut.length === 0) return entries;
  const all = new Set(entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : [])));
  return entries.filter(
    (entry) =>
      !('absolute' in entry) ||
      !leftOut.some((isLeftOut) => isLeftOut({ ...entry, named: names.includes(entry.path) }, all)),
  );
}

/** Standard input as a document; `name` says what it is. */
export function standardInput(name: string | undefined, terminal: Terminal): Entry {
  return { path: name ?? '<stdin>', bytes: terminal.input() };
}

/** Folders hold Markdown too; for commands that change Word documents it is an error only where somebody names it. */
export const unnamedMarkdown: LeftOut = ({ path, named }) => !named && isMarkdown(new Uint8Array(), path);
