/**
 * The tables of the lexicon, of its syllables without one letter and of the counts of official prose, each in a file beside the published program: their bytes
 * one after the other, those of the widest numbers first, behind their lengths. Little-endian, like every machine that
 * offices have.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconTables } from '../language/lexicon-tables.ts';
import type { OneEditTables } from '../language/one-edit-tables.ts';
import type { UsageTables } from '../language/usage-tables.ts';

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Kind<Table> = Table extends Float64Array
  ? typeof Float64Array
  : Table extends Uint32Array
    ? typeof Uint32Array
    : Table extends Int32Array
      ? typeof Int32Array
      : Table extends Uint16Array
        ? typeof Uint16Array
        : typeof Uint8Array;

/** A file of tables: its name, and the kind of each table in the order in which they stand in it. */
export interface TableFile<Tables> {
  name: string;
  kinds: { readonly [Name in keyof Tables]: Kind<Tables[Name]> };
}

export const LEXICON_FILE: TableFile<LexiconTables> = {
  name: 'lexicon.bin',
  kinds: {
    keyStarts: Uint32Array,
    rowStarts: Uint32Array,
    keyUnits: Uint16Array,
    slots: Uint16Array,
    rights: Uint16Array,
    facts: Uint8Array,
    counts: Uint8Array,
  },
};

export const USAGE_FILE: TableFile<UsageTables> = {
  name: 'usage.bin',
  kinds: {
    singleSum: Float64Array,
    pairSums: Float64Array,
    pairStarts: Uint32Array,
    tripleStarts: Uint32Array,
    rights: Uint16Array,
    thirds: Uint16Array,
    singles: Uint8Array,
    pairs: Uint8Array,
    triples: Uint8Array,
  },
};

export const ONE_EDIT_FILE: TableFile<OneEditTables> = {
  name: 'one-edit.bin',
  kinds: { slots: Uint16Array, next: Uint16Array, owners: Uint16Array, places: Uint8Array },
};

/** Bytes of the widest number: tables begin at multiples of the size of their own. */
const WIDEST = Float64Array.BYTES_PER_ELEMENT;

/** Numbers before the tables: their lengths, and a blank where these end amid the widest number. */
const headerLength = (tables: number): number => tables + (tables % 2);

/** For the build. */
export function writeTableFile<Tables extends object>(
  folder: string,
  { name, kinds }: TableFile<Tables>,
  tables: Tables,
): void {
  const all = Object.keys(kinds).map((table) => tables[table as keyof Tables] as TypedArray);
  const header = new Uint32Array(headerLength(all.length));
  header.set(all.map(({ length }) => length));
  const parts = [header, ...all];
  writeFileSync(
    join(folder, name),
    Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))),
  );
}

/** The bytes of table files by their names, in memory that all threads of a process see. */
export type SharedTables = Readonly<Record<string, SharedArrayBuffer>>;

/** For threads that look words up: read once for all of them. */
export function sharedTables(folder: string): SharedTables {
  return Object.fromEntries(
    [LEXICON_FILE, USAGE_FILE, ONE_EDIT_FILE].map(({ name }) => {
      const bytes = readFileSync(join(folder, name));
      const shared = new SharedArrayBuffer(bytes.length);
      new Uint8Array(shared).set(bytes);
      return [name, shared];
    }),
  );
}

/** What a thread was given in place of the files. */
let given: SharedTables = {};

export function useSharedTables(tables: SharedTables): void {
  given = tables;
}

export function readTableFile<Tables extends object>(folder: string, { name, kinds }: TableFile<Tables>): Tables {
  const shared = given[name];
  const file = shared ? new Uint8Array(shared) : readFileSync(join(folder, name));
  const { buffer, byteOffset } = file.byteOffset % WIDEST === 0 ? file : Uint8Array.from(file);
  const names = Object.keys(kinds) as (keyof Tables)[];
  const lengths = new Uint32Array(buffer, byteOffset, headerLength(names.length));
  let at = byteOffset + lengths.byteLength;
  const tables = names.map((table, i) => {
    const Kind = kinds[table] as new (buffer: ArrayBufferLike, byteOffset: number, length?: number) => TypedArray;
    const made = new Kind(buffer, at, lengths[i]);
    at += made.byteLength;
    return [table, made] as const;
  });
  return Object.fromEntries(tables) as Tables;
}

/** @public The build puts it in place of the function of src/language/packed-lexicon.ts. */
export const lexiconTables = (): LexiconTables => readTableFile(__dirname, LEXICON_FILE);

/** @public The build puts it in place of the function of src/language/packed-usage.ts. */
export const usageTables = (): UsageTables => readTableFile(__dirname, USAGE_FILE);

/** @public The build puts it in place of the function of src/language/packed-one-edit.ts. */
export const oneEditTables = (): OneEditTables => readTableFile(__dirname, ONE_EDIT_FILE);
