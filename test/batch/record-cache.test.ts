import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AskedDocument } from '../../src/batch/check-files.ts';
import { type CacheLimits, personalCacheFolder, RecordCache } from '../../src/batch/record-cache.ts';
import { NO_CONFIGURATION } from '../../src/config/configuration.ts';
import { failedResult, uncheckedResult } from '../../src/lint/file-result.ts';
import type { FileRecord } from '../../src/report/file-record.ts';
import { folderWith } from '../support/folder.ts';

const RECORD: FileRecord = { result: { ...uncheckedResult('a.docx'), status: 'checked' }, views: [], cited: null };
const NAME = 'a'.repeat(64);
const DAY = 24 * 3600;

function cacheIn(folder = folderWith({}), limits?: CacheLimits, program = 'build 1') {
  return { folder, cache: new RecordCache({ folder, program, limits }) };
}

const asked = (changes: Partial<AskedDocument> = {}): AskedDocument => ({
  bytes: Buffer.from('nội dung'),
  place: '/v/a.docx',
  language: 'vi',
  configuration: NO_CONFIGURATION,
  layers: [],
  options: { cwd: '/v' },
  ...changes,
});
const layer = { matchesFile: null, documentTypes: null, rules: {} };
const CONTENT = { cited: true };

describe('a name', () => {
  test.each<[string, Partial<AskedDocument>]>([
    ['its bytes', { bytes: Buffer.from('khác') }],
    ['the language', { language: 'en' }],
    ['how it is read', { place: '/v/a.md' }],
    ['a setting', { layers: [{ ...layer, rules: { 'the-thuc/*': 'off' } }] }],
    ['options of a rule', { layers: [{ ...layer, rules: { 'the-thuc/a': ['error', { all: true }] } }] }],
    ['the profile', { layers: [{ ...layer, profile: 'other' }] }],
    ['that it is final', { layers: [{ ...layer, final: true }] }],
    ['all hints', { layers: [{ ...layer, allStyle: true }] }],
    ['what comments may silence', { layers: [{ ...layer, requireReason: true }] }],
    ['types that settings are for', { layers: [{ ...layer, documentTypes: new Set(['cong-van']), final: true }] }],
    ['words of the configuration', { configuration: { ...NO_CONFIGURATION, words: ['kilôgam'] } }],
    ['one’s own words', { options: { cwd: '/v', words: ['kilôgam'] } }],
    [
      'one’s own phrases',
      {
        options: {
          cwd: '/v',
          phrases: [{ group: 'tu-rieng', phrase: { id: 'x', severity: 'info', phrases: ['ấy'] } }],
        },
      },
    ],
    [
      'phrases of the configuration',
      {
        configuration: {
          ...NO_CONFIGURATION,
          phrases: [{ group: 'tu-rieng', phrase: { id: 'x', severity: 'info', phrases: ['ấy'] } }],
        },
      },
    ],
  ])('changes with %s', async (_, changes) => {
    const { cache } = cacheIn();
    expect(await cache.nameOf(asked(changes), CONTENT)).not.toBe(await cache.nameOf(asked(), CONTENT));
    expect(await cache.nameOf(asked(changes), CONTENT)).toBe(await cache.nameOf(asked(changes), CONTENT));
  });

  test('changes with the program and with what is asked of a record', async () => {
    const { cache } = cacheIn();
    const name = await cache.nameOf(asked(), CONTENT);
    expect(await cacheIn(undefined, undefined, 'build 2').cache.nameOf(asked(), CONTENT)).not.toBe(name);
    expect(await cache.nameOf(asked(), { cited: false })).not.toBe(name);
  });

  test('does not change with the folder, nor with settings for other files', async () => {
    const { cache } = cacheIn();
    const other = { ...layer, matchesFile: (path: string) => path.startsWith('/x/'), final: true };
    expect(await cache.nameOf(asked({ place: '/w/b.docx', layers: [other] }), CONTENT)).toBe(
      await cache.nameOf(asked(), CONTENT),
    );
    expect(await cache.nameOf(asked({ place: '/x/b.docx', layers: [other] }), CONTENT)).not.toBe(
      await cache.nameOf(asked(), CONTENT),
    );
  });

  test('changes with what rules of one’s own hold, also in files that they import', async () => {
    const folder = folderWith({
      '.vbcheckrc.json': '{"plugins":"./x.mjs"}',
      'x.mjs': "import './y.mjs'; export const rules = [];",
      'y.mjs': '1',
    });
    const file = join(folder, '.vbcheckrc.json');
    const named = (): Promise<string | null> =>
      cacheIn().cache.nameOf(
        asked({ configuration: { ...NO_CONFIGURATION, file, pluginRules: [{} as never] } }),
        CONTENT,
      );
    const before = await named();
    expect(await named()).toBe(before);
    writeFileSync(join(folder, 'y.mjs'), '2');
    expect(await named()).not.toBe(before);
  });

  test('there is none where settings hold what no text can say', async () => {
    const { cache } = cacheIn();
    const rules = { 'the-thuc/a': ['error', { like: /x/ }] } as never;
    expect(await cache.nameOf(asked({ layers: [{ ...layer, rules }] }), CONTENT)).toBeNull();
  });
});

