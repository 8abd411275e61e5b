/** `--format markdown`: for merge requests, wikis and pages of a job. */
import type { Bilingual, Language } from '../../language/language.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { placeOf, TERMS } from '../pretty.ts';
import { prettySummary } from '../pretty.ts';
import { PLAIN } from '../paint.ts';
import { remarkLines } from '../remarks.ts';
import { RunTotals } from '../summary.ts';
import type { ReportedFile, ReportTarget, ReportWriter } from './format.ts';
import { markdownText, tableRow } from './markdown-text.ts';
import { failureOf, findingsOf } from './said.ts';

const TEXTS = {
  title: { vi: 'Kết quả soát văn bản', en: 'Documents checked' },
  columns: {
    vi: ['Mức', 'Chỗ', 'Lỗi', 'Căn cứ', 'Quy tắc'],
    en: ['Severity', 'Place', 'Message', 'Legal basis', 'Rule'],
  },
} as const satisfies Record<string, Record<Language, string | readonly string[]>>;

export const MARKDOWN_TITLE: Bilingual = TEXTS.title;

export function markdownWriter({ out, language }: ReportTarget): ReportWriter {
  const totals = new RunTotals();
  let last = language;
  let isBegun = false;
  const begin = (): void => {
    if (!isBegun) out(`# vbcheck: ${TEXTS.title[last]}\n`);
    isBegun = true;
  };
  return {
    file(file) {
      last = file.language;
      totals.add(file.record.result);
      begin();
      const text = markdownFile(file, '##');
      if (text !== '') out(`\n${text}`);
    },
    end(_, __, remarks) {
      begin();
      const options = { language: last, paint: PLAIN, width: Number.POSITIVE_INFINITY };
      const lines = [...prettySummary(totals, options).split('\n'), ...remarkLines(remarks, last)];
      out(`\n${lines.map((line) => `${markdownText(line)}\n`).join('\n')}`);
    },
  };
}

/** A heading and a table; '' where nothing is said of the file. `mark`: that of the heading. */
export function markdownFile(file: ReportedFile, mark: string): string {
  const { record, isNamed, language } = file;
  const failure = failureOf(file);
  const findings = findingsOf(file);
  if (isToldAtTheEnd(record.result, isNamed) || (findings.length === 0 && !failure)) return '';
  const heading = `${mark} ${markdownText(record.result.path)}\n\n`;
  const told = failure ? `**${markdownText(failure.message)}**\n${findings.length > 0 ? '\n' : ''}` : '';
  if (findings.length === 0) return heading + told;
  const columns = TEXTS.columns[language];
  const rows = findings.map(({ finding, view }) =>
    [
      TERMS[finding.severity][language],
      placeOf(finding, view, language),
      finding.location.text === '' ? finding.message : `${finding.message} “${shortened(finding.location.text)}”`,
      finding.basis,
      finding.ruleId,
    ].map(markdownText),
  );
  return `${heading}${told}${[columns, columns.map(() => '---'), ...rows].map(tableRow).join('')}`;
}

const LONGEST_WORDS = 80;

const shortened = (words: string): string =>
  words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')}…`;
