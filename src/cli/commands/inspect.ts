/** `vbcheck inspect FILES…`: what was recognised. */
import { type PreparedDocument, prepareFiles } from '../../batch/prepare-files.ts';
import { fileError } from '../../batch/read-file.ts';
import { recognise } from '../../draft/recognise.ts';
import { readDocument } from '../../jobs/read.ts';
import { answerText } from '../../report/formats/index.ts';
import { type Inspection, inspect as inspectDraft } from '../../report/inspection.ts';
import { prettyInspection } from '../../report/pretty-inspection.ts';
import { printable } from '../../report/excerpt.ts';
import type { FileError } from '../../lint/file-result.ts';
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
  const run = new InterruptibleRun(terminal, asText !== null);
  for await (const file of run.over(prepareFiles(entries, filesOptions(options, terminal)), entries.length)) {
    const { entry, document, result, language } = file;
    const { path } = entry;
    const refuse = (error: FileError): void => {
      code = EXIT.failure;
      files.push({ path, error });
      terminal.err(`vbcheck: ${printable(`${path}: ${error.message}`)}\n`);
    };
    if (document === null) {
      if (result.error) refuse(result.error);
      else if (passedOver.add(file, result)) files.push({ path, notes: result.notes });
      continue;
    }
    try {
      const inspection = await inspected(document);
      files.push(inspection);
      if (!asText) terminal.out(`${prettyInspection(inspection, { language, paint, width: terminal.columns })}\n`);
    } catch (error) {
      refuse(fileError(error, language));
    }
  }
  passedOver.end();
  // The contract of the first release: the document itself for one file, a list for several (docs/json.md).
  if (asText) terminal.out(asText(files.length === 1 ? files[0] : files));
  return run.exitCode(code);
}

async function inspected({ bytes, path, session, options }: PreparedDocument): Promise<Inspection> {
  const { document } = await readDocument(bytes, path, session);
  const draft = recognise(document, { memory: session.memory });
  // What the configuration says may hang on the type.
  const { profile = 'auto' } = options.settings?.(draft.documentType) ?? {};
  return inspectDraft(profile === 'auto' ? draft : { ...draft, profile }, path);
}
