/** The published program reads the same rows as the sources. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAW_ROWS, PHRASE_ROWS, readRowFile, writeRowFile } from '../../src/host/row-files.ts';
import { lawTable } from '../../src/knowledge/packed-laws.ts';
import { phraseTable } from '../../src/language/packed-phrases.ts';
import type { RowTable } from '../../src/language/row-table.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'vbcheck-rows-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [LAW_ROWS, lawTable() as RowTable<unknown, unknown>],
  [PHRASE_ROWS, phraseTable() as RowTable<unknown, unknown>],
])('%s', (name, table) => {
  writeRowFile(folder, name, table);
  expect(readFileSync(join(folder, name), 'latin1')).toMatch(/^[\0-\x7f]+$/);
  const read = readRowFile(folder, name);
  expect(read.index).toEqual(table.index);
  expect(read.size).toBe(table.size);
  for (let place = 0; place < table.size; place++) expect(read.row(place)).toEqual(table.row(place));
  expect(read.row(0)).toBe(read.row(0));
});
