/** Days of the calendar and of the week. */

/** How many days a month has, 1 for January. */
export const daysOfMonth = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** There is such a day. */
export function isRealDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(month, year);
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** 0 is Chủ nhật, 1 thứ Hai. */
export function weekdayOf(day: number, month: number, year: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] as string;

const VALUES: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6 };

/** `thứ Hai`, `Thứ 6`, `Chủ nhật` as a number; null for other words. */
export function weekdayOfWords(text: string): number | null {
  const words = text.toLowerCase().split(/\s+/);
  if (words[0] === 'chủ') return 0;
  const last = words[1] ?? '';
  return /^[2-7]$/.test(last) ? Number(last) - 1 : (VALUES[last] ?? null);
}
