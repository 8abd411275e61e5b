/** `--format checkstyle`: XML as Checkstyle writes it, which many CI servers and editors read. */
import { isToldAtTheEnd } from '../coverage.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { HeldText } from './held-text.ts';
import { failureOf, findingsOf } from './said.ts';
import { tag } from './xml-text.ts';

/** Of Checkstyle's own output, whose shape this is. */
const CHECKSTYLE_VERSION = '4.3';

export function checkstyleWriter({ out }: ReportTarget): ReportWriter {
  const text = new HeldText(out);
  text.write(`<?xml version="1.0" encoding="UTF-8"?>\n${tag('checkstyle', { version: CHECKSTYLE_VERSION })}>\n`);
  return {
    file(file) {
      const { result } = file.record;
      if (isToldAtTheEnd(result, file.isNamed)) return;
      const errors = findingsOf(file).map(({ finding: { severity, message, ruleId }, region }) =>
        tag('error', {
          line: region?.startLine ?? 1,
          column: region?.startColumn ?? 1,
          severity,
          message,
          source: `vbcheck.${ruleId}`,
        }),
      );
      const failure = failureOf(file);
      if (failure) {
        const { message, code } = failure;
        errors.push(tag('error', { line: 1, column: 1, severity: 'error', message, source: `vbcheck.${code}` }));
      }
      const lines = errors.map((error) => `    ${error}/>\n`).join('');
      text.write(`  ${tag('file', { name: result.path })}>\n${lines}  </file>\n`);
    },
    end() {
      text.write('</checkstyle>\n');
      text.end();
    },
  };
}
