/** `vbcheck init`: a configuration file to start from. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeLeftovers } from '../../host/write-whole.ts';
import type { Language } from '../../language/language.ts';
import { PRESET_MEANINGS } from '../../config/choices.ts';
import { CONFIGURATION_FILES } from '../../config/load.ts';
import { jsonText } from '../../report/formats/json-text.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FORCE, LANG, NO_COLOR } from '../options.ts';
import { Outputs, PLAIN_OUTPUT_TEXTS } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { USAGE } from '../texts.ts';
import { filled, UsageError } from '../usage-error.ts';

interface InitOptions {
  format: keyof typeof FILE_NAMES;
  lang?: Language;
  force?: boolean;
}

export const init = defineCommand<[], InitOptions>({
  name: 'init',
  summary: { vi: 'tạo tệp cấu hình có chú giải', en: 'write a configuration file with comments' },
  options: [
    {
      flags: { vi: '--format <dạng>', en: '--format <format>' },
      description: { vi: 'yaml | json', en: 'yaml | json' },
      choices: ['yaml', 'json'],
      default: 'yaml',
    },
    LANG,
    FORCE,
    NO_COLOR,
  ],
  run: writeConfiguration,
});

const FILE_NAMES = { yaml: '.vbcheckrc.yaml', json: '.vbcheckrc.json' } as const;

const YAML: Readonly<Record<Language, string>> = {
  vi: `# Cấu hình vbcheck. Bỏ dấu # ở đầu dòng để dùng; các quy tắc: vbcheck rules

# Cấu hình làm nền: một tệp, một gói npm hay một trong
{presets}
extends: vbcheck:recommended

# Mức của từng quy tắc: off, info, warning, error.
rules:
  # the-thuc/le-trang: warning
  # the-thuc/*: error

# Tệp không kiểm tra.
ignore:
  # - luu-tru/

# Thiết lập riêng theo tên tệp hoặc loại văn bản.
overrides:
  # - files: "mau/*.docx"
  #   rules:
  #     the-thuc/so-ky-hieu: off
  # - documentTypes: [bien-ban, hop-dong]
  #   rules:
  #     the-thuc/noi-nhan: off

# Cơ quan của bạn, để "vbcheck new" điền sẵn vào văn bản mới.
agency:
  # name: Sở Tài chính
  # parent: UBND tỉnh Quảng Trị
  # place: Quảng Trị
  # symbol: STC
  # unit: VP              # đơn vị soạn thảo
  # signer:
  #   authority: KT. GIÁM ĐỐC
  #   title: PHÓ GIÁM ĐỐC
  #   name: Nguyễn Văn A

# language: vi          # hoặc en
# profile: auto         # hoặc nd30, vbqppl, dang, other
# final: false          # true: chỗ để trống (số, ngày) cũng là lỗi
# failOn: error         # mức làm lệnh kết thúc với mã 1
# maxWarnings: 10
`,
  en: `# Configuration of vbcheck. Remove the # to use a line; the rules: vbcheck rules

# Start from a file, an npm package or one of
{presets}
extends: vbcheck:recommended

# Severity of each rule: off, info, warning, error.
rules:
  # the-thuc/le-trang: warning
  # the-thuc/*: error

# Files that are not checked.
ignore:
  # - archive/

# Settings by file name or type of document.
overrides:
  # - files: "forms/*.docx"
  #   rules:
  #     the-thuc/so-ky-hieu: off
  # - documentTypes: [bien-ban, hop-dong]
  #   rules:
  #     the-thuc/noi-nhan: off

# Your office, which "vbcheck new" fills in.
agency:
  # name: Sở Tài chính
  # parent: UBND tỉnh Quảng Trị
  # place: Quảng Trị
  # symbol: STC
  # unit: VP              # the drafting unit
  # signer:
  #   authority: KT. GIÁM ĐỐC
  #   title: PHÓ GIÁM ĐỐC
  #   name: Nguyễn Văn A

language: en
# profile: auto         # or nd30, vbqppl, dang, other
# final: false          # true: blanks (number, date) are errors too
# failOn: error         # severity that ends with code 1
# maxWarnings: 10
`,
};

function writeConfiguration(options: InitOptions, terminal: Terminal): ExitCode {
  const language = options.lang ?? 'vi';
  const name = FILE_NAMES[options.format];
  const existing = CONFIGURATION_FILES.filter((file) => file !== 'package.json').find((file) =>
    existsSync(join(terminal.cwd, file)),
  );
  // Where nothing is written either: a run that was killed may have come as far as the name.
  removeLeftovers(terminal.cwd);
  // Another file would hide the new one, or the new one it.
  if (existing !== undefined && !(options.force && existing === name)) {
    throw new UsageError(filled(USAGE.exists, { name: existing }));
  }
  const outputs = new Outputs(PLAIN_OUTPUT_TEXTS, basename);
  const schema = schemaFor(terminal.cwd);
  const text =
    options.format === 'yaml'
      ? `# yaml-language-server: $schema=${schema}\n${YAML[language].replace('{presets}', () => presets(language))}`
      : jsonConfiguration(language, schema);
  outputs.write(join(terminal.cwd, name), text, { force: options.force });
  terminal.out(`${filled(USAGE.written, { name })[language]}\n`);
  return EXIT.clean;
}

function presets(language: Language): string {
  const widest = Math.max(...Object.keys(PRESET_MEANINGS).map(({ length }) => length));
  const lines = Object.entries(PRESET_MEANINGS).map(
    ([name, meaning]) => `#   ${name.padEnd(widest)}  ${meaning[language]}`,
  );
  return lines.join('\n');
}

const SCHEMA = join('data', 'vbcheck.schema.json');

/**
 * Where an editor finds the schema from `folder`: in the vbcheck that is installed there, so that colleagues find it too, else
 * in the one that is running. Never an address of the network.
 */
function schemaFor(folder: string): string {
  for (const above of foldersFrom(folder)) {
    const installed = join(above, 'node_modules', 'vbcheck', SCHEMA);
    if (existsSync(installed)) return slashed(folder, installed);
  }
  const own = join(foldersFrom(import.meta.dirname).find((above) => existsSync(join(above, SCHEMA))) ?? folder, SCHEMA);
  return relative(folder, own).startsWith('..') ? pathToFileURL(own).href : slashed(folder, own);
}

const slashed = (folder: string, file: string): string => {
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
};

/** The folder and those above it. */
function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

function jsonConfiguration(language: Language, schema: string): string {
  const configuration = {
    $schema: schema,
    extends: 'vbcheck:recommended',
    language,
    rules: {},
    ignore: [],
    overrides: [],
  };
  return jsonText(configuration);
}
