/** What the command line asks for. commander reads it; its messages are said in our words. */
import { extname } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { DOCUMENT_EXTENSIONS } from '../batch/find-files.ts';
import { didYouMean } from '../config/error.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import { nearest } from '../lint/nearest.ts';
import type { CliCommand } from './command.ts';
import { KNOWN_NAMES, OTHER_COMMANDS } from './command-names.ts';
import { check } from './commands/check.ts';
import { buildProgram } from './program.ts';
import { USAGE } from './texts.ts';
import { filled, joined, UsageError } from './usage-error.ts';

/** A command and what it is to do, or a text to print: help, the version. */
export type Invocation = { command: CliCommand; input: readonly unknown[] } | { text: string };

const TEXTS = {
  unknownOption: { vi: 'không có tùy chọn “{name}”.', en: 'there is no option “{name}”.' },
  optionOfOthers: { vi: ' Tùy chọn này là của: {names}.', en: ' It is an option of: {names}.' },
  isCommand: { vi: ' Đó là một lệnh: vbcheck {name} …', en: ' It is a command: vbcheck {name} …' },
  unknownCommand: { vi: 'không có lệnh “{name}”.', en: 'there is no command “{name}”.' },
  isFile: { vi: ' Nếu đó là tên tệp, hãy gõ: {word}', en: ' If it is the name of a file, type: {word}' },
  missingOptionValue: { vi: 'tùy chọn “{name}” cần một giá trị.', en: 'the option “{name}” needs a value.' },
  wholeNumber: { vi: 'số nguyên từ 0', en: 'a whole number from 0' },
  missingArgument: { vi: 'thiếu tham số “{name}”.', en: 'the argument “{name}” is missing.' },
  tooManyArguments: { vi: 'thừa tham số: {names}.', en: 'there are too many arguments: {names}.' },
  emptyName: {
    vi: '“{name}” để trống; có lẽ một biến chưa có giá trị.',
    en: '“{name}” is empty; perhaps a variable has no value.',
  },
} as const satisfies Record<string, Bilingual>;

/** Language of help and of errors in the arguments: `--lang` wherever it stands. */
export function languageOf(argv: readonly string[]): Language {
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--lang=en' || (argument === '--lang' && argv[i + 1] === 'en')) return 'en';
  }
  return 'vi';
}

/** Throws `UsageError`. */
export async function parseArguments(argv: readonly string[], version: string): Promise<Invocation> {
  const language = languageOf(argv);
  const { command, words } = meantBy(argv, await commandsFor(argv));
  let printed = '';
  let invocation: Invocation | null = null;
  const isProgramHelp = command === null && words.some((word) => HELP.test(word));
  const program = buildProgram(command === null ? (isProgramHelp ? await everyCommand() : []) : [command], {
    language,
    version,
    print: (text) => (printed += text),
    done: (named, input) => {
      refuseEmptyNames(named, input, language);
      invocation = { command: named, input };
    },
  });
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help')
      throw await usageError(error, parserOf(program, words));
    return { text: printed };
  }
  return invocation ?? { text: printed };
}

const HELP = /^(--help|-[^\Wh]*h\w*)$/;

const everyCommand = async (): Promise<readonly CliCommand[]> => [
  check,
  ...Object.values((await import('./other-commands.ts')).otherCommands),
];

/** Those that may be named; a check without the word loads none of the others. */
async function commandsFor(argv: readonly string[]): Promise<readonly CliCommand[]> {
  return argv.some((word) => word === 'help' || OTHER_COMMANDS.some((name) => name === word))
    ? everyCommand()
    : [check];
}

/**
 * The command that is named, null when none is, and the command line with its name first: options mean the same
 * before and after it. `help fix` is `fix --help`.
 */
function meantBy(
  argv: readonly string[],
  commands: readonly CliCommand[],
): { command: CliCommand | null; words: readonly string[] } {
  const taking = new Set(commands.flatMap(flagsTakingValue));
  const at = firstOperand(argv, taking);
  const word = argv[at];
  if (word === 'help') {
    const rest = argv.toSpliced(at, 1);
    const next = rest[firstOperand(rest, taking)];
    if (next !== undefined && !commands.some(({ name }) => name === next)) throw unknownCommand(next, KNOWN_NAMES);
    return meantBy([...rest, '--help'], commands);
  }
  const command = commands.find(({ name }) => name === word);
  if (!command) return { command: null, words: argv };
  const rest = argv.toSpliced(at, 1);
  const below = command.commands ? firstOperand(rest, taking) : rest.length;
  if (rest[below] === 'help') return meantBy([command.name, ...rest.toSpliced(below, 1), '--help'], commands);
  const words = [command.name, ...rest.slice(below, below + 1), ...rest.slice(0, below), ...rest.slice(below + 1)];
  return { command, words };
}

/** Index of the first word that is neither an option nor the value of one; the length when there is none. */
function firstOperand(words: readonly string[], taking: ReadonlySet<string>): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') return i;
    if (takesNext(word, taking)) i++;
  }
  return words.length;
}

/** The value of an option may stand in the same word: `--format=json`, `-ofile`. */
function takesNext(word: string, taking: ReadonlySet<string>): boolean {
  if (word.startsWith('--')) return taking.has(word);
  const first = [...word.slice(1)].findIndex((letter) => taking.has(`-${letter}`));
  return first >= 0 && first === word.length - 2;
}

