/**
 * The program on a terminal that is none: the line of progress while it works, and Ctrl-C as it is typed.
 *
 * @module-tag slow
 */
import { spawn } from 'node:child_process';
import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { PROGRAM } from '../support/terminal.ts';
import { folderWith } from '../support/folder.ts';
import { pathOf } from '../support/tools.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const CLEAR_LINE = '\r\u001b[K';
const CTRL_C = '\u0003';

/** What a terminal gets of a check of so many files; `typed` once the first line of progress stands there. */
function shown(files: number, options: string, typed = ''): Promise<{ text: string; code: number }> {
  const cwd = folderWith({ 'v/0.docx': BAD });
  for (let i = 1; i < files; i++) linkSync(join(cwd, 'v/0.docx'), join(cwd, `v/${i}.docx`));
  // A terminal throws away what it has not shown yet when Ctrl-C is typed (termios, NOFLSH): no line of ours may be among it.
  const command = `stty noflsh && exec '${process.execPath}' '${PROGRAM}' v ${options}`;
  const env = { ...process.env, TERM: 'xterm', CI: '' };
  return new Promise((resolve, reject) => {
    const child = spawn(pathOf('script'), ['-qec', command, '/dev/null'], { cwd, env });
    const pieces: Buffer[] = [];
    let isTyped = false;
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (isTyped || !Buffer.concat(pieces).includes('Đang soát')) return;
      isTyped = true;
      child.stdin.write(typed);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ text: Buffer.concat(pieces).toString('utf8'), code: code ?? -1 }));
  });
}

test('a line of progress comes, changes and goes', { tags: ['needs/script'] }, async () => {
  // More than any machine checks between two lines.
  const { text, code } = await shown(1000, '--jobs 1 --format summary');
  expect(code).toBe(1);
  expect(text).toMatch(/Đang soát \d+\/1000 …/);
  const lines = text.split(CLEAR_LINE);
  expect(lines.filter((line) => line.startsWith('Đang soát')).length).toBeGreaterThan(1);
  // What stands there at the end is the report alone.
  expect(lines.at(-1)).not.toContain('Đang soát');
  expect(lines.at(-1)).toContain('999.docx');
});

test.each(['--jobs 1', '--jobs 2'])(
  'Ctrl-C with %s: what is done is told whole',
  { tags: ['needs/script'] },
  async (jobs) => {
    // The program may have gone on for seconds before what it shows is read and the key typed: so many that it is not done.
    const files = 5000;
    const { text, code } = await shown(files, jobs, CTRL_C);
    expect(code).toBe(130);
    const remaining = Number(/còn (\d+) tệp chưa soát/.exec(text)?.[1]);
    expect(remaining).toBeGreaterThan(0);
    expect(new Set(text.match(/v\/\d+\.docx/g)).size).toBe(files - remaining);
    expect(text.split(CLEAR_LINE).at(-1)).not.toContain('Đang soát');
  },
);
