/**
 * Ctrl-C in a long run with JSON: what is done is one whole answer that says so; the code is the shell's.
 *
 * @module-tag slow
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import type { Interruption } from '../../src/report/formats/format.ts';
import { main } from '../../src/cli/main.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run, terminalIn } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const folderOf = (count: number): string =>
  folderWith(Object.fromEntries(Array.from({ length: count }, (_, i) => [`v/${i}.docx`, BAD])));

type Answer = JsonReport & { interrupted?: Interruption };

/** The signal comes once so many files are done. */
async function interruptedAfter(files: number, signal: Interruption['signal'], ...argv: string[]) {
  let asked = 0;
  const watch = {
    get signal() {
      return ++asked >= files ? signal : null;
    },
    heard: new Promise<void>(() => {}),
    stop: () => void (asked = -Infinity),
  };
  const { terminal, said } = terminalIn({ cwd: folderOf(3), watchSignals: () => watch });
  const code = await main(argv, terminal);
  expect(asked).toBe(-Infinity);
  return { code, said };
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, expected) => {
  test.each(['check', 'fix', 'annotate', 'preview'])('%s', async (command) => {
    const { code, said } = await interruptedAfter(2, signal, command, 'v', '--format', 'json');
    const { files, interrupted } = JSON.parse(said.out) as Answer;
    expect([code, files.map(({ path }) => path), interrupted]).toEqual([
      expected,
      ['v/0.docx', 'v/1.docx'],
      { signal, remaining: 1 },
    ]);
  });

  test('inspect lists what was done', async () => {
    const { code, said } = await interruptedAfter(2, signal, 'inspect', 'v', '--format', 'json');
    expect([code, (JSON.parse(said.out) as unknown[]).length]).toEqual([expected, 2]);
  });
});

test('after the last file there is nothing to interrupt', async () => {
  const { code, said } = await interruptedAfter(3, 'SIGINT', 'check', 'v', '--format', 'json');
  expect([code, (JSON.parse(said.out) as Answer).interrupted]).toEqual([1, undefined]);
});

test('nobody watches where each file is printed at once', async () => {
  const cwd = folderOf(1);
  const refuse = (): never => {
    throw new Error('watched');
  };
  expect((await run({ cwd, watchSignals: refuse }, 'check', 'v')).code).toBe(1);
});

test.skipIf(process.platform === 'win32')('a real process', async () => {
  // The signal may come when all is done; then there are more files.
  for (let count = 400; ; count *= 4) {
    const said = await sentAfterFirst(folderOf(count));
    const { files, interrupted } = JSON.parse(said.out) as Answer;
    if (!interrupted && count < 10_000) continue;
    expect([said.code, interrupted?.remaining]).toEqual([130, count - files.length]);
    return;
  }
});

/** Ctrl-C once it tells of its first file: before it watches, a signal ends it as ever, and nothing is said. */
async function sentAfterFirst(cwd: string): Promise<{ code: unknown; out: string }> {
  const program = fileURLToPath(new URL('../../bin/vbcheck.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'v', '--format', 'json', '--debug'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (told.includes('.docx"')) return;
    told += text;
    if (told.includes('.docx"')) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out };
}
