/**
 * What the system refuses is told in words of people.
 *
 * @module-tag slow
 */
import { chmodSync, readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { systemReason } from '../../src/host/system-error.ts';
import { RAW_SYSTEM_WORDS } from '../support/system-words.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { asOrdinaryPerson } from '../support/ordinary-person.ts';
import { run } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe('what the system says', () => {
  test('no fault of the system has its name in a sentence', () => {
    for (const [code, errno] of Object.entries(constants.errno)) {
      const error = Object.assign(new Error(`${code}: x, open '/a'`), { code, errno: -errno, syscall: 'open' });
      for (const action of ['read', 'write'] as const)
        for (const sentence of Object.values(systemReason(error, action))) {
          expect(sentence).not.toMatch(RAW_SYSTEM_WORDS);
          expect(sentence.length).toBeGreaterThan(8);
        }
    }
  });

  test
    .skipIf(process.platform === 'win32')
    .each([
      ['fix', 'a.docx'],
      ['annotate', 'a.docx'],
      ['preview', 'a.docx'],
      ['fix', 'a.docx', '-o', 'la/ten/b.docx'],
      ['new', 'cong-van'],
      ['init'],
      ['words', 'add', '--file', 'tu.txt', 'kilôgam'],
      ['words', 'add', '--file', 'la/tu.txt', 'kilôgam'],
    ])('a folder that cannot be written to: %s %s', async (...argv) => {
    const cwd = folderWith({ 'a.docx': BAD });
    chmodSync(cwd, 0o555);
    const { code, out, err } = await asOrdinaryPerson(() => run(cwd, ...argv));
    chmodSync(cwd, 0o755);
    expect([code, readdirSync(cwd)]).toEqual([2, ['a.docx']]);
    expect(spaced(out + err)).toContain('không có quyền ghi');
    expect(out + err).not.toMatch(RAW_SYSTEM_WORDS);
  });

  test('a name that is too long, a file for a folder', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const long = await run(cwd, 'fix', 'a.docx', '-o', `${'x'.repeat(300)}.docx`);
    expect([long.code, spaced(long.out)]).toEqual([2, expect.stringContaining('tên tệp quá dài')]);
    const file = await run(cwd, 'annotate', 'a.docx', '-o', 'a.docx/b.docx');
    expect([file.code, file.err]).toEqual([2, expect.stringContaining('là tệp, không phải thư mục')]);
    for (const { out, err } of [long, file]) expect(out + err).not.toMatch(RAW_SYSTEM_WORDS);
  });
});
