/** `--format gitlab`: a report of GitLab's Code Quality, an array of JSON. */
import type { Severity } from '../../lint/finding.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { hashText, numberedFingerprint } from '../fingerprint.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { HeldText } from './held-text.ts';
import { jsonLine } from './json-text.ts';
import { failureOf, findingsOf, oneLine, repositoryPath } from './said.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

export function gitlabWriter({ out, prefix }: ReportTarget): ReportWriter {
  const text = new HeldText(out);
  let isEmpty = true;
  text.write('[');
  const add = (entry: object): void => {
    text.write(`${isEmpty ? '' : ','}\n  ${jsonLine(entry)}`);
    isEmpty = false;
  };
  return {
    file(file) {
      const { result } = file.record;
      if (isToldAtTheEnd(result, file.isNamed)) return;
      const path = repositoryPath(result.path, prefix);
      const known = new Map<string, number>();
      for (const { finding, region } of findingsOf(file)) {
        add({
          description: oneLine(finding.message),
          check_name: finding.ruleId,
          // One of all files: the same words in another file are another problem.
          fingerprint: hashText(`${path}\n${numberedFingerprint(finding, known)}`),
          severity: SEVERITIES[finding.severity],
          location: { path, lines: { begin: region?.startLine ?? 1, end: region?.endLine ?? 1 } },
        });
      }
      const failure = failureOf(file);
      if (failure) {
        add({
          description: oneLine(failure.message),
          check_name: failure.code,
          fingerprint: hashText(`${path}\n${failure.code}`),
          severity: 'critical',
          location: { path, lines: { begin: 1, end: 1 } },
        });
      }
    },
    end() {
      text.write(isEmpty ? ']\n' : '\n]\n');
      text.end();
    },
  };
}
