/** `vbcheck annotate FILES…`: findings as comments in a copy of each document; with `--clean` without them. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { annotateDocument } from '../../jobs/annotate.ts';
import { type Entry, prepareEntry } from '../../batch/check-files.ts';
import { Configurations } from '../../batch/configurations.ts';
import { ANNOTATED_SUFFIX, findFiles } from '../../batch/find-files.ts';
import { fileError, readBytes } from '../../batch/read-file.ts';
import type { CheckOptions } from '../../jobs/check.ts';
import { readPersonalWords } from '../../config/words.ts';
import { isMarkdown } from '../../jobs/read.ts';
import { nodeHost } from '../../host/node.ts';
import { besideWith } from '../../host/output-path.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { cleaned } from '../../write/clean.ts';
import { ProtectedError } from '../../write/protection.ts';
import type { AnnotateOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { commonFolder, isFolder, runDate, shownPath } from '../output-names.ts';
import { readRuleOptions } from '../rule-options.ts';
import type { Terminal } from '../terminal.ts';
import { ANNOTATE_TEXTS, FIX_TEXTS, USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

/** `du-thao-chu-thich.docx` → `du-thao-khong-chu-thich.docx`. */
const CLEAN_SUFFIX = '-khong-chu-thich';

/** Goes on past files that cannot be read or written; the code is then 2. What is found does not change the code. */
export async function annotate(
  names: readonly string[],
  options: AnnotateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const entries = await entriesOf(names, terminal);
  const outputs = new Outputs(entries, options, terminal);
  const configurations = new Configurations(options.config, terminal.cwd);
  const date = runDate(terminal);
  const words = readPersonalWords();
  let code: ExitCode = EXIT.clean;
  for (const entry of entries) {
    const configuration = await configurations.of('absolute' in entry ? dirname(entry.absolute) : terminal.cwd);
    const language = options.lang ?? configuration.language ?? 'vi';
    const { profile, final, force } = options;
    const rules = (known: Parameters<typeof readRuleOptions>[1]) => readRuleOptions(options.rule, known);
    const prepared = prepareEntry(entry, configuration, { cwd: terminal.cwd, rules, profile, final, words }, language);
    try {
      if ('status' in prepared) {
        if (prepared.error) throw new FileFailure(prepared.error.message);
        const note = prepared.notes.map(({ message }) => message).join(' ');
        terminal.out(`${entry.path}: ${note}\n`);
        continue;
      }
      const file = { ...prepared, path: entry.path, absolute: (entry as { absolute: string }).absolute };
      const said = options.clean ? clean(file, outputs) : write(file, outputs, { date, language, force });
      terminal.out(`${said[language]}\n`);
    } catch (error) {
      code = EXIT.failure;
      terminal.err(`vbcheck: ${entry.path}: ${describe(error, language)}\n`);
    }
  }
  return code;
}

