/** `--format summary`: a table by file, and the counts of the run. */
import type { Bilingual } from '../../language/language.ts';
import type { Counts, FileResult } from '../../lint/file-result.ts';
import { SEVERITIES } from '../../lint/finding.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { prettyRemarks, prettySummary, TERMS } from '../pretty.ts';
import { capitalised } from '../../language/fold.ts';
import { RunTotals } from '../summary.ts';
import { displayWidth } from '../width.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { oneLine } from './said.ts';

const TEXTS = {
  file: { vi: 'Tệp', en: 'File' },
  failed: { vi: 'không kiểm tra được', en: 'could not be checked' },
  skipped: { vi: 'không soát', en: 'not checked' },
} as const satisfies Record<string, Bilingual>;

/** Of one file; `remark`: in place of counts that say nothing. */
interface Row {
  path: string;
  counts: Counts;
  status: FileResult['status'];
  /** Why it could not be checked. */
  reason: string;
}

export async function summaryWriter({ out, width, painter, language }: ReportTarget): Promise<ReportWriter> {
  const paint = await painter();
  const totals = new RunTotals();
  const rows: Row[] = [];
  let last = language;
  return {
    file({ record: { result }, isNamed, language: own }) {
      last = own;
      totals.add(result);
      const { path, counts, status, error } = result;
      if (!isToldAtTheEnd(result, isNamed))
        rows.push({ path: oneLine(path), counts: { ...counts }, status, reason: oneLine(error?.message ?? '') });
    },
    end(_, __, remarks) {
      const headings = SEVERITIES.map((severity) => capitalised(TERMS[severity][last]));
      const pathWidth = Math.max(displayWidth(TEXTS.file[last]), ...widths(rows));
      const padded = (path: string): string => path + ' '.repeat(Math.max(0, pathWidth - displayWidth(path)));
      const heading = `${padded(TEXTS.file[last])}  ${headings.join('  ')}`;
      if (rows.length > 0) out(`${paint.strong(heading)}\n`);
      for (const { path, counts, status, reason } of rows) {
        const cells = SEVERITIES.map((severity, i) => {
          const count = String(counts[severity]).padStart(displayWidth(headings[i] as string));
          return counts[severity] === 0 ? paint.faint(count) : paint.severity(severity, count);
        });
        const said = status === 'checked' ? '' : TEXTS[status][last];
        const remark = said === '' ? '' : `  ${said}${reason === '' ? '' : `: ${reason}`}`;
        out(`${padded(path)}  ${cells.join('  ')}${remark}\n`);
      }
      const options = { language: last, paint, width };
      const lines = [prettySummary(totals, options), ...prettyRemarks(remarks, options)];
      out(`${rows.length > 0 ? '\n' : ''}${lines.join('\n')}\n`);
    },
  };
}

/** Spread into the arguments of a function, ten thousand paths would be too many. */
const widths = (rows: readonly Row[]): number[] => [
  rows.reduce((most, { path }) => Math.max(most, displayWidth(path)), 0),
];
