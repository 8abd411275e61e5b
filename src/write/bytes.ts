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

/**
 * The source with all edits made. Insertions at one offset keep their order; every byte outside the edits stays.
 * Throws when two edits overlap: whoever made them has to decide.
 */
export function withEdits(source: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, pieces: replacement } of sorted) {
    if (start < at || end < start || end > source.length) throw new Error(`edits overlap at byte ${start}`);
    pieces.push(source.subarray(at, start), ...replacement);
    at = end;
  }
  pieces.push(source.subarray(at));
  return joined(pieces);
}
