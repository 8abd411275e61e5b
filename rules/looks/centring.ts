/** Whether a component stands in the middle, by whatever means it was put there. */
import type { Segment } from '../../src/draft/draft.ts';
import type { FormatId } from '../../src/knowledge/component-formats.ts';
import { lineWidthsTwips } from './text-width.ts';

/**
 * False where tabs, blanks, frames or indents place the text, also where they put another component beside it, and
 * where it fills its cell: it looks centred then.
 */
export function isNotCentred(segment: Segment, id: FormatId): boolean {
  const { format, text, place } = segment.paragraph;
  if (format.align === null || format.align === 'center' || format.align === 'distribute') return false;
  if (format.frame || place.textBox !== null || text.includes('\t')) return false;
  if (format.indentLeftTwips + format.firstLineTwips >= FAR_TWIPS) return false;
  if (/ {4}$/.test(text.slice(0, segment.start)) || /^ {4,}\S/.test(text.slice(segment.end))) return false;
  // A letterhead without a table has its columns by tabs or blanks: the middle of the page is not that of the column.
  if (place.cell === null) return !IN_COLUMNS.has(id);
  // A cell that Word fits to its text has no room to centre it in.
  if (place.columnTwips === null) return false;
  const column = place.columnTwips - format.indentLeftTwips - format.indentRightTwips;
  const widths = (column > 0 && lineWidthsTwips([segment], column)) || [];
  // The width of Quốc hiệu is known to the letter: it is left of the middle unless it fills the column.
  const fullShare = segment.component === 'nationalName' ? FULL_SHARE_OF_NAME : FULL_SHARE;
  const share = widths.length > 1 ? WRAPPED_SHARE : fullShare;
  return widths.some((width) => width < share * column);
}

const IN_COLUMNS: ReadonlySet<FormatId> = new Set<FormatId>([
  'parentAgency',
  'issuingAgency',
  'numberAndSymbol',
  'subjectOfLetter',
  'placeAndDate',
]);

/** 2 cm: with such an indent somebody has centred by hand. */
const FAR_TWIPS = 1134;
const FULL_SHARE = 0.88;
const FULL_SHARE_OF_NAME = 0.97;
/** Where lines break is a guess: only a last line that is surely short counts. */
const WRAPPED_SHARE = 0.6;
