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
import { PLAIN } from '../../src/report/paint.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/sai');
const names = readdirSync(folder).filter((name) => /\.(docx|md)$/.test(name));

async function recordOf(name: string): Promise<FileRecord> {
  const checked = await checkFile(readFileSync(join(folder, name)), name, nodeSession(), { rules });
  return fileRecord(checked, { cited: true });
}

async function reportsOf(record: FileRecord): Promise<string[]> {
  const reports: string[] = [];
  for (const format of FORMATS) {
    let text = '';
    const out = (piece: string): void => void (text += piece);
    const painter = (): Promise<typeof PLAIN> => Promise.resolve(PLAIN);
    const part = { run: 'a run', shard: 1, of: 1, files: 1 };
    const inRun = { ordinal: 0, limits: { group: '', failOn: 'error', maxWarnings: null } } as const;
    const writer = await (await format.load())({ out, width: 100, painter, version: '1', language: 'vi', part });
    writer.file({ record, isNamed: true, language: 'vi', inRun });
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
