/** `vbcheck doctor`: whether this computer has what vbcheck needs, and what to do about what it lacks. */
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { rules as builtInRules } from '../../../rules/index.ts';
import { ConfigError } from '../../config/error.ts';
import { findConfiguration, loadConfiguration } from '../../config/load.ts';
import { personalFolder } from '../../config/personal-folder.ts';
import { readPersonalPhrases } from '../../config/phrases.ts';
import { readPersonalWords } from '../../config/words.ts';
import { dayOf, dayText } from '../../knowledge/days.ts';
import { lawRegister } from '../../knowledge/laws.ts';
import type { Bilingual } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import { answerText } from '../../report/formats/index.ts';
import { SIGNS } from '../../report/pretty.ts';
import { VERSION } from '../../version.ts';
import { codeCacheOf, V8_VERSION } from '../code-cache.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FORMAT, LANG, NO_COLOR, type PrintOptions } from '../options.ts';
import { painterFor, type Terminal } from '../terminal.ts';

type Status = 'ok' | 'warning' | 'error';

interface Check {
  id: string;
  status: Status;
  found: Bilingual;
  /** The way out; null where nothing has to be done. */
  remedy: Bilingual | null;
}

const TEXTS = {
  node: { vi: 'Node.js {version} ({platform} {arch})', en: 'Node.js {version} ({platform} {arch})' },
  program: {
    vi: 'vbcheck {version}, {count} quy tắc, sổ văn bản đến ngày {asOf}',
    en: 'vbcheck {version}, {count} rules, register of acts as of {asOf}',
  },
  cache: { vi: 'Mã dịch sẵn cho V8 {version}: có', en: 'Code cache for V8 {version}: there' },
  noCache: {
    vi: 'Mã dịch sẵn cho V8 {version}: không có, khởi động chậm hơn',
    en: 'Code cache for V8 {version}: none, so that it starts slower',
  },
  noCacheRemedy: {
    vi: 'Dựng lại bằng chính Node.js này: npm run build trong kho mã, hoặc cài lại gói.',
    en: 'Build it with this very Node.js: npm run build in the repository, or install the package again.',
  },
  noConfiguration: { vi: 'Cấu hình: không có, dùng mặc định', en: 'Configuration: none, defaults hold' },
  configuration: { vi: 'Cấu hình: {file}', en: 'Configuration: {file}' },
  configurationBroken: { vi: 'Cấu hình: {file} không dùng được', en: 'Configuration: {file} cannot be used' },
  untrusted: {
    vi: 'Cấu hình: {file} khai báo chương trình chưa được phép chạy',
    en: 'Configuration: {file} names programs that may not run yet',
  },
  untrustedRemedy: {
    vi: 'Xem nội dung rồi cho phép: vbcheck trust (trong CI: --trust hoặc VBCHECK_TRUST=1).',
    en: 'Look at them, then allow them: vbcheck trust (in CI: --trust or VBCHECK_TRUST=1).',
  },
  own: {
    vi: 'Từ, cụm từ của riêng bạn: {words}, {phrases} ({folder})',
    en: 'Words and phrases of your own: {words}, {phrases} ({folder})',
  },
  ownBroken: {
    vi: 'Từ, cụm từ của riêng bạn: không đọc được ({folder})',
    en: 'Words and phrases of your own: unreadable ({folder})',
  },
  office: { vi: 'LibreOffice: {path}', en: 'LibreOffice: {path}' },
  noOffice: { vi: 'LibreOffice: không thấy', en: 'LibreOffice: not found' },
  noOfficeRemedy: {
    vi: 'Chỉ cần khi có tệp .doc, .rtf, .odt: cài LibreOffice rồi soffice --headless --convert-to docx *.doc',
    en: 'Only for .doc, .rtf and .odt files: install LibreOffice, then soffice --headless --convert-to docx *.doc',
  },
  git: { vi: 'git: {path}', en: 'git: {path}' },
  noGit: { vi: 'git: không thấy', en: 'git: not found' },
  noGitRemedy: {
    vi: 'Chỉ cần để soát tệp vừa đổi và xem khác biệt của văn bản trong git.',
    en: 'Only to check what has changed and to see differences of documents in git.',
  },
  terminal: { vi: 'Màn hình: {columns} cột, {encoding}', en: 'Terminal: {columns} columns, {encoding}' },
  encodingRemedy: {
    vi: 'Chữ Việt có thể hiện sai: đặt LANG=C.UTF-8 (Windows: chcp 65001, hoặc dùng Windows Terminal).',
    en: 'Vietnamese letters may be shown wrong: set LANG=C.UTF-8 (Windows: chcp 65001, or use Windows Terminal).',
  },
  good: { vi: 'Máy đã sẵn sàng.', en: 'This computer is ready.' },
  remarks: { vi: 'Dùng được; {count} điều nên xem lại.', en: 'It works; {count} things to look at.' },
  bad: { vi: '{count} điều phải sửa trước khi dùng.', en: '{count} things to mend first.' },
} as const satisfies Record<string, Bilingual>;

export const doctor = defineCommand<[], PrintOptions>({
  name: 'doctor',
  summary: { vi: 'xem máy có đủ những gì vbcheck cần', en: 'see whether this computer has what vbcheck needs' },
  options: [FORMAT, LANG, NO_COLOR],
  notes: {
    vi: '\nMã kết thúc: 0 dùng được (▲ là điều nên xem lại), 2 có điều phải sửa (✖).',
    en: '\nExit codes: 0 it works (▲ is something to look at), 2 something has to be mended (✖).',
  },
  run: examine,
});

