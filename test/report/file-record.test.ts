/** A record is plain data: what comes from another thread or out of a file is reported as if it had never been away. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { checkFile } from '../../src/jobs/check.ts';
import { failedResult } from '../../src/lint/file-result.ts';
import { bareRecord, type FileRecord, fileRecord } from '../../src/report/file-record.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { targetOf } from '../support/report-target.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/sai');
const names = readdirSync(folder).filter((name) => /\.(docx|md)$/.test(name));

async function recordOf(name: string): Promise<FileRecord> {
  const checked = await checkFile(readFileSync(join(folder, name)), name, nodeSession(), { rules });
  return fileRecord(checked, { cited: true, regions: true });
}

const part = { run: 'x', shard: 1, of: 1, files: 1 };
const limits = { group: '', failOn: 'error', maxWarnings: null } as const;

async function reportsOf(record: FileRecord): Promise<string[]> {
  const reports: string[] = [];
  for (const format of FORMATS) {
    let text = '';
    const writer = await (await format.load())(targetOf((piece) => void (text += piece), { part }));
    writer.file({ record, isNamed: true, language: 'vi', inRun: { ordinal: 0, limits } });
    writer.end(null, [], {});
    reports.push(text);
  }
  return reports;
}

test.each(names)('%s', async (name) => {
  const record = await recordOf(name);
  const fromFile = JSON.parse(JSON.stringify(record)) as FileRecord;
  expect(fromFile).toEqual(record);
  expect(structuredClone(record)).toEqual(record);
  expect(record.views).toHaveLength(record.result.messages.length);
  for (const [i, { location }] of record.result.messages.entries()) {
    const view = record.views[i];
    if (view) expect(view.text.slice(view.start, view.end)).toBe(location.text);
    else expect(location.paragraph).toBeNull();
  }
  expect(await reportsOf(fromFile)).toEqual(await reportsOf(record));
});

test('what a file cites stands in it, when somebody asks', async () => {
  const record = await recordOf('cong-van-nhieu-loi.docx');
  expect(record.cited).not.toBeNull();
  const bare = bareRecord(failedResult('a.docx', { code: 'x', message: 'y' }));
  expect(bare).toMatchObject({ views: [], cited: null });
});
