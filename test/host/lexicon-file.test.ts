/**
 * The published program looks words up in the same tables as the sources.
 *
 * @module-tag slow
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packed from '../../data/lexicon.json' with { type: 'json' };
import { readLexiconFile, writeLexiconFile } from '../../src/host/lexicon-file.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { lexiconTables } from '../../src/language/packed-lexicon.ts';

test('the file holds the tables that were written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-lexicon-'));
  try {
    const tables = lexiconTables();
    writeLexiconFile(folder, tables);
    expect(readLexiconFile(folder)).toEqual(tables);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each syllable is found where it stands, and no other word', () => {
  const lexicon = lexiconOf();
  const keys = packed.syllables.split(' ');
  expect(keys.map((key) => lexicon.indexOf(key))).toEqual([...keys.keys()]);
  for (const other of ['', 'a', 'xyz0', 'nghieng', 'ac22', ...keys.map((key) => `${key}0`)]) {
    expect(lexicon.indexOf(other), other).toBe(-1);
  }
});
