/** `vbcheck inspect FILES…`: what was recognised. */
import type { Entry } from '../../batch/prepare-files.ts';
import { fileError, problemError, readBytes } from '../../batch/read-file.ts';
import { nodeSession } from '../../host/node.ts';
import { readDocument } from '../../jobs/read.ts';
import type { Session } from '../../opc/session.ts';
import type { FileError } from '../../lint/file-result.ts';
import { recognise } from '../../draft/recognise.ts';
import type { Language } from '../../language/language.ts';
import { answerText } from '../../report/formats/index.ts';
import { type Inspection, inspect as inspectDraft } from '../../report/inspection.ts';
import { prettyInspection } from '../../report/pretty-inspection.ts';
import { printable } from '../../report/excerpt.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import {
  FILES_DESCRIPTION,
  type FindingOptions,
  FORMAT,
  LANG,
  NO_COLOR,
  type PrintOptions,
  PROFILE,
} from '../options.ts';
import { painterFor, type Terminal } from '../terminal.ts';

interface InspectOptions extends PrintOptions, Pick<FindingOptions, 'profile'> {}

export const inspect = defineCommand<[files: string[]], InspectOptions>({
  name: 'inspect',
  summary: { vi: 'cho xem các thành phần nhận ra được', en: 'show the components that were recognised' },
  arguments: [{ name: { vi: '<tệp...>', en: '<files...>' }, description: FILES_DESCRIPTION }],
  options: [FORMAT, LANG, PROFILE, NO_COLOR],
  run: inspectAll,
});

/** One file prints its object; several files print a list. */
async function inspectAll(names: readonly string[], options: InspectOptions, terminal: Terminal): Promise<ExitCode> {
  const language = options.lang ?? 'vi';
  const entries = await inputsOf(names, terminal);
  const paint = await painterFor(terminal, options.color);
  const asText = answerText(options.format);
  let failed = false;
  const inspections: (Inspection | { path: string; error: FileError })[] = [];
  const session = nodeSession();
  for (const entry of entries) {
    const inspection = await inspectEntry(entry, options, language, session);
    if (asText) inspections.push(inspection);
    else if (!('error' in inspection)) {
      terminal.out(`${prettyInspection(inspection, { language, paint, width: terminal.columns })}\n`);
    }
    if ('error' in inspection) {
      failed ||= inspection.error.code !== 'lock-file';
      terminal.err(`vbcheck: ${printable(`${inspection.path}: ${inspection.error.message}`)}\n`);
    }
  }
  if (asText) terminal.out(asText(entries.length === 1 ? inspections[0] : inspections));
  return failed ? EXIT.failure : EXIT.clean;
}

async function inspectEntry(
  entry: Entry,
  options: InspectOptions,
  language: Language,
  session: Session,
): Promise<Inspection | { path: string; error: FileError }> {
  const { path } = entry;
  if ('code' in entry) return { path, error: problemError(entry, language) };
  try {
    const bytes = 'bytes' in entry ? entry.bytes : readBytes(entry.absolute);
    const { document } = await readDocument(bytes, path, session);
    const profile = options.profile === 'auto' ? undefined : options.profile;
    return inspectDraft(recognise(document, { profile, memory: session.memory }), path);
  } catch (error) {
    return { path, error: fileError(error, language) };
  }
}
