/** Where a report goes in tests: eighty columns, no colours, no repository, no pages of the manual. */
import type { ReportTarget } from '../../src/report/formats/format.ts';
import { PLAIN } from '../../src/report/paint.ts';

export const targetOf = (out: (text: string) => void, other: Partial<ReportTarget> = {}): ReportTarget => ({
  out,
  width: 80,
  painter: () => Promise.resolve(PLAIN),
  version: '1.2.3',
  language: 'vi',
  prefix: '',
  manual: () => null,
  jobPage: null,
  ...other,
});
