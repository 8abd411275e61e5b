/** What the command line asks for. commander reads it; its messages are said in our words. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { FailOn, ProfileChoice } from '../config/configuration.ts';
import { didYouMean } from '../config/error.ts';
import type { Language } from '../language/language.ts';
import { nearest } from '../lint/nearest.ts';
import type { NewOptions } from './commands/new.ts';
import type { WordsAction, WordsOptions } from './commands/words.ts';
import {
  ANNOTATE_EXAMPLES,
  COMMANDS,
  EXAMPLES,
  FIX_EXAMPLES,
  HELP,
  HELP_TITLES,
  PLACEHOLDERS,
  PREVIEW_EXAMPLES,
  NEW_EXAMPLES,
  USAGE,
  WORDS_EXAMPLES,
} from './texts.ts';
import { filled, joined, UsageError } from './usage-error.ts';

export type OutputFormat = 'pretty' | 'json';

interface CommonOptions {
  format: OutputFormat;
  /** Undefined: as the configuration says, else Vietnamese. */
  lang?: Language;
  color: boolean;
}

export interface CheckOptions extends CommonOptions {
  profile?: ProfileChoice;
  final?: boolean;
  failOn?: FailOn;
  maxWarnings?: number;
  quiet?: boolean;
  config?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  stdin?: boolean;
  stdinFilename?: string;
}

export interface InspectOptions extends CommonOptions {
  profile?: ProfileChoice;
}

export interface FixOptions extends CommonOptions {
  profile?: ProfileChoice;
  final?: boolean;
  failOn?: FailOn;
  maxWarnings?: number;
  config?: string;
  /** `id` or `family/*`, as typed: only these are mended. */
  rule: string[];
  output?: string;
  write?: boolean;
  backup: boolean;
  track?: boolean;
  author: string;
  unsafe?: boolean;
  dryRun?: boolean;
  force?: boolean;
}

export interface AnnotateOptions {
  output?: string;
  lang?: Language;
  profile?: ProfileChoice;
  final?: boolean;
  config?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  clean?: boolean;
  force?: boolean;
}

export interface PreviewOptions {
  output?: string;
  lang?: Language;
  profile?: ProfileChoice;
  final?: boolean;
  config?: string;
  /** `id:severity`, as typed. */
  rule: string[];
  force?: boolean;
}

export type Invocation =
  | { command: 'check'; files: string[]; options: CheckOptions }
  | { command: 'fix'; files: string[]; options: FixOptions }
  | { command: 'annotate'; files: string[]; options: AnnotateOptions }
  | { command: 'inspect'; files: string[]; options: InspectOptions }
  | { command: 'preview'; files: string[]; options: PreviewOptions }
  | { command: 'explain'; rule: string; options: CommonOptions & { config?: string } }
  | { command: 'rules'; options: CommonOptions & { config?: string } }
  | { command: 'init'; options: { format: 'yaml' | 'json'; lang?: Language; force?: boolean } }
  | { command: 'words'; action: WordsAction; words: string[]; options: WordsOptions }
  | { command: 'new'; type: string | undefined; options: NewOptions }
  | { command: 'print'; text: string };

/** Language of help and of errors in the arguments: `--lang` wherever it stands. */
export function languageOf(argv: readonly string[]): Language {
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--lang=en' || (argument === '--lang' && argv[i + 1] === 'en')) return 'en';
  }
  return 'vi';
}

/** Throws `UsageError`. */
export function parseArguments(argv: readonly string[], version: string): Invocation {
  const language = languageOf(argv);
  let printed = '';
  let invocation: Invocation | null = null;
  const program = buildProgram(
    argv,
    language,
    version,
    (text) => (printed += text),
    (result) => (invocation = result),
  );
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageError(error, program, argv);
    return { command: 'print', text: printed };
  }
  return invocation ?? { command: 'print', text: printed };
}

