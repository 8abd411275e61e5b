/** Reads number, symbol, place and date out of their segments. */
import { dateWordsIn, hourBefore } from '../language/dates.ts';
import { withoutEnd } from '../language/edges.ts';
import { collapseSpaces } from '../language/fold.ts';
import { typeOfAbbreviation } from '../knowledge/document-types.ts';
import type { NumberAndSymbol, PlaceAndDate, Segment } from './draft.ts';

/** Acts of Quốc hội and of its standing committee name themselves before: `Luật số: 31/2024/QH15`. */
const NUMBER = /^(?:(?:luật|nghị quyết|pháp lệnh)\s+)?s[ốo]([^/A-Za-zÀ-ỹ-]*)[/-]\s*(.*)/is;
const YEAR = /^((?:19|20)\d\d)\s*\/\s*(.*)/s;

/** `Số: 15/QĐ-UBND`; a Party number parts at the dash (`Số 05-NQ/ĐU`). */
export function readNumber(segment: Segment): NumberAndSymbol {
  const text = collapseSpaces(segment.text);
  const match = NUMBER.exec(text);
  let symbol = match?.[2] ?? '';
  const year = YEAR.exec(symbol);
  if (year) symbol = year[2] as string;
  const group = symbol.split(/[-–/]/)[0]?.trim() ?? '';
  return {
    segment,
    number: (match?.[1] ?? '').replace(/\D/g, ''),
    symbol,
    year: year?.[1] ?? null,
    typeAbbreviation: typeOfAbbreviation(group) ? group : null,
  };
}

const DATE_WORDS = [/ng[àa]y/iu, /th[áa]ng/iu, /n[ăa]m/iu] as const;

/** `Hà Nội, ngày 05 tháng 3 năm 2026`; blanks and dots count as not filled in. */
export function readDate(segment: Segment): PlaceAndDate {
  const text = collapseSpaces(segment.text);
  const [day, month, year] = dateWordsIn(text, DATE_WORDS) ?? [];
  const between = (start: number | undefined, end: number | undefined): string | null => {
    const value = start === undefined ? '' : text.slice(start, end);
    return /\d/.test(value) ? value.trim() : null;
  };
  const place = (
    day
      ? text
          .slice(0, hourBefore(text, day.start) ?? day.start)
          .trimEnd()
          .replace(/[,.]$/, '')
      : (text.split(',')[0] ?? '')
  ).trim();
  return {
    segment,
    place: /[A-Za-zÀ-ỹ]/.test(place) ? place : null,
    day: between(day?.end, month?.start),
    month: between(month?.end, year?.start),
    year: between(year?.end, withoutEnd(text, /[\s.]/).length),
  };
}
