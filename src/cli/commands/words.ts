/** `vbcheck words add|remove|list|suggest`: the words that no rule of spelling reports. */
import { resolve } from 'node:path';
import { checkFiles } from '../../batch/check-files.ts';
import { addWords, personalWordFile, readPersonalWords, removeWords } from '../../config/words.ts';
import { hasWord } from '../../language/fold.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import { comparableWord } from '../../lint/runner.ts';
import type { Finding } from '../../lint/finding.ts';
import { printable } from '../../report/excerpt.ts';
import { answerText, type FormatName } from '../../report/formats/index.ts';
import { VERSION } from '../../version.ts';
import { meansOf } from '../check-means.ts';
import { type CommandArgument, type CommandOption, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import {
  CONFIG,
  FILES_DESCRIPTION,
  type FindingOptions,
  filesOptions,
  FORMAT,
  LANG,
  NO_COLOR,
  NO_IGNORE,
  TRUST,
} from '../options.ts';
import { PassedOver } from '../passed-over.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

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
  suggest: {
    vi: (words: string) => `\nTừ nào đúng thì thêm: vbcheck words add ${words}`,
    en: (words: string) => `\nAdd those that are right: vbcheck words add ${words}`,
  },
  nothing: {
    vi: () => 'Không có từ nào bị báo lỗi chính tả từ hai lần trở lên.',
    en: () => 'No word is reported by spelling twice or more.',
  },
};

const NO_WORD = {
  vi: '“{word}” không phải từ, cụm từ.',
  en: '“{word}” is no word or phrase.',
} as const satisfies Bilingual;

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

/** What begins a remark in a list, and what no document holds. */
const NO_PART_OF_WORDS = /[#\p{Cc}]/u;

const add = defineCommand<[words: string[]], WordsOptions>({
  name: 'add',
  summary: { vi: 'thêm từ vào từ điển riêng', en: 'add words to the list' },
  arguments: [WORDS],
  options: OPTIONS,
  run: (given, options, terminal) => {
    const bad = given.find((word) => !hasWord(word) || NO_PART_OF_WORDS.test(word));
    if (bad !== undefined) throw new UsageError(filled(NO_WORD, { word: printable(bad) }));
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

interface SuggestOptions extends Pick<FindingOptions, 'config' | 'trust' | 'ignore'> {
  lang?: Language;
  format?: FormatName;
}

const suggest = defineCommand<[files: string[]], SuggestOptions>({
  name: 'suggest',
  summary: { vi: 'từ mà các văn bản lặp lại và bị báo lỗi', en: 'words that documents repeat and spelling reports' },
  arguments: [{ name: { vi: '<tệp...>', en: '<files...>' }, description: FILES_DESCRIPTION }],
  options: [FORMAT, LANG, CONFIG, TRUST, NO_IGNORE, NO_COLOR],
  run: suggestWords,
});

/** They speak of single words; capitals and repeats are no question of a list. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'chinh-ta/am-tiet',
  'chinh-ta/nham-tu',
  'chinh-ta/tu-sai',
  'chinh-ta/cach-viet-cu',
]);
/** What stands once may be a slip. */
const LEAST_COUNT = 2;
const MOST_SUGGESTED = 30;

/** The most frequent first. */
async function suggestWords(names: readonly string[], options: SuggestOptions, terminal: Terminal): Promise<ExitCode> {
  const { lang = 'vi', format = 'pretty' } = options;
  const asText = answerText(format);
  const counts = new Map<string, number>();
  let code: ExitCode = EXIT.clean;
  const entries = await inputsOf(names, terminal, {});
  const passedOver = new PassedOver((line) => terminal.err(`vbcheck: ${line}`));
  const asked = filesOptions(options, terminal);
  const means = await meansOf({}, asked, entries.length, terminal);
  const run = new InterruptibleRun(terminal, asText !== null, means.crew?.stop);
  const checking = checkFiles(entries, asked, { cited: false }, means);
  for await (const file of run.over(checking, entries.length)) {
    const { result } = file.record;
    if (result.error) {
      code = EXIT.failure;
      terminal.err(`vbcheck: ${printable(`${result.path}: ${result.error.message}`)}\n`);
    } else if (result.status !== 'checked') passedOver.add(file, result);
    for (const finding of result.messages) addWordOf(finding, counts);
  }
  passedOver.end();
  const found = [...counts]
    .filter(([, count]) => count >= LEAST_COUNT)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(([word, count]) => ({ word, count }));
  if (asText) terminal.out(asText({ version: VERSION, words: found }));
  else if (found.length === 0 && code !== EXIT.clean) return run.exitCode(code);
  else if (found.length === 0) terminal.out(`${TEXTS.nothing[lang]()}\n`);
  else {
    for (const { word, count } of found) terminal.out(`${String(count).padStart(5)}  ${printable(word)}\n`);
    const words = found.map(({ word }) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
    terminal.out(`${TEXTS.suggest[lang](printable(words))}\n`);
  }
  return run.exitCode(code);
}

function addWordOf({ ruleId, location, also }: Finding, counts: Map<string, number>): void {
  const word = comparableWord(location.text);
  if (OF_WORDS.has(ruleId) && word !== '') counts.set(word, (counts.get(word) ?? 0) + 1 + also.length);
}

export const words = defineCommand({
  name: 'words',
  summary: { vi: 'từ điển riêng: từ không báo lỗi chính tả', en: 'your own words, which spelling rules accept' },
  commands: [add, remove, list, suggest],
  notes: {
    vi: `
Ví dụ:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (khai báo tệp ở khóa wordFiles của cấu hình)
  vbcheck words suggest thu-muc/   (từ bị báo nhiều lần trong các văn bản, để chọn mà thêm)
  vbcheck words list`,
    en: `
Examples:
  vbcheck words add kilôgam "thuế giảng"
  vbcheck words add --file tu-dien-so.txt iốt   (named by the key wordFiles of the configuration)
  vbcheck words suggest folder/   (words reported again and again, to choose from)
  vbcheck words list`,
  },
});

function listFile({ file }: WordsOptions, { cwd }: Terminal): string {
  return file === undefined ? personalWordFile() : resolve(cwd, file);
}

function said(
  what: 'add' | 'remove',
  count: number,
  file: string,
  { lang = 'vi' }: WordsOptions,
  terminal: Terminal,
): ExitCode {
  terminal.out(`${TEXTS[what][lang](count, file)}\n`);
  return EXIT.clean;
}
