// Plain from the calendar: a date falls on one day of the week.
import cues from '../../data/cues.json' with { type: 'json' };
import { overlapsAny } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { isRealDay, weekdayName, weekdayOf, weekdayOfWords } from '../../src/language/calendar.ts';
import { datesIn, type WrittenDate } from '../../src/language/dates.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { around, runningText, wholeWordsFound } from '../views/running-text.ts';

export const thuNgay = defineRule({
  meta: {
    id: 'noi-dung/thu-ngay',
    since: '0.1.0',
    summary: {
      vi: 'Thứ trong tuần khớp với ngày, tháng, năm',
      en: 'The day of the week is that of the date',
    },
    reason: {
      vi: 'Một ngày chỉ rơi vào một thứ: giấy mời ghi lệch thì người nhận không biết đến vào ngày nào. Chỉ xét khi ngày, tháng, năm ghi đủ ngay cạnh thứ; “lần thứ hai”, “người thứ ba” không phải là thứ trong tuần.',
      en: 'A date falls on one day of the week: an invitation that says two leaves people in doubt. Judged only where a full date stands right beside the weekday.',
    },
    severity: 'error',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherDay: {
        vi: '“{found}”: {date} là {right}; {must} xem lại thứ hoặc ngày.',
        en: '“{found}”: {date} is {right}; the weekday or the date is mistaken.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Hội nghị tổ chức vào 14 giờ 00, ngày 27/3/2026 (thứ Năm), tại trụ sở Sở.' } },
          reports: [{ messageId: 'otherDay', text: 'thứ Năm', severity: 'error' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Hội nghị tổ chức vào sáng Chủ nhật, ngày 05 tháng 01 năm 2027, tại trụ sở Sở.' } },
          reports: [{ messageId: 'otherDay', text: 'Chủ nhật' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Hội nghị tổ chức vào thứ Sáu, ngày 27/3/2026; phiên sau vào ngày 05 tháng 01 năm 2027 (thứ 3).',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Không phải thứ trong tuần', en: 'No day of the week' },
          set: {
            bodyText: {
              text: 'Hộ thứ 5, ngày 28/3/2026 đã ký; phiên họp lần thứ 2, ngày 27/3/2026 và phiên họp thứ 3, ngày 30/3/2026 bàn về công tác thi đua.',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), WEEKDAY)) {
      const weekday = weekdayOfWords(match[0]);
      if (weekday === null || overlapsAny(passage.quotations, start, end)) continue;
      const { before, behind } = around(passage, start, end, 48);
      if (ordinal().test(before)) continue;
      const date = dateBehind(match[0], before, behind) ?? dateBefore(match[0], before, behind);
      if (!date) continue;
      const { day, month, year } = date;
      if (day === null || month === null || !isRealDay(day, month, year)) continue;
      const right = weekdayOf(day, month, year);
      if (right === weekday) continue;
      report({
        messageId: 'otherDay',
        at: { paragraph: passage.paragraph, start, end },
        data: { found: match[0], date: `ngày ${day}/${month}/${year}`, right: weekdayName(right) },
        suggestions: [weekdayName(right)],
      });
    }
  },
});

const WEEKDAY = /(?:[Tt]hứ +(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[2-7])|[Cc]hủ +[Nn]hật)(?![\p{L}\d/])/gu;
/** `thứ hai` and `thứ 3` in small letters count people and meetings, too. */
const SURELY = / [HBTNS]|^Thứ +[2-7]|^[Cc]hủ/;
/** What is counted. */
const ordinal = once(() => new RegExp(String.raw`(?<!\p{L})${anyOf(cues.figures.beforeOrdinals)}\s*$`, 'iu'));
const OPENS = /(?:^|[,;:(–-]|(?:vào|sáng|chiều|tối|trưa|hôm|là|từ|đến|giờ|phút|\d))\s*$/iu;

/** `thứ Hai, ngày 05/01/2027`, `thứ Hai (ngày 05/01/2027)`. */
function dateBehind(words: string, before: string, behind: string): WrittenDate | undefined {
  if (!SURELY.test(words) && !OPENS.test(before)) return undefined;
  const gap = /^[\s,(]*(?=ngày\s|\d{1,2}[/.-]\d)/iu.exec(behind);
  if (!gap) return undefined;
  const [date] = datesIn(behind.slice(gap[0].length));
  return date?.start === 0 ? date : undefined;
}

/** `ngày 27/3/2026 (thứ Sáu)`, `ngày 27/3/2026, thứ Sáu`. */
function dateBefore(words: string, before: string, behind: string): WrittenDate | undefined {
  const date = datesIn(before).at(-1);
  if (!date) return undefined;
  const gap = before.slice(date.end);
  if (/^\s*\(\s*$/.test(gap)) return /^\s*[),;]/.test(behind) ? date : undefined;
  return (SURELY.test(words) || /\d/.test(words)) && /^[\s,–-]*$/.test(gap) ? date : undefined;
}
