/** `vbcheck new TYPE`: a correct document to start from; without TYPE, the types there are. */
import { join, relative, resolve } from 'node:path';
import { didYouMean } from '../../config/error.ts';
import { nodeHost } from '../../host/node.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { shellWord } from '../../language/shell-word.ts';
import { nearest } from '../../lint/nearest.ts';
import { printable } from '../../report/excerpt.ts';
import { answerText } from '../../report/formats/index.ts';
import type { AgencySettings } from '../../skeleton/agency.ts';
import type { SkeletonKind } from '../../skeleton/kinds.ts';
import { VERSION } from '../../version.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { CONFIG, configurationHere, FORCE, FORMAT, LANG, NO_COLOR, type PrintOptions, TRUST } from '../options.ts';
import { isDirectory, Outputs, PLAIN_OUTPUT_TEXTS } from '../outputs.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, joined, UsageError } from '../usage-error.ts';

interface NewOptions extends PrintOptions {
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
  config?: string;
  trust?: boolean;
}

const TEXTS = {
  unknownType: { vi: 'không có loại văn bản “{name}”.', en: 'there is no type of document “{name}”.' },
  seeTypes: { vi: ' Xem danh sách: vbcheck new', en: ' See the list: vbcheck new' },
  notDocx: {
    vi: 'không ghi được “{name}”: tên tệp phải có đuôi .docx, hoặc là một thư mục đã có.',
    en: '“{name}” cannot be written: its name has to end in .docx, or be a folder that exists.',
  },
  fillIn: {
    vi: 'Mở bằng Word, điền các chỗ trong ngoặc vuông và số, ngày; trước khi trình ký: vbcheck --final {name}',
    en: 'Open it in Word, fill in what stands in brackets, number and date; before signing: vbcheck --final {name}',
  },
  newHint: {
    vi: 'Tạo văn bản: vbcheck new <loại>; loại ghi bằng tên, tên trong lệnh hoặc chữ viết tắt.',
    en: 'To start a document: vbcheck new <type>; the type by its name, the name for the command, or the abbreviation.',
  },
} as const satisfies Record<string, Bilingual>;

export const createNew = defineCommand<[type: string | undefined], NewOptions>({
  name: 'new',
  summary: {
    vi: 'tạo văn bản mới đúng thể thức; không nêu loại thì liệt kê các loại',
    en: 'start a correct new document; without a type, list the types',
  },
  arguments: [
    {
      name: { vi: '[loại]', en: '[type]' },
      description: {
        vi: 'loại văn bản: cong-van, "Tờ trình", QĐ …',
        en: 'type of the document: cong-van, "Tờ trình", QĐ …',
      },
    },
  ],
  options: [
    {
      flags: { vi: '-o, --output <tệp>', en: '-o, --output <file>' },
      description: {
        vi: 'tệp .docx hoặc thư mục để ghi (mặc định: <loại>.docx ở thư mục này)',
        en: 'the .docx or folder to write to (default: <type>.docx in this folder)',
      },
    },
    FORCE,
    {
      flags: { vi: '--agency <tên>', en: '--agency <name>' },
      description: { vi: 'tên cơ quan ban hành, ví dụ "Sở Tài chính"', en: 'the issuing body, e.g. "Sở Tài chính"' },
    },
    {
      flags: { vi: '--parent <tên>', en: '--parent <name>' },
      description: {
        vi: 'cơ quan chủ quản trực tiếp, ví dụ "UBND tỉnh Quảng Trị"',
        en: 'its direct superior, e.g. "UBND tỉnh Quảng Trị"',
      },
    },
    {
      flags: { vi: '--place <tên>', en: '--place <name>' },
      description: { vi: 'địa danh, ví dụ "Quảng Trị"', en: 'where it is issued, e.g. "Quảng Trị"' },
    },
    {
      flags: { vi: '--symbol <viết-tắt>', en: '--symbol <abbreviation>' },
      description: {
        vi: 'chữ viết tắt của cơ quan trong ký hiệu, ví dụ STC',
        en: 'abbreviation of the body in symbols, e.g. STC',
      },
    },
    {
      flags: { vi: '--unit <viết-tắt>', en: '--unit <abbreviation>' },
      description: {
        vi: 'chữ viết tắt của đơn vị soạn thảo, ví dụ VP',
        en: 'abbreviation of the drafting unit, e.g. VP',
      },
    },
    {
      flags: { vi: '--authority <quyền-hạn>', en: '--authority <authority>' },
      description: {
        vi: 'quyền hạn ký, ví dụ "KT. GIÁM ĐỐC" (dùng được nhiều lần)',
        en: 'signing authority, e.g. "KT. GIÁM ĐỐC" (repeatable)',
      },
      value: 'list',
    },
    {
      flags: { vi: '--title <chức-vụ>', en: '--title <title>' },
      description: { vi: 'chức vụ của người ký', en: 'title of the signer' },
    },
    {
      flags: { vi: '--signer <tên>', en: '--signer <name>' },
      description: { vi: 'họ và tên người ký', en: 'name of the signer' },
    },
    FORMAT,
    LANG,
    CONFIG,
    TRUST,
    NO_COLOR,
  ],
  notes: {
    vi: `
Ví dụ:
  vbcheck new                       các loại văn bản
  vbcheck new cong-van              tạo cong-van.docx
  vbcheck new "Tờ trình" -o de-an/to-trinh.docx
  vbcheck new QĐ --agency "Sở Tài chính" --parent "UBND tỉnh Quảng Trị" --place "Quảng Trị"

Tên cơ quan, địa danh, người ký dùng nhiều lần thì ghi ở khóa agency của cấu hình (vbcheck init).`,
    en: `
Examples:
  vbcheck new                       the types of document
  vbcheck new cong-van              write cong-van.docx
  vbcheck new "Tờ trình" -o proposal/to-trinh.docx
  vbcheck new QĐ --agency "Sở Tài chính" --parent "UBND tỉnh Quảng Trị" --place "Quảng Trị"

Names that stay the same belong under the key agency of the configuration (vbcheck init).`,
  },
  run: createDocument,
});

