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

const blanksAt = (text: string, from: number): number => {
  const rest = text.slice(from);
  return rest.length - rest.trimStart().length;
};

/** Faults in the order of the text. */
export function dateFaults(text: string): TextFault<DateFault>[] {
  const full = dateWordsIn(text, DATE_WORDS);
  if (!full) {
    const bare = WITHOUT_DAY_WORD.exec(text);
    if (bare) {
      const start = bare.index;
      return [{ messageId: 'noDayWord', start, end: start + bare[0].length, right: `ngày ${bare[0]}` }];
    }
    const unnamed = WITHOUT_MONTH_WORD.exec(text);
    if (unnamed) {
      const [found, day, month, year] = unnamed as unknown as [string, string, string, string];
      const right = writtenInFull(`${day}/${month}/${year}`);
      const fault = { messageId: 'noMonthWord' as const, start: unnamed.index, end: unnamed.index + found.length };
      return [right ? { ...fault, right } : fault];
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
    const right = writtenInFull(short[0]);
    const fault = { messageId: 'shortDate' as const, start: short.index, end: short.index + short[0].length };
    return [...placeFaults(place), right ? { ...fault, right } : fault];
  }
  // Telegrams tell the hour, too: `Hà Nội, hồi 16 giờ 00 ngày 20 tháng 7 năm 2026`.
  const hour = hourBefore(text, full[0].start);
  const before = text.slice(0, hour ?? full[0].start);
  const place = withoutEnd(before, /[\s,.;:]/);
  const gap = before.slice(place.length);
  const [dayWord, monthWord, yearWord] = full.map(({ start, end }) => text.slice(start, end)) as [
    string,
    string,
    string,
  ];
  const [day, month, year] = [
    text.slice(full[0].end, full[1].start),
    text.slice(full[1].end, full[2].start),
    withoutEnd(text.slice(full[2].end), /[\s.]/),
  ].map((value) => value.trim()) as [string, string, string];
  const faults = placeFaults(place);
  const word = full[0].start;
  if (hour === null && place && !hasPlaceholder(place) && !gap.includes(',')) {
    faults.push({ messageId: 'missingComma', start: 0, end: word + dayWord.length, right: `${place}, ${dayWord}` });
  } else if (place && /^\s+,|,$/.test(gap)) {
    faults.push({ messageId: 'commaSpacing', start: place.length, end: word, right: ', ' });
  }
  const [atDay, atMonth, atYear] = full.map(({ end }) => end + blanksAt(text, end)) as [number, number, number];
  const at = { day: atDay, month: atMonth, year: atYear };
  const words = text.slice(word, at.year).trimEnd();
  if (/[NT]/.test(dayWord + monthWord + yearWord)) {
    faults.push({ messageId: 'capitalWords', start: word, end: word + words.length, right: lowerCase(words) });
  }
  const number = (messageId: DateFault, value: string, start: number, right?: string): void => {
    faults.push({ messageId, start, end: start + value.length, ...(right !== undefined && { right }) });
  };
  for (const [value, from] of [
    [day, at.day],
    [month, at.month],
  ] as const) {
    const mark = MARK_BEHIND.exec(value)?.[1];
    if (mark) number('markInside', mark, from + value.length - 1, '');
  }
  if (/^[1-9]$/.test(day)) number('dayNotPadded', day, at.day, `0${day}`);
  if (/^[12]$/.test(month)) number('monthNotPadded', month, at.month, `0${month}`);
  if (/^0[3-9]$/.test(month)) number('monthSurplusZero', month, at.month, month.slice(1));
  // `năm 20…`, `năm 20`: the century is printed, the rest is to be filled in.
  if (/^\d{2}$/.test(year) && year !== '20') number('shortYear', year, at.year, year < '50' ? `20${year}` : undefined);
  const mark = /^\d{2,4}(\s*[.;,])\s*$/.exec(text.slice(at.year));
  if (mark?.[1]) {
    const end = text.slice(0, at.year).length + year.length + mark[1].length;
    faults.push({ messageId: 'endsWithMark', start: end - mark[1].length, end, right: '' });
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
