/** Where an element stands in the bytes of its part. */
import type { Tape } from '../../opc/tape.ts';
import type { SourcePosition } from '../../tree/nodes.ts';

export const positionOf = (tape: Tape, element: number): SourcePosition => ({
  start: { offset: tape.start(element) },
  end: { offset: tape.end(element) },
});
