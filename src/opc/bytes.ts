/** Bytes put together from copies of the original and from new markup. */

export type Piece = string | Uint8Array;

const encoder = new TextEncoder();

export function joined(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Replaces the bytes from `start` up to `end` (offsets in the original part). */
export interface Edit {
  start: number;
  end: number;
  pieces: readonly Piece[];
}

/** Two edits want the same bytes: whoever made them has to decide. */
export class OverlapError extends Error {
  constructor(offset: number) {
    super(`edits overlap at byte ${offset}`);
    this.name = 'OverlapError';
  }
}

/**
 * The source with all edits made. Insertions at one offset keep their order; every byte outside the edits stays.
 * An edit may lie inside another that copies those bytes of the source: a text box in a run that is cut, a section among
 * the properties of its last paragraph. Throws `OverlapError` when two edits overlap otherwise.
 */
export function withEdits(source: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  return joined(edited(source, { start: 0, end: source.length }, sorted));
}

interface Range {
  start: number;
  end: number;
}

/** A stretch of the source with the edits in it, which are sorted. */
function edited(source: Uint8Array, { start: from, end: to }: Range, sorted: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (let i = 0; i < sorted.length; i++) {
    const edit = sorted[i] as Edit;
    const { start, end } = edit;
    if (start < at || end < start || end > to) throw new OverlapError(start);
    let next = i + 1;
    while (next < sorted.length && (sorted[next] as Edit).start < end) next++;
    pieces.push(source.subarray(at, start));
    // One by one: a call takes some hundred thousand arguments at most, and an edit may hold more pieces.
    for (const piece of withInner(source, edit, sorted.slice(i + 1, next))) pieces.push(piece);
    at = end;
    i = next - 1;
  }
  pieces.push(source.subarray(at, to));
  return pieces;
}

/** The pieces of an edit with other edits made in those that are copies of the source. */
function withInner(source: Uint8Array, { start, pieces }: Edit, inner: readonly Edit[]): readonly Piece[] {
  if (inner.length === 0) return pieces;
  let made = 0;
  const changed = pieces.flatMap((piece) => {
    const range = rangeIn(source, piece);
    const inside = range ? inner.filter((edit) => isWithin(edit, range)) : [];
    if (!range || inside.length === 0) return [piece];
    made += inside.length;
    return edited(source, range, inside);
  });
  if (made !== inner.length) throw new OverlapError(start);
  return changed;
}

/** What is put in at an edge of a copy may be meant for what stands beside it. */
const isWithin = ({ start, end }: Edit, range: Range): boolean =>
  start === end ? range.start < start && end < range.end : range.start <= start && end <= range.end;

/** Where a piece stands in the source, when it is a view of its memory. */
function rangeIn(source: Uint8Array, piece: Piece): Range | null {
  if (typeof piece === 'string' || piece.buffer !== source.buffer) return null;
  const start = piece.byteOffset - source.byteOffset;
  const end = start + piece.length;
  return start >= 0 && end <= source.length ? { start, end } : null;
}
