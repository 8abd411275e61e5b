/**
 * What commands do where something stands already: it is never lost, and what a killed run has left goes.
 *
 * @module-tag slow
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const GOOD = fixture('dung/cong-van');

const WRITERS: readonly (readonly string[])[] = [['fix'], ['annotate'], ['preview']];
const pipe = (path: string): void => void execFileSync('mkfifo', [path]);
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(process.platform === 'win32')(
  'what is no regular file is never replaced',
  { tags: ['needs/mkfifo'] },
  () => {
    test.each(WRITERS)('%s: a pipe, a device, a folder, not even with --force', async (command) => {
      const cwd = folderWith({ 'a.docx': BAD });
      const ending = command === 'preview' ? 'html' : 'docx';
      pipe(join(cwd, `p.${ending}`));
      symlinkSync('/dev/null', join(cwd, `d.${ending}`));
      mkdirSync(join(cwd, command === 'preview' ? 'a.html' : `a-${command === 'fix' ? 'da-sua' : 'chu-thich'}.docx`));
      for (const output of [[], ['-o', `p.${ending}`], ['-o', `d.${ending}`]]) {
        const { code, out, err } = await run(cwd, command, '--force', 'a.docx', ...output);
        expect(code).toBe(2);
        expect(spaced(out + err)).toContain(output.length === 0 ? 'đó là thư mục' : 'không phải là tệp thường');
      }
      expect(lstatSync(join(cwd, `p.${ending}`)).isFIFO()).toBe(true);
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    });
  },
);

describe.skipIf(process.platform === 'win32')('a file that is replaced', () => {
  test.each(WRITERS)('%s: stays where a link leads, with its mode', async (command) => {
    const cwd = folderWith({ 'a.docx': BAD, 'kho/b': 'cũ' });
    const [name, target] = [`l.${command === 'preview' ? 'html' : 'docx'}`, join(cwd, 'kho/b')];
    symlinkSync('kho/b', join(cwd, name));
    chmodSync(target, 0o640);
    if (process.getuid?.() === 0) chownSync(target, 65534, 65534);
    const { uid } = statSync(target);
    expect((await run(cwd, command, 'a.docx', '-o', name)).code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('cũ');
    expect((await run(cwd, command, '--force', 'a.docx', '-o', name)).code).not.toBe(2);
    expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
    expect([statSync(target).mode & 0o777, statSync(target).uid]).toEqual([0o640, uid]);
    expect(readFileSync(target).length).toBeGreaterThan(1000);
    // And it is known as ours through the link.
    expect((await run(cwd, command, 'a.docx', '-o', name)).code).not.toBe(2);
    expect(readdirSync(join(cwd, 'kho'))).toEqual(['b']);
  });

  test.each(WRITERS)('%s: read-only, it stays, with --force too', async (command) => {
    const cwd = folderWith({ 'a.docx': BAD, 'b.docx': 'cũ' });
    chmodSync(join(cwd, 'b.docx'), 0o444);
    const { code, out, err } = await run(cwd, command, '--force', 'a.docx', '-o', 'b.docx');
    expect([code, readFileSync(join(cwd, 'b.docx'), 'utf8')]).toEqual([2, 'cũ']);
    expect(spaced(out + err)).toContain('chỉ đọc');
  });

  test('by another name it is the document itself', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    linkSync(join(cwd, 'a.docx'), join(cwd, 'b.docx'));
    expect((await run(cwd, 'fix', '--force', 'a.docx', '-o', 'b.docx')).out).toContain('chính văn bản');
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(BAD);
  });
});

test.each(WRITERS)('%s: long names work, and stay apart', async (command) => {
  const stem = 'Báo cáo '.normalize('NFC').repeat(40);
  const fitting = (mark: string): string => {
    const characters = [...stem];
    while (Buffer.byteLength(characters.join('')) > 245) characters.pop();
    return `${characters.join('')}${mark}.docx`;
  };
  const cwd = folderWith({ [fitting('1')]: BAD, [fitting('2')]: BAD });
  for (let i = 0; i < 2; i++) expect((await run(cwd, command, '.')).code).not.toBe(2);
  const made = readdirSync(cwd);
  expect(made).toHaveLength(4);
  expect(made.every((name) => Buffer.byteLength(name) <= 255)).toBe(true);
});

test.each(WRITERS)('%s: what a killed run has left is gone after the next one; nothing else is', async (command) => {
  const computer = crc32(hostname()).toString(16);
  const dead = `.vbcheck-${computer}-2147483646-0.tmp`;
  const [alive, elsewhere] = [`.vbcheck-${computer}-${process.ppid}-0.tmp`, '.vbcheck-0-2147483646-0.tmp'];
  const cwd = folderWith({ 'a.docx': BAD, [dead]: 'x', [alive]: 'x', [elsewhere]: 'x' });
  await run(cwd, command, 'a.docx');
  expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([alive, elsewhere].sort());
});

test.each([['init'], ['fix', 'a.docx', '-o', 'b.docx'], ['new', 'cong-van', '-o', 'b.docx']])(
  '%s: also after one that refuses to write',
  async (...command) => {
    const dead = `.vbcheck-${crc32(hostname()).toString(16)}-2147483646-0.tmp`;
    const cwd = folderWith({ 'a.docx': BAD, 'b.docx': GOOD, '.vbcheckrc.yaml': '', [dead]: 'x' });
    expect((await run(cwd, ...command)).code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['.vbcheckrc.yaml', 'a.docx', 'b.docx']);
  },
);

test('fix --write: a backup that a killed run has made already is not made again', async () => {
  const cwd = folderWith({ 'a.docx': BAD, 'a.docx.bak': GOOD, 'a.docx.2.bak': BAD });
  expect((await run(cwd, 'fix', '--write', 'a.docx')).out).toContain('Bản cũ: a.docx.2.bak');
  expect(readdirSync(cwd)).toEqual(['a.docx', 'a.docx.2.bak', 'a.docx.bak']);
  expect(readFileSync(join(cwd, 'a.docx.2.bak'))).toEqual(BAD);
  expect(readFileSync(join(cwd, 'a.docx'))).not.toEqual(BAD);
});

describe('copies of ours', () => {
  test('count as no documents beside what they were made of, whatever they are called; alone they do', async () => {
    const cwd = folderWith({
      'v/a.docx': BAD,
      'v/x/a.docx': BAD,
      'v/cua-toi-da-sua.docx': GOOD,
      'v/cua-toi.docx': GOOD,
    });
    await run(cwd, 'fix', 'v');
    await run(cwd, 'annotate', 'v');
    await run(cwd, 'fix', 'v/a.docx', '-o', 'v/ban-khac.docx');
    await run(cwd, 'fix', 'v', '-o', 'ra');
    const checked = async (folder: string): Promise<string[]> =>
      (
        JSON.parse((await run(cwd, 'check', '--format', 'json', folder)).out) as { files: { path: string }[] }
      ).files.map(({ path }) => path);
    const names = ['a.docx', 'cua-toi-da-sua.docx', 'cua-toi.docx', 'x/a.docx'];
    expect((await checked('v')).sort()).toEqual(names.map((name) => `v/${name}`));
    expect((await checked('ra')).sort()).toEqual(names.map((name) => `ra/${name}`));
    expect(await checked('v/ban-khac.docx')).toEqual(['v/ban-khac.docx']);
  });
});
