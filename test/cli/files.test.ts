/**
 * What commands do with files that are no plain files, or are somebody's: nothing is lost, and one stops no other.
 *
 * @module-tag slow
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants, hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { systemReason } from '../../src/host/system-error.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const BAD = fixture('sai/cong-van-nhieu-loi');
const GOOD = fixture('dung/cong-van');

const WRITERS: readonly (readonly string[])[] = [['fix'], ['annotate'], ['preview']];
const pipe = (path: string): void => void execFileSync('mkfifo', [path]);
const spaced = (text: string): string => text.replace(/\s+/g, ' ');
/** No name of an error, no line of a stack, no temporary file. */
const RAW = /\bE[A-Z]{4,}\b|^[ \t]+at |\.tmp|errno|syscall/m;

/** As somebody whom permissions bind; the administrator is not bound. */
async function asOrdinaryPerson<Result>(work: () => Promise<Result>): Promise<Result> {
  const isAdministrator = process.getuid?.() === 0;
  if (isAdministrator) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}

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

test.skipIf(process.platform === 'win32')(
  'words: a pipe, a device, a read-only list',
  { tags: ['needs/mkfifo'] },
  async () => {
    const cwd = folderWith({ 'tu.txt': 'một\n' });
    pipe(join(cwd, 'ong'));
    chmodSync(join(cwd, 'tu.txt'), 0o444);
    for (const [file, reason] of [
      ['ong', 'không phải là tệp thường'],
      ['/dev/null', 'không phải là tệp thường'],
      ['tu.txt', 'chỉ đọc'],
      ['.', 'là thư mục'],
    ] as const) {
      const { code, err } = await run(cwd, 'words', 'add', '--file', file, 'hai');
      expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['ong', 'tu.txt']);
    expect(readFileSync(join(cwd, 'tu.txt'), 'utf8')).toBe('một\n');
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
    expect(out + err).not.toMatch(RAW);
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
    const program = fileURLToPath(new URL('../../bin/vbcheck.js', import.meta.url));
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `mkdir x && cd x && rmdir ../x && '${process.execPath}' '${program}' ../a.docx`],
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

describe('what the system says', () => {
  test('no fault of the system has its name in a sentence', () => {
    for (const [code, errno] of Object.entries(constants.errno)) {
      const error = Object.assign(new Error(`${code}: x, open '/a'`), { code, errno: -errno, syscall: 'open' });
      for (const action of ['read', 'write'] as const)
        for (const sentence of Object.values(systemReason(error, action))) {
          expect(sentence).not.toMatch(RAW);
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
    expect(out + err).not.toMatch(RAW);
  });

  test('a name that is too long, a file for a folder', async () => {
    const cwd = folderWith({ 'a.docx': BAD });
    const long = await run(cwd, 'fix', 'a.docx', '-o', `${'x'.repeat(300)}.docx`);
    expect([long.code, spaced(long.out)]).toEqual([2, expect.stringContaining('tên tệp quá dài')]);
    const file = await run(cwd, 'annotate', 'a.docx', '-o', 'a.docx/b.docx');
    expect([file.code, file.err]).toEqual([2, expect.stringContaining('là tệp, không phải thư mục')]);
    for (const { out, err } of [long, file]) expect(out + err).not.toMatch(RAW);
  });
});

test('six at once: six words, and no lock is left', async () => {
  const cwd = folderWith({ 'tu.txt': '# của cơ quan\n' });
  const program = fileURLToPath(new URL('../../src/config/words.ts', import.meta.url));
  const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
  // Left by one that was killed.
  writeFileSync(join(cwd, `.vbcheck-${crc32('tu.txt').toString(16)}.lock`), `${hostname()} 2147483646 0`);
  const add = (word: string): Promise<number | null> =>
    new Promise((resolve) => {
      const script = `import(${JSON.stringify(program)}).then(({ addWords }) => addWords('tu.txt', [${JSON.stringify(word)}]))`;
      spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', script], { cwd, stdio: 'inherit' }).on(
        'exit',
        resolve,
      );
    });
  expect(await Promise.all(words.map(add))).toEqual(words.map(() => 0));
  const lines = readFileSync(join(cwd, 'tu.txt'), 'utf8').split('\n');
  expect([lines[0], lines.slice(1, -1).sort()]).toEqual(['# của cơ quan', [...words].sort()]);
  expect(readdirSync(cwd)).toEqual(['tu.txt']);
  expect(existsSync(join(cwd, 'tu.txt'))).toBe(true);
}, 60_000);
