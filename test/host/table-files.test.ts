/**
 * The published program looks words up in the same tables as the sources.
 *
 * @module-tag slow
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packed from '../../data/lexicon.json' with { type: 'json' };
import { LEXICON_FILE, readTableFile, USAGE_FILE, writeTableFile } from '../../src/host/table-files.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { lexiconTables } from '../../src/language/packed-lexicon.ts';
import { usageTables } from '../../src/language/packed-usage.ts';

/** A deep comparison of a million numbers takes ten seconds. */
const bytesOf = (tables: object): [name: string, bytes: string][] =>
  Object.entries(tables as Record<string, Uint8Array>).map(([name, { buffer, byteOffset, byteLength }]) => [
    name,
    createHash('sha256')
      .update(new Uint8Array(buffer, byteOffset, byteLength))
      .digest('hex'),
  ]);

test('the files hold the tables that were written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-tables-'));
  try {
    const [lexicon, usage] = [lexiconTables(), usageTables()];
    writeTableFile(folder, LEXICON_FILE, lexicon);
    writeTableFile(folder, USAGE_FILE, usage);
    expect(Object.fromEntries(bytesOf(readTableFile(folder, LEXICON_FILE)))).toEqual(
      Object.fromEntries(bytesOf(lexicon)),
    );
    expect(Object.fromEntries(bytesOf(readTableFile(folder, USAGE_FILE)))).toEqual(Object.fromEntries(bytesOf(usage)));
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
