/** Totals of a run. */
import type { Counts, FileResult } from '../check.ts';
import { FAMILIES, type Family } from '../lint/finding.ts';

export interface Summary extends Counts {
  files: number;
  /** Files that could not be checked. */
  failed: number;
  byFamily: Record<Family, Counts>;
}

export function emptySummary(): Summary {
  const byFamily = Object.fromEntries(FAMILIES.map((family) => [family, { error: 0, warning: 0, info: 0 }]));
  return { files: 0, failed: 0, error: 0, warning: 0, info: 0, byFamily: byFamily as Summary['byFamily'] };
}

export function addToSummary(summary: Summary, file: FileResult): void {
  summary.files++;
  if (file.status === 'failed') summary.failed++;
  for (const { family, severity } of file.messages) {
    summary[severity]++;
    summary.byFamily[family][severity]++;
  }
}
