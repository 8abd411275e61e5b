/**
 * The published program looks words up in the same tables as the sources.
 *
 * @module-tag slow
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import packed from '../../data/lexicon.json' with { type: 'json' };
import {
  LEXICON_FILE,
  ONE_EDIT_FILE,
  readTableFile,
  type TableFile,
  USAGE_FILE,
  writeTableFile,
} from '../../src/host/table-files.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { lexiconTables } from '../../src/language/packed-lexicon.ts';
import { oneEditTables } from '../../src/language/packed-one-edit.ts';
import { usageTables } from '../../src/language/packed-usage.ts';
import { folderWith } from '../support/folder.ts';

/** A deep comparison of a million numbers takes ten seconds. */
const bytesOf = (tables: object): [name: string, bytes: string][] =>
  Object.entries(tables as Record<string, Uint8Array>).map(([name, { buffer, byteOffset, byteLength }]) => [
    name,
    createHash('sha256')
      .update(new Uint8Array(buffer, byteOffset, byteLength))
      .digest('hex'),
  ]);

test('the files hold the tables that were written', () => {
  const folder = folderWith({});
  const sameAgain = <Tables extends object>(file: TableFile<Tables>, tables: Tables): void => {
    writeTableFile(folder, file, tables);
    expect(Object.fromEntries(bytesOf(readTableFile(folder, file)))).toEqual(Object.fromEntries(bytesOf(tables)));
  };
  sameAgain(LEXICON_FILE, lexiconTables());
  sameAgain(ONE_EDIT_FILE, oneEditTables());
  sameAgain(USAGE_FILE, usageTables());
});

test('each syllable is found where it stands, and no other word', () => {
  const lexicon = lexiconOf();
  const keys = packed.syllables.split(' ');
  expect(keys.map((key) => lexicon.indexOf(key))).toEqual([...keys.keys()]);
  for (const other of ['', 'a', 'xyz0', 'nghieng', 'ac22', ...keys.map((key) => `${key}0`)]) {
    expect(lexicon.indexOf(other), other).toBe(-1);
  }
});
