/** The register of acts with its index. The published program has src/host/row-files.ts in place of this module. */
import table from '../../data/laws.json' with { type: 'json' };
import { once } from '../language/once.ts';
import { type RowTable, rowTable } from '../language/row-table.ts';
import { type LawIndex, lawIndexOf } from './law-index.ts';

export type LawRow = (typeof table)['acts'][number];

export const lawTable = once((): RowTable<LawIndex, LawRow> =>
  rowTable(lawIndexOf(table.asOf, table.acts), table.acts),
);
