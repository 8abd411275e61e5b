/** `--format json`: one object for the whole run (docs/json.md). */
import { jsonConflict } from '../across-files.ts';
import { isNoDocument } from '../coverage.ts';
import { interrupted, type JsonLeftOut, jsonLeftOut, orderedFile } from '../json.ts';
import { jsonRemarks } from '../remarks.ts';
import { RunTotals } from '../summary.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { JsonListText } from './json-text.ts';

export function jsonWriter({ out, version }: ReportTarget): ReportWriter {
  const totals = new RunTotals();
  const leftOut: JsonLeftOut[] = [];
  const files = new JsonListText(out, { version }, 'files');
  return {
    file({ record: { result }, isNamed }) {
      if (isNoDocument(result, isNamed)) {
        totals.addApart(result);
        leftOut.push(...jsonLeftOut([result]));
        return;
      }
      totals.add(result);
      files.add(orderedFile(result));
    },
    end(interruption, acrossFiles, remarks) {
      const report = { leftOut, summary: totals.summary, ...interrupted(interruption), ...jsonRemarks(remarks) };
      files.end(acrossFiles.length === 0 ? report : { ...report, acrossFiles: acrossFiles.map(jsonConflict) });
    },
  };
}
