/** `vbcheck new TYPE`: a correct document to start from; without TYPE, the types there are. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Configurations } from '../../batch/configurations.ts';
import { didYouMean } from '../../config/error.ts';
import { nodeHost } from '../../host/node.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Language } from '../../language/language.ts';
import { nearest } from '../../lint/nearest.ts';
import type { AgencySettings } from '../../skeleton/agency.ts';
import type { SkeletonKind } from '../../skeleton/kinds.ts';
import { VERSION } from '../../version.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

export interface NewOptions {
  format: 'pretty' | 'json';
  output?: string;
  force?: boolean;
  agency?: string;
  parent?: string;
  place?: string;
  symbol?: string;
  unit?: string;
  /** Name of the signer. */
  signer?: string;
  title?: string;
  /** Lines above the title, in order. */
  authority: string[];
  lang?: Language;
  config?: string;
  color: boolean;
}

export async function createNew(
  wanted: string | undefined,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const configuration = await new Configurations(options.config, terminal.cwd).of(terminal.cwd);
  const language = options.lang ?? configuration.language ?? 'vi';
  const { createSkeleton, findKind, kindNames, SKELETON_KINDS } = await import('../../skeleton/index.ts');
  if (wanted === undefined) return listKinds(SKELETON_KINDS, options, language, terminal);
  const kind = findKind(wanted);
  if (!kind) {
    const hint = didYouMean(nearest(wanted, kindNames()));
    throw new UsageError(joined(filled(USAGE.unknownType, { name: wanted }), hint, USAGE.seeTypes));
  }
  const path = outputPath(options.output, kind.id, terminal.cwd);
  const name = relative(terminal.cwd, path) || path;
  if (existsSync(path) && !options.force) throw new UsageError(filled(USAGE.exists, { name }));
  const agency = withOptions(configuration.agency ?? {}, options);
  const bytes = createSkeleton(kind.id, { agency, year: new Date().getFullYear() }, nodeHost);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(filled(USAGE.notWritten, { name, reason }));
  }
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify({ version: VERSION, path: name, documentType: kind.id }, null, 2)}\n`);
  } else {
    terminal.out(`${filled(USAGE.written, { name })[language]}\n${filled(USAGE.fillIn, { name })[language]}\n`);
  }
  return EXIT.clean;
}

/** The file of `-o`; in a folder, or without one, it is named after the type. */
function outputPath(given: string | undefined, type: string, cwd: string): string {
  const path = resolve(cwd, given ?? '.');
  if (existsSync(path) && statSync(path).isDirectory()) return join(path, `${type}.docx`);
  if (!/\.docx$/i.test(path)) throw new UsageError(filled(USAGE.notDocx, { name: given ?? '' }));
  return path;
}

/**
 * What the command line says holds. Another body has another superior, symbol and signer than the configured one, and
 * another title another name and authority.
 */
function withOptions(configured: AgencySettings, options: NewOptions): AgencySettings {
  const { place, unit } = configured;
  const base = options.agency === undefined || options.agency === configured.name ? configured : { place, unit };
  const signer =
    options.title === undefined && options.authority.length === 0
      ? { ...base.signer, ...given({ name: options.signer }) }
      : given({ authority: options.authority, title: options.title, name: options.signer });
  const { agency: name, parent, symbol } = options;
  return { ...base, ...given({ name, parent, symbol, place: options.place, unit: options.unit }), signer };
}

/** Without the keys that have no value. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

async function listKinds(
  kinds: readonly SkeletonKind[],
  options: NewOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify({ version: VERSION, types: kinds }, null, 2)}\n`);
    return EXIT.clean;
  }
  const paint = await painterFor(terminal, options.color);
  const rows = kinds.map(({ id, name, en, abbreviation, template }) => {
    const names = language === 'vi' ? [name] : [name, en];
    return [...names, id, abbreviation ?? '–', template ?? '–'];
  });
  const headings = COLUMNS[language];
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] as string).length)),
  );
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd();
  terminal.out(`${[paint.strong(print(headings)), ...rows.map(print), '', USAGE.newHint[language]].join('\n')}\n`);
  return EXIT.clean;
}

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Loại văn bản', 'Tên trong lệnh', 'Viết tắt', 'Mẫu (Phụ lục III)'],
  en: ['Type', 'In English', 'Name for the command', 'Abbreviation', 'Template (Annex III)'],
};
