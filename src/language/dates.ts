/** Dates as Vietnamese documents write them. */
import type { TextRange } from './text-range.ts';

/** Parts that are blank are null. */
export interface WrittenDate {
  day: number | null;
  month: number | null;
  year: number;
  /** `05/3/2020` instead of `05 tháng 3 năm 2020`. */
  short: boolean;
  /** Offsets in the text, the word "ngày" included where it is written. */
  start: number;
  end: number;
}

const DATE =
  /(?<![A-Za-zÀ-ỹ\d/])(?:ngày\s{0,40})?(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|(?<=ngày\s{0,40})(?:(\d{1,2})\s*|[\s.…_]*)tháng(?:\s*(\d{1,2})\s*|[\s.…_]*)năm\s*(\d{4})(?!\d))/gi;

/** Every date with a year, in the order of the text. */
export function datesIn(text: string): WrittenDate[] {
  const number = (value: string | undefined): number | null => (value && /\d/.test(value) ? Number(value) : null);
  const dates: WrittenDate[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const [written, shortDay, shortMonth, shortYear] = match;
    const day = number(shortDay ?? match[4]);
    const month = number(shortMonth ?? match[5]);
    if ((day ?? 1) > 31 || (month ?? 1) > 12) continue;
    const year = Number(shortYear ?? match[6]);
    const { index: start } = match;
    dates.push({ day, month, year, short: shortYear !== undefined, start, end: start + written.length });
  }
  return dates;
}

/**
 * The first "ngày", the first "tháng" behind it and the first "năm" behind that, whatever stands between; null where one
 * is missing. `words`: patterns of the three. A pattern of all of it would try each word with each other.
 */
export function dateWordsIn(
  text: string,
  words: readonly [day: RegExp, month: RegExp, year: RegExp],
): [day: TextRange, month: TextRange, year: TextRange] | null {
  const found: TextRange[] = [];
  let from = 0;
  for (const word of words) {
    const match = word.exec(text.slice(from));
    if (!match) return null;
    const start = from + match.index;
    from = start + match[0].length;
    found.push({ start, end: from });
  }
  return found as [TextRange, TextRange, TextRange];
}

const HOUR = /(?<![\s,])[\s,]+(?:hồi|lúc) \d[^,]{0,20}(?:,\s*)?$/iu;

/** Where the hour begins that stands between a place and the day at `end`, with what parts it from the place; null when none does. */
export const hourBefore = (text: string, end: number): number | null => HOUR.exec(text.slice(0, end))?.index ?? null;

/** Day and month may be blank. */
export type DateParts = Pick<WrittenDate, 'day' | 'month' | 'year'>;

/** The earliest and the latest day that a date with blanks can mean, as numbers that compare (20260305). */
export function earliestDay({ day, month, year }: DateParts): number {
  return year * 10000 + (month ?? 1) * 100 + (month === null ? 1 : (day ?? 1));
}

export function latestDay({ day, month, year }: DateParts): number {
  return year * 10000 + (month ?? 12) * 100 + (month === null ? 31 : (day ?? 31));
}

/** `ngày 05 tháng 3 năm 2026`: a leading 0 for days below 10 and for months 1 and 2. */
export function writtenDate(day: number, month: number, year: number): string {
  return `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

/** `05/3/2026` as `writtenDate` writes it; undefined when a part is missing or cannot be. */
export function writtenInFull(short: string): string | undefined {
  const [day, month, year] = short.match(/\d+/g) ?? [];
  if (!day || !month || year?.length !== 4) return undefined;
  const monthNumber = Number(month);
  if (Number(day) > 31 || monthNumber < 1 || monthNumber > 12) return undefined;
  return writtenDate(Number(day), monthNumber, Number(year));
}
