/**
 * Tables of many rows (src/language/row-table.ts), each in a table file (table-files.ts): the numbers of the index, and as text, in
 * ASCII, a line of JSON of the rest of the index and one of each row. A row is read when it is asked for.
 */
import type { LawIndex } from '../knowledge/law-index.ts';
import type { LawRow } from '../knowledge/packed-laws.ts';
import { once } from '../language/once.ts';
import type { PhraseIndex } from '../language/phrase-index.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import type { RowTable } from '../language/row-table.ts';
import type { ConfusionIndex, WrongPhrase } from '../language/wrong-phrase.ts';
import { readTableFile, type TableFile, writeTableFile } from './table-files.ts';

/** Of an index the properties that are tables of numbers: what the file keeps as such. */
type Numbers<Index> = { [Name in keyof Index as Index[Name] extends ArrayBufferView ? Name : never]: Index[Name] };

interface Text {
  /** Where each line begins in `text`; at the end, where the last one ends. */
  starts: Uint32Array;
  text: Uint8Array;
}

/** A file of rows: its name, and the kinds of the numbers of the index and of the text, in the order in which they stand in it. */
type RowFile<Index> = TableFile<Numbers<Index> & Text>;

export const LAW_ROWS: RowFile<LawIndex> = {
  name: 'laws.bin',
  kinds: { numbers: Float64Array, starts: Uint32Array, text: Uint8Array },
};

const OPENING_KINDS = { slots: Uint32Array, openings: Int32Array, places: Uint32Array } as const;

export const PHRASE_ROWS: RowFile<PhraseIndex> = {
  name: 'phrases.bin',
  kinds: { ...OPENING_KINDS, variants: Uint32Array, starts: Uint32Array, text: Uint8Array },
};

export const CONFUSION_ROWS: RowFile<ConfusionIndex> = {
  name: 'confusions.bin',
  kinds: { ...OPENING_KINDS, starts: Uint32Array, text: Uint8Array },
};

/** For the build: other letters as escapes. V8 keeps and reads a text in ASCII at half the cost. */
export const inAscii = (source: string): string =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** For the build. */
export function writeRowFile<Index extends object, Row>(
  folder: string,
  file: RowFile<Index>,
  { index, size, row }: RowTable<Index, Row>,
): void {
  const rest = Object.fromEntries(Object.entries(index).filter(([name]) => !(name in file.kinds)));
  const rows = Array.from({ length: size }, (_, place) => row(place));
  const lines = [rest, ...rows].map((value) => inAscii(JSON.stringify(value)));
  const starts = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) starts[i + 1] = (starts[i] as number) + line.length;
  writeTableFile(folder, file, { ...index, starts, text: Buffer.from(lines.join(''), 'latin1') });
}

export function readRowFile<Index extends object, Row>(folder: string, file: RowFile<Index>): RowTable<Index, Row> {
  const { starts, text, ...numbers }: Text = readTableFile(folder, file);
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const lineAt = (i: number): unknown => JSON.parse(bytes.toString('latin1', starts[i], starts[i + 1]));
  const rows: Row[] = [];
  return {
    index: Object.assign(numbers, lineAt(0)) as Index,
    size: starts.length - 2,
    row: (place) => (rows[place] ??= lineAt(place + 1) as Row),
  };
}

/** @public The build puts it in place of the function of src/knowledge/packed-laws.ts. */
export const lawTable = once((): RowTable<LawIndex, LawRow> => readRowFile(__dirname, LAW_ROWS));

/** @public The build puts it in place of the function of src/language/packed-phrases.ts. */
export const phraseTable = once((): RowTable<PhraseIndex, ListedPhrase> => readRowFile(__dirname, PHRASE_ROWS));

/** @public The build puts it in place of the function of src/language/packed-confusions.ts. */
export const wrongPhraseTable = once((): RowTable<ConfusionIndex, WrongPhrase> =>
  readRowFile(__dirname, CONFUSION_ROWS),
);
