/** A folder of records that can be read and no more, as a CI system gives it. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { RecordCache } from '../../src/batch/record-cache.ts';
import { uncheckedResult } from '../../src/lint/file-result.ts';
import { folderWith } from '../support/folder.ts';

const disk = vi.hoisted(() => ({ isReadOnly: false }));

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const guarded = <Given extends unknown[], Result>(real: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      if (disk.isReadOnly) throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
      return real(...given);
    };
  };
  return { ...fs, utimesSync: guarded(fs.utimesSync), rmSync: guarded(fs.rmSync), renameSync: guarded(fs.renameSync) };
});

test('what is kept there is found, what is damaged is none, and no run fails', () => {
  const folder = folderWith({ [`${'b'.repeat(64)}.json`]: 'hỏng' });
  const cache = new RecordCache({ folder, program: 'build 1' });
  const record = { result: { ...uncheckedResult('a.docx'), status: 'checked' as const }, views: [], cited: null };
  const name = 'a'.repeat(64);
  cache.keep(name, record);
  const longAgo = Date.now() / 1000 - 30 * 24 * 3600;
  utimesSync(join(folder, `${name}.json`), longAgo, longAgo);
  disk.isReadOnly = true;
  try {
    expect(cache.find(name)).toEqual(record);
    expect(cache.find('b'.repeat(64))).toBeNull();
    cache.keep('c'.repeat(64), record);
    expect(cache.find('c'.repeat(64))).toBeNull();
    cache.end();
  } finally {
    disk.isReadOnly = false;
  }
});
