/** The parser of the command line, made from what the commands say of themselves. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Bilingual, Language } from '../language/language.ts';
import type { CliCommand, CommandOption } from './command.ts';
import { check } from './commands/check.ts';
import { filled, UsageError } from './usage-error.ts';

const TEXTS = {
  program: {
    vi: 'Soát lỗi văn bản hành chính theo Nghị định 30/2020/NĐ-CP.',
    en: 'Checks Vietnamese administrative documents against Decree 30/2020/NĐ-CP.',
  },
  version: { vi: 'in phiên bản', en: 'print the version' },
  help: { vi: 'in hướng dẫn này', en: 'print this help' },
  givenTwice: {
    vi: 'tùy chọn {name} có hai giá trị khác nhau: “{one}” và “{other}”; chỉ dùng một.',
    en: 'the option {name} has two different values: “{one}” and “{other}”; give one.',
  },
} as const satisfies Record<string, Bilingual>;

/** Headings of help texts, which commander writes in English. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

const EXAMPLES: Bilingual = {
  vi: `
Ví dụ:
  vbcheck du-thao.docx                    soát một dự thảo
  vbcheck van-ban/                        soát cả thư mục
  vbcheck --cache van-ban/                soát cả thư mục, lần sau chỉ tệp đã đổi
  vbcheck --staged                        soát những gì sắp commit (git)
  vbcheck --final du-thao.docx            soát bản trình ký
  vbcheck fix --track du-thao.docx        sửa, duyệt từng chỗ trong Word
  vbcheck --format json "nhap/*.docx"     kết quả cho chương trình khác
  vbcheck --rule the-thuc/le-trang:off du-thao.docx
  vbcheck preview du-thao.docx            xem lỗi ngay trong văn bản (du-thao.html)
  vbcheck explain the-thuc/le-trang       vì sao có quy tắc này
  vbcheck new cong-van                    bắt đầu một công văn đúng thể thức

Mã kết thúc:
  0  không có lỗi     1  có lỗi     2  không làm được (đối số, cấu hình, tệp hỏng)`,
  en: `
Examples:
  vbcheck draft.docx                      check one draft
  vbcheck documents/                      check a folder
  vbcheck --cache documents/              check a folder, next time only what has changed
  vbcheck --staged                        check what the next commit holds (git)
  vbcheck --final draft.docx              check a draft that goes to be signed
  vbcheck fix --track draft.docx          mend it, judge each change in Word
  vbcheck --format json "drafts/*.docx"   results for another program
  vbcheck --rule the-thuc/le-trang:off draft.docx
  vbcheck preview draft.docx              see the findings in the document (draft.html)
  vbcheck explain the-thuc/le-trang       why there is this rule
  vbcheck new cong-van                    start a correct official letter

Exit codes:
  0  nothing wrong     1  findings     2  could not do it (arguments, configuration, broken file)`,
};

export interface ProgramOptions {
  language: Language;
  version: string;
  /** Gets help and version. */
  print: (text: string) => void;
  /** Gets the command asked for, and its arguments and options. */
  done: (command: CliCommand, input: readonly unknown[]) => void;
}

/**
 * `vbcheck`, which checks when no command is named. `commands`: the one that is named, or all for the help that lists
 * them; options by the dozen take time, so that a run has only those it may need.
 */
export function buildProgram(commands: readonly CliCommand[], options: ProgramOptions): Command {
  const { language, version } = options;
  const program = completed(new Command('vbcheck'), check, options)
    .description(TEXTS.program[language])
    .version(version, '-v, --version', TEXTS.version[language])
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES[language]);
  for (const command of commands) program.addCommand(subcommand(command, options));
  return program;
}

function subcommand(command: CliCommand, options: ProgramOptions): Command {
  const made = completed(new Command(command.name), command, options);
  if (command.notes) made.addHelpText('after', command.notes[options.language]);
  return made.allowExcessArguments(false);
}

/** All of a command but what stands around it. */
function completed(made: Command, command: CliCommand, options: ProgramOptions): Command {
  const { language, print, done } = options;
  made
    .summary(command.summary[language])
    .description(command.summary[language])
    .helpOption('-h, --help', TEXTS.help[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => (language === 'vi' ? (HELP_TITLES[title] ?? title) : title),
      optionDescription: ({ description }) => description,
      subcommandTerm: (below) => `${below.name()} ${below.usage()}`.trimEnd(),
    })
    .usage(usageOf(command, language));
  for (const { name, description } of command.arguments ?? []) made.argument(name[language], description[language]);
  for (const option of command.options ?? []) addOption(made, option, language);
  for (const below of command.commands ?? []) made.addCommand(subcommand(below, options));
  // commander gives itself as the last argument.
  if (command.run) made.action((...input: unknown[]) => done(command, input.slice(0, -1)));
  return made;
}

/** `[tùy chọn] <tệp…>`: commander would write English words in brackets and three dots. */
function usageOf(
  { usage, arguments: given = [], options = [], commands = [] }: CliCommand,
  language: Language,
): string {
  if (usage) return usage[language];
  return [
    ...(options.length > 0 ? [WORDS_OF_USAGE.options[language]] : []),
    ...(commands.length > 0 ? [WORDS_OF_USAGE.command[language]] : []),
    ...given.map(({ name }) => name[language].replace('...', '…')),
  ].join(' ');
}

const WORDS_OF_USAGE = {
  options: { vi: '[tùy chọn]', en: '[options]' },
  command: { vi: '<lệnh>', en: '<command>' },
} as const satisfies Record<string, Bilingual>;

/** Of an option that takes one value commander would silently keep the last. */
function addOption(made: Command, option: CommandOption, language: Language): void {
  const added = optionOf(option, language);
  made.addOption(added);
  if (option.value === 'list' || !added.required) return;
  let given: string | null = null;
  made.on(`option:${added.name()}`, (value: string) => {
    if (given !== null && given !== value)
      throw new UsageError(filled(TEXTS.givenTwice, { name: added.long ?? added.flags, one: given, other: value }));
    given = value;
  });
}

function optionOf(option: CommandOption, language: Language): Option {
  const { flags, description, choices, value, accepts } = option;
  const made = new Option(typeof flags === 'string' ? flags : flags[language], description[language]);
  if (choices) made.choices(choices);
  if (value === 'wholeNumber') made.argParser(wholeNumber);
  if (value === 'list') made.argParser(collectOf(choices, accepts)).default([]);
  return option.default === undefined ? made : made.default(option.default);
}

const collectOf =
  (choices: readonly string[] | undefined, accepts?: (value: string) => boolean) =>
  (value: string, previous: string[]): string[] => {
    if (choices && !choices.includes(value) && !accepts?.(value)) throw new InvalidArgumentError('');
    return [...previous, value];
  };

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}
