/**
 * `--watch`, as a real process: what changes is checked again, however it is saved, and nothing else.
 *
 * @module-tag slow
 */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/vbcheck.js', import.meta.url));
const read = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const [BAD, GOOD] = [read('sai/cong-van-nhieu-loi.docx'), read('dung/cong-van.docx')];

function watching(cwd: string, ...words: string[]) {
  const child = spawn(process.execPath, [PROGRAM, '--watch', ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const waits = (): number => said.err.split('Đang chờ').length - 1;
  /** What is said from now on until it waits again. */
  const next = async (change: () => void): Promise<{ out: string; err: string }> => {
    const before = { ...said, waits: waits() };
    change();
    await expect.poll(waits, { timeout: 20_000, interval: 50 }).toBeGreaterThan(before.waits);
    return { out: said.out.slice(before.out.length), err: said.err.slice(before.err.length) };
  };
  return { child, ended, next };
}

test.skipIf(process.platform === 'win32')(
  'a folder',
  async () => {
    const cwd = folderWith({ 'v/a.docx': GOOD, 'v/b.docx': GOOD, 'v/c.txt': 'x', 'w/d.docx': GOOD });
    const { child, ended, next } = watching(cwd, 'v');
    expect((await next(() => undefined)).out).toContain('Đã kiểm tra 2 tệp');
    const changed = await next(() => writeFileSync(join(cwd, 'v/a.docx'), BAD));
    expect(changed.out).toContain(`${join('v', 'a.docx')}  Công văn`);
    expect(changed.out).not.toContain('b.docx');
    // As Word saves: another file takes the name; beside it its lock, and what concerns nobody.
    writeFileSync(join(cwd, 'v/~$b.docx'), 'x');
    writeFileSync(join(cwd, 'v/c.txt'), 'y');
    writeFileSync(join(cwd, 'w/d.docx'), BAD);
    writeFileSync(join(cwd, 'v/~WRD0001.tmp'), BAD);
    const renamed = await next(() => renameSync(join(cwd, 'v/~WRD0001.tmp'), join(cwd, 'v/b.docx')));
    expect(renamed.err).toMatch(/Soát lại b\.docx\./);
    expect(renamed.out).toContain(`${join('v', 'b.docx')}  Công văn`);
    const settings = await next(() => writeFileSync(join(cwd, 'v/.vbcheckrc.json'), '{"rules":{"*":"off"}}'));
    expect(settings.err).toMatch(/Soát lại tất cả\./);
    expect(settings.out).not.toContain('✖');
    const broken = await next(() => writeFileSync(join(cwd, 'v/.vbcheckrc.json'), '{"rules":'));
    expect(broken.err).toMatch(/Cấu hình không dùng được/);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  },
  90_000,
);

test.skipIf(process.platform === 'win32')(
  'a file',
  async () => {
    const cwd = folderWith({ 'a.docx': GOOD, 'b.docx': GOOD });
    const { child, ended, next } = watching(cwd, 'a.docx');
    await next(() => undefined);
    writeFileSync(join(cwd, 'b.docx'), BAD);
    writeFileSync(join(cwd, 'x.tmp'), BAD);
    const { out, err } = await next(() => renameSync(join(cwd, 'x.tmp'), join(cwd, 'a.docx')));
    expect(out).toContain('a.docx  Công văn');
    expect(out + err.replaceAll(/Soát lại [^\n]*/g, '')).not.toContain('b.docx');
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
  },
  60_000,
);

test.each([['--staged'], ['--stdin'], ['-']])('%s cannot be watched', async (word) => {
  expect(await run(folderWith({}), '--watch', word)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--watch') as string,
  });
});
