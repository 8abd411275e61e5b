/** Edits of a part by its elements, and the element at a byte. */
import type { Edit, Piece } from './bytes.ts';
import { isEmptyTag, opened, rawName, startTag } from './markup.ts';
import type { Tape } from './tape.ts';

/** Pieces in place of an element; none: it goes. */
export const inPlaceOf = (tape: Tape, element: number, pieces: readonly Piece[]): Edit => ({
  start: tape.start(element),
  end: tape.end(element),
  pieces,
});

export const removalOf = (tape: Tape, element: number): Edit => inPlaceOf(tape, element, []);

export const insertionAt = (offset: number, pieces: readonly Piece[]): Edit => ({ start: offset, end: offset, pieces });

/** Content put in at the end of an element, which is opened when it is an empty tag. */
export function insertionAtEnd(tape: Tape, element: number, content: readonly Piece[]): Edit {
  if (!isEmptyTag(tape, element)) return insertionAt(tape.contentEnd(element), content);
  return inPlaceOf(tape, element, [opened(startTag(tape, element)), ...content, `</${rawName(tape, element)}>`]);
}

/** The innermost element around a byte. */
export function elementAt(tape: Tape, offset: number): number {
  let low = 0;
  let high = tape.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tape.start(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  // The last that begins before the byte may have ended before it too.
  while (low > 0 && tape.end(low) <= offset) low = tape.parent(low);
  return low;
}
