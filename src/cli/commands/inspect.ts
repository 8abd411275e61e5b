/** `vbcheck inspect FILES…`: what was recognised. */
import { workFiles } from '../../batch/work-files.ts';
import { answerText } from '../../report/formats/index.ts';
import type { Inspection } from '../../report/inspection.ts';
import { prettyInspection } from '../../report/pretty-inspection.ts';
import { printable } from '../../report/excerpt.ts';
import type { FileError } from '../../lint/file-result.ts';
import { guardOf } from '../check-means.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import {
  CONFIG,
  FILES_DESCRIPTION,
  type FindingOptions,
  filesOptions,
  FORMAT,
  LANG,
  NO_COLOR,
  NO_IGNORE,
  type PrintOptions,
  PROFILE,
  STDIN_FILENAME,
  TRUST,
} from '../options.ts';
import { PassedOver } from '../passed-over.ts';
import { painterFor, type Terminal } from '../terminal.ts';

interface InspectOptions extends PrintOptions, Pick<FindingOptions, 'profile' | 'config' | 'trust' | 'ignore'> {
  stdinFilename?: string;
}

export const inspect = defineCommand<[files: string[]], InspectOptions>({
  name: 'inspect',
  summary: { vi: 'cho xem các thành phần nhận ra được', en: 'show the components that were recognised' },
  arguments: [{ name: { vi: '<tệp...>', en: '<files...>' }, description: FILES_DESCRIPTION }],
  options: [FORMAT, LANG, PROFILE, CONFIG, TRUST, NO_IGNORE, NO_COLOR, STDIN_FILENAME],
  run: inspectAll,
});

/** Under the configuration of each file, as a check is. Goes on past files that cannot be read; the code is then 2. */
async function inspectAll(names: readonly string[], options: InspectOptions, terminal: Terminal): Promise<ExitCode> {
  const entries = await inputsOf(names, terminal, { stdinFilename: options.stdinFilename });
  const paint = await painterFor(terminal, options.color);
  const asText = answerText(options.format);
  const files: (Inspection | { path: string; error: FileError } | { path: string; notes: unknown })[] = [];
  let code: ExitCode = EXIT.clean;
  const passedOver = new PassedOver((line) => terminal.err(`vbcheck: ${line}`));
  const given = filesOptions(options, terminal);
  const guard = guardOf(given);
  const run = new InterruptibleRun(terminal, asText !== null, guard.stop);
  const inspecting = workFiles(entries, given, () => ({ name: 'inspection', asked: null }), guard);
  for await (const file of run.over(inspecting, entries.length)) {
    const { entry, made: inspection, result, language } = file;
    const { path } = entry;
    if (result.error) {
      code = EXIT.failure;
      files.push({ path, error: result.error });
      terminal.err(`vbcheck: ${printable(`${path}: ${result.error.message}`)}\n`);
    } else if (inspection === null) {
      if (passedOver.add(file, result)) files.push({ path, notes: result.notes });
    } else {
      files.push(inspection);
      if (!asText) terminal.out(`${prettyInspection(inspection, { language, paint, width: terminal.columns })}\n`);
    }
  }
  passedOver.end();
  // The contract of the first release: the document itself for one file, a list for several (docs/json.md).
  if (asText) terminal.out(asText(files.length === 1 ? files[0] : files));
  return run.exitCode(code);
}
