/**
 * Names of files and of parts are written by strangers: nothing of them steers the terminal, in any command and stream.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { guarded } from '../../src/cli/terminal.ts';
import { RAW } from '../../tools/support/hostile-cases.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { terminalIn } from '../support/terminal.ts';

const DRAFT = fixture('sai/cong-van-nhieu-loi');

/** A bell, colours, a new title of the window, a cleared line, a turned direction, an eight-bit control. */
const STEERING = 'a\u0007\u001b[8mb\u001b]0;title\u001b\\c\r\u001b[Kd\u202ee\u2066f\u009bg';

/** A person is watching. */
const watched = (cwd: string): ReturnType<typeof terminalIn> =>
  terminalIn({ cwd, outIsTerminal: true, errIsTerminal: true });

const withPart = (name: string): Uint8Array => zipSync({ ...unzipSync(DRAFT), [name]: new Uint8Array(3) });

/** No colours: all controls that are left are the stranger's. */
const COMMANDS = [
  ['check', '--no-color'],
  ['check', '--no-color', '--format', 'json'],
  ['fix', '--no-color'],
  ['fix', '--format', 'json'],
  ['annotate'],
  ['preview'],
  ['inspect', '--no-color'],
  ['inspect', '--format', 'json'],
  ['laws', '--no-color'],
];

describe.each(COMMANDS)('vbcheck %s %s %s', (...command) => {
  const args = command.filter((word) => word !== undefined);

  test('says which part has an unsafe name, in harmless letters and in one line', async () => {
    const cwd = folderWith({ 'a.docx': withPart(`../${STEERING}\nvbcheck: all is well`) });
    const { terminal, said } = watched(cwd);
    expect(await main([...args, 'a.docx'], terminal)).toBe(2);
    const all = said.out + said.err;
    expect(all).toContain('title');
    expect(all).not.toMatch(RAW);
    expect(all).not.toMatch(/^vbcheck: all is well/m);
  });

  test('a line end in a name ends no line', async () => {
    const cwd = folderWith({ 'a\nvbcheck: all is well.docx': DRAFT });
    const { terminal, said } = watched(cwd);
    await main([...args, '.'], terminal);
    expect(said.out + said.err).toContain('all is well');
    expect(said.out + said.err).not.toMatch(/^vbcheck: all is well/m);
  });

  test('names a file so, too', async () => {
    const name = `${STEERING.replaceAll('/', '')}.docx`;
    const cwd = folderWith({ [name]: withPart('more.bin') });
    const { terminal, said } = watched(cwd);
    await main([...args, name], terminal);
    const all = said.out + said.err;
    expect(all).toContain('title');
    expect(all).not.toMatch(RAW);
  });
});

test('JSON keeps the very name, written in numbers', async () => {
  const cwd = folderWith({ 'a\u202eb\u009b.docx': DRAFT });
  const { terminal, said } = watched(cwd);
  await main(['check', '--format', 'json', 'a\u202eb\u009b.docx'], terminal);
  expect(said.out).toContain('a\\u202eb\\u009b.docx');
  expect((JSON.parse(said.out) as { files: { path: string }[] }).files[0]?.path).toBe('a\u202eb\u009b.docx');
});

test('whatever is written: our own colours pass, lines stay lines, nothing else steers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { terminal, said } = watched('.');
      const guard = guarded(terminal);
      guard.out(`\u001b[31m\u001b[4m${text}\u001b[24m\u001b[39m\n`);
      guard.err(`x${text}`);
      expect(said.out.startsWith('\u001b[31m\u001b[4m')).toBe(true);
      expect(said.out.endsWith('\u001b[24m\u001b[39m\n')).toBe(true);
      for (const printed of [said.out, said.err])
        expect(printed.replaceAll(/\u001b\[(?:[124]|2[24]|3[12369])m/g, '')).not.toMatch(RAW);
    }),
  );
});
