/** The published program reads the same rows as the sources. */
import { expect, test } from 'vitest';
import { CONFUSION_ROWS, LAW_ROWS, PHRASE_ROWS, readRowFile, writeRowFile } from '../../src/host/row-files.ts';
import { lawTable } from '../../src/knowledge/packed-laws.ts';
import { wrongPhraseTable } from '../../src/language/packed-confusions.ts';
import { phraseTable } from '../../src/language/packed-phrases.ts';
import type { RowTable } from '../../src/language/row-table.ts';
import { folderWith } from '../support/folder.ts';

type RowFile = Parameters<typeof readRowFile<object, unknown>>[1];

test.each([
  [LAW_ROWS as RowFile, lawTable() as RowTable<object, unknown>],
  [PHRASE_ROWS as RowFile, phraseTable() as RowTable<object, unknown>],
  [CONFUSION_ROWS as RowFile, wrongPhraseTable() as RowTable<object, unknown>],
])('$name', (file, table) => {
  const folder = folderWith({});
  writeRowFile(folder, file, table);
  const read = readRowFile(folder, file);
  expect(read.index).toEqual(table.index);
  expect(read.size).toBe(table.size);
  for (let place = 0; place < table.size; place++) expect(read.row(place)).toEqual(table.row(place));
  expect(read.row(0)).toBe(read.row(0));
});
