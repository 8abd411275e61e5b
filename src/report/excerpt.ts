/** One line of a paragraph around its faulty words. */
import { STEERING_ALL_THAT_FOLLOWS } from './steering.ts';
import { displayWidth } from './width.ts';

export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

const GRAPHEME_EXTENSION = /[\p{M}\u200d\ufe0f]/u;
const ELLIPSIS = '…';

/**
 * Document text as it may be printed: line breaks and tabs are blanks, drawings and notes are left out, and nothing can
 * steer the terminal or turn the direction of writing.
 */
export function printable(text: string): string {
  return text
    .replace(/[\n\t\u00a0]/g, ' ')
    .replace(/\ufffc/g, '')
    .replace(STEERING_ALL_THAT_FOLLOWS, '\ufffd');
}

/** Characters for each column that are looked at on either side: letters may carry marks that take no column. */
const REACH_PER_COLUMN = 8;
/** Of any report. */
export const GREATEST_WIDTH = 110;

/** What `excerpt` needs of a text for any width up to the greatest one: a piece in place of it, and the offsets in that. */
export function excerptSource(text: string, start: number, end: number): { text: string; start: number; end: number } {
  const reach = REACH_PER_COLUMN * GREATEST_WIDTH;
  let from = graphemeStart(text, Math.max(0, Math.min(start, text.length) - reach));
  let to = graphemeEnd(text, Math.min(text.length, Math.max(start, 0) + reach));
  // A letter more, so that a text that goes on is seen to go on.
  if (from > 0) from = graphemeStart(text, from - 1);
  if (to < text.length) to = graphemeEnd(text, to + 1);
  return { text: text.slice(from, to), start: start - from, end: Math.min(end, to) - from };
}

/** The words from `start` to `end` with as much around them as fits into `width` columns. */
export function excerpt(text: string, start: number, end: number, width: number): Excerpt {
  // A paragraph may be long and hold thousands of findings: only what stands around the words is looked at.
  const reach = REACH_PER_COLUMN * width;
  const first = graphemeStart(text, Math.max(0, Math.min(start, text.length) - reach));
  const last = graphemeEnd(text, Math.min(text.length, Math.max(start, 0) + reach));
  const shown = printable(text.slice(first, last));
  const isWhole = first === 0 && last === text.length;
  const from = graphemeStart(shown, printable(text.slice(first, Math.max(first, Math.min(start, last)))).length);
  const to = graphemeEnd(
    shown,
    Math.max(from, printable(text.slice(first, Math.max(first, Math.min(end, last)))).length),
  );
  if (isWhole && displayWidth(shown) <= width) return cut(shown, 0, from, to, shown.length);

  // A third of the room before the mark, the rest for the mark and what follows.
  let left = from;
  for (let room = Math.floor(width / 3); left > 0 && room > 0; room--) left = graphemeStart(shown, left - 1);
  if (left <= 2 && first === 0) left = 0;
  else left = wordStart(shown, left, from);
  const isCutBefore = left > 0 || first > 0;
  let right = left;
  let used = isCutBefore ? 1 : 0;
  while (right < shown.length) {
    const next = graphemeEnd(shown, right + 1);
    const columns = displayWidth(shown.slice(right, next));
    if (used + columns > width - 1) break;
    used += columns;
    right = next;
  }
  const part = cut(shown, left, from, to, right);
  if (left === 0 && isCutBefore) part.before = ELLIPSIS + part.before;
  if (right === shown.length && last < text.length) part.after += ELLIPSIS;
  return part;
}

function cut(text: string, left: number, from: number, to: number, right: number): Excerpt {
  const before = (left > 0 ? ELLIPSIS : '') + text.slice(left, from);
  const end = Math.min(to, right);
  const after = text.slice(end, right) + (right < text.length ? ELLIPSIS : '');
  return { before, marked: text.slice(from, end), after };
}

/** Moves on to the beginning of a word, when one begins before `limit`. */
function wordStart(text: string, offset: number, limit: number): number {
  const blank = text.indexOf(' ', offset);
  return blank >= 0 && blank < limit ? blank + 1 : offset;
}

function graphemeStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && start < text.length && isInsideGrapheme(text, start)) start--;
  return start;
}

function graphemeEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && end < text.length && isInsideGrapheme(text, end)) end++;
  return end;
}

function isInsideGrapheme(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x300) return false;
  return (code >= 0xdc00 && code <= 0xdfff) || GRAPHEME_EXTENSION.test(text[offset] as string);
}
