/**
 * The tables of the lexicon in a file beside the published program: their bytes one after the other, those of the
 * widest numbers first, behind their lengths. Little-endian, like every machine that offices have.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconTables } from '../language/lexicon-tables.ts';

const FILE = 'lexicon.bin';
const TABLES = {
  keyStarts: Uint32Array,
  rowStarts: Uint32Array,
  keyUnits: Uint16Array,
  slots: Uint16Array,
  rights: Uint16Array,
  facts: Uint8Array,
  counts: Uint8Array,
} as const satisfies Record<keyof LexiconTables, unknown>;
/** Bytes of the widest number: tables begin at multiples of the size of their own. */
const WIDEST = Uint32Array.BYTES_PER_ELEMENT;
const NAMES = Object.keys(TABLES) as (keyof LexiconTables)[];

/** For the build. */
export function writeLexiconFile(folder: string, tables: LexiconTables): void {
  const lengths = Uint32Array.from(NAMES, (name) => tables[name].length);
  const parts = [lengths, ...NAMES.map((name) => tables[name])];
  writeFileSync(
    join(folder, FILE),
    Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))),
  );
}

export function readLexiconFile(folder: string): LexiconTables {
  const file = readFileSync(join(folder, FILE));
  const { buffer, byteOffset } = file.byteOffset % WIDEST === 0 ? file : Uint8Array.from(file);
  const lengths = new Uint32Array(buffer, byteOffset, NAMES.length);
  let at = byteOffset + lengths.byteLength;
  const tables = NAMES.map((name, i) => {
    const table = new TABLES[name](buffer, at, lengths[i]);
    at += table.byteLength;
    return [name, table] as const;
  });
  return Object.fromEntries(tables) as unknown as LexiconTables;
}

/** @public The build puts it in place of the function of src/language/packed-lexicon.ts. */
export const lexiconTables = (): LexiconTables => readLexiconFile(__dirname);
