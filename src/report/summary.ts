/** Totals of a run. */
import type { Counts, FileResult } from '../lint/file-result.ts';
import { FAMILIES, type Family } from '../lint/families.ts';

export interface Summary extends Counts {
  files: number;
  /** Files that could not be checked. */
  failed: number;
  byFamily: Record<Family, Counts>;
}

export function summarise(files: readonly FileResult[]): Summary {
  const byFamily = Object.fromEntries(FAMILIES.map((family) => [family, { error: 0, warning: 0, info: 0 }]));
  const summary: Summary = {
    files: files.length,
    failed: files.filter((file) => file.status === 'failed').length,
    error: 0,
    warning: 0,
    info: 0,
    byFamily: byFamily as Summary['byFamily'],
  };
  for (const { messages } of files) {
    for (const { family, severity } of messages) {
      summary[severity]++;
      summary.byFamily[family][severity]++;
    }
  }
  return summary;
}
