/** Parts of a run, put together, say what one run says: byte for byte, in every format, with the same exit code. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleDocument } from '../../fixtures/example.ts';
import { pathInRun, shardOf } from '../../src/batch/shards.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { VERSION } from '../../src/version.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const citing = (day: string): Promise<Uint8Array> => {
  const text = `Thực hiện Kế hoạch số 806/KH-UBND ngày ${day} của Ủy ban nhân dân tỉnh, đề nghị các đơn vị bổ xung hồ sơ./.`;
  return exampleDocument({ type: 'cong-van', set: { bodyText: { text, comment: 'vbcheck: bỏ qua chinh-ta/tu-sai' } } });
};

let files: Record<string, string | Uint8Array> = {};
beforeAll(async () => {
  files = {
    'v/sai.docx': fixture('sai/cong-van-nhieu-loi'),
    'v/dung.docx': fixture('dung/quyet-dinh'),
    'v/a.docx': await citing('05 tháng 3 năm 2026'),
    'v/b.docx': await citing('06 tháng 3 năm 2026'),
    'v/hong.docx': fixture('dung/quyet-dinh').subarray(0, 3000),
    'v/cu.doc': 'x',
    'v/bo.docx': fixture('dung/quyet-dinh'),
    'v/la\u202e\u0085.md': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐề nghị bổ xung\u202e hồ sơ.\n',
    'chặt/sai.docx': fixture('sai/quyet-dinh-nhieu-loi'),
    'chặt/.vbcheckrc.json': '{"maxWarnings":0,"language":"en"}',
    '.vbcheckrc.json': '{"ignore":["v/bo.docx"],"failOn":"never"}',
  };
});

const NAMES = ['v', 'chặt', 'v/bo.docx', 'khong-co.docx'];

/** Names of the parts of a run. */
async function parts(cwd: string, count: number, ...argv: string[]): Promise<string[]> {
  const names: string[] = [];
  for (let index = count; index > 0; index--) {
    const { code, out, err } = await run(cwd, ...argv, '--shard', `${index}/${count}`, '--format', 'part');
    expect([code, err]).toEqual([0, '']);
    writeFileSync(join(cwd, `${index}.jsonl`), out);
    names.push(`${index}.jsonl`);
  }
  return names;
}

const MERGED = FORMATS.map(({ name }) => name).filter((name) => name !== 'part');

describe.each([1, 2, 3, 4, 5])('%d parts', (count) => {
  test('say what one run says, in every format', async () => {
    const cwd = folderWith(files);
    const names = await parts(cwd, count, ...NAMES);
    for (const format of MERGED)
      for (const more of [[], ['--quiet']])
        expect(await run(cwd, 'merge', ...names, '--format', format, ...more), format).toEqual(
          await run(cwd, ...NAMES, '--format', format, ...more),
        );
  });

  test('the same with a baseline that knows more and less than there is', async () => {
    const cwd = folderWith({
      ...files,
      'v/cu.docx': fixture('sai/to-trinh-de-trong'),
      'v/bo-di.docx': fixture('sai/giay-moi-khung-chu'),
    });
    const argv = [...NAMES, '--baseline', 'b.json'];
    await run(cwd, ...argv, '--baseline-update');
    rmSync(join(cwd, 'v/bo-di.docx'));
    writeFileSync(join(cwd, 'v/sai.docx'), fixture('sai/bao-cao-danh-so-sai'));
    const names = await parts(cwd, count, ...argv);
    for (const format of MERGED)
      expect(await run(cwd, 'merge', ...names, '--format', format), format).toEqual(
        await run(cwd, ...argv, '--format', format),
      );
  });

  test('exit codes', async () => {
    const cwd = folderWith({ 'v/sai.docx': files['v/sai.docx'] ?? '', 'v/dung.docx': files['v/dung.docx'] ?? '' });
    for (const more of [[], ['--fail-on', 'never'], ['--fail-on', 'never', '--max-warnings', '0']]) {
      const { code } = await run(cwd, 'v', ...more);
      expect((await run(cwd, 'merge', ...(await parts(cwd, count, 'v', ...more)))).code, more.join(' ')).toBe(code);
    }
  });

  test('parts of a run write one baseline', async () => {
    const cwd = folderWith(files);
    await run(cwd, ...NAMES, '--baseline', 'one.json', '--baseline-update');
    await parts(cwd, count, ...NAMES, '--baseline', 'parts.json', '--baseline-update');
    expect(readFileSync(join(cwd, 'parts.json'), 'utf8')).toBe(readFileSync(join(cwd, 'one.json'), 'utf8'));
  });
});

