/** `--format jsonl`: a line for each file, as in `files` of the JSON output, and a last one with the counts of the run. */
import type { ReportTarget, ReportWriter } from './format.ts';
import { JsonRun } from './json-run.ts';
import { jsonLine } from './json-text.ts';

export function jsonlWriter({ out, version }: ReportTarget): ReportWriter {
  const run = new JsonRun();
  return {
    file(file) {
      const listed = run.file(file);
      if (listed) out(`${jsonLine(listed)}\n`);
    },
    end: (...ending) => out(`${jsonLine({ version, ...run.end(...ending) })}\n`),
  };
}
