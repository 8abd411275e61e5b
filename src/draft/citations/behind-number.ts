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
  let agency: string | null = null;
  let agencyStart: number | null = null;
  const isJoint = /LT[-/]/.test(text.slice(Math.max(0, from - LONGEST_SYMBOL), from));
  for (let turn = 0; turn < 3; turn++) {
    const rest = text.slice(at, at + 300);
    const same = date || turn > 0 ? null : SAME_DAY.exec(rest);
    if (same) {
      at += same[0].length;
      continue;
    }
    const opening = DATE_OPENING.exec(rest);
    if (!date && opening) {
      const behind = rest.slice(opening[0].length, opening[0].length + 60);
      const blank = BLANK_DATE.exec(behind);
      if (blank) {
        const [written = '', month, year] = blank;
        const start = at + opening[0].length;
        at = start + written.length;
        if (year !== undefined)
          date = {
            day: null,
            month: month === undefined ? null : Number(month),
            year: Number(year),
            short: true,
            start,
            end: at,
          };
        continue;
      }
      const [first = dateInWords(behind)] = datesIn(behind);
      if (first?.start === 0) {
        const base = at + opening[0].length;
        date = { ...first, start: base, end: base + first.end };
        at = opening[0].endsWith('(') && text.charAt(date.end) === ')' ? date.end + 1 : date.end;
        continue;
      }
    }
    const passed: RegExpExecArray | null = agency === null && !date ? PASSED_BY.exec(rest) : null;
    if (passed) {
      const [whole, lead = '', name = '']: readonly string[] = passed;
      agency = name;
      agencyStart = at + lead.length;
      at += whole.length;
      continue;
    }
    const owner = opensTitle(rest) ? null : AGENCY_OPENING.exec(rest);
    if (agency !== null || !owner) break;
    const name = rest.slice(owner[0].length);
    const end = Math.min(agencyEnd(name, isJoint), nextNumbered(name, 0)?.start ?? name.length);
    if (!/[A-Za-zÀ-ỹ]/.test(name.slice(0, end))) break;
    agency = name
      .slice(0, end)
      .trimEnd()
      .replace(/\s(?:và|hoặc)$/, '')
      .trimEnd();
    agencyStart = at + owner[0].length;
    at = agencyStart + agency.length;
  }
  const rest = text.slice(at, at + LONGEST_TITLE);
  const title = opensTitle(rest) && !INTRODUCES.test(rest) ? rest.slice(0, titleEnd(rest)) : quotedTitle(rest);
  return {
    date,
    agency,
    agencyStart,
    title,
    unsure: title === null && (!(CLOSED.test(rest) || INTRODUCES.test(rest)) || MORE_NUMBERS.test(rest)),
    end: at,
  };
}
