/** `--format pretty`: each file as soon as it is checked, then the counts of the run. */
import { isToldAtTheEnd } from '../coverage.ts';
import { prettyAcrossFiles } from '../across-files.ts';
import { type PrettyOptions, prettyFile, prettyInterruption, prettyRemarks, prettySummary } from '../pretty.ts';
import { RunTotals } from '../summary.ts';
import type { ReportTarget, ReportWriter } from './format.ts';

export async function prettyWriter({ out, width, painter, language }: ReportTarget): Promise<ReportWriter> {
  const paint = await painter();
  const totals = new RunTotals();
  let last: PrettyOptions = { language, paint, width };
  return {
    file({ record, isNamed, language }) {
      const { result } = record;
      totals.add(result);
      last = { language, paint, width };
      if (isToldAtTheEnd(result, isNamed)) return;
      const text = prettyFile(record, last);
      if (text !== '') out(`${text}\n\n`);
    },
    end: (interruption, acrossFiles, remarks) => {
      const lines = [prettySummary(totals, last), ...prettyRemarks(remarks, last)];
      if (interruption) lines.push(prettyInterruption(interruption, last));
      out(`${prettyAcrossFiles(acrossFiles, last)}${lines.join('\n')}\n`);
    },
  };
}
