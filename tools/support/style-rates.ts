/** How often style speaks: warnings and hints of the family for each page of running text, by type of document. */
import { SYLLABLES_A_PAGE } from '../../src/lint/restraint.ts';
import type { Finding } from '../../src/lint/finding.ts';

/** Sums of all documents of a type. */
export interface StyleRate {
  documents: number;
  /** Of `SYLLABLES_A_PAGE` syllables; a document has at least one. */
  pages: number;
  warnings: number;
  hints: number;
  /** Findings for each page of the document that has most. */
  worst: { rate: number; id: string };
}

/** Of documents whose type is not recognised. */
export const NO_TYPE = '–';

export class StyleRates {
  readonly byType = new Map<string, StyleRate>();

  /** Findings of other families count for nothing. `syllables`: of all that is printed. */
  add(id: string, type: string | null, syllables: number, findings: readonly Finding[]): void {
    const style = findings.filter(({ family }) => family === 'van-phong');
    const pages = Math.max(1, syllables / SYLLABLES_A_PAGE);
    const rate = style.length / pages;
    const known = this.byType.get(type ?? NO_TYPE);
    const sum = known ?? { documents: 0, pages: 0, warnings: 0, hints: 0, worst: { rate: 0, id } };
    if (!known) this.byType.set(type ?? NO_TYPE, sum);
    sum.documents++;
    sum.pages += pages;
    for (const { severity } of style) {
      if (severity === 'info') sum.hints++;
      else sum.warnings++;
    }
    if (rate > sum.worst.rate) sum.worst = { rate, id };
  }

  /** The types with most pages first, and all of them together. */
  rows(): [type: string, rate: StyleRate][] {
    const rows = [...this.byType].sort(([, a], [, b]) => b.pages - a.pages);
    const all: StyleRate = { documents: 0, pages: 0, warnings: 0, hints: 0, worst: { rate: 0, id: '' } };
    for (const [, rate] of rows) {
      for (const count of ['documents', 'pages', 'warnings', 'hints'] as const) all[count] += rate[count];
      if (rate.worst.rate > all.worst.rate) all.worst = rate.worst;
    }
    return [...rows, ['all', all]];
  }
}