async function entriesOf(names: readonly string[], terminal: Terminal): Promise<Entry[]> {
  if (names.length === 0)
    throw new UsageError(joined(ANNOTATE_TEXTS.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
  const entries = await findFiles(names, terminal.cwd);
  // Folders hold Markdown too; it is an error only where somebody names it.
  return entries.filter(({ path }) => names.includes(path) || !isMarkdown(new Uint8Array(), path));
}

/** A document and what it is checked with. */
interface Prepared {
  path: string;
  absolute: string;
  bytes: Uint8Array;
  options: CheckOptions;
}

function write(
  { path, absolute, bytes, options }: Prepared,
  outputs: Outputs,
  { date, language, force }: { date: string; language: Language; force: boolean | undefined },
): Bilingual {
  if (isMarkdown(bytes, path)) throw new FileFailure(filled(ANNOTATE_TEXTS.onlyWord, { name: path }));
  const made = annotateDocument(bytes, path, nodeHost, { ...options, date, language, force });
  if (made.result.error) throw new FileFailure(made.result.error.message);
  const output = outputs.write(absolute, made.bytes, bytes);
  const { count } = made;
  const text = count === 0 ? 'nothingFound' : count === 1 ? 'annotatedOne' : 'annotated';
  return filled(ANNOTATE_TEXTS[text], { path, count, output });
}

function clean({ path, absolute, bytes }: Prepared, outputs: Outputs): Bilingual {
  if (isMarkdown(bytes, path)) throw new FileFailure(filled(ANNOTATE_TEXTS.onlyWord, { name: path }));
  const made = cleaned(bytes, nodeHost);
  if (made.bytes === bytes) return filled(ANNOTATE_TEXTS.nothingToClean, { path });
  const output = outputs.write(absolute, made.bytes, bytes);
  return filled(ANNOTATE_TEXTS[made.count === 1 ? 'cleanedOne' : 'cleaned'], { path, count: made.count, output });
}

/** What is wrong with one file; the others go on. */
class FileFailure extends Error {
  override readonly name = 'FileFailure';
  readonly text: Bilingual;

  constructor(text: Bilingual | string) {
    super(typeof text === 'string' ? text : text.en);
    this.text = typeof text === 'string' ? { vi: text, en: text } : text;
  }
}

function describe(error: unknown, language: Language): string {
  if (error instanceof FileFailure || error instanceof ProtectedError) return error.text[language];
  return fileError(error, language).message;
}

/** Where each document goes. */
class Outputs {
  readonly #options: AnnotateOptions;
  readonly #terminal: Terminal;
  /** The folder that the documents have in common, when `-o` names a folder; else null. */
  readonly #base: string | null;

  constructor(entries: readonly Entry[], options: AnnotateOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
    const files = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
    this.#base = isFolder(options.output, files.length, terminal) ? commonFolder(files) : null;
  }

  /** Gives the name as people type it. Throws `FileFailure`. */
  write(file: string, bytes: Uint8Array, original: Uint8Array): string {
    const target = this.#targetOf(file);
    const name = shownPath(target, this.#terminal);
    const extension = extname(file);
    if (extname(target).toLowerCase() !== extension.toLowerCase())
      throw new FileFailure(filled(ANNOTATE_TEXTS.otherExtension, { name, extension }));
    // A copy with comments gets the new comments; it was never anything else.
    const isCopy = !this.#options.clean && target === file && this.#options.output === undefined;
    if (!this.#options.force && !isCopy && existsSync(target)) {
      if (target === file) throw new FileFailure(filled(ANNOTATE_TEXTS.sameFile, { name }));
      if (!isOwn(target, [bytes, original])) throw new FileFailure(filled(USAGE.exists, { name }));
    }
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeWhole(target, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new FileFailure(filled(FIX_TEXTS.cannotWrite, { name, reason }));
    }
    return name;
  }

  #targetOf(file: string): string {
    const { output, clean: isCleaning } = this.#options;
    const extension = extname(file);
    const stem = basename(file, extension);
    const draft = stem.endsWith(ANNOTATED_SUFFIX)
      ? join(dirname(file), stem.slice(0, -ANNOTATED_SUFFIX.length) + extension)
      : file;
    const beside = besideWith(isCleaning ? CLEAN_SUFFIX : ANNOTATED_SUFFIX, draft);
    if (output === undefined) return beside;
    const absolute = resolve(this.#terminal.cwd, output);
    return this.#base === null ? absolute : join(absolute, relative(this.#base, beside));
  }
}

/** An earlier run made it: it has comments of vbcheck, or is what would be written, or a copy without findings. */
function isOwn(path: string, copies: readonly Uint8Array[]): boolean {
  try {
    const existing = readBytes(path);
    return (
      copies.some((copy) => Buffer.compare(existing, copy) === 0) || cleaned(existing, nodeHost).bytes !== existing
    );
  } catch {
    return false;
  }
}