function flagsTakingValue({ options = [], commands = [] }: CliCommand): string[] {
  return options
    .map(({ flags }) => (typeof flags === 'string' ? flags : flags.en))
    .filter((flags) => flags.includes('<'))
    .flatMap((flags) => flags.match(/(?<=^|, )--?[\w-]+/g) ?? [])
    .concat(commands.flatMap(flagsTakingValue));
}

/** To the system an empty name is the folder where one is: all of its documents would be worked on. */
function refuseEmptyNames(
  { arguments: taken = [], options = [] }: CliCommand,
  input: readonly unknown[],
  language: Language,
): void {
  const given = (input.at(-1) ?? {}) as Readonly<Record<string, unknown>>;
  const names = [
    ...taken.map(({ name }, i) => [name[language], name.en, input[i]] as const),
    ...options.map(({ flags }) => {
      const english = typeof flags === 'string' ? flags : flags.en;
      const long = flagOf(english);
      return [long, english, given[camelCase(long)]] as const;
    }),
  ];
  const empty = names.find(([, english, value]) => OF_FILES.test(english) && [value].flat().includes(''));
  if (empty) throw new UsageError(filled(TEXTS.emptyName, { name: empty[0].replace(/[<>[\].…]/g, '') }));
}

const OF_FILES = /[<[](?:files?|folder|page|parts)\b/;

const camelCase = (flag: string): string =>
  flag.replace(/^--(?:no-)?/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

// ---------------------------------------------------------------- errors

/** The parser of the command that the words name. */
function parserOf(program: Command, words: readonly string[]): Command {
  const named = (parent: Command, word: string | undefined): Command | undefined =>
    parent.commands.find((candidate) => candidate.name() === word);
  const command = named(program, words[0]);
  return command ? (named(command, words[1]) ?? command) : program;
}

function unknownCommand(name: string, known: readonly string[]): UsageError {
  return withHelp(joined(filled(TEXTS.unknownCommand, { name }), didYouMean(nearest(name, known))));
}

/** commander's error in our words; the quoted names in its messages tell what it is about. */
async function usageError(
  error: CommanderError,
  { options, commands, args, registeredArguments }: Command,
): Promise<UsageError> {
  const names = commands.map((command) => command.name());
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  const name = quoted[0] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flag = name.split('=')[0] as string;
      const flags = options.flatMap(({ long, short }) => [long, short].filter((known) => known !== undefined));
      const near = nearest(flag, [...flags.filter((known) => known.length > 2), '--help']);
      const isFile = DOCUMENT_EXTENSIONS.includes(extname(name).toLowerCase());
      const hint = isFile
        ? filled(TEXTS.isFile, { word: shellWord(name) })
        : near === null
          ? await whereElse(flag)
          : didYouMean(near);
      return withHelp(joined(filled(TEXTS.unknownOption, { name }), hint));
    }
    case 'commander.unknownCommand':
      return unknownCommand(name, names);
    case 'commander.optionMissingArgument':
      return withHelp(filled(TEXTS.missingOptionValue, { name: flagOf(name) }));
    case 'commander.invalidArgument': {
      const flag = flagOf(name);
      const choices = options.find(({ long }) => long === flag)?.argChoices;
      const value = quoted[1] ?? '';
      const hint = didYouMean(choices ? nearest(value, choices) : null);
      const allowed = choices ? { vi: choices.join(', '), en: choices.join(', ') } : TEXTS.wholeNumber;
      return new UsageError({
        vi: filled(USAGE.invalidOptionValue, { value, name: flag, allowed: allowed.vi }).vi + hint.vi,
        en: filled(USAGE.invalidOptionValue, { value, name: flag, allowed: allowed.en }).en + hint.en,
      });
    }
    case 'commander.missingArgument':
      return withHelp(filled(TEXTS.missingArgument, { name }));
    case 'commander.excessArguments':
      return withHelp(
        filled(TEXTS.tooManyArguments, {
          names: args
            .slice(registeredArguments.length)
            .map((word) => `“${word}”`)
            .join(', '),
        }),
      );
    default:
      return withHelp({ vi: error.message, en: error.message });
  }
}

/** What people may mean by an option that the command does not have: a command, or an option of other commands. */
async function whereElse(flag: string): Promise<Bilingual> {
  const command = OTHER_COMMANDS.find((name) => flag === `--${name}`);
  if (command !== undefined) return filled(TEXTS.isCommand, { name: command });
  const having = (await everyCommand()).filter(({ options = [] }) =>
    options.some(({ flags }) => (typeof flags === 'string' ? flags : flags.en).split(/[ ,]+/).includes(flag)),
  );
  if (having.length === 0) return { vi: '', en: '' };
  return filled(TEXTS.optionOfOthers, { names: having.map(({ name }) => `vbcheck ${name}`).join(', ') });
}

/** `--lang` of `--lang <vi|en>`. */
function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function withHelp(text: { vi: string; en: string }): UsageError {
  return new UsageError(joined(text, { vi: '\n', en: '\n' }, USAGE.seeHelp));
}
