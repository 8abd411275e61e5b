/**
 * The user's own tables of acts: UTF-8 text with tabs, a head line with the names of the columns, `#` before a remark.
 * `type` and `symbol` have to be there; `year`, `title`, `issuer`, `signed`, `from`, `to`, `replaced_by`, `amended_by`, `source` may
 * be. Days are YYYY-MM-DD; several symbols are parted by semicolons; other columns are passed over.
 */
import { basename, resolve } from 'node:path';
import { reasonOf } from '../host/system-error.ts';
import { dayNumber } from '../knowledge/days.ts';
import type { Act } from '../knowledge/laws.ts';
import type { Bilingual } from '../language/language.ts';
import { symbolParts } from '../language/symbols.ts';
import { filled } from '../language/template.ts';
import { ConfigError } from './error.ts';
import { readRegularFile, UnreadableError } from './regular-file.ts';

const LARGEST_TABLE_BYTES = 8 * 1024 * 1024;
const MOST_ACTS = 50_000;
const NEEDED = ['type', 'symbol'] as const;

const TEXTS = {
  unreadable: {
    vi: 'không đọc được bảng văn bản “{file}”: {reason}',
    en: 'the table of acts “{file}” cannot be read: {reason}',
  },
  column: {
    vi: 'bảng văn bản “{file}” thiếu cột {column}.',
    en: 'the table of acts “{file}” lacks the column {column}.',
  },
  many: {
    vi: 'bảng văn bản “{file}” có quá {most} dòng.',
    en: 'the table of acts “{file}” has more than {most} lines.',
  },
  symbol: {
    vi: 'bảng văn bản “{file}”, dòng {line}: “{value}” không phải số, ký hiệu có năm (hoặc thêm cột year).',
    en: 'the table of acts “{file}”, line {line}: “{value}” is no number and symbol with a year (or add a column year).',
  },
  day: {
    vi: 'bảng văn bản “{file}”, dòng {line}: “{value}” không có dạng YYYY-MM-DD.',
    en: 'the table of acts “{file}”, line {line}: “{value}” is not YYYY-MM-DD.',
  },
} as const;

/** Acts of the table named at `keyPath` of a configuration. Throws `ConfigError`. */
export function readLawTable(table: string, base: string, configuration: string, keyPath: string): Act[] {
  const file = basename(table);
  const refuse = (text: Bilingual, values: Record<string, string | number>): never => {
    throw new ConfigError('configuration-invalid', configuration, [
      { keyPath, message: filled<string, string>(text, { file, ...values }) },
    ]);
  };
  const [head = '', ...lines] = textOf(resolve(base, table), file, configuration, keyPath).split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.trim());
  for (const column of NEEDED) if (!columns.includes(column)) refuse(TEXTS.column, { column });
  if (lines.length > MOST_ACTS) refuse(TEXTS.many, { most: MOST_ACTS });
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    const cell = (column: string): string => cells[columns.indexOf(column)]?.trim().normalize('NFC') ?? '';
    const day = (column: string): number | null => {
      const value = cell(column);
      const number = dayNumber(value);
      return value === '' || value === '?' || number !== null ? number : refuse(TEXTS.day, { line: i + 2, value });
    };
    const symbol = cell('symbol');
    const signed = day('signed');
    const year = Number(cell('year') || symbolParts(symbol)?.year || Math.floor((signed ?? 0) / 10000));
    if (symbolParts(symbol) === null || !(year > 1900 && year < 2200))
      refuse(TEXTS.symbol, { line: i + 2, value: symbol });
    const list = (column: string): string[] =>
      cell(column)
        .split(';')
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
    return [
      {
        type: cell('type'),
        symbol,
        year,
        title: cell('title'),
        issuer: cell('issuer') || null,
        signed,
        from: day('from'),
        to: day('to'),
        replacedBy: list('replaced_by'),
        amendedBy: list('amended_by'),
        confidence: 'own',
        witnesses: { signed: 0, from: 0, to: 0 },
        source: cell('source') || file,
      } satisfies Act,
    ];
  });
}

function textOf(path: string, file: string, configuration: string, keyPath: string): string {
  try {
    return readRegularFile(path, LARGEST_TABLE_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  } catch (error) {
    const reason = error instanceof UnreadableError ? error.text : reasonOf(error, 'read');
    const message = {
      vi: filled(TEXTS.unreadable, { file, reason: reason.vi }).vi,
      en: filled(TEXTS.unreadable, { file, reason: reason.en }).en,
    };
    throw new ConfigError('configuration-invalid', configuration, [{ keyPath, message }]);
  }
}
