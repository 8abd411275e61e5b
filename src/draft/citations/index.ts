/**
 * Documents that a draft cites: `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a and b name the parts. What cannot be told apart
 * surely is left out: a citation says what is there, not what should be.
 *
 * One parser for all rules: `citationsIn` reads a text, `citationsOfSegment` and `citationsOf` are the citations of a
 * draft, with their places in paragraphs. A segment is parsed when its citations are asked for, and once. Which document
 * a citation means is `identityOf`: type, number, year and symbol together, never the symbol alone. What a draft says of
 * articles, clauses and annexes, and of whom, is in ../cited-parts.ts; the names that it gives itself are in ../definitions.ts.
 */
import type { Component } from '../../knowledge/components.ts';
import { oncePer } from '../../language/once.ts';
import { isPlaceholder } from '../../language/placeholder.ts';
import { append } from '../../tree/append.ts';
import type { Draft, DraftDocument, Segment } from '../draft.ts';
import { isLabelled } from '../segments.ts';
import type { Citation } from './citation.ts';
import { citationsIn } from './parse.ts';

export { type Citation, identityOf } from './citation.ts';
export { citationsIn } from './parse.ts';

/** A citation of a draft. All its offsets are those of `segment.paragraph.text`. */
export interface DraftCitation extends Citation {
  segment: Segment;
}

/** What every citation holds; most paragraphs hold nothing of it, dates and fractions neither. */
const MAY_CITE =
  /\/\s?[A-ZĂÂĐÊÔƠƯ]|Luật|Bộ luật|Pháp lệnh|LUẬT|PHÁP LỆNH|Hiến pháp|(?<!pháp )(?:luật|pháp lệnh) [^.;:]{2,80}(?:năm|ngày|số) \d|\d(?<=(?:định|tư|quyết|thị|luận|văn|hoạch|NĐ) (?:số )?\d)/;
const NO_CITATIONS: readonly DraftCitation[] = Object.freeze([]);

/** What one segment cites, sure or not, in the order of the text. */
export function citationsOfSegment(segment: Segment): readonly DraftCitation[] {
  return MAY_CITE.test(segment.text) ? parsed(segment) : NO_CITATIONS;
}

const parsed = oncePer((segment: Segment): readonly DraftCitation[] =>
  citationsIn(segment.text).map((citation) => citationOf(segment, citation)),
);

/**
 * What the sure segments of `components` cite (of all when none is named), in reading order: of one document of the
 * file, or of the whole draft.
 */
export function citationsOf(scope: Draft | DraftDocument, ...components: Component[]): DraftCitation[] {
  const found: DraftCitation[] = [];
  for (const { segments } of 'documents' in scope ? scope.documents : [scope])
    for (const segment of mayCite(segments))
      if (components.length === 0 || components.includes(segment.component)) append(found, parsed(segment));
  return found;
}

/** Many rules ask for citations, and few segments have any. */
const mayCite = oncePer((segments: readonly Segment[]): readonly Segment[] =>
  segments.filter((segment) => isLabelled(segment) && MAY_CITE.test(segment.text) && !isPlaceholder(segment.text)),
);

/** Where a document says something in its own words: its grounds and its running text. */
export const CITING_COMPONENTS = ['legalGround', 'bodyText', 'clause', 'point', 'articleHeading'] as const;

/** A citation of the text of a segment. */
function citationOf(segment: Segment, citation: Citation): DraftCitation {
  const { date, start, end, numberStart, symbolStart, symbolEnd, agencyStart } = citation;
  const by = segment.start;
  return Object.assign(citation, {
    segment,
    start: start + by,
    end: end + by,
    numberStart: numberStart + by,
    symbolStart: symbolStart + by,
    symbolEnd: symbolEnd + by,
    agencyStart: agencyStart === null ? null : agencyStart + by,
    date: date && { ...date, start: date.start + by, end: date.end + by },
  });
}
