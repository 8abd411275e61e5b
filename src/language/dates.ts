/** Dates as Vietnamese documents write them. */

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
  /(?<![A-Za-zÀ-ỹ\d/])(?:ngày\s*)?(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|(?<=ngày\s*)(\d{1,2}|[\s.…_]*)\s*tháng\s*(\d{1,2}|[\s.…_]*)\s*năm\s*(\d{4})(?!\d))/gi;

/** Every date with a year, in the order of the text. */
export function datesIn(text: string): WrittenDate[] {
  const number = (value: string | undefined): number | null => (value && /\d/.test(value) ? Number(value) : null);
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const short = match[3] !== undefined;
    dates.push({
      day: number(match[1] ?? match[4]),
      month: number(match[2] ?? match[5]),
      year: Number(match[3] ?? match[6]),
      short,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return dates.filter(({ day, month }) => (day ?? 1) <= 31 && (month ?? 1) <= 12);
}

type DateParts = Pick<WrittenDate, 'day' | 'month' | 'year'>;

/** The earliest and the latest day that a date with blanks can mean, as numbers that compare (20260305). */
export function earliestDay({ day, month, year }: DateParts): number {
  return year * 10000 + (month ?? 1) * 100 + (month === null ? 1 : (day ?? 1));
}

export function latestDay({ day, month, year }: DateParts): number {
  return year * 10000 + (month ?? 12) * 100 + (month === null ? 31 : (day ?? 31));
}
