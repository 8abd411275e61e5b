/** What a command is: data for the parser and its help, and what it does. A file in commands/ and a row in a list. */
import type { Bilingual } from '../language/language.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export interface CommandArgument {
  /** `<rule>`, `[files...]`: square brackets when it may be left out, dots when there may be several. */
  name: Bilingual;
  description: Bilingual;
}

export interface CommandOption {
  /** As help shows them: `-o, --output <file>`; the long one names the value among the options. */
  flags: Bilingual | string;
  description: Bilingual;
  choices?: readonly string[];
  /** Default: the text as typed. `list`: may be given several times; never undefined. */
  value?: 'wholeNumber' | 'list';
  /** Of a list with `choices`: what else may be typed. */
  accepts?: (value: string) => boolean;
  default?: string;
}

/** `Given`: the values of the arguments, in their order. `Options`: those of the options, by their long names. */
interface CommandDefinition<Given extends readonly unknown[], Options> {
  name: string;
  /** In the list of commands, and above the command's own help. */
  summary: Bilingual;
  /** Of the options and arguments, where help shows them in another way than the parser would. */
  usage?: Bilingual;
  arguments?: readonly CommandArgument[];
  /** In the order of the help. */
  options?: readonly CommandOption[];
  /** What help ends with: examples, exit codes. */
  notes?: Bilingual;
  /** Commands of a command, by the first word after it. */
  commands?: readonly CliCommand[];
  run?(...input: [...Given, Options, Terminal]): ExitCode | Promise<ExitCode>;
}

export interface CliCommand extends Omit<CommandDefinition<readonly unknown[], unknown>, 'run'> {
  /** `input`: the arguments as declared, then the options. */
  run?(input: readonly unknown[], terminal: Terminal): ExitCode | Promise<ExitCode>;
}

/** A command whose arguments and options have types; the parser gives what the definition declares. */
export function defineCommand<Given extends readonly unknown[], Options>(
  definition: CommandDefinition<Given, Options>,
): CliCommand {
  const { run } = definition;
  return { ...definition, run: run && ((input, terminal) => run(...(input as [...Given, Options]), terminal)) };
}
