/** Options that several commands take, and how they become what the work behind the commands is given. */
import { Configurations } from '../batch/configurations.ts';
import type { FilesOptions } from '../batch/prepare-files.ts';
import type { FailOn, ProfileChoice, ResolvedConfiguration } from '../config/configuration.ts';
import { isFileName } from '../config/modules.ts';
import { readPersonalPhrases } from '../config/phrases.ts';
import { readPersonalWords } from '../config/words.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { ReportFormat } from '../report/formats/format.ts';
import { ANSWER_FORMATS, type FormatName } from '../report/formats/index.ts';
import type { CommandArgument, CommandOption } from './command.ts';
import type { Terminal } from './terminal.ts';

/** How a command prints. */
export interface PrintOptions {
  format: FormatName;
  /** Undefined: as the configuration says, else Vietnamese. */
  lang?: Language;
  color: boolean;
}

/** What findings depend on. */
export interface FindingOptions {
  lang?: Language;
  profile?: ProfileChoice;
  final?: boolean;
  allStyle?: boolean;
  config?: string;
  trust?: boolean;
  /** False: `--no-ignore`. */
  ignore?: boolean;
  /** Which hints a page may have changes with what stands before it: a baseline knows all of them. */
  baseline?: string;
}

/** What makes a run fail. */
export interface LimitOptions {
  failOn?: FailOn;
  maxWarnings?: number;
}

/** The first format is the default. */
export function formatOption(formats: readonly ReportFormat[]): CommandOption {
  const names = formats.map(({ name }) => name);
  return {
    flags: { vi: '--format <dạng>', en: '--format <format>' },
    description: { vi: `dạng kết quả: ${listed(names, 'hoặc')}`, en: `output: ${listed(names, 'or')}` },
    choices: names,
    default: names[0],
  };
}

const listed = (names: readonly string[], or: string): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((piece) => piece !== '').join(` ${or} `);

/** For `check`: several of them, each with the file that it goes to, and modules with formats of one's own. */
export function formatsOption(formats: readonly ReportFormat[]): CommandOption {
  const { choices = [] } = formatOption(formats);
  return {
    flags: { vi: '--format <dạng[=tệp]>', en: '--format <format[=file]>' },
    description: {
      vi: `dạng kết quả, dùng được nhiều lần, ví dụ --format github --format sarif=vbcheck.sarif: ${listed(choices, 'hoặc')}; hoặc mô-đun ./dang.mjs`,
      en: `output, repeatable, for example --format github --format sarif=vbcheck.sarif: ${listed(choices, 'or')}; or a module ./format.mjs`,
    },
    choices,
    value: 'list',
    accepts: (value) => isFileName(value) || choices.some((name) => value.startsWith(`${name}=`)),
  };
}

/** For commands other than `check`. */
export const FORMAT: CommandOption = formatOption(ANSWER_FORMATS);

export const LANG: CommandOption = {
  flags: '--lang <vi|en>',
  description: { vi: 'ngôn ngữ: vi hoặc en', en: 'language: vi or en' },
  choices: ['vi', 'en'],
};

export const PROFILE: CommandOption = {
  flags: { vi: '--profile <bộ>', en: '--profile <profile>' },
  description: {
    vi: 'bộ quy định: auto (mặc định), nd30, vbqppl, dang, other',
    en: 'rules to follow: auto (default), nd30, vbqppl, dang, other',
  },
  choices: ['auto', 'nd30', 'vbqppl', 'dang', 'other'],
};

export const FINAL: CommandOption = {
  flags: '--final',
  description: {
    vi: 'bản trình ký: chỗ để trống (số, ngày) cũng là lỗi',
    en: 'the draft goes to be signed: blanks (number, date) are errors too',
  },
};

export const ALL_STYLE: CommandOption = {
  flags: '--all-style',
  description: {
    vi: 'hiện hết gợi ý văn phong, không chỉ ba gợi ý mỗi trang',
    en: 'show all hints on style, not only three a page',
  },
};

export const FAIL_ON: CommandOption = {
  flags: { vi: '--fail-on <mức>', en: '--fail-on <severity>' },
  description: {
    vi: 'mức làm lệnh kết thúc với mã 1: error (mặc định), warning, info, never',
    en: 'severity that ends with code 1: error (default), warning, info, never',
  },
  choices: ['error', 'warning', 'info', 'never'],
};

export const MAX_WARNINGS: CommandOption = {
  flags: { vi: '--max-warnings <số>', en: '--max-warnings <number>' },
  description: { vi: 'quá số cảnh báo này thì kết thúc với mã 1', en: 'more warnings than this end with code 1' },
  value: 'wholeNumber',
};

export const PRINT_CONFIG: CommandOption = {
  flags: { vi: '--print-config <tệp>', en: '--print-config <file>' },
  description: {
    vi: 'in cấu hình có hiệu lực với tệp này và nơi ghi từng giá trị (JSON)',
    en: 'print what configuration holds for this file, and where each value is written (JSON)',
  },
};

export const QUIET: CommandOption = {
  flags: '-q, --quiet',
  description: { vi: 'chỉ hiện lỗi, không hiện cảnh báo và gợi ý', en: 'show errors only' },
};