describe('parts that do not make a run', () => {
  async function merged(change: (cwd: string) => readonly string[]): Promise<string> {
    const cwd = folderWith(files);
    await parts(cwd, 3, 'v');
    writeFileSync(join(cwd, 'khac.jsonl'), (await run(cwd, 'v', '--final', '--shard', '3/3', '--format', 'part')).out);
    const { code, err, out } = await run(cwd, 'merge', ...change(cwd));
    expect([code, out]).toEqual([2, '']);
    return err;
  }
  const edited = (change: (text: string) => string) => (cwd: string) => {
    writeFileSync(join(cwd, '3.jsonl'), change(readFileSync(join(cwd, '3.jsonl'), 'utf8')));
    return ['1.jsonl', '2.jsonl', '3.jsonl', '--format', 'json'];
  };

  test.each<[string, (cwd: string) => readonly string[], string]>([
    ['missing', () => ['1.jsonl'], 'thiếu phần 2/3, 3/3.'],
    ['doubled', () => ['1.jsonl', '2.jsonl', '1.jsonl', '3.jsonl'], 'hai tệp cùng là phần 1/3'],
    ['foreign', () => ['1.jsonl', '2.jsonl', 'khac.jsonl'], 'phần khac.jsonl là của lần chạy khác với 1.jsonl'],
    ['no part', () => ['1.jsonl', 'v/cu.doc'], 'v/cu.doc không phải là phần'],
    ['not there', () => ['1.jsonl', 'x.jsonl'], 'không đọc được phần x.jsonl: không có tệp này'],
    ['a folder', () => ['v'], 'không đọc được phần v: đó là thư mục'],
    [
      'without its end',
      edited((text) => text.slice(0, text.lastIndexOf('\n{"end"') + 1)),
      'phần 3.jsonl bị cắt giữa chừng',
    ],
    ['cut in a line', edited((text) => text.slice(0, -40)), 'phần 3.jsonl bị cắt giữa chừng'],
    ['a line twice', edited((text) => text.replace(/\n([^\n]+)/, '\n$1\n$1')), 'phần 3.jsonl hỏng ở dòng 3'],
    ['a line less', edited((text) => text.replace(/\n[^\n]+/, '')), 'không có trong phần nào'],
    ['a broken line', edited((text) => text.replace('"record"', '"record')), 'phần 3.jsonl hỏng ở dòng 2'],
    ['of another version', edited((text) => text.replace(/"version":"[^"]*"/, '"version":"9"')), 'do vbcheck 9 ghi'],
    ['empty', edited(() => ''), '3.jsonl không phải là phần'],
  ])('%s', async (_, change, message) => expect(await merged(change)).toContain(message));
});

test.each(['0/2', '3/2', '1', '1/', 'a/b', '1/0', '-1/2', '1/2/3'])('--shard %s', async (shard) => {
  const { code, err } = await run(folderWith({}), '.', `--shard=${shard}`);
  expect([code, err]).toEqual([2, 'vbcheck: --shard cần i/n với i từ 1 đến n, ví dụ --shard 2/5.\n']);
});

describe('the shard of a file', () => {
  test('goes by its path alone, however it is written', () => {
    const cwd = process.cwd();
    const path = 'văn bản/tờ trình.docx';
    expect(pathInRun({ path: 'x', absolute: join(cwd, path.normalize('NFD')) }, cwd)).toBe(path);
    expect([2, 3, 5, 8].map((of) => shardOf(path, of))).toEqual([1, 3, 5, 7]);
  });

  test('every file is in one, and they are about as large as each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.string(), (of, path) => {
        const shard = shardOf(path, of);
        expect(shard).toBeGreaterThanOrEqual(1);
        expect(shard).toBeLessThanOrEqual(of);
      }),
    );
    const sizes = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const at = shardOf(`van-ban/${i}.docx`, 4) - 1;
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(900);
  });
});

test.skipIf(process.platform === 'win32')(
  'what never ends is no part, nor is what counts parts without end',
  async () => {
    const head = { part: 1, version: VERSION, language: 'vi', run: 'x', shard: 1, files: 0 };
    const cwd = folderWith({ 'nhieu.jsonl': `${JSON.stringify({ ...head, of: 1e9 })}\n` });
    for (const name of ['/dev/zero', 'nhieu.jsonl'])
      expect(await run(cwd, 'merge', name)).toEqual({
        code: 2,
        out: '',
        err: `vbcheck: ${name} không phải là phần do vbcheck --format part ghi.\n`,
      });
  },
);
