/**
 * `--watch`, as a real process: what changes is checked again, however it is saved, and nothing else.
 *
 * @module-tag slow
 */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { PROGRAM, run } from '../support/terminal.ts';

const [BAD, GOOD] = [fixture('sai/cong-van-nhieu-loi'), fixture('dung/cong-van')];

/** What it says, in the order in which it says it: the first round, then one for each time something changed. */
function watching(cwd: string, ...words: string[]) {
  const command = 'exec "$0" "$@" 2>&1';
  const child = spawn('/bin/sh', ['-c', command, process.execPath, PROGRAM, '--watch', ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  /** Those that have come to their end: it waits again, or the next has begun. */
  const rounds = (): string[] =>
    said
      .split(/(?=^\d\d:\d\d:\d\d Soát lại )/m)
      .filter((text, i, all) => i < all.length - 1 || text.includes('Đang chờ'));
  /**
   * The first round after the change that says all of this. Others may come before it: a file may be seen while it is still
   * written, and what was saved last may be seen twice.
   */
  const next = async (change: () => void, ...expected: RegExp[]): Promise<string> => {
    const before = rounds().length;
    const wanted = (): string | undefined =>
      rounds()
        .slice(before)
        .find((text) => expected.every((pattern) => pattern.test(text)));
    change();
    await expect.poll(wanted).toBeDefined();
    return wanted() as string;
  };
  return { child, ended, next, said: () => said };
}

test.skipIf(process.platform === 'win32')('a folder', async () => {
  const cwd = folderWith({ 'v/a.docx': GOOD, 'v/b.docx': GOOD, 'v/c.txt': 'x', 'w/d.docx': GOOD });
  const { child, ended, next, said } = watching(cwd, 'v');
  await next(() => undefined, /Đã kiểm tra 2 tệp/);
  const changed = await next(
    () => writeFileSync(join(cwd, 'v/a.docx'), BAD),
    /Soát lại v.a\.docx\./,
    /v.a\.docx {2}Công văn/,
  );
  expect(changed).not.toContain('b.docx');
  // As Word saves: another file takes the name; beside it its lock, and what concerns nobody.
  writeFileSync(join(cwd, 'v/~$b.docx'), 'x');
  writeFileSync(join(cwd, 'v/c.txt'), 'y');
  writeFileSync(join(cwd, 'w/d.docx'), BAD);
  writeFileSync(join(cwd, 'v/~WRD0001.tmp'), BAD);
  await next(
    () => renameSync(join(cwd, 'v/~WRD0001.tmp'), join(cwd, 'v/b.docx')),
    /Soát lại v.b\.docx\./,
    /v.b\.docx {2}Công văn/,
  );
  writeFileSync(join(cwd, 'v/.vbcheckignore'), 'bo/\n');
  mkdirSync(join(cwd, 'v/bo'));
  writeFileSync(join(cwd, 'v/bo/e.docx'), BAD);
  const settings = await next(
    () => writeFileSync(join(cwd, 'v/.vbcheckrc.json'), '{"rules":{"*":"off"}}'),
    /Soát lại tất cả\./,
    /2 không có quy tắc nào áp dụng/,
  );
  expect(settings).not.toContain('✖');
  await next(() => writeFileSync(join(cwd, 'v/.vbcheckrc.json'), '{"rules":'), /Cấu hình không dùng được/);
  expect(said()).not.toMatch(/d\.docx|~|c\.txt|e\.docx/);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test.skipIf(process.platform === 'win32')('a file', async () => {
  const cwd = folderWith({ 'a.docx': GOOD, 'b.docx': GOOD });
  const { child, ended, next, said } = watching(cwd, 'a.docx');
  await next(() => undefined);
  writeFileSync(join(cwd, 'b.docx'), BAD);
  writeFileSync(join(cwd, 'x.tmp'), BAD);
  await next(() => renameSync(join(cwd, 'x.tmp'), join(cwd, 'a.docx')), /a\.docx {2}Công văn/);
  // Its neighbours are nobody's business, not even that they have changed.
  expect(said()).not.toContain('b.docx');
  child.kill('SIGTERM');
  expect(await ended).toBe(143);
});

test.skipIf(process.platform === 'win32')('a pattern', async () => {
  const cwd = folderWith({ 'w/c1.docx': GOOD, 'w/d.docx': GOOD, 'w/x/c2.docx': GOOD });
  const { child, ended, next, said } = watching(cwd, 'w/c*.docx');
  await next(() => undefined);
  writeFileSync(join(cwd, 'w/d.docx'), BAD);
  writeFileSync(join(cwd, 'w/x/c2.docx'), BAD);
  await next(() => writeFileSync(join(cwd, 'w/c1.docx'), BAD), /Soát lại w.c1\.docx\./, /w.c1\.docx {2}Công văn/);
  expect(said()).not.toMatch(/d\.docx|c2\.docx/);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test.skipIf(process.platform === 'win32')('a folder that goes and comes again; many files at once', async () => {
  const cwd = folderWith({ 'v/a.docx': GOOD });
  const { child, ended, next, said } = watching(cwd, 'v');
  await next(() => undefined);
  rmSync(join(cwd, 'v'), { recursive: true });
  await expect.poll(said).toContain('Thư mục v không còn');
  const back = (): void => {
    mkdirSync(join(cwd, 'v'));
    writeFileSync(join(cwd, 'v/b.docx'), BAD);
  };
  await next(back, /Soát lại/, /v.b\.docx {2}Công văn/);
  for (let i = 0; i < 30; i++) writeFileSync(join(cwd, `v/${i}.docx`), GOOD);
  await next(() => writeFileSync(join(cwd, 'v/het.docx'), BAD), /v.het\.docx {2}Công văn/);
  await next(() => writeFileSync(join(cwd, 'v/\u001b[2J.docx'), BAD), /2J\.docx {2}Công văn/);
  expect(said()).not.toContain('\u001b');
  for (const [line] of said().matchAll(/Soát lại .*/g))
    expect(line.match(/\.docx/g)?.length ?? 0).toBeLessThanOrEqual(5);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test.each([['--staged'], ['--stdin'], ['-']])('%s cannot be watched', async (word) => {
  expect(await run(folderWith({}), '--watch', word)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--watch') as string,
  });
});
