/** What fixes change in segments and paragraphs, for all that share one fault. */
import type { Segment } from '../../src/draft/draft.ts';
import {
  type RunFormatChange,
  type RunFormatPatch,
  runFormatChange,
  type TextChange,
  textChange,
} from '../../src/lint/change.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { wordPieces } from '../views/spans.ts';

/** Sets `format` where `isWrong` says so; on all of the text, with its blanks and marks, when every word is wrong. */
export function runFormatChanges(
  place: Segment | Paragraph,
  isWrong: (format: RunFormat) => boolean,
  format: RunFormatPatch,
): RunFormatChange[] {
  const paragraph = 'component' in place ? place.paragraph : place;
  const pieces = wordPieces(place);
  const wrong = pieces.filter((piece) => isWrong(piece.format));
  if (wrong.length === 0) return [];
  if (wrong.length === pieces.length) return [runFormatChange(wholeOf(place), format)];
  return wrong.map(({ start, end }) => runFormatChange({ paragraph, start, end }, format));
}

/** The range of a segment; all of its paragraph when nothing but blanks stands beside it. */
function wholeOf(place: Segment | Paragraph): { paragraph: Paragraph; start: number; end: number } {
  if (!('component' in place)) return { paragraph: place, start: 0, end: place.text.length };
  const { paragraph, start, end } = place;
  const beside = paragraph.text.slice(0, start) + paragraph.text.slice(end);
  return beside.trim() === '' ? { paragraph, start: 0, end: paragraph.text.length } : { paragraph, start, end };
}

/** Puts words before the first of a segment, in its format. */
export function prefixed(segment: Segment, words: string): TextChange {
  const first = /^\S*/.exec(segment.text)?.[0] ?? '';
  return textChange(segment.paragraph, segment.start, segment.start + first.length, `${words}${first}`);
}

/** Ends a segment with a mark, in place of another one or right after the last word. */
export function endedWith(segment: Segment, mark: string): TextChange {
  const end = /(?:[;,.:]|(?<![^\s;,.:])[^\s;,.:]+)(?=\s*$)/.exec(segment.text);
  const found = end?.[0] ?? '';
  const start = segment.start + (end?.index ?? segment.text.length);
  const isMark = /^[;,.:]$/.test(found);
  return textChange(segment.paragraph, start, start + found.length, isMark ? mark : `${found}${mark}`);
}
