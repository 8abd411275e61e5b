/** Reads number, symbol, place and date out of their segments. */
import { collapseSpaces } from '../language/fold.ts';
import { typeOfAbbreviation } from '../knowledge/document-types.ts';
import type { NumberAndSymbol, PlaceAndDate, Segment } from './draft.ts';

const NUMBER = /^s[ốo]\s*[:.]?\s*([^/A-Za-zÀ-ỹ-]*)([/-])\s*(.*)$/is;
const YEAR = /^((?:19|20)\d\d)\s*\/\s*(.*)$/s;

/** `Số: 15/QĐ-UBND`; a Party number parts at the dash (`Số 05-NQ/ĐU`). */
export function readNumber(segment: Segment): NumberAndSymbol {
  const text = collapseSpaces(segment.text);
  const match = NUMBER.exec(text);
  let symbol = match?.[3] ?? '';
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

const DATE = /^(.*?)[,.]?\s*ng[àa]y\s*(.*?)\s*th[áa]ng\s*(.*?)\s*n[ăa]m\s*(.*?)[\s.]*$/isu;

/** `Hà Nội, ngày 05 tháng 3 năm 2026`; blanks and dots count as not filled in. */
export function readDate(segment: Segment): PlaceAndDate {
  const text = collapseSpaces(segment.text);
  const match = DATE.exec(text);
  const filled = (value: string | undefined): string | null => (value && /\d/.test(value) ? value.trim() : null);
  const place = match?.[1]?.trim() ?? text.split(',')[0]?.trim() ?? '';
  return {
    segment,
    place: /[A-Za-zÀ-ỹ]/.test(place) ? place : null,
    day: filled(match?.[2]),
    month: filled(match?.[3]),
    year: filled(match?.[4]),
  };
}