describe('a record', () => {
  test('is found as it was kept', () => {
    const { cache } = cacheIn();
    expect(cache.find(NAME)).toBeNull();
    cache.keep(NAME, RECORD);
    expect(cache.find(NAME)).toEqual(RECORD);
  });

  test('of a fault is not kept', () => {
    const { cache } = cacheIn();
    cache.keep(NAME, { ...RECORD, result: failedResult('a.docx', { code: 'file-unreadable', message: 'x' }) });
    cache.keep(NAME, { ...RECORD, result: { ...RECORD.result, error: { code: 'internal-error', message: 'x' } } });
    expect(cache.find(NAME)).toBeNull();
  });

  test('that is damaged in any place is none, and goes', () => {
    const { folder, cache } = cacheIn();
    const path = join(folder, `${NAME}.json`);
    cache.keep(NAME, RECORD);
    const whole = readFileSync(path);
    const broken = [
      whole.subarray(0, 0),
      whole.subarray(0, 5),
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from(' ')]),
    ];
    for (let i = 0; i < whole.length; i += 7) {
      const other = Buffer.from(whole);
      other[i] = (other[i] as number) ^ 1;
      broken.push(other);
    }
    for (const bytes of broken) {
      writeFileSync(path, bytes);
      expect(cache.find(NAME)).toBeNull();
      expect(readdirSync(folder)).not.toContain(`${NAME}.json`);
    }
    mkdirSync(path);
    expect(cache.find(NAME)).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
    const folder = join(folderWith({}), 'deep', 'er');
    cacheIn(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});

describe('the folder', () => {
  const nameOf = (i: number): string => createHash('sha256').update(`${i}`).digest('hex');
  const keptIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

  function filled(limits: CacheLimits) {
    const { folder, cache } = cacheIn(undefined, limits);
    for (let i = 0; i < 10; i++) {
      cache.keep(nameOf(i), { ...RECORD, views: Array.from({ length: 100 }, () => null) });
      const time = Date.now() / 1000 - i * DAY;
      utimesSync(join(folder, `${nameOf(i)}.json`), time, time);
    }
    return { folder, cache };
  }
  const left = (folder: string): number[] =>
    [...Array(10).keys()].filter((i) => keptIn(folder).includes(`${nameOf(i)}.json`));

  test('is rid of what is old', () => {
    const { folder, cache } = filled({ days: 4.5, megabytes: 1, hoursBetween: 24 });
    cache.end();
    expect(left(folder)).toEqual([0, 1, 2, 3, 4]);
  });

  test('is rid of the oldest where there is too much', () => {
    const { folder, cache } = filled({ days: 100, megabytes: 0.003, hoursBetween: 24 });
    const size = statSync(join(folder, `${nameOf(0)}.json`)).size;
    cache.end();
    expect(left(folder)).toEqual([...Array(Math.floor((0.003 * 1024 * 1024) / size)).keys()]);
  });

  test('is gone through once a day', () => {
    const { folder, cache } = filled({ days: 4.5, megabytes: 1, hoursBetween: 24 });
    writeFileSync(join(folder, 'trimmed'), '');
    cache.end();
    expect(left(folder)).toHaveLength(10);
  });

  test('is gone through again where the clock was wrong: what is from a day to come is the oldest', () => {
    const { folder, cache } = filled({ days: 100, megabytes: 0.003, hoursBetween: 24 });
    const size = statSync(join(folder, `${nameOf(0)}.json`)).size;
    const later = Date.now() / 1000 + 90 * DAY;
    for (const name of [`${nameOf(0)}.json`, 'trimmed']) {
      writeFileSync(join(folder, name), '', { flag: 'a' });
      utimesSync(join(folder, name), later, later);
    }
    cache.end();
    expect(left(folder)).toEqual([...Array(Math.floor((0.003 * 1024 * 1024) / size)).keys()].map((i) => i + 1));
    expect(statSync(join(folder, 'trimmed')).mtimeMs).toBeLessThan(Date.now() + DAY * 1000);
  });

  test('folders and links of others: nothing outside changes, the rest goes on', () => {
    const { folder, cache } = filled({ days: 4.5, megabytes: 1, hoursBetween: 24 });
    mkdirSync(join(folder, `${'b'.repeat(64)}.json`, 'x'), { recursive: true });
    const outside = join(folderWith({ 'thu.txt': 'của người khác' }), 'thu.txt');
    const marker = join(folder, 'trimmed');
    if (process.platform !== 'win32') {
      symlinkSync(outside, marker);
      lutimesSync(marker, 0, 0);
    }
    cache.end();
    expect(left(folder)).toEqual([0, 1, 2, 3, 4]);
    expect(readFileSync(outside, 'utf8')).toBe('của người khác');
  });

  test('keeps what was asked for again', () => {
    const { folder, cache } = filled({ days: 4.5, megabytes: 1, hoursBetween: 24 });
    expect(cache.find(nameOf(9))).not.toBeNull();
    cache.end();
    expect(left(folder)).toEqual([0, 1, 2, 3, 4, 9]);
  });
});

test('a pipe in the place of a record is none, and nobody waits for it', { tags: ['needs/mkfifo'] }, () => {
  const { folder, cache } = cacheIn();
  execFileSync('mkfifo', [join(folder, `${NAME}.json`)]);
  expect(cache.find(NAME)).toBeNull();
});

test.each([
  [{ XDG_CACHE_HOME: '/x' }, join('/x', 'vbcheck')],
  [{ LOCALAPPDATA: '/l' }, join('/l', 'vbcheck', 'Cache')],
])('%j', (environment, folder) => expect(personalCacheFolder(environment)).toBe(folder));