function buildProgram(
  argv: readonly string[],
  language: Language,
  version: string,
  print: (text: string) => void,
  done: (invocation: Invocation) => void,
): Command {
  const text = (key: keyof typeof HELP): string => HELP[key][language];
  const value = (key: keyof typeof PLACEHOLDERS): string => `<${PLACEHOLDERS[key][language]}>`;
  const option = (flags: string, description: keyof typeof HELP, choices?: readonly string[]): Option => {
    const made = new Option(flags, text(description));
    return choices ? made.choices(choices) : made;
  };
  const format = (choices: readonly string[]): Option =>
    option(`--format ${value('format')}`, 'format', choices).default(choices[0]);
  const lang = (): Option => option(`--lang ${value('lang')}`, 'lang', ['vi', 'en']);
  const profile = (): Option =>
    option(`--profile ${value('profile')}`, 'profile', ['auto', 'nd30', 'vbqppl', 'dang', 'other']);
  const config = (): Option => option(`--config ${value('file')}`, 'config');
  const noColor = (): Option => option('--no-color', 'noColor');
  const rule = (): Option =>
    option(`--rule ${value('ruleOption')}`, 'ruleOption')
      .argParser(collect)
      .default([]);
  const withDefaults = (command: Command): Command =>
    command
      .helpOption('-h, --help', text('help'))
      .exitOverride()
      .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => (language === 'vi' ? (HELP_TITLES[title] ?? title) : title),
        optionDescription: ({ description }) => description,
      });

  const withCheckOptions = (command: Command): Command =>
    withDefaults(command)
      .usage(`${PLACEHOLDERS.options[language]} ${value('files').replace('>', '…>')}`)
      .argument(`[${PLACEHOLDERS.files[language]}...]`, text('files'))
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(profile())
      .addOption(option('--final', 'final'))
      .addOption(option(`--fail-on ${value('severity')}`, 'failOn', ['error', 'warning', 'info', 'never']))
      .addOption(option(`--max-warnings ${value('number')}`, 'maxWarnings').argParser(wholeNumber))
      .addOption(option('-q, --quiet', 'quiet'))
      .addOption(config())
      .addOption(rule())
      .addOption(noColor())
      .addOption(option('--stdin', 'stdin'))
      .addOption(option(`--stdin-filename ${value('name')}`, 'stdinFilename'))
      .action((files: string[], options: CheckOptions) => done({ command: 'check', files, options }));

  /** What findings depend on, for commands that show them in their own way. */
  const withFindingOptions = (command: Command): Command =>
    command
      .addOption(lang())
      .addOption(profile())
      .addOption(option('--final', 'final'))
      .addOption(config())
      .addOption(rule());

  const program = withCheckOptions(new Command('vbcheck'))
    .description(text('program'))
    .version(version, '-v, --version', text('version'))
    .enablePositionalOptions()
    .helpCommand(false)
    .addHelpText('after', EXAMPLES[language]);
  // Help lists all commands; else only the one that is named is of interest, and options by the dozen take time.
  const isWanted = (name: string): boolean => [name, '-h', '--help'].some((word) => argv.includes(word));
  const sub = (name: keyof typeof HELP & string, complete: (command: Command) => void): void => {
    const command = new Command(name).summary(text(name)).description(text(name));
    program.addCommand(command);
    if (isWanted(name)) complete(command);
  };
  sub('check', withCheckOptions);
  sub('fix', (command) =>
    withDefaults(command)
      .argument(`<${PLACEHOLDERS.files[language]}...>`, text('fixFiles'))
      .addOption(option(`-o, --output ${value('file')}`, 'output'))
      .addOption(option('--write', 'write'))
      .addOption(option('--no-backup', 'noBackup'))
      .addOption(option('--track', 'track'))
      .addOption(option(`--author ${value('name')}`, 'author').default('vbcheck'))
      .addOption(option('--dry-run', 'dryRun'))
      .addOption(option('--unsafe', 'unsafe'))
      .addOption(
        option(`--rule ${value('rule')}`, 'onlyRule')
          .argParser(collect)
          .default([]),
      )
      .addOption(option('--force', 'fixForce'))
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(profile())
      .addOption(option('--final', 'final'))
      .addOption(option(`--fail-on ${value('severity')}`, 'failOn', ['error', 'warning', 'info', 'never']))
      .addOption(option(`--max-warnings ${value('number')}`, 'maxWarnings').argParser(wholeNumber))
      .addOption(config())
      .addOption(noColor())
      .addHelpText('after', FIX_EXAMPLES[language])
      .action((files: string[], options: FixOptions) => done({ command: 'fix', files, options })),
  );
  sub('annotate', (command) =>
    withFindingOptions(
      withDefaults(command)
        .argument(`<${PLACEHOLDERS.files[language]}...>`, text('fixFiles'))
        .addOption(option(`-o, --output ${value('file')}`, 'annotateOutput'))
        .addOption(option('--clean', 'clean'))
        .addOption(option('--force', 'annotateForce')),
    )
      .addHelpText('after', ANNOTATE_EXAMPLES[language])
      .action((files: string[], options: AnnotateOptions) => done({ command: 'annotate', files, options })),
  );
  sub('inspect', (command) =>
    withDefaults(command)
      .argument(`<${PLACEHOLDERS.files[language]}...>`, text('files'))
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(profile())
      .addOption(noColor())
      .action((files: string[], options: InspectOptions) => done({ command: 'inspect', files, options })),
  );
  sub('preview', (command) =>
    withFindingOptions(
      withDefaults(command)
        .argument(`<${PLACEHOLDERS.files[language]}...>`, text('previewFiles'))
        .addOption(option(`-o, --output ${value('page')}`, 'previewOutput')),
    )
      .addOption(option('--force', 'force'))
      .addHelpText('after', PREVIEW_EXAMPLES[language])
      .action((files: string[], options: PreviewOptions) => done({ command: 'preview', files, options })),
  );
  sub('explain', (command) =>
    withDefaults(command)
      .argument(value('rule'), text('rule'))
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(config())
      .addOption(noColor())
      .action((rule: string, options: CommonOptions) => done({ command: 'explain', rule, options })),
  );
  sub('rules', (command) =>
    withDefaults(command)
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(config())
      .addOption(noColor())
      .action((options: CommonOptions) => done({ command: 'rules', options })),
  );
  sub('init', (command) =>
    withDefaults(command)
      .addOption(new Option(`--format ${value('format')}`, 'yaml | json').choices(['yaml', 'json']).default('yaml'))
      .addOption(lang())
      .addOption(option('--force', 'force'))
      .action((options: { format: 'yaml' | 'json'; force?: boolean }) => done({ command: 'init', options })),
  );
  sub('words', (wordLists) => {
    withDefaults(wordLists).helpCommand(false).addHelpText('after', WORDS_EXAMPLES[language]);
    const wordList = (action: WordsAction, description: keyof typeof HELP): Command => {
      const command = withDefaults(new Command(action).summary(text(description)).description(text(description)));
      wordLists.addCommand(command.addOption(option(`--file ${value('file')}`, 'wordFile')).addOption(lang()));
      return command.allowExcessArguments(false);
    };
    for (const action of ['add', 'remove'] as const) {
      wordList(action, action === 'add' ? 'wordsAdd' : 'wordsRemove')
        .argument(`<${PLACEHOLDERS.words[language]}...>`, text('word'))
        .action((words: string[], options: WordsOptions) => done({ command: 'words', action, words, options }));
    }
    wordList('list', 'wordsList').action((options: WordsOptions) =>
      done({ command: 'words', action: 'list', words: [], options }),
    );
  });
  sub('new', (command) =>
    withDefaults(command)
      .argument(`[${PLACEHOLDERS.type[language]}]`, text('newType'))
      .addOption(option(`-o, --output ${value('file')}`, 'newOutput'))
      .addOption(option('--force', 'force'))
      .addOption(option(`--agency ${value('name')}`, 'agency'))
      .addOption(option(`--parent ${value('name')}`, 'parent'))
      .addOption(option(`--place ${value('name')}`, 'place'))
      .addOption(option(`--symbol ${value('abbreviation')}`, 'symbol'))
      .addOption(option(`--unit ${value('abbreviation')}`, 'unit'))
      .addOption(
        option(`--authority ${value('authority')}`, 'authority')
          .argParser(collect)
          .default([]),
      )
      .addOption(option(`--title ${value('title')}`, 'title'))
      .addOption(option(`--signer ${value('name')}`, 'signer'))
      .addOption(format(['pretty', 'json']))
      .addOption(lang())
      .addOption(config())
      .addOption(noColor())
      .addHelpText('after', NEW_EXAMPLES[language])
      .action((type: string | undefined, options: NewOptions) => done({ command: 'new', type, options })),
  );
  for (const command of program.commands) command.allowExcessArguments(false);
  return program;
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
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
      return withHelp(joined(filled(USAGE.unknownOption, { name }), didYouMean(near)));
    }
    case 'commander.optionMissingArgument':
      return withHelp(filled(USAGE.missingOptionValue, { name: flagOf(name) }));
    case 'commander.invalidArgument': {
      const flag = flagOf(name);
      const choices = options.find(({ long }) => long === flag)?.argChoices;
      const value = quoted[1] ?? '';
      const hint = didYouMean(choices ? nearest(value, choices) : null);
      const allowed = choices ? { vi: choices.join(', '), en: choices.join(', ') } : USAGE.wholeNumber;
      return new UsageError({
        vi: filled(USAGE.invalidOptionValue, { value, name: flag, allowed: allowed.vi }).vi + hint.vi,
        en: filled(USAGE.invalidOptionValue, { value, name: flag, allowed: allowed.en }).en + hint.en,
      });
    }
    case 'commander.missingArgument':
      return withHelp(filled(USAGE.missingArgument, { name }));
    case 'commander.excessArguments':
      return withHelp(USAGE.tooManyArguments);
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

/** The command that a name which is no file probably means. */
export function nearestCommand(name: string): string | null {
  return nearest(name, COMMANDS);
}
