/** Numbers and letters before units of the body, typed or automatic, as a reader sees them. */
import type { Segment } from '../../src/draft/draft.ts';
import { hasWord } from '../../src/language/fold.ts';
import { type Change, runFormatChange } from '../../src/lint/change.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import { wordPieces } from './spans.ts';
import { overlapping } from '../../src/language/text-range.ts';

export interface UnitLabel {
  /** What stands before the text, e.g. `Điều 1.`, `2.`, `đ)`. */
  text: string;
  automatic: boolean;
  /** Offsets in the paragraph's text; empty range at the segment's start when automatic. */
  start: number;
  end: number;
  /** Formats of the label's letters and figures. */
  formats: readonly RunFormat[];
}

/** The label that `pattern` (anchored at the start) finds, or that Word numbers automatically. */
export function unitLabel(segment: Segment, pattern: RegExp): UnitLabel | null {
  const { paragraph, start, text } = segment;
  const match = pattern.exec(text);
  if (match) {
    const label = match[0].trimEnd();
    const end = start + label.length;
    const spans = overlapping(paragraph.spans, start, end);
    // A full stop shows no weight that anybody sees: letters and figures tell how a label looks.
    const worded = spans.filter((span) =>
      hasWord(paragraph.text.slice(Math.max(span.start, start), Math.min(span.end, end))),
    );
    const formats = (worded.length > 0 ? worded : spans).map(({ format }) => format);
    return { text: label, automatic: false, start, end, formats };
  }
  const { numbering } = paragraph;
  if (!numbering || !pattern.test(numbering.label)) return null;
  return {
    text: numbering.label.trim(),
    automatic: true,
    start,
    end: start,
    formats: [numbering.labelFormat],
  };
}

/** A typed label that is bold while nothing behind it is: no title, which would be bold as a whole. */
export function hasBoldLabelOnly(segment: Segment, pattern: RegExp): boolean {
  const label = unitLabel(segment, pattern);
  if (!label || label.automatic || !label.formats.every(({ bold }) => bold)) return false;
  const rest = wordPieces({ ...segment, start: label.end });
  return rest.length > 0 && rest.every(({ format }) => !format.bold);
}

export const NOT_BOLD = { description: { vi: 'Bỏ chữ đậm', en: 'Make it not bold' } };

/** Makes typed labels plain. */
export function notBoldLabels(segments: readonly Segment[], pattern: RegExp): Change[] {
  return segments.flatMap((segment) => {
    const label = unitLabel(segment, pattern);
    return label ? [runFormatChange({ ...label, paragraph: segment.paragraph }, { bold: false })] : [];
  });
}
