/** How wide the text of segments runs as set. */
import type { Segment } from '../../src/draft/draft.ts';
import { textWidthEm } from '../../src/language/metrics.ts';
import { ptToTwips } from '../../src/tree/units.ts';

/**
 * Widths in twips of the lines of text that segments hold, those that wrap included: text wider than `columnTwips`
 * runs over full lines and a rest. Null where a size is unknown.
 */
export function lineWidthsTwips(segments: readonly Segment[], columnTwips: number): number[] | null {
  const widths: number[] = [];
  for (const { paragraph, start, end } of segments) {
    widths.push(0);
    for (const span of paragraph.spans) {
      if (span.end <= start || span.start >= end) continue;
      const { sizePt, bold, caps, spacingTwips } = span.format;
      if (sizePt === null) return null;
      const text = paragraph.text.slice(Math.max(start, span.start), Math.min(end, span.end));
      for (const [i, piece] of (caps ? text.toUpperCase() : text).split('\n').entries()) {
        if (i > 0) widths.push(0);
        const width = ptToTwips(textWidthEm(piece, bold) * sizePt) + piece.length * spacingTwips;
        widths[widths.length - 1] = (widths.at(-1) as number) + width;
      }
    }
  }
  return widths
    .filter((width) => width > 0)
    .flatMap((width) => (width > columnTwips ? [columnTwips, width % columnTwips] : [width]));
}
