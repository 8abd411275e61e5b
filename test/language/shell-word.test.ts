/** A name in a command that people copy is that name, and nothing else. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/language/shell-word.ts';

test.each([
  ['van-ban/du-thao.docx', 'van-ban/du-thao.docx'],
  ['C:\\hồ sơ\\a.docx', '"C:\\hồ sơ\\a.docx"'],
  ['dự thảo.docx', '"dự thảo.docx"'],
  ['-x.docx', './-x.docx'],
  ['$(touch a).docx', "'$(touch a).docx'"],
  ['a`id`.docx', "'a`id`.docx'"],
  ['a"b.docx', `'a"b.docx'`],
  ["a$'b.docx", "'a$'\\''b.docx'"],
])('%s is typed %s', (name, typed) => {
  expect(shellWord(name)).toBe(typed);
});

test.skipIf(process.platform === 'win32')('a shell takes it as it is, whatever it is', () => {
  const name = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '"',
        "'",
        '$',
        '`',
        '(',
        ')',
        ';',
        '&',
        '|',
        '*',
        '~',
        '#',
        '!',
        '%',
        '-',
        'ữ',
        '<',
        '{',
        '}',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.array(name, { minLength: 20, maxLength: 20 }), (names) => {
      const said = execFileSync('sh', ['-c', `printf '%s\\n' ${names.map(shellWord).join(' ')}`], { encoding: 'utf8' });
      expect(said.split('\n').slice(0, -1)).toEqual(names.map((one) => (one.startsWith('-') ? `./${one}` : one)));
    }),
    { numRuns: 20 },
  );
});
