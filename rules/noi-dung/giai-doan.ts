// Plain from the text: a period ends after it begins, and lasts as long as is said beside it.
import cues from '../../data/cues.json' with { type: 'json' };
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter } from '../../src/draft/sentences.ts';
import { anyWord } from '../../src/language/any-of.ts';
import { isRealDay } from '../../src/language/calendar.ts';
import { type DateParts, datesIn, earliestDay, latestDay } from '../../src/language/dates.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { once } from '../../src/language/once.ts';
import { romanValue } from '../../src/language/roman.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { type FoundWords, runningText, sentenceAt, wholeWordsFound } from '../views/running-text.ts';

export const giaiDoan = defineRule({
  meta: {
    id: 'noi-dung/giai-doan',
    since: '0.1.0',
    summary: {
      vi: 'Khoảng thời gian kết thúc sau khi bắt đầu, dài đúng số năm ghi kèm',
      en: 'A period ends after it begins and lasts as long as is said',
    },
    reason: {
      vi: 'Ngày kết thúc trước ngày bắt đầu là ghi nhầm một trong hai. Giai đoạn 2026 - 2030 được coi là 4 hoặc 5 năm, vì người ta đếm hai cách; ngày bắt đầu không ghi năm thì không xét.',
      en: 'An end before the beginning is a slip in one of the two. 2026 - 2030 counts as 4 or as 5 years.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      endsBefore: {
        vi: '“{found}” kết thúc trước khi bắt đầu; {must} xem lại hai mốc thời gian.',
        en: '“{found}” ends before it begins; one of the two is mistaken.',
      },
      otherPeriod: {
        vi: '“{found}”: khoảng thời gian này là {right}; {must} xem lại.',
        en: '“{found}”: this period is {right} long; it {must} be looked at.',
      },
      otherLength: {
        vi: '“{found}” là {right} năm; {must} xem lại số năm ghi kèm.',
        en: '“{found}” is {right} years; the number of years {must} be looked at.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Thời gian kiểm tra: từ ngày 20 tháng 5 năm 2026 đến ngày 10 tháng 5 năm 2026.' } },
          reports: [
            {
              messageId: 'endsBefore',
              text: 'từ ngày 20 tháng 5 năm 2026 đến ngày 10 tháng 5 năm 2026',
              severity: 'warning',
            },
          ],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề án được thực hiện từ quý III/2026 đến quý I/2026 tại các xã, phường.' } },
          reports: [{ messageId: 'endsBefore', text: 'từ quý III/2026 đến quý I/2026' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị kiểm kê tài sản từ ngày 20 đến ngày 10 tháng 12 năm 2026.' } },
          reports: [{ messageId: 'endsBefore', text: 'từ ngày 20 đến ngày 10 tháng 12 năm 2026' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Sở Nội vụ tổng kết Đại hội thi đua nhiệm kỳ 2025 - 2020 của các đơn vị.' } },
          reports: [{ messageId: 'endsBefore', text: 'nhiệm kỳ 2025 - 2020' }],
        },
        {
          type: 'ke-hoach',
          title: { vi: 'Trong trích yếu', en: 'In the subject' },
          set: { subject: { text: 'Phát triển kinh tế tập thể giai đoạn 2030 - 2026' } },
          reports: [{ messageId: 'endsBefore', text: 'Phát triển kinh tế tập thể giai đoạn 2030 - 2026' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cuối câu', en: 'At the end of a sentence' },
          set: { bodyText: { text: 'Các đơn vị đánh giá công tác lưu trữ giai đoạn 2026 - 2021.' } },
          reports: [{ messageId: 'endsBefore', text: 'giai đoạn 2026 - 2021' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị lập kế hoạch giai đoạn 2026 - 2030 (03 năm) theo hướng dẫn của Sở.' } },
          reports: [{ messageId: 'otherLength', text: 'giai đoạn 2026 - 2030 (03 năm)' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Trong 05 năm (2026 - 2028), mỗi năm các đơn vị số hóa một phần ba tài liệu.' } },
          reports: [{ messageId: 'otherLength', text: 'Trong 05 năm (2026 - 2028' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Theo kế hoạch 5 năm 2026 - 2033, mỗi năm các đơn vị số hóa một phần năm tài liệu.' },
          },
          reports: [{ messageId: 'otherLength', text: '5 năm 2026 - 2033' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Lớp tập huấn kéo dài 05 ngày (từ ngày 06/4/2026 đến ngày 08/4/2026) tại trụ sở Sở.' },
          },
          reports: [{ messageId: 'otherPeriod', text: '05 ngày (từ ngày 06/4/2026 đến ngày 08/4/2026' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Thời hạn thuê kho là 3 năm, từ ngày 01/4/2026 đến ngày 31/3/2028 theo hợp đồng.' },
          },
          reports: [{ messageId: 'otherPeriod', text: '3 năm, từ ngày 01/4/2026 đến ngày 31/3/2028' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Thời gian số hóa là 05 tháng (từ tháng 01/2027 đến tháng 9/2027) tại kho của Sở.' },
          },
          reports: [{ messageId: 'otherPeriod', text: '05 tháng (từ tháng 01/2027 đến tháng 9/2027' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Ngày làm việc, năm đếm hai cách', en: 'Days of work; years counted in two ways' },
          set: {
            bodyText: {
              text: 'Niêm yết 05 ngày (từ ngày 02/4/2026 đến ngày 08/4/2026); thuê 2 năm, từ ngày 01/4/2026 đến ngày 01/4/2028; thuê 06 tháng, từ ngày 01/4/2026 đến hết ngày 30/9/2026; số hóa 09 tháng (từ tháng 01 đến tháng 9 năm 2027).',
            },
          },
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Kế hoạch 5 năm 2026 - 2030, đợt 2 năm 2026 - 2030, từ tháng 3 năm 2026 - 2028; giai đoạn 2026 - 2030 (5 năm) thực hiện từ ngày 20/12 đến ngày 10/01/2027 và từ ngày 01/4/2026 đến hết ngày 30/4/2026; kiểm kê từ quý IV/2026 đến quý I/2027, từ ngày 10 đến ngày 25/01/2027.',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      for (const segment of sureSegments(document, 'subject')) {
        if (!HAS_YEARS.test(segment.text)) continue;
        for (const { 0: found, 1: first, 2: last } of segment.text.matchAll(YEARS))
          if (Number(last) < Number(first)) report({ messageId: 'endsBefore', at: { segment }, data: { found } });
      }
    }
    const running = runningText(draft);
    for (const { hint, pattern, faultOf } of KINDS) {
      if (!hint.test(running.text)) continue;
      for (const { passage, start, end, match } of wholeWordsFound(running, pattern)) {
        const fault = faultOf(match, () => sentenceAt(passage, start)?.text ?? '');
        if (fault === null || isQuotedMatter(passage, start, end)) continue;
        const at = { paragraph: passage.paragraph, start, end };
        const [found] = match;
        if (fault === ENDS_BEFORE) report({ messageId: 'endsBefore', at, data: { found } });
        else report({ messageId: fault.messageId, at, data: { found, right: fault.right } });
      }
    }
  },
});

const ENDS_BEFORE = 'endsBefore';
/** What is wrong with a period, and how long it is. */
type PeriodFault = typeof ENDS_BEFORE | { messageId: 'otherPeriod' | 'otherLength'; right: Bilingual | number };

/** One way to write a period. */
interface Kind {
  /** What the pattern needs; asked of the whole text, since the pattern takes longer to compile. */
  hint: RegExp;
  pattern: RegExp;
  /** Null: the period may be as it is written. */
  faultOf(match: FoundWords['match'], sentence: () => string): PeriodFault | null;
}

/** `từ 8 giờ 00 đến 7 giờ 30`. */
const HAS_HOURS = /[Tt]ừ \d{1,2} ?(?:giờ|h)/;
const HOURS =
  /[Tt]ừ (\d{1,2}) ?(?:giờ|h) ?(?:(\d{2})(?: phút)?)? (?:đến|tới|-|–) (\d{1,2}) ?(?:giờ|h) ?(?:(\d{2})(?: phút)?)?(?![\d/])/gu;
const LATEST_BEGIN = 14 * 60 + 30;
const EARLIEST_END = 6 * 60;
const onDuty = once(() => new RegExp(anyWord(cues.figures.onDuty), 'iu'));

/** `trong 05 năm (2026 - 2030)`, `3 năm, từ 2026 đến 2028`. */
const YEARS_BEHIND =
  /(?<![\p{L}\d.,/-])(?:[Tt]rong|[Tt]hời gian|[Tt]hời hạn) (\d{1,2}) năm(?: \(|, (?:từ )?(?:năm )?)((?:19|20)\d\d) ?(?:[-–]|đến(?: năm)?) ?((?:19|20)\d\d)(?![\d/-]|\.\d)/gu;

/** `kế hoạch 5 năm 2026 - 2030`; `đợt 2 năm 2026 - 2027` counts something else. */
const YEARS_OF_PLAN =
  /(?<![\d.,/-])(\d{1,2}) năm(?<=(?<!\p{L})(?:[Kk]ế hoạch|[Tt]rong|[Gg]iai đoạn|[Tt]hời kỳ|[Tt]rung hạn) \d{1,2} năm) ((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?![\d/-]|\.\d)/gu;

/** `09 tháng (từ tháng 01/2027 đến tháng 9/2027)`, `5 tháng, từ tháng 01 đến tháng 5 năm 2027`. */
const MONTHS_BEHIND =
  /(?<![\d.,/-])(\d{1,2}) tháng(?:,| là)? ?\(?(?:tính |kể )?từ tháng (\d{1,2})(?:(?:\/| năm )((?:19|20)\d\d))? (?:đến|-|–) (?:hết )?tháng (\d{1,2})(?:\/| năm )((?:19|20)\d\d)(?!\d)/gu;

const UNITS_IN_ENGLISH: Readonly<Record<string, string>> = { ngày: 'days', tháng: 'months', năm: 'years' };
const lasting = (count: number, unit: string): Bilingual => ({
  vi: `${count} ${unit}`,
  en: `${count} ${UNITS_IN_ENGLISH[unit] ?? unit}`,
});

const FROM_DAY = /[Tt]ừ\s{1,3}(?:ngày\s{1,3})?\d/;
const HAS_YEARS = /\d{4}\s{0,3}(?:[-–]|đến)\s{0,3}(?:19|20)\d\d/;
const DATE = String.raw`(?:ngày\s{1,3})?\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3})(?:19|20)\d\d(?!\d)`;
/** `từ ngày 20/5/2026 đến hết ngày 10/5/2026`, an hour or a weekday between. */
const DATES = new RegExp(
  String.raw`[Tt]ừ\s{1,3}(${DATE})(?:\s{0,2}\([^()\n]{1,24}\))?\s{0,3}(?:đến|tới|[-–])\s{0,3}(?:hết\s{1,3}|hết\s{1,3})?(?:\d{1,2}\s{0,2}(?:giờ|h)\s{0,2}(?:\d{1,2})?(?:\s{0,2}phút)?,?\s{1,3})?(${DATE})`,
  'gu',
);
/** `05 ngày (từ ngày 06/4/2026 đến ngày 08/4/2026)`, `3 năm, kể từ ngày … đến ngày …`. */
const LENGTHS = new RegExp(
  String.raw`(?<![\d.,/-])(\d{1,3}) (?:\(\p{L}+(?: \p{L}+)?\) )?(ngày|tháng|năm)(?:,| là)? ?\(?(?:tính |kể )?từ (${DATE}) (?:đến|-|–) (?:hết )?(${DATE})`,
  'gu',
);

/**
 * The length of a period in days or months (twelve months are a year) where it surely is another; both ways of counting its
 * last day are right. Fewer days than there are may be days of work.
 */
function otherLength(count: number, unit: string, from: DateParts, to: DateParts): number | null {
  const day = ({ day, month, year }: DateParts): number => Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 86_400_000;
  const days = day(to) - day(from) + 1;
  if (unit === 'ngày') return count > days ? days : null;
  const months = (to.year - from.year) * 12 + (to.month ?? 1) - (from.month ?? 1);
  // From the first of a month to the last of another.
  const whole = months + ((to.day ?? 1) >= (from.day ?? 1) + 26 ? 1 : 0);
  const said = unit === 'năm' ? count * 12 : count;
  if (Math.abs(said - whole) <= 1) return null;
  if (unit === 'tháng') return whole;
  return whole % 12 === 0 ? whole / 12 : null;
}
const MONTHS =
  /[Tt]ừ tháng (\d{1,2})(?:\/| năm )((?:19|20)\d\d) (?:đến|-|–) (?:hết )?tháng (\d{1,2})(?:\/| năm )((?:19|20)\d\d)(?!\d)/gu;
const QUARTERS =
  /[Tt]ừ quý (I|II|III|IV)(?:\/| năm |-)((?:19|20)\d\d) (?:đến|-|–) (?:hết )?quý (I|II|III|IV)(?:\/| năm |-)((?:19|20)\d\d)(?!\d)/gu;
/** `từ ngày 20 đến ngày 10 tháng 4 năm 2026`, `từ ngày 20 đến ngày 10/4/2026`. */
const DAYS_OF_MONTH =
  /[Tt]ừ ngày (\d{1,2}) (?:đến|-|–) (?:hết )?ngày (\d{1,2})(?: tháng \d{1,2} năm |\/\d{1,2}\/)(?:19|20)\d\d(?!\d)/gu;
const YEARS =
  /(?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Nn]hiệm kì|[Nn]ăm học|[Nn]iên khóa)\s{1,3}(?:từ\s{1,3})?((?:19|20)\d\d)\s{0,3}(?:[-–]|đến)\s{0,3}((?:19|20)\d\d)(?![\d/-]|\.\d)(?:\s{0,2}\((\d{1,2}) năm\))?/gu;

function dateOf(text: string): DateParts | null {
  const [date] = datesIn(text);
  return date && date.day !== null && date.month !== null && isRealDay(date.day, date.month, date.year) ? date : null;
}

/** Both ways of counting are right: with the last of the units and without. */
const isLength = (count: string | undefined, length: number): boolean =>
  Number(count) === length || Number(count) === length + 1;

const isReversed = (first: number, last: number): PeriodFault | null => (last < first ? ENDS_BEFORE : null);

function yearsFault([, count, first, last]: FoundWords['match']): PeriodFault | null {
  const length = Number(last) - Number(first);
  return length < 0 || isLength(count, length) ? null : { messageId: 'otherLength', right: length + 1 };
}

/** In the order in which their faults are told. */
const KINDS: readonly Kind[] = [
  {
    hint: FROM_DAY,
    pattern: DATES,
    faultOf: ([, first = '', last = '']) => {
      const [from, to] = [dateOf(first), dateOf(last)];
      return from && to && latestDay(to) < earliestDay(from) ? ENDS_BEFORE : null;
    },
  },
  {
    hint: /ừ tháng /,
    pattern: MONTHS,
    faultOf: ([, month, year, lastMonth, lastYear]) =>
      isReversed(Number(year) * 12 + Number(month), Number(lastYear) * 12 + Number(lastMonth)),
  },
  {
    hint: /ừ quý /,
    pattern: QUARTERS,
    faultOf: ([, quarter = '', year, lastQuarter = '', lastYear]) =>
      isReversed(Number(year) * 4 + romanValue(quarter), Number(lastYear) * 4 + romanValue(lastQuarter)),
  },
  { hint: /ừ ngày /, pattern: DAYS_OF_MONTH, faultOf: ([, first, last]) => isReversed(Number(first), Number(last)) },
  {
    hint: HAS_HOURS,
    pattern: HOURS,
    faultOf: ([, hour, minute, lastHour, lastMinute], sentence) => {
      const [from, to] = [Number(hour) * 60 + Number(minute ?? 0), Number(lastHour) * 60 + Number(lastMinute ?? 0)];
      // A night, or a day on duty, ends on the next day.
      if (to >= from || from > LATEST_BEGIN || to < EARLIEST_END) return null;
      return onDuty().test(sentence()) ? null : ENDS_BEFORE;
    },
  },
  {
    hint: FROM_DAY,
    pattern: LENGTHS,
    faultOf: ([, count, unit = '', first = '', last = '']) => {
      const [from, to] = [dateOf(first), dateOf(last)];
      if (!from || !to || latestDay(to) < earliestDay(from)) return null;
      const right = otherLength(Number(count), unit, from, to);
      return right === null ? null : { messageId: 'otherPeriod', right: lasting(right, unit) };
    },
  },
  {
    hint: /ừ tháng /,
    pattern: MONTHS_BEHIND,
    faultOf: ([, count, month, year, lastMonth, lastYear]) => {
      const length = (Number(lastYear) - Number(year ?? lastYear)) * 12 + Number(lastMonth) - Number(month);
      if (length < 0 || isLength(count, length)) return null;
      return { messageId: 'otherPeriod', right: lasting(length + 1, 'tháng') };
    },
  },
  {
    hint: /ăm(?: \(|, (?:từ )?(?:năm )?)(?:19|20)\d\d/,
    pattern: YEARS_BEHIND,
    faultOf: yearsFault,
  },
  {
    hint: /ăm (?:19|20)\d\d ?[-–]/,
    pattern: YEARS_OF_PLAN,
    faultOf: yearsFault,
  },
  {
    hint: HAS_YEARS,
    pattern: YEARS,
    faultOf: ([, first, last, count]) => {
      const length = Number(last) - Number(first);
      if (length < 0) return ENDS_BEFORE;
      return count === undefined || isLength(count, length) ? null : { messageId: 'otherLength', right: length + 1 };
    },
  },
];
