/** The order in which lines are recognised: lines of one component stand behind each other, whatever lies beside them. */
import { append } from '../tree/append.ts';
import { isAgencyHead, isPlaceHead } from '../knowledge/agency-names.ts';
import type { CellPlace } from '../tree/nodes.ts';
import type { Line } from './line.ts';

/** Column after column inside layout tables and runs of tabbed lines, document order elsewhere. */
export function chainOrder(byParagraph: readonly (readonly Line[])[]): Line[] {
  const chain: Line[] = [];
  let group: { lines: Line[]; key: number | 'tabbed' } | null = null;
  const flush = (): void => {
    if (group) append(chain, byColumn(group.lines));
    group = null;
  };
  for (let i = 0; i < byParagraph.length; i++) {
    const lines = byParagraph[i] as readonly Line[];
    const only = lines.length === 1 ? lines[0] : undefined;
    // Nearly all paragraphs are one line outside of tables.
    if (only && !group && only.table === null && !only.tabbed) {
      chain.push(only);
      continue;
    }
    if (only && group?.key === 'tabbed' && goesOnOnTheLeft(only, byParagraph[i + 1]?.[0])) {
      only.side = 'left';
      only.tabbed = true;
    }
    for (const line of lines) {
      const key = line.tabbed && line.table === null ? 'tabbed' : line.role === 'content' ? null : line.table;
      if (key === null) {
        flush();
        chain.push(line);
      } else if (group && group.key === key) group.lines.push(line);
      else {
        flush();
        group = { lines: [line], key };
      }
    }
  }
  flush();
  return chain;
}

/** The left column of a letterhead typed with tabs is the longer one: nothing stands beside its last name, the number and date below. */
const goesOnOnTheLeft = (line: Line, next: Line | undefined): boolean =>
  next?.tabbed === true &&
  line.table === null &&
  (/^so\b/.test(next.bare) ||
    (line.paragraphIndex < LETTERHEAD && (isAgencyHead(line.bare) || isPlaceHead(line.bare))));
/** Paragraphs that the one at the top takes at the most. */
const LETTERHEAD = 10;

/** Rows that span the table part it into bands; inside a band the left column comes first. */
function byColumn(lines: Line[]): Line[] {
  const ordered: Line[] = [];
  let band: Line[] = [];
  const flush = (): void => {
    const columns = new Map<number, Line[]>();
    for (const line of band) {
      const x = line.tabbed ? (line.side === 'left' ? 0 : 1e6) : leftEdge(line.paragraph.place.cell);
      const column = columns.get(x) ?? [];
      columns.set(x, column);
      column.push(line);
    }
    for (const x of [...columns.keys()].sort((a, b) => a - b)) append(ordered, columns.get(x) as Line[]);
    band = [];
  };
  for (const line of lines) {
    if (line.side === 'full') {
      flush();
      ordered.push(line);
    } else band.push(line);
  }
  flush();
  return ordered;
}

function leftEdge(cell: CellPlace | null): number {
  let x = 0;
  for (let at = cell; at; at = at.outer) x += at.leftTwips;
  // Rows of one layout table rarely have exactly the same grid: 1 cm is no column of its own.
  return Math.round(x / 567);
}
