/** Totals of a run, counted file by file: findings are not kept for it. */
import type { Counts, FileResult } from '../lint/file-result.ts';
import { FAMILIES, type Family } from '../lint/families.ts';
import { countOf, SEVERITIES } from '../lint/finding.ts';
import { countCoverage, countLeftOut, type CoverageCounts, type CoveredFile, type LeftOutCounts } from './coverage.ts';

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

const noFindings = (): Counts => ({ error: 0, warning: 0, info: 0 });

export class RunTotals {
  /** As the JSON output has it. */
  readonly summary: Summary = {
    files: 0,
    failed: 0,
    ...noFindings(),
    byFamily: Object.fromEntries(FAMILIES.map((family) => [family, noFindings()])) as Summary['byFamily'],
    coverage: countCoverage([]),
    leftOut: countLeftOut([]),
  };
  /** Files that a rule looked at, and none failed on. */
  checked = 0;
  /** Something in a file could not be read. */
  hasUnread = false;
  /** A baseline knows some findings, which are counted nowhere here. */
  hasKnown = false;
  /** Findings that can be mended, and that could be if somebody looked at them. */
  readonly mendable = { safe: 0, unsafe: 0 };
  /** Path of the only file in which something can be mended; null: none, or several. */
  onlyMendable: string | null = null;
  #mendableFiles = 0;

  static of(files: readonly FileResult[], apart: readonly CoveredFile[] = []): RunTotals {
    const totals = new RunTotals();
    for (const file of files) totals.add(file);
    for (const file of apart) totals.addApart(file);
    return totals;
  }

  add({ path, status, coverage, leftOut, messages, notes, baselined = 0 }: FileResult): void {
    const { summary, mendable } = this;
    summary.files++;
    if (status === 'failed') summary.failed++;
    if (status === 'checked') this.checked++;
    summary.coverage[coverage]++;
    if (leftOut) summary.leftOut[leftOut]++;
    const before = mendable.safe + mendable.unsafe;
    for (const finding of messages) {
      const { family, severity, fix } = finding;
      const count = countOf(finding);
      summary[severity] += count;
      summary.byFamily[family][severity] += count;
      if (fix) mendable[fix.safe ? 'safe' : 'unsafe'] += count;
    }
    if (mendable.safe + mendable.unsafe > before) this.onlyMendable = ++this.#mendableFiles === 1 ? path : null;
    this.hasKnown ||= baselined > 0;
    this.hasUnread ||= notes.some(({ code }) => code === 'content-not-read');
  }

  /** What a folder holds besides documents. */
  addApart({ leftOut }: CoveredFile): void {
    if (leftOut) this.summary.leftOut[leftOut]++;
  }

  get findings(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.summary[severity], 0);
  }
}
