// Not in the decree but plain: a document cannot rest on one that is issued later. Blank day and month of a draft are
// read as the last day that they can mean.
import { CITING_COMPONENTS, citationsOf } from '../../src/draft/citations/index.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { earliestDay, latestDay, type WrittenDate } from '../../src/language/dates.ts';
import { daysOfMonth } from '../../src/language/calendar.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { issueDate, letterheadDate } from '../../src/draft/dates.ts';
import { mainDocuments } from '../../src/draft/segments.ts';

export const thoiGianBanHanh = defineRule({
  meta: {
    id: 'the-thuc/thoi-gian-ban-hanh',
    since: '0.1.0',
    summary: {
      vi: 'Thời gian ban hành không sớm hơn văn bản được căn cứ, viện dẫn; ngày có thật trên lịch',
      en: 'The date of issue is a real one and not earlier than that of documents cited',
    },
    subject: { vi: 'ngày tháng', en: 'date' },
    reason: {
      vi: 'Văn bản không thể căn cứ vào văn bản ban hành sau nó: một trong hai ngày đã ghi nhầm. Ngày, tháng còn để trống được hiểu là ngày muộn nhất có thể.',
      en: 'A document cannot rest on a later one: one of the two dates is mistaken. Blank day and month count as the latest that they can mean.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.4-consist'], dang: ['DANG-ngay-thang'], vbqppl: ['QPPL-ngay-thang'] },
    needsLayout: false,
    fixable: false,
    messages: {
      earlierThanCited: {
        vi: 'Văn bản được viện dẫn ghi “{found}”, sau thời gian ban hành “{issued}”; cần xem lại hai ngày này.',
        en: 'The document cited is dated “{found}”, after the date of issue “{issued}”; one of them is mistaken.',
      },
      noSuchMonth: {
        vi: 'Không có tháng {month}; cần xem lại thời gian ban hành.',
        en: 'There is no month {month}; the date of issue is mistaken.',
        severity: 'error',
        legalBasis: { nd30: ['ND30-I.II.4.b-1'] },
      },
      noSuchDay: {
        vi: 'Tháng {month} năm {year} không có ngày {day}; cần xem lại thời gian ban hành.',
        en: 'There is no day {day} in month {month} of {year}; the date of issue is mistaken.',
        severity: 'error',
        legalBasis: { nd30: ['ND30-I.II.4.b-1'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: { placeAndDate: { text: 'Quảng Trị, ngày 12 tháng 3 năm 2025' } },
          reports: [{ messageId: 'earlierThanCited', text: 'ngày 16 tháng 6 năm 2025', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Năm trong số của văn bản được dẫn', en: 'The year in the number of a document cited' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 05 tháng 3 năm 2026' },
            bodyText: { text: 'Các đơn vị rà soát văn bản theo Nghị định số 30/2028/NĐ-CP nêu trên./.' },
          },
          reports: [{ messageId: 'earlierThanCited', text: '30/2028/NĐ-CP', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { placeAndDate: { text: 'Quảng Trị, ngày 05 tháng 13 năm 2026' } },
          reports: [{ messageId: 'noSuchMonth', severity: 'error' }],
        },
        {
          type: 'cong-van',
          set: { placeAndDate: { text: 'Quảng Trị, ngày 31 tháng 4 năm 2026' } },
          reports: [{ messageId: 'noSuchDay', severity: 'error' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Ngày còn để trống', en: 'A blank day' },
          set: { placeAndDate: { text: 'Quảng Trị, ngày     tháng 6 năm 2025' } },
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Ban hành cùng ngày', en: 'Issued on the same day' },
          set: { placeAndDate: { text: 'Quảng Trị, ngày 16 tháng 6 năm 2025' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày nhuận', en: 'A leap day' },
          set: { placeAndDate: { text: 'Quảng Trị, ngày 29 tháng 02 năm 2028' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const [issued, segment] = [issueDate(document), letterheadDate(document)];
      if (!issued || !segment) continue;
      const { day, month, year } = issued;
      if (month !== null && (month < 1 || month > 12)) {
        report({ messageId: 'noSuchMonth', at: { segment }, data: { month } });
        continue;
      }
      if (day !== null && month !== null && (day < 1 || day > daysOfMonth(month, year))) {
        report({ messageId: 'noSuchDay', at: { segment }, data: { day, month, year } });
        continue;
      }
      const later = [
        ...citedDates(document).filter(({ date }) => earliestDay(date) > latestDay(issued)),
        ...citedYears(document).filter((cited) => cited.year > year),
      ];
      const [first, ...rest] = later;
      if (!first) continue;
      const { start, end } = 'date' in first ? first.date : first;
      const found = first.segment.paragraph.text.slice(start, end);
      report({
        messageId: 'earlierThanCited',
        at: { segment: first.segment, start, end },
        data: { found, issued: `ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year}` },
        also: rest.map((other) => other.segment.paragraph),
      });
    }
  },
});

/** Dates of documents that the draft cites. In running text the words behind a law need not be its date. */
function citedDates(document: DraftDocument): { segment: Segment; date: WrittenDate }[] {
  return citationsOf(document, ...CITING_COMPONENTS).flatMap(({ segment, law, date }) =>
    date && (!law || segment.component === 'legalGround') ? [{ segment, date }] : [],
  );
}

/** Years in the numbers of documents that are cited without a date: `Nghị định số 30/2028/NĐ-CP`. */
function citedYears(document: DraftDocument): { segment: Segment; year: number; start: number; end: number }[] {
  return citationsOf(document, ...CITING_COMPONENTS).flatMap(({ segment, date, symbol, symbolStart, symbolEnd }) => {
    const year = date === null ? WITH_YEAR.exec(symbol ?? '')?.[1] : undefined;
    return year === undefined ? [] : [{ segment, year: Number(year), start: symbolStart, end: symbolEnd }];
  });
}
const WITH_YEAR = /^\d{1,4}\/(20\d\d)\/[A-ZĐ]/;
