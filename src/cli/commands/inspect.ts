/** `vbcheck inspect FILES…`: what was recognised. */
import { type FileProblem, type FoundFile, findFiles } from '../../batch/find-files.ts';
import { fileError, problemError, readBytes } from '../../batch/read-file.ts';
import { readDocument } from '../../jobs/read.ts';
import type { FileError } from '../../lint/file-result.ts';
import { recognise } from '../../draft/recognise.ts';
import type { Language } from '../../language/language.ts';
import { type Inspection, inspect as inspectDraft } from '../../report/inspection.ts';
import { prettyInspection } from '../../report/pretty-inspection.ts';
import type { InspectOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { painterFor, type Terminal } from '../terminal.ts';

/** One file prints its object; several files print a list. */
export async function inspect(
  names: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = options.lang ?? 'vi';
  const entries = await findFiles(names, terminal.cwd);
  const paint = await painterFor(terminal, options.color);
  let failed = false;
  const inspections: (Inspection | { path: string; error: FileError })[] = [];
  for (const entry of entries) {
    const inspection = await inspectEntry(entry, options, language);
    if (options.format === 'json') inspections.push(inspection);
    else if (!('error' in inspection)) {
      terminal.out(`${prettyInspection(inspection, { language, paint, width: terminal.columns })}\n`);
    }
    if ('error' in inspection) {
      failed = true;
      terminal.err(`vbcheck: ${inspection.path}: ${inspection.error.message}\n`);
    }
  }
  if (options.format === 'json') {
    const printed = entries.length === 1 ? inspections[0] : inspections;
    terminal.out(`${JSON.stringify(printed, null, 2)}\n`);
  }
  return failed ? EXIT.failure : EXIT.clean;
}

async function inspectEntry(
  entry: FoundFile | FileProblem,
  options: InspectOptions,
  language: Language,
): Promise<Inspection | { path: string; error: FileError }> {
  const { path } = entry;
  if ('code' in entry) return { path, error: problemError(entry, language) };
  try {
    const document = await readDocument(readBytes(entry.absolute), path);
    const profile = options.profile === 'auto' ? undefined : options.profile;
    return inspectDraft(recognise(document, { profile }), path);
  } catch (error) {
    return { path, error: fileError(error, language) };
  }
}
