/** Horizontal lines as they are drawn on a page. Tests that use it have the tag `needs/poppler`. */
import { spawnSync } from 'node:child_process';
import { pathOf } from './tools.ts';

const DOTS_PER_MM = 300 / 25.4;
/** A dot darker than this belongs to a line. */
const DARK = 140;
/** Letters have shorter strokes. */
const SHORTEST_MM = 4;
const WEIGHT_MM = 1;

/** Lengths in mm of the lines on the first page of a PDF, from top to bottom. */
export function renderedLinesMm(pdf: Uint8Array): number[] {
  const args = ['-r', '300', '-f', '1', '-l', '1', '-gray', '-'];
  const { stdout, error } = spawnSync(pathOf('poppler'), args, { input: pdf, maxBuffer: 2 ** 26 });
  if (error) throw error;
  // A portable graymap: P5, width, height, 255, one byte a dot.
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('pdftoppm gave no picture');
  const width = Number(header[1]);
  const dots = stdout.subarray(header[0].length);
  const lines: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < Number(header[2]); y++) {
    for (let x = 0; x < width; x++) {
      const start = x;
      while (x < width && (dots[y * width + x] as number) < DARK) x++;
      if (x - start < SHORTEST_MM * DOTS_PER_MM) continue;
      // Rows of dots that touch are one line.
      const known = lines.find(
        (line) => y - line.y < WEIGHT_MM * DOTS_PER_MM && Math.abs(line.x - start) < DOTS_PER_MM,
      );
      if (known) known.length = Math.max(known.length, x - start);
      else lines.push({ x: start, y, length: x - start });
    }
  }
  return lines.map(({ length }) => length / DOTS_PER_MM);
}
