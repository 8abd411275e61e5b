/** When a meeting began and ended, as its minutes tell. */
import type { Segment } from '../../src/draft/draft.ts';
import { type DateParts, datesIn } from '../../src/language/dates.ts';

const BEGINS =
  /(?:bắt đầu|khai mạc|hồi|vào lúc|lúc|thời gian)(?: vào| lúc| hồi| từ|:|,)*\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?/iu;
const CLOSES =
  /(?:kết thúc|bế mạc|lập xong)(?:\s\p{L}+){0,6}(?:,)?\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?(?=([^\n]{0,40}cùng ngày|[^\n]{0,12}$)|)/iu;

/** Lines that tell when a meeting began, and when it ended. */
const OPENING_LINES = 6;
const END_LINES = 4;

export interface EarlyEnd {
  segment: Segment;
  /** Offsets in the paragraph. */
  start: number;
  end: number;
  /** Of the day, in minutes. */
  closed: number;
  began: number;
}

/** Minutes that end before they begin on one day. */
export function earlyEnd(body: readonly Segment[]): EarlyEnd | null {
  const first = body.slice(0, OPENING_LINES).find(({ text }) => BEGINS.test(text));
  const opening = first && BEGINS.exec(first.text);
  if (!first || !opening) return null;
  const began = minutesOf(opening);
  const [day] = datesIn(first.text);
  for (const segment of body.slice(-END_LINES)) {
    const closing = CLOSES.exec(segment.text);
    if (!closing || minutesOf(closing) >= began) continue;
    const [last] = datesIn(segment.text);
    const isOfDay = closing[3] !== undefined || (day && last && isSameDay(day, last));
    if (!isOfDay) continue;
    const start = segment.start + closing.index;
    return { segment, start, end: start + closing[0].length, closed: minutesOf(closing), began };
  }
  return null;
}

const isSameDay = (one: DateParts, other: DateParts): boolean =>
  one.day !== null && one.day === other.day && one.month === other.month && one.year === other.year;

const minutesOf = ([, hour, minute]: RegExpExecArray): number => Number(hour) * 60 + Number(minute ?? 0);

/** `14 giờ 05`, of minutes of the day. */
export const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)} giờ ${String(minutes % 60).padStart(2, '0')}`;
