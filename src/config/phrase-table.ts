/**
 * Lists of phrases as people keep them in a spreadsheet: text with tabs (UTF-8, or the Unicode text of Excel), a head line
 * with the names of the columns in Vietnamese or English, `#` before a remark. `vbcheck phrases add` writes such a table.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../host/file-lock.ts';
import { reasonOf } from '../host/system-error.ts';
import { replaceable, writeWhole } from '../host/write-whole.ts';
import { collapseSpaces, foldForComparison } from '../language/fold.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';
import { ConfigError } from './error.ts';
import { personalFolder } from './personal-folder.ts';
import { readRegularFile, UnreadableError } from './regular-file.ts';

export const LARGEST_LIST_BYTES = 4 * 1024 * 1024;

/** A line of a table, as far as it says something; the same names as in lists of JSON. */
export interface PhraseRow {
  /** Of the table, from 1. */
  line: number;
  phrases: readonly string[];
  suggestions: readonly string[];
  group: string;
  severity: string;
  reason: string;
  wrong: readonly string[];
  right: readonly string[];
  silent: readonly string[];
}

type Column = Exclude<keyof PhraseRow, 'line'>;

/** What people call the columns, without marks; the first name is the one that is written. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  phrases: ['từ sai', 'sai', 'không dùng', 'từ không dùng', 'cụm từ', 'phrases', 'phrase'],
  suggestions: ['từ đúng', 'đúng', 'thay bằng', 'viết thay', 'viết là', 'suggestions', 'suggestion'],
  reason: ['lý do', 'ghi chú', 'reason'],
  severity: ['mức', 'severity'],
  group: ['nhóm', 'group'],
  wrong: ['câu sai', 'wrong'],
  right: ['câu đúng', 'right'],
  silent: ['câu im lặng', 'câu không báo', 'silent'],
};
const WRITTEN_COLUMNS = ['phrases', 'suggestions', 'reason'] as const satisfies readonly Column[];

const TEXTS = {
  read: {
    vi: 'không đọc được danh sách cụm từ “{file}”: {reason}',
    en: 'the list of phrases “{file}” cannot be read: {reason}',
  },
  write: {
    vi: 'không ghi được danh sách cụm từ “{file}”: {reason}',
    en: 'the list of phrases “{file}” cannot be written: {reason}',
  },
  encoding: {
    vi: 'không phải văn bản Unicode; trong Excel hãy lưu kiểu “Unicode Text (*.txt)” hoặc UTF-8.',
    en: 'it is no Unicode text; save it in Excel as “Unicode Text (*.txt)” or UTF-8.',
  },
  column: {
    vi: 'dòng đầu thiếu cột “từ sai” (các cột: {columns}).',
    en: 'the head line lacks the column “từ sai” (columns: {columns}).',
  },
} as const satisfies Record<string, Bilingual>;

/** Where `vbcheck phrases add` keeps a person's own phrases. */
export const personalPhraseFile = (environment: NodeJS.ProcessEnv = process.env): string =>
  join(personalFolder(environment), 'phrases.tsv');

/** The text of a list, whatever Unicode it is written in. Throws `ConfigError` on `blamed`. */
export function readListText(file: string, blamed: string, keyPath: string): string {
  try {
    const bytes = readRegularFile(file, LARGEST_LIST_BYTES);
    const [first, second] = bytes;
    const encoding =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const isEncoding = (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw listError('read', file, isEncoding ? TEXTS.encoding : whyNot(error, 'read'), blamed, keyPath, error);
  }
}

const whyNot = (error: unknown, what: 'read' | 'write'): Bilingual =>
  error instanceof UnreadableError ? error.text : reasonOf(error, what);

/** What is wrong with a list, for people. */
export function listError(
  what: 'read' | 'write',
  file: string,
  reason: Bilingual,
  blamed: string,
  keyPath: string,
  cause?: unknown,
): ConfigError {
  const message = {
    vi: filled(TEXTS[what], { file, reason: reason.vi }).vi,
    en: filled(TEXTS[what], { file, reason: reason.en }).en,
  };
  return new ConfigError('configuration-unreadable', blamed, [{ keyPath, message }], cause);
}

/** Throws `ConfigError` when no column says what must not be written. */
export function phraseRows(text: string, file: string, blamed: string, keyPath: string): PhraseRow[] {
  const lines = cellsOf(text);
  const at = lines.findIndex(({ cells }) => isSaid(cells));
  const head = lines[at];
  if (!head) return [];
  const columns = head.cells.map((name) => columnOf(name));
  if (!columns.includes('phrases')) {
    const names = Object.values(HEADINGS)
      .map(([name]) => name)
      .join(', ');
    throw listError('read', file, filled(TEXTS.column, { columns: names }), blamed, keyPath);
  }
  return lines.slice(at + 1).flatMap(({ line, cells }) => {
    if (!isSaid(cells)) return [];
    const cell = (column: Column): string =>
      collapseSpaces(cells[columns.indexOf(column)]?.normalize('NFC') ?? '').trim();
    const list = (column: Column): string[] =>
      cell(column)
        .split(';')
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
    const sentence = (column: Column): string[] => (cell(column) === '' ? [] : [cell(column)]);
    return [
      {
        line,
        phrases: list('phrases'),
        suggestions: list('suggestions'),
        group: cell('group'),
        severity: cell('severity'),
        reason: cell('reason'),
        wrong: sentence('wrong'),
        right: sentence('right'),
        silent: sentence('silent'),
      },
    ];
  });
}

const isSaid = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') && cells[0]?.startsWith('#') !== true;

const plain = (name: string): string => foldForComparison(name.normalize('NFC')).toLowerCase().trim();

function columnOf(name: string): Column | null {
  const written = plain(name);
  for (const [column, names] of Object.entries(HEADINGS))
    if (names.some((known) => plain(known) === written)) return column as Column;
  return null;
}

/** As spreadsheets write cells: one with a tab, a line break or a quotation mark stands in quotation marks, which are doubled. */
function cellsOf(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= text.length;) {
    const { cell, end } = text.charAt(at) === '"' ? quotedCell(text, at) : { cell: null, end: at };
    const edge = indexOfAny(text, end);
    row.cells.push((cell ?? '') + text.slice(end, edge).replace(/\r$/, ''));
    for (let i = at; i <= edge; i++) if (text.charAt(i) === '\n') line++;
    at = edge + 1;
    if (text.charAt(edge) === '\t') continue;
    rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}

/** The next tab or line feed, or the end. */
function indexOfAny(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '\t' && text.charAt(at) !== '\n') at++;
  return at;
}

