/** Every option of every command, before and after the command's name: the same is done, or it is refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { CliCommand, CommandOption } from '../../src/cli/command.ts';
import { check } from '../../src/cli/commands/check.ts';
import { otherCommands } from '../../src/cli/other-commands.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const COMMANDS: readonly CliCommand[] = [check, ...Object.values(otherCommands)];

const flagsOf = ({ flags }: CommandOption): string => (typeof flags === 'string' ? flags : flags.en);
const namesOf = (option: CommandOption): string[] => flagsOf(option).match(/(?<=^|, )--?[\w-]+/g) ?? [];
const takesValue = (option: CommandOption): boolean => flagsOf(option).includes('<');

/** Of all commands and theirs, each name once, and a value that it takes where it is one of them. */
const OPTIONS: ReadonlyMap<string, string | null> = new Map(
  COMMANDS.flatMap((command) => [command, ...(command.commands ?? [])]).flatMap(({ options = [] }) =>
    options.flatMap((option) =>
      namesOf(option).map((name): [string, string | null] => [name, takesValue(option) ? valueOf(option) : null]),
    ),
  ),
);

function valueOf(option: CommandOption): string {
  const flags = flagsOf(option);
  if (option.choices) return option.choices.at(-1) as string;
  if (flags.includes('--rule ')) return 'the-thuc/phong-chu:off';
  if (flags.includes('--config')) return 'other.json';
  if (option.value === 'wholeNumber') return '0';
  // The names of commands are values like all others.
  return flags.includes('--output') ? 'out.docx' : flags.includes('--author') ? 'fix' : 'ten.docx';
}

/** A command line that each command accepts. */
const GIVEN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [['a.docx']],
  explain: [['le-trang']],
  rules: [[]],
  init: [[]],
  phrases: [
    ['add', 'chữ'],
    ['test', 'tu.tsv'],
  ],
  words: [['add', 'chữ'], ['remove', 'chữ'], ['list']],
  new: [['cong-van']],
  textconv: [[]],
};

const PAIRS = COMMANDS.flatMap(({ name }) =>
  (GIVEN[name] ?? [['a.docx']]).flatMap((given) =>
    [...OPTIONS].map(([option, value]) => ({
      typed: `vbcheck ${name} ${given.join(' ')} ${option}`,
      before: [option, ...(value === null ? [] : [value]), name, ...given],
      after: [name, ...given, option, ...(value === null ? [] : [value])],
    })),
  ),
);

async function parsed(words: readonly string[]): Promise<unknown> {
  try {
    const invocation = await parseArguments(words, '1.2.3');
    return 'command' in invocation ? { name: invocation.command.name, input: invocation.input } : invocation;
  } catch (error) {
    if (error instanceof UsageError) return `refused: ${error.text.vi}`;
    throw error;
  }
}

describe('what the parser makes of it', () => {
  it('an option takes a value in all commands or in none', () => {
    const kinds = new Map<string, boolean>();
    for (const { options = [] } of COMMANDS.flatMap((command) => [command, ...(command.commands ?? [])])) {
      for (const option of options)
        for (const name of namesOf(option)) {
          expect(kinds.get(name) ?? takesValue(option), name).toBe(takesValue(option));
          kinds.set(name, takesValue(option));
        }
    }
    expect(kinds.size).toBeGreaterThan(25);
  });

  it.each(PAIRS)('$typed', async ({ before, after }) => {
    expect(await parsed(before)).toEqual(await parsed(after));
  });

  it('each option is accepted by a command at least', async () => {
    const accepted = new Set<string>();
    for (const { after } of PAIRS)
      if (!String(await parsed(after)).startsWith('refused'))
        for (const word of after) if (OPTIONS.has(word)) accepted.add(word);
    expect([...OPTIONS.keys()].filter((name) => !accepted.has(name))).toEqual([]);
  });

  it.each([
    ['--format=json fix a.docx', 'fix a.docx --format=json'],
    ['-oout.docx fix a.docx', 'fix -oout.docx a.docx'],
    ['-qo x check a.docx', 'check a.docx -qo x'],
    ['--config fix a.docx', 'check --config fix a.docx'],
    ['--lang en words add x', 'words add x --lang en'],
    ['words --lang en add x', 'words add x --lang en'],
    ['--final --rule a:off --rule b:off check a.docx', 'check a.docx --final --rule a:off --rule b:off'],
  ])('vbcheck %s = vbcheck %s', async (one, other) => {
    expect(await parsed(one.split(' '))).toEqual(await parsed(other.split(' ')));
  });

  it('what stands after -- is a file, also when it is called as a command', async () => {
    expect(await parsed(['--', 'fix'])).toMatchObject({ name: 'check', input: [['fix'], {}] });
  });
});

describe('what is done', { tags: ['slow'] }, () => {
  const document = fixture('sai/cong-van-nhieu-loi');

  /** Code, both streams, and every file that is there afterwards. */
  async function outcome(words: readonly string[]): Promise<unknown> {
    const cwd = folderWith({ 'a.docx': document });
    const { code, out, err } = await run({ cwd, input: () => document }, ...words);
    const files = readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name)).toString('base64')]);
    // No two runs take the same time, or stand in the same folder.
    const told = err.replaceAll(cwd, '').replace(/(?<!\d)\d+\.\d+ ms/g, 'ms');
    return { code, out: out.replaceAll(cwd, ''), err: told, files };
  }

  /**
   * The words and phrases of a person, and what they trust, are kept at home, where no test writes; times differ from run to run,
   * and whoever watches waits.
   */
  const isRepeatable = ({ after: [command = '', ...words] }: (typeof PAIRS)[number]): boolean =>
    !['words', 'phrases', 'trust'].includes(command) && !words.some((word) => ['--timing', '--watch'].includes(word));
  it.each(PAIRS.filter(isRepeatable))('$typed', async ({ before, after }) => {
    const [one, other] = [await outcome(before), await outcome(after)];
    expect(one).toEqual(other);
  });

  it.each([
    ['--fail-on never check a.docx', 0],
    ['check a.docx', 1],
    ['--frob check a.docx', 2],
  ])('vbcheck %s ends with %i', async (line, code) => {
    expect(await outcome(line.split(' '))).toMatchObject({ code });
  });
});
