/** `vbcheck FILES…`: checks documents one after the other and reports. */
import { type CheckedFile, checkFiles, type Entry } from '../../batch/check-files.ts';
import { findFiles } from '../../batch/find-files.ts';
import { countSeverities, type FileResult } from '../../lint/file-result.ts';
import type { ResolvedConfiguration } from '../../config/configuration.ts';
import { readPersonalWords } from '../../config/words.ts';
import type { Language } from '../../language/language.ts';
import { jsonReport } from '../../report/json.ts';
import { type PrettyOptions, prettyFile, prettySummary } from '../../report/pretty.ts';
import { VERSION } from '../../version.ts';
import { type CheckOptions, nearestCommand } from '../arguments.ts';
import { type ExitCode, exitCode, type LimitedFiles } from '../exit-code.ts';
import { limitsOf } from '../limits.ts';
import { readRuleOptions } from '../rule-options.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

/** Progress is shown for runs that take a while. */
const FILES_WORTH_PROGRESS = 20;

export async function check(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await entriesOf(names, options, terminal);
  const results: FileResult[] = [];
  const groups = new Map<ResolvedConfiguration, LimitedFiles & { files: FileResult[] }>();
  const writer = options.format === 'json' ? null : await prettyWriter(options, terminal);
  const checking = checkFiles(entries, {
    cwd: terminal.cwd,
    configurationFile: options.config,
    language: options.lang,
    rules: (known) => readRuleOptions(options.rule, known),
    profile: options.profile,
    final: options.final,
    words: readPersonalWords(),
  });
  for await (const checked of checking) {
    const { result, configuration, language } = checked;
    showProgress(terminal, results.length + 1, entries.length, language);
    const group = groups.get(configuration) ?? { limits: limitsOf(options, configuration), files: [] };
    groups.set(configuration, group);
    // The exit code counts what `--quiet` does not show.
    group.files.push({ ...result, messages: [] });
    if (options.quiet) keepErrors(result);
    if (result.error?.code === 'file-not-found') addCommandHint(result, language);
    results.push(result);
    writer?.file(checked);
  }
  showProgress(terminal, null, entries.length, 'vi');
  if (writer) writer.end(results);
  else terminal.out(`${JSON.stringify(jsonReport(results, VERSION), null, 2)}\n`);
  return exitCode([...groups.values()]);
}

async function entriesOf(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Entry[]> {
  if (options.stdin && names.some((name) => name !== '-')) throw new UsageError(USAGE.stdinAndFiles);
  if (options.stdin || names.includes('-')) {
    const input = { path: options.stdinFilename ?? '<stdin>', bytes: terminal.input() };
    return [
      input,
      ...(await findFiles(
        names.filter((name) => name !== '-'),
        terminal.cwd,
      )),
    ];
  }
  if (names.length === 0) throw new UsageError(joined(USAGE.missingFile, { vi: '\n', en: '\n' }, USAGE.seeHelp));
  return findFiles(names, terminal.cwd);
}

function addCommandHint({ path, error }: FileResult, language: Language): void {
  const command = nearestCommand(path);
  if (error && command !== null) error.message += filled(USAGE.commandHint, { name: command })[language];
}

function keepErrors(result: FileResult): void {
  result.messages = result.messages.filter((finding) => finding.severity === 'error');
  result.counts = countSeverities(result.messages);
}

interface PrettyWriter {
  file(checked: CheckedFile): void;
  end(results: readonly FileResult[]): void;
}

/** Writes each file as soon as it is checked, so that nothing but its findings stays in memory. */
async function prettyWriter(options: CheckOptions, terminal: Terminal): Promise<PrettyWriter> {
  const paint = await painterFor(terminal, options.color);
  const width = terminal.columns;
  let last: PrettyOptions = { language: options.lang ?? 'vi', paint, width };
  return {
    file({ result, draft, language }) {
      last = { language, paint, width };
      const text = prettyFile(result, draft, last);
      if (text !== '') terminal.out(`${text}\n\n`);
    },
    end(results) {
      terminal.out(`${prettySummary(results, last)}\n`);
    },
  };
}

/** `done` null: the run is over, the line is cleared. */
function showProgress(terminal: Terminal, done: number | null, all: number, language: Language): void {
  if (all < FILES_WORTH_PROGRESS || !terminal.errIsTerminal) return;
  const clearLine = '\r\u001b[K';
  terminal.err(done === null ? clearLine : clearLine + filled(USAGE.progress, { done, all })[language]);
}
