// A document rests on acts that were there before it: no ground is dated later than the document itself.
import { defineRule } from '../../src/lint/rule.ts';
import { mainParts, sureSegments } from '../support/segments.ts';

const DATE = /ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})(?!\d)/gi;

export const ngayCanCu = defineRule({
  meta: {
    id: 'the-thuc/ngay-can-cu',
    summary: {
      vi: 'Căn cứ không có ngày sau ngày ban hành văn bản',
      en: 'No legal ground is dated later than the document',
    },
    reason: {
      vi: 'Văn bản làm căn cứ phải có trước. Thường là do chép từ văn bản cũ hoặc gõ nhầm năm. Ngày ban hành còn để trống thì không xét.',
      en: 'What a document rests on has to be there before it. Mostly a date was copied or a year mistyped. A blank date is not judged.',
    },
    severity: 'warning',
    legalBasis: ['ND30-I.II.4-consist'],
    needsLayout: false,
    fixable: false,
    messages: {
      later: {
        vi: 'Căn cứ ghi "{found}", sau ngày ban hành văn bản ({date}); phải xem lại một trong hai ngày.',
        en: 'The ground says "{found}", later than the document ({date}); one of the dates should be looked at.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 12 tháng 3 năm 2026' },
            legalGround: {
              text: ['Căn cứ Quyết định số 15/QĐ-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về biên chế.'],
            },
          },
          reports: [{ messageId: 'later', text: 'ngày 20 tháng 3 năm 2026' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 12 tháng 3 năm 2026' },
            legalGround: {
              text: ['Căn cứ Quyết định số 15/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về biên chế.'],
            },
          },
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Ngày ban hành còn để trống', en: 'A blank date of issue' },
          set: { placeAndDate: { text: 'Quảng Trị, ngày      tháng 3 năm 2026' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const part of mainParts(draft)) {
      const { day = null, month = null, year = null } = part.date ?? {};
      const issued = dayNumber(day, month, year);
      if (issued === null) continue;
      for (const segment of sureSegments(part, 'legalGround')) {
        for (const match of segment.text.matchAll(DATE)) {
          const [found, day = '', month = '', year = ''] = match;
          const cited = dayNumber(day, month, year);
          if (cited === null || cited <= issued) continue;
          const start = segment.start + match.index;
          const date = `${part.date?.day}/${part.date?.month}/${part.date?.year}`;
          report({ messageId: 'later', at: { segment, start, end: start + found.length }, data: { found, date } });
        }
      }
    }
  },
});

/** `20260312`: comparable; null where something is blank or no date. */
function dayNumber(day: string | null, month: string | null, year: string | null): number | null {
  const [d, m, y] = [Number(day ?? ''), Number(month ?? ''), Number(year ?? '')];
  return d >= 1 && d <= 31 && m >= 1 && m <= 12 && y >= 1900 && y < 2200 ? y * 10_000 + m * 100 + d : null;
}
