/** What the command line asks for. commander reads it; its messages are said in our words. */
import { type Command, CommanderError } from 'commander';
import { didYouMean } from '../config/error.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { nearest } from '../lint/nearest.ts';
import type { CliCommand } from './command.ts';
import { OTHER_COMMANDS } from './command-names.ts';
import { check } from './commands/check.ts';
import { buildProgram } from './program.ts';
import { USAGE } from './texts.ts';
import { filled, joined, UsageError } from './usage-error.ts';

/** A command and what it is to do, or a text to print: help, the version. */
export type Invocation = { command: CliCommand; input: readonly unknown[] } | { text: string };

const TEXTS = {
  unknownOption: { vi: 'không có tùy chọn “{name}”.', en: 'there is no option “{name}”.' },
  missingOptionValue: { vi: 'tùy chọn “{name}” cần một giá trị.', en: 'the option “{name}” needs a value.' },
  wholeNumber: { vi: 'số nguyên từ 0', en: 'a whole number from 0' },
  missingArgument: { vi: 'thiếu tham số “{name}”.', en: 'the argument “{name}” is missing.' },
  tooManyArguments: { vi: 'thừa tham số.', en: 'there are too many arguments.' },
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
  let printed = '';
  let invocation: Invocation | null = null;
  const program = buildProgram(await wantedCommands(argv), {
    language,
    version,
    print: (text) => (printed += text),
    done: (command, input) => (invocation = { command, input }),
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageError(error, program, argv);
    return { text: printed };
  }
  return invocation ?? { text: printed };
}

const HELP = /^(--help|-\w*h\w*)$/;

/** Help lists all commands; else those that are named somewhere. A check without the word needs none. */
async function wantedCommands(argv: readonly string[]): Promise<readonly CliCommand[]> {
  const isHelp = argv.some((argument) => HELP.test(argument));
  const isWanted = (name: string): boolean => isHelp || argv.includes(name);
  const wanted = isWanted(check.name) ? [check] : [];
  if (!OTHER_COMMANDS.some(isWanted)) return wanted;
  const { otherCommands } = await import('./other-commands.ts');
  return [...wanted, ...OTHER_COMMANDS.filter(isWanted).map((name) => otherCommands[name])];
}

// ---------------------------------------------------------------- errors

/** commander's error in our words; the quoted names in its messages tell what it is about. */
function usageError(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  const name = quoted[0] ?? '';
  const command = program.commands.find((candidate) => argv.includes(candidate.name())) ?? program;
  const options = command.options;
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = options.flatMap(({ long, short }) => [long, short].filter((flag) => flag !== undefined));
      const near = nearest(name.split('=')[0] as string, [...flags.filter((flag) => flag.length > 2), '--help']);
      return withHelp(joined(filled(TEXTS.unknownOption, { name }), didYouMean(near)));
    }
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
      return withHelp(TEXTS.tooManyArguments);
    default:
      return withHelp({ vi: error.message, en: error.message });
  }
}

/** `--lang` of `--lang <vi|en>`. */
function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function withHelp(text: { vi: string; en: string }): UsageError {
  return new UsageError(joined(text, { vi: '\n', en: '\n' }, USAGE.seeHelp));
}
