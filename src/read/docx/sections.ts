/** Sections: paper, margins, columns, and which headers and footers hold (§17.6, §17.10). */
import { HEADER_TYPES, type Section } from '../../tree/nodes.ts';
import { isOn, twips } from './properties.ts';
import { positionOf } from './source-position.ts';
import type { Tape } from '../../opc/tape.ts';

/** A relationship id → the part that it names, or null. */
export type PartOfRelationship = (id: string) => string | null;

/** What Word takes when a section says nothing. */
const LETTER = { widthTwips: 12_240, heightTwips: 15_840, marginTwips: 1440, headerTwips: 720 };
const COLUMN_GAP_TWIPS = 720;

/**
 * Reads `w:sectPr`; `element` is -1 for a document without one. A header or footer that the section
 * does not name is the previous section's. The range of paragraphs is filled in by the caller.
 */
export function readSection(
  tape: Tape,
  element: number,
  previous: Section | null,
  partOf: PartOfRelationship,
): Section {
  const child = (name: string): number => (element < 0 ? -1 : tape.child(element, name));
  const value = (parent: number, name: string): string | null => (parent < 0 ? null : tape.attribute(parent, name));
  const size = child('w:pgSz');
  const margins = child('w:pgMar');
  const margin = (side: string, whenAbsent: number): number => twips(value(margins, `w:${side}`)) ?? whenAbsent;
  const numbers = child('w:pgNumType');
  const start = value(numbers, 'w:start');
  const titlePage = child('w:titlePg');
  const section: Section = {
    type: 'section',
    pageWidthTwips: twips(value(size, 'w:w')) ?? LETTER.widthTwips,
    pageHeightTwips: twips(value(size, 'w:h')) ?? LETTER.heightTwips,
    landscape: value(size, 'w:orient') === 'landscape',
    marginTopTwips: margin('top', LETTER.marginTwips),
    marginBottomTwips: margin('bottom', LETTER.marginTwips),
    marginLeftTwips: margin('left', LETTER.marginTwips),
    marginRightTwips: margin('right', LETTER.marginTwips),
    headerTwips: margin('header', LETTER.headerTwips),
    footerTwips: margin('footer', LETTER.headerTwips),
    gutterTwips: margin('gutter', 0),
    columns: columnCount(tape, child('w:cols')),
    titlePage: titlePage >= 0 && isOn(tape, titlePage),
    pageNumberStart: start !== null && /^\d{1,9}$/.test(start) ? Number(start) : null,
    pageNumberFormat: value(numbers, 'w:fmt') ?? 'decimal',
    kind: value(child('w:type'), 'w:val') ?? 'nextPage',
    headers: { default: null, first: null, even: null, ...previous?.headers },
    footers: { default: null, first: null, even: null, ...previous?.footers },
    firstParagraph: 0,
    endParagraph: 0,
  };
  if (element < 0) return section;
  section.position = positionOf(tape, element);
  for (let at = tape.firstChild(element); at >= 0; at = tape.nextSibling(at)) {
    const name = tape.name(at);
    if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
    const page = HEADER_TYPES.find((known) => known === (tape.attribute(at, 'w:type') ?? 'default'));
    const part = partOf(tape.attribute(at, 'r:id') ?? '');
    if (page && part !== null) section[name === 'w:headerReference' ? 'headers' : 'footers'][page] = part;
  }
  return section;
}

function columnCount(tape: Tape, columns: number): number {
  if (columns < 0) return 1;
  const number = tape.attribute(columns, 'w:num');
  if (number !== null && /^\d{1,2}$/.test(number)) return Math.max(1, Number(number));
  let listed = 0;
  for (let at = tape.firstChild(columns); at >= 0; at = tape.nextSibling(at)) if (tape.name(at) === 'w:col') listed++;
  return Math.max(1, listed);
}

/** Width of a column of text. Columns are taken as equal, with Word's usual gap. */
export function columnWidthTwips(section: Section): number {
  const width = section.pageWidthTwips - section.marginLeftTwips - section.marginRightTwips - section.gutterTwips;
  return (width - COLUMN_GAP_TWIPS * (section.columns - 1)) / section.columns;
}
