/**
 * What cannot be read is told as what it is, and stops nothing else.
 *
 * @module-tag slow
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RAW_SYSTEM_WORDS } from '../support/system-words.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { asOrdinaryPerson } from '../support/ordinary-person.ts';
import { PROGRAM, run } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const GOOD = fixture('dung/cong-van');

const pipe = (path: string): void => void execFileSync('mkfifo', [path]);
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(process.platform === 'win32')('one bad entry', { tags: ['needs/mkfifo'] }, () => {
  test.each(['check', 'fix', 'annotate', 'preview', 'inspect'])('%s: fails, and the rest is done', async (command) => {
    const cwd = folderWith({ 'v/a.docx': BAD, 'v/kin/b.docx': BAD, 'v/z.docx': BAD, 'v/~$a.docx': 'x' });
    symlinkSync('vong.docx', join(cwd, 'v/vong.docx'));
    symlinkSync('khong-co', join(cwd, 'v/mat.docx'));
    pipe(join(cwd, 'v/ong.docx'));
    symlinkSync('/dev/zero', join(cwd, 'v/so.docx'));
    writeFileSync(join(cwd, 'v/k.docx'), BAD);
    if (process.getuid?.() === 0)
      for (const name of ['', 'v', 'v/a.docx', 'v/z.docx']) chownSync(join(cwd, name), 65534, 0);
    chmodSync(join(cwd, 'v/k.docx'), 0o000);
    chmodSync(join(cwd, 'v/kin'), 0o000);
    const { code, out, err } = await asOrdinaryPerson(() => run(cwd, command, 'v'));
    chmodSync(join(cwd, 'v/kin'), 0o700);
    const said = spaced(out + err);
    expect(code).toBe(2);
    for (const reason of [
      'trỏ vòng tròn',
      'trỏ tới một tệp không có',
      'không phải là tệp thường',
      'Không đọc được thư mục: không có quyền đọc',
      'Không đọc được tệp: không có quyền đọc',
    ])
      expect(said).toContain(reason);
    expect(said).toMatch(/v\/a\.(?:docx|html)/);
    expect(said).toMatch(/v\/z\.(?:docx|html)/);
    expect(out + err).not.toMatch(RAW_SYSTEM_WORDS);
  });

  test.each(['check', 'fix', 'annotate', 'preview', 'inspect'])(
    '%s: a lock file named by hand is no fault',
    async (command) => {
      const cwd = folderWith({ 'a.docx': GOOD, '~$a.docx': 'x' });
      const { code, out, err } = await run(cwd, command, '~$a.docx', 'a.docx');
      expect(code).toBe(0);
      expect(spaced(out + err)).toContain('đây là tệp khóa mà Word tạo');
    },
  );

  test('has a code in JSON', async () => {
    const cwd = folderWith({ 'a.docx': GOOD, '~$a.docx': 'x' });
    pipe(join(cwd, 'ong.docx'));
    symlinkSync('vong.docx', join(cwd, 'vong.docx'));
    symlinkSync('khong-co', join(cwd, 'mat.docx'));
    const { out } = await run(
      cwd,
      'check',
      '--format',
      'json',
      'mat.docx',
      'ong.docx',
      'vong.docx',
      '~$a.docx',
      'a.docx',
    );
    const { files } = JSON.parse(out) as {
      files: { error?: { code: string }; status: string; notes: { code: string }[] }[];
    };
    expect(files.map(({ error, status, notes }) => error?.code ?? notes[0]?.code ?? status)).toEqual([
      'dangling-link',
      'not-a-file',
      'file-unreadable',
      'lock-file',
      'checked',
    ]);
  });
});

describe.skipIf(process.platform !== 'linux')('strange places', () => {
  test('a name that is no UTF-8 is told as what it is; the rest is checked', async () => {
    const cwd = folderWith({ 'v/a.docx': GOOD });
    copyFileSync(
      join(cwd, 'v/a.docx'),
      Buffer.concat([Buffer.from(`${cwd}/v/b`), Buffer.from([0xff]), Buffer.from('.docx')]),
    );
    const { code, out } = await run(cwd, 'v');
    expect(code).toBe(2);
    expect(out).toContain('Tên tệp không phải là Unicode');
  });

  test('the working folder is gone', () => {
    const cwd = folderWith({ 'a.docx': GOOD });
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `mkdir x && cd x && rmdir ../x && '${process.execPath}' '${PROGRAM}' ../a.docx`],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([
      2,
      'vbcheck: thư mục hiện hành không còn nữa; hãy vào một thư mục khác rồi chạy lại.\n',
    ]);
  });

  test('of standard input no file is named that could be mended', async () => {
    const input = (): Uint8Array => BAD;
    const { out } = await run({ cwd: folderWith({}), input }, '-');
    expect(out).toContain('chỗ sửa được: vbcheck fix <tệp hoặc thư mục>');
  });
});
