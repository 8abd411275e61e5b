/** `--format json`: one object for the whole run (docs/json.md). */
import type { ReportTarget, ReportWriter } from './format.ts';
import { JsonRun } from './json-run.ts';
import { JsonListText } from './json-text.ts';

export function jsonWriter({ out, version }: ReportTarget): ReportWriter {
  const run = new JsonRun();
  const files = new JsonListText(out, { version }, 'files');
  return {
    file(file) {
      const listed = run.file(file);
      if (listed) files.add(listed);
    },
    end: (...ending) => files.end(run.end(...ending)),
  };
}
