// Plain from the text: a day that no calendar has. The date of issue itself is judged by the-thuc/thoi-gian-ban-hanh.
import { isQuotedMatter } from '../../src/draft/sentences.ts';
import { daysOfMonth, isRealDay } from '../../src/language/calendar.ts';
import { defineRule, type RuleExample } from '../../src/lint/rule.ts';
import { runningText, wordsFound } from '../views/running-text.ts';

/** `31/4/2026`, `31 tháng 4 năm 2026`; `31.4.2026` and `31-4-2026` only behind "ngày". */
const DATE = /(?<![\d/.,-])(\d{1,2})(?:([/.-])(\d{1,2})\2|\stháng\s(\d{1,2})\snăm\s)((?:19|20)\d\d)(?![\d/]|[.,-]\d)/g;
const DAY_WORD = /ngày\s$/iu;
/** Days that every month has. */
const SAFE_DAYS = 28;

export const ngayKhongCo = defineRule({
  meta: {
    id: 'noi-dung/ngay-khong-co',
    since: '0.1.0',
    summary: { vi: 'Ngày, tháng trong nội dung có thật trên lịch', en: 'Dates in the text are days of the calendar' },
    reason: {
      vi: 'Tháng 4 chỉ có 30 ngày, tháng 02 có 28 hoặc 29 ngày. Ngày viết theo thứ tự tháng/ngày/năm (6/24/1984) được nói rõ; trong bảng thì chỉ là gợi ý vì số liệu có thể lấy từ hệ thống khác.',
      en: 'April has 30 days, February 28 or 29. A date in the American order (6/24/1984) is told as such; in tables it is a hint only, because figures may come from other systems.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: false,
    messages: {
      noSuchDay: {
        vi: 'Không có {found}: tháng {month} năm {year} chỉ có {last} ngày; {must} xem lại.',
        en: 'There is no {found}: month {month} of {year} has {last} days only.',
      },
      noSuchMonth: {
        vi: 'Không có {found}: một năm chỉ có 12 tháng; {must} xem lại.',
        en: 'There is no {found}: a year has twelve months only.',
      },
      americanOrder: {
        vi: '“{found}” viết theo thứ tự tháng/ngày; {must} viết “{right}”.',
        en: '“{found}” has the month before the day; it {must} be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          ...body('Thời gian thực hiện đến hết ngày 31 tháng 4 năm 2026.'),
          reports: [{ messageId: 'noSuchDay', text: 'ngày 31 tháng 4 năm 2026' }],
        },
        {
          ...body('Các cơ quan gửi danh sách trước ngày 32/8/2026.'),
          reports: [{ messageId: 'noSuchDay', text: 'ngày 32/8/2026' }],
        },
        {
          ...body('Danh sách cập nhật đến ngày 15/14/2025.'),
          reports: [{ messageId: 'noSuchMonth', text: 'ngày 15/14/2025' }],
        },
        {
          ...body('Hệ thống ghi nhận hồ sơ đầu tiên 6/24/2025.'),
          reports: [{ messageId: 'americanOrder', text: '6/24/2025' }],
        },
      ],
      right: [
        body('Ngày công 45/12/2026 và mã 32/08/2026 không phải là ngày tháng.'),
        body('Thời gian thực hiện đến hết ngày 29 tháng 02 năm 2028.'),
        body('Tỷ lệ 31/45/2024 và mã 30/02/20256 không phải là ngày tháng.'),
      ],
    },
  },
  check({ draft, report }) {
    if (draft.legacyText) return;
    const text = runningText(draft);
    if (!/\d/.test(text.text)) return;
    for (const { passage, start: from, end, match } of wordsFound(text, DATE)) {
      const [whole, day, mark, month, longMonth, year] = match;
      const [d, m, y] = [Number(day), Number(month ?? longMonth), Number(year)];
      if (m <= 12 && d <= SAFE_DAYS) continue;
      const word = DAY_WORD.exec(passage.paragraph.text.slice(Math.max(passage.start, from - 5), from))?.[0] ?? '';
      const [start, found] = [from - word.length, word + whole];
      const isDated = word !== '' || longMonth !== undefined;
      // `00/00/2026` is a blank, `31/45/2024` no date.
      if (
        d === 0 ||
        m === 0 ||
        (d > 31 && !(word !== '' && d < 40 && m <= 12)) ||
        m > 31 ||
        (!isDated && (mark !== '/' || (d > 12 && m > 12)))
      )
        continue;
      if (isRealDay(d, m, y) || isQuotedMatter(passage, start, end)) continue;
      const isAmerican = m > 12 && d <= 12 && isRealDay(m, d, y) && longMonth === undefined;
      const right = found.replace(/\d{1,2}(.)\d{1,2}/, (_, mark: string) =>
        [m, d].map((n) => String(n).padStart(2, '0')).join(mark),
      );
      report({
        messageId: isAmerican ? 'americanOrder' : m > 12 ? 'noSuchMonth' : 'noSuchDay',
        at: { paragraph: passage.paragraph, start, end },
        data: { found, right, month: m, year: y, last: m > 12 ? '' : daysOfMonth(m, y) },
        ...(isAmerican && { suggestions: [right] }),
        ...(passage.where === 'cell' && { severity: 'info' as const }),
      });
    }
  },
});

function body(text: string): RuleExample<never> {
  return { type: 'cong-van', set: { bodyText: { text: [text, 'Đề nghị các cơ quan quan tâm thực hiện./.'] } } };
}
