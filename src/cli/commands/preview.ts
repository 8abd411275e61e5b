/** `vbcheck preview FILES…`: a page for each document, with its findings marked in place. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { checkFiles } from '../../batch/check-files.ts';
import { type FileProblem, findFiles, type FoundFile } from '../../batch/find-files.ts';
import { readBytes } from '../../batch/read-file.ts';
import { readPersonalWords } from '../../config/words.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Bilingual } from '../../language/language.ts';
import { PAGE_MARKER, previewPage } from '../../jobs/preview.ts';
import type { PreviewOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { readRuleOptions } from '../rule-options.ts';
import type { Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, UsageError } from '../usage-error.ts';

/** Goes on past files of which no page can be made; they end the run with code 2. */
export async function preview(
  names: readonly string[],
  options: PreviewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const entries = await findFiles(names, terminal.cwd);
  const targets = targetsOf(entries, options.output, terminal.cwd);
  const checking = checkFiles(entries, {
    cwd: terminal.cwd,
    configurationFile: options.config,
    language: options.lang,
    rules: (known) => readRuleOptions(options.rule, known),
    profile: options.profile,
    final: options.final,
    words: readPersonalWords(),
  });
  let code: ExitCode = EXIT.clean;
  const refuse = (path: string, reason: string): void => {
    code = EXIT.failure;
    terminal.err(`vbcheck: ${path}: ${reason}\n`);
  };
  let at = 0;
  for await (const { result, draft, language } of checking) {
    const entry = entries[at++] as FoundFile | FileProblem;
    const target = targets.get(entry);
    if (result.error || !draft || !target || !('absolute' in entry)) {
      refuse(entry.path, result.error?.message ?? result.notes[0]?.message ?? '');
      continue;
    }
    const name = displayed(target, terminal.cwd);
    const obstacle = obstacleAt(target, entry.absolute, options.force ?? false);
    if (obstacle) {
      refuse(entry.path, filled(obstacle, { name })[language]);
      continue;
    }
    const page = await previewPage(readBytes(entry.absolute), { draft, result }, language);
    try {
      writeWhole(target, page);
    } catch (error) {
      refuse(entry.path, filled(USAGE.notWritten, { name, reason: (error as Error).message })[language]);
      continue;
    }
    terminal.out(`${filled(USAGE.written, { name })[language]}\n`);
  }
  return code;
}

/** Where the page of each file goes: beside it, into the folder `output`, or, for one file, to that name. */
function targetsOf(
  entries: readonly (FoundFile | FileProblem)[],
  output: string | undefined,
  cwd: string,
): Map<FoundFile | FileProblem, string> {
  const found = entries.filter((entry): entry is FoundFile => 'absolute' in entry);
  const folder =
    output === undefined ? null : outputFolder(resolve(cwd, output), found.length > 1 || /[/\\]$/.test(output));
  const targets = new Map<FoundFile | FileProblem, string>();
  const byTarget = new Map<string, FoundFile>();
  for (const file of found) {
    const name = `${basename(file.absolute, extname(file.absolute))}.html`;
    const beside = join(file.absolute, '..', name);
    const target = output === undefined ? beside : folder === null ? resolve(cwd, output) : join(folder, name);
    const other = byTarget.get(target);
    if (other)
      throw new UsageError(
        filled(USAGE.sameOutput, { one: other.path, other: file.path, name: displayed(target, cwd) }),
      );
    byTarget.set(target, file);
    targets.set(file, target);
  }
  return targets;
}

/** Null: `path` is the name of a file. */
function outputFolder(path: string, isFolder: boolean): string | null {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return path;
    if (isFolder) throw new UsageError(filled(USAGE.notAFolder, { name: path }));
    return null;
  }
  if (!isFolder) return null;
  mkdirSync(path, { recursive: true });
  return path;
}

/** Why the page may not be written there; null: it may. */
function obstacleAt(target: string, source: string, force: boolean): Bilingual | null {
  if (!existsSync(target)) return null;
  if (resolve(target) === resolve(source) || statSync(target).isDirectory()) return USAGE.wouldReplaceSource;
  return force || isOwnPage(target) ? null : USAGE.notOurPage;
}

function isOwnPage(path: string): boolean {
  const beginning = Buffer.alloc(1000);
  const file = openSync(path, 'r');
  try {
    return beginning.toString('utf8', 0, readSync(file, beginning)).includes(PAGE_MARKER);
  } finally {
    closeSync(file);
  }
}

function displayed(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
