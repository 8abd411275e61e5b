/** DrawingML and VML drawings: which of their shapes are lines that can serve as a rule line, and how large all are. */
import type { Tape } from '../../../opc/tape.ts';
import type { DrawingFacts } from './shapes.ts';
import { readDrawingMl } from './drawingml.ts';
import { readVml } from './vml.ts';

/** `element` is `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(tape: Tape, element: number): DrawingFacts {
  return tape.name(element) === 'w:drawing' ? readDrawingMl(tape, element) : readVml(tape, element);
}
