/**
 * The drawn lines of a letterhead. Word anchors them anywhere near: in the Tiêu ngữ paragraph in two drafts of five,
 * elsewhere in its cell as often, in another row now and then, or both in one cell and told apart by their offsets.
 * So all lines of the letterhead are gathered, and what cannot be told apart accuses nobody.
 */
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { perDocument } from '../../src/draft/per-draft.ts';
import type { CellPlace, Paragraph, DrawnLine } from '../../src/tree/nodes.ts';
import { firstSegment } from '../../src/draft/segments.ts';
import { wordPieces } from './spans.ts';

export type LineSide = 'left' | 'right' | 'unknown';

export interface PlacedLine {
  line: DrawnLine;
  anchor: Paragraph;
  side: LineSide;
}

export interface LetterheadLines {
  lines: readonly PlacedLine[];
  /** A picture, an object or typed strokes stand in the letterhead that may be, or hide, a line. */
  unsure: boolean;
}

/** Strokes of several kinds in a row: a line as somebody draws it with the keyboard. */
const ROW_OF_STROKES = /^\s*[-_–—=.*~]{5,}\s*$/;

export const letterheadLines = perDocument((document): LetterheadLines => {
  const motto = firstSegment(document, 'motto', 'nationalName');
  const agency = firstSegment(document, 'issuingAgency', 'parentAgency');
  const lines: PlacedLine[] = [];
  let unsure = false;
  const end = firstBelow(document);
  const seen = new Set<Paragraph>();
  for (const { paragraph } of document.segments) {
    if (seen.has(paragraph)) continue;
    seen.add(paragraph);
    if (paragraph.index > end && !isBeside(paragraph, motto)) continue;
    for (const line of paragraph.drawnLines) {
      // Underlined text is judged as text; cell borders that run all over a table are no lines of their own.
      if (line.kind !== 'underline')
        lines.push({ line, anchor: paragraph, side: sideOf(line, paragraph, motto, agency) });
    }
    if (paragraph.drawnLines.length === 0 && (paragraph.text.includes('\uFFFC') || ROW_OF_STROKES.test(paragraph.text)))
      unsure = true;
  }
  return { lines, unsure };
});

/** Index of the first paragraph below the letterhead. Lines are often anchored in the heading that follows. */
function firstBelow(document: DraftDocument): number {
  const below = firstSegment(
    document,
    'typeName',
    'addressee',
    'legalGround',
    'competence',
    'bodyText',
    'articleHeading',
    'clause',
  );
  return below?.paragraph.index ?? Number.POSITIVE_INFINITY;
}

function isBeside(paragraph: Paragraph, motto: Segment | undefined): boolean {
  const table = motto?.paragraph.place.cell?.table;
  return table !== undefined && paragraph.place.cell?.table === table;
}

function sideOf(line: DrawnLine, anchor: Paragraph, motto: Segment | undefined, agency: Segment | undefined): LineSide {
  const [left, right] = [agency?.paragraph.place.cell, motto?.paragraph.place.cell];
  const own = anchor.place.cell;
  if (!own || !left || !right || left.table !== right.table || own.table !== left.table) {
    if (anchor === motto?.paragraph && anchor !== agency?.paragraph) return 'right';
    if (anchor === agency?.paragraph && anchor !== motto?.paragraph) return 'left';
    return 'unknown';
  }
  const boundary = middle(left, right);
  if (boundary === null) return 'unknown';
  const absolute =
    line.horizontalFrom === 'page' || line.horizontalFrom === 'margin' || line.horizontalFrom?.endsWith('Margin');
  if (absolute) return 'unknown';
  const offset = line.horizontalAlign || line.offsetXTwips === null ? 0 : line.offsetXTwips;
  const centre = own.leftTwips + offset + (offset === 0 ? own.widthTwips / 2 : (line.lengthTwips ?? 0) / 2);
  // A line close to the border between the columns may belong to either.
  if (Math.abs(centre - boundary) < own.widthTwips * 0.05) return 'unknown';
  return centre < boundary ? 'left' : 'right';
}

/** Border between the agency's column and that of Quốc hiệu; null when they do not stand in this order. */
function middle(left: CellPlace, right: CellPlace): number | null {
  const edge = left.leftTwips + left.widthTwips;
  return edge <= right.leftTwips + right.widthTwips / 2 ? (edge + right.leftTwips) / 2 : null;
}

/** Nine tenths of the width and more pass for all of it. */
const FULL_SHARE = 0.9;

/** The paragraph holds a single line, of known length, that does not span the column. */
export function isShortOfColumn({ drawnLines, place, format }: Paragraph): boolean {
  const [line] = drawnLines;
  if (!line || drawnLines.length > 1 || line.lengthTwips === null || place.columnTwips === null || format.frame)
    return false;
  return line.lengthTwips < FULL_SHARE * place.columnTwips;
}

export function isUnderlined(segments: readonly Segment[]): boolean {
  return segments.some((segment) => wordPieces(segment).some(({ format }) => format.underline !== 'none'));
}
