/** Findings of a run by rule: where to begin. */
import type { FileResult } from '../lint/file-result.ts';
import { countOf } from '../lint/finding.ts';

export interface RuleCount {
  ruleId: string;
  /** Findings that are told. */
  count: number;
  /** Of these, mended by `vbcheck fix` without a look. */
  mendable: number;
  /** Files that have any. */
  files: number;
}

export class Statistics {
  readonly #byRule = new Map<string, RuleCount>();

  add({ messages }: Pick<FileResult, 'messages'>): void {
    const here = new Set<string>();
    for (const finding of messages) {
      const { ruleId, fix } = finding;
      const count = countOf(finding);
      let row = this.#byRule.get(ruleId);
      if (!row) this.#byRule.set(ruleId, (row = { ruleId, count: 0, mendable: 0, files: 0 }));
      row.count += count;
      if (fix?.safe === true) row.mendable += count;
      if (!here.has(ruleId)) row.files++;
      here.add(ruleId);
    }
  }

  /** The most frequent first. */
  get rows(): RuleCount[] {
    return [...this.#byRule.values()].sort((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1));
  }
}
