/** The date of issue. */
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { bareLetters } from '../../src/language/fold.ts';
import { isPlaceholder } from '../../src/language/placeholder.ts';
import { firstSegment } from '../../src/draft/segments.ts';

/** Where the date of issue stands; one below the heading (above a signature, in minutes) is another date. */
export function letterheadDate(document: DraftDocument): Segment | undefined {
  const segment = document.date?.segment;
  if (!segment || segment.confidence < MINIMUM_CONFIDENCE || isPlaceholder(segment.text)) return undefined;
  // What only stands where a date should, with none of its words, may be anything.
  if (!/\d|ngay|thang|nam|[.…]{3}/.test(bareLetters(segment.text))) return undefined;
  const below = firstSegment(
    document,
    'typeName',
    'addressee',
    'legalGround',
    'competence',
    'bodyText',
    'clause',
    'articleHeading',
  );
  return below && below.paragraph.index < segment.paragraph.index ? undefined : segment;
}

/** Day and month may be blank; null when the year is. */
export function issueDate(document: DraftDocument): { day: number | null; month: number | null; year: number } | null {
  const year = Number(document.date?.year ?? Number.NaN);
  if (!letterheadDate(document) || !(year >= 1945 && year < 2200)) return null;
  const number = (value: string | null | undefined): number | null =>
    /^\d{1,2}$/.test(value ?? '') ? Number(value) : null;
  return { day: number(document.date?.day), month: number(document.date?.month), year };
}
