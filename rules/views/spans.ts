/** The pieces of a segment as a reader sees them. */
import type { Segment } from '../../src/draft/draft.ts';
import { hasWord } from '../../src/language/fold.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { Paragraph, TextSpan } from '../../src/tree/nodes.ts';

export interface VisiblePiece {
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  text: string;
  format: RunFormat;
}

/**
 * Pieces with letters or digits. White space, punctuation on its own, objects and note references
 * show no format worth a finding; placeholder text of content controls is no text of the draft.
 */
export function wordPieces(place: Segment | Paragraph): VisiblePiece[] {
  let pieces: VisiblePiece[] = [];
  visitWords(place, (format, start, end, text) => {
    const piece = { start, end, text, format };
    // Most places are one piece: an array made for one is small.
    if (pieces.length === 0) pieces = [piece];
    else pieces.push(piece);
  });
  return pieces;
}

/** Whether there are letters or digits and all of them look so. Most places are told by the spans alone. */
export function looksThroughout(place: Segment | Paragraph, look: (span: { format: RunFormat }) => boolean): boolean {
  const { spans } = 'component' in place ? place.paragraph : place;
  if (!spans.some(look)) return false;
  const pieces = wordPieces(place);
  return pieces.length > 0 && pieces.every(look);
}

/** The pieces of `wordPieces`, one after the other. */
export function visitWords(
  place: Segment | Paragraph,
  visit: (format: RunFormat, start: number, end: number, text: string) => void,
): void {
  const paragraph = 'component' in place ? place.paragraph : place;
  const from = 'component' in place ? place.start : 0;
  const to = 'component' in place ? place.end : place.text.length;
  const { spans } = paragraph;
  // Every rule comes by here: iterators of short lists would be most of its garbage.
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as TextSpan;
    if (span.placeholder || span.end <= from || span.start >= to || span.format.verticalAlign !== 'baseline') continue;
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    const text = paragraph.text.slice(start, end);
    if (hasWord(text)) visit(span.format, start, end, text);
  }
}

/** Trims white space off an offset range of a paragraph. */
export function trimmed(paragraph: Paragraph, start: number, end: number): TextRange {
  const text = paragraph.text;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** Answers a question about formats; a draft has few of them, so each is asked once. */
export function perFormat(question: (format: RunFormat) => boolean): (format: RunFormat) => boolean {
  const answers = new Map<RunFormat, boolean>();
  return (format) => {
    let answer = answers.get(format);
    if (answer === undefined) answers.set(format, (answer = question(format)));
    return answer;
  };
}
