/** Date, agency and title behind the number of a citation. */
import { datesIn, type WrittenDate } from '../../language/dates.ts';
import { numberOfWords } from '../../language/number-words.ts';
import { agencyEnd } from './agency-name.ts';
import { type Citation, LONGEST_SYMBOL } from './citation.ts';
import { nextNumbered } from './numbered.ts';
import { INTRODUCES, opensTitle, quotedTitle, titleEnd } from './title.ts';

/** `và Quyết định số 13/QĐ-UBND cùng ngày`: issued on the day of the one before. */
export const SAME_DAY = /^\s*(?:,\s*)?(?:(?:được\s+)?(?:ký|ban hành)\s+)?cùng ngày(?!\s?\d)(?![A-Za-zÀ-ỹ])/iu;
/** What may stand between the number and the date: `, ký `, ` (ban hành `, ` hồi 14 giờ 30 `. */
const DATE_OPENING =
  /^\s*(?:,\s*)?(?:\((?=(?:ký |ban hành )?ngày\s[\d\s/.a-zà-ỹ-]{6,30}\)))?(?:(?:được\s+)?(?:ký|ban hành|lập)\s+|cùng\s(?=ngày\s?\d)|(?:hồi|lúc)\s\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2}\s)?(?:phút)?,?\s{0,2})?(?=ngày|\d{1,2}[/.-]\d)/iu;
