/**
 * `--format junit`: XML as Jenkins, GitLab and others read results of tests. Each file is a suite, each finding a case: an error has
 * failed, a warning or a hint is skipped, so that it is seen and fails nothing.
 */
import type { Bilingual } from '../../language/language.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { placeOf, TERMS } from '../pretty.ts';
import type { ReportedFile, ReportTarget, ReportWriter } from './format.ts';
import { HeldText } from './held-text.ts';
import { failureOf, findingsOf, oneLine, type SaidFinding } from './said.ts';
import { tag, xmlText } from './xml-text.ts';

const TEXTS = {
  clean: { vi: 'không thấy lỗi nào', en: 'nothing is wrong' },
  skipped: { vi: 'không soát', en: 'not checked' },
} as const satisfies Record<string, Bilingual>;

export function junitWriter({ out }: ReportTarget): ReportWriter {
  const text = new HeldText(out);
  text.write(`<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', { name: 'vbcheck' })}>\n`);
  return {
    file(file) {
      if (isToldAtTheEnd(file.record.result, file.isNamed)) return;
      text.write(suite(file));
    },
    end() {
      text.write('</testsuites>\n');
      text.end();
    },
  };
}

function suite(file: ReportedFile): string {
  const { record, language } = file;
  const { path, messages, status, notes } = record.result;
  // A case stands for several where a paragraph has more of them than are listed.
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const failure = failureOf(file);
  // Dots part packages from classes.
  const classname = path.replaceAll('.', '_');
  const begun = (name: string): string => `    ${tag('testcase', { name: oneLine(name), classname, time: 0 })}`;
  const cases = findingsOf(file).map(
    (said) => `${begun(nameOf(said, file))}>\n${outcome(said, file)}    </testcase>\n`,
  );
  if (failure) {
    const { code, message } = failure;
    cases.push(
      `${begun(code)}>\n      ${tag('error', { type: code, message: oneLine(message) })}/>\n    </testcase>\n`,
    );
  } else if (status === 'skipped') {
    const message = oneLine(notes.map((note) => note.message).join(' ') || TEXTS.skipped[language]);
    cases.push(`${begun(TEXTS.skipped[language])}>\n${skipped(message)}    </testcase>\n`);
  } else if (cases.length === 0) cases.push(`${begun(TEXTS.clean[language])}/>\n`);
  const counted = {
    name: path,
    tests: cases.length,
    failures: errors,
    errors: failure ? 1 : 0,
    skipped: messages.length - errors + (!failure && status === 'skipped' ? 1 : 0),
    time: 0,
  };
  return `  ${tag('testsuite', counted)}>\n${cases.join('')}  </testsuite>\n`;
}

/** As text: the oldest schema of Jenkins knows no attribute of it. */
const skipped = (message: string): string => `      <skipped>${xmlText(message)}</skipped>\n`;

/** What tells one case from another for people who look through the list. */
function nameOf({ finding, view, region }: SaidFinding, { language }: ReportedFile): string {
  const line = region ? `${region.startLine}:${region.startColumn} ` : '';
  return `${finding.ruleId} ${line}${placeOf(finding, view, language)}`.trim();
}

function outcome({ finding, view }: SaidFinding, { language }: ReportedFile): string {
  const { severity, message, basis, location } = finding;
  const term = TERMS[severity][language];
  if (severity !== 'error') return skipped(`${term}: ${oneLine(message)}`);
  const lines = [placeOf(finding, view, language), location.text, message, basis]
    .map(oneLine)
    .filter((line) => line !== '');
  return `      ${tag('failure', { type: finding.ruleId, message: oneLine(message) })}>${lines.map(xmlText).join('\n')}</failure>\n`;
}
