/** `vbcheck fix FILES…`: mends documents and writes them beside the old ones, or says what it would do. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Entry } from '../../batch/check-files.ts';
import { findFiles } from '../../batch/find-files.ts';
import { type FixedFile, fixFiles } from '../../batch/fix-files.ts';
import { readBytes } from '../../batch/read-file.ts';
import type { FileResult } from '../../lint/file-result.ts';
import type { ResolvedConfiguration } from '../../config/configuration.ts';
import { readPersonalWords } from '../../config/words.ts';
import { backupPath, besideWith } from '../../host/output-path.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { FAMILIES } from '../../lint/finding.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import { prettyDiff, prettyFixes, prettyUnfixed, type Written } from '../../report/fixes.ts';
import { fixReport, type FixReportFile } from '../../report/json.ts';
import type { PrettyOptions } from '../../report/pretty.ts';
import { VERSION } from '../../version.ts';
import type { FixOptions } from '../arguments.ts';
import { type ExitCode, exitCode, type LimitedFiles } from '../exit-code.ts';
import { limitsOf } from '../limits.ts';
import { commonFolder, isFolder, runDate, shownPath } from '../output-names.ts';
import { ruleNamed } from '../rule-options.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { FIX_TEXTS, USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

/** `du-thao.docx` → `du-thao-da-sua.docx`. */
const SUFFIX = '-da-sua';
const NOTHING_WRITTEN: Written = { output: null, backup: null, isDryRun: false };

export async function fix(names: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await entriesOf(names, options, terminal);
  const targets = new Targets(entries, options, terminal);
  const paint = await painterFor(terminal, options.color);
  const groups = new Map<ResolvedConfiguration, LimitedFiles & { files: FileResult[] }>();
  const reported: FixReportFile[] = [];
  const fixing = fixFiles(entries, {
    cwd: terminal.cwd,
    configurationFile: options.config,
    language: options.lang,
    profile: options.profile,
    final: options.final,
    words: readPersonalWords(),
    only: (known) => chosen(options.rule, known),
    unsafe: options.unsafe,
    force: options.force || options.dryRun,
    revision: options.track ? { author: options.author, date: runDate(terminal) } : undefined,
  });
  for await (const file of fixing) {
    const { configuration, language } = file;
    const written = targets.write(file);
    const { result } = file;
    const group = groups.get(configuration) ?? { limits: limitsOf(options, configuration), files: [] };
    groups.set(configuration, group);
    group.files.push({ ...result, messages: [] });
    if (options.format === 'json') reported.push({ result, fixed: file.fixed, written });
    else await print(file, written, { language, paint, width: terminal.columns }, terminal);
  }
  if (options.format === 'json') terminal.out(`${JSON.stringify(fixReport(reported, VERSION), null, 2)}\n`);
  return exitCode([...groups.values()]);
}

async function print(
  { result, fixed }: FixedFile,
  written: Written,
  options: PrettyOptions,
  terminal: Terminal,
): Promise<void> {
  if (!fixed || result.error) {
    const text = prettyUnfixed(result, options);
    if (text !== '') terminal.out(`${text}\n\n`);
    return;
  }
  const diff = written.isDryRun ? await prettyDiff(fixed, options) : '';
  terminal.out(`${diff === '' ? '' : `${diff}\n\n`}${prettyFixes(fixed, written, options)}\n\n`);
}

async function entriesOf(names: readonly string[], options: FixOptions, terminal: Terminal): Promise<Entry[]> {
  if (names.length === 0) throw new UsageError(joined(FIX_TEXTS.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
  if (options.write && options.output !== undefined) throw new UsageError(FIX_TEXTS.writeAndOutput);
  const entries = await findFiles(names, terminal.cwd);
  const found = new Set(entries.map((entry) => ('absolute' in entry ? entry.absolute : '')));
  // What an earlier run has made of a document in the same folder is no document to mend.
  const isMade = (file: string): boolean =>
    file.includes(SUFFIX) && found.has(join(dirname(file), basename(file).replace(SUFFIX, '')));
  return entries.filter((entry) => !('absolute' in entry) || !isMade(entry.absolute));
}

/** The findings of the rules named; undefined when none is. */
function chosen(names: readonly string[], known: readonly Rule[]): ((finding: Finding) => boolean) | undefined {
  if (names.length === 0) return undefined;
  const ids = new Set<string>();
  for (const name of names) {
    const isFamily = FAMILIES.some((family) => name === `${family}/*`);
    if (isFamily)
      for (const { meta } of known.filter(({ meta }) => meta.id.startsWith(name.slice(0, -1)))) ids.add(meta.id);
    else ids.add(ruleNamed(name, known).meta.id);
  }
  return ({ ruleId }) => ids.has(ruleId);
}

/** Where each document goes. */
class Targets {
  readonly #options: FixOptions;
  readonly #terminal: Terminal;
  /** The folder that the documents have in common, when `-o` names a folder; else null. */
  readonly #base: string | null;

  constructor(entries: readonly Entry[], options: FixOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
    const files = entries.flatMap((entry) => ('absolute' in entry ? [entry.absolute] : []));
    this.#base = isFolder(options.output, files.length, terminal) ? commonFolder(files) : null;
  }

  /** Writes what was mended. A failure becomes the result of the file. */
  write(file: FixedFile): Written {
    const { entry, fixed, language } = file;
    const { dryRun, write, backup } = this.#options;
    if (!fixed || !('absolute' in entry) || file.result.error) return NOTHING_WRITTEN;
    if (dryRun) return { ...NOTHING_WRITTEN, isDryRun: true };
    const isChanged = fixed.fixed.length > 0;
    // Without `-o` an untouched document needs no copy.
    if (!isChanged && this.#options.output === undefined) return NOTHING_WRITTEN;
    const target = this.#targetOf(entry.absolute);
    const isSame = target === entry.absolute;
    const refuse = (code: string, text: { vi: string; en: string }): Written => {
      file.result = { ...file.result, status: 'failed', error: { code, message: text[language] } };
      return NOTHING_WRITTEN;
    };
    const shown = this.#shown(target);
    if (isSame && !write) return refuse('output-is-input', filled(FIX_TEXTS.sameFile, { name: shown }));
    if (!isSame && existsSync(target) && !this.#options.force)
      return refuse('output-exists', filled(USAGE.exists, { name: shown }));
    try {
      mkdirSync(dirname(target), { recursive: true });
      const kept = isSame && backup ? backupPath(target) : null;
      if (kept !== null) writeWhole(kept, readBytes(entry.absolute));
      writeWhole(target, fixed.bytes);
      return { output: shown, backup: kept === null ? null : this.#shown(kept), isDryRun: false };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuse('cannot-write', filled(FIX_TEXTS.cannotWrite, { name: shown, reason }));
    }
  }

  #targetOf(file: string): string {
    const { write, output } = this.#options;
    if (write) return file;
    if (output === undefined) return besideWith(SUFFIX, file);
    const absolute = resolve(this.#terminal.cwd, output);
    return this.#base === null ? absolute : join(absolute, relative(this.#base, file));
  }

  #shown(path: string): string {
    return shownPath(path, this.#terminal);
  }
}
