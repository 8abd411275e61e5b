/** A record is plain data: what comes from another thread or out of a file is reported as if it had never been away. */
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { checkFile } from '../../src/jobs/check.ts';
import { type FileRecord, fileRecord } from '../../src/report/file-record.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { p, packageOf } from '../support/docx.ts';
import { fixture, fixturesIn } from '../support/fixture.ts';
import { targetOf } from '../support/report-target.ts';

async function recordOf(bytes: Uint8Array, isCitedAsked = true): Promise<FileRecord> {
  const checked = await checkFile(bytes, 'a.docx', nodeSession(), { rules });
  return fileRecord(checked, { cited: isCitedAsked, regions: true });
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

test.each(fixturesIn('sai'))('%s', async (_, bytes) => {
  const record = await recordOf(bytes);
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

test('what a file cites stands in it only when that is asked for', async () => {
  const decision = fixture('dung/quyet-dinh');
  expect((await recordOf(decision)).cited?.dated).toHaveLength(1);
  expect((await recordOf(decision, false)).cited).toBeNull();
});

test('of a document that no rule was for it holds the result alone', async () => {
  const record = await recordOf(packageOf({ body: p('Thơ tình') }));
  expect(record.result).toMatchObject({ status: 'checked', coverage: 'language', messages: [] });
  expect([record.views, record.regions]).toEqual([[], []]);
});
