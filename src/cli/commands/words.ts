/** `vbcheck words add|remove|list`: the words that no rule of spelling reports. */
import { resolve } from 'node:path';
import { addWords, personalWordFile, readPersonalWords, removeWords } from '../../config/words.ts';
import type { Language } from '../../language/language.ts';
import { answerText, type FormatName } from '../../report/formats/index.ts';
import { VERSION } from '../../version.ts';
import { type CommandArgument, type CommandOption, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FORMAT, LANG, NO_COLOR } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface WordsOptions {
  /** Default: the list of the person. */
  file?: string;
  lang?: Language;
  /** Of `list`. */
  format?: FormatName;
}

const TEXTS = {
  add: {
    vi: (count: number, file: string) => `Đã thêm ${count} từ vào ${file}`,
    en: (count: number, file: string) => `${count} added to ${file}`,
  },
  remove: {
    vi: (count: number, file: string) => `Đã bỏ ${count} từ khỏi ${file}`,
    en: (count: number, file: string) => `${count} removed from ${file}`,
  },
};

const WORDS: CommandArgument = {
  name: { vi: '<từ...>', en: '<words...>' },
  description: { vi: 'từ hoặc cụm từ, mỗi cụm đặt trong ngoặc kép', en: 'words, or phrases in quotation marks' },
};

const OPTIONS: readonly CommandOption[] = [
  {
    flags: { vi: '--file <tệp>', en: '--file <file>' },
    description: {
      vi: 'dùng tệp từ này (của cơ quan) thay cho tệp của riêng bạn',
      en: 'use this list instead of your own',
    },
  },
  LANG,
  NO_COLOR,
];

const add = defineCommand<[words: string[]], WordsOptions>({
  name: 'add',
  summary: { vi: 'thêm từ vào từ điển riêng', en: 'add words to the list' },
  arguments: [WORDS],
  options: OPTIONS,
  run: (given, options, terminal) => {
    const file = listFile(options, terminal);
    return said('add', addWords(file, given).length, file, options, terminal);
  },
});

const remove = defineCommand<[words: string[]], WordsOptions>({
  name: 'remove',
  summary: { vi: 'bỏ từ khỏi từ điển riêng', en: 'take words out of the list' },
  arguments: [WORDS],
  options: OPTIONS,
  run: (given, options, terminal) => {
    const file = listFile(options, terminal);
    return said('remove', removeWords(file, given).length, file, options, terminal);
  },
});

const list = defineCommand<[], WordsOptions>({
  name: 'list',
  summary: { vi: 'in các từ trong từ điển riêng', en: 'print the words of the list' },
  options: [...OPTIONS, FORMAT],
  run: (options, terminal) => {
    const file = listFile(options, terminal);
    const known = readPersonalWords(file);
    const asText = answerText(options.format ?? 'pretty');
    if (asText) terminal.out(asText({ version: VERSION, file, words: known }));
    else for (const word of known) terminal.out(`${word}\n`);
    return EXIT.clean;
  },
});

export const words = defineCommand({
  name: 'words',
  summary: { vi: 'từ điển riêng: từ không báo lỗi chính tả', en: 'your own words, which spelling rules accept' },
  commands: [add, remove, list],
  notes: {
    vi: `
Ví dụ:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (khai báo tệp ở khóa wordFiles của cấu hình)
  vbcheck words list`,
    en: `
Examples:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (named by the key wordFiles of the configuration)
  vbcheck words list`,
  },
});

function listFile({ file }: WordsOptions, { cwd }: Terminal): string {
  return file === undefined ? personalWordFile() : resolve(cwd, file);
}

function said(
  what: keyof typeof TEXTS,
  count: number,
  file: string,
  { lang = 'vi' }: WordsOptions,
  terminal: Terminal,
): ExitCode {
  terminal.out(`${TEXTS[what][lang](count, file)}\n`);
  return EXIT.clean;
}
