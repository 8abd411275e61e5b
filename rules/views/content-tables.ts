/** Tables of the content as rows of cells, for rules that reckon. */
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';

export interface ContentCell {
  /** All that stands in it, white space collapsed. */
  text: string;
  /** Grid column of its left edge. */
  column: number;
  columnSpan: number;
  /** Its first segment. */
  segment: Segment;
}

/** Rows by their number in the table; a cell without text is not there. */
export type ContentTable = readonly (readonly ContentCell[])[];

/** Tables of main documents, attachments and annexes that surely hold content, not a layout; nested ones are left out. */
export const contentTables = perDraft((draft): readonly ContentTable[] => {
  const tables: ContentTable[] = [];
  for (const { segments } of draft.documents) {
    const rows = new Map<number, Map<number, Map<number, ContentCell>>>();
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i] as Segment;
      if (segment.component !== 'tableText' || segment.confidence < MINIMUM_CONFIDENCE) continue;
      const { cell } = segment.paragraph.place;
      if (!cell || cell.outer) continue;
      const table = childOf(rows, cell.table);
      const row = childOf(table, cell.row);
      const known = row.get(cell.column);
      const text = collapseSpaces(segment.text);
      if (known) known.text = `${known.text} ${text}`;
      else row.set(cell.column, { text, column: cell.column, columnSpan: cell.columnSpan, segment });
    }
    for (const table of rows.values()) {
      let count = 0;
      for (const row of table.keys()) count = Math.max(count, row + 1);
      tables.push(
        Array.from({ length: count }, (_, row) =>
          [...(table.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column),
        ),
      );
    }
  }
  return tables;
});

/** A whole number, or one with decimals, as tables have it. */
export const AMOUNT = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,3})?$/;
/** The number that an amount writes: `1.234,5` → 1234.5. */
export const valueOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
/** How many decimals it has: `1.234,5` → 1. */
export const decimalsOf = (text: string): number => text.split(',')[1]?.length ?? 0;

/** What heads the column of a cell of such a table; '' where nothing surely does. */
export function columnTitleOf(draft: Draft, { place: { cell } }: Paragraph): string {
  if (!cell || cell.row === 0) return '';
  const table = contentTables(draft).find((rows) =>
    rows.some(([first]) => first?.segment.paragraph.place.cell?.table === cell.table),
  );
  return table?.[0]?.find(({ column }) => column === cell.column)?.text ?? '';
}

function childOf<Key, Value>(map: Map<Key, Map<number, Value>>, key: Key): Map<number, Value> {
  let child = map.get(key);
  if (!child) map.set(key, (child = new Map()));
  return child;
}
