/** `--format compact`: a line for each finding, as compilers say it; terminals and editors open the place at a click. */
import { isToldAtTheEnd } from '../coverage.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { failureOf, findingsOf, oneLine } from './said.ts';

export function compactWriter({ out }: ReportTarget): ReportWriter {
  return {
    file(file) {
      const { result } = file.record;
      if (isToldAtTheEnd(result, file.isNamed)) return;
      const path = oneLine(result.path);
      const failure = failureOf(file);
      const lines = findingsOf(file).map(({ finding, region }) => {
        const place = region ? `${region.startLine}:${region.startColumn}` : '1:1';
        return `${path}:${place}: ${finding.severity}: ${oneLine(`${finding.message} [${finding.ruleId}]`)}\n`;
      });
      if (failure) lines.push(`${path}:1:1: error: ${oneLine(failure.message)} [${failure.code}]\n`);
      if (lines.length > 0) out(lines.join(''));
    },
    end() {},
  };
}
