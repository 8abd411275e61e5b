/**
 * The drawn lines of a letterhead. Word anchors them anywhere near: in the Tiêu ngữ paragraph in two drafts of five,
 * elsewhere in its cell as often, in another row now and then, or both in one cell and told apart by their offsets.
 * So all lines of the letterhead are gathered, and what cannot be told apart accuses nobody.
 */
import { isTypedLine } from '../../src/language/strokes.ts';
import type { Component } from '../../src/knowledge/components.ts';
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

/** Strokes may also stand beside the other column, behind a tab: `VÀ MÔI TRƯỜNG⇥__________`. */
const mayHideLine = (text: string): boolean =>
  text.includes('\uFFFC') ||
  ROW_OF_STROKES.test(text) ||
  (text.includes('\t') && text.split('\t').some((part) => isTypedLine(part.trim())));

export const letterheadLines = perDocument((document): LetterheadLines => {
  const motto = firstSegment(document, 'motto', 'nationalName');
  const agency = firstSegment(document, 'issuingAgency', 'parentAgency');
  const lines: PlacedLine[] = [];
  let unsure = false;
  const below = firstBelow(document);
  const end = below?.paragraph.index ?? Number.POSITIVE_INFINITY;
  const seen = new Set<Paragraph>();
  let above: LineSide = 'unknown';
  // Both columns in one paragraph: what runs in the text below may belong to either.
  let isSideBySide = false;
  for (const { paragraph, component } of document.segments) {
    if (seen.has(paragraph)) {
      if (SIDE_OF[component] !== above) isSideBySide = true;
      if (isSideBySide) above = 'unknown';
      continue;
    }
    seen.add(paragraph);
    const side = SIDE_OF[component] ?? 'unknown';
    if (paragraph.drawnLines.length === 0 || component !== 'ruleLine') above = isSideBySide ? 'unknown' : side;
    if (paragraph.index > end && !isBeside(paragraph, motto, below?.paragraph)) continue;
    for (const line of paragraph.drawnLines) {
      // Underlined text is judged as text; cell borders that run all over a table are no lines of their own.
      if (line.kind !== 'underline')
        lines.push({ line, anchor: paragraph, side: sideOf(line, paragraph, motto, agency, above, side) });
    }
    if (paragraph.drawnLines.length === 0 && mayHideLine(paragraph.text)) unsure = true;
  }
  return { lines, unsure };
});

/** The first paragraph below the letterhead. Lines are often anchored in the heading that follows. */
function firstBelow(document: DraftDocument): Segment | undefined {
  return firstSegment(
    document,
    'typeName',
    'addressee',
    'legalGround',
    'competence',
    'bodyText',
    'articleHeading',
    'clause',
  );
}

/** In a row of the table of the letterhead; the whole document may stand in that table, further down. */
function isBeside({ place: { cell } }: Paragraph, motto: Segment | undefined, below: Paragraph | undefined): boolean {
  const table = motto?.paragraph.place.cell?.table;
  if (table === undefined || cell?.table !== table) return false;
  const end = below?.place.cell;
  return end?.table !== table || cell.row < end.row;
}

/** Whose a line is that runs in the text, below what. */
const SIDE_OF: Partial<Record<Component, LineSide>> = {
  parentAgency: 'left',
  issuingAgency: 'left',
  nationalName: 'right',
  motto: 'right',
};

/** It stands between the lines of text, where they stand. */
const IN_TEXT: ReadonlySet<DrawnLine['kind']> = new Set(['typed', 'paragraphBorder']);

/** `above`: the side of the component right above the paragraph; `side`: that of its own component. */
function sideOf(
  line: DrawnLine,
  anchor: Paragraph,
  motto: Segment | undefined,
  agency: Segment | undefined,
  above: LineSide,
  side: LineSide,
): LineSide {
  const [left, right] = [agency?.paragraph.place.cell, motto?.paragraph.place.cell];
  const own = anchor.place.cell;
  if (!own || !left || !right || left.table !== right.table || own.table !== left.table) {
    if (IN_TEXT.has(line.kind) && !anchor.text.includes('\t') && anchor.place.cell === null) return above;
    // A frame holds one column only.
    if (anchor.format.frame && side !== 'unknown' && (line.offsetXTwips ?? 0) >= 0) return side;
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
