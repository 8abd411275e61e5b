/** Days as numbers that compare: 20260305 is 5 March 2026. Tables write them `2026-03-05`, the decree `05/3/2026`. */
import type { Bilingual } from '../language/language.ts';

/** Of a day in a table, `2026-03-05`. */
export const dayOf = (isoDate: string): number => Number(isoDate.replaceAll('-', ''));

/** The same of what may be no day; null for anything else. */
export function dayNumber(iso: string | undefined): number | null {
  return iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? dayOf(iso) : null;
}

export const partsOfDay = (day: number): [year: number, month: number, day: number] => [
  Math.floor(day / 10000),
  Math.floor(day / 100) % 100,
  day % 100,
];

const twoFigures = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-05` */
export const isoDay = (day: number): string => partsOfDay(day).map(twoFigures).join('-');

/** `05/3/2026`: days below ten and months below three have a nought, as Nghị định 30/2020/NĐ-CP writes them. */
export function writtenDay(day: number): string {
  const [year, month, date] = partsOfDay(day);
  return `${twoFigures(date)}/${month < 3 ? twoFigures(month) : month}/${year}`;
}

/** As each language writes it. */
export const dayText = (day: number): Bilingual => ({ vi: writtenDay(day), en: isoDay(day) });
