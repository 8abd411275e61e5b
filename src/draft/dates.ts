/** The date of issue of a draft, as numbers. */
import { type DateParts, datesIn, latestDay } from '../language/dates.ts';
import { bareLetters, collapseSpaces } from '../language/fold.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { isBeforeDecree } from '../knowledge/rulesets.ts';
import { type Draft, type DraftDocument, MINIMUM_CONFIDENCE, type PlaceAndDate, type Segment } from './draft.ts';
import { firstSegment } from './segments.ts';

/** Where the date of issue stands; one below the heading (above a signature, in minutes) is another date. */
export function letterheadDate(document: DraftDocument): Segment | undefined {
  const segment = document.date?.segment;
  if (!segment || segment.confidence < MINIMUM_CONFIDENCE || isPlaceholder(segment.text)) return undefined;
  // What only stands where a date should, with none of its words, may be anything.
  if (!/\d|ngay|thang|nam|[.…]{3}/.test(bareLetters(segment.text))) return undefined;
  // A page header stands above all text.
  if (document.headerSegments.includes(segment)) return segment;
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

/** The date that surely is the one of issue. Day and month may be blank; null when the year is. */
export function issueDate(document: DraftDocument): DateParts | null {
  return document.date && letterheadDate(document) ? dateParts(document.date) : null;
}

/**
 * The last day that the date of the main document can mean, as a number (20260305); null without a year. What is attached and stands
 * alone has the day of the act that its reference line names.
 */
export function latestIssueDay({ documents }: Draft): number | null {
  const main = documents.find(({ kind }) => kind === 'main');
  const parts = main ? main.date && dateParts(main.date) : dateOfReference(documents[0]);
  return parts && latestDay(parts);
}

/** `(Ban hành kèm theo Quyết định số … ngày 14 tháng 01 năm 2026 …)`, also on several lines. */
function dateOfReference(document: DraftDocument | undefined): DateParts | null {
  if (document?.kind !== 'attachment') return null;
  const lines = document.segments.filter(({ component }) => component === 'annexReference');
  return datesIn(collapseSpaces(lines.map(({ text }) => text).join(' ')))[0] ?? null;
}

/** An administrative document whose date is that of the act before Nghị định 30/2020/NĐ-CP. */
export function isFromBeforeDecree(draft: Draft): boolean {
  if (draft.profile !== 'nd30') return false;
  const day = latestIssueDay(draft);
  return day !== null && isBeforeDecree(day);
}

/** What is written as a date, if that has a year in which documents can be issued. */
export function dateParts(date: PlaceAndDate): DateParts | null {
  const year = Number(date.year ?? Number.NaN);
  if (!(year >= 1945 && year < 2200)) return null;
  return { day: numberOf(date.day), month: numberOf(date.month), year };
}

const numberOf = (value: string | null): number | null =>
  value !== null && /^\d{1,2}$/.test(value) ? Number(value) : null;
