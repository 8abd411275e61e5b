/** `vbcheck trust [FOLDER]`: lets the configuration of a folder run the programs that it names. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ConfigError } from '../../config/error.ts';
import { findConfiguration } from '../../config/load.ts';
import { distrust, programsOf, trust as remember, trustedConfigurations } from '../../config/trust.ts';
import { reasonOf } from '../../host/system-error.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { shellWord } from '../../language/shell-word.ts';
import { printable } from '../../report/excerpt.ts';
import { type CommandArgument, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { LANG, NO_COLOR } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { filled, UsageError } from '../usage-error.ts';

interface TrustOptions {
  lang?: Language;
}

const TEXTS = {
  noConfiguration: {
    vi: 'không có tệp cấu hình nào cho “{name}”.',
    en: 'there is no configuration for “{name}”.',
  },
  nothingToRun: {
    vi: '{file} không khai báo chương trình nào: không cần cho phép.',
    en: '{file} names no programs: there is nothing to allow.',
  },
  trusted: { vi: 'Đã cho phép {file} chạy:', en: '{file} may now run:' },
  until: {
    vi: 'Khi cấu hình hoặc chương trình thay đổi, vbcheck hỏi lại. Thôi cho phép: vbcheck trust remove {folder}',
    en: 'When the configuration or a program changes, vbcheck asks again. To take it back: vbcheck trust remove {folder}',
  },
  removed: { vi: 'Đã thôi cho phép {file}.', en: '{file} may no longer run programs.' },
  nothingRemoved: { vi: 'chưa từng cho phép “{name}”.', en: '“{name}” was not allowed.' },
  notRemembered: { vi: 'không ghi nhớ được: {reason}.', en: 'it cannot be remembered: {reason}.' },
  changed: { vi: '(đã thay đổi, cần cho phép lại)', en: '(changed since; to be allowed again)' },
} as const satisfies Record<string, Bilingual>;

const FOLDER: CommandArgument = {
  name: { vi: '[thư-mục]', en: '[folder]' },
  description: {
    vi: 'thư mục có văn bản, hoặc tệp cấu hình (mặc định: thư mục hiện tại)',
    en: 'a folder with documents, or a configuration (default: the working folder)',
  },
};

const list = defineCommand<[], TrustOptions>({
  name: 'list',
  summary: { vi: 'in các cấu hình đã cho phép', en: 'print the configurations that you have allowed' },
  options: [LANG, NO_COLOR],
  run: async ({ lang = 'vi' }, terminal) => {
    for (const { file, sha256 } of trustedConfigurations()) {
      // A configuration that is gone or broken has changed, too.
      const now = await programsOf(file).catch(() => null);
      const remark = now?.sha256 === sha256 ? '' : ` ${TEXTS.changed[lang]}`;
      terminal.out(`${printable(file)}${remark}\n`);
    }
    return EXIT.clean;
  },
});

const remove = defineCommand<[folder: string | undefined], TrustOptions>({
  name: 'remove',
  summary: { vi: 'thôi cho phép', en: 'take it back' },
  arguments: [FOLDER],
  options: [LANG, NO_COLOR],
  run: (folder, { lang = 'vi' }, terminal) => {
    const name = folder ?? terminal.cwd;
    const path = resolve(terminal.cwd, name);
    const forgotten = distrust(path);
    const above = forgotten.length === 0 ? findConfiguration(path) : null;
    if (above !== null) forgotten.push(...distrust(above));
    if (forgotten.length === 0) throw new UsageError(filled(TEXTS.nothingRemoved, { name: printable(name) }));
    for (const { file } of forgotten) terminal.out(`${filled(TEXTS.removed, { file: printable(file) })[lang]}\n`);
    return EXIT.clean;
  },
});

export const trust = defineCommand<[folder: string | undefined], TrustOptions>({
  name: 'trust',
  summary: {
    vi: 'cho cấu hình của một thư mục chạy chương trình mà nó khai báo (plugins, tệp .js)',
    en: 'let the configuration of a folder run the programs that it names (plugins, .js files)',
  },
  arguments: [FOLDER],
  options: [LANG, NO_COLOR],
  commands: [list, remove],
  notes: {
    vi: `
Chỉ cho phép khi bạn đã xem nội dung hoặc biết người viết: chương trình chạy với mọi quyền của bạn.

Ví dụ:
  vbcheck trust                 cấu hình của thư mục hiện tại
  vbcheck trust ho-so/
  vbcheck trust list
  vbcheck trust remove ho-so/`,
    en: `
Allow only what you have looked at, or whose author you know: programs run with all your rights.

Examples:
  vbcheck trust                 the configuration of the working folder
  vbcheck trust papers/
  vbcheck trust list
  vbcheck trust remove papers/`,
  },
  run: allow,
});

async function allow(
  folder: string | undefined,
  { lang = 'vi' }: TrustOptions,
  { cwd, out }: Terminal,
): Promise<ExitCode> {
  const path = resolve(cwd, folder ?? '.');
  const stats = statSync(path, { throwIfNoEntry: false });
  const configuration = stats === undefined ? null : stats.isDirectory() ? findConfiguration(path) : path;
  if (configuration === null) {
    throw new UsageError(filled(TEXTS.noConfiguration, { name: printable(folder ?? basename(cwd)) }));
  }
  const { paths } = await remember(configuration).catch((error: unknown) => {
    if (error instanceof ConfigError) throw error;
    throw new UsageError(filled(TEXTS.notRemembered, { reason: reasonOf(error, 'write')[lang] }));
  });
  const file = printable(configuration);
  const say = (text: Bilingual): void => out(`${text[lang]}\n`);
  if (paths.length === 0) say(filled(TEXTS.nothingToRun, { file }));
  else {
    say(filled(TEXTS.trusted, { file }));
    for (const program of paths) out(`  ${printable(program)}\n`);
    say(filled(TEXTS.until, { folder: shellWord(printable(dirname(configuration))) }));
  }
  return EXIT.clean;
}