async function createDocument(wanted: string | undefined, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { configuration, language } = await configurationHere(options, terminal);
  const { createSkeleton, findKind, kindNames, SKELETON_KINDS } = await import('../../skeleton/index.ts');
  if (wanted === undefined) return listKinds(SKELETON_KINDS, options, language, terminal);
  const kind = findKind(wanted);
  if (!kind) {
    const hint = didYouMean(nearest(wanted, kindNames()));
    throw new UsageError(joined(filled(TEXTS.unknownType, { name: wanted }), hint, TEXTS.seeTypes));
  }
  const path = outputPath(options.output, kind.id, terminal.cwd);
  const outputs = new Outputs(PLAIN_OUTPUT_TEXTS, (file) => relative(terminal.cwd, file) || file);
  outputs.claim(path, { force: options.force });
  const agency = withOptions(configuration.agency ?? {}, options);
  const bytes = createSkeleton(kind.id, { agency, year: new Date().getFullYear() }, nodeHost);
  const name = outputs.write(path, bytes, { force: options.force }).output;
  const asText = answerText(options.format);
  if (asText) terminal.out(asText({ version: VERSION, path: name, documentType: kind.id }));
  else {
    const lines = [filled(USAGE.written, { name }), filled(TEXTS.fillIn, { name: shellWord(name) })];
    terminal.out(`${lines.map((line) => printable(line[language])).join('\n')}\n`);
  }
  return EXIT.clean;
}

/** The file of `-o`; in a folder, or without one, it is named after the type. */
function outputPath(given: string | undefined, type: string, cwd: string): string {
  const path = resolve(cwd, given ?? '.');
  if (isDirectory(path)) return join(path, `${type}.docx`);
  if (!/\.docx$/i.test(path)) throw new UsageError(filled(TEXTS.notDocx, { name: given ?? '' }));
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
  const asText = answerText(options.format);
  if (asText) {
    terminal.out(asText({ version: VERSION, types: kinds }));
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
  terminal.out(`${[paint.strong(print(headings)), ...rows.map(print), '', TEXTS.newHint[language]].join('\n')}\n`);
  return EXIT.clean;
}

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Loại văn bản', 'Tên trong lệnh', 'Viết tắt', 'Mẫu (Phụ lục III)'],
  en: ['Type', 'In English', 'Name for the command', 'Abbreviation', 'Template (Annex III)'],
};
