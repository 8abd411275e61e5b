/** Totals of a run. */
import type { Counts, FileResult } from '../lint/file-result.ts';
import { FAMILIES, type Family } from '../lint/families.ts';
import { countCoverage, countLeftOut, type CoverageCounts, type LeftOutCounts } from './coverage.ts';

export interface Summary extends Counts {
  files: number;
  /** Files that could not be checked. */
  failed: number;
  byFamily: Record<Family, Counts>;
  /** How many files were looked at how far; they sum up to `files`. */
  coverage: CoverageCounts;
  /** Why nothing looked at those, nor at what is listed apart. */
  leftOut: LeftOutCounts;
}

/** `apart`: what folders hold besides documents. */
export function summarise(files: readonly FileResult[], apart: readonly FileResult[] = []): Summary {
  const byFamily = Object.fromEntries(FAMILIES.map((family) => [family, { error: 0, warning: 0, info: 0 }]));
  const summary: Summary = {
    files: files.length,
    failed: files.filter((file) => file.status === 'failed').length,
    error: 0,
    warning: 0,
    info: 0,
    byFamily: byFamily as Summary['byFamily'],
    coverage: countCoverage(files),
    leftOut: countLeftOut([...files, ...apart]),
  };
  for (const { messages } of files) {
    for (const { family, severity } of messages) {
      summary[severity]++;
      summary.byFamily[family][severity]++;
    }
  }
  return summary;
}
