/**
 * Grammar of địa danh và thời gian (Phụ lục I, Phần I, mục II, khoản 4): `Hà Nội, ngày 05 tháng 3 năm 2026`.
 * Pure: judges the text alone. Day and month of a draft may be blank.
 */
import { capitalised, foldTones } from '../../src/language/fold.ts';
import { dateWordsIn, hourBefore, writtenInFull } from '../../src/language/dates.ts';
import { withoutEnd } from '../../src/language/edges.ts';
import { provinceNamed } from '../../src/knowledge/provinces.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import type { TextFault } from './text-fault.ts';

export type DateFault =
  | 'shortDate'
  | 'noDayWord'
  | 'noMonthWord'
  | 'noYearWord'
  | 'markInside'
  | 'missingComma'
  | 'commaSpacing'
  | 'dayNotPadded'
  | 'monthNotPadded'
  | 'monthSurplusZero'
  | 'shortYear'
  | 'capitalWords'
  | 'abbreviatedPlace'
  | 'personAlone'
  | 'placeCapitals'
  | 'endsWithMark';

const DATE_WORDS = [/ngày/iu, /tháng/iu, /năm/iu] as const;
const SHORT = /(ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/iu;

const WITHOUT_DAY_WORD = /(?<=[\s,])\d{1,2}\s+tháng\s+\d{1,2}(?=\s+năm)/i;

/** `ngày 05/3 năm 2026`. */
const WITHOUT_MONTH_WORD = /ngày\s+(\d{1,2})[\s/.-]+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** `ngày 05 tháng 3/2026`. */
const WITHOUT_YEAR_WORD = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}([\s/.-]+)(?=\d{4}(?!\d))/iu;

/** `05,` between two of the words. */
const MARK_BEHIND = /^\d{1,2}\s*([,.;:])$/;

/** Faults in the order of the text. */
export function dateFaults(text: string): TextFault<DateFault>[] {
  const words = dateWordsIn(text, DATE_WORDS);
  return words ? fullDateFaults(text, words) : incompleteDateFaults(text);
}

/** Of a date without one of the three words. */
function incompleteDateFaults(text: string): TextFault<DateFault>[] {
  const bare = WITHOUT_DAY_WORD.exec(text);
  if (bare) {
    const start = bare.index;
    return [{ messageId: 'noDayWord', start, end: start + bare[0].length, right: `ngày ${bare[0]}` }];
  }
  const unnamed = WITHOUT_MONTH_WORD.exec(text);
  if (unnamed) {
    const [found, day, month, year] = unnamed as unknown as [string, string, string, string];
    return [shortFault('noMonthWord', unnamed.index, found, `${day}/${month}/${year}`)];
  }
  const yearless = WITHOUT_YEAR_WORD.exec(text);
  if (yearless) {
    const end = yearless.index + yearless[0].length;
    const start = end - (yearless[1] as string).length;
    return [{ messageId: 'noYearWord', start, end: end + 4, right: ` năm ${text.slice(end, end + 4)}` }];
  }
  const short = SHORT.exec(text);
  if (!short) return [];
  const place = withoutEnd(text.slice(0, short.index), /[\s,]/);
  return [...placeFaults(place), shortFault('shortDate', short.index, short[0], short[0])];
}

/** `date`: what was found, as day, month and year in figures. */
function shortFault(messageId: DateFault, start: number, found: string, date: string): TextFault<DateFault> {
  const right = writtenInFull(date);
  return { messageId, start, end: start + found.length, ...(right && { right }) };
}

type DateWords = NonNullable<ReturnType<typeof dateWordsIn>>;

function fullDateFaults(text: string, words: DateWords): TextFault<DateFault>[] {
  const [dayWord, monthWord, yearWord] = words;
  // Telegrams tell the hour, too: `Hà Nội, hồi 16 giờ 00 ngày 20 tháng 7 năm 2026`.
  const hour = hourBefore(text, dayWord.start);
  const before = text.slice(0, hour ?? dayWord.start);
  const place = withoutEnd(before, /[\s,.;:]/);
  const faults = placeFaults(place);
  const gap = before.slice(place.length);
  if (hour === null && place && !hasPlaceholder(place) && !gap.includes(',')) {
    const right = `${place}, ${text.slice(dayWord.start, dayWord.end)}`;
    faults.push({ messageId: 'missingComma', start: 0, end: dayWord.end, right });
  } else if (place && /^\s+,|,$/.test(gap)) {
    faults.push({ messageId: 'commaSpacing', start: place.length, end: dayWord.start, right: ', ' });
  }
  const year = valueAt(text, yearWord.end);
  if (words.some(({ start, end }) => /[NT]/.test(text.slice(start, end)))) {
    const written = text.slice(dayWord.start, year.start).trimEnd();
    const end = dayWord.start + written.length;
    faults.push({ messageId: 'capitalWords', start: dayWord.start, end, right: lowerCase(written) });
  }
  const day = valueAt(text, dayWord.end, monthWord.start);
  const month = valueAt(text, monthWord.end, yearWord.start);
  return [...faults, ...numberFaults(day, month), ...yearFaults(year, text)];
}

