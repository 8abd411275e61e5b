/** `--format jsonl`: a line for each file, as in `files` of the JSON output, and a last one with the counts of the run. */
import { jsonConflict } from '../across-files.ts';
import { isNoDocument } from '../coverage.ts';
import { interrupted, type JsonLeftOut, jsonLeftOut, orderedFile } from '../json.ts';
import { jsonRemarks } from '../remarks.ts';
import { RunTotals } from '../summary.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { jsonLine } from './json-text.ts';

export function jsonlWriter({ out, version }: ReportTarget): ReportWriter {
  const totals = new RunTotals();
  const leftOut: JsonLeftOut[] = [];
  return {
    file({ record: { result }, isNamed }) {
      if (isNoDocument(result, isNamed)) {
        totals.addApart(result);
        leftOut.push(...jsonLeftOut([result]));
        return;
      }
      totals.add(result);
      out(`${jsonLine(orderedFile(result))}\n`);
    },
    end(interruption, acrossFiles, remarks) {
      const report = {
        version,
        leftOut,
        summary: totals.summary,
        ...interrupted(interruption),
        ...jsonRemarks(remarks),
      };
      out(
        `${jsonLine(acrossFiles.length === 0 ? report : { ...report, acrossFiles: acrossFiles.map(jsonConflict) })}\n`,
      );
    },
  };
}