export const CONFIG: CommandOption = {
  flags: { vi: '--config <tệp>', en: '--config <file>' },
  description: { vi: 'dùng tệp cấu hình này', en: 'use this configuration file' },
};

export const TRUST: CommandOption = {
  flags: '--trust',
  description: {
    vi: 'cho chạy chương trình mà cấu hình khai báo (plugins, tệp .js); cũng như VBCHECK_TRUST=1',
    en: 'run the programs that the configuration names (plugins, .js files); as VBCHECK_TRUST=1 does',
  },
};

export const NO_IGNORE: CommandOption = {
  flags: '--no-ignore',
  description: {
    vi: 'soát cả tệp mà mục ignore của cấu hình, .vbcheckignore, .gitignore bỏ qua',
    en: 'also work on files that ignore in the configuration, .vbcheckignore or .gitignore leave out',
  },
};

/** `id:severity`, read by `ruleSettings`. */
export const RULE: CommandOption = {
  flags: { vi: '--rule <quy-tắc:mức>', en: '--rule <rule:severity>' },
  description: {
    vi: 'đặt mức cho quy tắc: off, info, warning, error (dùng được nhiều lần)',
    en: 'set the severity of a rule: off, info, warning, error (repeatable)',
  },
  value: 'list',
};

export const NO_COLOR: CommandOption = {
  flags: '--no-color',
  description: { vi: 'không tô màu', en: 'no colours' },
};

export const FORCE: CommandOption = {
  flags: '--force',
  description: { vi: 'ghi đè tệp đã có', en: 'overwrite an existing file' },
};

/** For commands that write changed copies of documents. `suffix`: ends the name of a copy. */
export const copiesOption = (suffix: string): CommandOption => ({
  flags: { vi: '-o, --output <tệp>', en: '-o, --output <file>' },
  description: {
    vi: `ghi vào tệp này; nhiều văn bản thì vào thư mục này (mặc định: <tên>${suffix}.docx ở cùng thư mục)`,
    en: `write to this file, several documents to this folder (default: <name>${suffix}.docx in the same folder)`,
  },
});

/** For commands whose reports go to files. */
export const REPORTS_FORCE: CommandOption = {
  ...FORCE,
  description: {
    vi: 'ghi đè tệp đã có bằng tệp kết quả (--format dạng=tệp)',
    en: 'let reports overwrite existing files (--format format=file)',
  },
};

/** For commands that show findings in their own way. */
export const FINDING_OPTIONS: readonly CommandOption[] = [
  FORMAT,
  LANG,
  PROFILE,
  FINAL,
  ALL_STYLE,
  CONFIG,
  TRUST,
  NO_IGNORE,
  RULE,
  NO_COLOR,
];

/** Named by hand or found in folders; what it is called differs between the commands. */
export const FILES_DESCRIPTION: Bilingual = {
  vi: 'tệp .docx, .docm, .dotx, .dotm, .md, thư mục hoặc mẫu tên tệp; “-” là đầu vào chuẩn',
  en: 'files .docx, .docm, .dotx, .dotm, .md, folders or patterns; “-” is standard input',
};

/** Names the document on standard input, for commands that read it. */
export const STDIN_FILENAME: CommandOption = {
  flags: { vi: '--stdin-filename <tên>', en: '--stdin-filename <name>' },
  description: { vi: 'tên của văn bản ở đầu vào chuẩn', en: 'name of the document on standard input' },
};

/** For commands that change Word documents. */
export const WORD_FILES: CommandArgument = {
  name: { vi: '<tệp...>', en: '<files...>' },
  description: {
    vi: 'tệp .docx, .docm, .dotx, .dotm, thư mục hoặc mẫu tên tệp',
    en: 'files .docx, .docm, .dotx, .dotm, folders or patterns',
  },
};

/** The options as the work on files takes them. */
export function filesOptions(options: FindingOptions, terminal: Terminal): FilesOptions {
  const { config: configurationFile, lang: language, profile, final, allStyle, baseline, ignore } = options;
  const trust = trusts(options, terminal);
  return {
    cwd: terminal.cwd,
    configurationFile,
    trust,
    language,
    profile,
    final,
    allStyle: allStyle ?? (baseline === undefined ? undefined : true),
    everyRepeat: baseline !== undefined,
    ignore,
    words: readPersonalWords(),
    phrases: readPersonalPhrases(),
  };
}

/** What holds in the working folder, for commands that are about no document. Throws `ConfigError`. */
export async function configurationHere(
  options: Pick<FindingOptions, 'config' | 'lang' | 'trust'>,
  terminal: Terminal,
): Promise<{ configuration: ResolvedConfiguration; language: Language }> {
  const { cwd } = terminal;
  const configuration = await new Configurations(options.config, cwd, trusts(options, terminal)).of(cwd);
  return { configuration, language: options.lang ?? configuration.language ?? 'vi' };
}

/** In a run that nobody watches, what the configuration names is what the repository holds anyway. */
export const trusts = ({ trust }: FindingOptions, { env }: Terminal): boolean =>
  trust === true || env.VBCHECK_TRUST === '1';