/** A quotation mark that is never closed is one that somebody typed. */
function quotedCell(text: string, from: number): { cell: string | null; end: number } {
  let cell = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: null, end: from };
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

/** What is to be added: not this, but that. */
export interface AddedPhrase {
  wrong: string;
  /** Empty: it has to be written anew. */
  right: string;
  reason: string;
}

/**
 * Adds a line to a table, which is made when it is missing; false: the table has the phrase. Nobody else changes the table
 * meanwhile, and it is written whole or not at all. Throws `ConfigError`.
 */
export function addPhrase(file: string, added: AddedPhrase): boolean {
  return changed(file, () => {
    const text = existsSync(file) ? readListText(file, file, '') : '';
    const known = phraseRows(text, file, file, '').some(({ phrases }) =>
      phrases.some((one) => plain(one) === plain(added.wrong)),
    );
    if (known) return false;
    const head = cellsOf(text)
      .find(({ cells }) => isSaid(cells))
      ?.cells.map((name) => columnOf(name));
    const columns = head ?? WRITTEN_COLUMNS;
    const values: Partial<Record<Column, string>> = {
      phrases: added.wrong,
      suggestions: added.right,
      reason: added.reason,
    };
    const line = columns.map((column) => writtenCell((column && values[column]) ?? '')).join('\t');
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const heading = head ? '' : `${WRITTEN_COLUMNS.map((column) => HEADINGS[column][0]).join('\t')}\n`;
    // With a byte order mark spreadsheets know that it is Unicode.
    writeWhole(file, `\ufeff${before}${heading}${line}\n`);
    return true;
  });
}

/**
 * Takes lines out of a table: those whose phrases are all unwanted; from others only the phrases. Returns what was taken out.
 * Throws `ConfigError`.
 */
export function removePhrases(file: string, unwanted: readonly string[]): string[] {
  if (!existsSync(file)) return [];
  const known = new Set(unwanted.map(plain));
  return changed(file, () => {
    const text = readListText(file, file, '');
    const rows = new Map(phraseRows(text, file, file, '').map((row) => [row.line, row]));
    const lines = cellsOf(text);
    const head = lines.find(({ cells }) => isSaid(cells));
    const column = head?.cells.map((name) => columnOf(name)).indexOf('phrases') ?? -1;
    const removed: string[] = [];
    const kept = lines.flatMap(({ line, cells }) => {
      const row = rows.get(line);
      const found = row?.phrases.filter((phrase) => known.has(plain(phrase))) ?? [];
      if (!row || found.length === 0) return [cells];
      removed.push(...found);
      const left = row.phrases.filter((phrase) => !found.includes(phrase));
      return left.length === 0 ? [] : [cells.with(column, left.join('; '))];
    });
    if (removed.length > 0) writeWhole(file, `\ufeff${kept.map((cells) => cells.map(quoted).join('\t')).join('\n')}`);
    return removed;
  });
}

/** Nobody else changes the file between what `change` reads and what it writes. Throws `ConfigError`. */
function changed<Answer>(file: string, change: () => Answer): Answer {
  try {
    return withLock(file, () => {
      // Reading a pipe would wait for ever.
      replaceable(file);
      return change();
    });
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw listError('write', file, whyNot(error, 'write'), file, '', error);
  }
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const writtenCell = (text: string): string => quoted(collapseSpaces(text.normalize('NFC')).trim());
