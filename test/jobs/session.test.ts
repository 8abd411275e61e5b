/**
 * What a session keeps, and that nothing else keeps it: words of documents are gone with the session that read them.
 *
 * @module-tag slow
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { checkBytes, createSession, fixBytes, previewBytes } from '../../src/index.ts';
import { rawText } from '../../tools/build.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';

const draft = fixture('sai/cong-van-nhieu-loi');

const session = createSession();

test('a session keeps nothing that changes a result', async () => {
  const other = fixture('sai/quyet-dinh-nhieu-loi');
  const alone = [await checkBytes(draft, 'a.docx'), await checkBytes(other, 'b.docx'), fixBytes(other, 'b.docx').bytes];
  for (let round = 0; round < 2; round++) {
    expect([
      await checkBytes(draft, 'a.docx', { session }),
      await checkBytes(other, 'b.docx', { session }),
      fixBytes(other, 'b.docx', { session }).bytes,
    ]).toEqual(alone);
  }
});

test('two jobs may share a session at the same time', async () => {
  const markdown = new TextEncoder().encode('# CÔNG VĂN\n\nKính gửi: Sở Nội vụ\n\nĐề nghị bổ xung hồ sơ.\n');
  const alone = [
    await checkBytes(draft, 'a.docx'),
    await checkBytes(markdown, 'b.md'),
    await previewBytes(draft, 'a.docx'),
  ];
  const together = await Promise.all([
    checkBytes(draft, 'a.docx', { session }),
    checkBytes(markdown, 'b.md', { session }),
    previewBytes(draft, 'a.docx', { session }),
  ]);
  expect(together).toEqual(alone);
});

test('no word of a document is left when its session is gone', async () => {
  const outfile = join(folderWith({}), 'forgetting.cjs');
  await build({
    entryPoints: ['test/support/forgetting.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [rawText],
  });
  const found = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect(JSON.parse(found)).toEqual({ kept: true, dropped: false, host: 'object' });
});
