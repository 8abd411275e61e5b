/**
 * Tables of many rows (src/language/row-table.ts), each in a file beside the published program: JSON, in ASCII, of the index in the
 * first line and of a row in each line behind it. A line is parsed when its row is asked for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawIndex, LawRow } from '../knowledge/law-index.ts';
import { once } from '../language/once.ts';
import type { PhraseIndex } from '../language/phrase-index.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import type { RowTable } from '../language/row-table.ts';

export const LAW_ROWS = 'laws.jsonl';
export const PHRASE_ROWS = 'phrases.jsonl';

/** For the build: other letters as escapes. V8 keeps and reads a text in ASCII at half the cost. */
export const inAscii = (source: string): string =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** For the build. */
export function writeRowFile<Index, Row>(folder: string, name: string, table: RowTable<Index, Row>): void {
  const lines = [JSON.stringify(table.index)];
  for (let place = 0; place < table.size; place++) lines.push(JSON.stringify(table.row(place)));
  writeFileSync(join(folder, name), inAscii(lines.join('\n')));
}

export function readRowFile<Index, Row>(folder: string, name: string): RowTable<Index, Row> {
  const [index = '', ...lines] = readFileSync(join(folder, name), 'latin1').split('\n');
  const rows: Row[] = [];
  return {
    index: JSON.parse(index) as Index,
    size: lines.length,
    row: (place) => (rows[place] ??= JSON.parse(lines[place] as string) as Row),
  };
}

/** @public The build puts it in place of the function of src/knowledge/packed-laws.ts. */
export const lawTable = once((): RowTable<LawIndex, LawRow> => readRowFile(__dirname, LAW_ROWS));

/** @public The build puts it in place of the function of src/language/packed-phrases.ts. */
export const phraseTable = once((): RowTable<PhraseIndex, ListedPhrase> => readRowFile(__dirname, PHRASE_ROWS));
