/** Numbers and letters before units of the body, typed or automatic, as a reader sees them. */
import type { Segment } from '../../src/draft/draft.ts';
import { compose } from '../../src/language/fold.ts';
import type { RunFormat } from '../../src/tree/format.ts';

export interface UnitLabel {
  /** What stands before the text, e.g. `Điều 1.`, `2.`, `đ)`. */
  text: string;
  automatic: boolean;
  /** Offsets in the paragraph's text; empty range at the segment's start when automatic. */
  start: number;
  end: number;
  /** Formats of the label's characters. */
  formats: readonly RunFormat[];
}

/** The label that `pattern` (on NFC text, anchored at the start) finds, or that Word numbers automatically. */
export function unitLabel(segment: Segment, pattern: RegExp): UnitLabel | null {
  const { paragraph, start, text } = segment;
  const composed = compose(text);
  const match = pattern.exec(composed.text);
  if (match) {
    const end = start + composed.sourceOffset(match[0].trimEnd().length);
    const formats = paragraph.spans.filter((span) => span.start < end && span.end > start).map(({ format }) => format);
    return { text: match[0].trimEnd(), automatic: false, start, end, formats };
  }
  const { numbering } = paragraph;
  if (!numbering || !pattern.test(numbering.label.normalize('NFC'))) return null;
  return {
    text: numbering.label.normalize('NFC').trim(),
    automatic: true,
    start,
    end: start,
    formats: [numbering.labelFormat],
  };
}