/** `được Quốc hội thông qua ngày 19/02/2025`: who issued it stands before the day. */
const PASSED_BY =
  /^(,?\s(?:đã\s)?được\s)([A-ZĂÂĐÊÔƠƯỦ][^.;:,()“”"\d]{2,60}?)\s(?:thông qua|ban hành|ký ban hành|ký)(?=\s(?:ngày\s)?\d{1,2}(?:[/.-]\d|\stháng\s))/u;
/** `ngày …/…/2026`, `ngày    /4/2026`: still to be filled in. */
const BLANK_DATE =
  /^ngày\s{0,20}(?:[.…_]{1,12}\s?)?\/\s?(?:[.…_]{1,12}|(0?[1-9]|1[0-2])|\s{0,10})\s?\/\s?(?:(20\d\d)|[.…_]{1,12})(?!\d)/iu;
/** `ngày mười hai tháng ba năm 2026`. */
const DATE_IN_WORDS = /^ngày ((?:mùng |mồng )?\p{L}+(?: \p{L}+){0,2}) tháng (\p{L}+(?: \p{L}+)?) năm (\d{4})(?!\d)/iu;
const MONTH_NAMES: Readonly<Record<string, number>> = { giêng: 1, tư: 4, chạp: 12 };

function dateInWords(text: string): WrittenDate | undefined {
  if (!/^ngày \p{L}/iu.test(text)) return undefined;
  const [written = '', dayWords = '', monthWords = '', year] = DATE_IN_WORDS.exec(text) ?? [];
  const day = Number(numberOfWords(dayWords.replace(/^m[ùồ]ng /iu, '')) ?? 0);
  const month = MONTH_NAMES[monthWords.toLowerCase()] ?? Number(numberOfWords(monthWords) ?? 0);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { day, month, year: Number(year), short: false, start: 0, end: written.length };
}

/** Further documents of the type: what is said of all of them stands behind the last. */
const MORE_NUMBERS = /^\s*(?:[,;]\s*)?(?:và\s*)?(?:số\s*)?\d[\d.]*[A-Za-z]?\s?[-/]/;
/** Nothing more belongs to the citation. */
const CLOSED = /^\s*(?:[;.,:()“”"/]|$|(?:và|hoặc|thì|để|gồm|bao gồm)(?![A-Za-zÀ-ỹ]))/;
/** Behind a comma, a name alone is what the sentence goes on with: `Thực hiện Công văn số …, Sở Nội vụ báo cáo`. */
const AGENCY_OPENING =
  /^\s*(?:(?:,\s*)?(?:của|CỦA|do|giữa)\s+|(?=[A-ZĂÂĐÊÔƠƯ])(?!(?:Điều|Khoản|Điểm|Phụ lục|Mẫu|Mục|Chương)\s))/;
/** Marks of notes behind a number: `(1)`, `[2]`, `¹`. */
const NOTE_MARK = /^\s?(?:\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁰⁴-⁹]{1,3})(?=[\s,])/;
/** Longer ones are no titles; where citations follow each other without a stop, each would hold all the others. */
const LONGEST_TITLE = 1000;

/** Date, agency and title behind a number, in the orders in which people write them. */
export function tailAt(
  text: string,
  from: number,
): Pick<Citation, 'date' | 'agency' | 'agencyStart' | 'title' | 'unsure' | 'end'> {
  let at = from + (NOTE_MARK.exec(text.slice(from, from + 8))?.[0].length ?? 0);
  let date: WrittenDate | null = null;
  let agency: Issuer | null = null;
  const isJoint = /LT[-/]/.test(text.slice(Math.max(0, from - LONGEST_SYMBOL), from));
  for (let turn = 0; turn < 3; turn++) {
    const rest = text.slice(at, at + 300);
    const same = date || turn > 0 ? null : SAME_DAY.exec(rest);
    if (same) {
      at += same[0].length;
      continue;
    }
    const dated: Dated | null = date ? null : dateAt(text, at, rest);
    if (dated) {
      date = dated.date;
      at = dated.end;
      continue;
    }
    if (agency) break;
    agency = (date ? null : passingIssuer(rest, at)) ?? owningIssuer(rest, at, isJoint);
    if (!agency) break;
    at = agency.end;
  }
  const rest = text.slice(at, at + LONGEST_TITLE);
  const title = opensTitle(rest) && !INTRODUCES.test(rest) ? rest.slice(0, titleEnd(rest)) : quotedTitle(rest);
  return {
    date,
    agency: agency?.name ?? null,
    agencyStart: agency?.start ?? null,
    title,
    unsure: title === null && (!(CLOSED.test(rest) || INTRODUCES.test(rest)) || MORE_NUMBERS.test(rest)),
    end: at,
  };
}

interface Dated {
  /** Null: the year is still to be filled in. */
  date: WrittenDate | null;
  /** Behind it, and behind the bracket that it stands in. */
  end: number;
}

/** `rest`: what of the text stands at `at`. */
function dateAt(text: string, at: number, rest: string): Dated | null {
  const opening = DATE_OPENING.exec(rest)?.[0];
  if (opening === undefined) return null;
  const behind = rest.slice(opening.length, opening.length + 60);
  const start = at + opening.length;
  const blank = BLANK_DATE.exec(behind);
  if (blank) {
    const [written = '', month, year] = blank;
    const end = start + written.length;
    if (year === undefined) return { date: null, end };
    const known = { day: null, month: month === undefined ? null : Number(month), year: Number(year) };
    return { date: { ...known, short: true, start, end }, end };
  }
  const [first = dateInWords(behind)] = datesIn(behind);
  if (first?.start !== 0) return null;
  const end = start + first.end;
  const isInBrackets = opening.endsWith('(') && text.charAt(end) === ')';
  return { date: { ...first, start, end }, end: isInBrackets ? end + 1 : end };
}

interface Issuer {
  name: string;
  start: number;
  /** Behind all that tells the issuer. */
  end: number;
}

function passingIssuer(rest: string, at: number): Issuer | null {
  const passed = PASSED_BY.exec(rest);
  if (!passed) return null;
  const [whole, lead = '', name = ''] = passed;
  return { name, start: at + lead.length, end: at + whole.length };
}

function owningIssuer(rest: string, at: number, isJoint: boolean): Issuer | null {
  const opening = opensTitle(rest) ? null : AGENCY_OPENING.exec(rest);
  if (!opening) return null;
  const behind = rest.slice(opening[0].length);
  const length = Math.min(agencyEnd(behind, isJoint), nextNumbered(behind, 0)?.start ?? behind.length);
  const written = behind.slice(0, length);
  if (!/[A-Za-zÀ-ỹ]/.test(written)) return null;
  const name = written
    .trimEnd()
    .replace(/\s(?:và|hoặc)$/, '')
    .trimEnd();
  const start = at + opening[0].length;
  return { name, start, end: start + name.length };
}
