/**
 * Grid tables, which pandoc writes and reads: cells of several paragraphs, drawn with `+---+` and `|`. To CommonMark they are a
 * paragraph. Offsets are UTF-16 offsets in the source.
 */
import type { Nodes, RootContent, Text } from 'mdast';
import type { Position } from 'unist';

export interface GridCell {
  column: number;
  columnSpan: number;
  /** What stands in the cell, line by line, the blanks around it left out; empty lines stay. */
  lines: readonly GridLine[];
}

export interface GridLine {
  /** Where it begins in the source. */
  start: number;
  text: string;
}

export interface Grid {
  columnCount: number;
  rows: readonly (readonly GridCell[])[];
}

const BORDER = /^\+(?:[-=:]+\+)+$/;
/** More cells are no letterhead, no closing and no list that somebody has drawn. */
const MOST_CELLS = 1000;

/** The table that `source[start, end)` is; null: it is none, or drawn in a way that is not sure. */
export function readGrid(source: string, start: number, end: number): Grid | null {
  if (source.charCodeAt(start) !== 0x2b) return null;
  const lines = linesOf(source, start, end);
  if (lines.length < 3 || !BORDER.test(lines[0]?.text ?? '') || !BORDER.test(lines.at(-1)?.text ?? '')) return null;
  const edges = edgesOf(lines);
  const rows: GridCell[][] = [];
  let row: GridLine[] = [];
  let cells = 0;
  for (const line of lines.slice(1)) {
    if (!BORDER.test(line.text)) {
      if (!line.text.startsWith('|') || !line.text.endsWith('|')) return null;
      row.push(line);
      continue;
    }
    if (row.length === 0) continue;
    const read = cellsOf(row, edges);
    if (!read) return null;
    rows.push(read);
    cells += read.length;
    row = [];
  }
  return cells > 0 && cells <= MOST_CELLS ? { columnCount: edges.length - 1, rows } : null;
}

function linesOf(source: string, start: number, end: number): GridLine[] {
  const lines: GridLine[] = [];
  let at = start;
  for (const raw of source.slice(start, end).split('\n')) {
    const indent = raw.length - raw.trimStart().length;
    lines.push({ start: at + indent, text: raw.trim() });
    at += raw.length + 1;
  }
  return lines;
}

/** Where columns meet: wherever a border has a `+`. */
function edgesOf(lines: readonly GridLine[]): number[] {
  const edges = new Set<number>();
  for (const { text } of lines) {
    if (!BORDER.test(text)) continue;
    for (let i = 0; i < text.length; i++) if (text[i] === '+') edges.add(i);
  }
  return [...edges].sort((a, b) => a - b);
}

/** By the columns of the borders; where the bars stand elsewhere, because somebody has typed the table, by the bars. */
function cellsOf(row: readonly GridLine[], edges: readonly number[]): GridCell[] | null {
  const shared = edges.filter((edge) => row.every(({ text }) => text[edge] === '|'));
  const isAligned = shared.length > 1 && row.every(({ text }) => text.length - 1 === edges.at(-1)) && shared[0] === 0;
  if (isAligned) {
    return shared.slice(1).map((to, i) => {
      const from = shared[i] as number;
      const column = edges.indexOf(from);
      const lines = row.map(({ start, text }) => inner(text.slice(from + 1, to), start + from + 1));
      return { column, columnSpan: edges.indexOf(to) - column, lines: withoutEdges(lines) };
    });
  }
  const parts = row.map(({ start, text }) => partsOf(text, start));
  if (parts.some(({ length }) => length !== edges.length - 1)) return null;
  return edges.slice(1).map((_, column) => ({
    column,
    columnSpan: 1,
    lines: withoutEdges(parts.map((own) => own[column] as GridLine)),
  }));
}

/** Between the bars of a line. */
function partsOf(text: string, start: number): GridLine[] {
  const parts: GridLine[] = [];
  let from = 1;
  for (let i = 1; i < text.length; i++) {
    if (text[i] !== '|' || text[i - 1] === '\\') continue;
    parts.push(inner(text.slice(from, i), start + from));
    from = i + 1;
  }
  return parts;
}

function inner(raw: string, start: number): GridLine {
  const text = raw.trimStart();
  return { start: start + raw.length - text.length, text: text.trimEnd() };
}

function withoutEdges(lines: readonly GridLine[]): GridLine[] {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Gives the nodes that were parsed from the lines of a cell, joined, their places in the source. */
export function inSource(nodes: readonly RootContent[], lines: readonly GridLine[]): RootContent[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const joined = lines.map(({ text }) => text).join('\n');
  const offsetOf = (offset: number): number => {
    const i = starts.findLastIndex((start) => start <= offset);
    return (lines[i] as GridLine).start + offset - (starts[i] as number);
  };
  const positionOf = (from: number, to: number): Position => ({
    start: { line: 1, column: 1, offset: offsetOf(from) },
    end: { line: 1, column: 1, offset: offsetOf(to) },
  });
  const moved = (node: Nodes): Nodes[] => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'text' && node.value.includes('\n')) return linesOfText(node, from, to);
    const position = positionOf(from, to);
    return [
      'children' in node
        ? ({ ...node, position, children: node.children.flatMap(moved) } as Nodes)
        : { ...node, position },
    ];
  };
  /** Each line has a place of its own: between two of them stands what is in the other cells. */
  const linesOfText = ({ value }: Text, from: number, to: number): Text[] => {
    const raw = joined.slice(from, to).split('\n');
    const pieces = value.split('\n');
    if (raw.length !== pieces.length) return [{ type: 'text', value }];
    let at = from;
    return pieces.flatMap((piece, i): Text[] => {
      const own: Text = { type: 'text', value: piece, position: positionOf(at, at + (raw[i] as string).length) };
      at += (raw[i] as string).length + 1;
      return i === 0 ? [own] : [{ type: 'text', value: '\n' }, own];
    });
  };
  return nodes.flatMap(moved) as RootContent[];
}