async function examine(options: PrintOptions, terminal: Terminal): Promise<ExitCode> {
  const { lang = 'vi' } = options;
  const checks = [
    about(
      'node',
      'ok',
      filled(TEXTS.node, { version: process.versions.node, platform: process.platform, arch: process.arch }),
    ),
    about(
      'program',
      'ok',
      filled(TEXTS.program, { version: VERSION, count: builtInRules.length, asOf: dayText(dayOf(lawRegister().asOf)) }),
    ),
    codeCache(),
    await configuration(terminal),
    ownLists(),
    ...PROGRAMS.map((one) => program(one, terminal)),
    screen(terminal),
  ];
  const asText = answerText(options.format);
  if (asText) {
    const said = checks.map(({ id, status, found, remedy }) => ({
      id,
      status,
      found: found[lang],
      remedy: remedy?.[lang] ?? null,
    }));
    terminal.out(asText({ version: VERSION, checks: said }));
  } else {
    const paint = await painterFor(terminal, options.color);
    for (const { status, found, remedy } of checks) {
      terminal.out(`${paint.severity(status, SIGNS[status])} ${found[lang]}\n`);
      if (remedy && status !== 'ok') terminal.out(`    ${remedy[lang].replaceAll('\n', '\n    ')}\n`);
    }
    terminal.out(`\n${verdictOn(checks)[lang]}\n`);
  }
  return countOf(checks, 'error') > 0 ? EXIT.failure : EXIT.clean;
}

const countOf = (checks: readonly Check[], status: Status): number =>
  checks.filter((check) => check.status === status).length;

function verdictOn(checks: readonly Check[]): Bilingual {
  const [errors, warnings] = [countOf(checks, 'error'), countOf(checks, 'warning')];
  if (errors > 0) return filled(TEXTS.bad, { count: errors });
  return warnings > 0 ? filled(TEXTS.remarks, { count: warnings }) : TEXTS.good;
}

const about = (id: string, status: Status, found: Bilingual, remedy: Bilingual | null = null): Check => ({
  id,
  status,
  found,
  remedy,
});

/** Whether the build has left one for this version of V8. */
function codeCache(): Check {
  const version = V8_VERSION;
  const folder = join(dirname(realpathSync(process.argv[1] ?? '.')), '..', 'dist');
  return existsSync(join(folder, codeCacheOf('program.cjs')))
    ? about('code-cache', 'ok', filled(TEXTS.cache, { version }))
    : about('code-cache', 'warning', filled(TEXTS.noCache, { version }), TEXTS.noCacheRemedy);
}

async function configuration({ cwd }: Terminal): Promise<Check> {
  const file = findConfiguration(cwd);
  if (file === null) return about('configuration', 'ok', TEXTS.noConfiguration);
  try {
    await loadConfiguration(file, builtInRules);
    return about('configuration', 'ok', filled(TEXTS.configuration, { file }));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (error.code === 'configuration-untrusted')
      return about('configuration', 'error', filled(TEXTS.untrusted, { file }), TEXTS.untrustedRemedy);
    const remedy = { vi: error.describe('vi'), en: error.describe('en') };
    return about('configuration', 'error', filled(TEXTS.configurationBroken, { file }), remedy);
  }
}

function ownLists(): Check {
  const folder = personalFolder();
  try {
    const words = readPersonalWords().length;
    const phrases = readPersonalPhrases()?.length ?? 0;
    return about('own-lists', 'ok', filled(TEXTS.own, { words, phrases, folder }));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const remedy = { vi: error.describe('vi'), en: error.describe('en') };
    return about('own-lists', 'error', filled(TEXTS.ownBroken, { folder }), remedy);
  }
}

/** A program that vbcheck can do without. */
interface OtherProgram {
  id: string;
  /** As it is typed, the usual one first. */
  names: readonly string[];
  /** Where its installers put it without putting it in the path. */
  usualPlaces: readonly string[];
  there: typeof TEXTS.git | typeof TEXTS.office;
  missing: Bilingual;
  remedy: Bilingual;
}

const PROGRAMS: readonly OtherProgram[] = [
  {
    id: 'libreoffice',
    names: ['soffice', 'libreoffice'],
    usualPlaces: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
      'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
    ],
    there: TEXTS.office,
    missing: TEXTS.noOffice,
    remedy: TEXTS.noOfficeRemedy,
  },
  { id: 'git', names: ['git'], usualPlaces: [], there: TEXTS.git, missing: TEXTS.noGit, remedy: TEXTS.noGitRemedy },
];

function program({ id, names, usualPlaces, there, missing, remedy }: OtherProgram, { env }: Terminal): Check {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => (process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]));
  const places = [...folders.flatMap((folder) => files.map((name) => join(folder, name))), ...usualPlaces];
  const path = places.find(canRun);
  return path === undefined ? about(id, 'warning', missing, remedy) : about(id, 'ok', filled(there, { path }));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function screen({ env, columns }: Terminal): Check {
  // A console of Windows is written to in its own letters, whatever its code page.
  const locale = process.platform === 'win32' ? 'UTF-8' : env.LC_ALL || env.LC_CTYPE || env.LANG || 'C';
  const isUnicode = /utf-?8/i.test(locale);
  const found = filled(TEXTS.terminal, { columns, encoding: locale });
  return about('terminal', isUnicode ? 'ok' : 'warning', found, TEXTS.encodingRemedy);
}
