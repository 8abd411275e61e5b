// Plain from the text: what is asked for cannot be due before it is asked.
import cues from '../../data/cues.json' with { type: 'json' };
import { issueDate } from '../../src/draft/dates.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { mainDocuments } from '../../src/draft/segments.ts';
import { isQuotedMatter, overlapsAny } from '../../src/draft/sentences.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { isRealDay } from '../../src/language/calendar.ts';
import { datesIn, earliestDay, latestDay } from '../../src/language/dates.ts';
import { perDocument } from '../../src/draft/per-draft.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { type ContentCell, contentTables } from '../views/content-tables.ts';
import { runningText, sentenceAt, wholeWordsFound, wordsFound } from '../views/running-text.ts';

export const thoiHan = defineRule({
  meta: {
    id: 'noi-dung/thoi-han',
    since: '0.1.0',
    summary: {
      vi: 'Thời hạn giao việc không sớm hơn ngày ban hành',
      en: 'What is asked for is not due before the date of issue',
    },
    reason: {
      vi: 'Thời hạn đã qua khi văn bản được ban hành thường là còn sót từ văn bản trước hoặc ghi nhầm tháng, năm. Chỉ xét câu đề nghị, yêu cầu, giao việc có ngày, tháng, năm đầy đủ; câu kể việc đã làm, thời hạn theo văn bản khác thì không xét. Ngày ban hành còn trống được hiểu là ngày sớm nhất có thể.',
      en: 'A time limit that has passed by the date of issue is mostly a leftover or a slip. Only sentences that ask for something are judged; those that tell what has been done are not. Blank day and month count as the earliest that they can mean.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      passed: {
        vi: 'Thời hạn “{found}” đã qua khi ban hành văn bản ({issued}); {must} xem lại.',
        en: 'The time limit “{found}” has passed at the date of issue ({issued}); it {must} be looked at.',
      },
      sameDay: {
        vi: 'Thời hạn “{found}” là chính ngày ban hành; {must} xem lại có kịp không.',
        en: 'The time limit “{found}” is the very date of issue; there may be too little time.',
        severity: 'info',
      },
      passedMeeting: {
        vi: 'Giấy mời ban hành {issued} nhưng mời họp “{found}”; {must} xem lại hai ngày.',
        en: 'The invitation is issued {issued} and names “{found}” as the time; one of the two days is mistaken.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: { text: 'Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 10/4/2026 để tổng hợp.' },
          },
          reports: [{ messageId: 'passed', text: 'trước ngày 10/4/2026', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: { text: 'Yêu cầu các đơn vị gửi báo cáo chậm nhất là ngày 15 tháng 4 năm 2026.' },
          },
          reports: [{ messageId: 'sameDay', text: 'chậm nhất là ngày 15 tháng 4 năm 2026', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: { text: 'Đề nghị gửi danh sách về Văn phòng Sở muộn nhất vào ngày 20/3/2026.' },
          },
          reports: [{ messageId: 'passed', text: 'muộn nhất vào ngày 20/3/2026' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Câu giao việc không có chủ ngữ; “chậm nhất”', en: 'An order without a subject; at the latest' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: {
              text: 'Báo cáo kết quả về Sở Nội vụ trước ngày 10/4/2026. Các phòng gửi danh sách chậm nhất ngày 12/4/2026.',
            },
          },
          reports: [
            { messageId: 'passed', text: 'trước ngày 10/4/2026' },
            { messageId: 'passed', text: 'chậm nhất ngày 12/4/2026' },
          ],
        },
        {
          type: 'giay-moi',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 10 năm 2026' },
            bodyText: {
              text: [
                'Sở Nội vụ trân trọng kính mời đại diện lãnh đạo các sở, ban, ngành.',
                'Tới dự: Hội nghị tập huấn công tác văn thư năm 2026.',
                'Thời gian: 08 giờ 00, ngày 12 tháng 10 năm 2026.',
                'Địa điểm: Hội trường Sở Nội vụ.',
                'Đề nghị đại biểu đến dự đúng thành phần./.',
              ],
            },
          },
          reports: [{ messageId: 'passedMeeting', text: 'ngày 12 tháng 10 năm 2026' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            tableText: {
              text: [
                'STT | Nhiệm vụ | Thời hạn hoàn thành',
                '1 | Rà soát hồ sơ | Trước ngày 10/3/2026',
                '2 | Kiểm tra kho | Trước ngày 30/5/2026',
                '3 | Báo cáo kết quả | 15/6/2026',
              ],
            },
          },
          reports: [{ messageId: 'passed', text: 'Trước ngày 10/3/2026' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Hạn của lần yêu cầu trước', en: 'The time limit of an earlier request' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: {
              text: 'Sở đề nghị các đơn vị gửi báo cáo trước ngày 31/3/2026. Đến nay còn 05 đơn vị chưa gửi, đề nghị gửi trước ngày 25/4/2026./.',
            },
          },
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Bảng việc đã làm', en: 'A table of what has been done' },
          set: {
            tableText: {
              text: [
                'STT | Nhiệm vụ | Thời hạn hoàn thành | Kết quả thực hiện',
                '1 | Rà soát hồ sơ | Trước ngày 10/3/2026 | Đúng hạn',
                '2 | Kiểm tra kho | Trước ngày 30/5/2026 | Chưa đến hạn',
                '3 | Báo cáo kết quả | 15/6/2026 | Chưa đến hạn',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày của số liệu', en: 'The day of the figures' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: {
              text: 'Tổng hợp số liệu trước ngày 01/7/2025 để đối chiếu. Triển khai từ trước ngày 01/3/2026 đến nay.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Kể việc đã làm', en: 'What has been done' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: {
              text: 'Các đơn vị đã hoàn thành báo cáo trước ngày 10/4/2026 theo yêu cầu của Ủy ban nhân dân tỉnh.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày ban hành còn trống', en: 'The date of issue is blank' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày     tháng 4 năm 2026' },
            bodyText: { text: 'Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 10/4/2026 để tổng hợp.' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Ngày của việc khác', en: 'A day of something else' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
            bodyText: { text: 'Đề nghị các đơn vị rà soát hồ sơ của người được tuyển dụng trước ngày 10/4/2026.' },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (mainDocuments(draft).some(({ documentType }) => documentType === 'giay-moi')) {
      for (const { passage, start, end, match } of wholeWordsFound(running, MEETING)) {
        const { document, paragraph } = passage;
        if (document?.kind !== 'main' || document.documentType !== 'giay-moi') continue;
        const issued = issueDay(document);
        const found = match[1] ?? '';
        const [day] = datesIn(found);
        if (!issued || !day || day.day === null || !isRealDay(day.day, day.month ?? 0, day.year)) continue;
        if (earliestDay(day) >= issued.earliest || isQuotedMatter(passage, start, end)) continue;
        report({
          messageId: 'passedMeeting',
          at: { paragraph, start: end - found.length, end },
          data: { found, issued: issued.written },
        });
      }
    }
    for (const { passage, start: dateStart, end, match } of wordsFound(running, DATED)) {
      const { document, paragraph, quotations, citations } = passage;
      if (!document || document.kind !== 'main' || passage.where !== 'text') continue;
      const [limit = ''] =
        LIMIT_BEFORE.exec(running.text.slice(Math.max(0, match.index - LIMIT_REACH), match.index)) ?? [];
      if (limit === '') continue;
      const start = dateStart - limit.length;
      const issued = issueDay(document);
      const [due] = datesIn(match[0]);
      if (!issued || !due || due.day === null || due.month === null || !isRealDay(due.day, due.month, due.year))
        continue;
      const day = earliestDay(due);
      if (day > issued.earliest || overlapsAny(quotations, start, end) || overlapsAny(citations, start, end)) continue;
      const isSameDay = day === issued.earliest && issued.earliest === issued.latest;
      if (day === issued.earliest && !isSameDay) continue;
      const sentence = sentenceAt(passage, start);
      if (!sentence || isQuotedMatter(passage, start, end)) continue;
      const before = paragraph.text.slice(sentence.start, start);
      if (!(LATEST.test(limit) || OPENS_WITH_TASK.test(before) || asks().test(before))) continue;
      if (told().test(sentence.text) || !isDue().test(before)) continue;
      if (IS_LATE.test(paragraph.text.slice(sentence.end, passage.end))) continue;
      report({
        messageId: isSameDay ? 'sameDay' : 'passed',
        at: { paragraph, start, end },
        data: { found: limit + match[0], issued: issued.written },
      });
    }
    for (const { cell, issued } of passedInColumns(draft))
      report({
        messageId: 'passed',
        at: { segment: cell.segment },
        data: { found: cell.text, issued },
      });
  },
});

/** Columns of time limits: `Thời hạn hoàn thành`; "Thời gian thực hiện" may tell of what has been done. */
const LIMITS =
  /^(?:thời hạn|hạn|thời gian hoàn thành|ngày hoàn thành)(?: (?:hoàn thành|thực hiện|báo cáo|nộp|trình|xong|gửi|cuối))?$/iu;
/** A table of tasks; "Thời hạn" of a lease is none. */
const tasks = once(() => new RegExp(anyOf(cues.deadlines.tasks), 'iu'));
/** Columns that say what has become of it. */
const outcome = once(() => new RegExp(`${anyOf(cues.deadlines.outcomes)}|đã `, 'iu'));
/** The cell is a time limit and nothing else. */
const WHOLE_LIMIT = new RegExp(
  String.raw`^(?:(?:xong |hoàn thành )?trước|chậm nhất(?: là)?|đến)?(?: hết)? ?(?:ngày )?(\d{1,2}/\d{1,2}/(?:19|20)\d\d)$`,
  'iu',
);
/** What these types set out lies ahead. */
const AHEAD = new Set(['ke-hoach', 'quyet-dinh', 'cong-van', 'thong-bao', 'chuong-trinh', 'chi-thi']);

/** Time limits in a column that have passed, where half of the column at least lies ahead. */
function passedInColumns(draft: Draft): { cell: ContentCell; issued: string }[] {
  const [document, ...more] = mainDocuments(draft);
  if (!document || more.length > 0 || !AHEAD.has(document.documentType ?? '')) return [];
  const issued = issueDay(document);
  if (!issued) return [];
  return contentTables(draft).flatMap(([header, ...body]) => {
    const title = header?.find(({ text }) => LIMITS.test(text));
    if (!header || !title || title.columnSpan > 1 || header.some(({ text }) => outcome().test(text))) return [];
    if (!header.some(({ text }) => tasks().test(text))) return [];
    const dated = body.flatMap((row) => {
      const cell = row.find(({ column }) => column === title.column);
      const [day] = datesIn(WHOLE_LIMIT.exec(cell?.text ?? '')?.[1] ?? '');
      if (!cell || !day || day.day === null || day.month === null || !isRealDay(day.day, day.month, day.year))
        return [];
      return [{ cell, isPassed: earliestDay(day) < issued.earliest }];
    });
    const passed = dated.filter(({ isPassed }) => isPassed);
    return passed.length * 2 <= dated.length ? passed.map(({ cell }) => ({ cell, issued: issued.written })) : [];
  });
}

const DATE = String.raw`ngày\s{1,3}\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3})(?:19|20)\d\d(?!\d)`;
const DATED = new RegExp(DATE, 'g');
/** What makes a time limit of the date behind it. */
const LIMIT_BEFORE =
  /(?<!\p{L})(?:[Tt]rước|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| đến| vào| là vào| là đến| trước)?(?: hết)?|[Hh]ạn cuối(?: cùng)?(?: là)?|[Tt]hời hạn(?: hoàn thành| báo cáo| gửi)?(?: là| trước|:)|(?:[Tt]rước|[Đđ]ến) \d{1,2} ?(?:giờ|h) ?(?:\d{1,2})?,?) $/u;
const LIMIT_REACH = 40;
/** Nobody tells a story with it. */
const LATEST = /^(?:chậm|muộn) nhất|^hạn cuối/iu;
/** `Báo cáo kết quả về Sở trước ngày …`: an order has no subject; but `Tổng hợp số liệu trước ngày …` says which figures. */
const OPENS_WITH_TASK =
  /^\s?(?:[-+•]\s|\d+[.)]\s)?(?:Hoàn thành|(?:Báo cáo|Gửi|Nộp|Trình)\s[^;]*(?<!\p{L})(?:về|cho))\s(?!.*(?<!\p{L})từ\s$)/u;
/** When an invitation invites to: `Thời gian: 08 giờ 00, ngày 12/10/2026`. */
const MEETING = new RegExp(String.raw`(?:[Tt]hời gian[^\n:.;]{0,20}:|[Vv]ào (?:lúc|hồi))[^\n.;]{0,40}?(${DATE})`, 'gu');
const asks = once(
  () =>
    new RegExp(
      String.raw`${anyWord(cues.deadlines.asks)}|(?<!\p{L})gửi (?:\p{L}+ ){0,4}(?:về|Sở|Bộ|UBND|Ủy ban|Văn phòng|Phòng)(?!\p{L})`,
      'iu',
    ),
);
/** What is due: something is sent, reported, finished. */
const isDue = once(() => new RegExp(`${anyWord(cues.deadlines.due)}[^;]*$`, 'iu'));
/** A story, or the time limit of another document. */
const told = once(() => new RegExp(anyWord(cues.deadlines.told), 'u'));

/** What the text goes on with says that the time limit is that of an earlier request: `Đến nay còn 12 xã chưa báo cáo`. */
const IS_LATE =
  /(?:Đến nay|Tuy nhiên|đến thời điểm này)(?!\p{L})[^.;]{0,80}(?<!\p{L})(?:chưa|còn chậm|mới có|mới nhận)(?!\p{L})/u;

interface IssueDay {
  earliest: number;
  latest: number;
  written: string;
}

const NEVER: IssueDay = { earliest: 0, latest: 0, written: '' };

const dayOf = perDocument((document): IssueDay => {
  const parts = issueDate(document);
  if (!parts) return NEVER;
  const { day, month, year } = parts;
  return {
    earliest: earliestDay(parts),
    latest: latestDay(parts),
    written: `ngày ${day ?? '…'}/${month ?? '…'}/${year}`,
  };
});

const issueDay = (document: Parameters<typeof dayOf>[0]): IssueDay | null => {
  const day = dayOf(document);
  return day === NEVER ? null : day;
};