/** What stands behind one of the words, without blanks around it. */
interface DateValue {
  text: string;
  start: number;
}

/** `to`: where the next word begins; absent: there is none, and a full stop ends the value. */
function valueAt(text: string, from: number, to?: number): DateValue {
  const behind = text.slice(from);
  const start = from + behind.length - behind.trimStart().length;
  return { text: (to === undefined ? withoutEnd(behind, /[\s.]/) : text.slice(from, to)).trim(), start };
}

/** `right` undefined: it cannot be told. */
const valueFault = (
  messageId: DateFault,
  { text, start }: DateValue,
  right: string | undefined,
): TextFault<DateFault> => ({ messageId, start, end: start + text.length, ...(right !== undefined && { right }) });

function numberFaults(day: DateValue, month: DateValue): TextFault<DateFault>[] {
  const faults: TextFault<DateFault>[] = [];
  for (const { text, start } of [day, month]) {
    const mark = MARK_BEHIND.exec(text)?.[1];
    if (mark) faults.push(valueFault('markInside', { text: mark, start: start + text.length - 1 }, ''));
  }
  if (/^[1-9]$/.test(day.text)) faults.push(valueFault('dayNotPadded', day, `0${day.text}`));
  if (/^[12]$/.test(month.text)) faults.push(valueFault('monthNotPadded', month, `0${month.text}`));
  if (/^0[3-9]$/.test(month.text)) faults.push(valueFault('monthSurplusZero', month, month.text.slice(1)));
  return faults;
}

function yearFaults(year: DateValue, text: string): TextFault<DateFault>[] {
  const faults: TextFault<DateFault>[] = [];
  // `năm 20…`, `năm 20`: the century is printed, the rest is to be filled in.
  if (/^\d{2}$/.test(year.text) && year.text !== '20')
    faults.push(valueFault('shortYear', year, year.text < '50' ? `20${year.text}` : undefined));
  const mark = /^\d{2,4}(\s*[.;,])\s*$/.exec(text.slice(year.start))?.[1];
  if (mark) {
    const end = year.start + year.text.length + mark.length;
    faults.push({ messageId: 'endsWithMark', start: end - mark.length, end, right: '' });
  }
  return faults;
}

/** Vinh and Huế are whole names, and a name in capitals has a vowel; abbreviations of provinces have none. */
const INITIALS = /^(?=[A-ZĐ]{2,4}$)[^AEIOUY]*$/;
const SHORTENED = /^(TP(?:\s*\.)?|T\.P\.?|TX\s*\.|TT\s*\.|[HQPXT]\s*\.)(?=\s*[A-Za-zÀ-ỹ])|\bHCM\b|^TPHCM|^Tp(?=[\s.])/i;

export const isAbbreviatedPlace = (place: string): boolean => INITIALS.test(place) || SHORTENED.test(place);
const FULL_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(TP|T\.P)?[\s.]*(HCM|Hồ\s+Chí\s+Minh)$/iu, 'Thành phố Hồ Chí Minh'],
];

function placeFaults(place: string): TextFault<DateFault>[] {
  if (!place || hasPlaceholder(place)) return [];
  const span = { start: 0, end: place.length };
  const folded = foldTones(place);
  if (/^Hồ\s+Chí\s+Minh$/iu.test(folded))
    return [{ messageId: 'personAlone', ...span, right: 'Thành phố Hồ Chí Minh' }];
  if (isAbbreviatedPlace(place)) {
    const right = FULL_NAME.find(([pattern]) => pattern.test(folded))?.[1];
    return [{ messageId: 'abbreviatedPlace', ...span, ...(right && { right }) }];
  }
  const province = provinceNamed(place);
  if (province && foldTones(province.name) !== folded.replace(/\s+/g, ' ') && !/[-–]/.test(place)) {
    return [{ messageId: 'placeCapitals', ...span, right: province.name }];
  }
  // A foreign name as it sounds has one capital (`Tô-ky-ô`).
  if (/^\p{Lu}\p{Ll}*(?:-\p{Ll}+)+$/u.test(place)) return [];
  const right = place.replace(/[^\s-]+/gu, (word) => (COMMON_NOUNS.has(word) ? word : capitalised(word)));
  return right === place || hasOnlyCommonNouns(place) ? [] : [{ messageId: 'placeCapitals', ...span, right }];
}

/** Names of variables keep their capitals. */
function lowerCase(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}|<<[^<>]*>>|«[^«»]*»|\[[^[\]]*\]|[^{<«[]+/g, (piece) =>
    /^[{<«[]/.test(piece) ? piece : piece.toLowerCase(),
  );
}

/** Nouns that stand inside official names: `Thành phố Hồ Chí Minh`, `Đặc khu Phú Quốc`. */
const COMMON_NOUNS: ReadonlySet<string> = new Set([
  'phố',
  'khu',
  'trấn',
  'xã',
  'tỉnh',
  'phường',
  'huyện',
  'quận',
  'và',
]);

const hasOnlyCommonNouns = (place: string): boolean => place.split(/\s+/).every((word) => COMMON_NOUNS.has(word));
