/** `--format csv`: a row for each finding, for spreadsheets (RFC 4180, with the mark by which Excel knows UTF-8). */
import type { Bilingual, Language } from '../../language/language.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { placeOf, TERMS } from '../pretty.ts';
import { STEERING } from '../steering.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { failureOf, findingsOf } from './said.ts';

const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: readonly Bilingual[] = [
  { vi: 'Tệp', en: 'File' },
  { vi: 'Dòng', en: 'Line' },
  { vi: 'Chỗ', en: 'Place' },
  { vi: 'Mức', en: 'Severity' },
  { vi: 'Lỗi', en: 'Message' },
  { vi: 'Chữ', en: 'Words' },
  { vi: 'Cách sửa', en: 'Fix' },
  { vi: 'Căn cứ', en: 'Legal basis' },
  { vi: 'Quy tắc', en: 'Rule' },
];

export function csvWriter({ out, language }: ReportTarget): ReportWriter {
  let isBegun = false;
  const begin = (first: Language): void => {
    if (!isBegun) out(BYTE_ORDER_MARK + row(COLUMNS.map((column) => column[first])));
    isBegun = true;
  };
  return {
    file(file) {
      const { record, isNamed, language: own } = file;
      const { path } = record.result;
      begin(own);
      if (isToldAtTheEnd(record.result, isNamed)) return;
      const rows = findingsOf(file).map(({ finding, view, region }) =>
        row([
          path,
          region ? String(region.startLine) : '',
          placeOf(finding, view, own),
          TERMS[finding.severity][own],
          finding.message,
          finding.location.text,
          finding.fix?.description ?? '',
          finding.basis,
          finding.ruleId,
        ]),
      );
      const failure = failureOf(file);
      if (failure) rows.push(row([path, '', '', TERMS.error[own], failure.message, '', '', '', failure.code]));
      if (rows.length > 0) out(rows.join(''));
    },
    end: () => begin(language),
  };
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * Spreadsheets take a cell for a formula that begins with one of these, also behind blanks, and run it: an apostrophe before it makes
 * it text (OWASP, CSV Injection).
 */
const FORMULA = /^[\s\ufeff]*[=+\-@|%\t\r\n＝＋－＠]/;

function cell(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\ufffc/g, '')
    .replace(STEERING, '\ufffd')
    .toWellFormed();
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
