import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openFile } from '../../src/host/open-file.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const GOOD = fixture('dung/cong-van');

describe.skipIf(process.platform === 'win32')('the system opens a file', () => {
  test('by its very name, whatever is in it', async () => {
    const name = 'a $(touch x) "b" ; c.html';
    const cwd = folderWith({ 'bin/xdg-open': '#!/bin/sh\nprintf %s "$1" > "$0.said"\n', [name]: '' });
    chmodSync(join(cwd, 'bin/xdg-open'), 0o755);
    vi.stubEnv('PATH', `${join(cwd, 'bin')}:${process.env.PATH ?? ''}`);
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    await openFile(join(cwd, name)).finally(() => void (vi.unstubAllEnvs(), vi.restoreAllMocks()));
    const said = join(cwd, 'bin/xdg-open.said');
    await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8')).toBe(join(cwd, name));
  });

  test('or says that nothing does', async () => {
    vi.stubEnv('PATH', folderWith({}));
    await expect(openFile('a.html').finally(() => vi.unstubAllEnvs())).rejects.toThrow();
  });
});

describe('vbcheck preview --open', () => {
  test('opens the page that it has written', async () => {
    const opened: string[] = [];
    const open = async (file: string): Promise<void> => void opened.push(file);
    const cwd = folderWith({ 'a.docx': GOOD, 'b.docx': GOOD });
    expect((await run({ cwd, open }, 'preview', '--open', 'a.docx', 'b.docx')).code).toBe(0);
    expect(opened).toEqual([join(cwd, 'a.html')]);
    expect(existsSync(join(cwd, 'a.html'))).toBe(true);
  });

  test('nothing where no page was written, nor unless it is asked for', async () => {
    const cwd = folderWith({ 'a.docx': 'x', 'b.docx': GOOD });
    // Anything that is opened is an error.
    expect((await run(cwd, 'preview', '--open', 'a.docx')).err).not.toContain('trình duyệt');
    expect((await run(cwd, 'preview', 'b.docx')).code).toBe(0);
  });

  test('says the name where there is no browser', async () => {
    const { code, err } = await run(folderWith({ 'a.docx': GOOD }), 'preview', '--open', 'a.docx');
    expect([code, err]).toEqual([2, 'vbcheck: không mở được trình duyệt; hãy mở a.html bằng tay.\n']);
  });
});
